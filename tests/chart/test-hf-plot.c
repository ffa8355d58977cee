/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The whole picture: layout, hit test, words, at sizes from the smallest to the largest. */

#include "chart-fixture.h"

#include <math.h>

#define WIDTH  800
#define HEIGHT 500

typedef struct
{
  Sheet        sheet;
  HfPlot      *plot;
  HfPlotLayout layout;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfChartData) chart = fixture_new_data ();

  sheet_init (&fixture->sheet, WIDTH, HEIGHT, FALSE);
  fixture->plot = hf_plot_new (chart);
  hf_plot_layout (fixture->plot, WIDTH, HEIGHT, &fixture->sheet.theme, &fixture->layout);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_plot_unref (fixture->plot);
  sheet_clear (&fixture->sheet);
}

static void
test_panels_share_the_axis (Fixture *fixture, gconstpointer data)
{
  const HfRect *main_area = &fixture->layout.spaces[0].area;
  const HfRect *low_area = &fixture->layout.spaces[1].area;

  g_assert_cmpuint (fixture->layout.n_panels, ==, 2);
  g_assert_cmpfloat (main_area->x, ==, low_area->x);
  g_assert_cmpfloat (main_area->width, ==, low_area->width);
  g_assert_cmpfloat (main_area->height, >, 2 * low_area->height);
  g_assert_cmpfloat (low_area->y, >, main_area->y + main_area->height);
  g_assert_cmpfloat (low_area->y + low_area->height, <, HEIGHT);
  g_assert_cmpfloat (fixture->layout.spaces[0].axis.lower, ==, 0);
  g_assert_cmpfloat (fixture->layout.spaces[1].axis.lower, ==, 0.5);
}

static void
test_paints_without_overflow (Fixture *fixture, gconstpointer data)
{
  HfRect edges[] = { { 0, 0, WIDTH, 2 }, { 0, HEIGHT - 2, WIDTH, 2 }, { WIDTH - 2, 0, 2, HEIGHT } };

  hf_plot_paint (fixture->plot, fixture->sheet.cr, WIDTH, HEIGHT, &fixture->sheet.theme);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpuint (sheet_count (&fixture->sheet, &edges[i], 0xffffff), ==,
                      edges[i].width * edges[i].height);
}

static void
test_finds_categories (Fixture *fixture, gconstpointer data)
{
  HfRect band;
  double y;

  for (guint i = 0; i < FIXTURE_MONTHS; i++)
    {
      hf_plot_get_band_rect (fixture->plot, &fixture->layout, i, &band);
      y = band.y + band.height / 2;
      g_assert_cmpuint (hf_plot_lookup_category (fixture->plot, &fixture->layout,
                                                 band.x + band.width / 2, y),
                        ==, i);
    }
  g_assert_cmpuint (hf_plot_lookup_category (fixture->plot, &fixture->layout, 1, y), ==,
                    HF_CHART_NO_INDEX);
  g_assert_cmpuint (hf_plot_lookup_category (fixture->plot, &fixture->layout, band.x, 1), ==,
                    HF_CHART_NO_INDEX);
}

static void
test_finds_items_of_all_panels (Fixture *fixture, gconstpointer data)
{
  for (guint entry = 0; entry < 3; entry++)
    {
      const HfRect *area = &fixture->layout.spaces[entry < 2 ? HF_PANEL_MAIN : HF_PANEL_BELOW].area;
      HfLayerItem   wanted = { entry, 7 };
      HfRect        rect;

      g_assert_true (hf_plot_get_item_rect (fixture->plot, &fixture->layout, &wanted, &rect));
      g_assert_true (sheet_rect_contains (area, rect.x + rect.width / 2, rect.y + rect.height / 2));
      g_assert_cmpuint (hf_plot_lookup_category (fixture->plot, &fixture->layout,
                                                 rect.x + rect.width / 2, rect.y),
                        ==, 7);
    }
}

static void
test_describes_everything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfReadout) readout = hf_plot_describe (fixture->plot, FIXTURE_MONTHS - 1);
  g_autofree char *text = hf_readout_to_text (readout, HF_CHART_NO_INDEX);

  g_assert_cmpstr (text, ==,
                   "Month 12 of 2023 (to 21 Dec) · Returning 1,230 (50 %) · New 1,250 (50 %) · "
                   "Total 2,480 · Ratio 1 : 0.98 · Change +9 %");
}

static void
test_small_drops_low_panel (Fixture *fixture, gconstpointer data)
{
  HfPlotLayout layout;

  hf_plot_layout (fixture->plot, 320, 200, &fixture->sheet.theme, &layout);
  g_assert_cmpuint (layout.n_panels, ==, 1);
  g_assert_cmpfloat (layout.spaces[0].area.width, >, 100);
  g_assert_cmpfloat (layout.spaces[0].area.height, >, 0);
  hf_plot_paint (fixture->plot, fixture->sheet.cr, 320, 200, &fixture->sheet.theme);
}

static void
test_footer_only_in_exports (Fixture *fixture, gconstpointer data)
{
  HfPlotLayout layout;

  g_assert_cmpfloat (fixture->layout.footer.height, ==, 0);
  fixture->sheet.theme.is_export = TRUE;
  hf_plot_layout (fixture->plot, WIDTH, HEIGHT, &fixture->sheet.theme, &layout);
  g_assert_cmpfloat (layout.footer.height, >, 0);
  g_assert_cmpfloat (layout.footer.y, >, layout.plot.y + layout.plot.height);
}

static void
test_notes_without_footer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfChartData) chart = fixture_new_data ();
  HfPlot      *plot;
  HfPlotLayout layout;

  hf_chart_data_set_footer (chart, NULL);
  hf_chart_data_set_notes (chart, "A note of the fixture");
  plot = hf_plot_new (chart);
  fixture->sheet.theme.is_export = TRUE;
  hf_plot_layout (plot, WIDTH, HEIGHT, &fixture->sheet.theme, &layout);
  g_assert_cmpfloat (layout.footer.height, >, 0);
  hf_plot_unref (plot);
}

static void
test_empty_says_so (void)
{
  g_autoptr (HfChartData) data = hf_chart_data_new ();
  g_autoptr (HfPlot) plot = NULL;
  g_autofree char *note = NULL;
  HfPlotLayout     layout;
  Sheet            sheet;

  hf_chart_data_set_title (data, "Nothing yet");
  plot = hf_plot_new (data);
  note = hf_plot_get_note (plot);
  g_assert_nonnull (note);

  sheet_init (&sheet, WIDTH, HEIGHT, FALSE);
  hf_plot_layout (plot, WIDTH, HEIGHT, &sheet.theme, &layout);
  g_assert_cmpuint (layout.n_panels, ==, 0);
  g_assert_cmpfloat (layout.note.height, >, 0);
  hf_plot_paint (plot, sheet.cr, WIDTH, HEIGHT, &sheet.theme);
  g_assert_cmpuint (hf_plot_lookup_category (plot, &layout, 100, 100), ==, HF_CHART_NO_INDEX);
  sheet_clear (&sheet);
}

static void
test_few_points_say_so (void)
{
  static const double values[] = { 1, NAN, 2, NAN };
  g_autoptr (HfChartData) data = fixture_new_line (values, G_N_ELEMENTS (values));
  g_autoptr (HfPlot) plot = hf_plot_new (data);
  g_autofree char *generic = hf_plot_get_note (plot);
  g_autofree char *own = NULL;

  g_assert_cmpstr (generic, ==, "Only 2 points so far: too early for a trend.");
  hf_chart_data_set_sparse_text (data, "Visits are recorded from 3 November.");
  own = hf_plot_get_note (plot);
  g_assert_cmpstr (own, ==, "Visits are recorded from 3 November.");
}

static void
test_rtl_keeps_time_axis (Fixture *fixture, gconstpointer data)
{
  HfPlotLayout layout;

  pango_context_set_base_dir (fixture->sheet.theme.pango, PANGO_DIRECTION_RTL);
  hf_plot_layout (fixture->plot, WIDTH, HEIGHT, &fixture->sheet.theme, &layout);
  hf_plot_paint (fixture->plot, fixture->sheet.cr, WIDTH, HEIGHT, &fixture->sheet.theme);
  g_assert_cmpuint (hf_plot_lookup_category (fixture->plot, &layout, layout.plot.x + 1,
                                             layout.plot.y + 1),
                    ==, 0);
  /* The title starts at the right: nothing of it is left of the middle. */
  g_assert_cmpuint (sheet_count (&fixture->sheet,
                                 &(HfRect){ 0, layout.title.y, WIDTH / 2.0, layout.title.height },
                                 0xffffff),
                    ==, WIDTH / 2 * layout.title.height);
}

#define ADD(name, func) g_test_add ("/chart/plot/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("panels-share-the-axis", test_panels_share_the_axis);
  ADD ("paints-without-overflow", test_paints_without_overflow);
  ADD ("finds-categories", test_finds_categories);
  ADD ("finds-items-of-all-panels", test_finds_items_of_all_panels);
  ADD ("describes-everything", test_describes_everything);
  ADD ("small-drops-low-panel", test_small_drops_low_panel);
  ADD ("footer-only-in-exports", test_footer_only_in_exports);
  ADD ("notes-without-footer", test_notes_without_footer);
  ADD ("rtl-keeps-time-axis", test_rtl_keeps_time_axis);
  g_test_add_func ("/chart/plot/empty-says-so", test_empty_says_so);
  g_test_add_func ("/chart/plot/few-points-say-so", test_few_points_say_so);

  return g_test_run ();
}
