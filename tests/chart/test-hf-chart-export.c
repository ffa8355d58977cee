/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files of a chart: of the asked size, with words that can be searched, made without a display.
 * What paints them can be made to fail: the test is linked with --wrap=hf_plot_paint. */

#include "chart-fixture.h"
#include "chart/hf-chart-export.h"

#include <glib/gstdio.h>
#include <string.h>

#define WIDTH  600
#define HEIGHT 420

static gboolean is_broken; /* what paints */

void __real_hf_plot_paint (HfPlot             *plot,
                           cairo_t            *cr,
                           double              width,
                           double              height,
                           const HfChartTheme *theme);
void __wrap_hf_plot_paint (HfPlot             *plot,
                           cairo_t            *cr,
                           double              width,
                           double              height,
                           const HfChartTheme *theme);

void
__wrap_hf_plot_paint (HfPlot             *plot,
                      cairo_t            *cr,
                      double              width,
                      double              height,
                      const HfChartTheme *theme)
{
  if (is_broken)
    cairo_restore (cr); /* of nothing that was saved: nothing is painted from here on */
  __real_hf_plot_paint (plot, cr, width, height, theme);
}

static HfPlot *
new_plot (void)
{
  g_autoptr (HfChartData) data = fixture_new_data ();

  return hf_plot_new (data);
}

static char *
export_text (HfChartFormat format, gsize *length)
{
  g_autoptr (HfPlot) plot = new_plot ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  hf_chart_export_to_stream (plot, format, stream, WIDTH, HEIGHT, NULL, &error);
  g_assert_no_error (error);
  *length = g_memory_output_stream_get_data_size (memory);

  return g_memdup2 (g_memory_output_stream_get_data (memory), *length);
}

static guint32
read_big_endian (const char *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT32_FROM_BE (value);
}

static void
test_png_is_twice_the_size (void)
{
  gsize            length;
  g_autofree char *bytes = export_text (HF_CHART_FORMAT_PNG, &length);

  g_assert_cmpuint (length, >, 24);
  g_assert_cmpmem (bytes + 1, 3, "PNG", 3);
  g_assert_cmpuint (read_big_endian (bytes + 16), ==, 2 * WIDTH);
  g_assert_cmpuint (read_big_endian (bytes + 20), ==, 2 * HEIGHT);
}

static void
test_svg_has_the_size (void)
{
  gsize            length;
  g_autofree char *bytes = export_text (HF_CHART_FORMAT_SVG, &length);
  g_autofree char *text = g_strndup (bytes, length);

  g_assert_nonnull (strstr (text, "<svg"));
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 600 420\""));
  g_assert_nonnull (strstr (text, "</svg>"));
}

static char *
read_pdf (const char *filename)
{
  const char *const argv[] = { "pdftotext", filename, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int   status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error); /* pdftotext is in poppler-utils, which tools/test installs */
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return text;
}

static void
test_pdf_has_words (void)
{
  GStatBuf                 status;
  static const char *const words[] = { "Returning visits rose 复诊上升", "Footer of the fixture",
                                       "target 1 : 1.5", "1 : 0.98", "2,000" };
  g_autoptr (HfPlot) plot = new_plot ();
  g_autoptr (GError) error = NULL;
  g_autofree char *filename = g_build_filename (g_get_user_cache_dir (), "chart.pdf", NULL);
  g_autofree char *text = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  hf_chart_export (plot, HF_CHART_FORMAT_PDF, filename, WIDTH, HEIGHT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (filename, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  text = read_pdf (filename);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
}

static void
test_bad_place_is_an_error (void)
{
  g_autoptr (HfPlot) plot = new_plot ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hf_chart_export (plot, HF_CHART_FORMAT_PNG, "/nonexistent/folder/chart.png",
                                   WIDTH, HEIGHT, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Half a chart is not saved as a whole one. */
static void
test_unpainted_is_an_error (void)
{
  static const HfChartFormat formats[] = { HF_CHART_FORMAT_PNG, HF_CHART_FORMAT_SVG,
                                           HF_CHART_FORMAT_PDF };
  g_autoptr (HfPlot) plot = new_plot ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  is_broken = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
        hf_chart_export_to_stream (plot, formats[i], stream, WIDTH, HEIGHT, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
    }
  g_assert_null (hf_chart_export_draw_image (plot, WIDTH, HEIGHT, 1));
  is_broken = FALSE;
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

static void
test_is_always_light (void)
{
  g_autoptr (HfPlot) plot = new_plot ();
  cairo_surface_t *surface = hf_chart_export_draw_image (plot, WIDTH, HEIGHT, 1);
  const guint32   *pixels = (gconstpointer) cairo_image_surface_get_data (surface);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, WIDTH);
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart/export/png-is-twice-the-size", test_png_is_twice_the_size);
  g_test_add_func ("/chart/export/svg-has-the-size", test_svg_has_the_size);
  g_test_add_func ("/chart/export/pdf-has-words", test_pdf_has_words);
  g_test_add_func ("/chart/export/bad-place-is-an-error", test_bad_place_is_an_error);
  g_test_add_func ("/chart/export/unpainted-is-an-error", test_unpainted_is_an_error);
  g_test_add_func ("/chart/export/is-always-light", test_is_always_light);

  return g_test_run ();
}
