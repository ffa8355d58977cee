/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The organisations of the sample hospital, with agreements, what was done together, and members.
 * Made up; any likeness is chance. */

#include "session/demo/hf-demo-card.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "session/demo/hf-demo-people.h"
#include "session/organisation/hf-organisation-draft.h"

/* Streams of numbers that belong to no customer. */
#define ORGANISATION_STREAM (G_GUINT64_CONSTANT (1) << 41)

#define CUSTOMERS_EACH 250
#define FEWEST         8
#define MEMBER_SHARE   0.06

/* clang-format off */
static const struct
{
  const char *kind;
  const char *ending;
  const char *business;
} trades[] = {
  { "contract", "纺织有限公司", "纺织品生产" },
  { "contract", "电子科技有限公司", "电子元件" },
  { "community", "社区居民委员会", "居民服务" },
  { "contract", "第二中学", "教育" },
  { "insurer", "人寿保险支公司", "健康保险" },
  { "hospital", "社区卫生服务中心", "基本医疗" },
  { "referring", "县人民医院", "二级综合医院" },
  { "government", "民政局", "婚姻登记、社会救助" },
  { "supplier", "医疗用品有限公司", "耗材供应" },
  { "health_firm", "健康管理有限公司", "企业健康管理" },
  { "contract", "物流有限公司", "运输仓储" },
};
static const char *const places[] = {
  "云栖", "湖滨", "望江", "清波", "古荡", "临安", "越秀", "南浔", "海宁", "桐乡", "安吉", "德清", "上虞", "诸暨", "长兴", "平湖",
};
static const char *const stages[] = { "potential", "active", "active", "strategic" };
static const char *const discounts[] = { "体检九折", "体检八五折", "门诊检查九五折", "套餐价" };
static const char *const posts[] = { "职工", "职工", "职工", "车间主任", "会计", "工会主席", "办公室主任" };
/* clang-format on */

#define REFERRING_TRADE 6 /* of the few that even the smallest sample has */

#define PICK(random, texts) texts[hf_demo_random_below ((random), G_N_ELEMENTS (texts))]

/* Either number divides nothing of the other, so a name comes again only after all of them. */
static char *
name_of (guint index, guint trade)
{
  const char *place = places[index % G_N_ELEMENTS (places)];
  guint       round = index / (G_N_ELEMENTS (places) * G_N_ELEMENTS (trades));

  if (round == 0)
    return g_strdup_printf ("%s%s", place, trades[trade].ending);
  return g_strdup_printf ("%s%s（%u）", place, trades[trade].ending, round + 1);
}

static gint64
add_organisation (HfDemo *self, guint index, HfDemoRandom *random, guint *enrolled, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_organisation_def);
  guint            trade = index % G_N_ELEMENTS (trades);
  HfDemoAddress    address = hf_demo_address (random);
  g_autofree char *street = address.street;
  g_autofree char *name = name_of (index, trade);
  g_autofree char *pinyin = hf_organisation_draft_pinyin (name);
  g_autofree char *phone = hf_demo_phone (random);
  g_autofree char *manager = hf_demo_name (random, FALSE, 1970);
  guint            headcount = 30 + hf_demo_random_below (random, 900);

  hf_row_set_text (row, HF_ORGANISATION_NAME, name);
  hf_row_set_text (row, HF_ORGANISATION_PINYIN, pinyin);
  hf_row_set_text (row, HF_ORGANISATION_KIND, trades[trade].kind);
  hf_row_set_text (row, HF_ORGANISATION_STAGE, PICK (random, stages));
  hf_row_set_text (row, HF_ORGANISATION_PROVINCE, HF_DEMO_PROVINCE);
  hf_row_set_text (row, HF_ORGANISATION_CITY, address.city);
  hf_row_set_text (row, HF_ORGANISATION_DISTRICT, address.district);
  hf_row_set_text (row, HF_ORGANISATION_STREET, street);
  hf_row_set_text (row, HF_ORGANISATION_PHONE, phone);
  hf_row_set_text (row, HF_ORGANISATION_MANAGER, manager);
  hf_row_set_text (row, HF_ORGANISATION_BUSINESS, trades[trade].business);
  hf_row_set_int (row, HF_ORGANISATION_HEADCOUNT, headcount);
  hf_row_set_int (row, HF_ORGANISATION_ENROLLED, *enrolled = headcount / 3);
  hf_row_set_int (row, HF_ORGANISATION_OWNER, self->desk[index % self->n_desk]);
  return hf_transaction_insert (self->transaction, row, error);
}

/* Some run out soon, so that there is something to renew. */
static gboolean
add_agreement (HfDemo *self, gint64 organisation, HfDemoRandom *random, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_agreement_def);
  HfDate expires = self->options->until - 10 + (HfDate) hf_demo_random_below (random, 360);
  g_autofree char *number = g_strdup_printf ("HF-%05u", hf_demo_random_below (random, 100000));

  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, organisation);
  hf_row_set_text (row, HF_AGREEMENT_NUMBER, number);
  hf_row_set_date (row, HF_AGREEMENT_SIGNED, expires - 365);
  hf_row_set_date (row, HF_AGREEMENT_EXPIRES, expires);
  hf_row_set_text (row, HF_AGREEMENT_DISCOUNT, PICK (random, discounts));
  hf_row_set_int (row, HF_AGREEMENT_ALERT_DAYS, 30);
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

static gboolean
add_activity (HfDemo       *self,
              gint64        organisation,
              const char   *kind,
              const char   *title,
              HfDate        day,
              guint         enrolled,
              HfDemoRandom *random,
              GError      **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, organisation);
  hf_row_set_text (row, HF_ACTIVITY_KIND, kind);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, title);
  hf_row_set_date (row, HF_ACTIVITY_DUE, day);
  if (day < self->options->until)
    {
      hf_row_set_date (row, HF_ACTIVITY_DONE, day);
      hf_row_set_int (row, HF_ACTIVITY_ATTENDED,
                      MIN (enrolled, 20 + hf_demo_random_below (random, 60)));
    }
  hf_row_set_int (row, HF_ACTIVITY_STAFF, self->desk[0]);
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

static gboolean
add_dealings (HfDemo       *self,
              gint64        organisation,
              guint         enrolled,
              HfDemoRandom *random,
              GError      **error)
{
  HfDate until = self->options->until;

  return add_agreement (self, organisation, random, error) &&
         add_activity (self, organisation, "check_up", "年度体检",
                       until - 60 - (HfDate) hf_demo_random_below (random, 200), enrolled, random,
                       error) &&
         (!hf_demo_random_chance (random, 0.5) ||
          add_activity (self, organisation, "lecture", "健康讲座",
                        until + 5 + (HfDate) hf_demo_random_below (random, 60), enrolled, random,
                        error));
}

/**
 * hf_demo_add_organisations:
 * @self: the hospital, with its staff
 * @error: return location for an error
 *
 * Adds the organisations the hospital works with. Their ids follow each other.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_add_organisations (HfDemo *self, GError **error)
{
  HfDemoRandom random = hf_demo_random_new (self->options->seed, ORGANISATION_STREAM);

  self->n_organisations = MAX (FEWEST, self->options->customers / CUSTOMERS_EACH);
  for (guint i = 0; i < self->n_organisations; i++)
    {
      guint  enrolled = 0;
      gint64 id = add_organisation (self, i, &random, &enrolled, error);

      if (id == 0 || !add_dealings (self, id, enrolled, &random, error))
        return FALSE;
      if (i == 0)
        self->first_organisation = id;
    }
  return TRUE;
}

/**
 * hf_demo_referring_hospital:
 * @self: the hospital, with its organisations
 * @random: whose numbers
 *
 * Returns: (transfer full): the name of an organisation that sends patients here
 */
char *
hf_demo_referring_hospital (HfDemo *self, HfDemoRandom *random)
{
  guint rounds = (self->n_organisations - 1 - REFERRING_TRADE) / G_N_ELEMENTS (trades) + 1;
  guint index = REFERRING_TRADE + G_N_ELEMENTS (trades) * hf_demo_random_below (random, rounds);

  return name_of (index, REFERRING_TRADE);
}

/**
 * hf_demo_add_member:
 * @card: a customer who is in the book
 * @error: return location for an error
 *
 * Some customers work for one of the organisations.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_add_member (HfDemoCard *card, GError **error)
{
  HfDemo *self = card->demo;
  g_autoptr (HfRow) row = NULL;

  if (!hf_demo_random_chance (&card->random, MEMBER_SHARE))
    return TRUE;
  row = hf_row_new (&hf_member_def);
  hf_row_set_int (row, HF_MEMBER_ORGANISATION,
                  self->first_organisation +
                    hf_demo_random_below (&card->random, self->n_organisations));
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, card->customer);
  hf_row_set_text (row, HF_MEMBER_ROLE, PICK (&card->random, posts));
  return hf_transaction_insert (self->transaction, row, error) != 0;
}
