/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PHOTO (hf_photo_get_type ())

/**
 * HfPhoto:
 *
 * A customer's photo, or the surname where there is none. Who sees masked rows sees no photo.
 */
G_DECLARE_FINAL_TYPE (HfPhoto, hf_photo, HF, PHOTO, GtkWidget)

/**
 * HfPhoto::changed:
 * @self: the photo
 *
 * There is another photo now, or none.
 */

/**
 * hf_photo_set_customer:
 * @context: what to work with
 * @customer: whom it shows
 *
 * Says who is meant. It is to be called again when the row changes.
 */
void hf_photo_set_customer (HfPhoto *self, HfContext *context, const HfRow *customer);

/**
 * hf_photo_get_row:
 *
 * Returns: (transfer none) (nullable): the attachment it is
 */
const HfRow *hf_photo_get_row (HfPhoto *self);

/**
 * hf_photo_get_rows:
 *
 * Returns: (transfer none) (nullable): the photo and, since cards can be merged, older ones behind
 *   it
 */
GListModel *hf_photo_get_rows (HfPhoto *self);

/**
 * hf_photo_get_picture:
 *
 * Returns: (transfer none) (nullable): what is shown instead of the surname
 */
GdkPaintable *hf_photo_get_picture (HfPhoto *self);

G_END_DECLS
