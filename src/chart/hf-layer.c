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

HfLayer *
hf_layer_new (const HfLayerDef *def)
{
  HfLayer *self = g_new0 (HfLayer, 1);

  self->def = def;
  self->series = g_ptr_array_new_with_free_func (free_series);
  return self;
}

void
hf_layer_free (HfLayer *self)
{
  g_ptr_array_unref (self->series);
  g_free (self);
}

HfLayerKind
hf_layer_get_kind (const HfLayer *self)
{
  return self->def->kind;
}

void
hf_layer_add_series (HfLayer *self, guint entry, guint slot, HfSeries *series)
{
  HfLayerSeries *member = g_new0 (HfLayerSeries, 1);

  member->entry = entry;
  member->slot = slot;
  member->series = hf_series_ref (series);
  g_ptr_array_add (self->series, member);
}

GPtrArray *
hf_layer_get_series (HfLayer *self)
{
  return self->series;
}

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

void
hf_layer_paint (HfLayer *self, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  cairo_save (cr);
  self->def->paint (self, cr, space, theme);
  cairo_restore (cr);
}

gboolean
hf_layer_get_item_rect (HfLayer            *self,
                        const HfLayerSpace *space,
                        const HfLayerItem  *item,
                        HfRect             *rect)
{
  return self->def->get_item_rect (self, space, item, rect);
}

gboolean
hf_layer_lookup_item (HfLayer            *self,
                      const HfLayerSpace *space,
                      double              x,
                      double              y,
                      HfLayerItem        *item)
{
  return self->def->lookup_item (self, space, x, y, item);
}

void
hf_layer_describe (HfLayer *self, guint index, HfReadout *readout)
{
  self->def->describe (self, index, readout);
}

void
hf_layer_get_range (HfLayer *self, guint n_categories, double *min, double *max)
{
  self->def->get_range (self, n_categories, min, max);
}
