/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_OWN_FIELDS_DIALOG (hf_own_fields_dialog_get_type ())

/**
 * HfOwnFieldsDialog:
 *
 * Where a hospital defines fields of its own: adds, names, orders and archives them. Each change
 * holds at once and can be undone.
 */
G_DECLARE_FINAL_TYPE (HfOwnFieldsDialog, hf_own_fields_dialog, HF, OWN_FIELDS_DIALOG, AdwWindow)

/**
 * hf_own_fields_dialog_show:
 * @parent: the window
 * @context: what to work with
 *
 * Opens the dialog.
 *
 * Returns: (transfer none): the dialog
 */
HfOwnFieldsDialog *hf_own_fields_dialog_show (GtkWindow *parent, HfContext *context);

G_END_DECLS
