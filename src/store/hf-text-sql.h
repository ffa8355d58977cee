/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "core/hf-viewer.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

void
hf_text_sql_append (const HfEntityDef *def, const HfViewer *viewer, GString *sql, guint *n_bound);
void hf_text_sql_bind (const char *const values[2], HfStatement *statement, guint *n_bound);

G_END_DECLS
