/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-own-values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_COLUMN_CHOOSER (hf_column_chooser_get_type ())

/**
 * HfColumnChooser:
 *
 * Which columns the list of customers has, and in which order: those shown first, then all others.
 * The choice is remembered.
 */
G_DECLARE_FINAL_TYPE (HfColumnChooser, hf_column_chooser, HF, COLUMN_CHOOSER, GtkPopover)

/**
 * hf_column_chooser_set_up:
 * @context: whose settings remember the choice, and who looks
 * @own: the own fields of the book
 *
 * Shows what was chosen before, emitting #HfColumnChooser::changed where that is not the default,
 * and whenever the own fields it shows are others.
 */
void hf_column_chooser_set_up (HfColumnChooser *self, HfContext *context, HfOwnValues *own);

/**
 * hf_column_chooser_set_shown:
 * @id: a column
 * @is_shown: whether to show it, behind the others
 *
 * Chooses a column or leaves it out.
 */
void hf_column_chooser_set_shown (HfColumnChooser *self, const char *id, gboolean is_shown);

/**
 * hf_column_chooser_move:
 * @id: a column that is shown
 * @before: (nullable): the one it is to stand before, %NULL for the end
 *
 * Puts a column in another place.
 */
void hf_column_chooser_move (HfColumnChooser *self, const char *id, const char *before);

/**
 * hf_column_chooser_get_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): the columns shown, in order
 */
const char *const *hf_column_chooser_get_ids (HfColumnChooser *self);

G_END_DECLS
