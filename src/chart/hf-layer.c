/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The base of all layers: it keeps the series and passes calls on. It must not paint anything
 * itself. */

#include "chart/hf-layer.h"

typedef struct
{
  GPtrArray *series; /* HfLayerSeries */
} HfLayerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfLayer, hf_layer, G_TYPE_OBJECT)

static void
free_series (gpointer data)
{
  HfLayerSeries *member = data;

  hf_series_unref (member->series);
  g_free (member);
}

static void
hf_layer_finalize (GObject *object)
{
  HfLayerPrivate *priv = hf_layer_get_instance_private (HF_LAYER (object));

  g_ptr_array_unref (priv->series);

  G_OBJECT_CLASS (hf_layer_parent_class)->finalize (object);
}

static void
hf_layer_class_init (HfLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_layer_finalize;
}

static void
hf_layer_init (HfLayer *self)
{
  HfLayerPrivate *priv = hf_layer_get_instance_private (self);

  priv->series = g_ptr_array_new_with_free_func (free_series);
}

void
hf_layer_add_series (HfLayer *self, guint entry, guint slot, HfSeries *series)
{
  HfLayerPrivate *priv = hf_layer_get_instance_private (self);
  HfLayerSeries  *member = g_new0 (HfLayerSeries, 1);

  member->entry = entry;
  member->slot = slot;
  member->series = hf_series_ref (series);
  g_ptr_array_add (priv->series, member);
}

GPtrArray *
hf_layer_get_series (HfLayer *self)
{
  HfLayerPrivate *priv = hf_layer_get_instance_private (self);

  return priv->series;
}

const HfLayerSeries *
hf_layer_find_series (HfLayer *self, guint entry)
{
  HfLayerPrivate *priv = hf_layer_get_instance_private (self);

  for (guint i = 0; i < priv->series->len; i++)
    {
      const HfLayerSeries *member = g_ptr_array_index (priv->series, i);

      if (member->entry == entry)
        return member;
    }

  return NULL;
}

void
hf_layer_paint (HfLayer *self, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme)
{
  cairo_save (cr);
  HF_LAYER_GET_CLASS (self)->paint (self, cr, space, theme);
  cairo_restore (cr);
}

gboolean
hf_layer_get_item_rect (HfLayer            *self,
                        const HfLayerSpace *space,
                        const HfLayerItem  *item,
                        HfRect             *rect)
{
  return HF_LAYER_GET_CLASS (self)->get_item_rect (self, space, item, rect);
}

gboolean
hf_layer_lookup_item (HfLayer            *self,
                      const HfLayerSpace *space,
                      double              x,
                      double              y,
                      HfLayerItem        *item)
{
  return HF_LAYER_GET_CLASS (self)->lookup_item (self, space, x, y, item);
}

void
hf_layer_describe (HfLayer *self, guint index, HfReadout *readout)
{
  HF_LAYER_GET_CLASS (self)->describe (self, index, readout);
}

void
hf_layer_get_range (HfLayer *self, guint n_categories, double *min, double *max)
{
  HF_LAYER_GET_CLASS (self)->get_range (self, n_categories, min, max);
}
