/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_print_pdf_save:
 * @sheet: what to print
 * @path: (type filename): where; a file there is replaced only once the new one is complete
 * @error: return location for a #GFileError, or a #GIOErrorEnum if it cannot be painted
 *
 * Writes pages into a file, readable by its owner only, and waits for the disk.
 *
 * Returns: whether they are there
 */
gboolean hf_print_pdf_save (const HfPrintSheet *sheet, const char *path, GError **error);

/**
 * hf_print_pdf_save_async:
 * @dialog: the dialog that asked, which makes way if there are many
 * @context: the book they were read from
 * @sheet: what to print
 * @path: (type filename): where
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does hf_print_pdf_save() as hf_store_export_async() does; ended by hf_store_run_finish(), which
 * has no answer, but an error, where it failed or was stopped.
 */
void hf_print_pdf_save_async (GtkWindow          *dialog,
                              HfContext          *context,
                              HfPrintSheet       *sheet,
                              const char         *path,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

G_END_DECLS
