/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lists that stay fresh: what is there at once, what follows, how little is said to have changed
 * when something has, and what is said when nothing can be read. */

#include "hf-fault-vfs.h"
#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "store/hf-database-private.h"
#include "store/hf-listing.h"
#include "store/hf-live-list.h"
#include "store/hf-search.h"
#include "store/hf-transaction.h"

#define N_MANY 700
#define N_LONG 2048 /* more than a list keeps rows of */

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, Changes *changes)
{
  *changes = (Changes){ changes->n_signals + 1, position, removed, added };
}

static gpointer
fill_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfStepInfo info = { .who = "Lin", .at = 1697763600, .label = "Fill", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);

  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      g_autofree char *name = g_strdup_printf ("a%04u", 10 * i);
      g_autoptr (HfRow) row = hf_test_customer (name);

      g_assert_cmpint (hf_transaction_insert (transaction, row, error), >, 0);
    }
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* Customers a0000, a0010, a0020 … */
static HfTestBook *
filled_book (guint n_customers)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_run (book, HF_LANE_WRITE, fill_work, GUINT_TO_POINTER (n_customers));
  return book;
}

static HfQuery *
by_name (HfTestBook *book)
{
  HfQuery *query = hf_query_new (&hf_customer_def, book->viewer);

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  return query;
}

static HfLiveList *
show (HfTestBook *book, guint n_expected)
{
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfQuery) query = by_name (book);

  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_expected);
  return list;
}

/* What is still on its way does not hold the list. */
static void
put_away (HfLiveList *list)
{
  g_assert_finalize_object (list);
}

static HfRecord *
item (HfLiveList *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static const char *
name_of (HfRecord *record)
{
  const HfRow *row = hf_record_get_row (record);

  return row ? hf_row_text (row, HF_CUSTOMER_NAME) : NULL;
}

static void
assert_name_at (HfLiveList *list, guint position, const char *name)
{
  g_autoptr (HfRecord) record = item (list, position);

  hf_test_wait_for (name_of (record) != NULL);
  g_assert_cmpstr (name_of (record), ==, name);
}

static void
test_first_page_then_all (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfQuery) query = by_name (book);
  g_autoptr (HfRecord) first = NULL;
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  hf_live_list_set_query (list, query);
  g_assert_true (hf_live_list_is_loading (list));
  hf_test_wait_for (changes.n_signals == 1);
  g_assert_cmpuint (changes.added, ==, HF_LISTING_FIRST_ROWS);
  first = item (list, 0);
  g_assert_cmpstr (name_of (first), ==, "a0000"); /* without waiting */

  hf_test_wait_for (changes.n_signals == 2);
  g_assert_cmpuint (changes.position, ==, HF_LISTING_FIRST_ROWS);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, N_MANY - HF_LISTING_FIRST_ROWS);
  g_assert_false (hf_live_list_is_loading (list));
  g_clear_object (&first);
  put_away (list);
}

static void
test_placeholders_fill (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfRecord) record = item (list, 600);

  g_assert_null (hf_record_get_row (record));
  g_assert_cmpint (hf_record_get_id (record), ==, hf_live_list_get_id (list, 600));
  hf_test_wait_for (name_of (record) != NULL);
  g_assert_cmpstr (name_of (record), ==, "a6000");
  g_assert_null (item (list, N_MANY));
  g_assert_cmpuint (hf_live_list_find (list, hf_record_get_id (record)), ==, 600);
  g_assert_cmpuint (hf_live_list_find (list, 0), ==, HF_LIVE_LIST_NOT_FOUND);
  g_clear_object (&record);
  put_away (list);
}

static guint
count_read (HfTestBook *book, HfLiveList *list)
{
  guint n_read = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HfRecord) record =
        hf_store_get_record (book->store, &hf_customer_def, hf_live_list_get_id (list, i));

      n_read += hf_record_get_row (record) != NULL;
    }
  return n_read;
}

static gpointer
count_statements_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GUINT_TO_POINTER (g_hash_table_size (db->statements));
}

/* Who scrolls faster than can be read leaves nothing in memory of what nobody sees, neither rows
 * nor what they were asked for with. */
static void
test_left_behind (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_LONG);
  HfLiveList *list = show (book, N_LONG);
  guint       n_statements =
    GPOINTER_TO_UINT (hf_test_book_run (book, HF_LANE_READ, count_statements_work, NULL));

  for (guint i = 0; i < N_LONG; i += 100)
    g_object_unref (item (list, i));
  assert_name_at (list, N_LONG - 1, "a9990");
  g_assert_cmpuint (count_read (book, list), <=, 1024);
  g_assert_cmpuint (count_read (book, list), >=, 256);
  g_assert_cmpuint (GPOINTER_TO_UINT (
                      hf_test_book_run (book, HF_LANE_READ, count_statements_work, NULL)),
                    ==, n_statements);
  assert_name_at (list, 0, "a0000");
  put_away (list);
}

static void
test_same_query_again_fills_too (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfRecord) record = item (list, 600);
  g_autoptr (HfQuery) query = by_name (book);

  hf_live_list_set_query (list, query);
  hf_test_wait_for (name_of (record) != NULL);
  g_clear_object (&record);
  put_away (list);
}

static void
test_one_row_more (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfStore) other = hf_test_book_open_again (book, book->viewer);
  g_autoptr (HfChangeSet) set = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  Changes changes = { 0 };
  gint64  start = g_get_monotonic_time ();

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  hf_change_set_insert (set, hf_test_customer ("a5005"));
  committed = hf_store_commit_sync (other, set, NULL);
  g_assert_nonnull (committed);
  hf_test_wait_for (changes.n_signals > 0 && !hf_live_list_is_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.position, ==, 501);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  g_test_message ("noticed after %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - start) / 1000);
  assert_name_at (list, 501, "a5005");
  put_away (list);
}

static void
test_edit_elsewhere_shows (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfRecord) record = item (list, 300);
  g_autoptr (HfStore) other = hf_test_book_open_again (book, book->viewer);
  g_autoptr (HfChangeSet) set = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  Changes changes = { 0 };
  HfRow  *draft;

  hf_test_wait_for (name_of (record) != NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  draft = hf_row_copy (hf_record_get_row (record));
  hf_row_set_text (draft, HF_CUSTOMER_CITY, "武汉");
  hf_change_set_update (set, hf_record_get_row (record), draft);
  committed = hf_store_commit_sync (other, set, NULL);
  g_assert_nonnull (committed);
  hf_test_wait_for (hf_row_text (hf_record_get_row (record), HF_CUSTOMER_CITY) != NULL);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 0); /* the row stands where it stood */
  g_clear_object (&record);
  put_away (list);
}

static void
search (HfTestBook *book, HfLiveList *list, const char *text)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);

  hf_live_list_search (list, query, text);
}

/* Greatest name first. */
static void
search_sorted (HfTestBook *book, HfLiveList *list, const char *text)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);

  hf_query_order (query, HF_CUSTOMER_NAME, TRUE);
  hf_live_list_search (list, query, text);
}

static void
test_search (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfQuery) query = by_name (book);

  search (book, list, "a01");
  search (book, list, "a012"); /* the first one is cancelled */
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  assert_name_at (list, 0, "a0120");
  search (book, list, "nobody");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_MANY);
  put_away (list);
}

/* The best are there before the others are counted, and stay where they are. */
static void
test_search_first_then_all (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfRecord) first = NULL;
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  search (book, list, "a");
  hf_test_wait_for (changes.n_signals == 1);
  g_assert_cmpuint (changes.added, ==, 50);
  g_assert_true (hf_live_list_is_loading (list));
  first = item (list, 0);
  g_assert_nonnull (name_of (first)); /* without waiting */

  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 2);
  g_assert_cmpuint (changes.position, ==, 50);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, N_MANY - 50);
  g_assert_false (hf_live_list_has_more (list));
  assert_name_at (list, N_MANY - 1, "a6990");
  g_clear_object (&first);
  put_away (list);
}

/* Nothing is shown in one order first and in another one then. */
static void
test_search_sorted (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfRecord) first = NULL;
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  search_sorted (book, list, "a");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.added, ==, N_MANY);
  first = item (list, 0);
  g_assert_cmpstr (name_of (first), ==, "a6990"); /* without waiting */
  assert_name_at (list, 200, "a4990");
  search_sorted (book, list, "a012");
  search_sorted (book, list, "a001");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  search_sorted (book, list, "a00");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10);
  assert_name_at (list, 0, "a0090");
  g_clear_object (&first);
  put_away (list);
}

static void
test_search_too_many (void)
{
  g_autoptr (HfTestBook) book = filled_book (HF_SEARCH_MOST + 1);
  HfLiveList *list = hf_live_list_new (book->store);

  search (book, list, "a");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, HF_SEARCH_MOST);
  g_assert_true (hf_live_list_has_more (list));

  search_sorted (book, list, "a");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, HF_SEARCH_MOST);
  g_assert_true (hf_live_list_has_more (list));
  assert_name_at (list, 0, "a0000"); /* best match first after all */
  assert_name_at (list, 100, "a1000");

  search_sorted (book, list, "a100000");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_false (hf_live_list_has_more (list));
  put_away (list);
}

static void
count_cb (gpointer object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

/* The rows of another question do not stand in for an answer. */
static void
test_cannot_read (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfQuery) query = by_name (book);
  guint n_notified = 0;

  g_signal_connect (list, "notify::error", G_CALLBACK (count_cb), &n_notified);
  hf_test_book_break_disk (book);
  search (book, list, "a0120");
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_error (hf_live_list_get_error (list), HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  hf_live_list_retry (list);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_nonnull (hf_live_list_get_error (list)); /* it does not flash while it is tried */

  hf_fault_vfs_clear ();
  hf_live_list_retry (list);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_null (hf_live_list_get_error (list));
  assert_name_at (list, 0, "a0120");
  put_away (list);
}

/* What was read before is still right, as far as anybody knows, and stays. */
static void
test_cannot_read_again (void)
{
  g_autoptr (HfTestBook) book = filled_book (N_MANY);
  HfLiveList *list = show (book, N_MANY);
  g_autoptr (HfRecord) far = NULL;

  hf_test_book_break_disk (book);
  hf_live_list_retry (list);
  hf_test_wait_for (hf_live_list_get_error (list) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_MANY);

  hf_fault_vfs_clear ();
  hf_live_list_retry (list);
  hf_test_wait_for (!hf_live_list_is_loading (list) && hf_live_list_get_error (list) == NULL);
  hf_test_book_break_disk (book);
  far = item (list, 600);
  hf_test_wait_for (hf_live_list_get_error (list) != NULL);
  g_assert_null (hf_record_get_row (far));

  hf_fault_vfs_clear ();
  hf_live_list_retry (list);
  hf_test_wait_for (hf_record_get_row (far) != NULL);
  g_assert_null (hf_live_list_get_error (list));
  g_clear_object (&far);
  put_away (list);
}

static void
test_limit (void)
{
  g_autoptr (HfTestBook) book = filled_book (20);
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfQuery) query = by_name (book);

  hf_query_limit (query, 5);
  hf_live_list_set_query (list, query);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 5);
  put_away (list);
}

static void
test_other_entity (void)
{
  g_autoptr (HfTestBook) book = filled_book (20);
  HfLiveList *list = show (book, 20);
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, book->viewer);

  hf_live_list_set_query (list, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  hf_test_wait_for (!hf_live_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  put_away (list);
}

typedef struct
{
  GAsyncQueue *gate;
  int          n_read; /* atomic: statements that read customers */
} Reader;

static int
statement_begun_cb (unsigned event, void *data, void *statement, void *text)
{
  Reader *reader = data;

  if (strstr (sqlite3_sql (statement), "customer") != NULL)
    g_atomic_int_inc (&reader->n_read);
  return 0;
}

/* Holds the reader up until somebody opens the gate. */
static gpointer
hold_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Reader *reader = data;

  sqlite3_trace_v2 (db->handle, SQLITE_TRACE_STMT, statement_begun_cb, reader);
  g_async_queue_pop (reader->gate);
  return NULL;
}

static gpointer
leave_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  sqlite3_trace_v2 (db->handle, 0, NULL, NULL);
  return NULL;
}

static int
count_reads (HfTestBook *book, gboolean is_disposed)
{
  Reader      reader = { g_async_queue_new (), 0 };
  HfLiveList *list = hf_live_list_new (book->store);
  g_autoptr (HfQuery) query = by_name (book);

  hf_store_run_async (book->store, HF_LANE_READ, hold_work, &reader, NULL, NULL, NULL, NULL, NULL);
  hf_live_list_set_query (list, query);
  if (is_disposed)
    put_away (g_steal_pointer (&list));
  g_async_queue_push (reader.gate, &reader);
  hf_store_run_sync (book->store, HF_LANE_READ, leave_work, NULL, NULL, NULL);
  hf_test_wait_for (list == NULL || !hf_live_list_is_loading (list));
  g_clear_object (&list);
  g_async_queue_unref (reader.gate);
  return reader.n_read;
}

/* Nobody reads for a list that is gone. */
static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = filled_book (1);

  g_assert_cmpint (count_reads (book, FALSE), >, 0);
  g_assert_cmpint (count_reads (book, TRUE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hf_fault_vfs_install ();
  g_test_add_func ("/live-list/first-page-then-all", test_first_page_then_all);
  g_test_add_func ("/live-list/placeholders-fill", test_placeholders_fill);
  g_test_add_func ("/live-list/left-behind", test_left_behind);
  g_test_add_func ("/live-list/same-query-again-fills-too", test_same_query_again_fills_too);
  g_test_add_func ("/live-list/one-row-more", test_one_row_more);
  g_test_add_func ("/live-list/edit-elsewhere-shows", test_edit_elsewhere_shows);
  g_test_add_func ("/live-list/search", test_search);
  g_test_add_func ("/live-list/search-first-then-all", test_search_first_then_all);
  g_test_add_func ("/live-list/search-sorted", test_search_sorted);
  g_test_add_func ("/live-list/search-too-many", test_search_too_many);
  g_test_add_func ("/live-list/cannot-read", test_cannot_read);
  g_test_add_func ("/live-list/cannot-read-again", test_cannot_read_again);
  g_test_add_func ("/live-list/limit", test_limit);
  g_test_add_func ("/live-list/gone", test_gone);
  g_test_add_func ("/live-list/other-entity", test_other_entity);
  return g_test_run ();
}
