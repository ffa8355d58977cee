/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What chart tests share: an invented chart, and a sheet to paint on whose pixels can be read. */

#include "chart/hf-plot.h"

G_BEGIN_DECLS

/** FIXTURE_MONTHS: Categories of the fixture chart; the last one is unfinished. */
#define FIXTURE_MONTHS 24

/** fixture_new_data: Returns: (transfer full): new and returning visits, ratio below, two targets
 */
HfChartData *fixture_new_data (void);

/** fixture_new_line: Returns: (transfer full): a chart of one line over @n_values categories */
HfChartData *fixture_new_line (const double *values, gsize n_values);

/**
 * Sheet:
 * @surface: an image
 * @cr: to paint on it
 * @theme: light look with a font
 *
 * A white sheet.
 */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  HfChartTheme     theme;
} Sheet;

/** sheet_init: Makes an empty sheet of the theme's base colour. */
void sheet_init (Sheet *self, int width, int height, gboolean high_contrast);

/** sheet_clear: Frees what sheet_init() made. */
void sheet_clear (Sheet *self);

/** sheet_get_pixel: Returns: the pixel as 0xRRGGBB */
guint32 sheet_get_pixel (Sheet *self, int x, int y);

/** sheet_count: Returns: how many pixels of @rect are exactly @color, 0xRRGGBB */
guint sheet_count (Sheet *self, const HfRect *rect, guint32 color);

/** sheet_rect_contains: Returns: whether the point lies inside */
gboolean sheet_rect_contains (const HfRect *self, double x, double y);

/** sheet_contrast: Returns: the contrast ratio of two opaque colours by WCAG 2, 1 to 21 */
double sheet_contrast (const HfColor *a, const HfColor *b);

G_END_DECLS
