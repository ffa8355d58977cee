/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days of the Chinese calendar: known new years and leap months, and that counting on within a
 * month comes to what asking afresh does. */

#include "base/hf-lunar.h"

static void
assert_text (const char *iso, const char *expected)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autofree char *text = NULL;
  HfLunarDate      date;

  g_assert_true (hf_lunar_convert (lunar, hf_date_from_iso (iso), &date));
  text = hf_lunar_date_to_text (&date, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_known_days (void)
{
  assert_text ("2024-02-10", "正月");
  assert_text ("2025-01-29", "正月");
  assert_text ("2026-02-17", "正月");
  assert_text ("2027-02-05", "廿九"); /* ICU 72 is a day late in this month */
  assert_text ("2027-02-06", "正月");
  assert_text ("2027-02-07", "初二");
  assert_text ("2027-03-07", "三十");
  assert_text ("2027-03-08", "二月");
  assert_text ("2025-07-25", "闰六月");
  assert_text ("2033-12-22", "闰十一月");
  assert_text ("2025-01-28", "廿九");
  assert_text ("2024-02-09", "三十");
  assert_text ("2024-02-24", "十五");
  assert_text ("2024-02-29", "二十");
  assert_text ("2024-02-19", "初十");
}

/* Days that ICU 72 has otherwise, as the Hong Kong Observatory publishes them. */
static void
test_almanac (void)
{
  assert_text ("1954-02-03", "正月");
  assert_text ("1955-02-22", "二月");
  assert_text ("1987-07-26", "闰六月");
  assert_text ("1987-08-24", "七月");
  assert_text ("1999-01-17", "腊月");
  assert_text ("2012-08-17", "七月");
  assert_text ("2018-11-07", "三十");
  assert_text ("2018-11-08", "十月");
  assert_text ("2030-02-02", "三十");
  assert_text ("2030-02-03", "正月");
  assert_text ("2070-03-12", "二月");
}

/* A day is the next one of its month, or the first of the month after, which follows one of 29 or
 * 30 days. */
static void
assert_follows (const HfLunarDate *day, const HfLunarDate *last)
{
  if (day->day > 1)
    {
      g_assert_cmpint (day->day, ==, last->day + 1);
      return;
    }
  g_assert_true (last->day == 29 || last->day == 30);
  if (day->is_leap)
    g_assert_true (day->month == last->month && !last->is_leap);
  else
    g_assert_cmpint (day->month, ==, last->month % 12 + 1);
}

static void
test_days_follow (void)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  HfDate      end = hf_date_new (2100, 1, 1);
  HfLunarDate last, day;

  g_assert_true (hf_lunar_convert (lunar, hf_date_new (1901, 2, 18), &last));
  for (HfDate date = hf_date_new (1901, 2, 19); date < end; date++)
    {
      g_assert_true (hf_lunar_convert (lunar, date, &day));
      assert_follows (&day, &last);
      last = day;
    }
}

static void
test_traditional (void)
{
  HfLunarDate      leap = { 6, 1, TRUE }, last = { 12, 1, FALSE };
  g_autofree char *leap_text = hf_lunar_date_to_text (&leap, TRUE);
  g_autofree char *last_text = hf_lunar_date_to_text (&last, TRUE);

  g_assert_cmpstr (leap_text, ==, "閏六月");
  g_assert_cmpstr (last_text, ==, "臘月");
}

static void
test_words (void)
{
  HfLunarDate      autumn = { 8, 15, FALSE }, leap = { 6, 2, TRUE }, new_year = { 1, 1, FALSE };
  g_autofree char *autumn_words = hf_lunar_date_to_words (&autumn, FALSE);
  g_autofree char *leap_words = hf_lunar_date_to_words (&leap, TRUE);
  g_autofree char *new_year_words = hf_lunar_date_to_words (&new_year, FALSE);

  g_assert_cmpstr (autumn_words, ==, "八月十五");
  g_assert_cmpstr (leap_words, ==, "閏六月初二");
  g_assert_cmpstr (new_year_words, ==, "正月初一");
}

static void
test_counting_on (void)
{
  g_autoptr (HfLunar) counting = hf_lunar_new ();
  HfDate start = hf_date_new (2023, 1, 1), end = hf_date_new (2026, 1, 1);

  for (HfDate date = start; date < end; date++)
    {
      g_autoptr (HfLunar) fresh = hf_lunar_new ();
      HfLunarDate counted, asked;

      g_assert_true (hf_lunar_convert (counting, date, &counted));
      g_assert_true (hf_lunar_convert (fresh, date, &asked));
      g_assert_cmpint (counted.day, ==, asked.day);
      g_assert_cmpint (counted.month, ==, asked.month);
      g_assert_cmpint (counted.is_leap, ==, asked.is_leap);
    }
}

static void
test_no_date (void)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  HfLunarDate date;

  g_assert_false (hf_lunar_convert (lunar, HF_DATE_NONE, &date));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar/known-days", test_known_days);
  g_test_add_func ("/lunar/almanac", test_almanac);
  g_test_add_func ("/lunar/days-follow", test_days_follow);
  g_test_add_func ("/lunar/traditional", test_traditional);
  g_test_add_func ("/lunar/words", test_words);
  g_test_add_func ("/lunar/counting-on", test_counting_on);
  g_test_add_func ("/lunar/no-date", test_no_date);

  return g_test_run ();
}
