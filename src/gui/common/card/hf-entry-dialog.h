/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_ENTRY_DIALOG (hf_entry_dialog_get_type ())

/**
 * HfEntryDialog:
 *
 * The form for an entry of the timeline that is more than a text: a visit, a call or message
 * outside of a follow-up, a membership, and what was given to a member. Its fields follow from the
 * entity's table.
 */
G_DECLARE_FINAL_TYPE (HfEntryDialog, hf_entry_dialog, HF, ENTRY_DIALOG, AdwWindow)

/**
 * hf_entry_dialog_present:
 * @asker: a widget of the page
 * @context: what to work with
 * @def: what is entered
 * @customer: whose it is
 *
 * Asks for a new entry and saves it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_entry_dialog_present (GtkWidget         *asker,
                                    HfContext         *context,
                                    const HfEntityDef *def,
                                    gint64             customer);

/**
 * hf_entry_dialog_edit:
 * @asker: a widget of the page
 * @context: what to work with
 * @row: an entry
 *
 * Has an entry corrected.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_entry_dialog_edit (GtkWidget *asker, HfContext *context, const HfRow *row);

/**
 * hf_entry_dialog_list_fields:
 * @def: an entity
 *
 * Returns: (array zero-terminated=1) (transfer none) (nullable): the fields that are asked for,
 * with a star before those of several lines; %NULL for what is no entry
 */
const char *const *hf_entry_dialog_list_fields (const HfEntityDef *def);

/**
 * hf_entry_dialog_may_edit:
 * @row: what stands in a timeline
 *
 * What a follow-up came to is the follow-up's, and stays as it was said.
 *
 * Returns: whether it is an entry that can be corrected and removed
 */
gboolean hf_entry_dialog_may_edit (const HfRow *row);

G_END_DECLS
