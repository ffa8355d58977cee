/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Moving follow-ups: what moves, what stays as it was promised, and whose limit is passed. */

#include "core/hf-follow-up.h"
#include "session/follow-up/hf-reschedule.h"
#include "tests/store/hf-test-book.h"

static gint64
add (HfTestBook *book, const char *due, const char *limit, const char *state)
{
  HfRow *row = hf_test_follow_up (1, due, "B");

  hf_row_set_text (row, HF_FOLLOW_UP_LIMIT, limit);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, "10:30");
  hf_row_set_text (row, HF_FOLLOW_UP_NOT_BEFORE, "09:00");
  return hf_test_book_insert (book, row);
}

static GPtrArray *
read_rows (HfTestBook *book, const gint64 *ids, guint n_ids)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (rows, hf_test_book_read (book, &hf_follow_up_def, ids[i]));
  return rows;
}

/* Moves them and returns the limit that was passed. */
static HfDate
move (HfTestBook *book, const gint64 *ids, guint n_ids, const char *day)
{
  g_autoptr (GPtrArray) rows = read_rows (book, ids, n_ids);
  HfDate passed = 0;
  g_autoptr (HfChangeSet) changes = hf_reschedule (rows, hf_date_from_iso (day), &passed);
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book, changes);

  return passed;
}

static void
assert_due (HfTestBook *book, gint64 id, const char *due, const char *not_before)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_DUE), ==, due);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_NOT_BEFORE), ==, not_before);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_PROMISED), ==, "10:30");
}

static void
test_what_moves (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 ids[3];

  hf_test_book_add_customer (book, "陈建国");
  ids[0] = add (book, "2023-10-25", NULL, HF_FOLLOW_UP_STATE_OPEN);
  ids[1] = add (book, "2023-10-25", NULL, HF_FOLLOW_UP_STATE_DONE);
  ids[2] = add (book, "2023-10-30", NULL, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpint (move (book, ids, G_N_ELEMENTS (ids), "2023-10-30"), ==, HF_DATE_NONE);
  assert_due (book, ids[0], "2023-10-30", NULL);
  assert_due (book, ids[1], "2023-10-25", "09:00"); /* closed */
  assert_due (book, ids[2], "2023-10-30", "09:00"); /* there already */
}

static void
test_limits (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 ids[4];

  hf_test_book_add_customer (book, "陈建国");
  ids[0] = add (book, "2023-10-25", "2023-11-05", HF_FOLLOW_UP_STATE_OPEN);
  ids[1] = add (book, "2023-10-25", "2023-11-01", HF_FOLLOW_UP_STATE_OPEN);
  ids[2] = add (book, "2023-10-25", NULL, HF_FOLLOW_UP_STATE_OPEN);
  ids[3] = add (book, "2023-10-25", "2023-10-26", HF_FOLLOW_UP_STATE_DONE);
  g_assert_cmpint (move (book, ids, 4, "2023-11-01"), ==, HF_DATE_NONE); /* on it is not beyond */
  g_assert_cmpint (move (book, ids, 4, "2023-11-03"), ==, hf_date_from_iso ("2023-11-01"));
  g_assert_cmpint (move (book, ids, 4, "2023-11-10"), ==, hf_date_from_iso ("2023-11-01"));
  g_assert_cmpint (move (book, ids, 1, "2023-11-11"), ==, hf_date_from_iso ("2023-11-05"));
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HfChangeSet) changes = hf_reschedule (none, hf_date_from_iso ("2023-11-01"), NULL);

  g_assert_true (hf_change_set_is_empty (changes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reschedule/what-moves", test_what_moves);
  g_test_add_func ("/reschedule/limits", test_limits);
  g_test_add_func ("/reschedule/nothing", test_nothing);
  return g_test_run ();
}
