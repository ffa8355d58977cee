/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "store/hf-database.h"
#include "store/hf-keeping.h"

G_BEGIN_DECLS

gboolean hf_file_guard_is_kept (HfDatabase *db, const HfRow *row);
gboolean hf_file_guard_hold (HfKeeping **keeping, HfDatabase *db, const HfRow *row, GError **error);

G_END_DECLS
