/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A tier is reached by what was paid or by points, and one membership ends where another begins. */

#include "core/hf-membership-rule.h"

#include "core/hf-membership.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"

#define TODAY (hf_date_new (2023, 10, 20))

static void
add_tier (GPtrArray *tiers, gint64 spent, gint64 points, gboolean rises)
{
  HfRow *row = hf_row_new (&hf_tier_def);

  row->id = tiers->len + 11;
  if (spent > 0)
    hf_row_set_int (row, HF_TIER_SPENT_FROM, spent);
  if (points > 0)
    hf_row_set_int (row, HF_TIER_POINTS_FROM, points);
  if (rises)
    hf_row_set_int (row, HF_TIER_RISES, 1);
  hf_row_set_int (row, HF_TIER_MONTHS, 12);
  g_ptr_array_add (tiers, row);
}

static void
test_reached (void)
{
  g_autoptr (GPtrArray) tiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  add_tier (tiers, 0, 0, TRUE);
  add_tier (tiers, 100, 0, TRUE);
  add_tier (tiers, 200, 50, TRUE);
  add_tier (tiers, 300, 0, FALSE);
  g_assert_cmpuint (hf_membership_rule_reached (tiers, 99, 49, TRUE), ==, 0);
  g_assert_cmpuint (hf_membership_rule_reached (tiers, 100, 49, TRUE), ==, 2);
  g_assert_cmpuint (hf_membership_rule_reached (tiers, 0, 50, TRUE), ==, 3);
  g_assert_cmpuint (hf_membership_rule_reached (tiers, 300, 0, TRUE), ==, 3);
  g_assert_cmpuint (hf_membership_rule_reached (tiers, 300, 0, FALSE), ==, 4);
  g_assert_cmpuint (hf_membership_rule_rank (tiers, 13), ==, 3);
  g_assert_cmpuint (hf_membership_rule_rank (tiers, 99), ==, 0);
}

static void
test_end (void)
{
  g_autoptr (GPtrArray) tiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (HfRow) old = NULL, fresh = NULL, ended = NULL;

  add_tier (tiers, 100, 0, TRUE);
  old = hf_membership_rule_begin (7, tiers->pdata[0], "M1", hf_date_new (2023, 5, 1));
  fresh = hf_membership_rule_begin (7, tiers->pdata[0], NULL, TODAY);
  g_assert_cmpstr (hf_row_text (old, HF_MEMBERSHIP_TO), ==, "2024-04-30");
  ended = hf_membership_rule_end (old, TODAY);
  g_assert_cmpstr (hf_row_text (ended, HF_MEMBERSHIP_TO), ==, "2023-10-19");
  g_assert_null (hf_membership_rule_end (fresh, TODAY)); /* it held on no day */
}

static void
test_current (void)
{
  g_autoptr (GPtrArray) tiers = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  add_tier (tiers, 100, 0, TRUE);
  g_assert_null (hf_membership_rule_find_current (all, TODAY));
  g_ptr_array_add (all, hf_membership_rule_begin (7, tiers->pdata[0], NULL, TODAY + 5));
  g_assert_true (hf_membership_rule_find_current (all, TODAY) == all->pdata[0]);
  g_ptr_array_add (all, hf_membership_rule_begin (7, tiers->pdata[0], NULL, TODAY - 5));
  g_assert_true (hf_membership_rule_find_current (all, TODAY) == all->pdata[1]);
}

static void
grant (GPtrArray *granted, const char *name, gint64 times)
{
  HfRow *row = hf_row_new (&hf_tier_benefit_def);

  hf_row_set_text (row, HF_TIER_BENEFIT_NAME, name);
  if (times != HF_BENEFIT_UNLIMITED)
    hf_row_set_int (row, HF_TIER_BENEFIT_TIMES, times);
  g_ptr_array_add (granted, row);
}

static void
test_grants (void)
{
  g_autoptr (GPtrArray) granted = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  gint64 times;

  g_assert_false (hf_membership_rule_grants (granted, "Check-up", &times));
  grant (granted, "Check-up", 2);
  grant (granted, "Lecture", 5);
  grant (granted, "Check-up", 1);
  g_assert_true (hf_membership_rule_grants (granted, "Check-up", &times));
  g_assert_cmpint (times, ==, 3);
  grant (granted, "Check-up", HF_BENEFIT_UNLIMITED);
  grant (granted, "Check-up", 1);
  g_assert_true (hf_membership_rule_grants (granted, "Check-up", &times));
  g_assert_cmpint (times, ==, HF_BENEFIT_UNLIMITED);
}

static HfRow *
make_term (gint64 tier, const char *from, const char *to)
{
  HfRow *row = hf_row_new (&hf_membership_def);

  hf_row_set_int (row, HF_MEMBERSHIP_TIER, tier);
  hf_row_set_text (row, HF_MEMBERSHIP_FROM, from);
  hf_row_set_text (row, HF_MEMBERSHIP_TO, to);
  return row;
}

/* What is just over counts as the current one, but grants nothing. */
static void
test_holding (void)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  g_assert_null (hf_membership_rule_find_holding (terms, TODAY));
  g_ptr_array_add (terms, make_term (1, "2023-11-01", NULL));
  g_ptr_array_add (terms, make_term (1, "2023-01-01", "2023-10-19"));
  g_assert_true (hf_membership_rule_find_current (terms, TODAY) == terms->pdata[1]);
  g_assert_null (hf_membership_rule_find_holding (terms, TODAY));
  g_ptr_array_add (terms, make_term (2, "2022-01-01", "2023-10-20"));
  g_assert_true (hf_membership_rule_find_holding (terms, TODAY) == terms->pdata[2]);
}

static void
assert_overlap (const char *from, const char *to, gboolean expected)
{
  g_autoptr (HfRow) one = make_term (1, "2023-01-01", "2023-12-31");
  g_autoptr (HfRow) other = make_term (1, from, to), elsewhere = make_term (2, from, to);

  g_assert_cmpint (hf_membership_rule_overlap (one, other), ==, expected);
  g_assert_cmpint (hf_membership_rule_overlap (other, one), ==, expected);
  g_assert_false (hf_membership_rule_overlap (one, elsewhere));
}

static void
test_overlap (void)
{
  assert_overlap ("2024-01-01", NULL, FALSE);
  assert_overlap ("2023-12-31", NULL, TRUE);
  assert_overlap ("2022-01-01", "2022-12-31", FALSE);
  assert_overlap ("2022-01-01", "2023-01-01", TRUE);
  assert_overlap ("2022-01-01", NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/membership-rule/reached", test_reached);
  g_test_add_func ("/membership-rule/end", test_end);
  g_test_add_func ("/membership-rule/current", test_current);
  g_test_add_func ("/membership-rule/grants", test_grants);
  g_test_add_func ("/membership-rule/holding", test_holding);
  g_test_add_func ("/membership-rule/overlap", test_overlap);
  return g_test_run ();
}
