/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "preview/hf-preview-frame.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/* So large is a picture that is looked at, and one that stands beside a name. */
#define HF_PICTURE_IN_FULL 1600
#define HF_PICTURE_SMALL   256

/**
 * HfPicture:
 * @frame: its size, and of how many pages the file has
 * @pixels: the pixels, row by row without gaps
 *
 * What a page of an attached file looks like.
 */
typedef struct
{
  HfPreviewFrame frame;
  GBytes        *pixels;
} HfPicture;

void hf_picture_free (HfPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPicture, hf_picture_free)

void       hf_preview_read_async (HfStore            *store,
                                  const HfRow        *row,
                                  guint               page,
                                  guint               size,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
HfPicture *hf_preview_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
