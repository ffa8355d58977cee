/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Unsaved notes: kept over a restart, by follow-up and by person, and no part of the history. */

#include "session/follow-up/hf-note-draft.h"

#include "tests/session/call-fixture.h"

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **saved = user_data;

  *saved = g_object_ref (result);
}

static void
save (CallFixture *fixture, gint64 id, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  hf_note_draft_save_async (fixture->context, id, note, saved_cb, &result);
  hf_test_wait_for (result != NULL);
  g_assert_true (hf_note_draft_save_finish (fixture->context, result, &error));
  g_assert_no_error (error);
}

typedef struct
{
  const HfViewer *viewer;
  gint64          follow_up;
  char           *note;
} Reading;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  return GINT_TO_POINTER (
    hf_note_draft_read (db, reading->viewer, reading->follow_up, &reading->note, error));
}

static void
assert_note (CallFixture *fixture, gint64 id, const char *expected)
{
  Reading reading = { fixture->book->viewer, id, NULL };

  g_assert_nonnull (hf_test_book_run (fixture->book, HF_LANE_READ, read_work, &reading));
  g_assert_cmpstr (reading.note, ==, expected);
  g_free (reading.note);
}

static void
test_kept (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  gint64 other = call_fixture_add (fixture, TODAY, "B");

  assert_note (fixture, id, NULL);
  save (fixture, id, "no fev");
  save (fixture, id, "no fever, 伤口良好 \xf0\x9f\x99\x82\nasks for the doctor");
  assert_note (fixture, id, "no fever, 伤口良好 \xf0\x9f\x99\x82\nasks for the doctor");
  assert_note (fixture, other, NULL);
}

static void
test_forgotten (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");

  save (fixture, id, "no fever");
  save (fixture, id, " \n");
  assert_note (fixture, id, NULL);
  save (fixture, id, "no fever");
  save (fixture, id, NULL);
  assert_note (fixture, id, NULL);
}

static void
test_belongs_to_a_person (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");

  save (fixture, id, "no fever");
  hf_test_book_set_person (fixture->book, "Somebody else");
  assert_note (fixture, id, NULL);
}

static void
save_reason (CallFixture *fixture, gint64 id, const char *reason)
{
  g_autoptr (GAsyncResult) result = NULL;

  hf_note_draft_save_reason_async (fixture->context, id, reason, saved_cb, &result);
  hf_test_wait_for (result != NULL);
  g_assert_true (hf_note_draft_save_finish (fixture->context, result, NULL));
}

static gpointer
read_reason_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  return GINT_TO_POINTER (
    hf_note_draft_read_reason (db, reading->viewer, reading->follow_up, &reading->note, error));
}

static void
assert_reason (CallFixture *fixture, gint64 id, const char *expected)
{
  Reading reading = { fixture->book->viewer, id, NULL };

  g_assert_nonnull (hf_test_book_run (fixture->book, HF_LANE_READ, read_reason_work, &reading));
  g_assert_cmpstr (reading.note, ==, expected);
  g_free (reading.note);
}

/* That there is no reason is something said, other than with a note. */
static void
test_reason (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");

  save (fixture, id, "no fever");
  assert_reason (fixture, id, NULL);
  save_reason (fixture, id, "the food");
  assert_reason (fixture, id, "the food");
  save_reason (fixture, id, "");
  assert_reason (fixture, id, "");
  save_reason (fixture, id, NULL);
  assert_reason (fixture, id, NULL);
  assert_note (fixture, id, "no fever");
}

/* What is typed is not a step: Undo reaches past it. */
static void
test_is_no_step (CallFixture *fixture, gconstpointer data)
{
  gint64 id = call_fixture_add (fixture, TODAY, "A");
  gint64 n_steps = hf_test_book_number (fixture->book, "SELECT count (*) FROM step");

  save (fixture, id, "no fever");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count (*) FROM step"), ==, n_steps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/note-draft/kept", CallFixture, NULL, call_fixture_set_up, test_kept,
              call_fixture_tear_down);
  g_test_add ("/note-draft/forgotten", CallFixture, NULL, call_fixture_set_up, test_forgotten,
              call_fixture_tear_down);
  g_test_add ("/note-draft/belongs-to-a-person", CallFixture, NULL, call_fixture_set_up,
              test_belongs_to_a_person, call_fixture_tear_down);
  g_test_add ("/note-draft/reason", CallFixture, NULL, call_fixture_set_up, test_reason,
              call_fixture_tear_down);
  g_test_add ("/note-draft/is-no-step", CallFixture, NULL, call_fixture_set_up, test_is_no_step,
              call_fixture_tear_down);
  return g_test_run ();
}
