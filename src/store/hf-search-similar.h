/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfSearchSimilarFunc:
 * @id: a customer, perhaps one told before
 * @data: as given to hf_search_similar()
 *
 * Called for each customer found.
 *
 * Returns: whether more are wanted
 */
typedef gboolean (*HfSearchSimilarFunc) (gint64 id, gpointer data);

gboolean hf_search_similar (HfDatabase         *db,
                            const char         *folded,
                            const char         *digits,
                            HfSearchSimilarFunc found,
                            gpointer            data,
                            GError            **error);

G_END_DECLS
