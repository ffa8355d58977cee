/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bridge to a chart, for reports made up by hand: every figure in the expected texts can be
 * worked out from the rows. */

#include "session/report/hf-report.h"

#include "tests/session/report-fixture.h"

#include <math.h>
#include <string.h>

static const HfSeries *
get_series (HfChartData *data, guint index)
{
  return hf_chart_data_get_entry (data, index)->series;
}

static void
test_months (void)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new_months ();
  g_autoptr (HfChartData) data =
    hf_report_chart_data (report, hf_date_new (2023, 11, 21), "某某医院");
  const HfChartCategory *category = hf_chart_data_get_category (data, 12);
  g_autofree char       *ratio = hf_series_format (get_series (data, 2), 12);

  g_assert_cmpuint (hf_chart_data_get_n_categories (data), ==, 14);
  g_assert_cmpstr (category->label, ==, "Oct");
  g_assert_cmpstr (category->group, ==, "2023");
  g_assert_cmpstr (category->full_label, ==, "October 2023");
  g_assert_cmpfloat (hf_series_get_value (get_series (data, 0), 12), ==, 920);
  g_assert_cmpfloat (hf_series_get_value (get_series (data, 1), 12), ==, 1000);
  g_assert_cmpstr (ratio, ==, "1 : 0.92");
  g_assert_cmpstr (hf_chart_data_get_title (data), ==,
                   "Returning visits rose to 0.92 per new visit (target 1.5). "
                   "In October 2022 it was 0.80.");
  g_assert_cmpstr (hf_chart_data_get_subtitle (data), ==,
                   "First visit ever in this hospital counts as new.\n"
                   "October 2022 to 21 November 2023 · 26,110 visits");
  g_assert_cmpstr (hf_chart_data_get_footer (data), ==, "某某医院 · as of 21 November 2023");
}

static void
test_targets (void)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new_months ();
  g_autoptr (HfChartData) data = hf_report_chart_data (report, hf_date_new (2023, 11, 21), NULL);
  const HfChartTarget *aim = hf_chart_data_get_target (data, 0);
  const HfChartTarget *start = hf_chart_data_get_target (data, 1);

  g_assert_cmpuint (hf_chart_data_get_n_targets (data), ==, 2);
  g_assert_nonnull (strstr (hf_chart_data_get_notes (data), aim->label + strlen ("target ")));
  g_assert_nonnull (strstr (hf_chart_data_get_notes (data), start->label + strlen ("start ")));
  g_assert_cmpfloat (aim->value, ==, 1.5);
  g_assert_true (aim->panel == HF_PANEL_BELOW && aim->dash == HF_DASH_DASHED);
  g_assert_cmpfloat (start->value, ==, 0.8);
  g_assert_true (start->panel == HF_PANEL_BELOW && start->dash == HF_DASH_DOTTED);
}

static void
assert_unfinished (const HfNewReturningReport *report, HfDate today, guint index, const char *label)
{
  g_autoptr (HfChartData) data = hf_report_chart_data (report, today, NULL);

  g_assert_cmpuint (hf_chart_data_get_unfinished (data), ==, index);
  g_assert_cmpstr (hf_chart_data_get_unfinished_label (data), ==, label);
}

static void
test_unfinished (void)
{
  g_autoptr (HfNewReturningReport) months = report_fixture_new_months ();
  g_autoptr (HfNewReturningReport) years =
    report_fixture_new (HF_BY_YEAR, "2022-01-01", "2023-12-31");

  report_fixture_add (years, "2022", 10, 5);
  report_fixture_add (years, "2023", 10, 5);
  assert_unfinished (months, hf_date_new (2023, 11, 21), 13, "to 21 Nov");
  assert_unfinished (months, hf_date_new (2023, 11, 30), 13, "to 30 Nov");
  assert_unfinished (months, hf_date_new (2023, 12, 1), HF_CHART_NO_INDEX, NULL);
  assert_unfinished (years, hf_date_new (2023, 12, 31), 1, "to 31 Dec");
  assert_unfinished (years, hf_date_new (2024, 1, 1), HF_CHART_NO_INDEX, NULL);
  /* A visit dated ahead does not make a month of the future one that has begun. */
  assert_unfinished (months, hf_date_new (2022, 9, 1), HF_CHART_NO_INDEX, NULL);
}

static const char *
get_tip (HfChartData *data, guint index, const char *label)
{
  GPtrArray *rows = hf_chart_data_get_category (data, index)->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const HfChartRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->label, label))
        return row->value;
    }
  return NULL;
}

static void
test_tips (void)
{
  g_autoptr (HfNewReturningReport) report = report_fixture_new_months ();
  g_autoptr (HfChartData) data = hf_report_chart_data (report, hf_date_new (2023, 11, 21), NULL);

  g_assert_cmpstr (get_tip (data, 0, "Patients"), ==, "1,400");
  g_assert_null (get_tip (data, 11, "Change on last year"));
  g_assert_cmpstr (get_tip (data, 12, "Change on last year"), ==, "+7 %");
  g_assert_null (get_tip (data, 13, "Change on last year"));
}

/* 14 doctors with fewer visits each than the one before, the last without a name. */
static HfNewReturningReport *
new_doctors (void)
{
  HfNewReturningReport *report = report_fixture_new (HF_BY_DOCTOR, "2023-01-01", "2023-12-31");

  for (int i = 0; i < 13; i++)
    {
      g_autofree char *label = g_strdup_printf ("医生%d", i + 1);

      report_fixture_add (report, label, 100 - i, i == 3 ? 97 : 50);
    }
  report_fixture_add (report, "", 1, 9);
  return report;
}

static void
test_doctors_are_folded (void)
{
  g_autoptr (HfNewReturningReport) report = new_doctors ();
  HfDate today = hf_date_new (2023, 11, 21);
  g_autoptr (HfChartData) chart = hf_report_chart_data (report, today, NULL);
  g_autoptr (HfChartData) table = hf_report_table_data (report, today, NULL);

  g_assert_cmpuint (hf_chart_data_get_n_categories (chart), ==, 11);
  g_assert_cmpstr (hf_chart_data_get_category (chart, 10)->full_label, ==, "Other (4)");
  g_assert_cmpfloat (hf_series_get_value (get_series (chart, 0), 10), ==, 3 * 50 + 9);
  g_assert_cmpfloat (hf_series_get_value (get_series (chart, 1), 10), ==, 90 + 89 + 88 + 1);

  g_assert_cmpuint (hf_chart_data_get_n_categories (table), ==, 14);
  g_assert_cmpstr (hf_chart_data_get_category (table, 13)->full_label, ==, "Not recorded");
  g_assert_cmpuint (hf_chart_data_get_unfinished (chart), ==, HF_CHART_NO_INDEX);
  /* The nameless one has the best ratio, from one new patient. */
  g_assert_cmpstr (hf_chart_data_get_title (chart), ==,
                   "医生4 has the most returning visits per new one: 1.00 (target 1.5).");
}

/* A heap of others would leave nothing to see of those who are drawn; it is said in words. */
static void
test_many_others (void)
{
  g_autoptr (HfNewReturningReport) report = new_doctors ();
  g_autoptr (HfChartData) chart = NULL;

  report_fixture_add (report, "医生20", 5, 20);
  report_fixture_add (report, "医生21", 40, 4000);
  chart = hf_report_chart_data (report, hf_date_new (2023, 11, 21), NULL);
  g_assert_cmpuint (hf_chart_data_get_n_categories (chart), ==, 10);
  g_assert_nonnull (strstr (hf_chart_data_get_subtitle (chart), " · and 6 others: 4,492"));
  /* Not the one of the best ratio, whom nobody sees. */
  g_assert_true (g_str_has_prefix (hf_chart_data_get_title (chart), "医生4 "));
}

static void
test_few_months (void)
{
  g_autoptr (HfNewReturningReport) report =
    report_fixture_new (HF_BY_MONTH, "2023-10-01", "2023-11-30");
  g_autoptr (HfChartData) data = NULL;

  report_fixture_add (report, "2023-10", 5, 0);
  report_fixture_add (report, "2023-11", 0, 0);
  data = hf_report_chart_data (report, hf_date_new (2023, 11, 21), NULL);
  g_assert_cmpstr (hf_chart_data_get_sparse_text (data), ==,
                   "Visits are recorded from October 2023; the chart starts with 3 months.");
  g_assert_true (isnan (hf_series_get_value (get_series (data, 2), 1)));
}

static void
test_no_rows (void)
{
  g_autoptr (HfNewReturningReport) report =
    report_fixture_new (HF_BY_MONTH, "2023-10-01", "2023-11-30");
  g_autoptr (HfChartData) data = hf_report_chart_data (report, hf_date_new (2023, 11, 21), NULL);

  g_assert_cmpuint (hf_chart_data_get_n_categories (data), ==, 0);
  g_assert_null (hf_chart_data_get_sparse_text (data));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/months", test_months);
  g_test_add_func ("/report/targets", test_targets);
  g_test_add_func ("/report/unfinished", test_unfinished);
  g_test_add_func ("/report/tips", test_tips);
  g_test_add_func ("/report/doctors-are-folded", test_doctors_are_folded);
  g_test_add_func ("/report/many-others", test_many_others);
  g_test_add_func ("/report/few-months", test_few_months);
  g_test_add_func ("/report/no-rows", test_no_rows);

  return g_test_run ();
}
