/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chart of one health indicator: what it says and what it compares with. */

#include "core/hf-customer-choices.h"
#include "core/hf-measurement.h"
#include "session/health/hf-health-chart.h"

static HfChartData *
chart_of (const char *code, const char *first, const char *second)
{
  const char *const values[] = { first, second };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      HfRow *row = hf_row_new (&hf_measurement_def);

      hf_row_set_text (row, HF_MEASUREMENT_DATE, i == 0 ? "2022-03-05" : "2023-04-06");
      g_assert_true (hf_health_read_value (row, hf_indicator_for (code), values[i]));
      g_ptr_array_add (rows, row);
    }
  list = hf_health_series_list (rows, HF_CUSTOMER_SEX_MALE);
  return hf_health_chart_data (g_ptr_array_index (list, 0));
}

static void
test_one_value (void)
{
  g_autoptr (HfChartData) data = chart_of ("glucose", "5.2", "7.1");
  const HfChartEntry *entry = hf_chart_data_get_entry (data, 0);

  g_assert_cmpstr (hf_chart_data_get_title (data), ==, "Fasting glucose: 7.1 mmol/L, high");
  g_assert_cmpstr (hf_chart_data_get_subtitle (data), ==, "Normal for adults: 3.9–6.0 mmol/L");
  g_assert_cmpuint (hf_chart_data_get_n_series (data), ==, 1);
  g_assert_cmpfloat (hf_series_get_value (entry->series, 0), ==, 5.2);
  g_assert_cmpuint (hf_chart_data_get_n_targets (data), ==, 2);
  g_assert_cmpstr (hf_chart_data_get_category (data, 1)->label, ==, "04-06");
  g_assert_cmpstr (hf_chart_data_get_category (data, 1)->group, ==, "2023");
}

static void
test_two_values (void)
{
  g_autoptr (HfChartData) data = chart_of ("bp", "120/80", "118/79");

  g_assert_cmpstr (hf_chart_data_get_title (data), ==, "Blood pressure: 118/79 mmHg");
  g_assert_cmpuint (hf_chart_data_get_n_series (data), ==, 2);
  g_assert_cmpfloat (hf_series_get_value (hf_chart_data_get_entry (data, 1)->series, 1), ==, 79);
}

/* Nothing is said of what is normal where nobody knows. */
static void
test_without_range (void)
{
  g_autoptr (HfChartData) data = chart_of ("weight", "60", "61");

  g_assert_null (hf_chart_data_get_subtitle (data));
  g_assert_cmpuint (hf_chart_data_get_n_targets (data), ==, 0);
}

/* What only a laboratory knows is drawn as exactly as it is written. */
static void
test_other (void)
{
  g_autoptr (HfChartData) data = chart_of ("TSH", "2.4", "2.35");
  const HfSeries *series = hf_chart_data_get_entry (data, 0)->series;

  g_assert_cmpstr (hf_chart_data_get_title (data), ==, "TSH: 2.35");
  g_assert_null (hf_chart_data_get_subtitle (data));
  g_assert_null (hf_series_get_unit (series));
  g_assert_cmpuint (hf_series_get_digits (series), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health-chart/one-value", test_one_value);
  g_test_add_func ("/health-chart/two-values", test_two_values);
  g_test_add_func ("/health-chart/without-range", test_without_range);
  g_test_add_func ("/health-chart/other", test_other);
  return g_test_run ();
}
