/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Public holidays, against what people in China remember of them. */

#include "core/hf-days-off.h"

#define WEEK 0x3eu /* Monday to Friday */

static void
assert_day (const char *iso, HfDayKind expected, const char *expected_name)
{
  const char *name;

  g_test_message ("%s", iso);
  g_assert_cmpint (hf_days_off_find (hf_date_from_iso (iso), &name), ==, expected);
  g_assert_cmpstr (name, ==, expected_name);
}

static void
test_find (void)
{
  assert_day ("2022-12-30", HF_DAY_AS_USUAL, NULL);
  assert_day ("2022-12-31", HF_DAY_OFF, "New Year");
  assert_day ("2024-02-09", HF_DAY_AS_USUAL, NULL); /* the eve was worked that year */
  assert_day ("2024-02-10", HF_DAY_OFF, "Spring Festival");
  assert_day ("2025-01-28", HF_DAY_OFF, "Spring Festival"); /* and off in this one */
  assert_day ("2025-02-08", HF_DAY_MADE_UP, "Spring Festival");
  assert_day ("2026-02-23", HF_DAY_OFF, "Spring Festival");
  assert_day ("2026-02-24", HF_DAY_AS_USUAL, NULL);
  assert_day ("2023-10-01", HF_DAY_OFF, "Mid-Autumn Festival and National Day");
  assert_day ("2026-10-10", HF_DAY_MADE_UP, "National Day");
  assert_day ("2100-10-01", HF_DAY_AS_USUAL, NULL); /* not announced */
  assert_day ("1949-10-01", HF_DAY_AS_USUAL, NULL);
}

static void
test_workday (void)
{
  g_assert_true (hf_days_off_is_workday (hf_date_from_iso ("2026-09-20"), WEEK));  /* a Sunday */
  g_assert_false (hf_days_off_is_workday (hf_date_from_iso ("2026-10-02"), WEEK)); /* a Friday */
  g_assert_false (hf_days_off_is_workday (hf_date_from_iso ("2026-09-19"), WEEK));
  g_assert_true (hf_days_off_is_workday (hf_date_from_iso ("2026-09-18"), WEEK));
}

static int
count_taken_off (int year)
{
  int taken_off = 0;

  for (HfDate day = hf_date_new (year, 1, 1); day < hf_date_new (year + 1, 1, 1); day++)
    taken_off += (hf_date_weekday (day) <= 5) - hf_days_off_is_workday (day, WEEK);
  return taken_off;
}

/* What is made up for is no holiday: by law there are 11 days a year, and 13 since 2025. */
static void
test_sum (void)
{
  g_assert_cmpint (count_taken_off (2023), ==, 11);
  g_assert_cmpint (count_taken_off (2024), ==, 11);
  g_assert_cmpint (count_taken_off (2025), ==, 13);
  g_assert_cmpint (count_taken_off (2026), ==, 13);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/days-off/find", test_find);
  g_test_add_func ("/days-off/workday", test_workday);
  g_test_add_func ("/days-off/sum", test_sum);
  return g_test_run ();
}
