/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A layer draws some series over one shared pair of axes and says what is under the pointer. A new
 * kind of chart is one HfLayerDef. Nothing here needs a display. */

#include "base/hf-chart-types.h"
#include "chart/hf-axis.h"
#include "chart/hf-chart-text.h"
#include "chart/hf-readout.h"

G_BEGIN_DECLS

/**
 * HF_LAYER_DENSE:
 *
 * With more categories than this, neighbours in one pixel column are merged.
 */
#define HF_LAYER_DENSE 400

/**
 * HF_LAYER_VALUES:
 *
 * With no more categories than this, marks carry their values.
 */
#define HF_LAYER_VALUES 12

/**
 * HfLayerSpace:
 * @area: where to draw
 * @axis: the value axis, upwards
 * @n_categories: places on the category axis, always from left to right
 * @unfinished: the category that is not over yet, or %HF_CHART_NO_INDEX
 * @unfinished_label: (nullable): what to write at it; borrowed
 *
 * Where values come to lie. Copied by value.
 */
typedef struct
{
  HfRect      area;
  HfAxis      axis;
  guint       n_categories;
  guint       unfinished;
  const char *unfinished_label;
} HfLayerSpace;

/**
 * HfLayerSeries:
 * @entry: its number in the chart's data
 * @slot: its colour and pattern
 * @series: its numbers
 *
 * A series as a layer holds it.
 */
typedef struct
{
  guint     entry;
  guint     slot;
  HfSeries *series;
} HfLayerSeries;

/**
 * HfLayerItem:
 * @entry: series
 * @index: category
 *
 * One mark.
 */
typedef struct
{
  guint entry;
  guint index;
} HfLayerItem;

/**
 * HfLayer:
 *
 * The series of one kind in a panel.
 */
typedef struct _HfLayer HfLayer;

/**
 * HfLayerDef:
 * @kind: which kind of marks it draws
 * @paint: draws all marks
 * @get_item_rect: says where a mark lies; %FALSE for a gap
 * @describe: adds the rows about one category
 * @get_range: widens a range to hold all values
 *
 * What a kind of layer must be able to do. A definition is static and has no state.
 */
typedef struct
{
  HfLayerKind kind;
  void (*paint) (HfLayer *self, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme);
  gboolean (*get_item_rect) (HfLayer            *self,
                             const HfLayerSpace *space,
                             const HfLayerItem  *item,
                             HfRect             *rect);
  void (*describe) (HfLayer *self, guint index, HfReadout *readout);
  void (*get_range) (HfLayer *self, guint n_categories, double *min, double *max);
} HfLayerDef;

HfLayer             *hf_layer_new (const HfLayerDef *def);
void                 hf_layer_free (HfLayer *self);
HfLayerKind          hf_layer_get_kind (const HfLayer *self);
void                 hf_layer_add_series (HfLayer *self, guint entry, guint slot, HfSeries *series);
GPtrArray           *hf_layer_get_series (HfLayer *self);
const HfLayerSeries *hf_layer_find_series (HfLayer *self, guint entry);
void
hf_layer_paint (HfLayer *self, cairo_t *cr, const HfLayerSpace *space, const HfChartTheme *theme);
gboolean hf_layer_get_item_rect (HfLayer            *self,
                                 const HfLayerSpace *space,
                                 const HfLayerItem  *item,
                                 HfRect             *rect);
void     hf_layer_describe (HfLayer *self, guint index, HfReadout *readout);
void     hf_layer_get_range (HfLayer *self, guint n_categories, double *min, double *max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfLayer, hf_layer_free)

G_END_DECLS
