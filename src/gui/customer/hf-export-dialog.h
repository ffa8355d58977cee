/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/customer/hf-selected.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_EXPORT_DIALOG (hf_export_dialog_get_type ())

/**
 * HfExportDialog:
 *
 * Writing the cards of customers, listed or selected, into a table for other programs: what goes
 * along, where to, and how far it is.
 */
G_DECLARE_FINAL_TYPE (HfExportDialog, hf_export_dialog, HF, EXPORT_DIALOG, AdwWindow)

/**
 * hf_export_dialog_show:
 * @parent: the window
 * @context: what to work with
 * @selected: (transfer full): whom
 * @text: who that is, in words
 *
 * Opens the dialog. It closes when the table is written, or when somebody closes it.
 *
 * Returns: (transfer none): the dialog
 */
HfExportDialog *hf_export_dialog_show (GtkWindow  *parent,
                                       HfContext  *context,
                                       HfSelected *selected,
                                       const char *text);

/**
 * hf_export_dialog_write:
 * @path: (type filename): where to; a file that is there is replaced
 *
 * Writes the table, as choosing a file does.
 */
void hf_export_dialog_write (HfExportDialog *self, const char *path);

G_END_DECLS
