/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who took customers out in full stays in the history, takes no part in undoing, and is no damage.
 */

#include "core/hf-customer.h"
#include "session/hf-export-log.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

#define ENTRIES "SELECT count(*) FROM step WHERE label LIKE '%xport in full'"

static void
set_up (HfTestBook **book, gconstpointer data)
{
  *book = hf_test_book_new ();
  hf_test_book_add_customer (*book, "陈建国");
  hf_test_book_archive (*book, &hf_customer_def, hf_test_book_add_customer (*book, "林静"));
}

static void
tear_down (HfTestBook **book, gconstpointer data)
{
  hf_test_book_check (*book);
  hf_test_book_free (*book);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
begin (HfTestBook *book, gint64 *entry, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hf_export_log_begin_async (book->store, HF_IMPORT_CUSTOMERS, result_cb, &result);
  hf_test_wait_for (result != NULL);
  return hf_export_log_begin_finish (book->store, result, entry, error);
}

static gint64
count (HfTestBook *book, const char *label, guint n_rows)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM step WHERE label = '%s' AND state = 'dropped' AND "
                     "n_rows = %u AND who = '%s' AND at = %" G_GINT64_FORMAT
                     " AND source = 'customers'",
                     label, n_rows, book->viewer->who,
                     hf_clock_now (hf_store_get_clock (book->store)));

  return hf_test_book_number (book, sql);
}

/* What is going out says so from the start, and only what is out counts. */
static void
test_entry (HfTestBook **book, gconstpointer data)
{
  gint64 entry, other;
  g_autoptr (GError) error = NULL;

  g_assert_true (begin (*book, &entry, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (*book, "Stopped export in full", 0), ==, 1);
  hf_export_log_end_async ((*book)->store, entry, 7, TRUE);
  hf_test_book_let_finish (*book);
  g_assert_cmpint (count (*book, "Stopped export in full", 0), ==, 0);
  g_assert_cmpint (count (*book, "Export in full", 7), ==, 1);

  g_assert_true (hf_export_log_begin_sync ((*book)->store, HF_IMPORT_CUSTOMERS, &other, &error));
  hf_export_log_end_sync ((*book)->store, other, 3, FALSE);
  g_assert_cmpint (count (*book, "Stopped export in full", 3), ==, 1);
  g_assert_cmpint (count (*book, "Export in full", 7), ==, 1);
}

/* What tells nobody's number is no matter of record. */
static void
test_no_entry (HfTestBook **book, gconstpointer data)
{
  HfStore *store = (*book)->store;
  gint64   entry = 1;
  g_autoptr (HfViewer) masked = hf_viewer_new ("Wang", 0, TRUE);

  g_assert_true (hf_export_log_begin_sync (store, HF_IMPORT_DEPARTMENTS, &entry, NULL));
  g_assert_cmpint (entry, ==, 0);
  hf_store_set_viewer (store, masked);
  g_assert_true (hf_export_log_begin_sync (store, HF_IMPORT_CUSTOMERS, &entry, NULL));
  g_assert_cmpint (entry, ==, 0);
  hf_export_log_end_sync (store, entry, 1, TRUE);
  g_assert_cmpint (hf_test_book_number (*book, ENTRIES), ==, 0);
  hf_store_set_viewer (store, (*book)->viewer);
  g_assert_true (hf_export_log_begin_sync (store, HF_IMPORT_VISITS, &entry, NULL));
  g_assert_cmpint (hf_test_book_number (*book, ENTRIES), ==, 1);
}

/* What was not entered is not to be exported. */
static void
test_refused (HfTestBook **book, gconstpointer data)
{
  gint64 entry;
  g_autoptr (GError) error = NULL;

  hf_test_book_refuse (*book, "INSERT ON step");
  g_assert_false (hf_export_log_begin_sync ((*book)->store, HF_IMPORT_CUSTOMERS, &entry, NULL));
  g_assert_false (begin (*book, &entry, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  hf_test_book_allow (*book);
}

/* The way out of a disk that fails is not barred. */
static void
test_rescue (HfTestBook **book, gconstpointer data)
{
  gint64 entry;
  g_autoptr (GError) error = NULL;

  for (HfFault fault = HF_FAULT_IO; fault <= HF_FAULT_QUOTA; fault++)
    {
      hf_fault_vfs_plan (fault, 0, TRUE);
      g_assert_true (
        hf_export_log_begin_sync ((*book)->store, HF_IMPORT_CUSTOMERS, &entry, &error));
      g_assert_no_error (error);
      g_assert_cmpint (entry, ==, 0);
      g_assert_cmpuint (hf_fault_vfs_clear (), >, 0);
    }
  g_assert_cmpint (hf_test_book_number (*book, ENTRIES), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  hf_fault_vfs_install ();
#define ADD(path, test) g_test_add (path, HfTestBook *, NULL, set_up, test, tear_down)
  ADD ("/export-log/entry", test_entry);
  ADD ("/export-log/no-entry", test_no_entry);
  ADD ("/export-log/refused", test_refused);
  ADD ("/export-log/rescue", test_rescue);
#undef ADD
  return g_test_run ();
}
