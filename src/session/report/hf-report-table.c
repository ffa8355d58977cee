/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of figures. It knows no report and no window: what is said of a cell follows from its row
 * and its column. */

#include "session/report/hf-report-table.h"

#include "base/hf-series.h"
#include "transfer/hf-csv-writer.h"

#include <glib/gi18n.h>
#include <math.h>

#define FEN            100.0
#define RATIO_DIGITS   2
#define PERCENT_DIGITS 1

static void
column_free (gpointer data)
{
  HfReportColumn *column = data;

  g_clear_pointer (&column->whom, hf_filter_free);
  g_free (column->label);
  g_free (column);
}

static void
row_free (gpointer data)
{
  HfReportRow *row = data;

  g_clear_pointer (&row->whom, hf_filter_free);
  g_free (row->label);
  g_free (row->values);
  g_free (row);
}

/**
 * hf_report_table_new:
 * @title: what its rows are
 *
 * Returns: (transfer full): a table without rows and columns
 */
HfReportTable *
hf_report_table_new (const char *title)
{
  HfReportTable *self = g_new0 (HfReportTable, 1);

  self->title = g_strdup (title);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * hf_report_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
hf_report_table_free (HfReportTable *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self->title);
  g_free (self);
}

/**
 * hf_report_table_add_column:
 * @self: a table without rows
 * @label: what the column tells
 * @unit: what its figures are
 *
 * Returns: (transfer none): the new column
 */
HfReportColumn *
hf_report_table_add_column (HfReportTable *self, const char *label, HfReportUnit unit)
{
  HfReportColumn *column = g_new0 (HfReportColumn, 1);

  g_return_val_if_fail (self->rows->len == 0, NULL);

  column->label = g_strdup (label);
  column->unit = unit;
  g_ptr_array_add (self->columns, column);
  return column;
}

/**
 * hf_report_table_add_row:
 * @self: a table that has its columns
 * @label: what the row is about
 *
 * Returns: (transfer none): the new row, without figures
 */
HfReportRow *
hf_report_table_add_row (HfReportTable *self, const char *label)
{
  HfReportRow *row = g_new0 (HfReportRow, 1);

  row->label = g_strdup (label);
  row->values = g_new (double, self->columns->len);
  for (guint i = 0; i < self->columns->len; i++)
    row->values[i] = NAN;
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * hf_report_table_get_column:
 * @self: a table
 * @column: which
 *
 * Returns: (transfer none): a column
 */
const HfReportColumn *
hf_report_table_get_column (const HfReportTable *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

/**
 * hf_report_table_get_row:
 * @self: a table
 * @row: which
 *
 * Returns: (transfer none): a row
 */
const HfReportRow *
hf_report_table_get_row (const HfReportTable *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

static double
get_value (const HfReportTable *self, guint row, guint column)
{
  return hf_report_table_get_row (self, row)->values[column];
}

/**
 * hf_report_table_format:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer full): a figure as one reads it, a dash where there is none, nothing where
 *   those above do not add up
 */
char *
hf_report_table_format (const HfReportTable *self, guint row, guint column)
{
  double           value = get_value (self, row, column);
  g_autofree char *number = NULL;

  if (isnan (value))
    return hf_report_table_get_row (self, row)->is_total ? g_strdup ("") :
                                                           hf_series_format_number (value, 0);
  switch (hf_report_table_get_column (self, column)->unit)
    {
    case HF_REPORT_MONEY:
      number = hf_series_format_number (value / FEN, 0);
      return g_strdup_printf (_ ("¥%s"), number);
    case HF_REPORT_PERCENT:
      number = hf_series_format_number (value, PERCENT_DIGITS);
      /* Translators: so many of a hundred */
      return g_strdup_printf (_ ("%s %%"), number);
    case HF_REPORT_RATIO:
      number = hf_series_format_number (value, RATIO_DIGITS);
      return g_strdup_printf (_ ("1 : %s"), number);
    case HF_REPORT_COUNT:
    default:
      return hf_series_format_number (value, 0);
    }
}

static double
find_most (const HfReportTable *self)
{
  double most = 0;

  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->columns->len; column++)
      if (!hf_report_table_get_row (self, row)->is_total &&
          !hf_report_table_get_column (self, column)->is_total)
        most = fmax (most, get_value (self, row, column));
  return most;
}

/**
 * hf_report_table_get_tint:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: how dark a cell is, from 0 to 1. The area tells, so that a few large figures do not make
 *   all others look empty; totals have none
 */
double
hf_report_table_get_tint (const HfReportTable *self, guint row, guint column)
{
  double most = self->is_tinted ? find_most (self) : 0;

  if (most == 0 || isnan (get_value (self, row, column)) ||
      hf_report_table_get_row (self, row)->is_total ||
      hf_report_table_get_column (self, column)->is_total)
    return 0;
  return sqrt (get_value (self, row, column) / most);
}

static void
add_conditions (HfFilter *self, const HfFilter *other)
{
  for (guint i = 0; i < hf_filter_get_n (other); i++)
    hf_filter_add (self, hf_filter_get (other, i));
}

/**
 * hf_report_table_make_filter:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer full) (nullable): whom a cell counts; %NULL where it counts nobody, or
 *   something else than customers
 */
HfFilter *
hf_report_table_make_filter (const HfReportTable *self, guint row, guint column)
{
  const HfFilter *across = hf_report_table_get_row (self, row)->whom;
  const HfFilter *down = hf_report_table_get_column (self, column)->whom;
  g_autoptr (HfFilter) filter = NULL;

  if (across == NULL || down == NULL || !(get_value (self, row, column) > 0))
    return NULL;
  filter = hf_filter_copy (across);
  add_conditions (filter, down);
  return g_steal_pointer (&filter);
}

/**
 * hf_report_table_forget_whom:
 * @self: a table
 *
 * Leaves the figures, and no way from them to whom they count.
 */
void
hf_report_table_forget_whom (HfReportTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_clear_pointer (&((HfReportRow *) self->rows->pdata[i])->whom, hf_filter_free);
}

static void
write_number (HfCsvWriter *csv, const HfReportTable *self, guint row, guint column)
{
  static const char *const formats[] = {
    [HF_REPORT_COUNT] = "%.0f",
    [HF_REPORT_MONEY] = "%.2f",
    [HF_REPORT_PERCENT] = "%.1f",
    [HF_REPORT_RATIO] = "%.2f",
  };
  HfReportUnit unit = hf_report_table_get_column (self, column)->unit;
  double       value = get_value (self, row, column);
  char         number[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    hf_csv_writer_add (csv, NULL);
  else
    hf_csv_writer_add (csv, g_ascii_formatd (number, sizeof number, formats[unit],
                                             unit == HF_REPORT_MONEY ? value / FEN : value));
}

/**
 * hf_report_table_to_csv:
 * @self: a table
 *
 * Writes a table for a spreadsheet: the same rows and columns, money in yuan, percentages without
 * their sign.
 *
 * Returns: (transfer full): the text
 */
char *
hf_report_table_to_csv (const HfReportTable *self)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HfCsvWriter) csv = hf_csv_writer_new (stream);

  hf_csv_writer_add (csv, self->title);
  for (guint i = 0; i < self->columns->len; i++)
    hf_csv_writer_add (csv, hf_report_table_get_column (self, i)->label);
  hf_csv_writer_end_record (csv, NULL, NULL); /* memory takes it all */
  for (guint row = 0; row < self->rows->len; row++)
    {
      hf_csv_writer_add (csv, hf_report_table_get_row (self, row)->label);
      for (guint column = 0; column < self->columns->len; column++)
        write_number (csv, self, row, column);
      hf_csv_writer_end_record (csv, NULL, NULL);
    }
  hf_csv_writer_flush (csv, NULL, NULL);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
