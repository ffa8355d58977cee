/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days of the Chinese calendar as people write them, there and back. */

#include "base/hf-lunar-parse.h"

#include <glib.h>

/* "year/month/day", with what was said of it; "" for no day. */
static void
assert_parsed (const char *text, const char *expected)
{
  g_autofree char *said = NULL;
  HfLunarText      parsed;

  g_test_message ("%s", text);
  if (hf_lunar_parse (text, &parsed))
    said = g_strdup_printf ("%d/%s%d/%d%s", parsed.year, parsed.date.is_leap ? "leap " : "",
                            parsed.date.month, parsed.date.day, parsed.is_marked ? " marked" : "");
  g_assert_cmpstr (said ? said : "", ==, expected);
}

static void
test_parse (void)
{
  assert_parsed ("八月十五", "0/8/15 marked");
  assert_parsed ("农历八月十五日", "0/8/15 marked");
  assert_parsed ("農曆 8月15日", "0/8/15 marked");
  assert_parsed ("8月15日", "0/8/15");
  assert_parsed ("八月十五日", "0/8/15");
  assert_parsed ("8-15", "0/8/15");
  assert_parsed ("８．１５", "0/8/15");
  assert_parsed ("正月初一", "0/1/1 marked");
  assert_parsed ("臘月廿三", "0/12/23 marked");
  assert_parsed ("冬月三十", "0/11/30 marked");
  assert_parsed ("十二月二十", "0/12/20 marked");
  assert_parsed ("十月初十", "0/10/10 marked");
  assert_parsed ("十一月十一", "0/11/11 marked");
  assert_parsed ("二月二", "0/2/2 marked");
  assert_parsed ("闰六月初二", "0/leap 6/2 marked");
  assert_parsed ("1965年八月十五", "1965/8/15 marked");
  assert_parsed ("1965-08-15", "1965/8/15");
  assert_parsed ("1965/8/15", "1965/8/15");
  assert_parsed ("Lunar 8-15", "0/8/15 marked");
  assert_parsed ("1965/8-15", "");
  assert_parsed ("13-1", "");
  assert_parsed ("八月", "");
  assert_parsed ("8-32", "");
  assert_parsed ("八月初十五", "");
  assert_parsed ("2", "");
  assert_parsed ("", "");
  assert_parsed (NULL, "");
  assert_parsed ("八月十五晚", "");
}

static void
test_find (void)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  const HfLunarDate autumn = { 8, 15, FALSE }, leap = { 6, 2, TRUE }, last = { 12, 30, FALSE };

  g_assert_cmpint (hf_lunar_find (lunar, 2025, &autumn), ==, hf_date_new (2025, 10, 6));
  g_assert_cmpint (hf_lunar_find (lunar, 2025, &leap), ==, hf_date_new (2025, 7, 26));
  g_assert_cmpint (hf_lunar_find (lunar, 2024, &leap), ==, HF_DATE_NONE);
  g_assert_cmpint (hf_lunar_find (lunar, 2023, &last), ==, hf_date_new (2024, 2, 9));
  g_assert_cmpint (hf_lunar_find (lunar, 2024, &last), ==, HF_DATE_NONE); /* of 29 days */
  g_assert_cmpint (hf_lunar_find (lunar, 1800, &autumn), ==, HF_DATE_NONE);
}

/* Whatever day it is, it is found again, in whatever lunar year. */
static void
test_all (void)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  g_autoptr (HfLunar) finder = hf_lunar_new ();
  HfLunarDate day;
  int         year = 1950;

  for (HfDate date = hf_date_new (1951, 2, 6); date < hf_date_new (2036, 1, 1); date += 7)
    {
      HfDate found;

      g_assert_true (hf_lunar_convert (lunar, date, &day));
      hf_date_get_ymd (date, &year, NULL, NULL);
      found = hf_lunar_find (finder, year, &day);
      g_assert_true (found == date || hf_lunar_find (finder, year - 1, &day) == date);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar-parse/parse", test_parse);
  g_test_add_func ("/lunar-parse/find", test_find);
  g_test_add_func ("/lunar-parse/all", test_all);
  return g_test_run ();
}
