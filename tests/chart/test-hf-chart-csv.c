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
                   "\"'=HYPERLINK(1)\",,-1.00\r\n");
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
  g_test_add_func ("/chart/csv/empty-has-a-header", test_empty_has_a_header);

  return g_test_run ();
}
