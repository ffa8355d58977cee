/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_print_operation_new:
 * @sheet: what to print
 *
 * Prepares printing on A4.
 *
 * Returns: (transfer full): an operation to be run
 */
GtkPrintOperation *hf_print_operation_new (HfPrintSheet *sheet);

/**
 * HfPrintTold:
 * @error: (nullable): %HF_PRINT_ERROR, %NULL once the pages are on their way to the printer
 * @user_data: the user data
 *
 * Says how printing goes. What was on its way may fail all the same, so it may be called once more
 * for that, much later. Whoever cancels is told nothing.
 */
typedef void (*HfPrintTold) (const GError *error, gpointer user_data);

/**
 * hf_print_operation_run:
 * @sheet: what to print
 * @parent: the window
 * @told: called with how it goes
 * @user_data: for @told
 * @free_data: frees @user_data, once there is nothing more to tell
 *
 * Asks for a printer and prints on A4.
 */
void hf_print_operation_run (HfPrintSheet  *sheet,
                             GtkWindow     *parent,
                             HfPrintTold    told,
                             gpointer       user_data,
                             GDestroyNotify free_data);

G_END_DECLS
