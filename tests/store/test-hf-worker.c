/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A thread and its queue: everything in order, on one thread, answered on the asker's; work that is
 * cancelled neither goes on nor hits what comes after it. */

#include "hf-test-book.h"

#include "store/hf-statement.h"

static HfWorker *
make_worker (HfTestBook *book)
{
  g_autoptr (GError) error = NULL;
  HfWorker *worker = hf_worker_new ("test", book->path, HF_OPEN_READER, &error);

  g_assert_no_error (error);
  return worker;
}

static gpointer
thread_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_thread_self ();
}

static void
test_one_thread (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  gpointer thread = hf_worker_run (worker, thread_work, NULL, NULL, NULL);

  g_assert_true (thread != g_thread_self ());
  g_assert_true (hf_worker_run (worker, thread_work, NULL, NULL, NULL) == thread);
}

static void
test_no_book (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "missing", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_worker_new ("test", path, HF_OPEN_READER, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
}

/* What the worker's thread did, in order. */
static gpointer
note_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  GString *notes = data;

  g_string_append_c (notes, (char) ('a' + notes->len));
  return GSIZE_TO_POINTER (notes->len);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GString *answers = user_data;

  g_string_append_printf (answers, "%" G_GSIZE_FORMAT,
                          GPOINTER_TO_SIZE (g_task_propagate_pointer (G_TASK (result), NULL)));
}

static void
test_in_order (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < 5; i++)
    hf_worker_push (worker, note_work, notes, NULL, g_task_new (NULL, NULL, noted_cb, answers));
  g_assert_cmpuint (GPOINTER_TO_SIZE (hf_worker_run (worker, note_work, notes, NULL, NULL)), ==, 6);
  g_assert_cmpstr (notes->str, ==, "abcdef");
  g_assert_cmpstr (answers->str, ==, ""); /* nobody is called back but in the main loop */
  hf_test_wait_for (answers->len == 5);
  g_assert_cmpstr (answers->str, ==, "12345");
}

/* Work that was pushed is done, even when the worker is told to end meanwhile. */
static void
test_shut_down (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfWorker *worker = make_worker (book);
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    hf_worker_push (worker, note_work, notes, NULL, g_task_new (NULL, NULL, noted_cb, answers));
  hf_worker_shut_down (worker);
  g_assert_cmpstr (notes->str, ==, "abc");
  hf_test_wait_for (answers->len == 3);
}

static gpointer
fail_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfStatement) statement = hf_database_prepare (db, "SELECT nothing", error);

  return statement;
}

static void
test_error (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_worker_run (worker, fail_work, NULL, NULL, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SQL);
  g_assert_nonnull (hf_worker_run (worker, thread_work, NULL, NULL, NULL));
}

/* Counts until it is interrupted. */
static gpointer
endless_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT i FROM n";
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  int *has_begun = data;

  while (hf_statement_step (rows, error) == HF_STEP_ROW)
    g_atomic_int_set (has_begun, TRUE);
  return NULL;
}

static void
failed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  g_assert_null (g_task_propagate_pointer (G_TASK (result), error));
}

static void
test_cancel_running (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int has_begun = FALSE;

  hf_worker_push (worker, endless_work, &has_begun, NULL,
                  g_task_new (NULL, cancellable, failed_cb, &error));
  while (!g_atomic_int_get (&has_begun))
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  g_assert_nonnull (hf_worker_run (worker, thread_work, NULL, NULL, NULL));
  hf_test_wait_for (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A count: no row comes before the end, and there is none. */
static gpointer
endless_count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT count(*) FROM n";
  int              *has_begun = data;
  gint64            number;

  g_atomic_int_set (has_begun, TRUE);
  g_assert_false (hf_database_number (db, &number, error, sql, ""));
  return NULL;
}

/* Before the engine begins, as it begins, and in the midst of it. */
static void
test_cancel_inside (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      int    has_begun = FALSE;
      gint64 moment;

      hf_worker_push (worker, endless_count_work, &has_begun, NULL,
                      g_task_new (NULL, cancellable, failed_cb, &error));
      while (!g_atomic_int_get (&has_begun))
        g_thread_yield ();
      moment = g_get_monotonic_time () + 10 * round;
      while (g_get_monotonic_time () < moment)
        g_thread_yield ();
      g_cancellable_cancel (cancellable);
      hf_test_wait_for (error != NULL);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_nonnull (hf_worker_run (worker, thread_work, NULL, NULL, NULL));
}

/* Cancelled while no statement runs, as between two of a search. */
static gpointer
late_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 number;

  g_assert_true (hf_database_number (db, &number, error, "SELECT 1", ""));
  g_cancellable_cancel (cancellable);
  g_assert_false (hf_database_number (db, &number, error, "SELECT 1", ""));
  return NULL;
}

static void
test_cancel_between (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_worker_run (worker, late_work, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (
    hf_worker_run (worker, thread_work, NULL, NULL, NULL)); /* what comes next works */
}

static void
test_cancel_waiting (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker = make_worker (book);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (GError) error = NULL, run_error = NULL;

  g_cancellable_cancel (cancellable);
  hf_worker_push (worker, note_work, notes, NULL,
                  g_task_new (NULL, cancellable, failed_cb, &error));
  g_assert_null (hf_worker_run (worker, note_work, notes, cancellable, &run_error));
  g_assert_error (run_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  hf_test_wait_for (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (notes->str, ==, ""); /* it never began */
}

/* Counts the customers, lets another connection write one, and counts again. */
typedef struct
{
  HfTestBook *book;
  gint64      before;
  gint64      after;
} Count;

static gint64
count_customers (HfDatabase *db)
{
  g_autoptr (HfStatement) statement =
    hf_database_prepare (db, "SELECT count (*) FROM customer", NULL);

  g_assert_cmpint (hf_statement_step (statement, NULL), ==, HF_STEP_ROW);
  return hf_statement_int (statement, 0);
}

static gpointer
count_twice_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Count *count = data;

  count->before = count_customers (db);
  hf_test_book_add_customer (count->book, "王芳");
  count->after = count_customers (db);
  return NULL;
}

/* What is read for one view is of one moment, and nothing older than what was saved before. */
static void
test_at_once (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfWorker) worker =
    hf_worker_new ("test", book->path, HF_OPEN_READER | HF_OPEN_AT_ONCE, NULL);
  Count count = { .book = book };

  for (gint64 i = 0; i < 3; i++)
    {
      hf_worker_run (worker, count_twice_work, &count, NULL, NULL);
      g_assert_cmpint (count.before, ==, i);
      g_assert_cmpint (count.after, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/one-thread", test_one_thread);
  g_test_add_func ("/worker/no-book", test_no_book);
  g_test_add_func ("/worker/in-order", test_in_order);
  g_test_add_func ("/worker/shut-down", test_shut_down);
  g_test_add_func ("/worker/error", test_error);
  g_test_add_func ("/worker/cancel-running", test_cancel_running);
  g_test_add_func ("/worker/cancel-inside", test_cancel_inside);
  g_test_add_func ("/worker/cancel-between", test_cancel_between);
  g_test_add_func ("/worker/cancel-waiting", test_cancel_waiting);
  g_test_add_func ("/worker/at-once", test_at_once);
  return g_test_run ();
}
