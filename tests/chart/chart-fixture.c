/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The invented chart and the sheet. Visits of months are round numbers, so that expected texts can
 * be worked out by hand: month i has 1000 + 10 i returning and 1250 new visits. */

#include "chart-fixture.h"

static HfSeries *
new_ratio (const double *returning, const double *fresh)
{
  double values[FIXTURE_MONTHS];
  g_auto (GStrv) texts = g_new0 (char *, FIXTURE_MONTHS + 1);
  HfSeries *series;

  for (guint i = 0; i < FIXTURE_MONTHS; i++)
    {
      values[i] = returning[i] / fresh[i];
      texts[i] = g_strdup_printf ("1 : %.2f", values[i]);
    }
  series = hf_series_new_with_texts ("Ratio", NULL, 2, values, FIXTURE_MONTHS,
                                     (const char *const *) texts);

  return series;
}

static void
add_months (HfChartData *data)
{
  for (guint i = 0; i < FIXTURE_MONTHS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i % 12 + 1);
      g_autofree char *year = g_strdup_printf ("%u", 2022 + i / 12);
      g_autofree char *full = g_strdup_printf ("Month %s of %s", label, year);

      hf_chart_data_add_category (data, label, year, full);
    }
}

HfChartData *
fixture_new_data (void)
{
  HfChartData *data = hf_chart_data_new ();
  double       returning[FIXTURE_MONTHS], fresh[FIXTURE_MONTHS];
  g_autoptr (HfSeries) first = NULL;
  g_autoptr (HfSeries) second = NULL;
  g_autoptr (HfSeries) ratio = NULL;

  for (guint i = 0; i < FIXTURE_MONTHS; i++)
    {
      returning[i] = 1000 + 10 * i;
      fresh[i] = 1250;
    }
  first = hf_series_new ("Returning", "visits", 0, returning, FIXTURE_MONTHS);
  second = hf_series_new ("New", "visits", 0, fresh, FIXTURE_MONTHS);
  ratio = new_ratio (returning, fresh);

  hf_chart_data_set_title (data, "Returning visits rose 复诊上升");
  hf_chart_data_set_subtitle (data, "Subtitle of the fixture");
  hf_chart_data_set_footer (data, "Footer of the fixture");
  hf_chart_data_set_category_title (data, "Month");
  add_months (data);
  hf_chart_data_add_row (data, FIXTURE_MONTHS - 1, "Change", "+9 %");
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, first);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, second);
  hf_chart_data_add_series (data, HF_PANEL_BELOW, HF_LAYER_KIND_LINE, ratio);
  hf_chart_data_add_target (data, HF_PANEL_BELOW, 1.5, 0, HF_DASH_DASHED, "target 1 : 1.5");
  hf_chart_data_add_target (data, HF_PANEL_BELOW, 0.8, 0, HF_DASH_DOTTED, "start 1 : 0.8");
  hf_chart_data_set_unfinished (data, FIXTURE_MONTHS - 1, "to 21 Dec");

  return data;
}

HfChartData *
fixture_new_line (const double *values, gsize n_values)
{
  HfChartData *data = hf_chart_data_new ();
  g_autoptr (HfSeries) series = hf_series_new ("Line", NULL, 1, values, n_values);

  hf_chart_data_set_title (data, "A line");
  for (gsize i = 0; i < n_values; i++)
    {
      g_autofree char *label = g_strdup_printf ("%" G_GSIZE_FORMAT, i + 1);

      hf_chart_data_add_category (data, label, NULL, NULL);
    }
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_LINE, series);

  return data;
}

void
sheet_init (Sheet *self, int width, int height, gboolean high_contrast)
{
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  self->cr = cairo_create (self->surface);
  hf_chart_theme_init (&self->theme, FALSE, high_contrast);
  self->theme.pango = pango_cairo_create_context (self->cr);
  pango_context_set_font_description (self->theme.pango, font);
  pango_font_description_free (font);
  hf_color_set_source (&self->theme.base, self->cr);
  cairo_paint (self->cr);
}

void
sheet_clear (Sheet *self)
{
  g_clear_object (&self->theme.pango);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

guint32
sheet_get_pixel (Sheet *self, int x, int y)
{
  const guchar *data;
  int           stride = cairo_image_surface_get_stride (self->surface);

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (self->surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (self->surface));

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);

  return ((const guint32 *) (gconstpointer) (data + y * stride))[x] & 0xffffff;
}

guint
sheet_count (Sheet *self, const HfRect *rect, guint32 color)
{
  guint n_found = 0;

  for (int y = (int) rect->y; y < (int) (rect->y + rect->height); y++)
    for (int x = (int) rect->x; x < (int) (rect->x + rect->width); x++)
      if (sheet_get_pixel (self, x, y) == color)
        n_found++;

  return n_found;
}

double
sheet_contrast (const HfColor *a, const HfColor *b)
{
  double first = hf_color_luminance (a) + 0.05;
  double second = hf_color_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

gboolean
sheet_rect_contains (const HfRect *self, double x, double y)
{
  return x >= self->x && x < self->x + self->width && y >= self->y && y < self->y + self->height;
}
