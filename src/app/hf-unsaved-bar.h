/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_UNSAVED_BAR (hf_unsaved_bar_get_type ())

/**
 * HfUnsavedBar:
 *
 * Says above the page what was not saved, what is safe and what to do, until somebody closes it.
 * Not to be seen while all is well.
 */
G_DECLARE_FINAL_TYPE (HfUnsavedBar, hf_unsaved_bar, HF, UNSAVED_BAR, GtkWidget)

void
hf_unsaved_bar_show (HfUnsavedBar *self, const char *what, const char *action, const GError *error);

G_END_DECLS
