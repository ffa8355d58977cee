/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages of PDF documents: the one file that knows Poppler. */

#include "preview/hf-preview.h"

#include <poppler.h>

/* Cairo keeps a pixel in one word, and the paper is opaque. */
static void
copy_pixels (cairo_surface_t *surface, HfPreviewPicture *picture)
{
  const guint8 *source = cairo_image_surface_get_data (surface);
  gsize         stride = (gsize) cairo_image_surface_get_stride (surface);
  guint8       *target = picture->pixels =
    g_malloc ((gsize) picture->frame.width * picture->frame.height * 3);

  for (guint y = 0; y < picture->frame.height; y++)
    for (guint x = 0; x < picture->frame.width; x++)
      {
        guint32 pixel = ((const guint32 *) (const void *) (source + y * stride))[x];

        *target++ = (guint8) (pixel >> 16);
        *target++ = (guint8) (pixel >> 8);
        *target++ = (guint8) pixel;
      }
}

static gboolean
paint (PopplerPage *page, double scale, HfPreviewPicture *picture)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) picture->frame.width,
                                (int) picture->frame.height);
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  is_painted = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (is_painted)
    copy_pixels (surface, picture);
  cairo_surface_destroy (surface);
  return is_painted;
}

/**
 * hf_preview_paint_pdf:
 * @file: what may be a PDF document
 * @page: which page, from 0
 * @width: how wide it may become
 * @height: how high
 * @picture: (out): the picture
 *
 * Returns: whether it was a document that has this page, and one that can be shown
 */
gboolean
hf_preview_paint_pdf (GBytes           *file,
                      guint             page,
                      guint             width,
                      guint             height,
                      HfPreviewPicture *picture)
{
  /* Not every Poppler has cleanup functions for its own types. */
  g_autoptr (GObject) document = (GObject *) poppler_document_new_from_bytes (file, NULL, NULL);
  g_autoptr (GObject) leaf = NULL;
  int    n_pages = document ? poppler_document_get_n_pages (POPPLER_DOCUMENT (document)) : 0;
  double page_width, page_height, scale;

  if (page < (guint) MAX (n_pages, 0))
    leaf = (GObject *) poppler_document_get_page (POPPLER_DOCUMENT (document), (int) page);
  if (leaf == NULL)
    return FALSE;
  poppler_page_get_size (POPPLER_PAGE (leaf), &page_width, &page_height);
  if (!(page_width >= 1 && page_height >= 1 && page_width < 1e6 && page_height < 1e6))
    return FALSE;
  scale = MIN (width / page_width, height / page_height);
  picture->frame = (HfPreviewFrame){ HF_PREVIEW_MAGIC, (guint32) MAX (page_width * scale, 1),
                                     (guint32) MAX (page_height * scale, 1), 3, (guint32) n_pages };
  return paint (POPPLER_PAGE (leaf), scale, picture);
}
