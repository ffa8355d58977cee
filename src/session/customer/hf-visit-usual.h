/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-proposal.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_VISIT_USUAL_MOST 20

/**
 * hf_visit_usual_is_field:
 * @field: the name of a field of a visit
 *
 * Returns: whether there is something usual to be proposed for it
 */
gboolean hf_visit_usual_is_field (const char *field);

/**
 * hf_visit_usual_find:
 * @db: a connection
 * @row: the visit that is edited
 * @field: one of those fields
 * @text: what was typed, "" for all
 * @error: return location for an error
 *
 * Finds what the latest visits of the hospital have in a field, so that the same is written in one
 * way. Text matches as everywhere, by pinyin too.
 *
 * Returns: (transfer full) (nullable) (element-type HfProposal): at most %HF_VISIT_USUAL_MOST, the
 *   most frequent first
 */
GPtrArray *hf_visit_usual_find (HfDatabase  *db,
                                const HfRow *row,
                                const char  *field,
                                const char  *text,
                                GError     **error);

G_END_DECLS
