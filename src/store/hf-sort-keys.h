/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

GBytes  *hf_sort_keys_make (const HfFieldDef *field, const char *text);
gboolean hf_sort_keys_compare (HfDatabase *db, gboolean *is_current, GError **error);
gboolean hf_sort_keys_update (HfDatabase *db, GError **error);

G_END_DECLS
