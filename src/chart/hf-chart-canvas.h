/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The picture part of a chart widget: shows a plot, keeps a cursor on it. Use HfChart instead,
 * which adds the readout line and the table; this header is for HfChart and for tests. */

#include "chart/hf-plot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHART_CANVAS (hf_chart_canvas_get_type ())

/**
 * HfChartCanvas:
 *
 * The picture of a chart, with a cursor that the pointer and the keys move.
 */
G_DECLARE_FINAL_TYPE (HfChartCanvas, hf_chart_canvas, HF, CHART_CANVAS, GtkWidget)

/**
 * HfChartCanvas::cursor-changed:
 *
 * The cursor has moved, or what it stands on has changed.
 */

/**
 * HfChartCanvas::activated:
 * @index: category
 *
 * The category was clicked, or Enter was pressed on it.
 */

/**
 * hf_chart_canvas_set_plot:
 * @self: a canvas
 * @plot: (transfer none) (nullable): a plot
 *
 * Shows a plot, or nothing.
 */
void hf_chart_canvas_set_plot (HfChartCanvas *self, HfPlot *plot);

/**
 * hf_chart_canvas_set_high_contrast:
 * @self: a canvas
 * @high_contrast: whether to use foreground and background only
 *
 * Chooses how to paint.
 */
void hf_chart_canvas_set_high_contrast (HfChartCanvas *self, gboolean high_contrast);

/**
 * hf_chart_canvas_get_cursor:
 * @self: a canvas
 * @item: (out): where the cursor is, %HF_CHART_NO_INDEX for nowhere
 *
 * Says where the cursor is.
 */
void hf_chart_canvas_get_cursor (HfChartCanvas *self, HfLayerItem *item);

/**
 * hf_chart_canvas_init_theme:
 * @self: a canvas
 * @theme: (out): the look
 *
 * Finds out with which colours and font the canvas paints now.
 */
void hf_chart_canvas_init_theme (HfChartCanvas *self, HfChartTheme *theme);

G_END_DECLS
