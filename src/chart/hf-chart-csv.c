/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart's numbers as CSV. It must not know files. */

#include "chart/hf-chart-csv.h"

#include "base/hf-csv.h"

#include <math.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
append_number (GString *csv, const HfSeries *series, guint index)
{
  double           value = hf_series_get_value (series, index);
  char             number[G_ASCII_DTOSTR_BUF_SIZE + 320];
  g_autofree char *format = NULL;

  if (!isfinite (value))
    return;

  format = g_strdup_printf ("%%.%uf", hf_series_get_digits (series));
  g_string_append (csv, g_ascii_formatd (number, sizeof number, format, value));
}

static void
append_header (GString *csv, const HfChartData *data)
{
  const char *title = hf_chart_data_get_category_title (data);

  hf_csv_append_cell (csv, title != NULL ? title : "");
  for (guint i = 0; i < hf_chart_data_get_n_series (data); i++)
    {
      g_string_append_c (csv, ',');
      hf_csv_append_cell (csv, hf_series_get_label (hf_chart_data_get_entry (data, i)->series));
    }
  g_string_append (csv, "\r\n");
}

static void
append_line (GString *csv, const HfChartData *data, guint index)
{
  hf_csv_append_cell (csv, hf_chart_data_get_category (data, index)->full_label);
  for (guint i = 0; i < hf_chart_data_get_n_series (data); i++)
    {
      g_string_append_c (csv, ',');
      append_number (csv, hf_chart_data_get_entry (data, i)->series, index);
    }
  g_string_append (csv, "\r\n");
}

char *
hf_chart_data_to_csv (const HfChartData *data)
{
  GString *csv = g_string_new (BYTE_ORDER_MARK);

  append_header (csv, data);
  for (guint i = 0; i < hf_chart_data_get_n_categories (data); i++)
    append_line (csv, data, i);

  return g_string_free (csv, FALSE);
}
