/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the sample hospital offers beyond treatment: membership with its points, and service
 * packages that customers have and use. And the classes by which it sorts its cases. */

#include "core/hf-case-class.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-membership.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "session/demo/hf-demo-card.h"

#define MEMBERS       0.06
#define RENEWED       0.65
#define REDEEMED      0.4
#define PACKAGES      0.03
#define MOST_EARNED   4
#define POINTS_MONTHS 24
#define MOST_ITEMS    4
#define FOR_WOMEN     0 /* a package */
#define FOR_ALL       1

/* Classes of a department: its commonest diagnoses. Each row of a class costs time for a million
 * customers, so the rest stays unclassified. */
#define DIAGNOSES_EACH 2

typedef struct
{
  const char *name;
  guint       price; /* yuan */
  guint       quantity;
} Item;

/* clang-format off */
static const struct
{
  const char *name;
  guint       months;
  guint       spent_from; /* yuan */
  const char *discount;
  const char *benefits;
} tiers[HF_DEMO_TIERS] = {
  { "银卡", 12, 0, "检查费九五折", "生日祝福\n优先预约" },
  { "金卡", 12, 2000, "检查费九折", "优先预约\n每年一次免费体检" },
  { "钻石卡", 24, 8000, "检查费八五折", "专属客服\n免费停车\n每年两次免费体检" },
};

static const struct
{
  const char *name;
  guint       months;
  const char *note;
  Item        items[MOST_ITEMS];
} packages[HF_DEMO_PACKAGES] = {
  { "女性健康管理套餐", 12, "乳腺、妇科年度随访", { { "乳腺彩超", 180, 2 }, { "妇科检查", 120, 1 }, { "专家门诊", 50, 2 }, { "电话随访", 0, 4 } } },
  { "慢病随访套餐", 6, "高血压、糖尿病半年管理", { { "糖化血红蛋白", 85, 2 }, { "动态血压监测", 260, 1 }, { "营养指导", 60, 2 } } },
};
/* clang-format on */

static gboolean
insert (HfDemo *self, HfRow *row, gint64 *id, GError **error)
{
  g_autoptr (HfRow) owned = row;
  gint64 inserted = hf_transaction_insert (self->transaction, owned, error);

  if (id != NULL)
    *id = inserted;
  return inserted != 0;
}

static gboolean
add_tiers (HfDemo *self, GError **error)
{
  for (guint i = 0; i < HF_DEMO_TIERS; i++)
    {
      HfRow *row = hf_row_new (&hf_tier_def);

      hf_row_set_text (row, HF_TIER_NAME, tiers[i].name);
      hf_row_set_int (row, HF_TIER_MONTHS, tiers[i].months);
      if (tiers[i].spent_from > 0)
        hf_row_set_int (row, HF_TIER_SPENT_FROM, (gint64) tiers[i].spent_from * 100);
      hf_row_set_text (row, HF_TIER_DISCOUNT, tiers[i].discount);
      hf_row_set_text (row, HF_TIER_BENEFITS, tiers[i].benefits);
      hf_row_set_int (row, HF_TIER_POINTS_MONTHS, POINTS_MONTHS);
      if (!insert (self, row, &self->tiers[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_package_item (HfDemo *self, guint package, const Item *item, GError **error)
{
  HfRow *row = hf_row_new (&hf_package_item_def);

  hf_row_set_int (row, HF_PACKAGE_ITEM_PACKAGE, self->packages[package]);
  hf_row_set_text (row, HF_PACKAGE_ITEM_NAME, item->name);
  hf_row_set_int (row, HF_PACKAGE_ITEM_PRICE, (gint64) item->price * 100);
  hf_row_set_int (row, HF_PACKAGE_ITEM_QUANTITY, item->quantity);
  return insert (self, row, NULL, error);
}

static gboolean
add_packages (HfDemo *self, GError **error)
{
  for (guint i = 0; i < HF_DEMO_PACKAGES; i++)
    {
      HfRow *row = hf_row_new (&hf_package_def);

      hf_row_set_text (row, HF_PACKAGE_NAME, packages[i].name);
      hf_row_set_int (row, HF_PACKAGE_MONTHS, packages[i].months);
      hf_row_set_text (row, HF_PACKAGE_NOTE, packages[i].note);
      if (!insert (self, row, &self->packages[i], error))
        return FALSE;
      for (guint item = 0; item < MOST_ITEMS && packages[i].items[item].name != NULL; item++)
        if (!add_package_item (self, i, &packages[i].items[item], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
add_class (HfDemo     *self,
           const char *axis,
           const char *name,
           gint64      parent,
           gint64     *id,
           GError    **error)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  hf_row_set_text (row, HF_CASE_CLASS_AXIS, axis);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, name);
  hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, name);
  if (parent != 0)
    hf_row_set_int (row, HF_CASE_CLASS_PARENT, parent);
  return insert (self, row, id, error);
}

/* Words part keywords, and a class is known by its name alone. */
static gboolean
is_one_word (const char *name)
{
  return strchr (name, ' ') == NULL;
}

static gboolean
add_classes_of (HfDemo *self, const HfDemoDepartment *department, GError **error)
{
  gint64 parent;

  if (!add_class (self, HF_CASE_AXIS_SPECIALTY, department->name, 0, NULL, error) ||
      !add_class (self, HF_CASE_AXIS_DISEASE, department->name, 0, &parent, error))
    return FALSE;
  for (guint i = 0; i < DIAGNOSES_EACH; i++)
    if (is_one_word (department->diagnoses[i].name) &&
        !add_class (self, HF_CASE_AXIS_DISEASE, department->diagnoses[i].name, parent, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_classes (HfDemo *self, GError **error)
{
  for (guint i = 0; i < HF_DEMO_DEPARTMENTS; i++)
    if (!add_classes_of (self, &hf_demo_departments[i], error))
      return FALSE;
  return TRUE;
}

/**
 * hf_demo_add_benefits:
 * @self: the hospital
 * @error: return location for an error
 *
 * Adds what the hospital offers its customers, and the classes of its cases.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_add_benefits (HfDemo *self, GError **error)
{
  return add_tiers (self, error) && add_packages (self, error) && add_classes (self, error);
}

static gboolean
chance (HfDemoCard *self, double probability)
{
  return hf_demo_random_chance (&self->random, probability);
}

static HfRow *
new_child (HfDemoCard *self, const HfEntityDef *def, guint customer)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, customer, self->customer);
  return row;
}

/* A day from @from on, not after the last day of the book. */
static HfDate
pick_day (HfDemoCard *self, HfDate from, HfDate to)
{
  HfDate last = MIN (to, self->demo->options->until);

  return last > from ? from + (HfDate) hf_demo_random_below (&self->random, (guint) (last - from)) :
                       MIN (from, last);
}

static gboolean
add_points (HfDemoCard *self, HfDate day, int points, GError **error)
{
  HfRow *row = new_child (self, &hf_points_def, HF_POINTS_CUSTOMER);

  hf_row_set_date (row, HF_POINTS_DATE, day);
  hf_row_set_int (row, HF_POINTS_POINTS, points);
  hf_row_set_text (row, HF_POINTS_REASON, points > 0 ? "就诊积分" : "积分换体检");
  if (points > 0)
    hf_row_set_date (row, HF_POINTS_EXPIRES, hf_date_add_months (day, POINTS_MONTHS));
  return insert (self->demo, row, NULL, error);
}

/* No more is redeemed than was earned before. */
static gboolean
add_ledger (HfDemoCard *self, HfDate since, GError **error)
{
  guint  n = 1 + hf_demo_random_below (&self->random, MOST_EARNED);
  HfDate day = since;
  int    earned = 0;

  for (guint i = 0; i < n; i++)
    {
      int points = 20 + 10 * (int) hf_demo_random_below (&self->random, 60);

      day = pick_day (self, day, day + 120);
      earned += points;
      if (!add_points (self, day, points, error))
        return FALSE;
    }
  if (!chance (self, REDEEMED))
    return TRUE;
  return add_points (self, pick_day (self, day, day + 90), -MAX (earned / 20, 1) * 10, error);
}

static gboolean
add_term (HfDemoCard *self, guint tier, HfDate from, HfDate to, GError **error)
{
  HfRow           *row = new_child (self, &hf_membership_def, HF_MEMBERSHIP_CUSTOMER);
  g_autofree char *number = g_strdup_printf ("HY%07" G_GINT64_FORMAT, self->customer);

  hf_row_set_int (row, HF_MEMBERSHIP_TIER, self->demo->tiers[tier]);
  hf_row_set_text (row, HF_MEMBERSHIP_NUMBER, number);
  hf_row_set_date (row, HF_MEMBERSHIP_FROM, from);
  hf_row_set_date (row, HF_MEMBERSHIP_TO, to);
  return insert (self->demo, row, NULL, error);
}

/* The dearest that somebody has paid for; some are a step below, and might be raised. */
static guint
pick_tier (HfDemoCard *self)
{
  gboolean is_below = !chance (self, 0.7);
  guint    tier = HF_DEMO_TIERS - 1;

  if (is_below)
    chance (self, 0.75); /* so that what follows stays as it was */
  while (tier > 0 && self->spent < (gint64) tiers[tier].spent_from * 100)
    tier--;
  return is_below && tier > 0 ? tier - 1 : tier;
}

/* One term after the other, until somebody does not renew it. */
static gboolean
add_membership (HfDemoCard *self, GError **error)
{
  guint  tier = pick_tier (self);
  HfDate since = pick_day (self, self->first, self->first + 120);
  HfDate from = since;

  for (;;)
    {
      HfDate next = hf_date_add_months (from, (int) tiers[tier].months);

      if (!add_term (self, tier, from, next - 1, error))
        return FALSE;
      if (next > self->demo->options->until || !chance (self, RENEWED))
        return add_ledger (self, since, error);
      from = next;
    }
}

static gboolean
add_use (HfDemoCard *self, gint64 item, HfDate from, HfDate to, GError **error)
{
  HfRow *row = new_child (self, &hf_package_use_def, HF_PACKAGE_USE_CUSTOMER);

  hf_row_set_int (row, HF_PACKAGE_USE_GIVEN_ITEM, item);
  hf_row_set_date (row, HF_PACKAGE_USE_DATE, pick_day (self, from, to));
  hf_row_set_int (row, HF_PACKAGE_USE_QUANTITY, 1);
  hf_row_set_int (row, HF_PACKAGE_USE_STAFF, self->doctor);
  return insert (self->demo, row, NULL, error);
}

static gboolean
add_given_item (HfDemoCard *self,
                gint64      given,
                const Item *item,
                HfDate      from,
                HfDate      to,
                GError    **error)
{
  HfRow *row = hf_row_new (&hf_given_item_def);
  guint  n_used = hf_demo_random_below (&self->random, item->quantity + 1);
  gint64 id;

  hf_row_set_int (row, HF_GIVEN_ITEM_GIVEN_PACKAGE, given);
  hf_row_set_text (row, HF_GIVEN_ITEM_NAME, item->name);
  hf_row_set_int (row, HF_GIVEN_ITEM_PRICE, (gint64) item->price * 100);
  hf_row_set_int (row, HF_GIVEN_ITEM_QUANTITY, item->quantity);
  if (!insert (self->demo, row, &id, error))
    return FALSE;
  for (guint i = 0; i < n_used; i++)
    if (!add_use (self, id, from, to, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_package (HfDemoCard *self, GError **error)
{
  guint  package = self->is_woman && chance (self, 0.6) ? FOR_WOMEN : FOR_ALL;
  HfRow *row = new_child (self, &hf_given_package_def, HF_GIVEN_PACKAGE_CUSTOMER);
  HfDate given = pick_day (self, self->first, self->last + 1);
  HfDate expires = hf_date_add_months (given, (int) packages[package].months) - 1;
  gint64 id;

  hf_row_set_int (row, HF_GIVEN_PACKAGE_PACKAGE, self->demo->packages[package]);
  hf_row_set_date (row, HF_GIVEN_PACKAGE_GIVEN, given);
  hf_row_set_date (row, HF_GIVEN_PACKAGE_EXPIRES, expires);
  hf_row_set_int (row, HF_GIVEN_PACKAGE_STAFF, self->doctor);
  if (!insert (self->demo, row, &id, error))
    return FALSE;
  for (guint i = 0; i < MOST_ITEMS && packages[package].items[i].name != NULL; i++)
    if (!add_given_item (self, id, &packages[package].items[i], given, expires, error))
      return FALSE;
  return TRUE;
}

/**
 * hf_demo_card_add_benefits:
 * @self: somebody who is in the book
 * @error: return location for an error
 *
 * Some are members and have points; some have a service package and used a part of it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_demo_card_add_benefits (HfDemoCard *self, GError **error)
{
  return (!chance (self, MEMBERS) || add_membership (self, error)) &&
         (!chance (self, PACKAGES) || add_package (self, error));
}
