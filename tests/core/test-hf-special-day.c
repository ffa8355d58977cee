/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days of which nobody knows the year, by either calendar. */

#include "base/hf-lunar-parse.h"
#include "core/hf-special-day.h"

static void
assert_parsed (const char *text, gboolean is_lunar, const char *expected, gboolean is_expected)
{
  HfDate           date = hf_special_day_parse (text, &is_lunar);
  g_autofree char *iso = hf_date_to_iso (date);

  g_test_message ("%s", text);
  g_assert_cmpstr (iso, ==, expected);
  if (date != HF_DATE_NONE)
    g_assert_true (is_lunar == is_expected);
}

static void
test_parse (void)
{
  assert_parsed ("2月14日", FALSE, "1904-02-14", FALSE);
  assert_parsed ("02-29", FALSE, "1904-02-29", FALSE);
  assert_parsed ("12-31", FALSE, "1904-12-31", FALSE);
  assert_parsed ("8-15", TRUE, "1904-09-24", TRUE);
  assert_parsed ("八月十五", FALSE, "1904-09-24", TRUE);
  assert_parsed ("闰八月十五", FALSE, "1904-09-24", TRUE); /* when it comes back */
  assert_parsed ("2月30日", FALSE, NULL, FALSE);
  assert_parsed ("2012-05-20", FALSE, NULL, FALSE);
  assert_parsed ("周三", FALSE, NULL, FALSE);
  assert_parsed ("3号", FALSE, NULL, FALSE);
  assert_parsed (NULL, FALSE, NULL, FALSE);
}

static HfRow *
make_day (HfDate date, gboolean is_lunar)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_date (row, HF_SPECIAL_DAY_DATE, date);
  if (is_lunar)
    hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, 1);
  return row;
}

/* Each day of the lunar calendar has its place in the one year, and is read there as it was
 * written; but for the 30th of months that had none. */
static void
test_each_lunar_day (void)
{
  guint n_missing = 0;

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 30; day++)
      {
        g_autofree char *typed = g_strdup_printf ("%d-%d", month, day);
        gboolean         is_lunar = TRUE;
        HfDate           date = hf_special_day_parse (typed, &is_lunar);
        g_autoptr (HfRow) row = NULL;
        g_autofree char *text = NULL;
        HfLunarText      parsed;

        if (date == HF_DATE_NONE)
          {
            g_assert_cmpint (day, ==, 30);
            n_missing++;
            continue;
          }
        row = make_day (date, TRUE);
        g_assert_false (hf_special_day_has_year (row));
        text = hf_special_day_text (row);
        g_assert_true (hf_lunar_parse (text, &parsed) && parsed.is_marked);
        g_assert_true (parsed.date.month == month && parsed.date.day == day);
      }
  g_assert_cmpuint (n_missing, ==, 7);
}

static void
assert_text (HfRow *taken, const char *expected)
{
  g_autoptr (HfRow) row = taken;
  g_autofree char *text = hf_special_day_text (row);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  assert_text (make_day (hf_date_new (2012, 5, 20), FALSE), "2012-05-20");
  assert_text (make_day (hf_date_new (2012, 5, 20), TRUE), "2012-05-20");
  assert_text (make_day (hf_date_new (1904, 2, 14), FALSE), "02-14");
  assert_text (make_day (hf_date_new (1904, 9, 24), TRUE), "八月十五");
}

static void
test_lunar (void)
{
  g_autoptr (HfRow) day = make_day (hf_date_new (1904, 8, 15), FALSE);
  g_autoptr (HfRow) dated = make_day (hf_date_new (2012, 8, 15), FALSE);

  hf_special_day_set_lunar (day, TRUE);
  g_assert_cmpstr (hf_row_text (day, HF_SPECIAL_DAY_DATE), ==, "1904-09-24");
  g_assert_cmpint (hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR), ==, 1);
  hf_special_day_set_lunar (day, FALSE);
  g_assert_cmpstr (hf_row_text (day, HF_SPECIAL_DAY_DATE), ==, "1904-08-15");
  g_assert_true (hf_row_is_null (day, HF_SPECIAL_DAY_IS_LUNAR));
  hf_special_day_set_lunar (dated, TRUE);
  g_assert_cmpstr (hf_row_text (dated, HF_SPECIAL_DAY_DATE), ==, "2012-08-15");
}

static void
assert_lunar (const char *text, const char *expected)
{
  g_autofree char *iso = hf_date_to_iso (hf_special_day_parse_lunar (text));

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_parse_lunar (void)
{
  assert_lunar ("2025-08-15", "2025-10-06");
  assert_lunar ("2025年八月十五", "2025-10-06");
  assert_lunar ("8月15日", "1904-09-24");
  assert_lunar ("2月31日", NULL);
  assert_lunar ("unknown", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/special-day/parse", test_parse);
  g_test_add_func ("/special-day/each-lunar-day", test_each_lunar_day);
  g_test_add_func ("/special-day/text", test_text);
  g_test_add_func ("/special-day/lunar", test_lunar);
  g_test_add_func ("/special-day/parse-lunar", test_parse_lunar);
  return g_test_run ();
}
