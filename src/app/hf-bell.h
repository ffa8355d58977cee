/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bell in the header bar. */

#pragma once

#include "app/hf-book-reminders.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_BELL (hf_bell_get_type ())

/**
 * HfBell:
 *
 * A button with the number of new reminders, which opens the list of those of the last 7 days.
 */
G_DECLARE_FINAL_TYPE (HfBell, hf_bell, HF, BELL, GtkWidget)

void           hf_bell_set_reminders (HfBell *self, HfBookReminders *reminders);
void           hf_bell_open (HfBell *self);
void           hf_bell_set_private (HfBell *self, gboolean is_private);
GtkMenuButton *hf_bell_get_button (HfBell *self);

G_END_DECLS
