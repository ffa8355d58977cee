/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_field_pair_of:
 * @def: an entity
 * @field: a field of it
 *
 * Of one field the other says how it is meant: taken from two versions of a row, they would say
 * what neither version said.
 *
 * Returns: the field that goes with it, -1 where it stands for itself
 */
int hf_field_pair_of (const HfEntityDef *def, guint field);

/**
 * hf_field_pair_differs:
 * @one: a row
 * @other: another version of it
 * @field: a field
 *
 * Returns: whether they say something else in that field or in the one that goes with it
 */
gboolean hf_field_pair_differs (const HfRow *one, const HfRow *other, guint field);

/**
 * hf_field_pair_copy:
 * @draft: a draft
 * @from: another version of the row
 * @field: a field
 *
 * Takes a field over, and the one that goes with it.
 */
void hf_field_pair_copy (HfRow *draft, const HfRow *from, guint field);

G_END_DECLS
