/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/files/hf-file-loans.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_file_drag_add:
 * @row: an #HfFileRow
 * @context: what to work with
 * @loans: what copies are made with
 *
 * Lets the file of a line be dragged to another program. It gets a copy, made when it is dropped.
 */
void hf_file_drag_add (GtkWidget *row, HfContext *context, HfFileLoans *loans);

G_END_DECLS
