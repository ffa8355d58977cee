/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * hf_print_pdf_save_async:
 * @sheet: what to print
 * @path: (type filename): where; a file there is replaced only once the new one is complete
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Paints all pages into a file, on a thread of its own, also when whoever asked for it has gone.
 */
void hf_print_pdf_save_async (HfPrintSheet       *sheet,
                              const char         *path,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * hf_print_pdf_save_finish:
 * @result: as the callback got it
 * @error: return location for a #GFileError or #GIOErrorEnum
 *
 * Returns: whether the file is there
 */
gboolean hf_print_pdf_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
