/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a grade means is said once, and so that days can be counted by it. */

#include "store/hf-grade-guard.h"

#include "core/hf-grade-preset-row.h"
#include "tests/store/hf-test-book.h"

static HfRow *
make (const char *grade, gint64 first, gint64 limit)
{
  HfRow *row = hf_row_new (&hf_grade_preset_row_def);

  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, grade);
  hf_row_set_int (row, HF_GRADE_PRESET_FIRST_DAYS, first);
  hf_row_set_int (row, HF_GRADE_PRESET_LIMIT_DAYS, limit);
  return row;
}

static void
assert_insert (HfTestBook *book, HfRow *row, int code)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Grade");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;

  hf_change_set_insert (changes, row);
  committed = hf_store_commit_sync (book->store, changes, &error);
  if (code >= 0)
    g_assert_error (error, HF_GRADE_ERROR, code);
  else
    g_assert_no_error (error);
}

static void
assert_update (HfTestBook *book, gint64 id, guint field, gint64 number, int code)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_grade_preset_row_def, id);
  HfRow *after = hf_row_copy (before);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Grade");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;

  hf_row_set_int (after, field, number);
  hf_change_set_update (changes, before, after);
  committed = hf_store_commit_sync (book->store, changes, &error);
  if (code >= 0)
    g_assert_error (error, HF_GRADE_ERROR, code);
  else
    g_assert_no_error (error);
}

static gint64
count (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT count(*) FROM grade_preset");
}

static void
test_insert (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_insert (book, make ("A", 3, 2), HF_GRADE_ERROR_LIMIT);
  assert_insert (book, make ("A", -1, 2), HF_GRADE_ERROR_NUMBER);
  g_assert_cmpint (count (book), ==, 0);
  assert_insert (book, make ("A", 3, 4), -1);
  assert_insert (book, make ("A", 3, 4), HF_GRADE_ERROR_TWICE);
  assert_insert (book, make ("B", 3, 4), -1);
  g_assert_cmpint (count (book), ==, 2);
  hf_undone_free (hf_test_book_undo (book));
  assert_insert (book, make ("B", 3, 4), -1);
}

static gpointer
spoil_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_script (db, "UPDATE grade_preset SET first_days = 9", error));
}

/* What was wrong before may be mended a step at a time. */
static void
test_update (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_insert (book, make ("A", 3, 4), -1);
  assert_update (book, 1, HF_GRADE_PRESET_FIRST_DAYS, 5, HF_GRADE_ERROR_LIMIT);
  assert_update (book, 1, HF_GRADE_PRESET_ATTEMPTS, -1, HF_GRADE_ERROR_NUMBER);
  assert_update (book, 1, HF_GRADE_PRESET_FIRST_DAYS, 4, -1);
  hf_test_book_run (book, HF_LANE_WRITE, spoil_work, NULL);
  assert_update (book, 1, HF_GRADE_PRESET_ATTEMPTS, 2, -1);
  assert_update (book, 1, HF_GRADE_PRESET_FIRST_DAYS, 2, -1);
  assert_update (book, 1, HF_GRADE_PRESET_FIRST_DAYS, 9, HF_GRADE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grade-guard/insert", test_insert);
  g_test_add_func ("/grade-guard/update", test_update);
  return g_test_run ();
}
