/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-delta.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_said_forget (HfDatabase *db, const HfDelta *delta, GError **error);
gboolean hf_said_remember (HfDatabase *db, const HfDelta *delta, GError **error);
gboolean hf_said_insert (HfDatabase *db, const HfRow *row, gint64 id, GError **error);

G_END_DECLS
