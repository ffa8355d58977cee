/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A line as small as a word: the last few values over the band of what is normal. */

#include "chart/hf-chart-theme.h"

G_BEGIN_DECLS

/** HF_SPARKLINE_WIDTH: How wide one is meant to be, in pixels. */
#define HF_SPARKLINE_WIDTH 120

/** HF_SPARKLINE_HEIGHT: How high one is meant to be, in pixels. */
#define HF_SPARKLINE_HEIGHT 28

/** HF_SPARKLINE_MOST: How many values there is room for. */
#define HF_SPARKLINE_MOST 12

/**
 * HfSparklinePoint:
 * @value: the value, or the upper end of a range
 * @lower: the lower end of a range, NaN where there is one value
 * @side: 1 for above what is normal, -1 for below, 0 for within
 *
 * One value.
 */
typedef struct
{
  double value;
  double lower;
  int    side;
} HfSparklinePoint;

/**
 * HfSparkline:
 * @points: the values, oldest first
 * @n_points: how many
 * @low: where the band begins, minus infinity for no limit
 * @high: where it ends, infinity for no limit
 *
 * What a sparkline shows. Copied by value.
 */
typedef struct
{
  HfSparklinePoint points[HF_SPARKLINE_MOST];
  guint            n_points;
  double           low;
  double           high;
} HfSparkline;

/**
 * hf_sparkline_place:
 * @self: a sparkline
 * @value: any value
 * @height: the picture's height in pixels
 *
 * Returns: how far below the upper edge the value lies, in pixels
 */
double hf_sparkline_place (const HfSparkline *self, double value, double height);

/**
 * hf_sparkline_paint:
 * @self: a sparkline
 * @cr: where to paint, from 0, 0
 * @theme: how it looks
 * @width: in pixels
 * @height: in pixels
 *
 * Paints the band, then a line with its last value as a dot, or ranges as bars. What is out of the
 * band is a triangle that points where.
 */
void hf_sparkline_paint (const HfSparkline  *self,
                         cairo_t            *cr,
                         const HfChartTheme *theme,
                         double              width,
                         double              height);

G_END_DECLS
