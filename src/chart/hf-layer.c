/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What all layers have in common: they keep their series and pass calls on. It must not paint
 * anything itself. */

#include "chart/hf-layer.h"

struct _HfLayer
{
  const HfLayerDef *def;
  GPtrArray        *series; /* HfLayerSeries */
};

static void
free_series (gpointer data)
{
  HfLayerSeries *member = data;

  hf_series_unref (member->series);
  g_free (member);
}

/**
 * hf_layer_new:
 * @def: a kind of layer, which must be static
 *
 * Returns: (transfer full): a layer without series
 */
HfLayer *
hf_layer_new (const HfLayerDef *def)
{
  HfLayer *self = g_new0 (HfLayer, 1);

  self->def = def;
  self->series = g_ptr_array_new_with_free_func (free_series);
  return self;
}

/**
 * hf_layer_free:
 * @self: (transfer full): a layer
 *
 * Frees a layer and gives up its series.
 */
void
hf_layer_free (HfLayer *self)
{
  g_ptr_array_unref (self->series);
  g_free (self);
}

/**
 * hf_layer_get_kind:
 * @self: a layer
 *
 * Returns: the kind of marks it draws
 */
HfLayerKind
hf_layer_get_kind (const HfLayer *self)
{
  return self->def->kind;
}

/**
 * hf_layer_add_series:
 * @self: a layer
 * @entry: its number in the chart's data
 * @slot: its colour and pattern
 * @series: (transfer none): its numbers
 *
 * Adds a series on top of the others.
 */
void
hf_layer_add_series (HfLayer *self, guint entry, guint slot, HfSeries *series)
{
  HfLayerSeries *member = g_new0 (HfLayerSeries, 1);

  member->entry = entry;
  member->slot = slot;
  member->series = hf_series_ref (series);
  g_ptr_array_add (self->series, member);
}

/**
 * hf_layer_get_series:
 * @self: a layer
 *
 * Returns: (transfer none) (element-type HfLayerSeries): bottom to top
 */
GPtrArray *
hf_layer_get_series (HfLayer *self)
{
  return self->series;
}

/**
 * hf_layer_find_series:
 * @self: a layer
 * @entry: its number in the chart's data
 *
 * Returns: (transfer none) (nullable): the series of that number
 */
const HfLayerSeries *
hf_layer_find_series (HfLayer *self, guint entry)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (self->series, i);

      if (member->entry == entry)
        return member;
    }

  return NULL;
}

/**
 * hf_layer_paint:
 * @self: a layer
 * @cr: where to paint; left as it was
 * @space: where values lie
 * @theme: colours and font
 *
 * Draws all marks.
 */
void
hf_layer_paint (HfLayer *self, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  cairo_save (cr);
  self->def->paint (self, cr, space, theme);
  cairo_restore (cr);
}

/**
 * hf_layer_get_item_rect:
 * @self: a layer
 * @space: where values lie
 * @item: a mark
 * @rect: (out): where it lies
 *
 * Returns: whether there is such a mark; %FALSE for a gap
 */
gboolean
hf_layer_get_item_rect (HfLayer            *self,
                        const HfLayerSpace *space,
                        const HfLayerItem  *item,
                        HfRect             *rect)
{
  return self->def->get_item_rect (self, space, item, rect);
}

/**
 * hf_layer_describe:
 * @self: a layer
 * @index: a category's index
 * @readout: where to add
 *
 * Adds the rows about a category.
 */
void
hf_layer_describe (HfLayer *self, guint index, HfReadout *readout)
{
  self->def->describe (self, index, readout);
}

/**
 * hf_layer_get_range:
 * @self: a layer
 * @n_categories: how many there are
 * @min: (inout): the smallest value so far
 * @max: (inout): the largest value so far
 *
 * Widens a range to hold all values.
 */
void
hf_layer_get_range (HfLayer *self, guint n_categories, double *min, double *max)
{
  self->def->get_range (self, n_categories, min, max);
}
