/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Painting heat strips. No axis and no text: what it says stands beside it in words. */

#include "chart/hf-heat-strip.h"

#define PART_GAP  4.0 /* between two parts */
#define CELL_GAP  1.5
#define MARK      2.0 /* the height of the bar under the marked cell */
#define MARK_GAP  2.0
#define GREY_PART 0.4 /* how high a cell is that was not measured */
#define FAINTEST  0.06

static guint
count_gaps (const HfHeatStrip *self, guint until)
{
  guint n = 0;

  for (guint i = 1; i <= until && i < self->n_cells; i++)
    n += self->cells[i].begins_part ? 1 : 0;
  return n;
}

int
hf_heat_strip_get_width (const HfHeatStrip *self)
{
  return (int) (self->n_cells * HF_HEAT_STRIP_CELL + count_gaps (self, self->n_cells) * PART_GAP);
}

void
hf_heat_strip_place (const HfHeatStrip *self, guint cell, double width, double *from, double *to)
{
  double each = (width - count_gaps (self, self->n_cells) * PART_GAP) / self->n_cells;

  *from = cell * each + count_gaps (self, cell) * PART_GAP;
  *to = *from + each - CELL_GAP;
}

static void
set_faded (cairo_t *cr, const HfColor *color, double share)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue,
                         color->alpha * (FAINTEST + (1 - FAINTEST) * share));
}

static void
paint_measured (cairo_t            *cr,
                const HfChartTheme *theme,
                double              share,
                double              from,
                double              to,
                double              height)
{
  const HfColor *color = theme->high_contrast ? &theme->text : &theme->series[0];
  double         top = theme->high_contrast ? (1 - share) * height : 0;

  set_faded (cr, color, theme->high_contrast ? 1 : share);
  cairo_rectangle (cr, from, top, to - from, height - top);
  cairo_fill (cr);
  hf_color_set_source (color, cr);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, from + 0.5, 0.5, to - from - 1, height - 1);
  cairo_stroke (cr);
}

static void
paint_usual (cairo_t            *cr,
             const HfChartTheme *theme,
             double              share,
             double              from,
             double              to,
             double              height)
{
  double part = GREY_PART * height;

  if (theme->high_contrast)
    part *= share;
  set_faded (cr, &theme->dim, theme->high_contrast ? 1 : share);
  cairo_rectangle (cr, from, height - part, to - from, part);
  cairo_fill (cr);
}

void
hf_heat_strip_paint (const HfHeatStrip  *self,
                     cairo_t            *cr,
                     const HfChartTheme *theme,
                     double              width,
                     double              height)
{
  double cells = height - MARK - MARK_GAP, from, to;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const HfHeatCell *cell = &self->cells[i];
      double            share = CLAMP (cell->share, 0, 1);

      hf_heat_strip_place (self, i, width, &from, &to);
      if (cell->is_measured)
        paint_measured (cr, theme, share, from, to, cells);
      else
        paint_usual (cr, theme, share, from, to, cells);
    }
  if (self->marked < 0 || (guint) self->marked >= self->n_cells)
    return;
  hf_heat_strip_place (self, (guint) self->marked, width, &from, &to);
  hf_color_set_source (&theme->text, cr);
  cairo_rectangle (cr, from, height - MARK, to - from, MARK);
  cairo_fill (cr);
}
