/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"
#include "store/hf-keeping.h"

G_BEGIN_DECLS

GPtrArray *hf_keeping_find_strays (HfKeeping    *self,
                                   HfDatabase   *db,
                                   gint64        now,
                                   GCancellable *cancellable,
                                   GError      **error);
gboolean   hf_keeping_tidy (const char   *book,
                            gint64        now,
                            guint        *n_removed,
                            GCancellable *cancellable,
                            GError      **error);

G_END_DECLS
