/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a report says in words, and that time which is not over yet is left out of it. */

#include "session/report/hf-report-words.h"

#include "tests/session/report-fixture.h"

#include <math.h>

static void
assert_headline (const HfNewReturningReport *report, HfDate today, const char *expected)
{
  g_autofree char *headline = hf_report_write_headline (report, today);

  g_assert_cmpstr (headline, ==, expected);
}

static void
test_headlines (void)
{
  HfDate today = hf_date_new (2023, 12, 31);
  g_autoptr (HfNewReturningReport) years =
    report_fixture_new (HF_BY_YEAR, "2020-01-01", "2023-12-31");

  assert_headline (years, today, "There were no visits in this period.");
  report_fixture_add (years, "2020", 100, 90);
  assert_headline (years, today, "Returning visits stand at 0.90 per new visit (target 1.5).");
  report_fixture_add (years, "2021", 100, 80);
  assert_headline (years, today,
                   "Returning visits fell to 0.80 per new visit (target 1.5). "
                   "In 2020 it was 0.90.");
  report_fixture_add (years, "2022", 1000, 802);
  assert_headline (years, today,
                   "Returning visits stay at 0.80 per new visit (target 1.5), as in 2021.");
  report_fixture_add (years, "2023", 0, 7);
  assert_headline (years, today,
                   "Returning visits stay at 0.80 per new visit (target 1.5), as in 2021.");
  assert_headline (years, today + 1, "Nobody was new in this period.");
}

/* Who stands best is said of those with enough new patients, which is said where the chart shows
 * somebody better, and of nobody nameless. */
static void
test_best (void)
{
  HfDate today = hf_date_new (2023, 12, 31);
  g_autoptr (HfNewReturningReport) report =
    report_fixture_new (HF_BY_DOCTOR, "2023-01-01", "2023-12-31");
  g_autoptr (HfNewReturningReport) others =
    report_fixture_new (HF_BY_DOCTOR, "2023-01-01", "2023-12-31");

  report_fixture_add (report, "周正", 29, 290);
  report_fixture_add (report, "", 100, 900);
  assert_headline (report, today, "Returning visits stand at 9.22 per new visit (target 1.5).");
  report_fixture_add (report, "吴兰", 30, 36);
  report_fixture_add (report, "郑华", 300, 330);
  assert_headline (
    report, today,
    "Of those with 30 new visits or more, 吴兰 has the most returning visits per new "
    "one: 1.20 (target 1.5).");
  report_fixture_add (others, "吴兰", 30, 36);
  report_fixture_add (others, "郑华", 29, 30);
  assert_headline (others, today,
                   "吴兰 has the most returning visits per new one: 1.20 (target 1.5).");
}

static void
test_finished (void)
{
  g_autoptr (HfNewReturningReport) months = report_fixture_new_months ();
  g_autoptr (HfNewReturningReport) doctors =
    report_fixture_new (HF_BY_DOCTOR, "2023-01-01", "2023-12-31");

  report_fixture_add (doctors, "周正", 1, 1);
  g_assert_true (hf_report_has_periods (months));
  g_assert_cmpuint (hf_report_count_finished (months, hf_date_new (2023, 11, 30)), ==, 13);
  g_assert_cmpuint (hf_report_count_finished (months, hf_date_new (2023, 12, 1)), ==, 14);
  g_assert_cmpuint (hf_report_count_finished (months, hf_date_new (2022, 10, 31)), ==, 0);
  g_assert_cmpuint (hf_report_find_unfinished (months, hf_date_new (2023, 11, 30)), ==, 13);
  g_assert_cmpuint (hf_report_find_unfinished (months, hf_date_new (2023, 12, 1)), ==,
                    HF_REPORT_NO_ROW);
  g_assert_false (hf_report_has_periods (doctors));
  g_assert_cmpuint (hf_report_count_finished (doctors, hf_date_new (2023, 1, 1)), ==, 1);
  g_assert_cmpuint (hf_report_find_unfinished (doctors, hf_date_new (2023, 1, 1)), ==,
                    HF_REPORT_NO_ROW);
}

static void
assert_row (HfReportBy by, const char *label, const char *expected)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new (by, "2023-01-01", "2023-12-31");
  g_autofree char *words = NULL;

  report_fixture_add (report, label, 1, 1);
  words = hf_report_write_row (report, &g_array_index (report->rows, HfNewReturning, 0));
  g_assert_cmpstr (words, ==, expected);
}

static void
test_rows (void)
{
  assert_row (HF_BY_MONTH, "2023-02", "February 2023");
  assert_row (HF_BY_YEAR, "2023", "2023");
  assert_row (HF_BY_DOCTOR, "周正", "周正");
  assert_row (HF_BY_DEPARTMENT, "", "Not recorded");
}

static void
test_ratios (void)
{
  g_autofree char *ratio = hf_report_write_ratio (0.923);
  g_autofree char *unknown = hf_report_write_ratio (NAN);

  g_assert_cmpstr (ratio, ==, "1 : 0.92");
  g_assert_cmpstr (unknown, ==, "—");
  g_assert_cmpint (hf_report_compare_ratios (0.921, 0.924), ==, 0); /* alike as shown */
  g_assert_cmpint (hf_report_compare_ratios (0.93, 0.92), ==, 1);
  g_assert_cmpint (hf_report_compare_ratios (0.92, 0.93), ==, -1);
}

static void
assert_topic (HfReportBy by, guint n_rows, const char *expected)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new (by, "2023-01-01", "2023-12-31");
  g_autofree char *topic = NULL;

  for (guint i = 0; i < n_rows; i++)
    report_fixture_add (report, "2023-01", 1, 1);
  topic = hf_report_write_topic (report);
  g_assert_cmpstr (topic, ==, expected);
}

static void
test_topics (void)
{
  assert_topic (HF_BY_MONTH, 1, "New and returning visits, 1 month");
  assert_topic (HF_BY_MONTH, 24, "New and returning visits, 24 months");
  assert_topic (HF_BY_YEAR, 3, "New and returning visits, 3 years");
  assert_topic (HF_BY_DEPARTMENT, 3, "New and returning visits by department");
  assert_topic (HF_BY_DOCTOR, 3, "New and returning visits by doctor");
}

static void
test_extent (void)
{
  HfDate today = hf_date_new (2023, 11, 21);
  g_autoptr (HfNewReturningReport) months = report_fixture_new_months ();
  g_autoptr (HfNewReturningReport) one =
    report_fixture_new (HF_BY_MONTH, "2023-02-01", "2023-02-28");
  g_autofree char *to_today = hf_report_write_extent (months, today);
  g_autofree char *of_one = NULL;

  report_fixture_add (one, "2023-02", 1, 0);
  of_one = hf_report_write_extent (one, today);
  g_assert_cmpstr (to_today, ==, "October 2022 to 21 November 2023 · 26,110 visits");
  g_assert_cmpstr (of_one, ==, "February 2023 · 1 visit");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-words/headlines", test_headlines);
  g_test_add_func ("/report-words/best", test_best);
  g_test_add_func ("/report-words/finished", test_finished);
  g_test_add_func ("/report-words/rows", test_rows);
  g_test_add_func ("/report-words/ratios", test_ratios);
  g_test_add_func ("/report-words/topics", test_topics);
  g_test_add_func ("/report-words/extent", test_extent);
  return g_test_run ();
}
