/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAR_BUTTON (hf_star_button_get_type ())

/**
 * HfStarButton:
 *
 * Stars a customer for whoever works here, or takes the star off. It is not there for somebody who
 * is not on the staff.
 */
G_DECLARE_FINAL_TYPE (HfStarButton, hf_star_button, HF, STAR_BUTTON, GtkWidget)

/**
 * hf_star_button_set_customer:
 * @self: a button
 * @context: what to work with
 * @id: who is meant
 *
 * Says who is meant.
 */
void hf_star_button_set_customer (HfStarButton *self, HfContext *context, gint64 id);

/**
 * hf_star_button_press:
 * @self: a button
 *
 * Does what a click does.
 */
void hf_star_button_press (HfStarButton *self);

G_END_DECLS
