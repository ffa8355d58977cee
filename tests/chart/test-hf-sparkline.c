/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sparklines: where values lie, and what is painted there. */

#include "chart/hf-sparkline.h"

#include <math.h>

#define WIDTH  HF_SPARKLINE_WIDTH
#define HEIGHT HF_SPARKLINE_HEIGHT

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

static cairo_surface_t *
paint (const HfSparkline *sparkline)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  HfChartTheme     theme;

  hf_chart_theme_init (&theme, FALSE, FALSE);
  hf_sparkline_paint (sparkline, cr, &theme, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_place (void)
{
  HfSparkline sparkline = {
    .points = { { 10, NAN, 0 }, { 20, NAN, 0 } }, .n_points = 2, .low = -INFINITY, .high = 30
  };

  g_assert_cmpfloat (hf_sparkline_place (&sparkline, 30, HEIGHT), <,
                     hf_sparkline_place (&sparkline, 20, HEIGHT));
  g_assert_cmpfloat (hf_sparkline_place (&sparkline, 20, HEIGHT), ==, HEIGHT / 2.0);
  g_assert_cmpfloat (hf_sparkline_place (&sparkline, 30, HEIGHT), >, 0);
  g_assert_cmpfloat (hf_sparkline_place (&sparkline, 10, HEIGHT), <, HEIGHT);
}

/* All values alike, and no limits: nothing to divide by. */
static void
test_flat (void)
{
  HfSparkline      sparkline = { .points = { { 5, NAN, 0 }, { 5, NAN, 0 }, { 5, NAN, 0 } },
                                 .n_points = 3,
                                 .low = -INFINITY,
                                 .high = INFINITY };
  cairo_surface_t *surface = paint (&sparkline);

  g_assert_cmpfloat (hf_sparkline_place (&sparkline, 5, HEIGHT), ==, HEIGHT / 2.0);
  g_assert_cmpuint (pixel_at (surface, WIDTH / 2, HEIGHT / 2), !=, 0);
  g_assert_cmpuint (pixel_at (surface, WIDTH / 2, 1), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_band_and_mark (void)
{
  HfSparkline within = {
    .points = { { 1, NAN, 0 }, { 1, NAN, 0 }, { 4, NAN, 0 } }, .n_points = 3, .low = 0, .high = 2
  };
  HfSparkline      above = within;
  cairo_surface_t *plain = paint (&within), *marked;
  int              last = WIDTH - 5;

  above.points[2].side = 1;
  marked = paint (&above);
  /* The band lies below the high value, and the mark changes what is painted there. */
  g_assert_cmpuint (pixel_at (plain, 2, HEIGHT - 8), !=, 0);
  g_assert_cmpuint (pixel_at (plain, 2, 1), ==, 0);
  g_assert_cmpuint (pixel_at (plain, last, 5), !=, pixel_at (marked, last, 5));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (marked);
}

static void
test_ranges (void)
{
  HfSparkline      sparkline = { .points = { { 120, 80, 0 }, { 120, 80, 0 }, { 120, 80, 0 } },
                                 .n_points = 3,
                                 .low = -INFINITY,
                                 .high = INFINITY };
  cairo_surface_t *surface = paint (&sparkline);

  /* Bars, and nothing between them. */
  g_assert_cmpuint (pixel_at (surface, WIDTH / 2, HEIGHT / 2), !=, 0);
  g_assert_cmpuint (pixel_at (surface, WIDTH / 4, HEIGHT / 2), ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sparkline/place", test_place);
  g_test_add_func ("/sparkline/flat", test_flat);
  g_test_add_func ("/sparkline/band-and-mark", test_band_and_mark);
  g_test_add_func ("/sparkline/ranges", test_ranges);
  return g_test_run ();
}
