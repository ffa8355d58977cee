/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening what is a book and refusing what is none, without touching it. */

#include "hf-test-book.h"

#include "store/hf-book.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char  *text;
  gsize  length;
  gint64 changed;
} Content;

static Content
read_content (const char *path)
{
  Content  content = { NULL, 0, 0 };
  GStatBuf info;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_assert_true (g_file_get_contents (path, &content.text, &content.length, NULL));
  if (g_stat (path, &info) == 0)
    content.changed = info.st_mtime;
  return content;
}

static void
assert_refused (HfTestBook *book, const char *path, HfOpenFlags flags, HfStoreError code)
{
  Content before = read_content (path), after;
  g_autoptr (GError) error = NULL;

  g_test_message ("code %d", code);
  g_assert_null (hf_store_open (path, flags, book->clock, book->viewer, &error));
  g_assert_error (error, HF_STORE_ERROR, (int) code);
  g_assert_null (strstr (error->message, book->folder)); /* a path may hold a name */
  after = read_content (path);
  g_assert_cmpmem (before.text, before.length, after.text, after.length);
  g_assert_cmpint (before.changed, ==, after.changed);
  hf_test_assert_no_companions (path);
  g_free (before.text);
  g_free (after.text);
}

static void
test_not_a_file (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *missing = g_build_filename (book->folder, "missing", NULL);
  g_autofree char *nowhere = g_build_filename (missing, "book.huifang", NULL);

  assert_refused (book, book->folder, HF_OPEN_CREATE, HF_STORE_ERROR_IS_FOLDER);
  assert_refused (book, missing, 0, HF_STORE_ERROR_NOT_FOUND);
  assert_refused (book, nowhere, HF_OPEN_CREATE, HF_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_foreign (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *empty = hf_test_book_write_file (book, "", 0);
  g_autofree char *other = NULL;

  assert_refused (book, empty, 0, HF_STORE_ERROR_FOREIGN);
  other = hf_test_book_write_file (book, "name,phone\n", 11);
  assert_refused (book, other, HF_OPEN_CREATE, HF_STORE_ERROR_FOREIGN);
  g_assert_true (g_file_set_contents (other, text, 5000, NULL));
  assert_refused (book, other, HF_OPEN_CREATE, HF_STORE_ERROR_FOREIGN);
}

/* The bytes of the closed book, with a number of its header replaced. */
static char *
write_book (HfTestBook *book, gsize offset, guint32 number, gsize cut_off)
{
  Content content;
  guint32 stored = GUINT32_TO_BE (number);
  char   *path;

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_close (book);
  content = read_content (book->path);
  g_assert_cmpuint (content.length, >, 8192);
  if (offset > 0)
    memcpy (content.text + offset, &stored, sizeof stored);
  path = hf_test_book_write_file (book, content.text, content.length - cut_off);
  g_free (content.text);
  return path;
}

static void
test_other_application (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = write_book (book, 68, 0x12345678, 0);

  assert_refused (book, path, HF_OPEN_CREATE, HF_STORE_ERROR_FOREIGN);
}

static void
test_no_application (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = write_book (book, 68, 0, 0);

  assert_refused (book, path, HF_OPEN_CREATE, HF_STORE_ERROR_FOREIGN);
}

static void
test_newer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = write_book (book, 60, hf_book_newest_schema () + 1, 0);

  assert_refused (book, path, 0, HF_STORE_ERROR_SCHEMA_NEWER);
}

/* Of the same number, but with another column than the script has now. */
static void
test_trial_version (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GError) error = NULL;
  HfDatabase *db;

  hf_test_book_close (book);
  db = hf_database_open (book->path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (hf_database_script (db, "ALTER TABLE memo RENAME COLUMN text TO words", &error));
  hf_database_close (db);
  assert_refused (book, book->path, 0, HF_STORE_ERROR_TRIAL);
}

static void
test_truncated (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = write_book (book, 0, 0, 4096);

  assert_refused (book, path, 0, HF_STORE_ERROR_CORRUPT);
}

static void
test_read_only (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = write_book (book, 0, 0, 0);

  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  assert_refused (book, path, 0, HF_STORE_ERROR_READ_ONLY);
}

static void
test_closed_is_one_file (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_close (book);
  hf_test_assert_no_companions (book->path);
}

static void
test_empty_becomes_a_book (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = hf_test_book_write_file (book, "", 0);
  g_autoptr (GError) error = NULL;
  HfStore *store = hf_store_open (path, HF_OPEN_CREATE, book->clock, book->viewer, &error);

  g_assert_no_error (error);
  g_assert_finalize_object (store);
}

/* Copies the book as a power cut would leave it: whatever is in the files, log included. */
static void
copy_with_log (HfTestBook *book, const char *target)
{
  static const char *const suffixes[] = { "", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (book->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (target, suffixes[i], NULL);
      Content          content = read_content (from);

      g_assert_true (g_file_set_contents (to, content.text, (gssize) content.length, NULL));
      g_free (content.text);
    }
}

static void
test_killed_while_new (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "copy", NULL);

  hf_test_book_add_customer (book, "陈建国");
  copy_with_log (book, path);
  hf_test_book_check_copy (book, path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/not-a-file", test_not_a_file);
  g_test_add_func ("/book/foreign", test_foreign);
  g_test_add_func ("/book/other-application", test_other_application);
  g_test_add_func ("/book/no-application", test_no_application);
  g_test_add_func ("/book/newer", test_newer);
  g_test_add_func ("/book/trial-version", test_trial_version);
  g_test_add_func ("/book/truncated", test_truncated);
  g_test_add_func ("/book/read-only", test_read_only);
  g_test_add_func ("/book/closed-is-one-file", test_closed_is_one_file);
  g_test_add_func ("/book/empty-becomes-a-book", test_empty_becomes_a_book);
  g_test_add_func ("/book/killed-while-new", test_killed_while_new);
  return g_test_run ();
}
