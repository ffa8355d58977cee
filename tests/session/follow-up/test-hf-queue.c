/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The queue, on a real book: its order, what is hidden for now, and the day's counts. */

#include "session/follow-up/hf-queue.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "tests/session/call-fixture.h"

/* The order of the queue, and what is hidden for now. The position is that among what is ready. */
static const struct
{
  const char *due, *grade, *promised, *not_before;
  int         position;
} queue[] = {
  { "2023-10-20", "C", NULL, NULL, 8 },     { "2023-10-20", "B", NULL, NULL, 7 },
  { "2023-10-18", "B", NULL, NULL, 6 },     { "2023-10-20", "A", NULL, "09:00", 5 },
  { "2023-10-19", "A", NULL, NULL, 4 },     { "2023-10-18", "A", NULL, "16:00", 3 },
  { "2023-10-20", "C", "09:00", NULL, 2 },  { "2023-10-20", "A", "08:30", NULL, 1 },
  { "2023-10-19", "B", "17:00", NULL, 0 },  { "2023-10-20", "A", NULL, "09:01", -1 },
  { "2023-10-20", "A", "15:00", NULL, -1 }, { "2023-10-21", "A", NULL, NULL, -1 },
  { "2023-10-10", "C", NULL, NULL, -2 },
};

static void
fill_queue (CallFixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (queue); i++)
    {
      HfRow *row = hf_test_follow_up (fixture->customer, queue[i].due, queue[i].grade);

      hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, queue[i].promised);
      hf_row_set_text (row, HF_FOLLOW_UP_NOT_BEFORE, queue[i].not_before);
      if (queue[i].position == -2)
        hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
      hf_test_book_insert (fixture->book, row);
    }
}

static GPtrArray *
ask (CallFixture *fixture, HfQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hf_store_query_sync (fixture->book->store, query, &error);

  g_assert_no_error (error);
  return rows;
}

static void
test_queue_order (CallFixture *fixture, gconstpointer data)
{
  HfMoment now = hf_moment_of (hf_clock_now (fixture->book->clock));
  g_autoptr (HfQuery) ready = hf_queue_query_filtered (fixture->book->viewer, HF_QUEUE_ALL, now);
  g_autoptr (HfQuery) due = hf_queue_query_due (fixture->book->viewer, now.day);
  g_autoptr (GPtrArray) rows = NULL, all = NULL;

  fill_queue (fixture);
  rows = ask (fixture, ready);
  all = ask (fixture, due);
  g_assert_cmpuint (rows->len, ==, 9);
  g_assert_cmpuint (all->len, ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (queue); i++)
    if (queue[i].position >= 0)
      {
        const HfRow *row = g_ptr_array_index (rows, queue[i].position);

        g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, queue[i].due);
        g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, queue[i].grade);
        g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_PROMISED), ==, queue[i].promised);
      }
}

static void
test_queue_filters (CallFixture *fixture, gconstpointer data)
{
  static const guint lengths[HF_N_QUEUE_FILTERS] = {
    [HF_QUEUE_ALL] = 2, [HF_QUEUE_CALLS] = 1, [HF_QUEUE_MINE] = 1, [HF_QUEUE_OVERDUE] = 1
  };
  HfMoment now = hf_moment_of (hf_clock_now (fixture->book->clock));
  HfRow   *staff = hf_row_new (&hf_staff_def);
  HfRow   *letter = hf_test_follow_up (fixture->customer, TODAY, "A");
  g_autoptr (HfViewer) nurse = NULL;

  hf_row_set_text (staff, HF_STAFF_NAME, "Wu");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  nurse = hf_viewer_new ("Wu", hf_test_book_insert (fixture->book, staff), FALSE);
  hf_row_set_text (letter, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_LETTER);
  hf_row_set_int (letter, HF_FOLLOW_UP_OWNER, nurse->staff);
  hf_test_book_insert (fixture->book, letter);
  call_fixture_add (fixture, "2023-10-19", "C");
  for (guint i = 0; i < HF_N_QUEUE_FILTERS; i++)
    {
      g_autoptr (HfQuery) query = hf_queue_query_filtered (nurse, i, now);
      g_autoptr (GPtrArray) rows = ask (fixture, query);

      g_assert_cmpuint (rows->len, ==, lengths[i]);
    }
}

/* What waits is not lost: it has a list of its own, by the clock. */
static void
test_queue_later (CallFixture *fixture, gconstpointer data)
{
  HfMoment now = hf_moment_of (hf_clock_now (fixture->book->clock));
  g_autoptr (HfQuery) query = hf_queue_query_filtered (fixture->book->viewer, HF_QUEUE_LATER, now);
  g_autoptr (GPtrArray) rows = NULL;

  fill_queue (fixture);
  rows = ask (fixture, query);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (hf_row_text (g_ptr_array_index (rows, 0), HF_FOLLOW_UP_NOT_BEFORE), ==, "09:01");
  g_assert_cmpstr (hf_row_text (g_ptr_array_index (rows, 1), HF_FOLLOW_UP_PROMISED), ==, "15:00");
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer answer)
{
  *(GAsyncResult **) answer = g_object_ref (result);
}

static HfQueueCounts *
count (CallFixture *fixture)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  HfQueueCounts *counts;

  hf_queue_count_async (fixture->context, NULL, answered_cb, &answer);
  hf_test_wait_for (answer != NULL);
  counts = hf_queue_count_finish (fixture->context, answer, &error);
  g_assert_no_error (error);
  return counts;
}

static void
test_counts (CallFixture *fixture, gconstpointer data)
{
  g_autofree HfQueueCounts *counts = NULL;
  HfRow                    *beside = hf_row_new (&hf_contact_def);

  fill_queue (fixture);
  for (gint64 id = 1; id <= 3; id++)
    g_free (call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_FINE }));
  hf_row_set_int (beside, HF_CONTACT_CUSTOMER, 1);
  hf_row_set_int (beside, HF_CONTACT_AT, hf_clock_now (fixture->book->clock));
  hf_row_set_text (beside, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_test_book_insert (fixture->book, beside); /* no call of the queue */
  counts = count (fixture);
  g_assert_cmpuint (counts->moved, ==, 0);
  g_assert_cmpuint (counts->open[HF_QUEUE_ALL], ==, 6);
  g_assert_cmpuint (counts->open[HF_QUEUE_CALLS], ==, 6);
  g_assert_cmpuint (counts->open[HF_QUEUE_MINE], ==, 0);
  g_assert_cmpuint (counts->open[HF_QUEUE_OVERDUE], ==, 3);
  g_assert_cmpuint (counts->open[HF_QUEUE_LATER], ==, 2);
  g_assert_cmpint (counts->waiting_from[HF_QUEUE_ALL], ==, 9 * 60 + 1);
  g_assert_cmpuint (counts->closed, ==, 3);
  g_assert_cmpuint (counts->calls, ==, 3);
  g_assert_cmpint (counts->next_day, ==, hf_date_from_iso ("2023-10-21"));
  g_assert_cmpuint (counts->next_count, ==, 1);
  g_assert_cmpint (counts->next_from, ==, -1);
  g_assert_false (counts->book_is_empty);
  g_assert_cmpuint (hf_queue_counts_get_total (counts), ==, 11);
}

/* What went with whoever was archived today is told of once nothing else is left. */
static void
test_archived (CallFixture *fixture, gconstpointer data)
{
  call_fixture_add (fixture, TODAY, "A");
  call_fixture_add (fixture, "2023-10-21", "A");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree HfQueueCounts *counts = count (fixture);

      g_assert_cmpuint (counts->archived, ==, i == 0 ? 0 : 1);
      g_assert_cmpuint (hf_queue_counts_get_left (counts), ==, i == 0 ? 1 : 0);
      if (i == 0)
        hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->customer,
                              HF_CUSTOMER_ARCHIVED, hf_clock_now (fixture->book->clock));
    }
  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_ARCHIVED,
                        hf_clock_now (fixture->book->clock) - 24 * 3600);
  {
    g_autofree HfQueueCounts *counts = count (fixture);

    g_assert_cmpuint (counts->archived, ==, 0);
  }
}

static void
add_waiting (CallFixture *fixture, gint64 owner, const char *channel, const char *promised)
{
  HfRow *row = hf_test_follow_up (fixture->customer, TODAY, "A");

  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, channel);
  hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, promised);
  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  hf_test_book_insert (fixture->book, row);
}

/* Each filter knows what comes back of its own, and when; not what comes back on another day. */
static void
test_waiting (CallFixture *fixture, gconstpointer data)
{
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Wu", HF_STAFF_ROLE_DOCTOR);
  gint64 other = hf_test_book_add_staff (fixture->book, "Sun", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Wu", doctor, FALSE);
  g_autofree HfQueueCounts *counts = NULL, *everyones = NULL;

  add_waiting (fixture, other, HF_CONTACT_CHANNEL_LETTER, "11:00");
  add_waiting (fixture, other, HF_CONTACT_CHANNEL_PHONE, "14:00");
  add_waiting (fixture, doctor, HF_CONTACT_CHANNEL_PHONE, "15:00");
  add_waiting (fixture, doctor, HF_CONTACT_CHANNEL_LETTER, "16:00");
  call_fixture_add (fixture, "2023-10-21", "A");
  everyones = count (fixture);
  g_assert_cmpuint (everyones->waiting[HF_QUEUE_MINE], ==, 0);
  hf_store_set_viewer (fixture->book->store, viewer);
  counts = count (fixture);
  g_assert_cmpuint (counts->open[HF_QUEUE_MINE], ==, 0);
  g_assert_cmpuint (counts->waiting[HF_QUEUE_ALL], ==, 4);
  g_assert_cmpint (counts->waiting_from[HF_QUEUE_ALL], ==, 11 * 60);
  g_assert_cmpuint (counts->waiting[HF_QUEUE_CALLS], ==, 2);
  g_assert_cmpint (counts->waiting_from[HF_QUEUE_CALLS], ==, 14 * 60);
  g_assert_cmpuint (counts->waiting[HF_QUEUE_MINE], ==, 2);
  g_assert_cmpint (counts->waiting_from[HF_QUEUE_MINE], ==, 15 * 60);
  g_assert_cmpuint (counts->waiting[HF_QUEUE_OVERDUE], ==, 0);
}

static gint64
add_owned (CallFixture *fixture, const char *due, gint64 owner)
{
  HfRow *row = hf_test_follow_up (fixture->customer, due, "B");

  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  return hf_test_book_insert (fixture->book, row);
}

static void
assert_day (CallFixture *fixture, guint left, guint done, guint skipped, guint overdue)
{
  HfMoment                  now = hf_moment_of (hf_clock_now (fixture->book->clock));
  g_autofree HfQueueCounts *counts = count (fixture);
  g_autoptr (HfQuery) query =
    hf_queue_query_filtered (fixture->book->viewer, HF_QUEUE_OVERDUE, now);
  g_autoptr (GPtrArray) rows = ask (fixture, query);

  g_assert_cmpuint (hf_queue_counts_get_left (counts), ==, left);
  g_assert_cmpuint (hf_queue_counts_get_done (counts), ==, done);
  g_assert_cmpuint (counts->skipped, ==, skipped);
  g_assert_cmpuint (counts->open[HF_QUEUE_OVERDUE], ==, overdue);
  g_assert_cmpuint (rows->len, ==, overdue);
  g_assert_cmpuint (counts->open[HF_QUEUE_ALL], ==, 4); /* all are in the list, for everybody */
  g_assert_cmpuint (hf_queue_counts_get_later (counts), ==, left > 0 ? 1 : 0);
}

/* A doctor's day is the doctor's, a head's that of the department; the desk works on everybody's.
 */
static void
test_whose_day (CallFixture *fixture, gconstpointer data)
{
  HfRow *surgery = hf_row_new (&hf_department_def);
  HfRow *colleague = hf_test_staff ("Sun", HF_STAFF_ROLE_DOCTOR);
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Wu", HF_STAFF_ROLE_DOCTOR);
  gint64 department, sun;

  hf_row_set_text (surgery, HF_DEPARTMENT_NAME, "Surgery");
  department = hf_test_book_insert (fixture->book, surgery);
  hf_row_set_int (colleague, HF_STAFF_DEPARTMENT, department);
  sun = hf_test_book_insert (fixture->book, colleague);
  add_owned (fixture, "2023-10-19", doctor);
  add_owned (fixture, "2023-10-18", sun);
  add_owned (fixture, TODAY, sun);
  call_fixture_add (fixture, "2023-10-17", "C");
  add_waiting (fixture, sun, HF_CONTACT_CHANNEL_PHONE, "15:00");
  g_free (call_fixture_log (fixture, add_owned (fixture, TODAY, sun),
                            (HfOutcome){ .kind = HF_OUTCOME_FINE }));
  g_free (call_fixture_log (fixture, add_owned (fixture, TODAY, doctor),
                            (HfOutcome){ .kind = HF_OUTCOME_SKIP }));
  assert_day (fixture, 5, 1, 1, 3);
  hf_test_book_work_as (fixture->book, sun, HF_STAFF_ROLE_DOCTOR, department);
  assert_day (fixture, 3, 1, 0, 1);
  hf_test_book_work_as (fixture->book, doctor, HF_STAFF_ROLE_HEAD, department);
  assert_day (fixture, 3, 1, 0, 1);
  hf_test_book_work_as (fixture->book, doctor, HF_STAFF_ROLE_DESK, department);
  assert_day (fixture, 5, 1, 1, 3);
}

/* Each way of putting something off, and undoing it, leaves the day's total alone. */
static void
test_total_is_stable (CallFixture *fixture, gconstpointer data)
{
  static const struct
  {
    HfOutcomeKind kind;
    int           minutes; /* of tomorrow for what is promised */
    guint         done;
  } steps[] = {
    { HF_OUTCOME_SKIP, 0, 0 }, /* nobody was called */
    { HF_OUTCOME_LATER, 9 * 60, 1 },
    { HF_OUTCOME_NO_ANSWER, 0, 1 }, /* comes back this afternoon */
    { HF_OUTCOME_FINE, 0, 2 },
  };
  HfDate tomorrow = hf_date_from_iso (TODAY) + 1;

  for (guint i = 0; i < 6; i++)
    call_fixture_add (fixture, TODAY, "B");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      HfOutcome        outcome = { .kind = steps[i].kind, .again = { tomorrow, steps[i].minutes } };
      g_autofree char *said = call_fixture_log (fixture, i + 1, outcome);
      g_autofree HfQueueCounts *counts = count (fixture);

      g_assert_cmpuint (hf_queue_counts_get_done (counts), ==, steps[i].done);
      g_assert_cmpuint (hf_queue_counts_get_total (counts), ==, 6);
      g_assert_cmpuint (counts->skipped, ==, 1);
      g_assert_cmpuint (counts->calls, ==, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (HfUndone) undone = hf_test_book_undo (fixture->book);
      g_autofree HfQueueCounts *counts = count (fixture);

      g_assert_cmpuint (hf_queue_counts_get_total (counts), ==, 6);
      if (i + 1 == G_N_ELEMENTS (steps))
        g_assert_cmpuint (hf_queue_counts_get_done (counts), ==, 0);
    }
}

/* Whoever was called and then skipped was called. */
static void
test_skipped_after_a_call (CallFixture *fixture, gconstpointer data)
{
  gint64           id = call_fixture_add (fixture, TODAY, "B");
  g_autofree char *called =
    call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_NO_ANSWER });
  g_autofree char *skipped = call_fixture_log (fixture, id, (HfOutcome){ .kind = HF_OUTCOME_SKIP });
  g_autofree HfQueueCounts *counts = count (fixture);

  g_assert_cmpuint (counts->skipped, ==, 0);
  g_assert_cmpuint (counts->moved, ==, 1);
}

/* Whoever has died is called by nobody and counted nowhere, and is back where that was a mistake.
 */
static void
test_withheld (CallFixture *fixture, gconstpointer data)
{
  HfMoment                  now = hf_moment_of (hf_clock_now (fixture->book->clock));
  g_autofree HfQueueCounts *gone = NULL, *back = NULL;
  g_autoptr (HfUndone) undone = NULL;

  fill_queue (fixture);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->customer, HF_CUSTOMER_DECEASED,
                         "2023-10-19");
  gone = count (fixture);
  for (guint i = 0; i < HF_N_QUEUE_FILTERS; i++)
    {
      g_autoptr (HfQuery) query = hf_queue_query_filtered (fixture->book->viewer, i, now);
      g_autoptr (GPtrArray) rows = ask (fixture, query);

      g_assert_cmpuint (rows->len, ==, 0);
      g_assert_cmpuint (gone->open[i], ==, 0);
    }
  g_assert_cmpint (gone->next_day, ==, HF_DATE_NONE);
  undone = hf_test_book_undo (fixture->book);
  back = count (fixture);
  g_assert_cmpuint (back->open[HF_QUEUE_ALL], ==, 9);
  g_assert_cmpuint (back->open[HF_QUEUE_LATER], ==, 2);
  g_assert_cmpint (back->next_day, ==, hf_date_from_iso ("2023-10-21"));
}

static void
test_end_of_work (void)
{
  HfQueueCounts counts = { .open = { [HF_QUEUE_ALL] = 18, [HF_QUEUE_LATER] = 2 }, .calls = 10 };
  HfWorkHours   hours;
  HfMoment      now = { hf_date_from_iso (TODAY), 10 * 60 };
  HfMoment      end;
  char          text[HF_MOMENT_TEXT];

  hf_work_hours_init (&hours);
  counts.first_call = hf_moment_to_instant ((HfMoment){ now.day, 9 * 60 });
  g_assert_true (hf_queue_counts_get_end (&counts, &hours, now, &end));
  hf_moment_write (end, text);
  g_assert_cmpstr (text, ==, "2023-10-20 12:00");
  counts.open[HF_QUEUE_LATER] = 12;
  g_assert_true (hf_queue_counts_get_end (&counts, &hours, now, &end));
  hf_moment_write (end, text);
  g_assert_cmpstr (text, ==, "2023-10-20 15:00");
  counts.calls = 2;
  g_assert_false (hf_queue_counts_get_end (&counts, &hours, now, &end));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/queue/order", CallFixture, NULL, call_fixture_set_up, test_queue_order,
              call_fixture_tear_down);
  g_test_add ("/queue/filters", CallFixture, NULL, call_fixture_set_up, test_queue_filters,
              call_fixture_tear_down);
  g_test_add ("/queue/later", CallFixture, NULL, call_fixture_set_up, test_queue_later,
              call_fixture_tear_down);
  g_test_add ("/queue/archived", CallFixture, NULL, call_fixture_set_up, test_archived,
              call_fixture_tear_down);
  g_test_add ("/queue/counts", CallFixture, NULL, call_fixture_set_up, test_counts,
              call_fixture_tear_down);
  g_test_add ("/queue/waiting", CallFixture, NULL, call_fixture_set_up, test_waiting,
              call_fixture_tear_down);
  g_test_add ("/queue/withheld", CallFixture, NULL, call_fixture_set_up, test_withheld,
              call_fixture_tear_down);
  g_test_add ("/queue/total-is-stable", CallFixture, NULL, call_fixture_set_up,
              test_total_is_stable, call_fixture_tear_down);
  g_test_add ("/queue/whose-day", CallFixture, NULL, call_fixture_set_up, test_whose_day,
              call_fixture_tear_down);
  g_test_add ("/queue/skipped-after-a-call", CallFixture, NULL, call_fixture_set_up,
              test_skipped_after_a_call, call_fixture_tear_down);
  g_test_add_func ("/queue/end-of-work", test_end_of_work);
  return g_test_run ();
}
