/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A chart's numbers as CSV. It must not know files. */

#include "chart/hf-chart-csv.h"

#include <math.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
looks_like_formula (const char *text)
{
  return text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL;
}

static void
append_text (GString *csv, const char *text)
{
  gboolean is_formula = looks_like_formula (text);

  if (!is_formula && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  if (is_formula)
    g_string_append_c (csv, '\'');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

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

  append_text (csv, title != NULL ? title : "");
  for (guint i = 0; i < hf_chart_data_get_n_series (data); i++)
    {
      g_string_append_c (csv, ',');
      append_text (csv, hf_series_get_label (hf_chart_data_get_entry (data, i)->series));
    }
  g_string_append (csv, "\r\n");
}

static void
append_line (GString *csv, const HfChartData *data, guint index)
{
  append_text (csv, hf_chart_data_get_category (data, index)->full_label);
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
