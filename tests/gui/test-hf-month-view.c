/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which six weeks are shown, and the steps from day to day. */

#include "gui/calendar/hf-month-view.h"

static void
test_weeks (void)
{
  HfMonthView view = { 0 };

  hf_month_view_show_month (&view, hf_date_new (2023, 11, 21));
  g_assert_cmpint (view.first, ==, hf_date_new (2023, 10, 30));
  g_assert_cmpint (hf_date_weekday (view.first), ==, 1);
  g_assert_cmpint (hf_month_view_get_month (&view), ==, hf_date_new (2023, 11, 1));

  g_assert_true (hf_month_view_scroll (&view, 2));
  g_assert_cmpint (view.first, ==, hf_date_new (2023, 11, 13));
  g_assert_cmpint (hf_month_view_get_month (&view), ==, hf_date_new (2023, 12, 1));
  g_assert_cmpint (view.day, ==, hf_date_new (2023, 11, 21));

  g_assert_false (hf_month_view_reveal (&view, hf_date_new (2023, 12, 24)));
  g_assert_true (hf_month_view_reveal (&view, hf_date_new (2023, 12, 25)));
  g_assert_cmpint (view.first, ==, hf_date_new (2023, 11, 20));
}

static void
test_steps (void)
{
  HfDate leap_day = hf_date_new (2024, 2, 29);

  g_assert_cmpint (hf_month_view_step (leap_day, HF_DAY_STEP_DAYS, 1), ==,
                   hf_date_new (2024, 3, 1));
  g_assert_cmpint (hf_month_view_step (leap_day, HF_DAY_STEP_MONTHS, 12), ==,
                   hf_date_new (2025, 2, 28));
  g_assert_cmpint (hf_month_view_step (leap_day, HF_DAY_STEP_WEEK_DAY, 0), ==,
                   hf_date_new (2024, 2, 26));
  g_assert_cmpint (hf_month_view_step (hf_date_new (2023, 12, 31), HF_DAY_STEP_DAYS, 1), ==,
                   hf_date_new (2024, 1, 1));
  g_assert_cmpint (hf_month_view_step (1, HF_DAY_STEP_DAYS, -1), ==, HF_DATE_NONE);
}

/* A month always shows its own name while its first week is on top, whatever day it begins with. */
static void
test_month_names (void)
{
  for (int month = 0; month < 12 * 28; month++)
    {
      HfDate      first = hf_date_add_months (hf_date_new (2000, 1, 1), month);
      HfMonthView view = { 0 };

      hf_month_view_show_month (&view, first);
      g_assert_cmpint (hf_month_view_get_month (&view), ==, first);
      g_assert_true (hf_month_view_has (&view, hf_date_add_months (first, 1) - 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-view/weeks", test_weeks);
  g_test_add_func ("/month-view/steps", test_steps);
  g_test_add_func ("/month-view/month-names", test_month_names);
  return g_test_run ();
}
