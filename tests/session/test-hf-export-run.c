/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table as a window has it written: entered first, whole or not at all, and the process waits. */

#include "core/hf-customer.h"
#include "session/hf-export-run.h"
#include "tests/store/hf-test-book.h"

#define LABEL "Export Customers"

typedef struct
{
  HfTestBook   *book;
  HfContext    *context;
  char         *path;
  HfJob        *job;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->path = g_build_filename (fixture->book->folder, "out.csv", NULL);
  hf_test_book_add_customer (fixture->book, "陈建国");
  hf_test_book_add_customer (fixture->book, "林静");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_job_end (fixture->job, NULL);
  g_object_unref (fixture->job);
  g_object_unref (fixture->result);
  g_free (fixture->path);
  g_object_unref (fixture->context);
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (fixture->book->is_saving); /* until it was told */
  fixture->result = g_object_ref (result);
}

static void
begin (Fixture *fixture)
{
  fixture->job =
    hf_export_run_async (fixture->context,
                         &(HfExportRun){
                           .kind = HF_IMPORT_CUSTOMERS, .label = LABEL, .path = fixture->path },
                         result_cb, fixture);
  g_assert_true (fixture->book->is_saving);
}

static gint64
count_entries (Fixture *fixture, const char *condition)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM step WHERE source = 'customers' AND %s", condition);

  return hf_test_book_number (fixture->book, sql);
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  gint64           n_rows;

  begin (fixture);
  g_assert_cmpstr (hf_job_get_name (fixture->job), ==, LABEL);
  hf_test_wait_for (fixture->result != NULL);
  g_assert_true (hf_export_run_finish (fixture->result, &n_rows, NULL));
  g_assert_cmpint (n_rows, ==, 2);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "林静"));
  hf_test_book_let_finish (fixture->book);
  g_assert_false (fixture->book->is_saving);
  g_assert_cmpint (count_entries (fixture, "n_rows = 2"), ==, 1);
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_rows;

  begin (fixture);
  hf_job_stop (fixture->job);
  hf_test_wait_for (fixture->result != NULL);
  g_assert_false (hf_export_run_finish (fixture->result, &n_rows, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_entries (fixture, "n_rows = 0"), ==, 1); /* that it was tried */
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_rows;

  hf_test_book_refuse (fixture->book, "INSERT ON step");
  begin (fixture);
  hf_test_wait_for (fixture->result != NULL);
  g_assert_false (hf_export_run_finish (fixture->result, &n_rows, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  hf_test_book_allow (fixture->book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/export-run/written", test_written);
  ADD ("/export-run/stopped", test_stopped);
  ADD ("/export-run/refused", test_refused);
#undef ADD
  return g_test_run ();
}
