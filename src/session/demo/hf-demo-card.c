/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What else stands on the card of a customer of the sample hospital: the person, the family,
 * accounts, days to remember, what was measured. Most cards have little of it, as in life. */

#include "session/demo/hf-demo-card.h"

#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-handle.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-memo.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "session/demo/hf-demo-people.h"

#include <math.h>
#include <string.h>

/* clang-format off */
static const char *const hobbies[] = {
  "广场舞", "太极拳", "养花", "钓鱼", "书法", "跑步", "瑜伽", "旅游", "烘焙", "摄影", "羽毛球", "听戏", NULL,
};
static const char *const personalities[] = {
  "开朗，爱聊天", "话少，问一句答一句", "性急，请先说结论", "细心，喜欢问到底", "容易紧张，需要安慰", "爽快", NULL,
};
static const char *const allergies[] = { "青霉素", "磺胺类", "头孢类", "海鲜", "花粉", "碘造影剂", NULL };
static const char *const hereditary[] = { "母亲高血压", "父亲糖尿病", "姐姐乳腺癌", "父亲冠心病", "家族性高脂血症", NULL };
/* Of women alone first. */
#define WOMENS_TOPICS 3
static const char *const topics[] = { "孕期营养", "乳腺自查", "更年期保健", "控糖饮食", "高血压用药", "儿童疫苗", NULL };
static const char *const native_places[] = { "浙江绍兴", "浙江杭州", "安徽黄山", "江西上饶", "江苏苏州", "河南周口", "四川成都", NULL };
static const char *const times[] = { "上午", "下午", "晚上", "周末", NULL };
static const char *const memos[] = {
  "女儿下月高考，复查改到考后", "想转同一位医生的周六门诊", "怕疼，抽血前请多说两句", "带了外院片子，已看过", "问过产后修复的价格",
  "家里老人同住，可一并提醒体检", NULL,
};
static const char *const occasions[] = { "结婚纪念日", "康复纪念日", "手术纪念日", "孩子生日", NULL };
/* clang-format on */

typedef struct
{
  const char *indicator;
  double      usual;
  double      spread; /* from person to person */
  double      drift;  /* from year to year */
  double      second; /* share of the first value, for a pair */
} Reading;

/* A check-up takes these together. */
static const Reading readings[] = {
  { HF_INDICATOR_BLOOD_PRESSURE, 124, 14, 1.5, 0.63 },
  { HF_INDICATOR_GLUCOSE, 5.3, 0.8, 0.08, 0 },
  { HF_INDICATOR_LDL, 2.9, 0.7, 0.06, 0 },
  { "weight", 62, 10, 0.6, 0 },
};

#define MOST_CHECK_UPS 4

/* What is asked of those who are asked at all, and how often it is refused. */
typedef struct
{
  const char *channel;
  const char *purpose;
  double      asked;
  double      refused;
} Consent;

static const Consent consents[] = {
  { HF_CONSENT_PHONE, HF_CONSENT_CARE, 0.9, 0.03 },
  { HF_CONSENT_PHONE, HF_CONSENT_MARKETING, 0.6, 0.5 },
  { HF_CONSENT_SMS, HF_CONSENT_CARE, 0.7, 0.1 },
  { HF_CONSENT_SMS, HF_CONSENT_MARKETING, 0.4, 0.5 },
  { HF_CONSENT_MAIL, HF_CONSENT_CARE, 0.3, 0.2 },
  { HF_CONSENT_MAIL, HF_CONSENT_MARKETING, 0.3, 0.6 },
  { HF_CONSENT_VISIT, HF_CONSENT_CARE, 0.2, 0.4 },
};

#define HOWS 3 /* of the ways to answer, those that a desk meets */

static gboolean
chance (HfDemoCard *self, double probability)
{
  return hf_demo_random_chance (&self->random, probability);
}

static const char *
pick (HfDemoCard *self, const char *const *texts)
{
  return texts[hf_demo_random_below (&self->random, g_strv_length ((char **) texts))];
}

static void
maybe_set (HfDemoCard *self, HfRow *row, guint field, double probability, const char *const *texts)
{
  if (chance (self, probability))
    hf_row_set_text (row, field, pick (self, texts));
}

static HfRow *
new_child (HfDemoCard *self, const HfEntityDef *def, guint customer_field)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, customer_field, self->customer);
  return row;
}

static gboolean
add (HfDemoCard *self, HfRow *row, GError **error)
{
  return hf_transaction_insert (self->demo->transaction, row, error) != 0;
}

static int
age_of (HfDemoCard *self)
{
  return hf_date_age (self->birth, self->demo->options->until);
}

static void
set_circumstances (HfDemoCard *self, HfRow *row)
{
  static const char *const educations[] = { "primary",  "junior", "senior", "college",
                                            "bachelor", "master", NULL };
  static const char *const economies[] = { "low", "middle", "middle", "upper", "wealthy", NULL };
  static const char *const payers[] = { "insured", "insured", "self", "commercial", "unit", NULL };
  int                      age = age_of (self);

  maybe_set (self, row, HF_CUSTOMER_EDUCATION, 0.3, educations);
  maybe_set (self, row, HF_CUSTOMER_ECONOMY, 0.08, economies);
  maybe_set (self, row, HF_CUSTOMER_PAYER, 0.6, payers);
  if (chance (self, 0.5))
    hf_row_set_text (row, HF_CUSTOMER_MARITAL,
                     age < 26                        ? "single" :
                     age > 74 && chance (self, 0.4)  ? "widowed" :
                     age > 30 && chance (self, 0.06) ? "divorced" :
                                                       "married");
  if (age >= 60 && chance (self, 0.5))
    hf_row_set_text (row, HF_CUSTOMER_LIFE_STAGE, "retired");
  else if (self->is_woman && age > 44 && age < 56 && chance (self, 0.3))
    hf_row_set_text (row, HF_CUSTOMER_LIFE_STAGE, "menopause");
}

/**
 * hf_demo_card_describe:
 * @self: somebody
 * @row: the card, a draft
 *
 * Fills in what is told of a person in passing.
 */
void
hf_demo_card_describe (HfDemoCard *self, HfRow *row)
{
  set_circumstances (self, row);
  maybe_set (self, row, HF_CUSTOMER_NATIVE_PLACE, 0.25, native_places);
  maybe_set (self, row, HF_CUSTOMER_HOBBIES, 0.15, hobbies);
  maybe_set (self, row, HF_CUSTOMER_PERSONALITY, 0.1, personalities);
  maybe_set (self, row, HF_CUSTOMER_ALLERGIES, 0.06, allergies);
  maybe_set (self, row, HF_CUSTOMER_HEREDITARY, 0.04, hereditary);
  maybe_set (self, row, HF_CUSTOMER_TOPICS, 0.08, self->is_woman ? topics : topics + WOMENS_TOPICS);
  maybe_set (self, row, HF_CUSTOMER_PREFERRED_TIME, 0.12, times);
  if (chance (self, 0.02))
    hf_row_set_int (row, HF_CUSTOMER_IS_VIP, 1);
  if (chance (self, 0.1))
    hf_row_set_int (row, HF_CUSTOMER_RECOMMENDS, 1);
}

/* Two with one telephone are a couple, or a parent with a child. */
static gboolean
add_relation (HfDemoCard *self, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (self->housemate == 0 || !chance (self, 0.7))
    return TRUE;
  row = new_child (self, &hf_relation_def, HF_RELATION_CUSTOMER);
  hf_row_set_int (row, HF_RELATION_OTHER, self->housemate);
  hf_row_set_text (row, HF_RELATION_KIND, chance (self, 0.6) ? "spouse" : "sibling");
  return add (self, row, error);
}

static gboolean
add_handle (HfDemoCard *self, GError **error)
{
  g_autoptr (HfRow) row = NULL;
  g_autofree char *value = NULL;

  if (!chance (self, 0.12))
    return TRUE;
  row = new_child (self, &hf_handle_def, HF_HANDLE_CUSTOMER);
  value = g_strdup_printf ("wx_%08x", hf_demo_random_below (&self->random, G_MAXUINT32));
  hf_row_set_text (row, HF_HANDLE_KIND, "wechat");
  hf_row_set_text (row, HF_HANDLE_VALUE, value);
  return add (self, row, error);
}

static gboolean
add_special_day (HfDemoCard *self, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (!chance (self, 0.05))
    return TRUE;
  row = new_child (self, &hf_special_day_def, HF_SPECIAL_DAY_CUSTOMER);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, pick (self, occasions));
  hf_row_set_date (row, HF_SPECIAL_DAY_DATE,
                   self->first - (HfDate) hf_demo_random_below (&self->random, 3000));
  hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, chance (self, 0.2));
  hf_row_set_int (row, HF_SPECIAL_DAY_GREETING, chance (self, 0.5));
  return add (self, row, error);
}

static gboolean
add_memo (HfDemoCard *self, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (!chance (self, 0.05))
    return TRUE;
  row = new_child (self, &hf_memo_def, HF_MEMO_CUSTOMER);
  hf_row_set_int (row, HF_MEMO_AT, hf_demo_instant (self->last, 16 * 60));
  hf_row_set_text (row, HF_MEMO_TEXT, pick (self, memos));
  hf_row_set_int (row, HF_MEMO_IS_PINNED, chance (self, 0.3));
  hf_row_set_int (row, HF_MEMO_STAFF, self->doctor);
  return add (self, row, error);
}

#define YEARS_OLDER 28 /* is a mother */

static char *
name_guardian (HfDemoCard *self)
{
  int year, month, day;

  hf_date_get_ymd (self->birth, &year, &month, &day);
  return hf_demo_name (&self->random, TRUE, year - YEARS_OLDER);
}

static gboolean
add_consent (HfDemoCard *self, const Consent *asked, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (!chance (self, asked->asked))
    return TRUE;
  row = new_child (self, &hf_consent_def, HF_CONSENT_CUSTOMER);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, asked->channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, asked->purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER,
                   chance (self, asked->refused) ? HF_CONSENT_REFUSED : HF_CONSENT_AGREED);
  hf_row_set_date (row, HF_CONSENT_DAY, self->first);
  hf_row_set_text (row, HF_CONSENT_HOW,
                   hf_consent_hows[hf_demo_random_below (&self->random, HOWS)].key);
  hf_row_set_int (row, HF_CONSENT_STAFF, self->doctor);
  if (hf_date_age (self->birth, self->first) < HF_CONSENT_OWN_AGE)
    {
      g_autofree char *guardian = name_guardian (self);

      hf_row_set_text (row, HF_CONSENT_GUARDIAN, guardian);
    }
  return add (self, row, error);
}

/* Some are asked when they come first, some of them about everything. */
static gboolean
add_consents (HfDemoCard *self, GError **error)
{
  gboolean is_asked = chance (self, 0.15);

  for (guint i = 0; is_asked && i < G_N_ELEMENTS (consents); i++)
    if (!add_consent (self, &consents[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_responsible (HfDemoCard *self, GError **error)
{
  g_autoptr (HfRow) row = NULL;

  if (!chance (self, 0.1))
    return TRUE;
  row = new_child (self, &hf_responsible_def, HF_RESPONSIBLE_CUSTOMER);
  hf_row_set_int (row, HF_RESPONSIBLE_STAFF, self->doctor);
  hf_row_set_text (row, HF_RESPONSIBLE_ROLE, "doctor");
  return add (self, row, error);
}

/* About normally spread: the sum of three even numbers. */
static double
spread (HfDemoCard *self)
{
  double sum = hf_demo_random_share (&self->random) + hf_demo_random_share (&self->random) +
               hf_demo_random_share (&self->random);

  return (sum - 1.5) * 2;
}

static gint64
to_thousandths (double value, guint decimals)
{
  double step = pow (10, decimals);

  return llround (round (value * step) / step * HF_INDICATOR_SCALE);
}

static gboolean
add_reading (HfDemoCard *self, const Reading *reading, HfDate day, double value, GError **error)
{
  g_autoptr (HfRow) row = new_child (self, &hf_measurement_def, HF_MEASUREMENT_CUSTOMER);
  guint decimals = hf_indicator_find (reading->indicator)->decimals;

  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, reading->indicator);
  hf_row_set_date (row, HF_MEASUREMENT_DATE, day);
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, to_thousandths (value, decimals));
  if (reading->second > 0)
    hf_row_set_int (row, HF_MEASUREMENT_SECOND,
                    to_thousandths (value * reading->second + 2 * spread (self), decimals));
  return add (self, row, error);
}

static gboolean
add_check_ups (HfDemoCard *self, const Reading *reading, guint n, GError **error)
{
  double level = reading->usual + reading->spread * spread (self);
  double trend = reading->drift * (1 + spread (self));

  for (guint i = 0; i < n; i++)
    {
      HfDate day = self->last - (HfDate) ((n - 1 - i) * 365);
      double value = level + trend * i + 0.15 * reading->spread * spread (self);

      if (!add_reading (self, reading, day, value, error))
        return FALSE;
    }
  return TRUE;
}

/* Whose blood is looked at: half of those who come for it, few of the others. */
static gboolean
add_measurements (HfDemoCard *self, GError **error)
{
  static const char *const measured[] = { "健康体检", "高血压",   "2 型糖尿病",
                                          "冠心病",   "血脂异常", NULL };
  gboolean is_measured = chance (self, g_strv_contains (measured, self->diagnosis) ? 0.5 : 0.02);
  guint    n = 1 + hf_demo_random_below (&self->random, MOST_CHECK_UPS);

  for (guint i = 0; is_measured && i < G_N_ELEMENTS (readings); i++)
    if (!add_check_ups (self, &readings[i], n, error))
      return FALSE;
  return TRUE;
}

/**
 * hf_demo_card_add_children:
 * @self: somebody who is in the book
 * @error: return location for an error
 *
 * Adds what hangs on a card.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_card_add_children (HfDemoCard *self, GError **error)
{
  return add_relation (self, error) && add_handle (self, error) && add_special_day (self, error) &&
         add_memo (self, error) && add_responsible (self, error) &&
         add_measurements (self, error) && hf_demo_add_member (self, error) &&
         hf_demo_card_add_benefits (self, error) && add_consents (self, error);
}
