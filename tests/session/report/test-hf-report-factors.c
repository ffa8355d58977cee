/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By what customers decide, counted by hand: four were asked, in two languages; one was not, and
 * one is archived. */

#include "core/hf-customer.h"
#include "core/hf-usual-words.h"
#include "session/report/hf-report-reader.h"
#include "tests/store/hf-test-book.h"

static void
add_customer (HfTestBook *book, const char *factors, gboolean is_archived)
{
  HfRow *row = hf_test_customer ("陈建国");

  hf_row_set_text (row, HF_CUSTOMER_DECISION_FACTORS, factors);
  if (is_archived)
    hf_row_set_int (row, HF_CUSTOMER_ARCHIVED, 1700000000);
  hf_test_book_insert (book, row);
}

static HfReportAnswer *
read_report (HfTestBook *book)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (hf_report_kind_find ("factors"), NULL, hf_clock_today (book->clock));
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read (db, question, book->viewer, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

/* The published figures are those of the source document. */
static void
test_counts (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;
  g_autofree char *csv = NULL;

  add_customer (book, "价格，医生", FALSE);
  add_customer (book, "Price, Service", FALSE);
  add_customer (book, "價格", FALSE);
  add_customer (book, "离家近", FALSE); /* nothing of the six */
  add_customer (book, NULL, FALSE);
  add_customer (book, "环境", TRUE);
  answer = read_report (book);
  g_assert_cmpstr (answer->headline, ==,
                   "Price decides most often: named by 75.0 % of those asked. Published: 75.2 %.");
  csv = hf_report_table_to_csv (answer->table);
  g_assert_cmpstr (csv + strlen ("\xef\xbb\xbf"), ==,
                   "Decide by,Customers,Share,Published\r\n"
                   "Doctor,1,25.0,85.2\r\n"
                   "Effect,0,0.0,80.3\r\n"
                   "Service,1,25.0,75.5\r\n"
                   "Price,3,75.0,75.2\r\n"
                   "Environment,0,0.0,64.5\r\n"
                   "Safety and privacy,0,0.0,43.4\r\n"
                   "All who were asked,4,,\r\n");
}

/* Who was asked may have said something else. */
static void
test_none (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;

  add_customer (book, "靠近家", FALSE);
  answer = read_report (book);
  g_assert_cmpstr (answer->headline, ==, "None of those asked named one of the six");
}

/* Both stand in the chart, the published ones beside those of this hospital. */
static void
test_chart (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;
  const HfChartEntry *here, *published;

  add_customer (book, "医生", FALSE);
  answer = read_report (book);
  g_assert_cmpuint (hf_chart_data_get_n_series (answer->chart), ==, 2);
  here = hf_chart_data_get_entry (answer->chart, 0);
  published = hf_chart_data_get_entry (answer->chart, 1);
  g_assert_cmpfloat (hf_series_get_value (here->series, 0), ==, 100);
  g_assert_cmpfloat (hf_series_get_value (published->series, 0), ==, 85.2);
  g_assert_cmpfloat (hf_series_get_value (published->series, 5), ==, 43.4);
}

/* Each usual word of the field has its figure. */
static void
test_words (void)
{
  const HfUsualWords *usual = hf_usual_words_find ("decision_factors");

  g_assert_cmpuint (g_strv_length ((char **) usual->words), ==, 6);
  g_assert_cmpstr (usual->words[0], ==, "Price");
  g_assert_cmpstr (usual->words[5], ==, "Safety and privacy");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-factors/counts", test_counts);
  g_test_add_func ("/report-factors/none", test_none);
  g_test_add_func ("/report-factors/chart", test_chart);
  g_test_add_func ("/report-factors/words", test_words);
  return g_test_run ();
}
