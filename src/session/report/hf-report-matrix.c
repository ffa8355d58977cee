/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers counted by two of their classes as a kind of report. An axis is a line in a table. Each
 * cell is a filter of the list of customers too, so that what somebody may not ask of the list is
 * not offered here either. */

#include "session/report/hf-report-kinds.h"

#include "base/hf-date-words.h"
#include "base/hf-series.h"
#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-axis.h"

#include <glib/gi18n.h>

enum
{
  ROWS,
  COLUMNS,
};

static HfReportTable *
make_columns (const char *title, const HfMatrixAxis *axis, const HfMatrix *matrix)
{
  HfReportTable  *table = hf_report_table_new (title);
  HfReportColumn *total;

  table->is_tinted = TRUE;
  for (guint i = 0; i < axis->buckets->len; i++)
    {
      const HfMatrixBucket *bucket = axis->buckets->pdata[i];

      if (hf_report_axis_is_shown (bucket, matrix->column_totals[i]))
        hf_report_table_add_column (table, bucket->label, HF_REPORT_COUNT)->whom =
          hf_filter_copy (bucket->whom);
    }
  total = hf_report_table_add_column (table, _ ("Total"), HF_REPORT_COUNT);
  total->whom = hf_filter_new ();
  total->is_total = TRUE;
  return table;
}

/* Of a row of the matrix; the last one is that of the totals. */
static void
fill_row (HfReportRow *row, const HfMatrix *matrix, const HfMatrixAxis *columns, guint index)
{
  gboolean      is_total = index == matrix->n_rows;
  const gint64 *counts =
    is_total ? matrix->column_totals : matrix->cells + (gsize) index * matrix->n_columns;
  guint column = 0;

  for (guint i = 0; i < matrix->n_columns; i++)
    if (hf_report_axis_is_shown (columns->buckets->pdata[i], matrix->column_totals[i]))
      row->values[column++] = (double) counts[i];
  row->values[column] = (double) (is_total ? matrix->total : matrix->row_totals[index]);
  row->is_total = is_total;
}

static HfReportTable *
make_table (const char         *title,
            const HfMatrixAxis *rows,
            const HfMatrixAxis *columns,
            const HfMatrix     *matrix)
{
  HfReportTable *table = make_columns (title, columns, matrix);
  HfReportRow   *total;

  for (guint i = 0; i < matrix->n_rows; i++)
    {
      const HfMatrixBucket *bucket = rows->buckets->pdata[i];
      HfReportRow          *row;

      if (!hf_report_axis_is_shown (bucket, matrix->row_totals[i]))
        continue;
      row = hf_report_table_add_row (table, bucket->label);
      row->depth = bucket->depth;
      row->whom = hf_filter_copy (bucket->whom);
      fill_row (row, matrix, columns, i);
    }
  total = hf_report_table_add_row (table, _ ("Total"));
  total->whom = hf_filter_new ();
  fill_row (total, matrix, columns, matrix->n_rows);
  return table;
}

static gboolean
is_named (const HfMatrixBucket *bucket)
{
  return bucket->key != NULL && *bucket->key != '\0';
}

static char *
write_headline (const HfMatrixAxis *rows, const HfMatrixAxis *columns, const HfMatrix *matrix)
{
  gint64                most = 0;
  const HfMatrixBucket *across = NULL, *down = NULL;
  g_autofree char      *number = NULL, *total = NULL;

  for (guint i = 0; i < matrix->n_rows * matrix->n_columns; i++)
    {
      const HfMatrixBucket *row = rows->buckets->pdata[i / matrix->n_columns];
      const HfMatrixBucket *column = columns->buckets->pdata[i % matrix->n_columns];

      if (matrix->cells[i] > most && is_named (row) && is_named (column))
        {
          most = matrix->cells[i];
          across = row;
          down = column;
        }
    }
  if (across == NULL)
    return g_strdup (_ ("Nobody is in both a row and a column."));
  number = hf_series_format_number ((double) most, 0);
  total = hf_series_format_number ((double) matrix->total, 0);
  /* Translators: what a row is, what a column is, how many customers are both, of how many */
  return g_strdup_printf (_ ("The largest group: %s and %s, %s of %s customers."), across->label,
                          down->label, number, total);
}

static char *
write_extent (const HfMatrix *matrix, HfDate today)
{
  g_autofree char *number = hf_series_format_number ((double) matrix->total, 0);
  g_autofree char *day = hf_date_to_words (today, _ ("{d} {month} {y}"));
  /* Translators: the day on which a report was made */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);

  /* Translators: a day, and how many customers there are */
  return g_strdup_printf (ngettext ("%s · %s customer", "%s · %s customers",
                                    (gulong) matrix->total),
                          as_of, number);
}

static void
fill_answer (HfReportAnswer     *answer,
             const HfMatrixAxis *rows,
             const HfMatrixAxis *columns,
             const HfMatrix     *matrix,
             HfDate              today)
{
  g_autofree char *across = hf_report_axis_get_label (answer->choices[ROWS]);
  g_autofree char *down = hf_report_axis_get_label (answer->choices[COLUMNS]);
  g_autofree char *iso = hf_date_to_iso (today);

  /* Translators: what the rows and the columns of a table of customers are */
  answer->title = g_strdup_printf (_ ("Customers: %s × %s"), across, down);
  answer->headline = write_headline (rows, columns, matrix);
  answer->definition = g_strdup (
    _ ("Customers who are not archived. Whoever has several classes is counted in each of them, "
       "and once in the totals. Ages are those of today."));
  answer->extent = write_extent (matrix, today);
  answer->file_stem =
    g_strdup_printf ("customers-%s-%s-%s", answer->choices[ROWS], answer->choices[COLUMNS], iso);
  answer->table = make_table (across, rows, columns, matrix);
}

static gboolean
read_matrix (HfReportAnswer *answer, HfDatabase *db, const HfReportRequest *request, GError **error)
{
  g_autoptr (HfMatrixAxis) rows =
    hf_report_axis_read (db, request->choices[ROWS], request->today, error);
  g_autoptr (HfMatrixAxis) columns =
    rows == NULL ? NULL :
                   hf_report_axis_read (db, request->choices[COLUMNS], request->today, error);
  g_autoptr (HfMatrix) matrix = NULL;

  if (columns == NULL)
    return FALSE;
  matrix = hf_stat_matrix (db, rows, columns, request->progress->func, request->progress->user_data,
                           request->cancellable, error);
  if (matrix == NULL)
    return FALSE;
  answer->is_empty = matrix->total == 0;
  if (!answer->is_empty)
    fill_answer (answer, rows, columns, matrix, request->today);
  return TRUE;
}

/* Classes follow the visits. */
static const HfEntityDef *const concerned[] = { &hf_customer_def, &hf_visit_def, &hf_case_class_def,
                                                &hf_class_choice_def, NULL };

const HfReportKind hf_report_matrix_kind = {
  .key = "customers",
  .label = N_ ("Customers by two classes"),
  .options = {
    [ROWS] = { "rows", NC_ ("report", "Ro_ws"), HF_CASE_AXIS_DISEASE, hf_report_axis_list, hf_report_axis_get_label },
    [COLUMNS] = { "columns", NC_ ("report", "_Columns"), "stage", hf_report_axis_list, hf_report_axis_get_label },
  },
  .read = read_matrix,
  .concerned = concerned,
  .empty_title = N_ ("Nobody to count yet"),
  .empty_text = N_ ("As soon as customers are in the book, they are counted here by their classes."),
};
