/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who took numbers out on paper stays in the history, takes no part in undoing, and is no damage.
 */

#include "session/print/hf-print-log.h"

#include "tests/store/hf-test-book.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
note (HfTestBook *book, GError **error)
{
  g_autoptr (HfContext) context = hf_context_new (book->store, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  hf_print_log_async (context, "Call sheet", 14, result_cb, &result);
  hf_test_wait_for (result != NULL);
  return hf_print_log_finish (book->store, result, error);
}

static void
test_entry (void)
{
  HfTestBook *book = hf_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM step WHERE who = '%s' AND at = %" G_GINT64_FORMAT
                     " AND label = 'Print full numbers' AND source = 'Call sheet' AND n_rows = 14",
                     book->viewer->who, hf_clock_now (hf_store_get_clock (book->store)));

  g_assert_true (note (book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (hf_test_book_number (book, sql), ==, 1);
  hf_test_book_check (book);
  hf_test_book_free (book);
}

/* Neither is it undone, nor is what was undone before it lost. */
static void
test_no_undo (void)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_add_customer (book, "Wang Fang");
  hf_undone_free (hf_test_book_undo (book));
  g_assert_true (note (book, NULL));
  hf_test_book_cannot_undo (book, FALSE, HF_STORE_ERROR_NOTHING);
  hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  hf_test_book_check (book);
  hf_test_book_free (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-log/entry", test_entry);
  g_test_add_func ("/print-log/no-undo", test_no_undo);
  return g_test_run ();
}
