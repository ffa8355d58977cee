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

G_END_DECLS
