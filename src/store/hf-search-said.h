/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"
#include "store/hf-search.h"
#include "store/hf-search-similar.h"
#include "store/sqlite/hf-said-index.h"

G_BEGIN_DECLS

gboolean hf_search_said (HfDatabase         *db,
                         HfSaidIndex         index,
                         const char         *folded,
                         const HfViewer     *viewer,
                         const char         *whom,
                         HfSearchSimilarFunc found,
                         gpointer            data,
                         GError            **error);
gboolean hf_search_said_read (HfDatabase     *db,
                              const HfViewer *viewer,
                              gint64          customer,
                              const char     *text,
                              char          **said,
                              GError        **error);

G_END_DECLS
