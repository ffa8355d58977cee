/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "transfer/hf-import-kind.h"

G_BEGIN_DECLS

/**
 * hf_export_rights_check:
 * @viewer: who would export
 * @kind: what
 * @error: return location for an error; %HF_TRANSFER_ERROR_NOT_ALLOWED when they may not
 *
 * Asks whether somebody may write a table to a file. Tables of people are for those whose role
 * answers for what becomes of them; whoever is nobody on the staff holds the book.
 *
 * Returns: whether they may
 */
gboolean hf_export_rights_check (const HfViewer *viewer, HfImportKind kind, GError **error);

/**
 * hf_export_rights_words:
 *
 * Returns: (transfer full): words that say who may write tables of people
 */
char *hf_export_rights_words (void);

G_END_DECLS
