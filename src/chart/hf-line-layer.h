/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Lines with dots; a missing value is a gap, not a line across. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

#define HF_TYPE_LINE_LAYER (hf_line_layer_get_type ())
G_DECLARE_FINAL_TYPE (HfLineLayer, hf_line_layer, HF, LINE_LAYER, HfLayer)

/** hf_line_layer_new: Returns: (transfer full): a layer without series */
HfLayer *hf_line_layer_new (void);

G_END_DECLS
