/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHILD_ROW (hf_child_row_get_type ())

/**
 * HfChildRow:
 *
 * One row of an #HfChildList: its fields side by side, edited in place, with mistakes told below. A
 * new one is stored once all it needs has been filled in.
 */
G_DECLARE_FINAL_TYPE (HfChildRow, hf_child_row, HF, CHILD_ROW, GtkWidget)

/**
 * HfChildRow::described:
 * @self: the row
 * @row: what is stored
 *
 * Asks for a line that explains a row.
 *
 * Returns: (transfer full) (nullable): the line, translated
 */

/**
 * HfChildRow::refused:
 * @self: the row
 * @draft: what was to be stored
 *
 * A rule of the book forbids it. The page has told so; who knows why can say it by
 * hf_child_row_tell_problem().
 */

/**
 * HfChildRow::stored:
 * @self: the row
 *
 * A new row has been stored, and is that one from now on.
 */

/**
 * hf_child_row_new:
 * @context: what to work with
 * @def: the entity
 * @fields: the names of the fields that are shown
 * @options: (nullable): for a reference, the records to choose from
 * @columns: (nullable) (element-type GtkSizeGroup): one a field, and one for the button behind
 * them; %NULL where what can be ticked stands below, and only while it matters
 *
 * Returns: (transfer full): a row without anything in it
 */
GtkWidget *hf_child_row_new (HfContext         *context,
                             const HfEntityDef *def,
                             const char *const *fields,
                             GListModel        *options,
                             GPtrArray         *columns);

/**
 * hf_child_row_set_record:
 * @record: what is stored
 *
 * Shows a record and follows it.
 */
void hf_child_row_set_record (HfChildRow *self, HfRecord *record);

/**
 * hf_child_row_set_draft:
 * @draft: a row that is not stored yet
 *
 * Begins a new row.
 */
void hf_child_row_set_draft (HfChildRow *self, const HfRow *draft);

/**
 * hf_child_row_get_id:
 *
 * Returns: the id of the record, 0 while a new row is not stored
 */
gint64 hf_child_row_get_id (HfChildRow *self);

/**
 * hf_child_row_tell_problem:
 * @text: what is wrong, translated
 *
 * Says below the row why it cannot be stored, until it is edited.
 */
void hf_child_row_tell_problem (HfChildRow *self, const char *text);

G_END_DECLS
