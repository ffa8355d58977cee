/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Labels of the category axis. Where they do not all fit, every second, third, … is written, so
 * that the first of a group (January) always is. It must not know that categories are months. */

#include "chart/hf-category-axis.h"

#include "chart/hf-layer-space.h"

#include <math.h>

#define AXIS_GAP             5.0
#define MIN_LABEL_GAP        6.0
#define GROUP_TICK           4.0
#define MIN_ELLIPSIZED_WIDTH 32.0

static const char *
get_label (const HfChartData *data, guint index)
{
  return hf_chart_data_get_category (data, index)->label;
}

static const char *
get_group (const HfChartData *data, guint index)
{
  return hf_chart_data_get_category (data, index)->group;
}

static gboolean
starts_group (const HfChartData *data, guint index)
{
  return get_group (data, index) != NULL &&
         (index == 0 || g_strcmp0 (get_group (data, index), get_group (data, index - 1)) != 0);
}

static gboolean
has_groups (const HfChartData *data)
{
  return hf_chart_data_get_n_categories (data) > 0 && get_group (data, 0) != NULL;
}

static double
measure_widest (const HfChartData *data, const HfChartTheme *theme)
{
  double widest = 0;

  for (guint i = 0; i < hf_chart_data_get_n_categories (data); i++)
    {
      double width;

      hf_chart_text_measure (theme, HF_TEXT_SMALL, get_label (data, i), &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

/* Steps that divide a year come first, so that the same months are labelled every year. */
static guint
choose_stride (double needed, double band)
{
  static const guint strides[] = { 1, 2, 3, 4, 6, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (needed <= strides[i] * band)
      return strides[i];

  return (guint) ceil (needed / (12 * band)) * 12;
}

static guint
find_offset (const HfChartData *data, guint stride)
{
  for (guint i = 1; i < hf_chart_data_get_n_categories (data); i++)
    if (starts_group (data, i))
      return i % stride;

  return 0;
}

static void
paint_label (const HfChartData  *data,
             cairo_t            *cr,
             const HfLayerSpace *space,
             const HfChartTheme *theme,
             guint               index,
             double              max_width)
{
  HfRect bounds;

  hf_chart_text_place (theme, HF_TEXT_SMALL, get_label (data, index),
                       hf_layer_space_get_x (space, index),
                       space->area.y + space->area.height + AXIS_GAP, 0.5, 0, &bounds);
  if (bounds.width > max_width)
    {
      bounds.x += (bounds.width - max_width) / 2;
      bounds.width = max_width;
    }
  hf_chart_text_draw (cr, theme, HF_TEXT_SMALL, &theme->dim, get_label (data, index), &bounds);
}

static void
paint_labels (const HfChartData  *data,
              cairo_t            *cr,
              const HfLayerSpace *space,
              const HfChartTheme *theme)
{
  double   band = hf_layer_space_get_band (space);
  double   widest = measure_widest (data, theme);
  gboolean can_cut = !has_groups (data) && band - MIN_LABEL_GAP >= MIN_ELLIPSIZED_WIDTH;
  guint    stride = can_cut ? 1 : choose_stride (widest + MIN_LABEL_GAP, band);

  for (guint i = find_offset (data, stride); i < space->n_categories; i += stride)
    paint_label (data, cr, space, theme, i, stride * band - MIN_LABEL_GAP);
}

static guint
find_group_end (const HfChartData *data, guint start)
{
  guint n_categories = hf_chart_data_get_n_categories (data);
  guint end = start + 1;

  while (end < n_categories && !starts_group (data, end))
    end++;

  return end;
}

static void
paint_group (const HfChartData  *data,
             cairo_t            *cr,
             const HfLayerSpace *space,
             const HfChartTheme *theme,
             guint               start,
             double              y)
{
  double left = space->area.x + start * hf_layer_space_get_band (space);
  double room = (find_group_end (data, start) - start) * hf_layer_space_get_band (space);
  double line_height;
  HfRect bounds;

  hf_chart_text_place (theme, HF_TEXT_VALUE, get_group (data, start), left + room / 2, y, 0.5, 0,
                       &bounds);
  /* The first group may be cut short; left of it there is nothing to collide with. */
  if (start == 0 && bounds.width + MIN_LABEL_GAP > room)
    bounds.x = left + room - bounds.width - MIN_LABEL_GAP / 2;
  if (start == 0 || bounds.width + MIN_LABEL_GAP <= room)
    hf_chart_text_draw (cr, theme, HF_TEXT_VALUE, &theme->dim, get_group (data, start), &bounds);
  if (start == 0)
    return;

  hf_chart_text_measure (theme, HF_TEXT_VALUE, "0", NULL, &line_height);
  hf_color_set_source (&theme->grid, cr);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, floor (left) + 0.5, space->area.y + space->area.height + GROUP_TICK);
  cairo_line_to (cr, floor (left) + 0.5, y + line_height);
  cairo_stroke (cr);
}

static void
paint_groups (const HfChartData  *data,
              cairo_t            *cr,
              const HfLayerSpace *space,
              const HfChartTheme *theme)
{
  double line_height;

  hf_chart_text_measure (theme, HF_TEXT_SMALL, "0", NULL, &line_height);
  for (guint i = 0; i < space->n_categories; i = find_group_end (data, i))
    paint_group (data, cr, space, theme, i,
                 space->area.y + space->area.height + AXIS_GAP + line_height);
}

double
hf_category_axis_measure (const HfChartData *data, const HfChartTheme *theme)
{
  double label_height, group_height;

  hf_chart_text_measure (theme, HF_TEXT_SMALL, "0", NULL, &label_height);
  hf_chart_text_measure (theme, HF_TEXT_VALUE, "0", NULL, &group_height);

  return AXIS_GAP + label_height + (has_groups (data) ? group_height : 0);
}

void
hf_category_axis_paint (const HfChartData  *data,
                        cairo_t            *cr,
                        const HfLayerSpace *space,
                        const HfChartTheme *theme)
{
  if (space->n_categories == 0)
    return;

  paint_labels (data, cr, space, theme);
  if (has_groups (data))
    paint_groups (data, cr, space, theme);
}
