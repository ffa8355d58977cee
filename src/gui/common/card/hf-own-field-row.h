/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_OWN_FIELD_ROW (hf_own_field_row_get_type ())

/**
 * HfOwnFieldRow:
 *
 * The definition of one own field, edited in place: its name, what it holds, its place among the
 * others. What it holds is decided once, when it is added: values that are there would not fit.
 */
G_DECLARE_FINAL_TYPE (HfOwnFieldRow, hf_own_field_row, HF, OWN_FIELD_ROW, GtkListBoxRow)

/**
 * HfOwnFieldRow::edited:
 * @self: the row
 * @before: the definition as it was; its id is 0 where it is a new one
 * @draft: the definition as it shall be, complete
 *
 * The definition is to be stored.
 */

/**
 * HfOwnFieldRow::moved:
 * @self: the row
 * @by: -1 for up, 1 for down
 *
 * The field is to change its place.
 */

/**
 * HfOwnFieldRow::put-away:
 * @self: the row
 *
 * The field is not to be used any more; a new one is given up.
 */

/**
 * hf_own_field_row_new:
 * @context: what to work with
 * @choices: the fields that others may depend on, #HfCustomField records
 *
 * Returns: (transfer full): a row without a definition
 */
GtkWidget *hf_own_field_row_new (HfContext *context, GListModel *choices);

/**
 * hf_own_field_row_set_record:
 * @record: a `custom_field`
 *
 * Shows a definition and follows it.
 */
void hf_own_field_row_set_record (HfOwnFieldRow *self, HfRecord *record);

/**
 * hf_own_field_row_set_draft:
 * @kind: what it shall hold, a key of #hf_custom_field_kinds
 *
 * Begins a new definition.
 */
void hf_own_field_row_set_draft (HfOwnFieldRow *self, const char *kind);

/**
 * hf_own_field_row_get_definition:
 *
 * Returns: (transfer none): the definition that is shown
 */
const HfRow *hf_own_field_row_get_definition (HfOwnFieldRow *self);

/**
 * hf_own_field_row_set_failed:
 * @restores: whether what was typed goes
 *
 * Says that an edit was not stored.
 */
void hf_own_field_row_set_failed (HfOwnFieldRow *self, gboolean restores);

/**
 * hf_own_field_row_set_place:
 * @is_first: whether no field stands before it
 * @is_last: whether none stands behind it
 *
 * Says where the field can be moved.
 */
void hf_own_field_row_set_place (HfOwnFieldRow *self, gboolean is_first, gboolean is_last);

/**
 * hf_own_field_row_focus_move:
 * @by: -1 for up, 1 for down
 *
 * Puts the focus on the button that moves the field on, at the end on the one that moves it back.
 */
void hf_own_field_row_focus_move (HfOwnFieldRow *self, int by);

G_END_DECLS
