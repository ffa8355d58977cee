/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Outcomes and the queue, on a real book. Its clock stands at Friday 2023-10-20, 09:00. */

#include "session/hf-outcome.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "session/hf-queue.h"
#include "tests/store/hf-test-book.h"

#define TODAY "2023-10-20"

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  gint64      customer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->customer = hf_test_book_add_customer (fixture->book, "Zhang Min");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->context);
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

static gint64
add_follow_up (Fixture *fixture, const char *due, const char *grade)
{
  return hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->customer, due, grade));
}

static char *
log_outcome (Fixture *fixture, gint64 id, HfOutcome outcome)
{
  g_autoptr (HfRow) before = hf_test_book_read (fixture->book, &hf_follow_up_def, id);
  g_autoptr (HfRow) moved = NULL;
  g_autoptr (HfChangeSet) changes = hf_outcome_apply (fixture->context, before, &outcome, &moved);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);

  return hf_outcome_describe (moved, outcome.kind,
                              hf_clock_today (hf_context_get_clock (fixture->context)));
}

static void
assert_field (Fixture *fixture, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}

static gint64
get_attempts (Fixture *fixture, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  return hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
}

static void
test_keys (void)
{
  HfOutcomeKind kind;

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      g_assert_true (hf_outcome_find (hf_outcome_get_key (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_true (hf_choice_has (hf_contact_outcomes, hf_outcome_get_key (i)));
    }
  g_assert_false (hf_outcome_find ("maybe", &kind));
  g_assert_false (hf_outcome_find (NULL, &kind));
}

static void
test_fine (Fixture *fixture, gconstpointer data)
{
  gint64           id = add_follow_up (fixture, TODAY, "A");
  g_autofree char *said =
    log_outcome (fixture, id, (HfOutcome){ HF_OUTCOME_FINE, " no fever ", { 0, 0 } });
  g_autoptr (HfRow) contact = hf_test_book_read (fixture->book, &hf_contact_def, 1);

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, fine");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  g_assert_cmpint (get_attempts (fixture, id), ==, 1);
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_OUTCOME), ==, "fine");
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_NOTE), ==, "no fever");
  g_assert_cmpint (hf_row_int (contact, HF_CONTACT_FOLLOW_UP), ==, id);
  g_assert_cmpint (hf_row_int (contact, HF_CONTACT_AT), ==, hf_clock_now (fixture->book->clock));
}

static void
test_no_answer (Fixture *fixture, gconstpointer data)
{
  HfOutcome        outcome = { HF_OUTCOME_NO_ANSWER, NULL, { 0, 0 } };
  gint64           id = add_follow_up (fixture, TODAY, "A");
  g_autofree char *first = log_outcome (fixture, id, outcome);
  g_autofree char *second = NULL, *third = NULL, *fourth = NULL;

  g_assert_cmpstr (first, ==, "Saved: Zhang Min, no answer, again 14:00");
  assert_field (fixture, id, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  second = log_outcome (fixture, id, outcome);
  g_assert_cmpstr (second, ==, "Saved: Zhang Min, no answer, again Mon 23 Oct 2023 14:00");
  third = log_outcome (fixture, id, outcome);
  g_assert_cmpstr (third, ==, "Saved: Zhang Min, no answer, next a letter, Mon 23 Oct 2023");
  assert_field (fixture, id, HF_FOLLOW_UP_CHANNEL, "letter");
  assert_field (fixture, id, HF_FOLLOW_UP_NOT_BEFORE, NULL);
  fourth = log_outcome (fixture, id, outcome);
  g_assert_cmpstr (fourth, ==, "Saved: Zhang Min, no answer, closed as unreachable");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_UNREACHABLE);
  g_assert_cmpint (get_attempts (fixture, id), ==, 4);
}

static void
test_later_and_skip (Fixture *fixture, gconstpointer data)
{
  HfOutcome        later = { HF_OUTCOME_LATER, NULL, { hf_date_from_iso ("2023-10-21"), 540 } };
  gint64           id = add_follow_up (fixture, "2023-10-18", "B");
  g_autofree char *said = log_outcome (fixture, id, later);
  g_autofree char *skipped = NULL;

  g_assert_cmpstr (said, ==, "Saved: Zhang Min, call back later, again tomorrow 09:00");
  assert_field (fixture, id, HF_FOLLOW_UP_DUE, "2023-10-21");
  assert_field (fixture, id, HF_FOLLOW_UP_PROMISED, "09:00");
  skipped = log_outcome (fixture, id, (HfOutcome){ HF_OUTCOME_SKIP, NULL, { 0, 0 } });
  g_assert_cmpstr (skipped, ==, "Saved: Zhang Min, skipped, again Mon 23 Oct 2023");
  assert_field (fixture, id, HF_FOLLOW_UP_PROMISED, NULL);
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (get_attempts (fixture, id), ==, 0);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  gint64           id = add_follow_up (fixture, TODAY, "A");
  g_autofree char *said = log_outcome (fixture, id, (HfOutcome){ HF_OUTCOME_FINE, NULL, { 0, 0 } });
  g_autoptr (HfUndone) undone = hf_test_book_undo (fixture->book);

  g_assert_cmpstr (undone->label, ==, "Log “fine”");
  assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (get_attempts (fixture, id), ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM contact"), ==, 0);
}

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
fill_queue (Fixture *fixture)
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
ask (Fixture *fixture, HfQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = hf_store_query_sync (fixture->book->store, query, &error);

  g_assert_no_error (error);
  return rows;
}

static void
test_queue_order (Fixture *fixture, gconstpointer data)
{
  HfMoment now = hf_moment_of (hf_clock_now (fixture->book->clock));
  g_autoptr (HfQuery) ready = hf_queue_query_ready (fixture->book->viewer, HF_QUEUE_ALL, now);
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
test_queue_filters (Fixture *fixture, gconstpointer data)
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
  add_follow_up (fixture, "2023-10-19", "C");
  for (guint i = 0; i < HF_N_QUEUE_FILTERS; i++)
    {
      g_autoptr (HfQuery) query = hf_queue_query_ready (nurse, i, now);
      g_autoptr (GPtrArray) rows = ask (fixture, query);

      g_assert_cmpuint (rows->len, ==, lengths[i]);
    }
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree HfQueueCounts *counts = NULL;

  fill_queue (fixture);
  for (gint64 id = 1; id <= 3; id++)
    g_free (log_outcome (fixture, id, (HfOutcome){ HF_OUTCOME_FINE, NULL, { 0, 0 } }));
  counts = hf_queue_count_sync (fixture->context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->open[HF_QUEUE_ALL], ==, 6);
  g_assert_cmpuint (counts->open[HF_QUEUE_CALLS], ==, 6);
  g_assert_cmpuint (counts->open[HF_QUEUE_MINE], ==, 0);
  g_assert_cmpuint (counts->open[HF_QUEUE_OVERDUE], ==, 3);
  g_assert_cmpuint (counts->waiting, ==, 2);
  g_assert_cmpint (counts->waiting_from, ==, 9 * 60 + 1);
  g_assert_cmpuint (counts->done, ==, 3);
  g_assert_cmpuint (counts->calls, ==, 3);
  g_assert_cmpint (counts->next_day, ==, hf_date_from_iso ("2023-10-21"));
  g_assert_cmpuint (counts->next_count, ==, 1);
  g_assert_cmpint (counts->next_from, ==, -1);
  g_assert_false (counts->book_is_empty);
  g_assert_cmpuint (hf_queue_counts_get_total (counts), ==, 11);
}

static void
test_end_of_work (void)
{
  HfQueueCounts counts = { .open = { 18 }, .waiting = 2, .calls = 10 };
  HfWorkHours   hours;
  HfMoment      now = { hf_date_from_iso (TODAY), 10 * 60 };
  HfMoment      end;
  char          text[HF_MOMENT_TEXT];

  hf_work_hours_init (&hours);
  counts.first_call = hf_moment_to_instant ((HfMoment){ now.day, 9 * 60 });
  g_assert_true (hf_queue_counts_get_end (&counts, &hours, now, &end));
  hf_moment_write (end, text);
  g_assert_cmpstr (text, ==, "2023-10-20 12:00");
  counts.waiting = 12;
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
  g_test_add_func ("/outcome/keys", test_keys);
  g_test_add ("/outcome/fine", Fixture, NULL, set_up, test_fine, tear_down);
  g_test_add ("/outcome/no-answer", Fixture, NULL, set_up, test_no_answer, tear_down);
  g_test_add ("/outcome/later-and-skip", Fixture, NULL, set_up, test_later_and_skip, tear_down);
  g_test_add ("/outcome/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/queue/order", Fixture, NULL, set_up, test_queue_order, tear_down);
  g_test_add ("/queue/filters", Fixture, NULL, set_up, test_queue_filters, tear_down);
  g_test_add ("/queue/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add_func ("/queue/end-of-work", test_end_of_work);
  return g_test_run ();
}
