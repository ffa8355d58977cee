/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Text on a chart: four roles, placed by an anchor, never wider than it may be. */

#include "chart/hf-chart-theme.h"

G_BEGIN_DECLS

/**
 * HfTextRole:
 * @HF_TEXT_TITLE: the takeaway
 * @HF_TEXT_BODY: sentences
 * @HF_TEXT_SMALL: tick labels and captions, never below 9 points
 * @HF_TEXT_VALUE: numbers that matter, as small as captions but bold
 *
 * What a text is for; says its size and weight.
 */
typedef enum
{
  HF_TEXT_TITLE,
  HF_TEXT_BODY,
  HF_TEXT_SMALL,
  HF_TEXT_VALUE,
} HfTextRole;

/**
 * HfRect:
 * @x: left
 * @y: top
 * @width: extent to the right
 * @height: extent downwards
 *
 * A rectangle in pixels of the chart.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} HfRect;

/**
 * hf_chart_text_layout:
 * @theme: a theme with a font
 * @role: what the text is for
 * @text: the text
 * @max_width: width to wrap or ellipsize at, 0 for none
 * @max_lines: lines before the rest becomes an ellipsis
 *
 * Returns: (transfer full): a layout in the direction of the theme's font
 */
PangoLayout *hf_chart_text_layout (const HfChartTheme *theme,
                                   HfTextRole          role,
                                   const char         *text,
                                   double              max_width,
                                   int                 max_lines);

/**
 * hf_chart_text_measure:
 * @theme: a theme with a font
 * @role: what the text is for
 * @text: the text
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 *
 * Measures one unlimited line of @text.
 */
void hf_chart_text_measure (const HfChartTheme *theme,
                            HfTextRole          role,
                            const char         *text,
                            double             *width,
                            double             *height);

/**
 * hf_chart_text_place:
 * @theme: a theme with a font
 * @role: what the text is for
 * @text: the text
 * @x: anchor
 * @y: anchor
 * @xalign: 0 when the text starts at @x, 0.5 when it is centred on it, 1 when it ends there
 * @yalign: the same for @y
 * @bounds: (out): where the text will lie
 *
 * Says where hf_chart_text_draw() will put one unlimited line of @text.
 */
void hf_chart_text_place (const HfChartTheme *theme,
                          HfTextRole          role,
                          const char         *text,
                          double              x,
                          double              y,
                          double              xalign,
                          double              yalign,
                          HfRect             *bounds);

/**
 * hf_chart_text_draw:
 * @cr: where to paint
 * @theme: a theme with a font
 * @role: what the text is for
 * @color: its colour
 * @text: the text
 * @bounds: where; longer text ends in an ellipsis
 *
 * Draws one line of @text.
 */
void hf_chart_text_draw (cairo_t            *cr,
                         const HfChartTheme *theme,
                         HfTextRole          role,
                         const HfColor      *color,
                         const char         *text,
                         const HfRect       *bounds);

/**
 * HF_CHART_TEXT_HALO:
 *
 * How far the background reaches around a value's letters, in points.
 */
#define HF_CHART_TEXT_HALO 2.0

/**
 * hf_chart_text_draw_value:
 * @cr: where to paint
 * @theme: a theme with a font
 * @text: a value
 * @bounds: where
 *
 * Draws a value that may lie over a line: with the background close around its letters it can be
 * read, and hides little.
 */
void hf_chart_text_draw_value (cairo_t            *cr,
                               const HfChartTheme *theme,
                               const char         *text,
                               const HfRect       *bounds);

/**
 * hf_rect_overlaps:
 * @a: a rectangle
 * @b: another
 *
 * Returns: whether they have a point in common
 */
gboolean hf_rect_overlaps (const HfRect *a, const HfRect *b);

G_END_DECLS
