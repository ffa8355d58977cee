/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-proposal.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* The most places that are proposed at once. */
#define HF_REGION_MOST 50

/**
 * hf_region_is_field:
 * @field: a field's name
 *
 * Returns: whether it is a province, city, district or native place, for which places can be
 *   proposed
 */
gboolean hf_region_is_field (const char *field);

/**
 * hf_region_find:
 * @db: a connection
 * @row: a customer or an organisation, as far as its address is known
 * @field: the name of one of the fields of hf_region_is_field()
 * @text: what was typed: characters, pinyin or initials; "" for all
 * @error: return location for an error
 *
 * Proposes places: the divisions of the country and those that the book knows besides of the
 * province and city of @row. A choice fills in all that it belongs to. Without a @text they are
 * what lies in the place that is known already, and what the identity card names.
 *
 * Returns: (transfer full) (nullable) (element-type HfProposal): at most %HF_REGION_MOST of them
 */
GPtrArray *hf_region_find (HfDatabase  *db,
                           const HfRow *row,
                           const char  *field,
                           const char  *text,
                           GError     **error);

G_END_DECLS
