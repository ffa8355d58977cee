/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read for paper: those selected in their order, with the last visits, masked for who
 * prints, and never more than a book's worth. */

#include "session/print/hf-printed-customers.h"

#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  HfPrintScope *scope;
  HfViewer     *viewer;
} Reading;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return hf_printed_read (db, reading->scope, reading->viewer, error);
}

static HfPrinted *
read_all (HfTestBook *book, HfViewer *viewer)
{
  HfQuery      *query = hf_query_new (&hf_customer_def, viewer);
  HfPrintScope *scope;
  HfPrinted    *printed;

  hf_query_order (query, HF_CUSTOMER_NAME, TRUE);
  scope = hf_printed_customers_ask (hf_selected_new (query, NULL, TRUE,
                                                     g_array_new (FALSE, FALSE, sizeof (gint64))),
                                    NULL, g_strdup ("All"));
  printed = hf_test_book_run (book, HF_LANE_SCAN, read_work, &(Reading){ scope, viewer });
  hf_print_scope_unref (scope);
  return printed;
}

static void
add_visit (HfTestBook *book, gint64 customer, const char *date)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, customer);
  hf_row_set_text (row, HF_VISIT_DATE, date);
  hf_test_book_insert (book, row);
}

static const HfPrintedCustomers *
content_of (const HfPrinted *printed)
{
  return printed->content;
}

static const HfPrintedCustomer *
nth (const HfPrinted *printed, guint i)
{
  return g_ptr_array_index (content_of (printed)->customers, i);
}

static void
test_read (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 id = hf_test_book_add_customer (book, "Anna");
  g_autoptr (HfPrinted) printed = NULL;
  const GPtrArray *visits;

  hf_test_book_add_customer (book, "Berta");
  for (int i = 1; i < 8; i++)
    {
      g_autofree char *date = g_strdup_printf ("2023-0%d-01", i);
      add_visit (book, id, date);
    }
  printed = read_all (book, book->viewer);
  g_assert_cmpuint (content_of (printed)->n_selected, ==, 2);
  g_assert_cmpuint (content_of (printed)->customers->len, ==, 2);
  g_assert_cmpstr (hf_row_text (nth (printed, 0)->row, HF_CUSTOMER_NAME), ==, "Berta");
  g_assert_cmpuint (nth (printed, 0)->visits->len, ==, 0);
  visits = nth (printed, 1)->visits;
  g_assert_cmpuint (visits->len, ==, 5);
  g_assert_cmpstr (hf_row_text (g_ptr_array_index (visits, 0), HF_VISIT_DATE), ==, "2023-07-01");
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfPrinted) printed = NULL;
  const char *name;

  hf_test_book_add_customer (book, "陈建国");
  printed = read_all (book, intern);
  name = hf_row_text (nth (printed, 0)->row, HF_CUSTOMER_NAME);
  g_assert_nonnull (name);
  g_assert_null (strstr (name, "建国"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/printed/read", test_read);
  g_test_add_func ("/printed/masked", test_masked);
  return g_test_run ();
}
