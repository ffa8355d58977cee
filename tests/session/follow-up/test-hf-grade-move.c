/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follow-ups that still have the days of before move to those of now, others stay, and one undo
 * takes it back. */

#include "session/follow-up/hf-grade-move.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook        *book;
  gint64             customer, visit;
  HfGradeMoveOptions options;
} Fixture;

static gint64
add (Fixture *self, const char *due, const char *limit, const char *grade)
{
  HfRow *row = hf_test_follow_up (self->customer, due, grade);

  hf_row_set_int (row, HF_FOLLOW_UP_VISIT, self->visit);
  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, limit);
  return hf_test_book_insert (self->book, row);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HfGradePresets usual;

  self->book = hf_test_book_new ();
  self->customer = hf_test_book_insert (self->book, hf_test_customer ("张敏"));
  self->visit =
    hf_test_book_insert (self->book, hf_test_visit (self->customer, "2023-02-26", NULL));
  hf_grade_presets_init (&usual, NULL);
  self->options = (HfGradeMoveOptions){ .from = usual.of[0],
                                        .to = usual.of[0],
                                        .viewer = self->book->viewer,
                                        .now = hf_clock_now (self->book->clock) };
  self->options.to.first_days = 1;
  self->options.to.limit_days = 7;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

static gpointer
move_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_grade_move_run (db, options, cancellable, error);
}

static HfGradeMove *
run (Fixture *self, gboolean dry_run)
{
  self->options.dry_run = dry_run;
  return hf_test_book_run (self->book, HF_LANE_WRITE, move_work, &self->options);
}

static void
assert_days (Fixture *self, gint64 id, const char *due, const char *limit)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, due);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_LIMIT), ==, limit);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  gint64 planned = add (self, "2023-03-01", "2023-03-03", "A");
  gint64 by_hand = add (self, "2023-03-02", "2023-03-03", "A");
  gint64 other = add (self, "2023-03-01", "2023-03-03", "B");
  gint64 done = add (self, "2023-03-01", "2023-03-03", "A");
  gint64 tried = add (self, "2023-03-01", "2023-03-03", "A");
  g_autoptr (HfGradeMove) found = NULL;
  g_autoptr (HfGradeMove) moved = NULL;
  g_autoptr (HfGradeMove) again = NULL;
  const HfGradeMoved *row;

  hf_test_book_set_text (self->book, &hf_follow_up_def, done, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  hf_test_book_set_text (self->book, &hf_follow_up_def, tried, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  found = run (self, TRUE);
  g_assert_cmpint (found->count, ==, 1);
  g_assert_cmpint (found->batch, ==, 0);
  row = &g_array_index (found->rows, HfGradeMoved, 0);
  g_assert_cmpstr (row->name, ==, "张敏");
  g_assert_cmpint (row->from, ==, hf_date_from_iso ("2023-03-01"));
  g_assert_cmpint (row->to, ==, hf_date_from_iso ("2023-02-27"));
  assert_days (self, planned, "2023-03-01", "2023-03-03");

  moved = run (self, FALSE);
  g_assert_cmpint (moved->count, ==, 1);
  assert_days (self, planned, "2023-02-27", "2023-03-05");
  assert_days (self, by_hand, "2023-03-02", "2023-03-03");
  assert_days (self, other, "2023-03-01", "2023-03-03");
  assert_days (self, done, "2023-03-01", "2023-03-03");
  assert_days (self, tried, "2023-03-01", "2023-03-03");
  again = run (self, FALSE);
  g_assert_cmpint (again->count, ==, 0);
  hf_undone_free (hf_test_book_undo (self->book));
  assert_days (self, planned, "2023-03-01", "2023-03-03");
}

/* All are counted and move; a name is shown to who may see it. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("desk", 0, TRUE);
  g_autoptr (HfGradeMove) found = NULL;
  g_autoptr (HfGradeMove) moved = NULL;

  for (guint i = 0; i < HF_GRADE_MOVE_MOST_LISTED + 2; i++)
    add (self, "2023-03-01", "2023-03-03", "A");
  self->options.viewer = masked;
  found = run (self, TRUE);
  g_assert_cmpint (found->count, ==, HF_GRADE_MOVE_MOST_LISTED + 2);
  g_assert_cmpuint (found->rows->len, ==, HF_GRADE_MOVE_MOST_LISTED);
  g_assert_cmpstr (g_array_index (found->rows, HfGradeMoved, 0).name, !=, "张敏");
  moved = run (self, FALSE);
  g_assert_cmpint (moved->count, ==, HF_GRADE_MOVE_MOST_LISTED + 2);
  g_assert_cmpint (hf_test_book_number (self->book,
                                        "SELECT count(*) FROM follow_up WHERE due = '2023-02-27'"),
                   ==, HF_GRADE_MOVE_MOST_LISTED + 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/grade-move/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/grade-move/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
