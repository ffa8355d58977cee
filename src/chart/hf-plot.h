/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A whole chart as a picture: title, panels over one category axis, footer. The same picture goes
 * to the screen and into a file. Nothing here needs a display. */

#include "chart/hf-panel.h"

G_BEGIN_DECLS

/**
 * HfPlotLayout:
 * @title: where the takeaway stands
 * @subtitle: where its definition stands
 * @note: where the sentence about too few points stands
 * @footer: where the source stands
 * @plot: from the top of the first panel's area to the bottom of the last one's
 * @n_panels: panels that found room
 * @frames: all that belongs to each
 * @spaces: where the values of each lie
 *
 * Where everything is at one size. Copied by value; empty parts have no height.
 */
typedef struct
{
  HfRect       title;
  HfRect       subtitle;
  HfRect       note;
  HfRect       footer;
  HfRect       plot;
  guint        n_panels;
  HfRect       frames[HF_N_PANELS];
  HfLayerSpace spaces[HF_N_PANELS];
} HfPlotLayout;

#define HF_TYPE_PLOT (hf_plot_get_type ())
G_DECLARE_FINAL_TYPE (HfPlot, hf_plot, HF, PLOT, GObject)

/** hf_plot_new: @data: what to show. Returns: (transfer full): its picture */
HfPlot *hf_plot_new (HfChartData *data);

/** hf_plot_get_data: Returns: (transfer none): what is shown */
HfChartData *hf_plot_get_data (HfPlot *self);

/**
 * hf_plot_layout:
 * @self: a plot
 * @width: in pixels
 * @height: in pixels
 * @theme: colours and font
 * @layout: (out caller-allocates): where everything is
 *
 * Lays the picture out. What finds no room is left out, the least important first.
 */
void hf_plot_layout (HfPlot             *self,
                     double              width,
                     double              height,
                     const HfChartTheme *theme,
                     HfPlotLayout       *layout);

/**
 * hf_plot_paint:
 * @self: a plot
 * @cr: where to paint, from 0, 0
 * @width: in pixels
 * @height: in pixels
 * @theme: colours and font
 *
 * Paints the picture. A function of its arguments alone.
 */
void
hf_plot_paint (HfPlot *self, cairo_t *cr, double width, double height, const HfChartTheme *theme);

/** hf_plot_lookup_category: Returns: the category at the point, or %HF_CHART_NO_INDEX */
guint hf_plot_lookup_category (HfPlot *self, const HfPlotLayout *layout, double x, double y);

/** hf_plot_lookup_item: Returns: whether a mark is at the point; @item: (out): which */
gboolean hf_plot_lookup_item (HfPlot             *self,
                              const HfPlotLayout *layout,
                              double              x,
                              double              y,
                              HfLayerItem        *item);

/** hf_plot_get_item_rect: Returns: whether @item has a mark; @rect: (out): where */
gboolean hf_plot_get_item_rect (HfPlot             *self,
                                const HfPlotLayout *layout,
                                const HfLayerItem  *item,
                                HfRect             *rect);

/** hf_plot_get_band_rect: @rect: (out): the full height of category @index */
void hf_plot_get_band_rect (HfPlot *self, const HfPlotLayout *layout, guint index, HfRect *rect);

/** hf_plot_describe: Returns: (transfer full): all there is to say about category @index */
HfReadout *hf_plot_describe (HfPlot *self, guint index);

/** hf_plot_get_note: Returns: (transfer full) (nullable): what to say where points are few or none
 */
char *hf_plot_get_note (HfPlot *self);

G_END_DECLS
