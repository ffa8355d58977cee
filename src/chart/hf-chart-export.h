/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A chart as a file, always in the light look, whatever the screen shows. Needs no display. */

#include "chart/hf-plot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfChartFormat:
 * @HF_CHART_FORMAT_PNG: pixels, twice as many as asked for in each direction
 * @HF_CHART_FORMAT_SVG: vectors for the web and for drawing programs
 * @HF_CHART_FORMAT_PDF: vectors for print, one point per pixel asked for
 *
 * What kind of file.
 */
typedef enum
{
  HF_CHART_FORMAT_PNG,
  HF_CHART_FORMAT_SVG,
  HF_CHART_FORMAT_PDF,
} HfChartFormat;

/**
 * hf_chart_export:
 * @plot: the picture
 * @format: kind of file
 * @filename: (type filename): where; an existing file is replaced only once the new one is complete
 * @width: in pixels
 * @height: in pixels
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Writes the picture with its footer into a file.
 *
 * Returns: whether all of it was written
 */
gboolean hf_chart_export (HfPlot       *plot,
                          HfChartFormat format,
                          const char   *filename,
                          int           width,
                          int           height,
                          GError      **error);

/**
 * hf_chart_export_to_stream:
 * @plot: the picture
 * @format: kind of file
 * @stream: where; stays open
 * @width: in pixels
 * @height: in pixels
 * @cancellable: (nullable): to give up
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Writes the picture with its footer into a stream.
 *
 * Returns: whether all of it was written
 */
gboolean hf_chart_export_to_stream (HfPlot        *plot,
                                    HfChartFormat  format,
                                    GOutputStream *stream,
                                    int            width,
                                    int            height,
                                    GCancellable  *cancellable,
                                    GError       **error);

/**
 * hf_chart_export_draw_image:
 * @plot: the picture
 * @width: in pixels
 * @height: in pixels
 * @scale: pixels of the image for each
 *
 * Draws the picture with its footer, as it would go into a file.
 *
 * Returns: (transfer full) (nullable): an ARGB32 image surface, %NULL when it cannot be drawn
 */
cairo_surface_t *hf_chart_export_draw_image (HfPlot *plot, int width, int height, int scale);

/**
 * hf_chart_export_paint:
 * @plot: the picture
 * @cr: where to paint, from 0, 0
 * @width: in pixels
 * @height: in pixels
 *
 * Paints the picture with its footer, as it would go into a file, on a page beside other things. On
 * any thread.
 */
void hf_chart_export_paint (HfPlot *plot, cairo_t *cr, int width, int height);

G_END_DECLS
