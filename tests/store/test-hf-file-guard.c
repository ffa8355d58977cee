/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An attachment comes back with what it was of, or not at all. */

#include "hf-test-book.h"

#include "core/hf-attachment.h"
#include "store/hf-file-guard.h"

#include <glib/gstdio.h>

static gpointer
look_work (HfDatabase *db, gpointer row, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_file_guard_is_kept (db, row));
}

static gboolean
is_kept (HfTestBook *book, const HfRow *row)
{
  return hf_test_book_run (book, HF_LANE_READ, look_work, (gpointer) row) != NULL;
}

static HfCommitted *
bring_back (HfTestBook *book, const HfRow *row, GError **error)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_change_set_bring_back (changes, hf_row_copy (row));
  return hf_store_commit_sync (book->store, changes, error);
}

/* A row of a file that was removed again. */
static HfRow *
make_gone (HfTestBook *book)
{
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 id = hf_test_book_attach (book, customer, "an X-ray");
  HfRow *row = hf_test_book_read (book, &hf_attachment_def, id);

  hf_test_book_delete (book, &hf_attachment_def, id);
  return row;
}

static void
test_kept (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) gone = make_gone (book);
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (is_kept (book, gone));
  committed = bring_back (book, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hf_test_book_number (book, "SELECT id FROM attachment"), ==, gone->id);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM attachment"), ==, 0);
}

static void
test_tidied (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) gone = make_gone (book);
  g_autofree char *path = hf_test_book_kept_path (book, "an X-ray");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (is_kept (book, gone));
  g_assert_null (bring_back (book, gone, &error));
  g_assert_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_MISSING);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM attachment"), ==, 0);
}

/* Whoever tidies up looks first, and removes later. */
static void
test_held (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfRow) gone = make_gone (book);
  g_autoptr (HfKeeping) tidier = hf_keeping_new (book->path);
  g_autoptr (HfKeeping) keeping = NULL;
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);

  g_assert_true (hf_file_guard_hold (&keeping, db, gone, NULL));
  g_assert_false (hf_keeping_try_alone (tidier));
  g_clear_pointer (&keeping, hf_keeping_free);
  g_assert_true (hf_keeping_try_alone (tidier));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-guard/kept", test_kept);
  g_test_add_func ("/file-guard/tidied", test_tidied);
  g_test_add_func ("/file-guard/held", test_held);
  return g_test_run ();
}
