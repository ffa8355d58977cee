/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/** hf_line_layer_def: Lines with dots; a missing value is a gap, not a line across. */
extern const HfLayerDef hf_line_layer_def;

G_END_DECLS
