/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One panel. Bars come from zero, so a panel with a bar layer has zero on its axis; a panel of
 * lines may start elsewhere and then shows a break. It must not know what lies above or below it.
 */

#include "chart/hf-panel.h"

#include "chart/hf-bar-layer.h"
#include "chart/hf-end-labels.h"
#include "chart/hf-layer-space.h"
#include "chart/hf-line-layer.h"

#include <math.h>

#define TICK_GAP        8.0
#define HEADING_GAP     10.0 /* half a tick label reaches up into it */
#define BREAK_SIZE      3.0
#define LOW_PANEL_TICKS 3

struct _HfPanel
{
  HfPanelRole  role;
  HfChartData *data;
  GPtrArray   *layers; /* HfLayer: bars, then lines, so that lines stay visible */
  gboolean     has_bars;
  gboolean     has_lines;
  guint        n_series;
};

static guint
get_max_ticks (const HfPanel *self)
{
  return self->role == HF_PANEL_MAIN ? HF_AXIS_MAX_TICKS : LOW_PANEL_TICKS;
}

/* A second measure must not look like one of the first panel's series, so it wears no colour. */
static guint
choose_slot (const HfPanel *self)
{
  return self->role == HF_PANEL_MAIN ? self->n_series : HF_CHART_SLOT_TEXT;
}

static void
add_layer (HfPanel *self, const HfLayerDef *def)
{
  g_autoptr (HfLayer) layer = hf_layer_new (def);

  for (guint i = 0; i < hf_chart_data_get_n_series (self->data); i++)
    {
      const HfChartEntry *entry = hf_chart_data_get_entry (self->data, i);

      if (entry->panel != self->role || entry->kind != def->kind)
        continue;
      hf_layer_add_series (layer, i, choose_slot (self), entry->series);
      self->n_series++;
    }

  if (hf_layer_get_series (layer)->len == 0)
    return;

  self->has_bars |= def->kind == HF_LAYER_KIND_BAR;
  self->has_lines |= def->kind == HF_LAYER_KIND_LINE;
  g_ptr_array_add (self->layers, g_steal_pointer (&layer));
}

/* The height of the label is the middle of the last mark: nothing is nearer to it. */
static void
add_series_label (const HfLayerSeries *member,
                  HfLayer             *layer,
                  const HfLayerSpace  *space,
                  HfEndLabels         *labels)
{
  HfLayerItem item = { member->entry, 0 };
  double      y = space->area.y;

  for (guint i = space->n_categories; i-- > 0;)
    {
      HfRect rect;

      item.index = i;
      if (!hf_layer_get_item_rect (layer, space, &item, &rect))
        continue;
      y = rect.y + rect.height / 2;
      break;
    }
  hf_end_labels_add_series (labels, y, hf_series_get_label (member->series), member->slot,
                            hf_layer_get_kind (layer));
}

/* Beside the last mark, with a sample: the legend of the hatching and its meaning in one. */
static void
add_unfinished_label (const HfPanel *self, const HfLayerSpace *space, HfEndLabels *labels)
{
  HfLayer             *layer = g_ptr_array_index (self->layers, 0);
  GPtrArray           *series = hf_layer_get_series (layer);
  const HfLayerSeries *top = g_ptr_array_index (series, series->len - 1);
  HfLayerItem          item = { top->entry, space->unfinished };
  HfRect               rect = space->area;

  if (space->unfinished_label == NULL)
    return;
  if (space->unfinished < space->n_categories)
    hf_layer_get_item_rect (layer, space, &item, &rect);
  hf_end_labels_add_unfinished (labels, rect.y, space->unfinished_label);
}

static HfEndLabels *
make_end_labels (const HfPanel *self, const HfLayerSpace *space)
{
  HfEndLabels *labels = hf_end_labels_new ();

  for (guint i = 0; self->n_series > 1 && i < self->layers->len; i++)
    {
      HfLayer   *layer = g_ptr_array_index (self->layers, i);
      GPtrArray *series = hf_layer_get_series (layer);

      for (guint s = 0; s < series->len; s++)
        add_series_label (g_ptr_array_index (series, s), layer, space, labels);
    }

  if (self->role == HF_PANEL_MAIN)
    add_unfinished_label (self, space, labels);

  for (guint i = 0; i < hf_chart_data_get_n_targets (self->data); i++)
    {
      const HfChartTarget *target = hf_chart_data_get_target (self->data, i);

      if (target->panel == self->role)
        hf_end_labels_add_target (labels, hf_layer_space_get_y (space, target->value),
                                  target->label);
    }

  return labels;
}

static void
stroke_grid_line (cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme, guint tick)
{
  double y = hf_layer_space_get_y (space, hf_axis_get_tick (&space->axis, tick));

  hf_color_set_source (tick == 0 ? &theme->dim : &theme->grid, cr);
  cairo_set_line_width (cr, theme->high_contrast && tick != 0 ? 0.5 : 1);
  cairo_move_to (cr, space->area.x, floor (y) + 0.5);
  cairo_rel_line_to (cr, space->area.width, 0);
  cairo_stroke (cr);
}

static void
paint_tick_label (cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme, guint tick)
{
  g_autofree char *text = hf_axis_format_tick (&space->axis, tick);
  double           y = hf_layer_space_get_y (space, hf_axis_get_tick (&space->axis, tick));
  HfRect           bounds;

  hf_chart_text_place (theme, HF_TEXT_SMALL, text, space->area.x - TICK_GAP, y, 1, 0.5, &bounds);
  hf_chart_text_draw (cr, theme, HF_TEXT_SMALL, &theme->dim, text, &bounds);
}

static void
paint_break (cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  double x = space->area.x;
  double y = space->area.y + space->area.height;

  hf_color_set_source (&theme->dim, cr);
  cairo_set_line_width (cr, 1);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, x + i * BREAK_SIZE, y + BREAK_SIZE);
      cairo_rel_line_to (cr, BREAK_SIZE, -2 * BREAK_SIZE);
    }
  cairo_stroke (cr);
}

static void
paint_axis (cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  for (guint tick = 0; tick < space->axis.n_ticks; tick++)
    {
      stroke_grid_line (cr, space, theme, tick);
      paint_tick_label (cr, space, theme, tick);
    }
  if (hf_axis_is_broken (&space->axis))
    paint_break (cr, space, theme);
}

static void
set_target_dash (cairo_t *cr, HfDash style)
{
  static const double dashes[] = { 6, 4 };
  static const double dots[] = { 1, 3 };

  if (style == HF_DASH_DASHED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (style == HF_DASH_DOTTED)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_target (cairo_t             *cr,
              const HfLayerSpace  *space,
              const HfChartTheme  *theme,
              const HfChartTarget *target)
{
  double y = floor (hf_layer_space_get_y (space, target->value)) + 0.5;

  cairo_save (cr);
  hf_color_set_source (&theme->dim, cr);
  cairo_set_line_width (cr, theme->line_width);
  set_target_dash (cr, target->dash);
  cairo_move_to (cr, space->area.x + target->from * hf_layer_space_get_band (space), y);
  cairo_line_to (cr, space->area.x + space->area.width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static const char *
get_heading (const HfPanel *self)
{
  HfLayer             *layer = g_ptr_array_index (self->layers, 0);
  const HfLayerSeries *first = g_ptr_array_index (hf_layer_get_series (layer), 0);

  if (self->n_series == 1)
    return hf_series_get_label (first->series);

  return hf_series_get_unit (first->series);
}

static void
paint_heading (const HfPanel *self, cairo_t *cr, const HfRect *frame, const HfChartTheme *theme)
{
  HfRect bounds = { frame->x, frame->y, frame->width, 0 };

  if (get_heading (self) != NULL)
    hf_chart_text_draw (cr, theme, HF_TEXT_SMALL, &theme->dim, get_heading (self), &bounds);
}

HfPanel *
hf_panel_new (HfChartData *data, HfPanelRole role)
{
  g_autoptr (HfPanel) self = g_new0 (HfPanel, 1);

  self->role = role;
  self->data = hf_chart_data_ref (data);
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_layer_free);
  add_layer (self, &hf_bar_layer_def);
  add_layer (self, &hf_line_layer_def);

  return self->n_series > 0 ? g_steal_pointer (&self) : NULL;
}

void
hf_panel_free (HfPanel *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->layers);
  hf_chart_data_unref (self->data);
  g_free (self);
}

GPtrArray *
hf_panel_get_layers (const HfPanel *self)
{
  return self->layers;
}

void
hf_panel_init_axis (const HfPanel *self, HfAxis *axis)
{
  double min = INFINITY, max = -INFINITY;

  for (guint i = 0; i < self->layers->len; i++)
    hf_layer_get_range (g_ptr_array_index (self->layers, i),
                        hf_chart_data_get_n_categories (self->data), &min, &max);

  for (guint i = 0; i < hf_chart_data_get_n_targets (self->data); i++)
    {
      const HfChartTarget *target = hf_chart_data_get_target (self->data, i);

      if (target->panel != self->role)
        continue;
      min = MIN (min, target->value);
      max = MAX (max, target->value);
    }

  hf_axis_init (axis, min, max, self->has_bars, get_max_ticks (self));
}

double
hf_panel_measure_left (const HfPanel *self, const HfChartTheme *theme)
{
  double widest = 0;
  HfAxis axis;

  hf_panel_init_axis (self, &axis);
  for (guint tick = 0; tick < axis.n_ticks; tick++)
    {
      g_autofree char *text = hf_axis_format_tick (&axis, tick);
      double           width;

      hf_chart_text_measure (theme, HF_TEXT_SMALL, text, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest + TICK_GAP;
}

double
hf_panel_measure_right (const HfPanel *self, const HfChartTheme *theme)
{
  const char  *part = hf_chart_data_get_unfinished_label (self->data);
  HfLayerSpace nowhere = { .unfinished = HF_CHART_NO_INDEX, .unfinished_label = part };
  g_autoptr (HfEndLabels) labels = NULL;

  hf_panel_init_axis (self, &nowhere.axis);
  labels = make_end_labels (self, &nowhere);

  return hf_end_labels_measure (labels, theme);
}

double
hf_panel_measure_heading (const HfPanel *self, const HfChartTheme *theme)
{
  double room = self->has_lines ? hf_line_layer_measure_headroom (theme) : 0;
  double height;

  if (get_heading (self) == NULL)
    return room;

  hf_chart_text_measure (theme, HF_TEXT_SMALL, get_heading (self), NULL, &height);

  return height + MAX (HEADING_GAP, room);
}

void
hf_panel_paint (const HfPanel      *self,
                cairo_t            *cr,
                const HfLayerSpace *space,
                const HfRect       *frame,
                const HfChartTheme *theme)
{
  double right = space->area.x + space->area.width;
  HfRect margin = { right, frame->y, frame->x + frame->width - right, frame->height };
  g_autoptr (HfEndLabels) labels = make_end_labels (self, space);

  paint_heading (self, cr, frame, theme);
  paint_axis (cr, space, theme);
  for (guint i = 0; i < hf_chart_data_get_n_targets (self->data); i++)
    {
      const HfChartTarget *target = hf_chart_data_get_target (self->data, i);

      if (target->panel == self->role && target->from < space->n_categories)
        paint_target (cr, space, theme, target);
    }
  for (guint i = 0; i < self->layers->len; i++)
    hf_layer_paint (g_ptr_array_index (self->layers, i), cr, space, theme);
  hf_end_labels_paint (labels, cr, theme, &margin);
}
