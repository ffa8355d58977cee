/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean
hf_mark_read (HfDatabase *db, const char *name, gint64 step, gint64 *value, GError **error);
gboolean
hf_mark_store (HfDatabase *db, const char *name, gint64 step, gint64 value, GError **error);

G_END_DECLS
