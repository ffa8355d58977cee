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

/**
 * HfPlot:
 *
 * A whole chart as a picture. Reference counted, immutable and no object, so that a worker may
 * paint one.
 */
typedef struct _HfPlot HfPlot;

HfPlot *hf_plot_new (HfChartData *data);
HfPlot *hf_plot_ref (HfPlot *self);
void    hf_plot_unref (HfPlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPlot, hf_plot_unref)

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

guint    hf_plot_lookup_category (HfPlot *self, const HfPlotLayout *layout, double x, double y);
gboolean hf_plot_get_item_rect (HfPlot             *self,
                                const HfPlotLayout *layout,
                                const HfLayerItem  *item,
                                HfRect             *rect);
void hf_plot_get_band_rect (HfPlot *self, const HfPlotLayout *layout, guint index, HfRect *rect);
HfReadout *hf_plot_describe (HfPlot *self, guint index);
char      *hf_plot_get_note (HfPlot *self);

G_END_DECLS
