/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/print/hf-printed.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_PRINT_DIALOG (hf_print_dialog_get_type ())

/**
 * HfPrintDialog:
 *
 * Something on paper: what and how, with every page to look at before it is printed or saved.
 */
G_DECLARE_FINAL_TYPE (HfPrintDialog, hf_print_dialog, HF, PRINT_DIALOG, AdwWindow)

/**
 * HfPrintDialog::done:
 * @self: the dialog
 * @text: what was done, in words
 *
 * Something was printed or saved.
 */

/**
 * hf_print_dialog_show:
 * @parent: the window
 * @context: what to work with
 * @scopes: (transfer full) (element-type HfPrintScope): what one may want to print, at
 *   least one and of one source, the likeliest first
 *
 * Opens the dialog.
 *
 * Returns: (transfer none): the dialog
 */
HfPrintDialog *hf_print_dialog_show (GtkWindow *parent, HfContext *context, GPtrArray *scopes);

G_END_DECLS
