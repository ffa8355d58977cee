/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Heat strips: where cells lie, and how they are told apart. */

#include "chart/hf-heat-strip.h"

#define HEIGHT HF_HEAT_STRIP_HEIGHT

static guint32
pixel_at (cairo_surface_t *surface, double x, int y)
{
  const guchar *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x];
}

static cairo_surface_t *
paint (const HfHeatStrip *strip, gboolean high_contrast)
{
  int              width = hf_heat_strip_get_width (strip);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  HfChartTheme     theme;

  hf_chart_theme_init (&theme, FALSE, high_contrast);
  hf_heat_strip_paint (strip, cr, &theme, width, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static double
middle_of (const HfHeatStrip *strip, guint cell)
{
  double from, to;

  hf_heat_strip_place (strip, cell, hf_heat_strip_get_width (strip), &from, &to);
  return (from + to) / 2;
}

/* Cells follow each other without touching, a gap is wider, and the last one still fits. */
static void
test_place (void)
{
  HfHeatStrip strip = { .n_cells = 3, .marked = -1 };
  double      width, from[3], to[3];

  strip.cells[2].begins_part = TRUE;
  width = hf_heat_strip_get_width (&strip);
  for (guint i = 0; i < 3; i++)
    hf_heat_strip_place (&strip, i, width, &from[i], &to[i]);
  g_assert_cmpfloat (from[0], ==, 0);
  g_assert_cmpfloat (to[0], <, from[1]);
  g_assert_cmpfloat (from[2] - to[1], >, from[1] - to[0]);
  g_assert_cmpfloat (to[2], <=, width);
  g_assert_cmpfloat (to[2], >, width - 3);
}

/* The greater the share the stronger the colour, whether or not it was measured; what was not is
 * lower; only the marked cell has a bar under it. */
static void
test_cells (void)
{
  HfHeatStrip      strip = { .cells = { { 0.9, TRUE, FALSE },
                                        { 0.2, TRUE, FALSE },
                                        { 0.9, FALSE, FALSE },
                                        { 0.2, FALSE, FALSE } },
                             .n_cells = 4,
                             .marked = 1 };
  cairo_surface_t *surface = paint (&strip, FALSE);
  guint            alpha[4];

  for (guint i = 0; i < 4; i++)
    alpha[i] = pixel_at (surface, middle_of (&strip, i), HEIGHT - 6) >> 24;
  g_assert_cmpuint (alpha[0], >, alpha[1]);
  g_assert_cmpuint (alpha[2], >, alpha[3]);
  g_assert_cmpuint (alpha[1], >, 0);
  g_assert_cmpuint (alpha[3], >, 0);
  g_assert_cmpuint (pixel_at (surface, middle_of (&strip, 0), 3), !=, 0);
  g_assert_cmpuint (pixel_at (surface, middle_of (&strip, 2), 3), ==, 0);
  g_assert_cmpuint (pixel_at (surface, middle_of (&strip, 0), HEIGHT - 1), ==, 0);
  g_assert_cmpuint (pixel_at (surface, middle_of (&strip, 1), HEIGHT - 1), !=, 0);
  cairo_surface_destroy (surface);
}

/* Without tints the share is how far a cell is filled. */
static void
test_high_contrast (void)
{
  HfHeatStrip      strip = { .cells = { { 0.9, TRUE, FALSE }, { 0.2, TRUE, FALSE } },
                             .n_cells = 2,
                             .marked = -1 };
  cairo_surface_t *surface = paint (&strip, TRUE);

  g_assert_cmphex (pixel_at (surface, middle_of (&strip, 0), 5) >> 24, ==, 0xff);
  g_assert_cmphex (pixel_at (surface, middle_of (&strip, 1), 5) >> 24, ==, 0);
  g_assert_cmphex (pixel_at (surface, middle_of (&strip, 1), HEIGHT - 6) >> 24, ==, 0xff);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heat-strip/place", test_place);
  g_test_add_func ("/heat-strip/cells", test_cells);
  g_test_add_func ("/heat-strip/high-contrast", test_high_contrast);
  return g_test_run ();
}
