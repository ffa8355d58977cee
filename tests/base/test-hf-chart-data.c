/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The description of a chart gives back what was put in. */

#include "base/hf-chart-data.h"

#include <math.h>

static HfChartData *
new_data (void)
{
  static const double first[] = { 1, NAN, NAN };
  static const double second[] = { NAN, NAN, 3 };
  HfChartData        *data = hf_chart_data_new ();
  g_autoptr (HfSeries) a = hf_series_new ("A", NULL, 0, first, 3);
  g_autoptr (HfSeries) b = hf_series_new ("B", NULL, 0, second, 3);

  hf_chart_data_add_category (data, "Oct", "2023", "October 2023");
  hf_chart_data_add_category (data, "Nov", "2023", "November 2023");
  hf_chart_data_add_category (data, "Dec", NULL, NULL);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, a);
  hf_chart_data_add_series (data, HF_PANEL_BELOW, HF_LAYER_KIND_LINE, b);

  return data;
}

static void
test_keeps_categories (void)
{
  g_autoptr (HfChartData) data = new_data ();
  const HfChartCategory *category = hf_chart_data_get_category (data, 0);

  hf_chart_data_add_row (data, 0, "Change", "+9 %");
  g_assert_cmpuint (hf_chart_data_get_n_categories (data), ==, 3);
  g_assert_cmpstr (category->full_label, ==, "October 2023");
  g_assert_cmpstr (category->group, ==, "2023");
  g_assert_cmpuint (category->rows->len, ==, 1);
  g_assert_cmpstr (((HfChartRow *) g_ptr_array_index (category->rows, 0))->value, ==, "+9 %");
  /* Without a long label the short one stands for it. */
  g_assert_cmpstr (hf_chart_data_get_category (data, 2)->full_label, ==, "Dec");
}

static void
test_keeps_series_and_targets (void)
{
  g_autoptr (HfChartData) data = new_data ();
  const HfChartTarget *target;

  hf_chart_data_add_target (data, HF_PANEL_BELOW, 1.5, 1, HF_DASH_DASHED, "1 : 1.5");
  g_assert_cmpuint (hf_chart_data_get_n_series (data), ==, 2);
  g_assert_cmpint (hf_chart_data_get_entry (data, 1)->panel, ==, HF_PANEL_BELOW);
  g_assert_cmpint (hf_chart_data_get_entry (data, 1)->kind, ==, HF_LAYER_KIND_LINE);
  g_assert_cmpuint (hf_chart_data_get_n_targets (data), ==, 1);
  target = hf_chart_data_get_target (data, 0);
  g_assert_cmpfloat (target->value, ==, 1.5);
  g_assert_cmpuint (target->from, ==, 1);
  g_assert_cmpstr (target->label, ==, "1 : 1.5");
}

static void
test_counts_points (void)
{
  g_autoptr (HfChartData) data = new_data ();
  g_autoptr (HfChartData) empty = hf_chart_data_new ();

  g_assert_cmpuint (hf_chart_data_count_points (data), ==, 2);
  g_assert_cmpuint (hf_chart_data_count_points (empty), ==, 0);
}

static void
test_keeps_sentences (void)
{
  g_autoptr (HfChartData) data = hf_chart_data_new ();

  g_assert_null (hf_chart_data_get_title (data));
  g_assert_null (hf_chart_data_get_notes (data));
  hf_chart_data_set_notes (data, "Dashed: a target.");
  g_assert_cmpstr (hf_chart_data_get_notes (data), ==, "Dashed: a target.");
  g_assert_cmpuint (hf_chart_data_get_unfinished (data), ==, HF_CHART_NO_INDEX);
  hf_chart_data_set_title (data, "One");
  hf_chart_data_set_title (data, "Two");
  hf_chart_data_set_title (data, hf_chart_data_get_title (data));
  hf_chart_data_set_unfinished (data, 3, "to 21 Nov");
  g_assert_cmpstr (hf_chart_data_get_title (data), ==, "Two");
  g_assert_cmpuint (hf_chart_data_get_unfinished (data), ==, 3);
  g_assert_cmpstr (hf_chart_data_get_unfinished_label (data), ==, "to 21 Nov");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/chart-data/keeps-categories", test_keeps_categories);
  g_test_add_func ("/base/chart-data/keeps-series-and-targets", test_keeps_series_and_targets);
  g_test_add_func ("/base/chart-data/counts-points", test_counts_points);
  g_test_add_func ("/base/chart-data/keeps-sentences", test_keeps_sentences);

  return g_test_run ();
}
