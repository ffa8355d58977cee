/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pictures: those that cameras, scanners and screens make. Everything else that GdkPixbuf may know
 * is left alone; some kinds are programs in disguise. */

#include "preview/hf-preview.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define MOST_PIXELS ((gint64) 250 * 1000 * 1000) /* a camera's largest, and some */
#define CHUNK       ((gsize) 64 * 1024)

typedef struct
{
  int      width, height; /* the room there is */
  gboolean is_refused;
} Room;

static gboolean
is_known (GdkPixbufFormat *format)
{
  static const char *const known[] = { "png",  "jpeg", "gif",  "bmp", "tiff",
                                       "webp", "heif", "avif", NULL };
  g_autofree char         *name = format ? gdk_pixbuf_format_get_name (format) : NULL;

  return name != NULL && g_strv_contains (known, name);
}

/* A picture lying on its side still has to fit, so the longer side counts both ways. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Room *room)
{
  double scale =
    MIN ((double) room->width / MAX (width, 1), (double) room->height / MAX (height, 1));

  room->is_refused = !is_known (gdk_pixbuf_loader_get_format (loader)) || width <= 0 ||
                     height <= 0 || (gint64) width * height > MOST_PIXELS;
  if (room->is_refused)
    gdk_pixbuf_loader_set_size (loader, 1, 1);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale), 1),
                                MAX ((int) (height * scale), 1));
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *file, const Room *room)
{
  gsize         length;
  const guint8 *bytes = g_bytes_get_data (file, &length);
  gboolean      is_fed = TRUE;

  for (gsize at = 0; is_fed && !room->is_refused && at < length; at += CHUNK)
    is_fed = gdk_pixbuf_loader_write (loader, bytes + at, MIN (CHUNK, length - at), NULL);
  /* A scan that was cut off is shown as far as it goes. */
  return gdk_pixbuf_loader_close (loader, NULL) && is_fed;
}

static gboolean
copy_pixels (GdkPixbuf *pixbuf, HfPreviewPicture *picture)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf);
  guint height = (guint) gdk_pixbuf_get_height (pixbuf);
  guint n_channels = (guint) gdk_pixbuf_get_n_channels (pixbuf);
  gsize row = (gsize) width * n_channels;

  if (width > HF_PREVIEW_MOST || height > HF_PREVIEW_MOST)
    return FALSE;
  picture->frame = (HfPreviewFrame){ HF_PREVIEW_MAGIC, width, height, n_channels, 1 };
  picture->pixels = g_malloc (row * height);
  for (guint y = 0; y < height; y++)
    memcpy (picture->pixels + y * row,
            gdk_pixbuf_read_pixels (pixbuf) + y * (gsize) gdk_pixbuf_get_rowstride (pixbuf), row);
  return TRUE;
}

/**
 * hf_preview_paint_image:
 * @file: what may be an image
 * @width: how wide it may become
 * @height: how high
 * @picture: (out): the picture
 *
 * Returns: whether it was an image, and one that can be shown
 */
gboolean
hf_preview_paint_image (GBytes *file, guint width, guint height, HfPreviewPicture *picture)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  Room       room = { (int) width, (int) height, FALSE };
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &room);
  feed (loader, file, &room);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL || room.is_refused)
    return FALSE;
  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  return copy_pixels (upright, picture);
}
