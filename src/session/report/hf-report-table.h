/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The figures of a report as a table, from which follow what is on screen, on paper and in a
 * spreadsheet. All texts are already translated. */

#include "core/hf-filter.h"

G_BEGIN_DECLS

/**
 * HfReportUnit:
 * @HF_REPORT_COUNT: so many
 * @HF_REPORT_MONEY: fen
 * @HF_REPORT_PERCENT: in a hundred, 0 to 100
 * @HF_REPORT_RATIO: so many for each
 *
 * What the figures of a column are.
 */
typedef enum
{
  HF_REPORT_COUNT,
  HF_REPORT_MONEY,
  HF_REPORT_PERCENT,
  HF_REPORT_RATIO,
} HfReportUnit;

/**
 * HfReportColumn:
 * @label: what it tells
 * @unit: what its figures are
 * @whom: (nullable): which customers a cell of it counts, beside those of its row; %NULL where it
 *   counts something else
 * @is_total: whether it is about all that stand in the others
 *
 * A column of a table.
 */
typedef struct
{
  char        *label;
  HfReportUnit unit;
  HfFilter    *whom;
  gboolean     is_total;
} HfReportColumn;

/**
 * HfReportRow:
 * @label: what it is about
 * @depth: how far it is indented, for what lies within the row above
 * @whom: (nullable): which customers its cells count
 * @is_total: whether it is about all that stand in the others
 * @values: a figure a column, NaN where there is none
 *
 * A row of a table.
 */
typedef struct
{
  char     *label;
  guint     depth;
  HfFilter *whom;
  gboolean  is_total;
  double   *values;
} HfReportRow;

/**
 * HfReportTable:
 * @title: what the rows are
 * @columns: (element-type HfReportColumn): the columns, apart from that of the labels
 * @rows: (element-type HfReportRow): the rows
 * @is_tinted: whether cells are the darker the more they count
 *
 * The table.
 */
typedef struct
{
  char      *title;
  GPtrArray *columns;
  GPtrArray *rows;
  gboolean   is_tinted;
} HfReportTable;

HfReportTable *hf_report_table_new (const char *title);
void           hf_report_table_free (HfReportTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReportTable, hf_report_table_free)

HfReportColumn              *
hf_report_table_add_column (HfReportTable *self, const char *label, HfReportUnit unit);
HfReportRow *hf_report_table_add_row (HfReportTable *self, const char *label);
const HfReportColumn *hf_report_table_get_column (const HfReportTable *self, guint column);
const HfReportRow    *hf_report_table_get_row (const HfReportTable *self, guint row);
char                 *hf_report_table_format (const HfReportTable *self, guint row, guint column);
double                hf_report_table_get_tint (const HfReportTable *self, guint row, guint column);
HfFilter *hf_report_table_make_filter (const HfReportTable *self, guint row, guint column);
void      hf_report_table_forget_whom (HfReportTable *self);
char     *hf_report_table_to_csv (const HfReportTable *self);

G_END_DECLS
