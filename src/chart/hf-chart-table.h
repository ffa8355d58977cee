/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The numbers of a chart as a sortable table: what a screen reader and a doubting reader need. */

#include "base/hf-chart-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHART_TABLE_ROW (hf_chart_table_row_get_type ())

/**
 * HfChartTableRow:
 *
 * A category as a row of the table.
 */
G_DECLARE_FINAL_TYPE (HfChartTableRow, hf_chart_table_row, HF, CHART_TABLE_ROW, GObject)

/**
 * hf_chart_table_row_get_index:
 * @self: a row
 *
 * Returns: the category the row is about
 */
guint hf_chart_table_row_get_index (HfChartTableRow *self);

/**
 * hf_chart_table_fill:
 * @view: a column view; what it shows is replaced
 * @data: (nullable): a chart, %NULL to empty the view
 *
 * Gives @view a column per series and a row per category, sortable by each.
 */
void hf_chart_table_fill (GtkColumnView *view, HfChartData *data);

G_END_DECLS
