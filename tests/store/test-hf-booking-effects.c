/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A booking closes what would ask somebody to come, a visit keeps the appointment of its day; both
 * are of one step, and go with it. The book's today is 20 October 2023. */

#include "store/hf-booking-effects.h"

#include "core/hf-appointment.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "hf-test-book.h"

static HfRow *
make_appointment (const char *date)
{
  HfRow *row = hf_row_new (&hf_appointment_def);

  hf_row_set_int (row, HF_APPOINTMENT_CUSTOMER, 1);
  hf_row_set_text (row, HF_APPOINTMENT_DATE, date);
  hf_row_set_text (row, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_BOOKED);
  return row;
}

/* Customer 1 with follow-ups 1 of grade B and 2 of grade A, customer 2 with follow-up 3. */
static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_add_customer (book, "Wang Fang");
  hf_test_book_add_customer (book, "Li Lei");
  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-22", "B"));
  hf_test_book_insert (book, hf_test_follow_up (1, "2023-10-22", "A"));
  hf_test_book_insert (book, hf_test_follow_up (2, "2023-10-22", "B"));
  return book;
}

static void
assert_follow_up (HfTestBook *book, gint64 id, const char *state, gint64 booked)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_STATE), ==, state);
  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_BOOKED), ==, booked);
  g_assert_cmpint (hf_row_is_null (row, HF_FOLLOW_UP_CLOSED), ==, g_str_equal (state, "open"));
}

static void
assert_appointment (HfTestBook *book, gint64 id, const char *state, gint64 visit)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_appointment_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_APPOINTMENT_STATE), ==, state);
  g_assert_cmpint (hf_row_int (row, HF_APPOINTMENT_VISIT), ==, visit);
}

static void
test_booked (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  hf_test_book_insert (book, make_appointment ("2023-10-25"));
  assert_follow_up (book, 1, "skipped", 1);
  assert_follow_up (book, 2, "open", 0);
  assert_follow_up (book, 3, "open", 0);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  assert_follow_up (book, 1, "open", 0);
  hf_undone_free (hf_test_book_redo (book));
  assert_follow_up (book, 1, "skipped", 1);
  hf_test_book_check (book);
}

/* From a file of what was long ago, and what was cancelled at once. */
static void
test_past (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  HfRow *cancelled = make_appointment ("2023-10-25");

  hf_test_book_insert (book, make_appointment ("2023-10-19"));
  hf_row_set_text (cancelled, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_CANCELLED);
  hf_test_book_insert (book, cancelled);
  assert_follow_up (book, 1, "open", 0);
}

static void
test_kept (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  hf_test_book_insert (book, make_appointment ("2023-10-25"));
  hf_test_book_insert (book, make_appointment ("2023-10-26"));
  hf_test_book_insert (book, hf_test_visit (2, "2023-10-25", NULL));
  assert_appointment (book, 1, "booked", 0);
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-25", NULL));
  assert_appointment (book, 1, "completed", 2);
  assert_appointment (book, 2, "booked", 0);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  assert_appointment (book, 1, "booked", 0);
}

/* One visit keeps one of two, the one that is first. */
static void
test_two_of_a_day (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  HfRow *late = make_appointment ("2023-10-25"), *early = make_appointment ("2023-10-25");

  hf_row_set_text (late, HF_APPOINTMENT_TIME, "14:00");
  hf_row_set_text (early, HF_APPOINTMENT_TIME, "09:00");
  hf_test_book_insert (book, late);
  hf_test_book_insert (book, early);
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-25", NULL));
  assert_appointment (book, 2, "completed", 1);
  assert_appointment (book, 1, "booked", 0);
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-25", "15:00"));
  assert_appointment (book, 1, "completed", 2);
}

/* Whoever does not come is owed the call again; who comes on another day is not. */
static void
test_off (void)
{
  static const char *const off[] = { HF_APPOINTMENT_STATE_CANCELLED, HF_APPOINTMENT_STATE_MISSED };

  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    {
      g_autoptr (HfTestBook) book = new_book ();

      hf_test_book_insert (book, make_appointment ("2023-10-25"));
      assert_follow_up (book, 1, "skipped", 1);
      hf_test_book_set_text (book, &hf_appointment_def, 1, HF_APPOINTMENT_STATE, off[i]);
      assert_follow_up (book, 1, "open", 0);
      hf_test_book_check (book);
      hf_undone_free (hf_test_book_undo (book));
      assert_follow_up (book, 1, "skipped", 1);
    }
}

static void
test_moved (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfRow) before = NULL;
  HfRow *after;

  hf_test_book_insert (book, make_appointment ("2023-10-25"));
  before = hf_test_book_read (book, &hf_appointment_def, 1);
  after = hf_row_copy (before);
  hf_row_set_text (after, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_CANCELLED);
  hf_change_set_insert (changes, make_appointment ("2023-10-27"));
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
  assert_follow_up (book, 1, "skipped", 2);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking-effects/booked", test_booked);
  g_test_add_func ("/booking-effects/past", test_past);
  g_test_add_func ("/booking-effects/kept", test_kept);
  g_test_add_func ("/booking-effects/two-of-a-day", test_two_of_a_day);
  g_test_add_func ("/booking-effects/off", test_off);
  g_test_add_func ("/booking-effects/moved", test_moved);
  return g_test_run ();
}
