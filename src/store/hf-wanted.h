/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_wanted_refresh (HfDatabase *db, gint64 customer, GError **error);
gboolean hf_wanted_is_stale (HfDatabase *db, gboolean *is_stale, GError **error);
gboolean hf_wanted_refresh_portion (HfDatabase *db,
                                    gint64     *after,
                                    gint64     *mark,
                                    guint      *n_seen,
                                    GError    **error);
GArray  *hf_wanted_find_wrong (HfDatabase *db, GError **error);

G_END_DECLS
