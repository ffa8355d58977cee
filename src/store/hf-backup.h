/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_backup_make (HfDatabase   *db,
                         const char   *target,
                         guint        *n_lost,
                         GCancellable *cancellable,
                         GError      **error);
gboolean hf_backup_make_bare (HfDatabase *db, const char *target, GError **error);
gboolean hf_backup_verify (const char *path, GError **error);

G_END_DECLS
