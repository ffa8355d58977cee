/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The arithmetic of a space. The category axis runs from left to right in every language, as time
 * does on a chart. It must not paint. */

#include "chart/hf-layer-space.h"

#include <math.h>

double
hf_layer_space_get_band (const HfLayerSpace *self)
{
  return self->n_categories == 0 ? 0 : self->area.width / self->n_categories;
}

double
hf_layer_space_get_x (const HfLayerSpace *self, guint index)
{
  return self->area.x + (index + 0.5) * hf_layer_space_get_band (self);
}

double
hf_layer_space_get_y (const HfLayerSpace *self, double value)
{
  return self->area.y + self->area.height * (1 - hf_axis_map (&self->axis, value));
}

guint
hf_layer_space_lookup_category (const HfLayerSpace *self, double x)
{
  double band = hf_layer_space_get_band (self);

  if (band <= 0 || x < self->area.x || x >= self->area.x + self->area.width)
    return HF_CHART_NO_INDEX;

  return MIN ((guint) ((x - self->area.x) / band), self->n_categories - 1);
}

guint
hf_layer_space_count_columns (const HfLayerSpace *self)
{
  if (self->n_categories <= HF_LAYER_DENSE)
    return self->n_categories;

  return MIN (self->n_categories, (guint) MAX (self->area.width, 1));
}

void
hf_layer_space_get_column (const HfLayerSpace *self, guint column, guint *first, guint *end)
{
  guint64 n_columns = hf_layer_space_count_columns (self);

  *first = (guint) (column * (guint64) self->n_categories / n_columns);
  *end = (guint) ((column + 1) * (guint64) self->n_categories / n_columns);
}

void
hf_layer_space_clamp (const HfLayerSpace *self, HfRect *rect)
{
  double right = self->area.x + self->area.width;

  rect->x = MAX (MIN (rect->x, right - rect->width), self->area.x);
}
