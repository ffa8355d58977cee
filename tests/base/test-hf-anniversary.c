/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days that come back: today, this year, next year, and those that are not in every year. */

#include "base/hf-anniversary.h"

static void
assert_next (const char *first, gboolean is_lunar, const char *today, const char *expected)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autofree char *next =
    hf_date_to_iso (hf_anniversary_next (hf_date_from_iso (first), is_lunar ? lunar : NULL,
                                         hf_date_from_iso (today)));

  g_assert_cmpstr (next, ==, expected);
}

static void
test_solar (void)
{
  assert_next ("1989-11-22", FALSE, "2026-11-22", "2026-11-22");
  assert_next ("1989-11-21", FALSE, "2026-11-22", "2027-11-21");
  assert_next ("1989-12-31", FALSE, "2026-11-22", "2026-12-31");
  assert_next ("1992-02-29", FALSE, "2026-01-01", "2026-02-28");
  assert_next ("1992-02-29", FALSE, "2028-01-01", "2028-02-29");
}

/* Mid-autumn, 八月十五, was 2025-10-06 and is 2026-09-25. */
static void
test_lunar (void)
{
  assert_next ("2025-10-06", TRUE, "2026-01-01", "2026-09-25");
  assert_next ("2025-10-06", TRUE, "2025-10-06", "2025-10-06");
  assert_next ("2025-10-06", TRUE, "2025-10-07", "2026-09-25");
  /* New Year's Eve: 三十 of the twelfth month, which had only 29 days before 2025-01-29. */
  assert_next ("2024-02-09", TRUE, "2025-01-01", "2025-01-28");
}

/* 闰六月初一 of 2025 comes back as 六月初一. */
static void
test_leap_month (void)
{
  assert_next ("2025-07-25", TRUE, "2026-01-01", "2026-07-14");
}

static void
test_unknown (void)
{
  g_assert_cmpint (hf_anniversary_next (HF_DATE_NONE, NULL, hf_date_new (2026, 1, 1)), ==,
                   HF_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anniversary/solar", test_solar);
  g_test_add_func ("/anniversary/lunar", test_lunar);
  g_test_add_func ("/anniversary/leap-month", test_leap_month);
  g_test_add_func ("/anniversary/unknown", test_unknown);
  return g_test_run ();
}
