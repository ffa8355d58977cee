/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "preview/hf-preview-frame.h"

G_BEGIN_DECLS

/**
 * HfPreviewPicture:
 * @frame: what it is like
 * @pixels: (owned): the pixels, row by row without gaps
 *
 * A picture of a page.
 */
typedef struct
{
  HfPreviewFrame frame;
  guint8        *pixels;
} HfPreviewPicture;

gboolean
hf_preview_paint_image (GBytes *file, guint width, guint height, HfPreviewPicture *picture);
gboolean hf_preview_paint_pdf (GBytes           *file,
                               guint             page,
                               guint             width,
                               guint             height,
                               HfPreviewPicture *picture);
gboolean hf_preview_lock_in (void);

G_END_DECLS
