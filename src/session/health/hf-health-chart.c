/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a series of measurements to a chart. The title says how the last value stands. */

#include "session/health/hf-health-chart.h"

#include "core/hf-measurement.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static double
to_number (const HfRow *row, guint field)
{
  return hf_row_is_null (row, field) ? NAN : (double) hf_row_int (row, field) / HF_INDICATOR_SCALE;
}

static gint64
power_of_ten (guint n)
{
  return n == 0 ? 1 : 10 * power_of_ten (n - 1);
}

/* As many digits as are usual, and no fewer than a result has of which nothing is known. */
static guint
count_decimals (const HfHealthSeries *series, guint field)
{
  guint decimals = series->indicator->decimals;

  for (guint i = 0; i < series->rows->len; i++)
    {
      gint64 value = hf_row_int (g_ptr_array_index (series->rows, i), field) % HF_INDICATOR_SCALE;

      while (decimals < 3 && value * power_of_ten (decimals) % HF_INDICATOR_SCALE != 0)
        decimals++;
    }
  return decimals;
}

static void
add_series (HfChartData *data, const HfHealthSeries *series, guint field, const char *label)
{
  g_autofree double *values = g_new (double, series->rows->len);
  g_autoptr (HfSeries) numbers = NULL;

  for (guint i = 0; i < series->rows->len; i++)
    values[i] = to_number (g_ptr_array_index (series->rows, i), field);
  numbers = hf_series_new (label, *series->indicator->unit ? series->indicator->unit : NULL,
                           count_decimals (series, field), values, series->rows->len);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_LINE, numbers);
}

static void
add_limits (HfChartData *data, HfIndicatorRange range)
{
  if (range.high != HF_INDICATOR_OPEN)
    hf_chart_data_add_target (data, HF_PANEL_MAIN, (double) range.high / HF_INDICATOR_SCALE, 0,
                              HF_DASH_DASHED, C_ ("health indicator", "highest normal"));
  if (range.low != HF_INDICATOR_OPEN)
    hf_chart_data_add_target (data, HF_PANEL_MAIN, (double) range.low / HF_INDICATOR_SCALE, 0,
                              HF_DASH_DOTTED, C_ ("health indicator", "lowest normal"));
}

static char *
make_title (const HfHealthSeries *series)
{
  const HfRow     *latest = hf_health_series_latest (series);
  const char      *word = hf_health_verdict_word (hf_health_series_judge (series, latest));
  const char      *name = g_dgettext (NULL, series->indicator->label);
  g_autofree char *value = hf_health_value_with_unit (latest);

  if (word == NULL)
    /* Translators: a health indicator and its last value */
    return g_strdup_printf (_ ("%s: %s"), name, value);
  /* Translators: a health indicator, its last value, high or low */
  return g_strdup_printf (_ ("%s: %s, %s"), name, value, word);
}

static void
add_days (HfChartData *data, const HfHealthSeries *series)
{
  for (guint i = 0; i < series->rows->len; i++)
    {
      const char      *day = hf_row_text (g_ptr_array_index (series->rows, i), HF_MEASUREMENT_DATE);
      g_autofree char *year = g_strndup (day, strlen ("YYYY"));

      hf_chart_data_add_category (data, day + strlen ("YYYY-"), year, day);
    }
}

HfChartData *
hf_health_chart_data (const HfHealthSeries *series)
{
  g_autoptr (HfChartData) data = hf_chart_data_new ();
  g_autofree char *title = make_title (series);
  g_autofree char *range = hf_health_range_text (series);

  hf_chart_data_set_title (data, title);
  if (range != NULL)
    {
      /* Translators: the range of a health indicator, "Normal for adults: 3.9–6.0 mmol/L" */
      g_autofree char *subtitle = g_strdup_printf (_ ("Normal for adults: %s"), range);
      hf_chart_data_set_subtitle (data, subtitle);
    }
  hf_chart_data_set_category_title (data, _ ("Date"));
  add_days (data, series);
  if (series->indicator->has_second)
    {
      add_series (data, series, HF_MEASUREMENT_VALUE, C_ ("blood pressure", "Systolic"));
      add_series (data, series, HF_MEASUREMENT_SECOND, C_ ("blood pressure", "Diastolic"));
      add_limits (data, (HfIndicatorRange){ HF_INDICATOR_OPEN, series->range.high });
      add_limits (data, (HfIndicatorRange){ HF_INDICATOR_OPEN, series->indicator->second.high });
    }
  else
    {
      add_series (data, series, HF_MEASUREMENT_VALUE, g_dgettext (NULL, series->indicator->label));
      add_limits (data, series->range);
    }
  return g_steal_pointer (&data);
}
