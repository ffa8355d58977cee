/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Charts as PNG, SVG and PDF. The file is made in memory first (a chart is small), so that a full
 * disk never leaves half a file. It must not touch GDK: the command line has no display. */

#include "chart/hf-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#define PNG_SCALE 2
/* One face for both scripts; without the language Pango may pick Japanese forms of Han characters.
 */
#define EXPORT_FONT        "Noto Sans CJK SC"
#define EXPORT_LANGUAGE    "zh-cn"
#define EXPORT_FONT_PIXELS 14

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static PangoContext *
make_pango (cairo_t *cr)
{
  PangoContext         *pango = pango_cairo_create_context (cr);
  PangoFontDescription *font = pango_font_description_from_string (EXPORT_FONT);

  pango_font_description_set_absolute_size (font, EXPORT_FONT_PIXELS * PANGO_SCALE);
  pango_context_set_font_description (pango, font);
  pango_font_description_free (font);
  pango_context_set_language (pango, pango_language_from_string (EXPORT_LANGUAGE));
  /* Words keep their widths at every scale, so PNG, SVG and PDF break lines alike. */
  pango_context_set_round_glyph_positions (pango, FALSE);

  return pango;
}

void
hf_chart_export_paint (HfPlot *plot, cairo_t *cr, int width, int height)
{
  HfChartTheme theme;

  hf_chart_theme_init (&theme, FALSE, FALSE);
  theme.is_export = TRUE;
  theme.pango = make_pango (cr);
  hf_plot_paint (plot, cr, width, height, &theme);
  g_object_unref (theme.pango);
}

/* What goes wrong while it is painted is not known to the surface. */
static cairo_status_t
paint (HfPlot *plot, cairo_surface_t *surface, int width, int height, int scale)
{
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  hf_chart_export_paint (plot, cr, width, height);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
render_vectors (HfPlot *plot, HfChartFormat format, int width, int height, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t   status;

  if (format == HF_CHART_FORMAT_PDF)
    surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  else
    surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);

  if (format == HF_CHART_FORMAT_PDF && hf_chart_data_get_title (hf_plot_get_data (plot)) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                    hf_chart_data_get_title (hf_plot_get_data (plot)));
  status = paint (plot, surface, width, height, 1);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
draw (HfPlot *plot, int width, int height, int scale, cairo_surface_t **surface)
{
  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);

  return paint (plot, *surface, width, height, scale);
}

static cairo_status_t
render_pixels (HfPlot *plot, int width, int height, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t   status = draw (plot, width, height, PNG_SCALE, &surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  return status;
}

static GByteArray *
render (HfPlot *plot, HfChartFormat format, int width, int height, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  if (format == HF_CHART_FORMAT_PNG)
    status = render_pixels (plot, width, height, bytes);
  else
    status = render_vectors (plot, format, width, height, bytes);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "chart: cannot be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

gboolean
hf_chart_export (HfPlot       *plot,
                 HfChartFormat format,
                 const char   *filename,
                 int           width,
                 int           height,
                 GError      **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (plot != NULL, FALSE);
  g_return_val_if_fail (filename != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  bytes = render (plot, format, width, height, error);
  if (bytes == NULL)
    return FALSE;

  return g_file_set_contents_full (filename, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

gboolean
hf_chart_export_to_stream (HfPlot        *plot,
                           HfChartFormat  format,
                           GOutputStream *stream,
                           int            width,
                           int            height,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (plot != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  bytes = render (plot, format, width, height, error);
  if (bytes == NULL)
    return FALSE;

  return g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error);
}

cairo_surface_t *
hf_chart_export_draw_image (HfPlot *plot, int width, int height, int scale)
{
  cairo_surface_t *surface;
  cairo_status_t   status = draw (plot, width, height, scale, &surface);

  if (status != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}
