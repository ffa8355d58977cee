/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lines with dots. The last, first, largest and smallest value are written at their points; the
 * way to an unfinished period is dashed and its dot hollow, and it never counts as an extreme. */

#include "chart/hf-line-layer.h"

#include "chart/hf-layer-space.h"

#include <math.h>

#define DOT_RADIUS          3.0
#define LABEL_GAP           3.0
#define MIN_LABEL_GAP       10.0 /* two numbers side by side must not read as one */
#define MIN_BAND_FOR_DOTS   8.0
#define MIN_POINTS_FOR_LINE 3
#define LINE_DASH           4.0

/* The points worth a label, most important first: where room is short the later ones give way. */
typedef struct
{
  guint last;
  guint first;
  guint max;
  guint min;
  guint n_points;
} Extremes;

static void
find_extremes (const HfSeries *series, const HfLayerSpace *space, Extremes *found)
{
  *found =
    (Extremes){ HF_CHART_NO_INDEX, HF_CHART_NO_INDEX, HF_CHART_NO_INDEX, HF_CHART_NO_INDEX, 0 };

  for (guint i = 0; i < space->n_categories; i++)
    {
      double value = hf_series_get_value (series, i);

      if (isnan (value))
        continue;
      found->n_points++;
      found->last = i;
      if (found->first == HF_CHART_NO_INDEX)
        found->first = i;
      if (i == space->unfinished)
        continue;
      if (found->max == HF_CHART_NO_INDEX || value > hf_series_get_value (series, found->max))
        found->max = i;
      if (found->min == HF_CHART_NO_INDEX || value < hf_series_get_value (series, found->min))
        found->min = i;
    }
}

static void
get_point (const HfSeries *series, const HfLayerSpace *space, guint index, double *x, double *y)
{
  *x = hf_layer_space_get_x (space, index);
  *y = hf_layer_space_get_y (space, hf_series_get_value (series, index));
}

static void
paint_segment (cairo_t *cr, const HfSeries *series, const HfLayerSpace *space, guint index)
{
  double dash = LINE_DASH;
  double x, y;

  if (isnan (hf_series_get_value (series, index)) ||
      isnan (hf_series_get_value (series, index + 1)))
    return;

  cairo_set_dash (cr, &dash, index + 1 == space->unfinished ? 1 : 0, 0);
  get_point (series, space, index, &x, &y);
  cairo_move_to (cr, x, y);
  get_point (series, space, index + 1, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
}

/* One upright stroke per pixel column, from its smallest to its largest value. */
static void
paint_dense (cairo_t *cr, const HfSeries *series, const HfLayerSpace *space)
{
  guint n_columns = hf_layer_space_count_columns (space);

  for (guint column = 0; column < n_columns; column++)
    {
      double min = INFINITY, max = -INFINITY;
      double x = space->area.x + (column + 0.5) * space->area.width / n_columns;
      guint  first, end;

      hf_layer_space_get_column (space, column, &first, &end);
      /* The neighbour belongs to it too, or steep parts fall into pieces. */
      for (guint i = first; i <= MIN (end, space->n_categories - 1); i++)
        {
          double value = hf_series_get_value (series, i);

          min = value < min ? value : min;
          max = value > max ? value : max;
        }
      if (min > max)
        continue;
      cairo_move_to (cr, x, hf_layer_space_get_y (space, min) + 0.5);
      cairo_line_to (cr, x, hf_layer_space_get_y (space, max) - 0.5);
    }
  cairo_stroke (cr);
}

static void
paint_line (cairo_t *cr, const HfSeries *series, const HfLayerSpace *space)
{
  if (hf_layer_space_count_columns (space) < space->n_categories)
    {
      paint_dense (cr, series, space);
      return;
    }

  for (guint i = 0; i + 1 < space->n_categories; i++)
    paint_segment (cr, series, space, i);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_dot (cairo_t            *cr,
           const HfSeries     *series,
           const HfLayerSpace *space,
           const HfChartTheme *theme,
           const HfColor      *color,
           guint               index)
{
  gboolean is_hollow = index == space->unfinished;
  double   x, y;

  get_point (series, space, index, &x, &y);
  cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
  hf_color_set_source (is_hollow ? &theme->base : color, cr);
  cairo_fill_preserve (cr);
  hf_color_set_source (color, cr);
  cairo_stroke (cr);
}

/* A lone point has no line to be seen by, so it gets its dot however dense the chart is. */
static gboolean
is_lone (const HfSeries *series, guint index)
{
  return (index == 0 || isnan (hf_series_get_value (series, index - 1))) &&
         isnan (hf_series_get_value (series, index + 1));
}

static void
paint_dots (cairo_t            *cr,
            const HfSeries     *series,
            const HfLayerSpace *space,
            const HfChartTheme *theme,
            const HfColor      *color)
{
  gboolean has_room = hf_layer_space_get_band (space) >= MIN_BAND_FOR_DOTS;

  for (guint i = 0; i < space->n_categories; i++)
    if (!isnan (hf_series_get_value (series, i)) && (has_room || is_lone (series, i)))
      paint_dot (cr, series, space, theme, color, i);
}

static gboolean
overlaps_any (const HfRect *rect, GArray *taken)
{
  HfRect wider = { rect->x - MIN_LABEL_GAP, rect->y, rect->width + 2 * MIN_LABEL_GAP,
                   rect->height };

  for (guint i = 0; i < taken->len; i++)
    if (hf_rect_overlaps (&wider, &g_array_index (taken, HfRect, i)))
      return TRUE;

  return FALSE;
}

/* Fonts leave more or less room round their digits; what counts is where these begin and end. */
static void
measure_digits (const HfChartTheme *theme, double *top, double *bottom)
{
  g_autoptr (PangoLayout) layout = hf_chart_text_layout (theme, HF_TEXT_VALUE, "0", 0, 1);
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  *top = ink.y;
  *bottom = ink.y + ink.height;
}

/* Below its point where there is room, above it otherwise. */
static void
place_label (const HfSeries     *series,
             const HfLayerSpace *space,
             const HfChartTheme *theme,
             const char         *text,
             guint               index,
             gboolean            below,
             HfRect             *bounds)
{
  double offset = DOT_RADIUS + LABEL_GAP;
  double x, y, top, bottom;

  get_point (series, space, index, &x, &y);
  measure_digits (theme, &top, &bottom);
  below =
    below && y + offset + bottom - top + HF_CHART_TEXT_HALO <= space->area.y + space->area.height;
  hf_chart_text_place (theme, HF_TEXT_VALUE, text, x,
                       below ? y + offset - top : y - offset - bottom, 0.5, 0, bounds);
  hf_layer_space_clamp (space, bounds);
}

/* Whether the line comes to the point from above on the whole, so that there is room below. */
static gboolean
is_valley (const HfSeries *series, const HfLayerSpace *space, guint index)
{
  double value = hf_series_get_value (series, index);
  double before = index > 0 ? hf_series_get_value (series, index - 1) : NAN;
  double after = index + 1 < space->n_categories ? hf_series_get_value (series, index + 1) : NAN;

  return (isnan (before) ? 0 : before - value) + (isnan (after) ? 0 : after - value) > 0;
}

static void
try_label (cairo_t            *cr,
           const HfSeries     *series,
           const HfLayerSpace *space,
           const HfChartTheme *theme,
           guint               index,
           GArray             *taken)
{
  g_autofree char *text = NULL;
  HfRect           bounds;

  if (index == HF_CHART_NO_INDEX)
    return;

  text = hf_series_format (series, index);
  place_label (series, space, theme, text, index, is_valley (series, space, index), &bounds);
  if (overlaps_any (&bounds, taken))
    return;

  hf_chart_text_draw_value (cr, theme, text, &bounds);
  g_array_append_val (taken, bounds);
}

static void
paint_labels (cairo_t            *cr,
              const HfSeries     *series,
              const HfLayerSpace *space,
              const HfChartTheme *theme,
              const Extremes     *extremes,
              GArray             *taken)
{
  try_label (cr, series, space, theme, extremes->last, taken);
  try_label (cr, series, space, theme, extremes->first, taken);
  if (extremes->max != extremes->last && extremes->max != extremes->first)
    try_label (cr, series, space, theme, extremes->max, taken);
  if (extremes->min != extremes->last && extremes->min != extremes->first)
    try_label (cr, series, space, theme, extremes->min, taken);
}

static void
paint_series (cairo_t             *cr,
              const HfLayerSeries *member,
              const HfLayerSpace  *space,
              const HfChartTheme  *theme,
              GArray              *taken)
{
  const HfColor *color = hf_chart_theme_get_slot (theme, member->slot);
  Extremes       extremes;

  find_extremes (member->series, space, &extremes);
  hf_color_set_source (color, cr);
  cairo_set_line_width (cr, theme->line_width + 0.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (extremes.n_points >= MIN_POINTS_FOR_LINE)
    paint_line (cr, member->series, space);
  paint_dots (cr, member->series, space, theme, color);
  paint_labels (cr, member->series, space, theme, &extremes, taken);
}

static void
paint (HfLayer *layer, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  GPtrArray *series = hf_layer_get_series (layer);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (HfRect));

  for (guint i = 0; i < series->len; i++)
    paint_series (cr, g_ptr_array_index (series, i), space, theme, taken);
}

static gboolean
get_item_rect (HfLayer *layer, const HfLayerSpace *space, const HfLayerItem *item, HfRect *rect)
{
  const HfLayerSeries *member = hf_layer_find_series (layer, item->entry);
  double               x, y;

  if (member == NULL || isnan (hf_series_get_value (member->series, item->index)))
    return FALSE;

  get_point (member->series, space, item->index, &x, &y);
  *rect = (HfRect){ x - DOT_RADIUS, y - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS };

  return TRUE;
}

static void
describe (HfLayer *layer, guint index, HfReadout *readout)
{
  GPtrArray *series = hf_layer_get_series (layer);

  for (guint i = 0; i < series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (series, i);

      hf_readout_add (readout, member->entry, hf_series_get_label (member->series),
                      hf_series_format (member->series, index));
    }
}

static void
get_range (HfLayer *layer, guint n_categories, double *min, double *max)
{
  GPtrArray *series = hf_layer_get_series (layer);

  for (guint s = 0; s < series->len; s++)
    for (guint i = 0; i < n_categories; i++)
      {
        const HfLayerSeries *member = g_ptr_array_index (series, s);
        double               value = hf_series_get_value (member->series, i);

        *min = value < *min ? value : *min; /* false for NaN */
        *max = value > *max ? value : *max;
      }
}

const HfLayerDef hf_line_layer_def = {
  .kind = HF_LAYER_KIND_LINE,
  .paint = paint,
  .get_item_rect = get_item_rect,
  .describe = describe,
  .get_range = get_range,
};

double
hf_line_layer_measure_headroom (const HfChartTheme *theme)
{
  double top, bottom;

  measure_digits (theme, &top, &bottom);

  return DOT_RADIUS + LABEL_GAP + bottom;
}
