/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_undo_keys_lend:
 * @field: a widget with an entry or a text view in it, whose text is saved when it is left
 *
 * Gives the keys of undo and redo to the window where the text itself has nothing to take back or
 * do again: what was saved last is what somebody means then.
 */
void hf_undo_keys_lend (GtkWidget *field);

/**
 * hf_undo_keys_hold:
 * @field: a widget that hf_undo_keys_lend() was called for
 * @is_held: whether nothing of what it belongs to is stored yet
 *
 * Keeps the keys of undo and redo in the field: while a row is being begun, what was saved last is
 * something else, which nobody means.
 */
void hf_undo_keys_hold (GtkWidget *field, gboolean is_held);

G_END_DECLS
