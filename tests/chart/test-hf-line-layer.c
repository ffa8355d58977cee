/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines on an image: gaps stay gaps, unfinished points are hollow, dots alone where points are few.
 */

#include "chart-fixture.h"
#include "chart/hf-layer-space.h"
#include "chart/hf-line-layer.h"

#include <math.h>

#define WHITE  0xffffff
#define BLUE   0x0072b2
#define WIDTH  500
#define HEIGHT 100

typedef struct
{
  Sheet        sheet;
  HfLayer     *layer;
  HfLayerSpace space;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sheet_init (&fixture->sheet, WIDTH, HEIGHT, FALSE);
  fixture->layer = hf_layer_new (&hf_line_layer_def);
  fixture->space =
    (HfLayerSpace){ .area = { 0, 0, WIDTH, HEIGHT }, .unfinished = HF_CHART_NO_INDEX };
  hf_axis_init (&fixture->space.axis, 0, 100, TRUE, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_layer_free (fixture->layer);
  sheet_clear (&fixture->sheet);
}

static void
paint (Fixture *fixture, const double *values, guint n_values)
{
  g_autoptr (HfSeries) series = hf_series_new ("A", NULL, 0, values, n_values);

  hf_layer_add_series (fixture->layer, 0, 0, series);
  fixture->space.n_categories = n_values;
  hf_layer_paint (fixture->layer, fixture->sheet.cr, &fixture->space, &fixture->sheet.theme);
}

/* Whether anything of the line is seen between the middles of category @index and the next. */
static gboolean
has_line_after (Fixture *fixture, guint index)
{
  double x = hf_layer_space_get_x (&fixture->space, index);
  double next = hf_layer_space_get_x (&fixture->space, index + 1);
  HfRect middle = { (x + next) / 2 - 2, 40, 4, 20 };

  return sheet_count (&fixture->sheet, &middle, BLUE) > 0;
}

static void
test_joins_points (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 50, 50, 50, 50, 50 };

  paint (fixture, values, G_N_ELEMENTS (values));
  for (guint i = 0; i < 4; i++)
    g_assert_true (has_line_after (fixture, i));
}

static void
test_leaves_gap (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 50, 50, NAN, 50, 50 };

  paint (fixture, values, G_N_ELEMENTS (values));
  g_assert_true (has_line_after (fixture, 0));
  g_assert_false (has_line_after (fixture, 1));
  g_assert_false (has_line_after (fixture, 2));
  g_assert_true (has_line_after (fixture, 3));
}

static void
test_few_points_are_dots (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 50, 50 };

  paint (fixture, values, G_N_ELEMENTS (values));
  g_assert_false (has_line_after (fixture, 0));
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, 125, 50), ==, BLUE);
}

static void
test_unfinished_is_hollow (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 50, 50, 50, 50, 50 };

  fixture->space.unfinished = 4;
  paint (fixture, values, G_N_ELEMENTS (values));
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, 350, 50), ==, BLUE);
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, 450, 50), ==, WHITE);
}

static void
test_finds_points (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 50, NAN, 50 };
  HfLayerItem         first = { 0, 0 };
  HfLayerItem         gap = { 0, 1 };
  HfRect              rect;

  paint (fixture, values, G_N_ELEMENTS (values));
  g_assert_true (hf_layer_get_item_rect (fixture->layer, &fixture->space, &first, &rect));
  g_assert_true (sheet_rect_contains (&rect, hf_layer_space_get_x (&fixture->space, 0), 50));
  g_assert_cmpfloat (rect.width, <=, 20);
  g_assert_cmpfloat (rect.height, <=, 20);
  g_assert_false (hf_layer_get_item_rect (fixture->layer, &fixture->space, &gap, &rect));
}

static void
test_dense_keeps_peaks (Fixture *fixture, gconstpointer data)
{
  g_autofree double *values = g_new0 (double, 5000);
  HfRect             peak = { 199, 12, 3, 60 };

  for (guint i = 0; i < 5000; i++)
    values[i] = 10;
  values[2003] = 90;
  paint (fixture, values, 5000);
  g_assert_cmpuint (sheet_count (&fixture->sheet, &peak, BLUE), >, 40);
}

static gboolean
is_blank (Fixture *fixture, double x, double y, double height)
{
  HfRect rect = { x - 10, y, 20, height };

  return sheet_count (&fixture->sheet, &rect, WHITE) == (guint) (rect.width * rect.height);
}

static void
test_numbers_keep_off_points (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 60, 60, 100, 60, 40, 60, 60 };
  double              top = 30;
  double              peak, valley;

  fixture->space.area = (HfRect){ 0, top, WIDTH, HEIGHT - top };
  paint (fixture, values, G_N_ELEMENTS (values));
  peak = hf_layer_space_get_x (&fixture->space, 2);
  valley = hf_layer_space_get_x (&fixture->space, 4);

  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, (int) peak, (int) top), ==, BLUE);
  g_assert_false (is_blank (fixture, peak, 10, 14));
  g_assert_true (is_blank (fixture, peak, 0,
                           (int) (top - hf_line_layer_measure_headroom (&fixture->sheet.theme))));
  g_assert_false (is_blank (fixture, valley, 80, 10));
}

#define ADD(name, func) \
  g_test_add ("/chart/line-layer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("joins-points", test_joins_points);
  ADD ("leaves-gap", test_leaves_gap);
  ADD ("few-points-are-dots", test_few_points_are_dots);
  ADD ("unfinished-is-hollow", test_unfinished_is_hollow);
  ADD ("finds-near-points", test_finds_points);
  ADD ("numbers-keep-off-points", test_numbers_keep_off_points);
  ADD ("dense-keeps-peaks", test_dense_keeps_peaks);

  return g_test_run ();
}
