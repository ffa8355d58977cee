/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Patterns are drawn as lines under a clip, not as image tiles, so that they stay sharp in SVG and
 * PDF. It must not know what a mark stands for. */

#include "chart/hf-pattern.h"

#include <math.h>

#define STRIPE_DISTANCE 10.0
#define STRIPE_WIDTH    1.5
#define STRIPE_ALPHA    0.45 /* of the base colour over the series colour */
#define HATCH_DISTANCE  6.0
#define OUTLINE_DASH    3.0
#define MIN_DASHED_SIZE 16.0 /* on smaller samples dashes only look torn */

typedef enum
{
  PATTERN_PLAIN,
  PATTERN_DIAGONAL,
  PATTERN_HORIZONTAL,
  PATTERN_VERTICAL,
  PATTERN_GRID,
  N_PATTERNS,
} Pattern;

static void
add_rising_lines (cairo_t *cr, const HfRect *rect, double distance)
{
  double bottom = rect->y + rect->height;
  double first = ceil ((rect->x + rect->y) / distance) * distance;

  /* Lines x + y = c, so that they meet across marks. */
  for (double c = first; c < rect->x + rect->width + bottom; c += distance)
    {
      cairo_move_to (cr, c - rect->y, rect->y);
      cairo_line_to (cr, c - bottom, bottom);
    }
}

static void
add_falling_lines (cairo_t *cr, const HfRect *rect, double distance)
{
  double bottom = rect->y + rect->height;
  double first = ceil ((rect->x - bottom) / distance) * distance;

  for (double c = first; c < rect->x + rect->width - rect->y; c += distance)
    {
      cairo_move_to (cr, c + rect->y, rect->y);
      cairo_line_to (cr, c + bottom, bottom);
    }
}

static void
add_horizontal_lines (cairo_t *cr, const HfRect *rect)
{
  double first = ceil (rect->y / STRIPE_DISTANCE) * STRIPE_DISTANCE;

  for (double y = first; y < rect->y + rect->height; y += STRIPE_DISTANCE)
    {
      cairo_move_to (cr, rect->x, y);
      cairo_rel_line_to (cr, rect->width, 0);
    }
}

static void
add_vertical_lines (cairo_t *cr, const HfRect *rect)
{
  double first = ceil (rect->x / STRIPE_DISTANCE) * STRIPE_DISTANCE;

  for (double x = first; x < rect->x + rect->width; x += STRIPE_DISTANCE)
    {
      cairo_move_to (cr, x, rect->y);
      cairo_rel_line_to (cr, 0, rect->height);
    }
}

static void
add_pattern (cairo_t *cr, const HfRect *rect, Pattern pattern)
{
  if (pattern == PATTERN_DIAGONAL)
    add_rising_lines (cr, rect, STRIPE_DISTANCE);
  if (pattern == PATTERN_HORIZONTAL || pattern == PATTERN_GRID)
    add_horizontal_lines (cr, rect);
  if (pattern == PATTERN_VERTICAL || pattern == PATTERN_GRID)
    add_vertical_lines (cr, rect);
}

static void
stroke_outline (cairo_t *cr, const HfRect *rect, double width, gboolean dashed)
{
  double dash = OUTLINE_DASH;

  cairo_set_line_width (cr, width);
  if (dashed)
    cairo_set_dash (cr, &dash, 1, 0);
  cairo_rectangle (cr, rect->x + width / 2, rect->y + width / 2, rect->width - width,
                   rect->height - width);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
fill_finished (cairo_t *cr, const HfChartTheme *theme, guint slot, const HfRect *rect)
{
  const HfColor *color = hf_chart_theme_get_slot (theme, slot);
  Pattern        pattern = slot % N_PATTERNS;
  gboolean       is_inverse = theme->high_contrast && pattern != PATTERN_PLAIN;
  HfColor        stripe = is_inverse ? *color : theme->base;

  hf_color_set_source (is_inverse ? &theme->base : color, cr);
  cairo_paint (cr);
  if (!is_inverse)
    stripe.alpha = STRIPE_ALPHA;
  hf_color_set_source (&stripe, cr);
  cairo_set_line_width (cr, STRIPE_WIDTH);
  add_pattern (cr, rect, pattern);
  cairo_stroke (cr);
  if (is_inverse)
    stroke_outline (cr, rect, theme->line_width, FALSE);
}

static void
fill_unfinished (cairo_t *cr, const HfChartTheme *theme, guint slot, const HfRect *rect)
{
  hf_color_set_source (&theme->base, cr);
  cairo_paint (cr);
  hf_color_set_source (hf_chart_theme_get_slot (theme, slot), cr);
  cairo_set_line_width (cr, 1);
  add_falling_lines (cr, rect, HATCH_DISTANCE);
  add_pattern (cr, rect, slot % N_PATTERNS);
  cairo_stroke (cr);
  stroke_outline (cr, rect, theme->line_width, rect->width >= MIN_DASHED_SIZE);
}

void
hf_pattern_fill (cairo_t            *cr,
                 const HfChartTheme *theme,
                 guint               slot,
                 gboolean            unfinished,
                 const HfRect       *rect)
{
  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  if (unfinished)
    fill_unfinished (cr, theme, slot, rect);
  else
    fill_finished (cr, theme, slot, rect);
  cairo_restore (cr);
}
