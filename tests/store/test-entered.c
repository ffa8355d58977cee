/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who entered a card stays; who changed it last is whoever did, by undo as well. A book from before
 * this was known reads it from its history. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-filter.h"

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
  g_test_add_func ("/entered/from-history", test_from_history);
  g_test_add_func ("/entered/filtered", test_filtered);
  return g_test_run ();
}
