/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/** hf_line_layer_def: Lines with dots; a missing value is a gap, not a line across. */
extern const HfLayerDef hf_line_layer_def;

/**
 * hf_line_layer_measure_headroom:
 * @theme: a theme with a font
 *
 * The number beside the highest point stands above it, be the point at the very top of the area.
 *
 * Returns: what that takes above the area, in pixels
 */
double hf_line_layer_measure_headroom (const HfChartTheme *theme);

G_END_DECLS
