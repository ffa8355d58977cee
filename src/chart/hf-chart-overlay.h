/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What lies over the kept picture of a chart and changes with every key: cursor, ring, tip. */

#include "chart/hf-plot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_chart_overlay_append_ring:
 * @snapshot: what is drawn
 * @theme: colours and font
 * @rect: where
 *
 * Appends a focus ring around a rectangle.
 */
void
hf_chart_overlay_append_ring (GtkSnapshot *snapshot, const HfChartTheme *theme, const HfRect *rect);

/**
 * hf_chart_overlay_append_cursor:
 * @snapshot: what is drawn
 * @theme: colours and font
 * @plot: the plot
 * @layout: where everything is
 * @cursor: where the cursor is
 *
 * Shades the category of the cursor and rings its mark, if any.
 */
void hf_chart_overlay_append_cursor (GtkSnapshot        *snapshot,
                                     const HfChartTheme *theme,
                                     HfPlot             *plot,
                                     const HfPlotLayout *layout,
                                     const HfLayerItem  *cursor);

/**
 * hf_chart_overlay_append_tip:
 * @snapshot: what is drawn
 * @theme: colours and font
 * @parent: the widget that is drawn
 * @tip: its child
 *
 * Appends the tip, on a solid base.
 */
void hf_chart_overlay_append_tip (GtkSnapshot        *snapshot,
                                  const HfChartTheme *theme,
                                  GtkWidget          *parent,
                                  GtkWidget          *tip);

G_END_DECLS
