/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rosters, out of a book. */

#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "session/staff/hf-roster.h"
#include "tests/store/hf-test-book.h"

#define MONDAY (hf_date_new (2023, 11, 20))

static void
add_duty (HfTestBook *book, gint64 staff, const char *weekday, const char *begins, const char *ends)
{
  HfRow *row = hf_row_new (&hf_duty_def);

  hf_row_set_int (row, HF_DUTY_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_WEEKDAY, weekday);
  hf_row_set_text (row, HF_DUTY_BEGINS, begins);
  hf_row_set_text (row, HF_DUTY_ENDS, ends);
  hf_test_book_insert (book, row);
}

static void
add_exception (HfTestBook *book, gint64 staff, const char *kind, const char *date)
{
  HfRow *row = hf_row_new (&hf_duty_exception_def);

  hf_row_set_int (row, HF_DUTY_EXCEPTION_STAFF, staff);
  hf_row_set_text (row, HF_DUTY_EXCEPTION_KIND, kind);
  hf_row_set_text (row, HF_DUTY_EXCEPTION_DATE, date);
  hf_row_set_text (row, HF_DUTY_EXCEPTION_BEGINS, "08:00");
  hf_row_set_text (row, HF_DUTY_EXCEPTION_ENDS, "10:00");
  hf_test_book_insert (book, row);
}

static HfRoster *
read_roster (HfTestBook *book, gint64 staff, HfDate from, HfDate to)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (GError) error = NULL;
  HfRoster *roster = hf_roster_read (db, book->viewer, staff, from, to, &error);

  g_assert_no_error (error);
  return roster;
}

static void
test_day (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 zhao = hf_test_book_add_staff (book, "赵红", HF_STAFF_ROLE_DOCTOR),
         qian = hf_test_book_add_staff (book, "钱进", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfRoster) roster = NULL, own = NULL;
  g_autoptr (GArray) monday = NULL, tuesday = NULL, alone = NULL;

  add_duty (book, zhao, "1", "09:00", "12:00");
  add_duty (book, qian, "1", "08:00", "12:00");
  add_duty (book, qian, "2", "08:00", "12:00");
  add_exception (book, qian, HF_DUTY_EXCEPTION_OFF, "2023-11-20");
  add_exception (book, zhao, HF_DUTY_EXCEPTION_EXTRA, "2023-11-27"); /* of another week */

  roster = read_roster (book, 0, MONDAY, MONDAY + 6);
  g_assert_cmpuint (roster->exceptions->len, ==, 1);
  monday = hf_roster_plan (roster, MONDAY);
  g_assert_cmpuint (monday->len, ==, 2);
  g_assert_cmpint (g_array_index (monday, HfDutySpan, 0).staff, ==, zhao);
  g_assert_cmpint (g_array_index (monday, HfDutySpan, 1).begins, ==, 10 * 60);
  tuesday = hf_roster_plan (roster, MONDAY + 1);
  g_assert_cmpuint (tuesday->len, ==, 1);
  g_assert_cmpstr (hf_row_text (hf_roster_find (roster, qian), HF_STAFF_NAME), ==, "钱进");

  own = read_roster (book, zhao, MONDAY, MONDAY);
  alone = hf_roster_plan (own, MONDAY);
  g_assert_cmpuint (alone->len, ==, 1);
  g_assert_cmpuint (own->duties->len, ==, 1);
  g_assert_null (hf_roster_find (own, qian));
}

/* The night before the first day may be one that somebody had off. */
static void
test_night_before (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 zhao = hf_test_book_add_staff (book, "赵红", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfRoster) roster = NULL;
  g_autoptr (GArray) spans = NULL;

  add_duty (book, zhao, "7", "08:00", "06:00");
  add_exception (book, zhao, HF_DUTY_EXCEPTION_EXTRA, "2023-11-19");
  add_exception (book, zhao, HF_DUTY_EXCEPTION_OFF, "2023-11-19");
  roster = read_roster (book, 0, MONDAY, MONDAY);
  spans = hf_roster_plan (roster, MONDAY);
  g_assert_cmpuint (roster->exceptions->len, ==, 2);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpint (g_array_index (spans, HfDutySpan, 0).ends, ==, 6 * 60);
}

/* Who has left is not on duty, whatever the weeks still say. */
static void
test_left (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 zhao = hf_test_book_add_staff (book, "赵红", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfRoster) roster = NULL;
  g_autoptr (GArray) spans = NULL;

  add_duty (book, zhao, "1", "09:00", "12:00");
  hf_test_book_archive (book, &hf_staff_def, zhao);
  roster = read_roster (book, 0, MONDAY, MONDAY);
  spans = hf_roster_plan (roster, MONDAY);
  g_assert_cmpuint (roster->staff->len, ==, 0);
  g_assert_cmpuint (spans->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/day", test_day);
  g_test_add_func ("/roster/night-before", test_night_before);
  g_test_add_func ("/roster/left", test_left);
  return g_test_run ();
}
