/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_CHANGE_DIALOG (hf_change_dialog_get_type ())

/**
 * HfChangeDialog:
 *
 * The history of a row that has no card of its own, such as a department.
 */
G_DECLARE_FINAL_TYPE (HfChangeDialog, hf_change_dialog, HF, CHANGE_DIALOG, AdwWindow)

/**
 * hf_change_dialog_present:
 * @parent: a widget of the window
 * @context: what to work with
 * @row: a row of an entity that hf_change_history_offers()
 *
 * Opens the history of @row.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *hf_change_dialog_present (GtkWidget *parent, HfContext *context, const HfRow *row);

G_END_DECLS
