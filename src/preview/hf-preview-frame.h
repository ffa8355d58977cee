/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HF_PREVIEW_MAGIC 0x48664631 /* "HfF1" */

/* No picture is wider or higher than this, whatever the file claims. */
#define HF_PREVIEW_MOST 2048

/**
 * HfPreviewFrame:
 * @magic: %HF_PREVIEW_MAGIC
 * @width: in pixels
 * @height: in pixels
 * @n_channels: bytes a pixel: red, green, blue, and with four of them how opaque, not premultiplied
 * @n_pages: how many pages the file has
 *
 * What huifang-preview writes before the pixels, which follow row by row without gaps. Both ends
 * are on one machine.
 */
typedef struct
{
  guint32 magic;
  guint32 width;
  guint32 height;
  guint32 n_channels;
  guint32 n_pages;
} HfPreviewFrame;

G_END_DECLS
