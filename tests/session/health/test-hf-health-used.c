/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which tests a book has values of that only a laboratory knows. */

#include "core/hf-measurement.h"
#include "session/health/hf-health-used.h"
#include "tests/store/hf-test-book.h"

static gpointer
list_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_health_used_list (db, error);
}

static void
add (HfTestBook *book, gint64 customer, const char *indicator)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, indicator);
  hf_row_set_text (row, HF_MEASUREMENT_DATE, "2023-05-01");
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 2350);
  hf_test_book_insert (book, row);
}

static void
assert_used (HfTestBook *book, const char *expected)
{
  g_auto (GStrv) used = hf_test_book_run (book, HF_LANE_READ, list_work, NULL);
  g_autofree char *joined = g_strjoinv (" ", used);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_list (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 anna = hf_test_book_add_customer (book, "Anna");
  gint64 berta = hf_test_book_add_customer (book, "Berta");

  assert_used (book, "");
  add (book, anna, "glucose");
  add (book, anna, "TSH");
  add (book, berta, "TSH");
  add (book, berta, "AFP");
  add (book, berta, "ldl");
  add (book, berta, "视力");
  assert_used (book, "AFP TSH 视力");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/health-used/list", test_list);
  return g_test_run ();
}
