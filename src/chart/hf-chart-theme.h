/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Colours, weights and the font of a chart: all that differs between screen, dark screen, high
 * contrast and paper. Painting code takes every colour from here. */

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** HF_CHART_MAX_SERIES: Colours that stay apart for colour-blind eyes; there are no more. */
#define HF_CHART_MAX_SERIES 5

/** HF_CHART_SLOT_TEXT: In place of a series colour: the colour of text. */
#define HF_CHART_SLOT_TEXT HF_CHART_MAX_SERIES

/**
 * HfColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 *
 * An sRGB colour, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} HfColor;

/**
 * HfChartTheme:
 * @base: what is painted on
 * @text: titles and values
 * @dim: tick labels and subtitles, at least 4.5:1 on @base
 * @grid: grid lines
 * @focus: focus ring and keyboard cursor, at least 3:1 on @base
 * @series: colour of each series in order, at least 3:1 on @base
 * @line_width: of data lines and outlines, in pixels
 * @high_contrast: only @text on @base and patterns, no tints
 * @is_export: for a file: with footer and without marks that need a pointer
 * @pango: (nullable): the font, its size and direction; borrowed, set by whoever paints
 *
 * A look. Copied by value.
 */
typedef struct
{
  HfColor       base;
  HfColor       text;
  HfColor       dim;
  HfColor       grid;
  HfColor       focus;
  HfColor       series[HF_CHART_MAX_SERIES];
  double        line_width;
  gboolean      high_contrast;
  gboolean      is_export;
  PangoContext *pango;
} HfChartTheme;

/**
 * hf_chart_theme_init:
 * @self: (out caller-allocates): the theme to fill
 * @dark: light marks on a dark base
 * @high_contrast: only foreground and background
 *
 * Fills in one of the four built-in looks, without a font.
 */
void hf_chart_theme_init (HfChartTheme *self, gboolean dark, gboolean high_contrast);

/**
 * hf_chart_theme_get_slot:
 * @self: a theme
 * @slot: number of a series in its chart, or %HF_CHART_SLOT_TEXT
 *
 * Returns: (transfer none): its colour; slots past the last series start again
 */
const HfColor *hf_chart_theme_get_slot (const HfChartTheme *self, guint slot);

/**
 * hf_color_luminance:
 * @self: an opaque colour
 *
 * Returns: its relative luminance by WCAG 2, 0 to 1
 */
double hf_color_luminance (const HfColor *self);

/**
 * hf_color_set_source:
 * @self: a colour
 * @cr: where to paint
 *
 * Makes @cr paint with the colour.
 */
void hf_color_set_source (const HfColor *self, cairo_t *cr);

G_END_DECLS
