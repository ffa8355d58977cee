/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The book stays locked while it is open, although others in the process read and close its files,
 * as a file dialog does: another program that opens and closes the book leaves its log alone. */

#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>

#define BOOK "HF_TEST_BOOK"

/* What a file dialog does to learn what a file is. */
static void
look_at (const char *path, const char *ending)
{
  g_autofree char *file = g_strconcat (path, ending, NULL);
  FILE            *stream = g_fopen (file, "rb");

  g_assert_nonnull (stream);
  g_assert_cmpint (fgetc (stream), !=, EOF);
  fclose (stream);
}

static gboolean
is_there (const char *path, const char *ending)
{
  g_autofree char *file = g_strconcat (path, ending, NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

/* Another program: reads, saves and closes. */
static void
second_program (const char *path)
{
  g_autoptr (HfClock) clock = hf_clock_new_fixed (1697763600);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Second", 0, FALSE);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (GError) error = NULL;
  g_autoptr (HfStore) store = hf_store_open (path, 0, clock, viewer, &error);
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_no_error (error);
  hf_change_set_insert (changes, hf_test_customer ("钱二"));
  committed = hf_store_commit_sync (store, changes, &error);
  g_assert_no_error (error);
  g_assert_nonnull (committed);
}

static void
test_lasting (void)
{
  g_autoptr (HfTestBook) book = NULL;

  if (g_getenv (BOOK) != NULL)
    {
      second_program (g_getenv (BOOK));
      return;
    }
  book = hf_test_book_new ();
  hf_test_book_add_customer (book, "钱一");
  look_at (book->path, "");
  look_at (book->path, "-wal");
  look_at (book->path, "-shm");
  g_setenv (BOOK, book->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv (BOOK);
  g_test_trap_assert_passed ();
  g_assert_true (is_there (book->path, "-wal"));
  hf_test_book_add_customer (book, "钱三");
  hf_test_book_reopen (book);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 3);
  hf_test_book_check (book);
}

/* Whoever is last folds the log into the book. */
static void
test_closing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "钱一");
  hf_test_book_close (book);
  g_assert_false (is_there (book->path, "-wal"));
  g_assert_false (is_there (book->path, "-shm"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/locks/lasting", test_lasting);
  g_test_add_func ("/locks/closing", test_closing);
  return g_test_run ();
}
