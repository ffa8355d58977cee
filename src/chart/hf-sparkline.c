/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Painting sparklines. No axis and no text: the value stands beside it. */

#include "chart/hf-sparkline.h"

#include <math.h>

#define MARGIN    5 /* room for a mark at the edge */
#define DOT       2.5
#define TRIANGLE  3.5
#define BAR_WIDTH 3

static void
extend (double value, double *least, double *most)
{
  if (!isfinite (value))
    return;
  *least = MIN (*least, value);
  *most = MAX (*most, value);
}

static void
get_extent (const HfSparkline *self, double *least, double *most)
{
  *least = INFINITY;
  *most = -INFINITY;
  for (guint i = 0; i < self->n_points; i++)
    {
      extend (self->points[i].value, least, most);
      extend (self->points[i].lower, least, most);
    }
  extend (self->low, least, most);
  extend (self->high, least, most);
}

double
hf_sparkline_place (const HfSparkline *self, double value, double height)
{
  double least, most;

  get_extent (self, &least, &most);
  if (!(most > least))
    return height / 2;
  return MARGIN + (most - value) / (most - least) * (height - 2 * MARGIN);
}

static double
place_point (const HfSparkline *self, guint i, double width)
{
  return self->n_points > 1 ? MARGIN + i * (width - 2 * MARGIN) / (self->n_points - 1) : width / 2;
}

static void
paint_band (const HfSparkline  *self,
            cairo_t            *cr,
            const HfChartTheme *theme,
            double              width,
            double              height)
{
  double top = isfinite (self->high) ? hf_sparkline_place (self, self->high, height) : 0;
  double bottom = isfinite (self->low) ? hf_sparkline_place (self, self->low, height) : height;

  if (!isfinite (self->high) && !isfinite (self->low))
    return;
  hf_color_set_source (&theme->grid, cr);
  cairo_rectangle (cr, 0, top, width, bottom - top);
  cairo_fill (cr);
}

static void
paint_line (const HfSparkline  *self,
            cairo_t            *cr,
            const HfChartTheme *theme,
            double              width,
            double              height)
{
  for (guint i = 0; i < self->n_points; i++)
    cairo_line_to (cr, place_point (self, i, width),
                   hf_sparkline_place (self, self->points[i].value, height));
  hf_color_set_source (hf_chart_theme_get_slot (theme, 0), cr);
  cairo_set_line_width (cr, theme->line_width * 0.75);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
paint_bars (const HfSparkline  *self,
            cairo_t            *cr,
            const HfChartTheme *theme,
            double              width,
            double              height)
{
  for (guint i = 0; i < self->n_points; i++)
    {
      const HfSparklinePoint *point = &self->points[i];

      cairo_move_to (cr, place_point (self, i, width),
                     hf_sparkline_place (self, point->value, height));
      cairo_line_to (cr, place_point (self, i, width),
                     hf_sparkline_place (self, isnan (point->lower) ? point->value : point->lower,
                                         height));
    }
  hf_color_set_source (hf_chart_theme_get_slot (theme, 0), cr);
  cairo_set_line_width (cr, BAR_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static void
paint_triangle (cairo_t *cr, const HfChartTheme *theme, double x, double y, int side)
{
  cairo_move_to (cr, x, y - side * TRIANGLE);
  cairo_line_to (cr, x - TRIANGLE, y + side * TRIANGLE);
  cairo_line_to (cr, x + TRIANGLE, y + side * TRIANGLE);
  cairo_close_path (cr);
  hf_color_set_source (hf_chart_theme_get_slot (theme, 1), cr);
  cairo_fill (cr);
}

static void
paint_marks (const HfSparkline  *self,
             cairo_t            *cr,
             const HfChartTheme *theme,
             double              width,
             double              height)
{
  for (guint i = 0; i < self->n_points; i++)
    {
      const HfSparklinePoint *point = &self->points[i];
      double x = place_point (self, i, width), y = hf_sparkline_place (self, point->value, height);

      if (point->side != 0)
        paint_triangle (cr, theme, x, y, point->side);
      else if (i + 1 == self->n_points)
        {
          cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
          hf_color_set_source (&theme->text, cr);
          cairo_fill (cr);
        }
    }
}

static gboolean
has_ranges (const HfSparkline *self)
{
  for (guint i = 0; i < self->n_points; i++)
    if (!isnan (self->points[i].lower))
      return TRUE;
  return FALSE;
}

void
hf_sparkline_paint (const HfSparkline  *self,
                    cairo_t            *cr,
                    const HfChartTheme *theme,
                    double              width,
                    double              height)
{
  paint_band (self, cr, theme, width, height);
  if (has_ranges (self))
    paint_bars (self, cr, theme, width, height);
  else
    paint_line (self, cr, theme, width, height);
  paint_marks (self, cr, theme, width, height);
}
