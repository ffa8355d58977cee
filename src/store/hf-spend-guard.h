/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "store/hf-database.h"
#include "store/hf-delta.h"

G_BEGIN_DECLS

gboolean hf_spend_guard_check (HfDatabase *db, const HfDelta *delta, HfDate today, GError **error);

G_END_DECLS
