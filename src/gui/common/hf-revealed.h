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
 * A telephone number, masked for whom the screen keeps it back, with an eye beside it that shows it
 * for ten seconds.
 */
G_DECLARE_FINAL_TYPE (HfRevealed, hf_revealed, HF, REVEALED, GtkWidget)

/**
 * hf_revealed_new:
 *
 * Returns: (transfer floating): a widget without a number
 */
GtkWidget *hf_revealed_new (void);

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
 * hf_revealed_set_duration:
 * @self: a number
 * @milliseconds: how long it is shown, for tests
 *
 * Shows it for another while than ten seconds.
 */
void hf_revealed_set_duration (HfRevealed *self, guint milliseconds);

G_END_DECLS
