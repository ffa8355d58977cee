/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A filled book of schema 1, brought up to date by every script that came after: nothing is lost,
 * nothing is wrong, and what was done before can still be undone. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "store/hf-backup.h"
#include "store/hf-book.h"
#include "store/hf-search.h"

#include <unistd.h>

static void
run (HfDatabase *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_database_script (db, sql, &error));
  g_assert_no_error (error);
}

/* As the first program made it; nothing in this one knows how any more. */
static const char first_index[] =
  "CREATE VIRTUAL TABLE search USING fts5 (words, pinyin, digits, content = 'search_doc', "
  "content_rowid = 'id', tokenize = 'huifang', prefix = '1 2 3 4 5', columnsize = 0)";

/* By the first script and by nothing that knows of later ones. */
static void
write_book (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfDatabase) db = hf_database_open (path, HF_OPEN_CREATE, &error);
  g_autoptr (GBytes) schema =
    g_resources_lookup_data ("/org/huifang/Huifang/schema/0001-initial.sql",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *rows_path =
    g_test_build_filename (G_TEST_DIST, "store", "schema-1", "book.sql", NULL);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (rows_path, &rows, NULL, &error));
  run (db, "BEGIN");
  run (db, g_bytes_get_data (schema, NULL));
  run (db, first_index);
  run (db, rows);
  run (db, sql);
  run (db, "COMMIT");
}

static HfTestBook *
open_first_with (const char *sql)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_close (book);
  g_free (book->path);
  book->path = g_build_filename (book->folder, "first.huifang", NULL);
  write_book (book->path, sql);
  book->store = hf_test_book_open_again (book, book->viewer);
  return book;
}

static HfTestBook *
open_first (void)
{
  return open_first_with ("");
}

static guint
read_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfDatabase) db = hf_database_open (path, HF_OPEN_READER, &error);
  guint version;

  g_assert_no_error (error);
  g_assert_true (hf_book_find_schema (db, &version, &error));
  return version;
}

static void
test_brought_up_to_date (void)
{
  g_autoptr (HfTestBook) book = open_first ();
  g_autofree char *backup = g_strconcat (book->path, ".before-1", NULL);
  g_autoptr (GError) error = NULL;

  hf_test_book_check (book);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM visit"), ==, 5);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM change"), ==, 17);
  g_assert_cmpuint (read_schema (book->path), ==, hf_book_newest_schema ());
  g_assert_cmpuint (read_schema (backup), ==, 1);
  g_assert_true (hf_backup_verify (backup, &error));
  g_assert_no_error (error);
}

static guint64
read_free (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) disk =
    g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  return g_file_info_get_attribute_uint64 (disk, G_FILE_ATTRIBUTE_FILESYSTEM_FREE);
}

/* A book larger than what is left of the disk, most of it a hole, is left as it is, and opened once
 * there is room. */
static void
test_no_room (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "first.huifang", NULL);
  g_autofree char *backup = g_strconcat (path, ".before-1", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfStore) store = NULL;
  gsize length, n_after;

  write_book (path, "");
  g_assert_true (g_file_get_contents (path, &before, &length, NULL));
  g_assert_cmpint (truncate (path, (off_t) (2 * read_free (path))), ==, 0);
  g_assert_null (hf_store_open (path, 0, book->clock, book->viewer, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NO_ROOM);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_cmpint (truncate (path, (off_t) length), ==, 0);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, length, after, n_after);
  g_clear_error (&error);
  store = hf_store_open (path, 0, book->clock, book->viewer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read_schema (backup), ==, 1);
}

static gpointer
find_archived_work (HfDatabase *db, gpointer name, GCancellable *cancellable, GError **error)
{
  HfSearchOptions options = { .whom = HF_SEARCH_ARCHIVED };

  return hf_search_within (db, name, &options, 10, error);
}

/* Who was archived before the archive could be searched is found in it. */
static void
test_archive (void)
{
  g_autoptr (HfTestBook) book = open_first_with ("UPDATE customer SET archived = 1 WHERE id = 2");
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, 2);
  g_autofree char *end = g_utf8_substring (hf_row_text (row, HF_CUSTOMER_NAME), 1, -1);
  g_autoptr (HfFound) found = hf_test_book_run (book, HF_LANE_READ, find_archived_work, end);

  g_assert_cmpuint (found->ids->len, ==, 1);
  g_assert_cmpint (g_array_index (found->ids, gint64, 0), ==, 2);
  hf_test_book_check (book);
}

static gpointer
find_diagnosis_work (HfDatabase *db, gpointer text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Owner", 0, FALSE);

  return hf_search (db, text, viewer, 10, error);
}

/* Who was ill before diagnoses were searched is found by theirs, and as before. */
static void
test_diagnoses (void)
{
  static const char *const texts[] = { "脂肪肝", "陈 脂肪肝" };
  g_autoptr (HfTestBook) book =
    open_first_with ("UPDATE visit SET diagnosis = '轻度脂肪肝' WHERE customer = 1");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HfFound) found = hf_store_run_sync (book->store, HF_LANE_READ, find_diagnosis_work,
                                                     (gpointer) texts[i], NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->ids->len, ==, 1);
      g_assert_cmpint (g_array_index (found->ids, gint64, 0), ==, 1);
    }
  hf_test_book_check (book);
}

/* The stage of those who were there before anybody thought of stages. */
static void
test_stages (void)
{
  static const struct
  {
    gint64      customer;
    const char *stage;
  } expected[] = { { 1, "loyal" }, { 2, "potential" }, { 3, "customer" } };
  g_autoptr (HfTestBook) book = open_first ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, expected[i].customer);

      g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_STAGE_NOW), ==, expected[i].stage);
      g_assert_cmpint (hf_row_is_null (row, HF_CUSTOMER_LOYAL_SINCE), !=,
                       g_str_equal (expected[i].stage, "loyal"));
      g_assert_cmpint (hf_row_is_null (row, HF_CUSTOMER_SPENT), ==,
                       hf_row_int (row, HF_CUSTOMER_VISIT_COUNT) == 0);
    }
}

/* Every step back to the empty book and forth again; after each the book is sound. */
static void
test_old_steps (void)
{
  g_autoptr (HfTestBook) book = open_first ();
  g_autoptr (HfRow) customer = NULL;
  gint64 n_steps = hf_test_book_number (book, "SELECT count(*) FROM step");

  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 2);
  hf_undone_free (hf_test_book_undo (book));
  customer = hf_test_book_read (book, &hf_customer_def, 2);
  g_assert_null (hf_row_text (customer, HF_CUSTOMER_CITY));
  for (gint64 i = 2; i < n_steps; i++)
    hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  hf_test_book_check (book);
  for (gint64 i = 0; i < n_steps; i++)
    hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM follow_up"), ==, 1);
  hf_test_book_check (book);
}

/* What the card came to say is said of an old row as of a new one. */
static void
test_new_fields (void)
{
  g_autoptr (HfTestBook) book = open_first ();
  g_autoptr (HfRow) customer = NULL;

  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_STAGE, "lifelong");
  customer = hf_test_book_read (book, &hf_customer_def, 1);
  g_assert_cmpstr (hf_row_text (customer, HF_CUSTOMER_STAGE_NOW), ==, "lifelong");
  hf_undone_free (hf_test_book_undo (book));
  hf_test_book_check (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-schema/archive", test_archive);
  g_test_add_func ("/first-schema/diagnoses", test_diagnoses);
  g_test_add_func ("/first-schema/brought-up-to-date", test_brought_up_to_date);
  g_test_add_func ("/first-schema/no-room", test_no_room);
  g_test_add_func ("/first-schema/stages", test_stages);
  g_test_add_func ("/first-schema/old-steps", test_old_steps);
  g_test_add_func ("/first-schema/new-fields", test_new_fields);
  return g_test_run ();
}
