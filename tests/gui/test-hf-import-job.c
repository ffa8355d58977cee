/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An import as the dialog runs it: first only looked at, then done, undone, stopped, and refused
 * for a map that does not fit. No widget, no display. */

#include "gui/transfer/hf-import-job.h"
#include "session/hf-error-text.h"
#include "tests/store/hf-test-book.h"

#include <glib/gstdio.h>
#include <string.h>

#define TABLE   "病历号,姓名,电话\n1,张敏,13800138000\n2,李华,13900139000\n3,,13700137000\n"
#define VISITS  "姓名,电话,就诊日期,科室,医生\n张敏,13800138000,2023-10-02,内科,李伟\n"
#define BAD_MAP "[customers]\nname = No such column {NOWHERE}\n"

typedef struct
{
  HfTestBook     *book;
  HfContext      *context;
  char           *table;
  char           *map;
  HfImportResult *result;
  GError         *error;
  gboolean        is_over;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
  fixture->table = g_build_filename (fixture->book->folder, "table.csv", NULL);
  fixture->map = g_build_filename (fixture->book->folder, "bad.ini", NULL);
  g_assert_true (g_file_set_contents (fixture->table, TABLE, -1, NULL));
  g_assert_true (g_file_set_contents (fixture->map, BAD_MAP, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->result, hf_import_result_free);
  g_clear_error (&fixture->error);
  g_assert_finalize_object (fixture->context);
  g_free (fixture->table);
  g_free (fixture->map);
  hf_test_book_free (fixture->book);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->result = hf_store_run_finish (HF_STORE (source), result, &fixture->error);
  fixture->is_over = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  hf_store_run_finish (HF_STORE (source), result, &fixture->error);
  fixture->is_over = TRUE;
}

static void
run (Fixture *fixture, const char *map, gboolean dry_run, GCancellable *cancellable)
{
  const HfImportTable table = { fixture->table, map, NULL, HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportJob) job = hf_import_job_new (fixture->context, &table);

  g_clear_pointer (&fixture->result, hf_import_result_free);
  g_clear_error (&fixture->error);
  fixture->is_over = FALSE;
  hf_import_job_run_async (job, dry_run, cancellable, finished_cb, fixture);
  while (!fixture->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
count_customers (Fixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM customer");
}

static void
test_look_then_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  run (fixture, NULL, TRUE, NULL);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (fixture->result->created, ==, 2);
  g_assert_cmpint (fixture->result->refused, ==, 1);
  g_assert_cmpint (count_customers (fixture), ==, 0);

  run (fixture, NULL, FALSE, NULL);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (fixture->result->batch, !=, 0);
  g_assert_cmpint (count_customers (fixture), ==, 2);
  words = hf_import_job_describe (fixture->result);
  g_assert_cmpstr (words, ==, "3 rows: 2 new, 0 updated, 0 unchanged, 1 refused");

  hf_undone_free (hf_store_undo_sync (fixture->book->store, FALSE, NULL));
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

/* Row by row, in the file's own words, and only those. */
static void
test_save_refused (Fixture *fixture, gconstpointer data)
{
  const HfImportTable table = { fixture->table, NULL, NULL, HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportJob) job = hf_import_job_new (fixture->context, &table);
  g_autofree char *path = g_build_filename (fixture->book->folder, "refused.csv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *described = NULL;
  g_autofree char *fields = NULL;
  g_autoptr (HfImportResult) foretold = NULL;

  hf_import_job_run_async (job, TRUE, NULL, finished_cb, fixture);
  while (!fixture->is_over)
    g_main_context_iteration (NULL, TRUE);
  foretold = g_steal_pointer (&fixture->result);
  described = hf_import_job_describe_table (job);
  g_assert_cmpstr (described, ==, "table.csv · 3 rows · UTF-8");
  fields = hf_import_job_describe_fields (job, foretold);
  g_assert_cmpstr (fields, ==, "External number, Name, Phone");

  fixture->is_over = FALSE;
  hf_import_job_save_refused_async (job, foretold, path, saved_cb, fixture);
  while (!fixture->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (
    text, ==, "\xEF\xBB\xBF病历号,姓名,电话,line,reason\r\n3,,13700137000,4,“Name” is empty\r\n");
  g_unlink (path);
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  run (fixture, NULL, FALSE, cancellable);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

static void
test_wrong_map (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  run (fixture, fixture->map, FALSE, NULL);
  g_assert_null (fixture->result);
  text = hf_error_text (fixture->error);
  g_assert_nonnull (strstr (text, "“NOWHERE”"));
  g_assert_nonnull (strstr (text, "病历号, 姓名, 电话"));
  g_assert_cmpint (count_customers (fixture), ==, 0);
}

/* A table of visits is a table of customers too, but hardly meant as one. */
static void
test_doubtful_kind (Fixture *fixture, gconstpointer data)
{
  const HfImportTable table = { fixture->table, NULL, NULL, HF_IMPORT_CUSTOMERS };
  g_autoptr (HfImportJob) job = NULL;

  g_assert_true (g_file_set_contents (fixture->table, VISITS, -1, NULL));
  job = hf_import_job_new (fixture->context, &table);
  hf_import_job_run_async (job, TRUE, NULL, finished_cb, fixture);
  while (!fixture->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (hf_import_job_get_likely (job), ==, HF_IMPORT_VISITS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-job/look-then-import", Fixture, NULL, set_up, test_look_then_import,
              tear_down);
  g_test_add ("/import-job/save-refused", Fixture, NULL, set_up, test_save_refused, tear_down);
  g_test_add ("/import-job/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/import-job/wrong-map", Fixture, NULL, set_up, test_wrong_map, tear_down);
  g_test_add ("/import-job/doubtful-kind", Fixture, NULL, set_up, test_doubtful_kind, tear_down);
  return g_test_run ();
}
