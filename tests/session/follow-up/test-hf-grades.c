/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hospital says of its grades is what outcomes follow. The clock stands at Friday
 * 2023-10-20, 09:00. */

#include "session/follow-up/hf-grades.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-preset-row.h"
#include "tests/session/call-fixture.h"

static gint64
say (CallFixture *fixture, const char *grade, guint field, gint64 number)
{
  HfRow *row = hf_row_new (&hf_grade_preset_row_def);

  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, grade);
  hf_row_set_text (row, HF_GRADE_PRESET_FALLBACK, HF_CONTACT_CHANNEL_HOME);
  hf_row_set_int (row, field, number);
  return hf_test_book_insert (fixture->book, row);
}

static void
load (CallFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_grades_load_sync (fixture->context, &error));
  g_assert_no_error (error);
}

static void
assert_field (CallFixture *fixture, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}

static void
assert_said (char *said, const char *expected)
{
  g_assert_cmpstr (said, ==, expected);
  g_free (said);
}

/* One attempt, then by what the grade has for that, then no more. */
static void
test_attempts (CallFixture *fixture, gconstpointer data)
{
  HfOutcome no_answer = { .kind = HF_OUTCOME_NO_ANSWER };
  gint64    a = call_fixture_add (fixture, TODAY, "A");
  gint64    b = call_fixture_add (fixture, TODAY, "B");

  say (fixture, "A", HF_GRADE_PRESET_ATTEMPTS, 1);
  load (fixture);
  g_assert_cmpuint (hf_outcome_get_attempts (fixture->context, "A"), ==, 1);
  g_assert_cmpuint (hf_outcome_get_attempts (fixture->context, "B"), ==, 3);
  assert_said (call_fixture_log (fixture, a, no_answer),
               "Saved: Zhang Min, no answer, next by: Home visit, Mon 23 Oct 2023");
  assert_field (fixture, a, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_HOME);
  assert_said (call_fixture_log (fixture, a, no_answer),
               "Saved: Zhang Min, no answer, closed as unreachable");
  assert_said (call_fixture_log (fixture, b, no_answer),
               "Saved: Zhang Min, no answer, again 14:00");
  assert_field (fixture, b, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
}

static void
test_pause (CallFixture *fixture, gconstpointer data)
{
  gint64 a = call_fixture_add (fixture, TODAY, "A");

  say (fixture, "A", HF_GRADE_PRESET_PAUSE_HOURS, 7);
  load (fixture);
  assert_said (call_fixture_log (fixture, a, (HfOutcome){ .kind = HF_OUTCOME_NO_ANSWER }),
               "Saved: Zhang Min, no answer, again 16:00");
}

/* As long as somebody is of a grade that has a next contact; one undo takes back both. */
static void
test_interval (CallFixture *fixture, gconstpointer data)
{
  static const char open[] = "SELECT count(*) FROM follow_up WHERE state = 'open'";
  gint64            a = call_fixture_add (fixture, TODAY, "A");
  gint64            c = call_fixture_add (fixture, TODAY, "C");

  say (fixture, "A", HF_GRADE_PRESET_INTERVAL_DAYS, 8); /* a Saturday */
  load (fixture);
  assert_said (call_fixture_log (fixture, c, (HfOutcome){ .kind = HF_OUTCOME_FINE }),
               "Saved: Zhang Min, fine");
  g_assert_cmpint (hf_test_book_number (fixture->book, open), ==, 1);
  assert_said (call_fixture_log (fixture, a, (HfOutcome){ .kind = HF_OUTCOME_FINE }),
               "Saved: Zhang Min, fine, the next follow-up on Mon 30 Oct 2023");
  g_assert_cmpint (hf_test_book_number (fixture->book, open), ==, 1);
  assert_field (fixture, 3, HF_FOLLOW_UP_DUE, "2023-10-30");
  assert_field (fixture, 3, HF_FOLLOW_UP_LIMIT, "2023-11-01");
  assert_field (fixture, 3, HF_FOLLOW_UP_GRADE, "A");
  assert_field (fixture, a, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_field (fixture, a, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up"), ==, 2);
}

/* The next one has the reason of this one, though whoever calls does not see it. */
static void
test_masked (CallFixture *fixture, gconstpointer data)
{
  gint64 a = call_fixture_add (fixture, TODAY, "A");
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);
  g_autoptr (HfRow) whole = NULL, before = NULL;
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfCommitted) committed = NULL;

  hf_test_book_set_text (fixture->book, &hf_follow_up_def, a, HF_FOLLOW_UP_REASON, "Wound");
  say (fixture, "A", HF_GRADE_PRESET_INTERVAL_DAYS, 8);
  load (fixture);
  hf_store_set_viewer (fixture->book->store, masked);
  whole = hf_test_book_read (fixture->book, &hf_follow_up_def, a);
  before = hf_row_copy (whole);
  hf_viewer_mask (masked, before);
  g_assert_true (hf_row_is_null (before, HF_FOLLOW_UP_REASON));
  changes =
    hf_outcome_apply (fixture->context, before, &(HfOutcome){ .kind = HF_OUTCOME_FINE }, NULL);
  committed = hf_test_book_commit (fixture->book, changes);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up "
                                                       "WHERE reason = 'Wound' AND attempts = 0"),
                   ==, 1);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer is_loaded)
{
  g_assert_true (hf_kept_load_finish (HF_CONTEXT (source), result, NULL));
  *(gboolean *) is_loaded = TRUE;
}

/* Whoever has the book open follows what somebody changes, undo as well. */
static void
test_followed (CallFixture *fixture, gconstpointer data)
{
  gboolean is_loaded = FALSE;

  g_assert_cmpuint (hf_grades_find (fixture->context, "A")->attempts, ==, 0);
  hf_kept_load_async (fixture->context, &hf_grades_kept, loaded_cb, &is_loaded);
  hf_test_wait_for (is_loaded);
  say (fixture, "A", HF_GRADE_PRESET_ATTEMPTS, 2);
  hf_test_wait_for (hf_grades_find (fixture->context, "A")->attempts == 2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (hf_grades_find (fixture->context, "A")->attempts == 0);
  hf_test_book_let_finish (fixture->book);
}

/* Written down they mean what they meant. */
static void
test_usual (CallFixture *fixture, gconstpointer data)
{
  g_autoptr (HfChangeSet) changes = hf_grades_changes_usual ();
  g_autoptr (HfCommitted) committed = hf_test_book_commit (fixture->book, changes);

  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM grade_preset"), ==,
                   HF_N_GRADES);
  load (fixture);
  g_assert_cmpuint (hf_grades_find (fixture->context, "A")->limit_days, ==, 5);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM grade_preset"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, CallFixture, NULL, call_fixture_set_up, func, call_fixture_tear_down)
  ADD ("/grades/attempts", test_attempts);
  ADD ("/grades/pause", test_pause);
  ADD ("/grades/interval", test_interval);
  ADD ("/grades/masked", test_masked);
  ADD ("/grades/followed", test_followed);
  ADD ("/grades/usual", test_usual);
  return g_test_run ();
}
