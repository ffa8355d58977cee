/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

void hf_filter_sql_append (const HfFilter    *filter,
                           const HfEntityDef *def,
                           GString           *sql,
                           const char        *joint,
                           guint             *n_bound);
void hf_filter_sql_append_for_one (const HfFilter    *filter,
                                   const HfEntityDef *def,
                                   GString           *sql,
                                   const char        *joint,
                                   guint             *n_bound);
void hf_filter_sql_bind (const HfFilter    *filter,
                         const HfEntityDef *def,
                         HfStatement       *statement,
                         guint             *n_bound);

G_END_DECLS
