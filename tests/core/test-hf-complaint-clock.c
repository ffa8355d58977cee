/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-complaint-clock.h"

#include "base/hf-clock.h"

#include "core/hf-complaint.h"

static gint64
instant (const char *day, int hour, int minute)
{
  return hf_moment_to_instant ((HfMoment){ hf_date_from_iso (day), hour * 60 + minute });
}

static void
assert_due (const char *pace, gint64 at, const char *expected)
{
  HfWorkHours hours;
  char        text[HF_MOMENT_TEXT];

  hf_work_hours_init (&hours);
  hf_moment_write (hf_moment_of (hf_complaint_due (pace, at, &hours)), text);
  g_assert_cmpstr (text, ==, expected);
}

/* 2023-10-20 is a Friday; of the days of the National Day in 2023 nobody works from Friday 29
 * September to Friday 6 October, but on Saturday and Sunday after that. */
static void
test_due (void)
{
  assert_due (HF_COMPLAINT_PACE_DAY, instant ("2023-10-18", 9, 30), "2023-10-19 09:30");
  assert_due (HF_COMPLAINT_PACE_DAY, instant ("2023-10-18", 12, 30), "2023-10-19 14:00");
  assert_due (HF_COMPLAINT_PACE_DAY, instant ("2023-10-20", 17, 0), "2023-10-23 08:00");
  assert_due (HF_COMPLAINT_PACE_DAY, instant ("2023-09-28", 17, 0), "2023-10-07 08:00");
  assert_due (HF_COMPLAINT_PACE_FIVE, instant ("2023-10-18", 9, 30), "2023-10-25 18:00");
  assert_due (HF_COMPLAINT_PACE_FIVE, instant ("2023-10-21", 9, 30), "2023-10-27 18:00");
  assert_due (HF_COMPLAINT_PACE_FIVE, instant ("2023-10-30", 9, 30), "2023-11-06 18:00");
  assert_due (HF_COMPLAINT_PACE_FIVE, instant ("2023-09-28", 9, 30), "2023-10-11 18:00");
  assert_due (HF_COMPLAINT_PACE_TEN, instant ("2023-10-18", 9, 30), "2023-11-01 18:00");
  assert_due (NULL, instant ("2023-10-18", 9, 30), "2023-10-25 18:00");
}

static int
count_workdays (const HfWorkHours *hours, HfDate after, HfDate until)
{
  int n = 0;

  for (HfDate day = after + 1; day <= until; day++)
    n += hf_work_hours_is_workday (hours, day);
  return n;
}

/* Three years, hour by hour: so many working days, and never at a time when nobody works. */
static void
test_properties (void)
{
  static const struct
  {
    const char *pace;
    int         n;
  } paces[] = { { HF_COMPLAINT_PACE_FIVE, 5 }, { HF_COMPLAINT_PACE_TEN, 10 } };
  HfWorkHours hours;
  gint64      last = 0;

  hf_work_hours_init (&hours);
  for (gint64 at = instant ("2022-01-01", 0, 0); at < instant ("2025-01-01", 0, 0); at += 3600 * 5)
    {
      gint64   day = hf_complaint_due (HF_COMPLAINT_PACE_DAY, at, &hours);
      HfMoment due = hf_moment_of (day);

      g_assert_cmpint (day, >=, at + 86400);
      g_assert_cmpint (day, >=, last); /* what came later is not due earlier */
      g_assert_cmpint (hf_moment_compare (hf_work_hours_next (&hours, due), due), ==, 0);
      last = day;
      for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
        {
          due = hf_moment_of (hf_complaint_due (paces[i].pace, at, &hours));
          g_assert_cmpint (due.minutes, ==, 18 * 60);
          g_assert_true (hf_work_hours_is_workday (&hours, due.day));
          g_assert_cmpint (count_workdays (&hours, hf_clock_date_of (at), due.day), ==, paces[i].n);
        }
    }
}

static HfRow *
make_complaint (gint64 at)
{
  HfRow *row = hf_row_new (&hf_complaint_def);

  hf_row_set_text (row, HF_COMPLAINT_KIND, HF_COMPLAINT_KIND_COMPLAINT);
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_RECEIVED);
  hf_row_set_text (row, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_FIVE);
  hf_row_set_int (row, HF_COMPLAINT_AT, at);
  return row;
}

static void
settle (HfRow *row, const HfRow *before, gint64 now)
{
  HfWorkHours hours;

  hf_work_hours_init (&hours);
  hf_complaint_settle (row, before, now, &hours);
}

static void
test_clock_follows (void)
{
  gint64 at = instant ("2023-10-18", 9, 30);
  g_autoptr (HfRow) row = make_complaint (at);
  g_autoptr (HfRow) hurried = NULL;
  g_autoptr (HfRow) typed = NULL;

  settle (row, NULL, at);
  g_assert_cmpint (hf_row_int (row, HF_COMPLAINT_DUE), ==, instant ("2023-10-25", 18, 0));
  hurried = hf_row_copy (row);
  hf_row_set_text (hurried, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_DAY);
  settle (hurried, row, at + 60);
  g_assert_cmpint (hf_row_int (hurried, HF_COMPLAINT_DUE), ==, at + 86400);
  typed = hf_row_copy (hurried);
  hf_row_set_text (typed, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_TEN);
  hf_row_set_int (typed, HF_COMPLAINT_DUE, at + 7200);
  settle (typed, hurried, at + 60);
  g_assert_cmpint (hf_row_int (typed, HF_COMPLAINT_DUE), ==, at + 7200);
  hf_row_set_text (typed, HF_COMPLAINT_KIND, HF_COMPLAINT_KIND_PRAISE);
  settle (typed, hurried, at + 60);
  g_assert_true (hf_row_is_null (typed, HF_COMPLAINT_DUE));
}

static void
test_states (void)
{
  gint64 at = instant ("2023-10-18", 9, 30);
  g_autoptr (HfRow) row = make_complaint (at);
  g_autoptr (HfRow) next = NULL;

  settle (row, NULL, at);
  g_assert_true (hf_row_is_null (row, HF_COMPLAINT_ANSWERED));
  next = hf_row_copy (row);
  hf_row_set_int (next, HF_COMPLAINT_OWNER, 7);
  settle (next, row, at);
  g_assert_cmpstr (hf_row_text (next, HF_COMPLAINT_STATE), ==, HF_COMPLAINT_STATE_ASSIGNED);
  hf_row_set_text (next, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_ANSWERED);
  settle (next, row, at + 100);
  g_assert_cmpint (hf_row_int (next, HF_COMPLAINT_ANSWERED), ==, at + 100);
  g_assert_true (hf_row_is_null (next, HF_COMPLAINT_CLOSED));
  g_assert_true (hf_complaint_is_open (next));
  hf_row_set_text (next, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_CLOSED);
  settle (next, row, at + 200);
  g_assert_cmpint (hf_row_int (next, HF_COMPLAINT_ANSWERED), ==, at + 100);
  g_assert_cmpint (hf_row_int (next, HF_COMPLAINT_CLOSED), ==, at + 200);
  g_assert_false (hf_complaint_is_open (next));
  hf_row_set_text (next, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_INVESTIGATING);
  settle (next, row, at + 300);
  g_assert_true (hf_row_is_null (next, HF_COMPLAINT_ANSWERED));
  g_assert_true (hf_row_is_null (next, HF_COMPLAINT_CLOSED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complaint-clock/due", test_due);
  g_test_add_func ("/complaint-clock/properties", test_properties);
  g_test_add_func ("/complaint-clock/clock-follows", test_clock_follows);
  g_test_add_func ("/complaint-clock/states", test_states);
  return g_test_run ();
}
