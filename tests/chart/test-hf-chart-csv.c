/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart's numbers as a spreadsheet reads them. */

#include "chart/hf-chart-csv.h"

#include <math.h>

static void
test_writes_plain_numbers (void)
{
  static const double visits[] = { 12480, NAN };
  static const double ratios[] = { 0.925, -1 };
  g_autoptr (HfChartData) data = hf_chart_data_new ();
  g_autoptr (HfSeries) first = hf_series_new ("初诊", "人次", 0, visits, 2);
  g_autoptr (HfSeries) second = hf_series_new ("Ratio, \"1 : n\"", NULL, 2, ratios, 2);
  g_autofree char *csv = NULL;

  hf_chart_data_set_category_title (data, "Month");
  hf_chart_data_add_category (data, "Nov", NULL, "November 2023");
  hf_chart_data_add_category (data, "Dec", NULL, "=HYPERLINK(1)");
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, first);
  hf_chart_data_add_series (data, HF_PANEL_BELOW, HF_LAYER_KIND_LINE, second);

  csv = hf_chart_data_to_csv (data);
  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbfMonth,初诊,\"Ratio, \"\"1 : n\"\"\"\r\n"
                   "November 2023,12480,0.93\r\n"
                   "'=HYPERLINK(1),,-1.00\r\n");
}

/* A department may be called anything. */
static void
test_neutralises_as_tables_do (void)
{
  static const char *const labels[] = { "＝1", "＋1", "－1", "＠x", "'=1", "@SUM" };
  static const double      visits[] = { 1, 2, 3, 4, 5, 6 };
  g_autoptr (HfChartData) data = hf_chart_data_new ();
  g_autoptr (HfSeries) series = hf_series_new ("＝2", NULL, 0, visits, G_N_ELEMENTS (visits));
  g_autofree char *csv = NULL;

  hf_chart_data_set_category_title (data, "－3");
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    hf_chart_data_add_category (data, labels[i], NULL, labels[i]);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, series);

  csv = hf_chart_data_to_csv (data);
  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbf'－3,'＝2\r\n'＝1,1\r\n'＋1,2\r\n'－1,3\r\n'＠x,4\r\n"
                   "''=1,5\r\n'@SUM,6\r\n");
}

static void
test_empty_has_a_header (void)
{
  g_autoptr (HfChartData) data = hf_chart_data_new ();
  g_autofree char *csv = hf_chart_data_to_csv (data);

  g_assert_cmpstr (csv, ==, "\xef\xbb\xbf\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/csv/writes-plain-numbers", test_writes_plain_numbers);
  g_test_add_func ("/chart/csv/neutralises-as-tables-do", test_neutralises_as_tables_do);
  g_test_add_func ("/chart/csv/empty-has-a-header", test_empty_has_a_header);

  return g_test_run ();
}
