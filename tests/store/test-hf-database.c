/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Connections: transactions that hold or leave no trace, what one connection sees of another, and
 * what the engine's refusals are called. */

#include "hf-test-book.h"

#include "store/hf-database-private.h"
#include "store/hf-statement.h"

#include <glib/gstdio.h>
#include <string.h>

#define COUNT  "SELECT count(*) FROM department"
#define INSERT "INSERT INTO department (name, name_fold, name_sort) VALUES ('x', 'x', x'00')"

static gint64
count (HfDatabase *db)
{
  gint64 n = -1;

  g_assert_true (hf_database_number (db, &n, NULL, COUNT, ""));
  return n;
}

static void
test_transaction (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfDatabase) other = hf_test_book_connect (book);

  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_database_script (db, INSERT, NULL));
  g_assert_cmpint (count (db), ==, 1);
  g_assert_cmpint (count (other), ==, 0);
  hf_database_rollback (db);
  g_assert_cmpint (count (db), ==, 0);
  hf_database_rollback (db); /* without a transaction nothing happens */

  g_assert_true (hf_database_begin (db, NULL));
  g_assert_true (hf_database_script (db, INSERT, NULL));
  g_assert_true (hf_database_commit (db, NULL));
  hf_database_rollback (db);
  g_assert_cmpint (count (other), ==, 1);
}

static void
test_counts (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_assert_true (hf_database_script (db, INSERT "; " INSERT, NULL));
  g_assert_cmpint (hf_database_last_id (db), ==, 2);
  g_assert_true (hf_database_script (db, "UPDATE department SET archived = 1", NULL));
  g_assert_cmpint (hf_database_changed_rows (db), ==, 2);
  g_assert_true (hf_database_script (db, "DELETE FROM department WHERE id = 3", NULL));
  g_assert_cmpint (hf_database_changed_rows (db), ==, 0);
}

/* Another's writing changes the version, one's own does not. */
static void
test_version (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfDatabase) other = hf_test_book_connect (book);
  gint64 before = hf_database_version (db);

  g_assert_cmpint (before, >, 0);
  g_assert_true (hf_database_script (db, INSERT, NULL));
  g_assert_cmpint (hf_database_version (db), ==, before);
  g_assert_true (hf_database_script (other, INSERT, NULL));
  g_assert_cmpint (hf_database_version (db), !=, before);
}

static void
assert_fails (HfDatabase *db, const char *sql, HfStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", sql);
  g_assert_false (hf_database_script (db, sql, &error));
  g_assert_error (error, HF_STORE_ERROR, (int) code);
  g_assert_null (strstr (error->message, "secret")); /* the engine quotes what it refuses */
}

static void
test_refusals (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfDatabase) reader = hf_database_open (book->path, HF_OPEN_READER, NULL);

  assert_fails (db, "SELECT secret", HF_STORE_ERROR_SQL);
  assert_fails (db, "SELECT \"secret\"", HF_STORE_ERROR_SQL); /* a name, never a text */
  assert_fails (db, "INSERT INTO department (name) VALUES ('secret')", HF_STORE_ERROR_CONSTRAINT);
  assert_fails (db,
                "INSERT INTO phone (customer, number, number_digits, number_tail) "
                "VALUES (9, 'secret', '', '')",
                HF_STORE_ERROR_CONSTRAINT);
  assert_fails (reader, INSERT, HF_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (count (reader), ==, 0);
}

static void
assert_result (HfDatabase *db, int result, HfStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_database_check_result (db, result, &error));
  g_assert_error (error, HF_STORE_ERROR, (int) code);
}

/* Whoever is told that the disk fails looks for another one; whoever has no room makes some. */
static void
test_full (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  assert_result (db, SQLITE_FULL, HF_STORE_ERROR_FULL);
  assert_result (db, SQLITE_IOERR_SHMSIZE, HF_STORE_ERROR_FULL);
  assert_result (db, SQLITE_IOERR_READ, HF_STORE_ERROR_IO);
}

/* The log gets a number: the engine's own words quote what they are about. */
static void
test_logged (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_test_expect_message ("hf-store", G_LOG_LEVEL_DEBUG, "fault in a statement, code 1");
  g_assert_false (hf_database_script (db, "SELECT secret", NULL));
  g_test_assert_expected_messages ();
}

static void
test_open (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *missing = g_build_filename (book->folder, "missing", NULL);
  g_autoptr (HfDatabase) made = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_null (hf_database_open (missing, 0, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  made = hf_database_open (missing, HF_OPEN_CREATE, NULL);
  g_assert_nonnull (made);
  g_assert_cmpint (g_stat (missing, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600); /* whatever the umask */
}

static gint64
ask_pragma (HfDatabase *db, const char *sql)
{
  gint64 number = -1;

  g_assert_true (hf_database_number (db, &number, NULL, sql, ""));
  return number;
}

/* What makes a save durable and private. */
static void
test_settings (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);

  g_assert_cmpint (ask_pragma (db, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask_pragma (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask_pragma (db, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (ask_pragma (db, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (ask_pragma (db, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (ask_pragma (db, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/database/transaction", test_transaction);
  g_test_add_func ("/database/counts", test_counts);
  g_test_add_func ("/database/version", test_version);
  g_test_add_func ("/database/refusals", test_refusals);
  g_test_add_func ("/database/full", test_full);
  g_test_add_func ("/database/logged", test_logged);
  g_test_add_func ("/database/open", test_open);
  g_test_add_func ("/database/settings", test_settings);
  return g_test_run ();
}
