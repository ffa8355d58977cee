/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_IMPORT_DIALOG (hf_import_dialog_get_type ())

/**
 * HfImportDialog:
 *
 * Bringing a table in: which file, what its rows are, what would happen, and the import itself.
 */
G_DECLARE_FINAL_TYPE (HfImportDialog, hf_import_dialog, HF, IMPORT_DIALOG, AdwWindow)

/**
 * HfImported:
 * @text: what came of it, translated
 * @step: the step in the history, 0 where there is nothing to undo
 * @user_data: as given
 *
 * Called when an import is over and its dialog closed; where it took long, when it is over, or was
 * stopped.
 */
typedef void (*HfImported) (const char *text, gint64 step, gpointer user_data);

HfImportDialog *hf_import_dialog_show (GtkWindow *parent,
                                       HfContext *context,
                                       HfImported imported,
                                       gpointer   user_data);
void            hf_import_dialog_take (HfImportDialog *self, GFile *file);

G_END_DECLS
