/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a day is told of besides follow-ups: whom to greet, by either calendar, and what ends with
 * organisations; each to whoever sees to it, and written down so that the bell shows it. */

#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "session/follow-up/hf-reminder-load.h"
#include "session/follow-up/hf-reminder-told.h"
#include "tests/store/hf-test-book.h"

static void
add_day (HfTestBook *book, gint64 customer, const char *date, gboolean is_lunar, gboolean greets)
{
  HfRow *row = hf_row_new (&hf_special_day_def);

  hf_row_set_int (row, HF_SPECIAL_DAY_CUSTOMER, customer);
  hf_row_set_text (row, HF_SPECIAL_DAY_KIND, "手术");
  hf_row_set_text (row, HF_SPECIAL_DAY_DATE, date);
  hf_row_set_int (row, HF_SPECIAL_DAY_IS_LUNAR, is_lunar);
  hf_row_set_int (row, HF_SPECIAL_DAY_GREETING, greets);
  hf_test_book_insert (book, row);
}

static gpointer
load_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  gint64 now = hf_clock_instant_of (hf_date_from_iso ("2023-10-20"), 9 * 60);

  return hf_reminder_load (db, viewer, now, now + 1, now, error);
}

static HfReminderTally
count (HfTestBook *book, HfViewer *viewer)
{
  g_autoptr (HfReminderAgenda) agenda = hf_test_book_run (book, HF_LANE_READ, load_work, viewer);

  return agenda->tally;
}

static guint
count_greetings (HfTestBook *book)
{
  return count (book, book->viewer).to_greet;
}

/* Today is 20 October 2023, 九月初六. */
static void
test_greetings (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 wang = hf_test_book_add_customer (book, "王芳");
  gint64 li = hf_test_book_add_customer (book, "李明");
  gint64 he = hf_test_book_add_customer (book, "何静");

  add_day (book, wang, "2019-10-20", FALSE, FALSE);
  add_day (book, wang, "2019-10-23", FALSE, TRUE); /* Monday, after the days off */
  g_assert_cmpuint (count_greetings (book), ==, 0);
  add_day (book, wang, "2018-10-20", FALSE, TRUE);
  add_day (book, wang, "2017-10-20", FALSE, TRUE); /* one greeting for both */
  g_assert_cmpuint (count_greetings (book), ==, 1);
  add_day (book, li, "2011-10-02", TRUE, TRUE); /* 九月初六 */
  g_assert_cmpuint (count_greetings (book), ==, 2);
  add_day (book, he, "2011-10-20", TRUE, TRUE); /* the same day of October, but 九月廿四 */
  g_assert_cmpuint (count_greetings (book), ==, 2);
  hf_test_book_set_text (book, &hf_customer_def, wang, HF_CUSTOMER_DECEASED, "2023-10-01");
  g_assert_cmpuint (count_greetings (book), ==, 1);
  hf_test_book_archive (book, &hf_customer_def, li);
  g_assert_cmpuint (count_greetings (book), ==, 0);
}

static void
entrust (HfTestBook *book, gint64 customer, gint64 staff)
{
  HfRow *row = hf_row_new (&hf_responsible_def);

  hf_row_set_int (row, HF_RESPONSIBLE_CUSTOMER, customer);
  hf_row_set_int (row, HF_RESPONSIBLE_STAFF, staff);
  hf_row_set_text (row, HF_RESPONSIBLE_ROLE, "doctor");
  hf_test_book_insert (book, row);
}

static void
add_ended (HfTestBook *book)
{
  HfRow *organisation = hf_row_new (&hf_organisation_def);
  HfRow *agreement = hf_row_new (&hf_agreement_def);

  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "锦星纺织");
  hf_row_set_int (agreement, HF_AGREEMENT_ORGANISATION, hf_test_book_insert (book, organisation));
  hf_row_set_text (agreement, HF_AGREEMENT_EXPIRES, "2023-10-01");
  hf_test_book_insert (book, agreement);
}

/* The desk is told of all, a doctor of whom they look after, as owner or otherwise. */
static void
test_whose (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64          lin = hf_test_book_add_staff (book, "林一", HF_STAFF_ROLE_DOCTOR);
  gint64          desk = hf_test_book_add_staff (book, "白兰", HF_STAFF_ROLE_DESK);
  gint64          customers[3];
  HfReminderTally tally;

  for (guint i = 0; i < G_N_ELEMENTS (customers); i++)
    {
      customers[i] = hf_test_book_add_customer (book, "王芳");
      add_day (book, customers[i], "2018-10-20", FALSE, TRUE);
    }
  add_ended (book);
  entrust (book, customers[0], lin);
  hf_test_book_set_int (book, &hf_customer_def, customers[1], HF_CUSTOMER_OWNER, lin);
  hf_test_book_work_as (book, desk, HF_STAFF_ROLE_DESK, 0);
  tally = count (book, hf_store_get_viewer (book->store));
  g_assert_cmpuint (tally.to_greet, ==, 3);
  g_assert_cmpuint (tally.ending, ==, 1);
  hf_test_book_work_as (book, lin, HF_STAFF_ROLE_DOCTOR, 0);
  tally = count (book, hf_store_get_viewer (book->store));
  g_assert_cmpuint (tally.to_greet, ==, 2);
  g_assert_cmpuint (tally.ending, ==, 0);
}

static gpointer
claim_work (HfDatabase *db, gpointer reminder, GCancellable *cancellable, GError **error)
{
  gboolean is_new = FALSE;

  return hf_reminder_told_claim (db, reminder, 100, &is_new, error) && is_new ?
           GINT_TO_POINTER (1) :
           NULL;
}

static gpointer
list_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_reminder_told_list (db, viewer, 0, G_MAXINT32, error);
}

/* Told once, and the bell shows what it said. */
static void
test_written_down (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfReminderTally tally = { .to_greet = 3, .ending = 2, .due_with = 1 };
  g_autoptr (HfReminder) days = hf_reminder_new_daily (HF_REMINDER_DAYS, 100, &tally);
  g_autoptr (GPtrArray) told = NULL;
  const HfToldReminder *first;

  g_assert_nonnull (hf_test_book_run (book, HF_LANE_WRITE, claim_work, days));
  told = hf_test_book_run (book, HF_LANE_READ, list_work, book->viewer);
  g_assert_cmpuint (told->len, ==, 1);
  first = told->pdata[0];
  g_assert_cmpint (first->reminder->kind, ==, HF_REMINDER_DAYS);
  g_assert_cmpuint (first->reminder->tally.to_greet, ==, 3);
  g_assert_cmpuint (first->reminder->tally.ending, ==, 2);
  g_assert_cmpuint (first->reminder->tally.due_with, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/session/reminder-load/greetings", test_greetings);
  g_test_add_func ("/session/reminder-load/whose", test_whose);
  g_test_add_func ("/session/reminder-load/written-down", test_written_down);
  return g_test_run ();
}
