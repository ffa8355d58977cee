/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-change-set.h"

G_BEGIN_DECLS

HfChangeSet *hf_segment_order_move (const GPtrArray *rows, guint from, int to);

G_END_DECLS
