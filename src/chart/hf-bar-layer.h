/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/** hf_bar_layer_def: Bars that stand on zero, stacked where there are several series. */
extern const HfLayerDef hf_bar_layer_def;

G_END_DECLS
