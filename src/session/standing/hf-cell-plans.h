/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * hf_cell_plans_read:
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): the hospital's own plans, the first
 * made first
 */
GPtrArray *hf_cell_plans_read (HfDatabase *db, HfViewer *viewer, GError **error);

/**
 * hf_cell_plans_changes_usual:
 *
 * Writes down what holds where a hospital says nothing, for it to change: how often for each stage
 * and value, and what about for each need.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_cell_plans_changes_usual (void);

G_END_DECLS
