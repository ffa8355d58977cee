/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * hf_visit_removal_make:
 * @db: a connection
 * @viewer: who removes it
 * @visit: a visit
 * @error: return location for an error
 *
 * Makes the change set that takes a visit out of the book. Follow-ups planned for it, and points
 * given for it, stay without it; undone, all of it is as it was.
 *
 * Returns: (transfer full) (nullable): the change set
 */
HfChangeSet *
hf_visit_removal_make (HfDatabase *db, HfViewer *viewer, const HfRow *visit, GError **error);

G_END_DECLS
