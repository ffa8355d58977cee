/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures above a chart: of the newest period that is over, against that of a year before. */

#include "session/report/hf-report-figure.h"

#include "session/report/hf-report-words.h"

#include "tests/session/report-fixture.h"

static void
test_figures (void)
{
  static const char *const expected[HF_REPORT_N_FIGURES][4] = {
    { "New · October 2023", "1,000", NULL, "As many as in October 2022" },
    { "Returning · October 2023", "920", NULL, "▲ 15 % more than in October 2022" },
    { "Ratio · October 2023", "1 : 0.92", "target 1.5", "▲ 0.12 more than in October 2022" },
  };
  g_autoptr (HfNewReturningReport) report = report_fixture_new_months ();

  for (guint kind = 0; kind < HF_REPORT_N_FIGURES; kind++)
    {
      g_autoptr (HfReportFigure) figure =
        hf_report_figure_new (report, hf_date_new (2023, 11, 21), (HfReportFigureKind) kind);

      g_assert_cmpstr (figure->heading, ==, expected[kind][0]);
      g_assert_cmpstr (figure->value, ==, expected[kind][1]);
      g_assert_cmpstr (figure->goal, ==, expected[kind][2]);
      g_assert_cmpstr (figure->change, ==, expected[kind][3]);
    }
}

/* The sentence and the figures below it speak of the same two months. */
static void
test_one_story (void)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new_months ();
  HfDate           today = hf_date_new (2023, 11, 21);
  g_autofree char *headline = hf_report_write_headline (report, today);
  g_autoptr (HfReportFigure) ratio = hf_report_figure_new (report, today, HF_REPORT_FIGURE_RATIO);

  g_assert_nonnull (strstr (headline, "In October 2022 it was 0.80."));
  g_assert_cmpstr (ratio->change, ==, "▲ 0.12 more than in October 2022");
}

static void
test_figure_of_one_month (void)
{
  g_autoptr (HfNewReturningReport) report =
    report_fixture_new (HF_BY_MONTH, "2023-11-01", "2023-11-30");
  g_autoptr (HfReportFigure) figure = NULL;

  report_fixture_add (report, "2023-11", 0, 3);
  figure = hf_report_figure_new (report, hf_date_new (2023, 11, 2), HF_REPORT_FIGURE_RATIO);
  g_assert_cmpstr (figure->heading, ==, "Ratio · November 2023");
  g_assert_cmpstr (figure->value, ==, "—");
  g_assert_null (figure->change);
}

static void
assert_figure (const HfNewReturningReport *report,
               HfReportFigureKind          kind,
               const char                 *value,
               const char                 *change)
{
  g_autoptr (HfReportFigure) figure = hf_report_figure_new (report, hf_date_new (2024, 1, 1), kind);

  g_assert_cmpstr (figure->value, ==, value);
  g_assert_cmpstr (figure->change, ==, change);
}

static void
test_changes (void)
{
  g_autoptr (HfNewReturningReport) fell =
    report_fixture_new (HF_BY_YEAR, "2022-01-01", "2023-12-31");
  g_autoptr (HfNewReturningReport) rose =
    report_fixture_new (HF_BY_YEAR, "2022-01-01", "2023-12-31");
  g_autoptr (HfNewReturningReport) none =
    report_fixture_new (HF_BY_YEAR, "2022-01-01", "2023-12-31");

  report_fixture_add (fell, "2022", 200, 300);
  report_fixture_add (fell, "2023", 150, 150);
  assert_figure (fell, HF_REPORT_FIGURE_NEW, "150", "▼ 25 % fewer than in 2022");
  assert_figure (fell, HF_REPORT_FIGURE_RETURNING, "150", "▼ 50 % fewer than in 2022");
  assert_figure (fell, HF_REPORT_FIGURE_RATIO, "1 : 1.00", "▼ 0.50 less than in 2022");
  report_fixture_add (rose, "2022", 100, 100);
  report_fixture_add (rose, "2023", 150, 150);
  assert_figure (rose, HF_REPORT_FIGURE_NEW, "150", "▲ 50 % more than in 2022");
  assert_figure (rose, HF_REPORT_FIGURE_RATIO, "1 : 1.00", "The same as in 2022");
  report_fixture_add (none, "2022", 0, 0);
  report_fixture_add (none, "2023", 5, 5);
  assert_figure (none, HF_REPORT_FIGURE_NEW, "5", NULL); /* more than nothing is no percentage */
  assert_figure (none, HF_REPORT_FIGURE_RATIO, "1 : 1.00", NULL);
}

/* Departments have no period before. */
static void
test_of_the_whole (void)
{
  g_autoptr (HfNewReturningReport) report =
    report_fixture_new (HF_BY_DEPARTMENT, "2023-01-01", "2023-12-31");
  g_autoptr (HfReportFigure) figure = NULL;

  report_fixture_add (report, "骨科", 600, 700);
  report_fixture_add (report, "眼科", 800, 700);
  figure = hf_report_figure_new (report, hf_date_new (2024, 1, 1), HF_REPORT_FIGURE_NEW);
  g_assert_cmpstr (figure->heading, ==, "New");
  g_assert_cmpstr (figure->value, ==, "1,400");
  g_assert_null (figure->change);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-figure/months", test_figures);
  g_test_add_func ("/report-figure/one-story", test_one_story);
  g_test_add_func ("/report-figure/one-month", test_figure_of_one_month);
  g_test_add_func ("/report-figure/changes", test_changes);
  g_test_add_func ("/report-figure/of-the-whole", test_of_the_whole);
  return g_test_run ();
}
