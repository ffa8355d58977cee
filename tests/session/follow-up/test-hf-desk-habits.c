/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How calls went until yesterday, and when today will be over by that. */

#include "session/follow-up/hf-desk-habits.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "tests/session/call-fixture.h"

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **loaded = user_data;

  *loaded = g_object_ref (result);
}

static HfDeskHabits *
load (CallFixture *fixture)
{
  g_autoptr (HfContext) context = hf_context_new (fixture->book->store, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  HfDeskHabits *habits;

  hf_desk_habits_load_async (context, NULL, loaded_cb, &result);
  hf_test_wait_for (result != NULL);
  habits = hf_desk_habits_load_finish (context, result, &error);
  g_assert_no_error (error);
  return habits;
}

static void
add (CallFixture *fixture, gint64 follow_up, gint64 staff, HfMoment at, const char *outcome)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, fixture->customer);
  if (follow_up != 0)
    hf_row_set_int (row, HF_CONTACT_FOLLOW_UP, follow_up);
  if (staff != 0)
    hf_row_set_int (row, HF_CONTACT_STAFF, staff);
  hf_row_set_int (row, HF_CONTACT_AT, hf_moment_to_instant (at));
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
  hf_test_book_insert (fixture->book, row);
}

/* Calls of other days, one every so many minutes from 9:00 on. */
static void
add_day (CallFixture *fixture, int days_ago, guint n, int every, gint64 staff)
{
  HfDate day = hf_date_from_iso (TODAY) - (HfDate) days_ago;
  gint64 id = call_fixture_add (fixture, "2023-12-01", "B");

  for (guint i = 0; i < n; i++)
    add (fixture, id, staff, (HfMoment){ day, 9 * 60 + (int) i * every }, HF_CONTACT_OUTCOME_FINE);
}

/* From the first call of a day to its last, in working time; neither today, nor what is long ago,
 * nor what was logged beside the queue, nor what was skipped. */
static void
test_pace (CallFixture *fixture, gconstpointer data)
{
  HfDate                   yesterday = hf_date_from_iso (TODAY) - 1;
  gint64                   id = call_fixture_add (fixture, "2023-12-01", "B");
  g_autofree HfDeskHabits *habits = NULL;

  add_day (fixture, 1, 6, 10, 0);
  add_day (fixture, 2, 5, 20, 0);
  add_day (fixture, 0, 5, 1, 0);
  add_day (fixture, 30, 5, 1, 0);
  add_day (fixture, 3, 1, 1, 0);
  add (fixture, id, 0, (HfMoment){ yesterday, 11 * 60 }, HF_CONTACT_OUTCOME_SKIP);
  add (fixture, 0, 0, (HfMoment){ yesterday, 11 * 60 }, HF_CONTACT_OUTCOME_FINE);
  habits = load (fixture);
  g_assert_cmpint (habits->day, ==, yesterday + 1);
  g_assert_cmpuint (habits->pace_calls, ==, 5 + 4);
  g_assert_cmpuint (habits->pace_minutes, ==, 50 + 80);
  g_assert_cmpuint (habits->answers.all.tried, ==, 6 + 5 + 5 + 5 + 1 + 1);
  /* How long they took is known of all that followed another, whenever that was until yesterday. */
  g_assert_cmpuint (habits->all.calls, ==, 5 + 4 + 4);
  g_assert_cmpint (habits->all.seconds, ==, 5 * 600 + 4 * 1200 + 4 * 60);
}

/* Calls are told apart by the kind of visit they follow. */
static void
test_kinds (CallFixture *fixture, gconstpointer data)
{
  HfRow                   *visit = hf_row_new (&hf_visit_def);
  HfDate                   yesterday = hf_date_from_iso (TODAY) - 1;
  gint64                   after = call_fixture_add (fixture, "2023-12-01", "A");
  gint64                   other = call_fixture_add (fixture, "2023-12-01", "B");
  g_autofree HfDeskHabits *habits = NULL;

  hf_row_set_int (visit, HF_VISIT_CUSTOMER, fixture->customer);
  hf_row_set_text (visit, HF_VISIT_DATE, "2023-10-01");
  hf_row_set_text (visit, HF_VISIT_KIND, "operation");
  hf_test_book_set_int (fixture->book, &hf_follow_up_def, after, HF_FOLLOW_UP_VISIT,
                        hf_test_book_insert (fixture->book, visit));
  for (int i = 0; i < 20; i++)
    {
      HfMoment at = { yesterday, 9 * 60 + 12 * i };

      add (fixture, other, 0, at, HF_CONTACT_OUTCOME_FINE);
      at.minutes += 10;
      add (fixture, after, 0, at, HF_CONTACT_OUTCOME_FINE);
    }
  habits = load (fixture);
  g_assert_cmpuint (habits->n_kinds, ==, 2);
  g_assert_cmpint (hf_desk_habits_get_seconds (habits, "operation"), >, 500);
  g_assert_cmpint (hf_desk_habits_get_seconds (habits, NULL), <, 200);
  g_assert_cmpint (hf_desk_habits_get_seconds (habits, "never seen"), >, 300);
  g_assert_cmpint (hf_desk_habits_get_seconds (habits, "never seen"), <, 400);
}

/* The midday break is nobody's pace. */
static void
test_break (CallFixture *fixture, gconstpointer data)
{
  HfDate                   yesterday = hf_date_from_iso (TODAY) - 1;
  gint64                   id = call_fixture_add (fixture, "2023-12-01", "B");
  g_autofree HfDeskHabits *habits = NULL;
  HfWorkHours              hours;
  HfMoment                 first = { yesterday, 11 * 60 }, last = { yesterday, 15 * 60 };

  hf_work_hours_init (&hours);
  add (fixture, id, 0, first, HF_CONTACT_OUTCOME_FINE);
  add (fixture, id, 0, last, HF_CONTACT_OUTCOME_FINE);
  habits = load (fixture);
  g_assert_cmpuint (habits->pace_minutes, ==, (guint) hf_work_hours_between (&hours, first, last));
  g_assert_cmpuint (habits->pace_minutes, <, 4 * 60);
}

/* A doctor's own day goes at the doctor's own pace. */
static void
test_whose (CallFixture *fixture, gconstpointer data)
{
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Li Wei", HF_STAFF_ROLE_DOCTOR);
  gint64 clerk = hf_test_book_add_staff (fixture->book, "Chen", HF_STAFF_ROLE_DESK);
  g_autofree HfDeskHabits *habits = NULL;

  add_day (fixture, 1, 6, 5, clerk);
  add_day (fixture, 1, 3, 30, doctor);
  hf_test_book_work_as (fixture->book, doctor, HF_STAFF_ROLE_DOCTOR, 0);
  habits = load (fixture);
  g_assert_cmpuint (habits->pace_calls, ==, 2);
  g_assert_cmpuint (habits->pace_minutes, ==, 60);
}

static void
assert_end (const HfDeskHabits  *habits,
            const HfQueueCounts *counts,
            HfPace               pace,
            const char          *expected)
{
  HfWorkHours hours;
  HfMoment    now = { hf_date_from_iso (TODAY), 10 * 60 }, end;
  char        text[HF_MOMENT_TEXT];

  hf_work_hours_init (&hours);
  g_assert_cmpint (hf_desk_habits_get_end (habits, counts, &hours, now, &end), ==, pace);
  if (pace == HF_PACE_UNKNOWN)
    return;
  hf_moment_write (end, text);
  g_assert_cmpstr (text, ==, expected);
}

/* Today's own pace counts as soon as there is one; until then that of other days, if it is one. */
static void
test_end (void)
{
  HfQueueCounts counts = { .open = { [HF_QUEUE_ALL] = 20 } };
  HfDeskHabits  habits = { .day = hf_date_from_iso (TODAY), .pace_calls = 10, .pace_minutes = 30 };

  assert_end (&habits, &counts, HF_PACE_USUAL, "2023-10-20 11:00");
  counts.calls = 10;
  counts.first_call = hf_moment_to_instant ((HfMoment){ habits.day, 9 * 60 });
  assert_end (&habits, &counts, HF_PACE_TODAY, "2023-10-20 12:00");
  counts.calls = 2;
  assert_end (NULL, &counts, HF_PACE_UNKNOWN, NULL);
  habits.pace_calls = 9;
  assert_end (&habits, &counts, HF_PACE_UNKNOWN, NULL);
  habits.pace_calls = 10;
  habits.day--;
  assert_end (&habits, &counts, HF_PACE_UNKNOWN, NULL);
  habits.day++;
  counts.open[HF_QUEUE_ALL] = 0;
  assert_end (&habits, &counts, HF_PACE_UNKNOWN, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/desk-habits/pace", CallFixture, NULL, call_fixture_set_up, test_pace,
              call_fixture_tear_down);
  g_test_add ("/desk-habits/kinds", CallFixture, NULL, call_fixture_set_up, test_kinds,
              call_fixture_tear_down);
  g_test_add ("/desk-habits/break", CallFixture, NULL, call_fixture_set_up, test_break,
              call_fixture_tear_down);
  g_test_add ("/desk-habits/whose", CallFixture, NULL, call_fixture_set_up, test_whose,
              call_fixture_tear_down);
  g_test_add_func ("/desk-habits/end", test_end);
  return g_test_run ();
}
