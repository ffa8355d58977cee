/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Stacked bars: the first series stands on the baseline, where it can be compared best. Values are
 * written on the bars while there are few; the unfinished period is hatched. Stacks
 * grow upwards only, so a negative value counts as nothing. */

#include "chart/hf-bar-layer.h"

#include "chart/hf-layer-space.h"
#include "chart/hf-pattern.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_SHARE      0.72 /* of the band; the rest is air */
#define MAX_BAR_WIDTH  64.0
#define SEGMENT_GAP    1.0
#define TOTAL_GAP      2.0
#define MIN_TOTAL_ROOM 6.0 /* two numbers side by side must not read as one */
#define CHIP_PADDING   3.0

static double
get_height (const HfLayerSeries *member, guint index)
{
  double value = hf_series_get_value (member->series, index);

  return value > 0 ? value : 0; /* false for NaN too */
}

static double
sum_stack (HfLayer *layer, guint index)
{
  GPtrArray *series = hf_layer_get_series (layer);
  double     sum = 0;

  for (guint i = 0; i < series->len; i++)
    sum += get_height (g_ptr_array_index (series, i), index);

  return sum;
}

static gboolean
has_value (HfLayer *layer, guint index)
{
  GPtrArray *series = hf_layer_get_series (layer);

  for (guint i = 0; i < series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (series, i);

      if (!isnan (hf_series_get_value (member->series, index)))
        return TRUE;
    }

  return FALSE;
}

/* Whole pixels, so that the edges of bars are sharp. */
static void
get_bar (const HfLayerSpace *space, guint index, HfRect *bar)
{
  double band = hf_layer_space_get_band (space);

  bar->width = MAX (1, round (MIN (band * BAR_SHARE, MAX_BAR_WIDTH)));
  bar->x = round (hf_layer_space_get_x (space, index) - bar->width / 2);
}

static void
get_column_bar (const HfLayerSpace *space, guint column, guint index, HfRect *bar)
{
  guint n_columns = hf_layer_space_count_columns (space);

  if (n_columns == space->n_categories)
    {
      get_bar (space, index, bar);
      return;
    }

  bar->x = floor (space->area.x + column * space->area.width / n_columns);
  bar->width = 1;
}

static guint
find_highest (HfLayer *layer, guint first, guint end)
{
  guint highest = first;

  for (guint i = first + 1; i < end; i++)
    if (sum_stack (layer, i) > sum_stack (layer, highest))
      highest = i;

  return highest;
}

/* Where the segment lies that a stack gets on top once it has come to @base. Returns what it has
 * come to then. */
static double
place_segment (const HfLayerSpace *space, double base, double value, HfRect *rect)
{
  rect->y = round (hf_layer_space_get_y (space, base + value));
  rect->height = round (hf_layer_space_get_y (space, base)) - rect->y;
  return base + value;
}

static void
paint_stack (HfLayer            *layer,
             cairo_t            *cr,
             const HfLayerSpace *space,
             const HfChartTheme *theme,
             guint               index,
             HfRect             *bar)
{
  GPtrArray *series = hf_layer_get_series (layer);
  double     base = 0;

  for (guint i = 0; i < series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (series, i);

      base = place_segment (space, base, get_height (member, index), bar);
      bar->height -= i > 0 ? SEGMENT_GAP : 0;
      if (bar->height > 0)
        hf_pattern_fill (cr, theme, member->slot, index == space->unfinished, bar);
    }
}

static void
paint_bars (HfLayer *layer, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  guint n_columns = hf_layer_space_count_columns (space);

  for (guint column = 0; column < n_columns; column++)
    {
      HfRect bar;
      guint  first, end, index;

      hf_layer_space_get_column (space, column, &first, &end);
      index = find_highest (layer, first, end);
      get_column_bar (space, column, index, &bar);
      paint_stack (layer, cr, space, theme, index, &bar);
    }
}

/* A number on a striped mark cannot be read; it stands on a chip of the base colour. */
static void
paint_chip (cairo_t *cr, const HfChartTheme *theme, const char *text, const HfRect *bounds)
{
  hf_color_set_source (&theme->base, cr);
  cairo_rectangle (cr, bounds->x - CHIP_PADDING, bounds->y, bounds->width + 2 * CHIP_PADDING,
                   bounds->height);
  cairo_fill (cr);
  hf_chart_text_draw (cr, theme, HF_TEXT_SMALL, &theme->text, text, bounds);
}

static void
paint_segment_value (HfLayer             *layer,
                     cairo_t             *cr,
                     const HfLayerSpace  *space,
                     const HfChartTheme  *theme,
                     const HfLayerSeries *member,
                     guint                index)
{
  HfLayerItem      item = { member->entry, index };
  g_autofree char *text = hf_series_format (member->series, index);
  HfRect           rect, bounds;

  if (!hf_layer_get_item_rect (layer, space, &item, &rect))
    return;

  hf_chart_text_place (theme, HF_TEXT_SMALL, text, rect.x + rect.width / 2,
                       rect.y + rect.height / 2, 0.5, 0.5, &bounds);
  if (bounds.height + 2 <= rect.height)
    paint_chip (cr, theme, text, &bounds);
}

/* Values stand on all bars or on none: a few bars with numbers would look like special ones. */
static gboolean
values_fit (const HfLayerSeries *member, const HfLayerSpace *space, const HfChartTheme *theme)
{
  HfRect bar;

  get_bar (space, 0, &bar);
  for (guint i = 0; i < space->n_categories; i++)
    {
      g_autofree char *text = hf_series_format (member->series, i);
      double           width;

      hf_chart_text_measure (theme, HF_TEXT_SMALL, text, &width, NULL);
      if (width + 2 * CHIP_PADDING > bar.width)
        return FALSE;
    }

  return TRUE;
}

static void
paint_segment_values (HfLayer            *layer,
                      cairo_t            *cr,
                      const HfLayerSpace *space,
                      const HfChartTheme *theme)
{
  GPtrArray *series = hf_layer_get_series (layer);

  for (guint s = 0; s < series->len; s++)
    if (!values_fit (g_ptr_array_index (series, s), space, theme))
      return;

  for (guint s = 0; s < series->len; s++)
    for (guint i = 0; i < space->n_categories; i++)
      paint_segment_value (layer, cr, space, theme, g_ptr_array_index (series, s), i);
}

static char *
format_total (HfLayer *layer, guint index)
{
  GPtrArray           *series = hf_layer_get_series (layer);
  const HfLayerSeries *first = g_ptr_array_index (series, 0);

  if (series->len == 1)
    return hf_series_format (first->series, index);

  return hf_series_format_number (sum_stack (layer, index), hf_series_get_digits (first->series));
}

static void
paint_total (HfLayer            *layer,
             cairo_t            *cr,
             const HfLayerSpace *space,
             const HfChartTheme *theme,
             guint               index)
{
  g_autofree char *text = format_total (layer, index);
  double           top = hf_layer_space_get_y (space, sum_stack (layer, index));
  HfRect           bounds;

  hf_chart_text_place (theme, HF_TEXT_VALUE, text, hf_layer_space_get_x (space, index),
                       top - TOTAL_GAP, 0.5, 1, &bounds);
  if (has_value (layer, index))
    hf_chart_text_draw_value (cr, theme, text, &bounds);
}

static gboolean
totals_fit (HfLayer *layer, const HfLayerSpace *space, const HfChartTheme *theme)
{
  for (guint i = 0; i < space->n_categories; i++)
    {
      g_autofree char *text = format_total (layer, i);
      double           width;

      hf_chart_text_measure (theme, HF_TEXT_VALUE, text, &width, NULL);
      if (width + MIN_TOTAL_ROOM > hf_layer_space_get_band (space))
        return FALSE;
    }

  return TRUE;
}

static void
paint_values (HfLayer *layer, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  if (hf_layer_get_series (layer)->len > 1)
    paint_segment_values (layer, cr, space, theme);
  if (!totals_fit (layer, space, theme))
    return;

  for (guint i = 0; i < space->n_categories; i++)
    paint_total (layer, cr, space, theme, i);
}

static void
paint (HfLayer *layer, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  if (space->n_categories == 0 || hf_layer_get_series (layer)->len == 0)
    return;

  paint_bars (layer, cr, space, theme);
  if (space->n_categories <= HF_LAYER_VALUES)
    paint_values (layer, cr, space, theme);
}

static gboolean
get_item_rect (HfLayer *layer, const HfLayerSpace *space, const HfLayerItem *item, HfRect *rect)
{
  GPtrArray *series = hf_layer_get_series (layer);
  double     base = 0;

  get_bar (space, item->index, rect);
  for (guint i = 0; i < series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (series, i);
      double               value = get_height (member, item->index);

      base = place_segment (space, base, value, rect);
      if (member->entry == item->entry)
        return value > 0;
    }

  return FALSE;
}

static char *
format_with_share (const HfLayerSeries *member, guint index, double sum)
{
  g_autofree char *value = hf_series_format (member->series, index);
  double           share = 100 * get_height (member, index) / sum;

  /* Translators: a count and its share of the total, such as "748 (48 %)" */
  return g_strdup_printf (_ ("%s (%.0f %%)"), value, share);
}

static void
describe (HfLayer *layer, guint index, HfReadout *readout)
{
  GPtrArray *series = hf_layer_get_series (layer);
  double     sum = sum_stack (layer, index);
  gboolean   is_stack = series->len > 1 && sum > 0;

  for (guint i = 0; i < series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (series, i);
      gboolean             is_gap = isnan (hf_series_get_value (member->series, index));
      char                *value = is_stack && !is_gap ? format_with_share (member, index, sum) :
                                                         hf_series_format (member->series, index);

      hf_readout_add (readout, member->entry, hf_series_get_label (member->series), value);
    }

  if (is_stack)
    hf_readout_add (readout, HF_CHART_NO_INDEX, _ ("Total"), format_total (layer, index));
}

static void
get_range (HfLayer *layer, guint n_categories, double *min, double *max)
{
  *min = MIN (*min, 0);
  for (guint i = 0; i < n_categories; i++)
    *max = MAX (*max, sum_stack (layer, i));
}

const HfLayerDef hf_bar_layer_def = {
  .kind = HF_LAYER_KIND_BAR,
  .paint = paint,
  .get_item_rect = get_item_rect,
  .describe = describe,
  .get_range = get_range,
};
