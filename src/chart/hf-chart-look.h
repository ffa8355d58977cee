/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a chart, or another widget that draws, takes from the desktop: light or dark, contrast, base
 * colour, font. */

#include "chart/hf-chart-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_chart_look_init_theme:
 * @widget: a widget inside a window
 * @high_contrast: whether high contrast is wanted whatever the theme's name says
 * @theme: (out caller-allocates): the theme to fill; its font belongs to @widget
 *
 * Chooses the look that fits where @widget is.
 */
void hf_chart_look_init_theme (GtkWidget *widget, gboolean high_contrast, HfChartTheme *theme);

/**
 * HfChartLookPaint:
 * @chart: what is drawn
 * @cr: where
 * @theme: how it is to look
 * @width: how much room there is
 * @height: how much room there is
 *
 * Draws a chart.
 */
typedef void (*HfChartLookPaint) (gconstpointer       chart,
                                  cairo_t            *cr,
                                  const HfChartTheme *theme,
                                  int                 width,
                                  int                 height);

/**
 * hf_chart_look_snapshot:
 * @widget: a widget that is one chart
 * @snapshot: what to draw it into
 * @paint: draws it
 * @chart: what is drawn
 *
 * Draws a chart over the whole of a widget, in the look that fits there.
 */
void hf_chart_look_snapshot (GtkWidget       *widget,
                             GtkSnapshot     *snapshot,
                             HfChartLookPaint paint,
                             gconstpointer    chart);

GdkRGBA hf_chart_look_get_color (GtkWidget *widget);
GdkRGBA hf_chart_look_find_color (GtkWidget *widget, const char *name, const GdkRGBA *fallback);

G_END_DECLS
