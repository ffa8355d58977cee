/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-clock.h"
#include "core/hf-row.h"
#include "gui/common/hf-suggestions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_EDITABLE_ROW (hf_editable_row_get_type ())

/**
 * HfEditableRow:
 *
 * A #HfFieldRow: one field of a row, edited in place: saved on leaving it, restored by Escape, a
 * mistake told under it on leaving, never while typing. Enter, where it writes no new line, and
 * Escape end the editing: the field itself then has the focus, and Enter edits it again. A .ui
 * names the property `field`; label, widget and rules follow from the entity's table.
 */
G_DECLARE_FINAL_TYPE (HfEditableRow, hf_editable_row, HF, EDITABLE_ROW, GtkWidget)

/**
 * HfEditableRow::edited:
 * @self: the field
 * @before: the row as it was when the editing began
 * @draft: a copy with what was typed, valid and different
 *
 * The field is to be saved.
 */

/**
 * hf_editable_row_new:
 * @field: the field's name
 * @shows_label: whether the label stands before the field
 *
 * Returns: (transfer full): a field
 */
GtkWidget *hf_editable_row_new (const char *field, gboolean shows_label);

/**
 * hf_editable_row_set_up:
 * @def: the entity the field belongs to
 * @clock: the clock, for ages
 * @options: (nullable): for a reference, the records to choose from
 *
 * Makes the field ready for rows of an entity.
 */
void hf_editable_row_set_up (HfEditableRow     *self,
                             const HfEntityDef *def,
                             HfClock           *clock,
                             GListModel        *options);
void hf_editable_row_guard (HfEditableRow *self, HfContext *context);
void hf_editable_row_set_lock (HfEditableRow *self, const char *why);

/**
 * hf_editable_row_set_row:
 * @row: (nullable): the row as it is stored, or a draft of a new one
 *
 * Shows a row's field. What is being typed for the same row is kept, along with the row as it was
 * when the typing began: saving it then finds the conflict.
 */
void hf_editable_row_set_row (HfEditableRow *self, const HfRow *row);

void hf_editable_row_rebase (HfEditableRow *self, const HfRow *row);

/**
 * hf_editable_row_save:
 *
 * Saves what was typed, as leaving the field does.
 *
 * Returns: whether it can be stored
 */
gboolean hf_editable_row_save (HfEditableRow *self);

/**
 * hf_editable_row_save_all:
 * @rows: (array length=n_rows): the fields of a form
 * @n_rows: how many they are
 *
 * Saves each, up to one in which that cannot be stored: it gets the focus.
 *
 * Returns: whether all can
 */
gboolean hf_editable_row_save_all (HfEditableRow *const *rows, guint n_rows);

/**
 * hf_editable_row_restore:
 *
 * Throws away what was typed: the field shows what counts now.
 */
void hf_editable_row_restore (HfEditableRow *self);

/**
 * hf_editable_row_end_saving:
 * @is_lost: whether what was typed is given up, for what counts now
 *
 * Told that saving has ended. What was typed stays, and can be saved again, unless it @is_lost;
 * what was not being saved, or has been typed for another row meanwhile, stays anyhow.
 */
void hf_editable_row_end_saving (HfEditableRow *self, gboolean is_lost);

/**
 * hf_editable_row_set_remark:
 * @remark: (nullable): a translated sentence
 *
 * Warns of what the field holds; it is stored nevertheless.
 */
void hf_editable_row_set_remark (HfEditableRow *self, const char *remark);

/**
 * hf_editable_row_set_suggestions:
 * @suggestions: (transfer full): an #HfSuggestions
 *
 * Proposes what a field edited in an entry may hold.
 */
void hf_editable_row_set_suggestions (HfEditableRow *self, GtkWidget *suggestions);

/**
 * hf_editable_row_lend_problem:
 * @box: where there is room
 *
 * Tells of mistakes in @box, not under the field.
 */
void hf_editable_row_lend_problem (HfEditableRow *self, GtkBox *box);

/**
 * hf_editable_row_get_field:
 *
 * Returns: (transfer none): the field's name
 */
const char *hf_editable_row_get_field (HfEditableRow *self);

/**
 * hf_editable_row_get_editor:
 *
 * Returns: (transfer none) (nullable): the widget one types into
 */
GtkWidget *hf_editable_row_get_editor (HfEditableRow *self);

G_END_DECLS
