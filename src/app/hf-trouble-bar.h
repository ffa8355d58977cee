/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_TROUBLE_BAR (hf_trouble_bar_get_type ())

/**
 * HfTroubleBar:
 *
 * Says above the page what is wrong for longer than a moment: that nothing can be saved any more,
 * or that the last backup is old. It offers the one thing that helps, and stays away for the rest
 * of the day once somebody put it aside. Not to be seen while all is well.
 */
G_DECLARE_FINAL_TYPE (HfTroubleBar, hf_trouble_bar, HF, TROUBLE_BAR, GtkWidget)

/**
 * hf_trouble_bar_set_context:
 * @self: a bar
 * @context: the book
 *
 * Has it watch a book, once.
 */
void hf_trouble_bar_set_context (HfTroubleBar *self, HfContext *context);

/**
 * hf_trouble_bar_look_again:
 * @self: a bar
 *
 * Has it look now when the book was backed up last, and not within the hour.
 */
void hf_trouble_bar_look_again (HfTroubleBar *self);

G_END_DECLS
