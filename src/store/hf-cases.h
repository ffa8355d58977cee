/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-case-rules.h"
#include "store/hf-changed.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

HfCaseRules *hf_cases_read_rules (HfDatabase *db, GError **error);
gboolean
hf_cases_refresh (HfDatabase *db, const HfCaseRules *rules, gint64 customer, GError **error);
gboolean hf_cases_forget (HfDatabase *db, gint64 customer, GError **error);
gboolean hf_cases_is_stale (HfDatabase *db, gboolean *is_stale, GError **error);
gboolean hf_cases_refresh_portion (HfDatabase *db,
                                   gint64     *after,
                                   gint64     *mark,
                                   guint      *n_changed,
                                   GError    **error);
gboolean hf_cases_hang_on (const HfChanged *changed);
GArray  *hf_cases_find_wrong (HfDatabase *db, GError **error);

G_END_DECLS
