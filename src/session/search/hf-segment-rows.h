/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * hf_segment_rows_read:
 * @db: a connection
 * @def: what they are of: the entity of customers or another
 * @viewer: who looks
 * @error: return location for an error
 *
 * Reads the saved segments that are for @viewer: the shared ones and the own ones, but for those
 * that ask for an own field of which they are not to know, since its name may say what it holds.
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): rows of `segment`, in their order
 */
GPtrArray *
hf_segment_rows_read (HfDatabase *db, const HfEntityDef *def, HfViewer *viewer, GError **error);

G_END_DECLS
