/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-delta.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

gboolean hf_apply_delta (HfDatabase *db, HfDelta *delta, GError **error);
gint64   hf_apply_row (HfDatabase *db, const HfRow *row, GError **error);

G_END_DECLS
