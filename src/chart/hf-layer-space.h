/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* From categories and values to pixels and back, for everything that is drawn in a space. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/**
 * hf_layer_space_get_band:
 * @self: a space
 *
 * Returns: the width of one category, in pixels
 */
double hf_layer_space_get_band (const HfLayerSpace *self);

/**
 * hf_layer_space_get_x:
 * @self: a space
 * @index: a category's index
 *
 * Returns: the middle of the category, in pixels
 */
double hf_layer_space_get_x (const HfLayerSpace *self, guint index);

/**
 * hf_layer_space_get_y:
 * @self: a space
 * @value: a value
 *
 * Returns: its height, in pixels from the top of the chart
 */
double hf_layer_space_get_y (const HfLayerSpace *self, double value);

/**
 * hf_layer_space_lookup_category:
 * @self: a space
 * @x: pixels from the left of the chart
 *
 * Returns: the category there, or %HF_CHART_NO_INDEX outside
 */
guint hf_layer_space_lookup_category (const HfLayerSpace *self, double x);

/**
 * hf_layer_space_count_columns:
 * @self: a space
 *
 * Returns: categories, or pixel columns where those are fewer
 */
guint hf_layer_space_count_columns (const HfLayerSpace *self);

/**
 * hf_layer_space_get_column:
 * @column: below hf_layer_space_count_columns()
 * @first: (out): its first category
 * @end: (out): the category after its last
 *
 * Says which categories share a column: one, unless the chart is dense.
 */
void hf_layer_space_get_column (const HfLayerSpace *self, guint column, guint *first, guint *end);

/**
 * hf_layer_space_clamp:
 * @self: a space
 * @rect: (inout): a rectangle
 *
 * Moves a rectangle sideways until it lies between the left and the right edge of the area.
 */
void hf_layer_space_clamp (const HfLayerSpace *self, HfRect *rect);

G_END_DECLS
