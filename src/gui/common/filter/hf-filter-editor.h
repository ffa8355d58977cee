/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/filter/hf-filter-names.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FILTER_EDITOR (hf_filter_editor_get_type ())

/**
 * HfFilterEditor:
 *
 * A popover in which one condition is put together: a field, a comparison, values. What is chosen
 * holds at once.
 */
G_DECLARE_FINAL_TYPE (HfFilterEditor, hf_filter_editor, HF, FILTER_EDITOR, GtkPopover)

/**
 * HfFilterEditor::edited:
 * @self: the editor
 * @condition: (type gpointer) (nullable): the #HfCondition as it is now, borrowed for the call;
 * %NULL while it asks for nothing
 *
 * The condition became another one.
 */

/**
 * HfFilterEditor::field-chosen:
 * @self: the editor
 * @field: (type gpointer): the #HfFilterField, borrowed for the call
 *
 * A field was chosen for a new condition. Whoever has one of that field shows it instead, and
 * returns %TRUE.
 */

/**
 * HfFilterEditor::another:
 * @self: the editor
 *
 * What is put together from now on is a condition of its own.
 */

/**
 * hf_filter_editor_set_up:
 * @context: what to work with
 * @names: (transfer none): staff and departments
 * @def: what is listed
 *
 * Prepares the editor.
 */
void hf_filter_editor_set_up (HfFilterEditor    *self,
                              HfContext         *context,
                              HfFilterNames     *names,
                              const HfEntityDef *def);

/**
 * hf_filter_editor_start:
 *
 * Begins a new condition with the choice of its field.
 */
void hf_filter_editor_start (HfFilterEditor *self);

/**
 * hf_filter_editor_edit:
 * @condition: a condition, copied
 * @keeps: whether it stays when another field is chosen instead
 *
 * Shows a condition for changing it.
 */
void hf_filter_editor_edit (HfFilterEditor *self, const HfCondition *condition, gboolean keeps);

/**
 * hf_filter_editor_offer_alternative:
 * @may_be: whether what is edited may stand in for the condition before it
 * @is: whether it does
 *
 * Lets the person choose that, or not.
 */
void hf_filter_editor_offer_alternative (HfFilterEditor *self, gboolean may_be, gboolean is);

/**
 * hf_filter_editor_is_alternative:
 *
 * Returns: whether the person chose that it does
 */
gboolean hf_filter_editor_is_alternative (HfFilterEditor *self);

G_END_DECLS
