/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"
#include "store/hf-delta.h"

G_BEGIN_DECLS

gboolean hf_hidden_guard_check (HfDatabase  *db,
                                HfViewer    *viewer,
                                const HfRow *before,
                                const HfRow *after,
                                GError     **error);
gboolean hf_hidden_guard_check_delta (HfDatabase    *db,
                                      HfViewer      *viewer,
                                      const HfDelta *delta,
                                      gint64         step,
                                      GError       **error);

G_END_DECLS
