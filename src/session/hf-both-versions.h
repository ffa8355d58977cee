/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfBothVersions:
 * @current: (owned): the row as it is stored
 * @wanted: (owned): the same with what was to be saved
 * @agreed: (owned): the same with what was to be saved where both do not differ
 * @text: (owned): in which fields they differ, what each says there, and what it was before; a line
 *   each, empty where both say the same
 *
 * A row that two people changed at once.
 */
typedef struct
{
  HfRow *current;
  HfRow *wanted;
  HfRow *agreed;
  char  *text;
} HfBothVersions;

/**
 * hf_both_versions_read:
 * @db: a connection
 * @viewer: who was to save
 * @before: the row as it was when the editing began
 * @draft: the row as it was to be saved
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the row is gone
 *
 * Returns: (transfer full) (nullable): both versions
 */
HfBothVersions *hf_both_versions_read (HfDatabase  *db,
                                       HfViewer    *viewer,
                                       const HfRow *before,
                                       const HfRow *draft,
                                       GError     **error);

/**
 * hf_both_versions_free:
 * @self: (transfer full): both versions
 *
 * Frees them.
 */
void hf_both_versions_free (HfBothVersions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfBothVersions, hf_both_versions_free)

G_END_DECLS
