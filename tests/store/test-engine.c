/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The engine in this process is the one that was configured, and a book is the same file with
 * either; what it forgets is remembered for it. That the program links only one of them is the test
 * one-engine. */

#include "hf-test-book.h"

#include "store/hf-database-private.h"

#include <string.h>

static void
test_is_the_configured_one (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  g_autoptr (HfStatement) version = hf_database_prepare (db, "PRAGMA cipher_version", NULL);

  g_assert_nonnull (version);
  g_assert_cmpint (hf_statement_step (version, NULL), ==,
                   ENGINE_IS_SQLCIPHER ? HF_STEP_ROW : HF_STEP_DONE);
  g_assert_cmpint (g_str_has_prefix (hf_database_engine (), "SQLCipher"), ==, ENGINE_IS_SQLCIPHER);
}

/* Two engines' headers may lie side by side. */
static void
test_header_is_the_library_s (void)
{
  g_assert_cmpint (sqlite3_libversion_number (), ==, SQLITE_VERSION_NUMBER);
  g_assert_cmpstr (sqlite3_sourceid (), ==, SQLITE_SOURCE_ID);
}

/* About says that the book is not encrypted: either engine must be able to open it. */
static void
test_book_is_for_either (void)
{
  static const char magic[] = "SQLite format 3";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *bytes = NULL;
  gsize            length;

  hf_test_book_add_customer (book, "钱一");
  hf_test_book_close (book);
  g_assert_true (g_file_get_contents (book->path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, MIN (length, sizeof magic), magic, sizeof magic);
}

/* What is left of an interrupt that came just before the engine began: it forgot that. */
static void
late_interrupt (sqlite3_context *context, int n, sqlite3_value **values)
{
  HfDatabase *db = sqlite3_user_data (context);

  g_atomic_int_set (&db->is_interrupted, TRUE);
  sqlite3_result_int (context, 1);
}

/* One step that would never end. */
static void
test_interrupt_before_it_runs (void)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT late () UNION ALL SELECT i + 1 FROM n) "
    "SELECT count(*) FROM n";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_database_open (book->path, HF_OPEN_READER, NULL);
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_create_function (db->handle, "late", 0, SQLITE_UTF8, db, late_interrupt,
                                            NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_false (hf_database_number (db, &number, &error, sql, ""));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  hf_database_resume (db);
  g_clear_error (&error);
  g_assert_true (hf_database_number (db, &number, &error, "SELECT 1", ""));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/engine/is-the-configured-one", test_is_the_configured_one);
  g_test_add_func ("/engine/header-is-the-library-s", test_header_is_the_library_s);
  g_test_add_func ("/engine/book-is-for-either", test_book_is_for_either);
  g_test_add_func ("/engine/interrupt-before-it-runs", test_interrupt_before_it_runs);
  return g_test_run ();
}
