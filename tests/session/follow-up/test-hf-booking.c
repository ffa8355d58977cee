/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Appointments that are made, moved and cancelled: what is in the book then, how it reads, and what
 * an undo gives back. */

#include "session/follow-up/hf-booking.h"

#include "core/hf-appointment.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "session/customer/hf-timeline-item.h"
#include "session/follow-up/hf-appointment-words.h"
#include "tests/store/hf-test-book.h"

static HfTestBook *
new_book (void)
{
  HfTestBook *self = hf_test_book_new ();

  hf_test_book_insert (self, hf_test_customer ("Wang Fang"));
  return self;
}

static HfBooking
on (const char *day, int minutes)
{
  return (HfBooking){ .customer = 1, .at = { hf_date_from_iso (day), minutes } };
}

static gint64
book (HfTestBook *book, const char *day, int minutes)
{
  HfBooking booking = on (day, minutes);

  booking.kind = HF_APPOINTMENT_KIND_EXPERT;
  booking.what = "knee";
  return hf_test_book_insert (book, hf_booking_make (&booking));
}

static HfRow *
read_one (HfTestBook *book, gint64 id)
{
  return hf_test_book_read (book, &hf_appointment_def, id);
}

static void
assert_is (const HfRow *row, const char *date, const char *time, const char *state)
{
  g_assert_cmpstr (hf_row_text (row, HF_APPOINTMENT_DATE), ==, date);
  g_assert_cmpstr (hf_row_text (row, HF_APPOINTMENT_TIME), ==, time);
  g_assert_cmpstr (hf_row_text (row, HF_APPOINTMENT_STATE), ==, state);
}

static void
assert_words (const HfRow *row, const char *title, const char *text)
{
  g_autofree char *told = hf_appointment_words_text (row);

  g_assert_cmpstr (hf_appointment_words_title (row), ==, title);
  g_assert_cmpstr (told, ==, text);
}

static void
test_made (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  g_autoptr (HfRow) doctor = hf_row_new (&hf_staff_def);
  g_autoptr (HfRow) row = NULL, untimed = NULL, of_doctor = NULL;
  HfBooking booking = on ("2023-11-29", HF_BOOKING_NO_TIME);

  row = read_one (test, book (test, "2023-11-29", 10 * 60));
  assert_is (row, "2023-11-29", "10:00", "booked");
  assert_words (row, "Appointment booked", "10:00 · Expert visit · knee");
  untimed = hf_booking_make (&booking);
  assert_is (untimed, "2023-11-29", NULL, "booked");
  assert_words (untimed, "Appointment booked", NULL);
  doctor->id = 5;
  hf_row_set_int (doctor, HF_STAFF_DEPARTMENT, 3);
  booking.doctor = doctor;
  of_doctor = hf_booking_make (&booking);
  g_assert_cmpint (hf_row_int (of_doctor, HF_APPOINTMENT_DOCTOR), ==, 5);
  g_assert_cmpint (hf_row_int (of_doctor, HF_APPOINTMENT_DEPARTMENT), ==, 3);
}

/* The new one names the old one, which says why it went; both come back together. */
static void
test_moved (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("");
  gint64 id = book (test, "2023-11-29", 10 * 60);
  g_autoptr (HfRow) row = read_one (test, id);
  HfBooking booking = on ("2023-12-01", 15 * 60 + 30);
  g_autoptr (HfChangeSet) changes = hf_booking_move (row, &booking, viewer, "child is ill");
  g_autoptr (HfCommitted) committed = hf_test_book_commit (test, changes);
  g_autoptr (HfRow) old = read_one (test, id), new = read_one (test, id + 1), back = NULL;

  g_assert_cmpint (committed->step, >, 0);
  assert_is (old, "2023-11-29", "10:00", "cancelled");
  assert_words (old, "Appointment cancelled", "10:00 · Expert visit · knee · child is ill");
  assert_is (new, "2023-12-01", "15:30", "booked");
  g_assert_cmpint (hf_row_int (new, HF_APPOINTMENT_MOVED_FROM), ==, id);
  assert_words (new, "Appointment booked",
                "15:30 · Expert visit · knee · moved from Wed 29 Nov 2023");
  hf_undone_free (hf_test_book_undo (test));
  back = read_one (test, id);
  assert_is (back, "2023-11-29", "10:00", "booked");
  g_assert_cmpint (hf_test_book_number (test, "SELECT count(*) FROM appointment"), ==, 1);
}

/* What somebody may not see they take along nowhere. */
static void
test_moved_masked (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  g_autoptr (HfViewer) caretaker = hf_viewer_new_caretaker ("");
  g_autoptr (HfViewer) masked = hf_viewer_new_masked (caretaker);
  gint64 id = book (test, "2023-11-29", 10 * 60);
  g_autoptr (HfRow) row = read_one (test, id);
  HfBooking booking = on ("2023-12-01", HF_BOOKING_NO_TIME);
  g_autoptr (HfChangeSet) changes = hf_booking_move (row, &booking, masked, NULL);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (test, changes);
  g_autoptr (HfRow) new = read_one (test, id + 1);

  g_assert_cmpint (committed->step, >, 0);
  g_assert_true (hf_row_is_null (new, HF_APPOINTMENT_REASON));
  g_assert_cmpstr (hf_row_text (new, HF_APPOINTMENT_KIND), ==, HF_APPOINTMENT_KIND_EXPERT);
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  gint64 id = book (test, "2023-11-29", 10 * 60);
  g_autoptr (HfRow) row = read_one (test, id);
  g_autoptr (HfChangeSet) changes = hf_booking_set_state (row, "cancelled", "moves away");
  g_autoptr (HfCommitted) committed = hf_test_book_commit (test, changes);
  g_autoptr (HfRow) after = read_one (test, id), back = NULL;
  g_autoptr (HfChangeSet) again = hf_booking_set_state (after, "booked", NULL);

  g_assert_cmpstr (hf_row_text (after, HF_APPOINTMENT_STATE_REASON), ==, "moves away");
  hf_committed_free (hf_test_book_commit (test, again));
  back = read_one (test, id);
  assert_is (back, "2023-11-29", "10:00", "booked");
  g_assert_true (hf_row_is_null (back, HF_APPOINTMENT_STATE_REASON));
}

/* One that is moved is not in its own way, and what is cancelled in nobody's. */
static void
test_other (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfDate day = hf_date_from_iso ("2023-11-29");

  g_ptr_array_add (rows, read_one (test, book (test, "2023-11-28", 600)));
  g_ptr_array_add (rows, read_one (test, book (test, "2023-11-29", 600)));
  g_assert_true (hf_booking_find_other (rows, day, NULL) == rows->pdata[1]);
  g_assert_null (hf_booking_find_other (rows, day, rows->pdata[1]));
  g_assert_null (hf_booking_find_other (rows, day + 1, NULL));
  hf_test_book_set_text (test, &hf_appointment_def, 2, HF_APPOINTMENT_STATE, "cancelled");
  g_ptr_array_remove_index (rows, 1);
  g_ptr_array_add (rows, read_one (test, 2));
  g_assert_null (hf_booking_find_other (rows, day, NULL));
}

/* A follow-up that a booking closed says so, and for when. */
static void
test_closes (void)
{
  g_autoptr (HfTestBook) test = new_book ();
  HfRow *follow_up = hf_test_follow_up (1, "2023-11-01", "B");
  g_autoptr (HfRow) closed = NULL;
  g_autoptr (HfTimelineItem) item = NULL;

  hf_row_set_text (follow_up, HF_FOLLOW_UP_REASON, "check-up");
  hf_test_book_insert (test, follow_up);
  book (test, "2023-11-29", 10 * 60);
  closed = hf_test_book_read (test, &hf_follow_up_def, 1);
  item = hf_timeline_item_new (closed);
  g_assert_cmpstr (hf_timeline_item_get_title (item), ==, "Follow-up closed: booked");
  g_assert_cmpstr (hf_timeline_item_get_text (item), ==,
                   "check-up · appointment on Wed 29 Nov 2023");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/made", test_made);
  g_test_add_func ("/booking/moved", test_moved);
  g_test_add_func ("/booking/moved-masked", test_moved_masked);
  g_test_add_func ("/booking/cancelled", test_cancelled);
  g_test_add_func ("/booking/other", test_other);
  g_test_add_func ("/booking/closes", test_closes);
  return g_test_run ();
}
