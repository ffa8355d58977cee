/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stacked bars on an image: where they are, what colour, what is under a point. */

#include "chart-fixture.h"
#include "chart/hf-bar-layer.h"
#include "chart/hf-layer-space.h"

#include <math.h>

#define BLUE       0x0072b2
#define VERMILLION 0xd55e00
#define WHITE      0xffffff
#define WIDTH      400
#define HEIGHT     200

typedef struct
{
  Sheet        sheet;
  HfLayer     *layer;
  HfLayerSpace space;
} Fixture;

/* Four categories of 100 pixels; the axis is 0 to 200 over 200 pixels, so a unit is a pixel. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const double lower[] = { 100, 50, NAN, 80 };
  static const double upper[] = { 60, 0, NAN, 40 };
  g_autoptr (HfSeries) first = hf_series_new ("A", NULL, 0, lower, G_N_ELEMENTS (lower));
  g_autoptr (HfSeries) second = hf_series_new ("B", NULL, 0, upper, G_N_ELEMENTS (upper));

  sheet_init (&fixture->sheet, WIDTH, HEIGHT, FALSE);
  fixture->layer = hf_layer_new (&hf_bar_layer_def);
  hf_layer_add_series (fixture->layer, 0, 0, first);
  hf_layer_add_series (fixture->layer, 1, 1, second);
  fixture->space = (HfLayerSpace){ .area = { 0, 0, WIDTH, HEIGHT },
                                   .n_categories = 4,
                                   .unfinished = 3,
                                   .unfinished_label = "to 21 Nov" };
  hf_axis_init (&fixture->space.axis, 0, 200, TRUE, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_layer_free (fixture->layer);
  sheet_clear (&fixture->sheet);
}

static void
get_rect (Fixture *fixture, guint entry, guint index, HfRect *rect)
{
  HfLayerItem item = { entry, index };

  g_assert_true (hf_layer_get_item_rect (fixture->layer, &fixture->space, &item, rect));
}

static void
test_stacks (Fixture *fixture, gconstpointer data)
{
  HfRect lower, upper;

  get_rect (fixture, 0, 0, &lower);
  get_rect (fixture, 1, 0, &upper);
  g_assert_cmpfloat_with_epsilon (lower.y, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (lower.height, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (upper.y, 40, 1e-6);
  g_assert_cmpfloat_with_epsilon (upper.height, 60, 1e-6);
  g_assert_cmpfloat (lower.x, ==, upper.x);
  g_assert_cmpfloat_with_epsilon (lower.x + lower.width / 2, 50, 1);
}

static void
test_paints_plain_and_striped (Fixture *fixture, gconstpointer data)
{
  HfRect lower, upper;
  double area;

  hf_layer_paint (fixture->layer, fixture->sheet.cr, &fixture->space, &fixture->sheet.theme);
  get_rect (fixture, 0, 0, &lower);
  get_rect (fixture, 1, 0, &upper);

  /* Beside the number in the middle the returning bar is plain; the new one never is. */
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, (int) lower.x + 3, 195), ==, BLUE);
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, (int) lower.x - 3, 195), ==, WHITE);
  area = upper.width * upper.height;
  g_assert_cmpuint (sheet_count (&fixture->sheet, &upper, VERMILLION), >, area / 4);
  g_assert_cmpuint (sheet_count (&fixture->sheet, &upper, VERMILLION), <, area * 0.9);
}

static void
test_hatches_unfinished (Fixture *fixture, gconstpointer data)
{
  HfRect finished, unfinished;
  double share;

  hf_layer_paint (fixture->layer, fixture->sheet.cr, &fixture->space, &fixture->sheet.theme);
  get_rect (fixture, 0, 1, &finished);
  get_rect (fixture, 0, 3, &unfinished);

  share = sheet_count (&fixture->sheet, &finished, BLUE) / (finished.width * finished.height);
  g_assert_cmpfloat (share, >, 0.5);
  share = sheet_count (&fixture->sheet, &unfinished, BLUE) / (unfinished.width * unfinished.height);
  g_assert_cmpfloat (share, <, 0.5);
  share =
    sheet_count (&fixture->sheet, &unfinished, WHITE) / (unfinished.width * unfinished.height);
  g_assert_cmpfloat (share, >, 0.2);
}

static void
test_leaves_gap (Fixture *fixture, gconstpointer data)
{
  HfRect      column = { 200, 0, 100, HEIGHT };
  HfLayerItem item = { 0, 2 };
  HfRect      rect;

  hf_layer_paint (fixture->layer, fixture->sheet.cr, &fixture->space, &fixture->sheet.theme);
  g_assert_false (hf_layer_get_item_rect (fixture->layer, &fixture->space, &item, &rect));
  g_assert_cmpuint (sheet_count (&fixture->sheet, &column, WHITE), ==, 100 * HEIGHT);
}

static gboolean
is_in_mark (Fixture *fixture, guint entry, guint index, double x, double y)
{
  HfLayerItem item = { entry, index };
  HfRect      rect;

  return hf_layer_get_item_rect (fixture->layer, &fixture->space, &item, &rect) &&
         sheet_rect_contains (&rect, x, y);
}

static void
test_finds_marks (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_in_mark (fixture, 0, 0, 50, 150));
  g_assert_false (is_in_mark (fixture, 1, 0, 50, 150));
  g_assert_true (is_in_mark (fixture, 1, 0, 50, 60));
  g_assert_false (is_in_mark (fixture, 0, 0, 50, 60));
  g_assert_false (is_in_mark (fixture, 1, 0, 50, 10));   /* above the stack */
  g_assert_false (is_in_mark (fixture, 0, 2, 250, 190)); /* a gap */
  g_assert_false (is_in_mark (fixture, 0, 0, -5, 190));
}

static void
test_describes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfReadout) readout = hf_readout_new (g_strdup ("May"));
  g_autoptr (HfReadout) gap = hf_readout_new (g_strdup ("July"));
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;
  g_autofree char *gap_text = NULL;

  hf_layer_describe (fixture->layer, 0, readout);
  text = hf_readout_to_text (readout, HF_CHART_NO_INDEX);
  g_assert_cmpstr (text, ==, "May · A 100 (62 %) · B 60 (38 %) · Total 160");
  one = hf_readout_to_text (readout, 1);
  g_assert_cmpstr (one, ==, "May · B 60 (38 %)");

  hf_layer_describe (fixture->layer, 2, gap);
  gap_text = hf_readout_to_text (gap, HF_CHART_NO_INDEX);
  g_assert_cmpstr (gap_text, ==, "July · A — · B —");
}

static void
test_high_contrast_has_two_colours (Fixture *fixture, gconstpointer data)
{
  HfRect upper;
  Sheet  sheet;

  sheet_init (&sheet, WIDTH, HEIGHT, TRUE);
  hf_layer_paint (fixture->layer, sheet.cr, &fixture->space, &sheet.theme);
  get_rect (fixture, 1, 0, &upper);
  g_assert_cmpuint (sheet_count (&sheet, &upper, BLUE), ==, 0);
  g_assert_cmpuint (sheet_count (&sheet, &upper, VERMILLION), ==, 0);
  g_assert_cmpuint (sheet_count (&sheet, &upper, 0x000000), >, 100);
  g_assert_cmpuint (sheet_count (&sheet, &upper, WHITE), >, 100);
  sheet_clear (&sheet);
}

static void
test_merges_dense (Fixture *fixture, gconstpointer data)
{
  g_autofree double *values = g_new0 (double, 4000);
  g_autoptr (HfSeries) series = NULL;
  g_autoptr (HfLayer) layer = hf_layer_new (&hf_bar_layer_def);

  /* One high value among 4000 must survive being merged ten to a pixel. */
  values[1234] = 150;
  series = hf_series_new ("A", NULL, 0, values, 4000);
  hf_layer_add_series (layer, 0, 0, series);
  fixture->space.n_categories = 4000;
  fixture->space.unfinished = HF_CHART_NO_INDEX;
  g_assert_cmpuint (hf_layer_space_count_columns (&fixture->space), ==, WIDTH);
  hf_layer_paint (layer, fixture->sheet.cr, &fixture->space, &fixture->sheet.theme);
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, 123, 100), ==, BLUE);
  g_assert_cmphex (sheet_get_pixel (&fixture->sheet, 124, 100), ==, WHITE);
}

#define ADD(name, func) \
  g_test_add ("/chart/bar-layer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("stacks", test_stacks);
  ADD ("paints-plain-and-striped", test_paints_plain_and_striped);
  ADD ("hatches-unfinished", test_hatches_unfinished);
  ADD ("leaves-gap", test_leaves_gap);
  ADD ("finds-marks", test_finds_marks);
  ADD ("describes", test_describes);
  ADD ("high-contrast-has-two-colours", test_high_contrast_has_two_colours);
  ADD ("merges-dense", test_merges_dense);

  return g_test_run ();
}
