/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_FILTER_NAMES (hf_filter_names_get_type ())

/**
 * HfFilterNames:
 *
 * The names of staff, departments and own fields, for choosing them in a filter and for wording it.
 */
G_DECLARE_FINAL_TYPE (HfFilterNames, hf_filter_names, HF, FILTER_NAMES, GObject)

/**
 * HfFilterNames::changed:
 * @self: the names
 *
 * Names were read for the first time or again.
 */

/**
 * hf_filter_names_new:
 * @context: the book
 *
 * Returns: (transfer full): the names, which are there as soon as they are read
 */
HfFilterNames *hf_filter_names_new (HfContext *context);

/**
 * hf_filter_names_get_rows:
 * @entity: "staff", "department" or "custom_field"
 *
 * Returns: (transfer none) (nullable) (element-type HfRow): staff and departments that are
 * not archived, by name, after the staff who left and has customers or work, or all own fields, in
 * the order of the card; %NULL until they are read
 */
GPtrArray *hf_filter_names_get_rows (HfFilterNames *self, const char *entity);

/**
 * hf_filter_names_get_tests:
 *
 * Returns: (transfer none) (array zero-terminated=1): what was measured that only a laboratory
 *   knows, as far as it is read
 */
const char *const *hf_filter_names_get_tests (HfFilterNames *self);

/**
 * hf_filter_names_find:
 * @def: staff, departments or own fields
 * @id: one of them
 * @self: the names
 *
 * A #HfFilterNameFunc.
 *
 * Returns: (transfer full) (nullable): the name
 */
char *hf_filter_names_find (const HfEntityDef *def, gint64 id, gpointer self);

/**
 * hf_filter_names_find_own_choice:
 * @field: an own field, or 0
 *
 * Returns: (transfer none) (nullable): its row, if it is one of which a value is chosen
 */
const HfRow *hf_filter_names_find_own_choice (HfFilterNames *self, gint64 field);

G_END_DECLS
