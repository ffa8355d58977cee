/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Repetitions keep to the day of the month, or its last one, and come to an end where they say so.
 */

#include "core/hf-plan-rule.h"

static void
assert_next (const char *rule, const char *from, guint round, const char *expected)
{
  HfDate           day = hf_plan_rule_next (rule, hf_date_from_iso (from), round);
  g_autofree char *iso = day == HF_DATE_NONE ? NULL : hf_date_to_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_next (void)
{
  assert_next ("FREQ=DAILY", "2026-02-28", 0, "2026-03-01");
  assert_next ("FREQ=WEEKLY;INTERVAL=2", "2026-11-20", 0, "2026-12-04");
  assert_next ("FREQ=MONTHLY;INTERVAL=3", "2026-11-20", 0, "2027-02-20");
  assert_next ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-11-20", 0, "2026-12-01");
  assert_next ("FREQ=WEEKLY;BYDAY=MO", "2026-11-23", 0, "2026-11-30");
  assert_next ("FREQ=YEARLY", "2026-11-20", 0, "2027-11-20");
}

/* What libical would leave out. */
static void
test_month_ends (void)
{
  assert_next ("FREQ=MONTHLY", "2026-01-31", 0, "2026-02-28");
  assert_next ("FREQ=MONTHLY", "2028-01-31", 0, "2028-02-29");
  assert_next ("FREQ=MONTHLY;INTERVAL=3", "2026-11-30", 0, "2027-02-28");
  assert_next ("FREQ=YEARLY", "2028-02-29", 0, "2029-02-28");
  assert_next ("FREQ=YEARLY;INTERVAL=4", "2028-02-29", 0, "2032-02-29");
}

static void
test_over (void)
{
  assert_next ("FREQ=MONTHLY;COUNT=2", "2026-01-05", 1, "2026-02-05");
  assert_next ("FREQ=MONTHLY;COUNT=2", "2026-01-05", 2, NULL);
  assert_next ("FREQ=MONTHLY;UNTIL=20260205", "2026-01-05", 0, "2026-02-05");
  assert_next ("FREQ=MONTHLY;UNTIL=20260204", "2026-01-05", 0, NULL);
  assert_next ("FREQ=WEEKLY;UNTIL=20260111", "2026-01-05", 0, NULL);
}

static void
test_invalid (void)
{
  static const char *const wrong[] = {
    "",          "quarterly", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1",
    "INTERVAL=2"
  };
  g_autofree char *huge = g_strnfill (4000, '1');

  g_assert_false (hf_plan_rule_is_valid (NULL));
  g_assert_false (hf_plan_rule_is_valid (huge));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (hf_plan_rule_is_valid (wrong[i]));
      assert_next (wrong[i], "2026-01-05", 0, NULL);
    }
  g_assert_true (hf_plan_rule_is_valid ("FREQ=MONTHLY;INTERVAL=3"));
  g_assert_cmpint (hf_plan_rule_next ("FREQ=DAILY", HF_DATE_NONE, 0), ==, HF_DATE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-rule/next", test_next);
  g_test_add_func ("/plan-rule/month-ends", test_month_ends);
  g_test_add_func ("/plan-rule/over", test_over);
  g_test_add_func ("/plan-rule/invalid", test_invalid);
  return g_test_run ();
}
