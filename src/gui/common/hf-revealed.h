/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REVEALED (hf_revealed_get_type ())

/**
 * HfRevealed:
 *
 * A telephone number, or another one of which the screen shows only a part to whom it keeps the
 * rest back, with an eye beside it that shows it for ten seconds.
 */
G_DECLARE_FINAL_TYPE (HfRevealed, hf_revealed, HF, REVEALED, GtkWidget)

/**
 * hf_revealed_new:
 *
 * Returns: (transfer floating): a widget without a number
 */
GtkWidget *hf_revealed_new (void);

/**
 * hf_revealed_new_of:
 * @field: what it is
 * @editor: (transfer floating): where it is typed
 *
 * Makes a number in a form: it is shown by its editor, and so may be changed whenever it is shown.
 *
 * Returns: (transfer floating): a widget without a number, which shows the editor
 */
GtkWidget *hf_revealed_new_of (const HfFieldDef *field, GtkWidget *editor);

/**
 * hf_revealed_set_number:
 * @self: a number
 * @context: the book
 * @customer: whose number it is
 * @number: (nullable): the number as the row has it; without one the label is the caller's
 *
 * Shows a number. The same one of the same customer stays as it is.
 */
void
hf_revealed_set_number (HfRevealed *self, HfContext *context, gint64 customer, const char *number);

/**
 * hf_revealed_get_number:
 * @self: a number
 *
 * Returns: (transfer none) (nullable): the number as the row has it
 */
const char *hf_revealed_get_number (HfRevealed *self);

/**
 * hf_revealed_get_label:
 * @self: a number
 *
 * Returns: (transfer none): the label, to be dressed
 */
GtkWidget *hf_revealed_get_label (HfRevealed *self);

/**
 * hf_revealed_ask:
 * @self: a number
 *
 * Asks for the number, as the eye does. Nothing happens where it is shown already.
 */
void hf_revealed_ask (HfRevealed *self);

/**
 * hf_revealed_edit:
 * @self: a number with an editor
 *
 * Goes to the editor, if need be once the number was asked for and is shown.
 *
 * Returns: whether something in it has the focus
 */
gboolean hf_revealed_edit (HfRevealed *self);

/**
 * hf_revealed_hold:
 * @self: a number
 * @is_held: whether somebody works on it
 *
 * Keeps what is shown from being hidden, until nobody works on it any more. Another customer's
 * number is hidden all the same.
 */
void hf_revealed_hold (HfRevealed *self, gboolean is_held);

/**
 * hf_revealed_set_duration:
 * @self: a number
 * @milliseconds: how long it is shown, for tests
 *
 * Shows it for another while than ten seconds.
 */
void hf_revealed_set_duration (HfRevealed *self, guint milliseconds);

G_END_DECLS
