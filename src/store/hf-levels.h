/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

void
hf_levels_append_is_not (GString *sql, const char *row, const HfEntityDef *def, const char *level);
void hf_levels_append_asked (GString        *sql,
                             const char     *joint,
                             const HfFilter *filter,
                             const HfViewer *viewer);

G_END_DECLS
