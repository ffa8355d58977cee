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
 * The names of staff and departments, for choosing them in a filter and for wording it.
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
 * @entity: "staff" or "department"
 *
 * Returns: (transfer none) (nullable) (element-type HfRow): those who are not archived, by name;
 * %NULL until they are read
 */
GPtrArray *hf_filter_names_get_rows (HfFilterNames *self, const char *entity);

/**
 * hf_filter_names_find:
 * @def: staff or departments
 * @id: one of them
 * @self: the names
 *
 * A #HfFilterNameFunc.
 *
 * Returns: (transfer full) (nullable): the name
 */
char *hf_filter_names_find (const HfEntityDef *def, gint64 id, gpointer self);

G_END_DECLS
