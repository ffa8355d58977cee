/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every place of a pattern, in any order, and no date at all. */

#include "base/hf-date-words.h"

static void
assert_words (HfDate day, const char *pattern, const char *expected)
{
  g_autofree char *text = hf_date_to_words (day, pattern);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_patterns (void)
{
  HfDate day = hf_date_new (2023, 11, 5);

  assert_words (day, "{w} {d} {mon} {y}", "Sun 5 Nov 2023");
  assert_words (day, "{month} {y}", "November 2023");
  assert_words (day, "{y}年{m}月{d}日 {d}", "2023年11月5日 5");
  assert_words (day, "no date", "no date");
}

static void
test_every_month_and_weekday (void)
{
  assert_words (hf_date_new (2024, 1, 1), "{w} {mon}", "Mon Jan");
  assert_words (hf_date_new (2024, 12, 31), "{w} {month}", "Tue December");
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *words = hf_date_to_words (hf_date_new (2024, month, 1), "{month}");
      g_autofree char *brief = hf_date_to_words (hf_date_new (2024, month, 1), "{mon}");

      g_assert_true (g_str_has_prefix (words, brief));
    }
}

static void
test_none (void)
{
  assert_words (HF_DATE_NONE, "{y}", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-words/patterns", test_patterns);
  g_test_add_func ("/date-words/every-month-and-weekday", test_every_month_and_weekday);
  g_test_add_func ("/date-words/none", test_none);

  return g_test_run ();
}
