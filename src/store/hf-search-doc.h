/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_search_doc_refresh (HfDatabase *db, gint64 customer, GError **error);
gboolean hf_search_doc_write_missing (HfDatabase *db, GError **error);
gboolean hf_search_doc_remove (HfDatabase *db, gint64 customer, GError **error);

G_END_DECLS
