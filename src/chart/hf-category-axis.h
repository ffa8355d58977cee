/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The category axis under the lowest panel: labels, thinned out until none overlaps, and under them
 * what neighbours share, such as the year. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/**
 * hf_category_axis_measure:
 * @data: the categories
 * @theme: colours and font
 *
 * Returns: the height the axis needs below the area
 */
double hf_category_axis_measure (const HfChartData *data, const HfChartTheme *theme);

/**
 * hf_category_axis_paint:
 * @data: the categories
 * @cr: where to paint
 * @space: the lowest panel
 * @theme: colours and font
 *
 * Paints the labels right under @space.
 */
void hf_category_axis_paint (const HfChartData  *data,
                             cairo_t            *cr,
                             const HfLayerSpace *space,
                             const HfChartTheme *theme);

G_END_DECLS
