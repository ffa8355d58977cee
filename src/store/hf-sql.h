/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-query.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

HfStatement *hf_sql_select (HfDatabase *db, const HfQuery *query, GError **error);
HfStatement *hf_sql_select_ids (HfDatabase *db, const HfQuery *query, GError **error);
gboolean     hf_sql_count (HfDatabase *db, const HfQuery *query, gint64 *n_rows, GError **error);
HfRow       *hf_sql_read_row (HfStatement *statement, const HfQuery *query);
GPtrArray   *hf_sql_read_all (HfDatabase *db, const HfQuery *query, GError **error);
HfRow       *hf_sql_read_one (HfDatabase        *db,
                              const HfEntityDef *def,
                              HfViewer          *viewer,
                              gint64             id,
                              GError           **error);
HfRow       *hf_sql_read_existing (HfDatabase        *db,
                                   const HfEntityDef *def,
                                   HfViewer          *viewer,
                                   gint64             id,
                                   GError           **error);
GPtrArray   *hf_sql_read_ids (HfDatabase        *db,
                              const HfEntityDef *def,
                              HfViewer          *viewer,
                              const GArray      *ids,
                              GError           **error);

G_END_DECLS
