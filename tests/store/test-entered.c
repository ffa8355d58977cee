/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who entered a card stays; who changed it last is whoever did, by undo as well. A book from before
 * this was known reads it from its history. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "store/hf-transaction.h"

#include <string.h>

static void
assert_entry (HfTestBook *book,
              gint64      customer,
              const char *entered_by,
              const char *entered_on,
              const char *changed_by,
              const char *changed_on)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, customer);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_ENTERED_BY), ==, entered_by);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_ENTERED_ON), ==, entered_on);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CHANGED_BY), ==, changed_by);
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CHANGED_ON), ==, changed_on);
}

static void
work_as (HfTestBook *book, const char *who)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new (who, 0, FALSE);

  hf_store_set_viewer (book->store, viewer);
}

static void
pass_a_day (HfTestBook *book)
{
  hf_clock_set (book->clock, hf_clock_now (book->clock) + 24 * 60 * 60);
}

static void
test_kept (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer;

  work_as (book, "cashier");
  customer = hf_test_book_add_customer (book, "陈建国");
  assert_entry (book, customer, "cashier", "2023-10-20", "cashier", "2023-10-20");
  pass_a_day (book);
  work_as (book, "doctor");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_CITY, "太原");
  assert_entry (book, customer, "cashier", "2023-10-20", "doctor", "2023-10-21");
  pass_a_day (book);
  hf_undone_free (hf_test_book_undo (book));
  assert_entry (book, customer, "cashier", "2023-10-20", "doctor", "2023-10-22");
}

/* A card that comes back is no new one, whoever brings it back. */
static void
test_brought_back (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer;

  work_as (book, "cashier");
  customer = hf_test_book_add_customer (book, "陈建国");
  pass_a_day (book);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_redo (book));
  assert_entry (book, customer, "cashier", "2023-10-20", "cashier", "2023-10-21");
  work_as (book, "doctor");
  hf_test_book_delete (book, &hf_customer_def, customer);
  pass_a_day (book);
  hf_undone_free (hf_test_book_undo (book));
  assert_entry (book, customer, "cashier", "2023-10-20", "doctor", "2023-10-22");
}

static gboolean
give_city (HfTransaction *transaction, const HfRow *row, GError **error)
{
  g_autoptr (HfRow) after = hf_row_copy (row);

  hf_row_set_text (after, HF_CUSTOMER_CITY, "太原");
  return hf_transaction_update (transaction, row, after, error);
}

static gpointer
batch_work (HfDatabase *db, gpointer rows, GCancellable *cancellable, GError **error)
{
  HfStepInfo info = { .who = "cashier", .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);
  HfRow *fresh = hf_test_customer ("周芳");

  g_assert_nonnull (transaction);
  for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
    g_assert_true (give_city (transaction, g_ptr_array_index ((GPtrArray *) rows, i), error));
  g_assert_cmpint (hf_transaction_insert (transaction, fresh, error), >, 0);
  hf_row_unref (fresh);
  g_assert_true (hf_transaction_commit (transaction, error));
  return NULL;
}

/* What a batch leaves alone when it is undone nobody changed; what it entered comes back as that.
 */
static void
test_batch (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  gint64 taken_back = hf_test_book_add_customer (book, "陈建国");
  gint64 left = hf_test_book_add_customer (book, "林一");

  g_ptr_array_add (rows, hf_test_book_read (book, &hf_customer_def, taken_back));
  g_ptr_array_add (rows, hf_test_book_read (book, &hf_customer_def, left));
  hf_test_book_run (book, HF_LANE_WRITE, batch_work, rows);
  assert_entry (book, left + 1, "cashier", "2023-10-20", "cashier", "2023-10-20");
  work_as (book, "doctor");
  hf_test_book_set_text (book, &hf_customer_def, left, HF_CUSTOMER_CITY, "大同");
  pass_a_day (book);
  work_as (book, "cashier");
  hf_undone_free (hf_test_book_undo (book));
  assert_entry (book, taken_back, "Lin", "2023-10-20", "cashier", "2023-10-21");
  assert_entry (book, left, "Lin", "2023-10-20", "doctor", "2023-10-20");
  hf_undone_free (hf_test_book_redo (book));
  assert_entry (book, left + 1, "cashier", "2023-10-20", "cashier", "2023-10-21");
}

/* What the schema says of the books of before, asked of one whose columns were emptied. */
static gpointer
forget_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) script =
    g_resources_lookup_data ("/org/huifang/Huifang/schema/0008-kept-and-ruled.sql",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  const char      *text = script ? g_bytes_get_data (script, NULL) : NULL;
  const char      *begin = text ? strstr (text, "UPDATE customer SET entered_by") : NULL;
  const char      *end = begin ? strstr (begin, "CREATE INDEX customer_by_entered") : NULL;
  g_autofree char *updates = NULL;

  g_assert_nonnull (end);
  updates = g_strndup (begin, (gsize) (end - begin));
  g_assert_true (hf_database_script (db,
                                     "UPDATE customer SET entered_by = NULL, entered_on = NULL, "
                                     "changed_by = NULL, changed_on = NULL",
                                     error));
  g_assert_true (hf_database_script (db, updates, error));
  return NULL;
}

static void
test_from_history (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer, other;

  work_as (book, "cashier");
  customer = hf_test_book_add_customer (book, "陈建国");
  other = hf_test_book_add_customer (book, "林一");
  pass_a_day (book);
  work_as (book, "doctor");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_CITY, "太原");
  hf_store_run_sync (book->store, HF_LANE_WRITE, forget_work, NULL, NULL, NULL);
  assert_entry (book, customer, "cashier", "2023-10-20", "doctor", "2023-10-21");
  assert_entry (book, other, "cashier", "2023-10-20", "cashier", "2023-10-20");
}

static void
test_filtered (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) rows = NULL;
  char *values[] = { (char *) "cashier", NULL };

  hf_test_book_add_customer (book, "林一");
  work_as (book, "cashier");
  hf_test_book_add_customer (book, "陈建国");
  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ENTERED_BY, 0, HF_FILTER_IS,
                                         values });
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  rows = hf_store_query_sync (book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entered/kept", test_kept);
  g_test_add_func ("/entered/brought-back", test_brought_back);
  g_test_add_func ("/entered/batch", test_batch);
  g_test_add_func ("/entered/from-history", test_from_history);
  g_test_add_func ("/entered/filtered", test_filtered);
  return g_test_run ();
}
