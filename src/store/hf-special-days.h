/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-lunar.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_special_days_refresh (HfDatabase *db, HfLunar *lunar, gint64 customer, GError **error);
gboolean hf_special_days_work_out (HfDatabase *db, GError **error);

G_END_DECLS
