/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_APART_BUTTON (hf_apart_button_get_type ())

/**
 * HfApartButton:
 *
 * The way to the pairs that are set apart, and how many there are. It notices when pairs are set
 * apart or taken back, by whomever, for the list of pairs that are to be reviewed.
 */
G_DECLARE_FINAL_TYPE (HfApartButton, hf_apart_button, HF, APART_BUTTON, GtkWidget)

/**
 * HfApartButton::changed:
 * @self: the button
 *
 * Other pairs are set apart than before, or they are known for the first time.
 */

void    hf_apart_button_set_context (HfApartButton *self, HfContext *context);
void    hf_apart_button_drop (HfApartButton *self, GtkListBox *list);
GArray *hf_apart_button_list_returned (HfApartButton *self);
void    hf_apart_button_note_merged (HfApartButton *self, const gint64 *ids);
void    hf_apart_button_settle (HfApartButton *self);
void    hf_apart_button_hold (HfApartButton *self);
void    hf_apart_button_release (HfApartButton *self);

G_END_DECLS
