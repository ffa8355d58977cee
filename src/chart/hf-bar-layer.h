/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Bars that stand on zero, stacked where there are several series. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

#define HF_TYPE_BAR_LAYER (hf_bar_layer_get_type ())
G_DECLARE_FINAL_TYPE (HfBarLayer, hf_bar_layer, HF, BAR_LAYER, HfLayer)

/** hf_bar_layer_new: Returns: (transfer full): a layer without series */
HfLayer *hf_bar_layer_new (void);

G_END_DECLS
