/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHILD_LIST (hf_child_list_get_type ())

/**
 * HfChildList:
 *
 * The rows of an entity that hang on one record, such as a customer's accounts: to be added, edited
 * in place and removed; an #HfFieldRow. A .ui says which: `entity` is its table's name, `fields`
 * the names of the fields shown, `parent-field` the reference by which they hang ("customer"),
 * `title` and `add-label` what is written, and `stacked` that the title stands above.
 */
G_DECLARE_FINAL_TYPE (HfChildList, hf_child_list, HF, CHILD_LIST, GtkWidget)

/**
 * HfChildList::described:
 * @self: the list
 * @row: a row of it, as it is stored
 *
 * Asks for a line that explains a row.
 *
 * Returns: (transfer full) (nullable): the line, translated
 */

/**
 * HfChildList::refused:
 * @self: the list
 * @row: (type HfChildRow): a row of it
 * @draft: what was to be stored
 *
 * A rule of the book forbids it, see #HfChildRow::refused.
 */

/**
 * HfChildList::changed:
 * @self: the list
 *
 * There are more rows, or fewer.
 */

/**
 * hf_child_list_set_up:
 * @context: what to work with
 * @options: (nullable): for a reference, the records to choose from
 *
 * Makes the list ready.
 */
void hf_child_list_set_up (HfChildList *self, HfContext *context, GListModel *options);

/**
 * hf_child_list_set_parent_id:
 * @id: the id of the record they hang on, 0 for none
 *
 * Shows what hangs on another record.
 */
void hf_child_list_set_parent_id (HfChildList *self, gint64 id);

/**
 * hf_child_list_get_entity:
 *
 * Returns: (transfer none): the name of the entity's table
 */
const char *hf_child_list_get_entity (HfChildList *self);

/**
 * hf_child_list_get_model:
 *
 * Returns: (transfer none): the records
 */
GListModel *hf_child_list_get_model (HfChildList *self);

/**
 * hf_child_list_add:
 *
 * Begins a new row and puts the focus into it.
 *
 * Returns: (transfer none) (nullable): the row, an #HfChildRow
 */
GtkWidget *hf_child_list_add (HfChildList *self);

G_END_DECLS
