/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report read for a window: with the span of the book, over the period that was chosen. */

#include "session/report/hf-report-reader.h"
#include "tests/store/hf-test-book.h"

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfReportAnswer **answer = user_data;
  g_autoptr (GError) error = NULL;

  *answer = hf_report_read_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static HfReportAnswer *
ask (HfTestBook *book, HfReportBy by, const char *period)
{
  HfReportAnswer *answer = NULL;

  hf_report_read_async (book->store, by, period, hf_clock_today (book->clock), NULL, read_cb,
                        &answer);
  hf_test_wait_for (answer != NULL);
  return answer;
}

static void
test_period (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfReportAnswer) all = NULL, year = NULL;

  hf_test_book_insert (book, hf_test_visit (customer, "2022-11-05", NULL));
  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-05", NULL));
  all = ask (book, HF_BY_MONTH, "all");
  g_assert_cmpstr (all->span.first, ==, "2022-11");
  g_assert_cmpstr (all->span.last, ==, "2023-10");
  g_assert_cmpint (all->report->by, ==, HF_BY_MONTH);
  g_assert_cmpint (all->report->total.visits, ==, 2);
  g_assert_cmpint (all->report->total.new_visits, ==, 1);
  year = ask (book, HF_BY_YEAR, "2023");
  g_assert_cmpstr (year->span.first, ==, "2022-11"); /* of the book, not of the period */
  g_assert_cmpint (year->report->by, ==, HF_BY_YEAR);
  g_assert_cmpint (year->report->total.visits, ==, 1);
  g_assert_cmpint (year->report->total.new_visits, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = ask (book, HF_BY_MONTH, "24");

  g_assert_cmpstr (answer->span.first, ==, "");
  g_assert_cmpint (answer->report->total.visits, ==, 0);
}

static void
concerned_cb (HfStore *store, HfChanged *changed, gpointer user_data)
{
  int *is_concerned = user_data;

  *is_concerned = hf_report_is_concerned (changed);
}

static void
assert_concerned (HfTestBook *book, HfRow *row, gboolean expected)
{
  int    is_concerned = -1;
  gulong handler =
    g_signal_connect (book->store, "changed", G_CALLBACK (concerned_cb), &is_concerned);

  hf_test_book_insert (book, row);
  hf_test_wait_for (is_concerned != -1);
  g_assert_cmpint (is_concerned, ==, expected);
  g_signal_handler_disconnect (book->store, handler);
}

static void
test_concerned (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_concerned (book, hf_test_customer ("陈建国"), FALSE);
  assert_concerned (book, hf_test_phone (1, "13812345678"), FALSE);
  assert_concerned (book, hf_test_visit (1, "2023-10-05", NULL), TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-reader/period", test_period);
  g_test_add_func ("/report-reader/empty", test_empty);
  g_test_add_func ("/report-reader/concerned", test_concerned);
  return g_test_run ();
}
