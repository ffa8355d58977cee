/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PHOTO_BUTTON (hf_photo_button_get_type ())

/**
 * HfPhotoButton:
 *
 * A customer's photo on the card, which is chosen, pasted or dropped here, and removed.
 */
G_DECLARE_FINAL_TYPE (HfPhotoButton, hf_photo_button, HF, PHOTO_BUTTON, GtkWidget)

/**
 * hf_photo_button_set_customer:
 * @context: what to work with
 * @customer: whose photo it is
 *
 * Says who is meant. It is to be called again when the row changes.
 */
void hf_photo_button_set_customer (HfPhotoButton *self, HfContext *context, const HfRow *customer);

G_END_DECLS
