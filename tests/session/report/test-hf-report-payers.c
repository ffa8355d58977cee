/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who pays most, counted by hand: ten customers paid 2,000 yuan, two of them 1,500. Another one
 * paid nothing, and one is archived. */

#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-reader.h"
#include "tests/store/hf-test-book.h"

static const gint64 paid[] = { 50, 1000, 20, 500, 200, 40, 100, 10, 50, 30 };

static gint64
add_payer (HfTestBook *book, gint64 yuan)
{
  gint64 id = hf_test_book_add_customer (book, "陈建国");
  HfRow *visit = hf_test_visit (id, "2023-10-05", NULL);

  hf_row_set_int (visit, HF_VISIT_FEE, yuan * 100);
  hf_test_book_insert (book, visit);
  return id;
}

static HfReportAnswer *
read_report (HfTestBook *book)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (hf_report_kind_find ("payers"), NULL, hf_clock_today (book->clock));
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read (db, question, book->viewer, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
test_tenths (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;
  g_autofree char *csv = NULL;
  gint64           archived;

  for (guint i = 0; i < G_N_ELEMENTS (paid); i++)
    add_payer (book, paid[i]);
  add_payer (book, 0);
  archived = add_payer (book, 9000);
  {
    g_autoptr (HfDatabase) db = hf_test_book_connect (book);

    g_assert_true (
      hf_database_run (db, NULL, "UPDATE customer SET archived = 1 WHERE id = $1", "i", archived));
  }
  answer = read_report (book);
  g_assert_cmpstr (answer->headline, ==, "The 20 % of customers who pay most paid 75.0 % of all.");
  csv = hf_report_table_to_csv (answer->table);
  g_assert_cmpstr (strstr (csv, "\r\n") + 2, ==,
                   "10 %,1,1000.00,50.0,50.0,1000.00\r\n"
                   "20 %,1,500.00,25.0,75.0,500.00\r\n"
                   "30 %,1,200.00,10.0,85.0,200.00\r\n"
                   "40 %,1,100.00,5.0,90.0,100.00\r\n"
                   "50 %,1,50.00,2.5,92.5,50.00\r\n"
                   "60 %,1,50.00,2.5,95.0,50.00\r\n"
                   "70 %,1,40.00,2.0,97.0,40.00\r\n"
                   "80 %,1,30.00,1.5,98.5,30.00\r\n"
                   "90 %,1,20.00,1.0,99.5,20.00\r\n"
                   "100 %,1,10.00,0.5,100.0,10.00\r\n"
                   "Total,10,2000.00,,,\r\n");
}

/* Of three there is a table, but no share of a fifth. */
static void
test_few (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;

  for (guint i = 0; i < 3; i++)
    add_payer (book, 100);
  answer = read_report (book);
  g_assert_cmpstr (answer->headline, ==, "Of fewer than ten customers no share is told.");
  g_assert_cmpuint (answer->table->rows->len, ==, 4);
  g_assert_cmpstr (hf_report_table_get_row (answer->table, 1)->label, ==, "67 %");
  g_assert_cmpuint (hf_chart_data_get_n_categories (answer->chart), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-payers/tenths", test_tenths);
  g_test_add_func ("/report-payers/few", test_few);
  return g_test_run ();
}
