/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Public holidays, against what people in China remember of them. */

#include "core/hf-days-off.h"

#include "core/hf-work-day.h"
#include "core/hf-work-hours.h"

#define WEEK 0x3eu /* Monday to Friday */

static void
assert_day (const char *iso, HfDayKind expected, const char *expected_name)
{
  const char *name;

  g_test_message ("%s", iso);
  g_assert_cmpint (hf_days_off_find (NULL, hf_date_from_iso (iso), &name), ==, expected);
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
  g_assert_true (
    hf_days_off_is_workday (NULL, hf_date_from_iso ("2026-09-20"), WEEK)); /* a Sunday */
  g_assert_false (
    hf_days_off_is_workday (NULL, hf_date_from_iso ("2026-10-02"), WEEK)); /* a Friday */
  g_assert_false (hf_days_off_is_workday (NULL, hf_date_from_iso ("2026-09-19"), WEEK));
  g_assert_true (hf_days_off_is_workday (NULL, hf_date_from_iso ("2026-09-18"), WEEK));
}

static int
count_taken_off (int year)
{
  int taken_off = 0;

  for (HfDate day = hf_date_new (year, 1, 1); day < hf_date_new (year + 1, 1, 1); day++)
    taken_off += (hf_date_weekday (day) <= 5) - hf_days_off_is_workday (NULL, day, WEEK);
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

static void
add (GPtrArray *rows, const char *from, const char *until, const char *kind, const char *name)
{
  HfRow *row = hf_row_new (&hf_work_day_def);

  row->id = rows->len + 1;
  hf_row_set_text (row, HF_WORK_DAY_DATE, from);
  hf_row_set_text (row, HF_WORK_DAY_UNTIL, until);
  hf_row_set_text (row, HF_WORK_DAY_KIND, kind);
  hf_row_set_text (row, HF_WORK_DAY_NAME, name);
  g_ptr_array_add (rows, row);
}

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
}

static HfDayKind
find (const HfDaysOff *own, const char *iso)
{
  return hf_days_off_find (own, hf_date_from_iso (iso), NULL);
}

/* What the hospital says of a day goes before what was announced, and leaves all other days. */
static void
test_own (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  const HfDaysOff *own;
  const char      *name;

  add (rows, "2026-10-03", "2026-10-05", HF_WORK_DAY_WORKED, NULL);
  add (rows, "2026-10-04", NULL, HF_WORK_DAY_OFF, "Founding day");
  add (rows, "2026-09-20", NULL, HF_WORK_DAY_OFF, NULL);
  own = hf_days_off_take (rows);
  for (HfDate day = hf_date_from_iso ("2026-01-01"); day < hf_date_from_iso ("2027-06-01"); day++)
    {
      char iso[11];

      hf_date_write_iso (day, iso);
      if (g_str_equal (iso, "2026-09-20") || g_str_equal (iso, "2026-10-04"))
        g_assert_cmpint (hf_days_off_find (own, day, NULL), ==, HF_DAY_OFF);
      else if (g_str_equal (iso, "2026-10-03") || g_str_equal (iso, "2026-10-05"))
        g_assert_cmpint (hf_days_off_find (own, day, NULL), ==, HF_DAY_MADE_UP);
      else
        g_assert_cmpint (hf_days_off_find (own, day, NULL), ==, hf_days_off_find (NULL, day, NULL));
    }
  g_assert_cmpint (hf_days_off_find (own, hf_date_from_iso ("2026-10-04"), &name), ==, HF_DAY_OFF);
  g_assert_cmpstr (name, ==, "Founding day");
  g_assert_cmpint (hf_days_off_find (own, hf_date_from_iso ("2026-10-03"), &name), ==,
                   HF_DAY_MADE_UP);
  g_assert_null (name);
}

/* Whatever the order in which they are read: the fewest days count, and of as many the newest. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) rows = rows_new (), turned = rows_new ();
  const HfDaysOff *own;

  add (rows, "2027-02-01", "2027-02-20", HF_WORK_DAY_OFF, NULL);
  add (rows, "2027-02-05", "2027-02-06", HF_WORK_DAY_WORKED, NULL);
  add (rows, "2027-02-06", "2027-02-07", HF_WORK_DAY_OFF, NULL);
  for (guint i = rows->len; i > 0; i--)
    g_ptr_array_add (turned, hf_row_ref (rows->pdata[i - 1]));
  own = hf_days_off_take (rows);
  g_assert_true (own == hf_days_off_take (turned)); /* equal ones are one */
  g_assert_cmpint (find (own, "2027-02-04"), ==, HF_DAY_OFF);
  g_assert_cmpint (find (own, "2027-02-05"), ==, HF_DAY_MADE_UP);
  g_assert_cmpint (find (own, "2027-02-06"), ==, HF_DAY_OFF);
  g_assert_cmpint (find (own, "2027-02-21"), ==, HF_DAY_AS_USUAL);
  g_ptr_array_set_size (rows, 0);
  g_assert_null (hf_days_off_take (rows));
}

/* A day of its own does not make a year one that somebody entered. */
static void
test_years (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();

  g_assert_true (hf_days_off_knows_year (NULL, 2023));
  g_assert_true (hf_days_off_knows_year (NULL, 2026));
  g_assert_false (hf_days_off_knows_year (NULL, 2022)); /* of which one day was announced */
  g_assert_false (hf_days_off_knows_year (NULL, 2027));
  add (rows, "2027-05-12", NULL, HF_WORK_DAY_OFF, "Nurses’ day");
  add (rows, "2027-02-13", "2027-02-28", HF_WORK_DAY_WORKED, NULL);
  g_assert_false (hf_days_off_knows_year (hf_days_off_take (rows), 2027));
  add (rows, "2027-10-01", "2027-10-07", HF_WORK_DAY_OFF, "National Day");
  g_assert_true (hf_days_off_knows_year (hf_days_off_take (rows), 2027));
  g_assert_false (hf_days_off_knows_year (hf_days_off_take (rows), 2028));
}

/* Hours of work are counted by them, and other spans of a day leave them in force. */
static void
test_hours (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  g_autoptr (GVariant) spans = g_variant_ref_sink (g_variant_new_parsed ("[(@u 480, @u 720)]"));
  HfDate      friday = hf_date_from_iso ("2023-10-20");
  HfWorkHours hours;

  add (rows, "2023-10-20", "2023-10-24", HF_WORK_DAY_OFF, NULL);
  add (rows, "2023-10-21", NULL, HF_WORK_DAY_WORKED, NULL);
  hf_work_hours_init (&hours);
  hours.days_off = hf_days_off_take (rows);
  hf_work_hours_set_spans (&hours, spans);
  g_assert_false (hf_work_hours_is_workday (&hours, friday));
  g_assert_cmpint (hf_work_hours_next_workday (&hours, friday), ==, friday + 1);
  g_assert_cmpint (hf_work_hours_next_workday (&hours, friday + 1), ==, friday + 5);
}

/* A file says "for good" by a day in the year 9999: somebody works again even so. */
static void
test_no_end (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  HfDate      friday = hf_date_from_iso ("2023-10-20");
  HfWorkHours hours;

  add (rows, "2023-10-20", "9999-12-31", HF_WORK_DAY_OFF, NULL);
  hf_work_hours_init (&hours);
  hours.days_off = hf_days_off_take (rows);
  g_assert_cmpint (hf_work_hours_next_workday (&hours, friday), >, friday + 360);
  g_assert_cmpint (hf_work_hours_next_workday (&hours, friday), <, friday + 380);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/days-off/find", test_find);
  g_test_add_func ("/days-off/workday", test_workday);
  g_test_add_func ("/days-off/sum", test_sum);
  g_test_add_func ("/days-off/own", test_own);
  g_test_add_func ("/days-off/order", test_order);
  g_test_add_func ("/days-off/years", test_years);
  g_test_add_func ("/days-off/hours", test_hours);
  g_test_add_func ("/days-off/no-end", test_no_end);
  return g_test_run ();
}
