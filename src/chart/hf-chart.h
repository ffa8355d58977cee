/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A chart to put into a window: the picture with its cursor, a readout line, and the same numbers
 * as a table. */

#include "chart/hf-plot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHART (hf_chart_get_type ())

/**
 * HfChart:
 *
 * A chart for a window: the picture with its cursor, a readout line, and the numbers as a table.
 */
G_DECLARE_FINAL_TYPE (HfChart, hf_chart, HF, CHART, GtkWidget)

/**
 * HfChart:data:
 *
 * The #HfChartData shown; %NULL for an empty widget.
 */

/**
 * HfChart:show-table:
 *
 * Whether the table is shown in place of the picture. The action `chart.show-table`, key t.
 */

/**
 * HfChart:high-contrast:
 *
 * Whether to use foreground and background only, as the desktop's setting asks.
 */

/**
 * HfChart::activated:
 * @index: category
 *
 * The reader wants to see what is behind a category: click, Enter, or a row of the table.
 */

/**
 * HfChart::export-requested:
 *
 * The reader wants a file: Ctrl+E, action `chart.export`. The page asks where and calls
 * hf_chart_export() with a plot of [method@Huifang.Chart.get_data].
 */

/**
 * hf_chart_set_data:
 * @self: a chart
 * @data: (transfer none) (nullable): a description
 *
 * Shows what is described, or nothing.
 */
void hf_chart_set_data (HfChart *self, HfChartData *data);

/**
 * hf_chart_get_data:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HfChartData *hf_chart_get_data (HfChart *self);

/**
 * hf_chart_set_show_table:
 * @self: a chart
 * @show_table: whether to show the table
 *
 * Shows the table, or the picture.
 */
void hf_chart_set_show_table (HfChart *self, gboolean show_table);

/**
 * hf_chart_get_show_table:
 *
 * Returns: whether the table is shown
 */
gboolean hf_chart_get_show_table (HfChart *self);

/**
 * hf_chart_set_high_contrast:
 * @self: a chart
 * @high_contrast: whether to use foreground and background only
 *
 * Chooses how to paint.
 */
void hf_chart_set_high_contrast (HfChart *self, gboolean high_contrast);

/**
 * hf_chart_get_high_contrast:
 *
 * Returns: whether high contrast was asked for
 */
gboolean hf_chart_get_high_contrast (HfChart *self);

G_END_DECLS
