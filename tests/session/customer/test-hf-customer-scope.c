/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The archived are seen only by who asks for them. */

#include "core/hf-customer.h"
#include "session/customer/hf-customer-scope.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

static gpointer
read_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

static void
assert_only (HfTestBook *book, const HfFilter *filter, gint64 id)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_customer_scope (query, filter, hf_date_from_iso ("2023-10-20"));
  rows = hf_store_run_sync (book->store, HF_LANE_READ, read_work, query, NULL, NULL);
  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((HfRow *) g_ptr_array_index (rows, 0))->id, ==, id);
}

static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfFilter) nothing = hf_filter_new ();
  g_autoptr (HfFilter) archived = hf_filter_new ();
  gint64 here = hf_test_book_add_customer (book, "陈建国");
  HfRow *row = hf_test_customer ("林静");
  gint64 gone;

  hf_row_set_int (row, HF_CUSTOMER_ARCHIVED, 1697763600);
  gone = hf_test_book_insert (book, row);
  hf_filter_add (archived, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ARCHIVED, 0,
                                           HF_FILTER_KNOWN, NULL });
  assert_only (book, NULL, here);
  assert_only (book, nothing, here);
  assert_only (book, archived, gone);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer-scope/archived", test_archived);
  return g_test_run ();
}
