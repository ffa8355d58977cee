/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* huifang-preview PAGE WIDTH HEIGHT < FILE: paints an image or a page of a document and writes the
 * picture to its output. A program of its own, so that a file made to break whatever reads it
 * breaks this and nothing else. It knows nothing of books. */

#include "preview/hf-preview.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_all (const void *bytes, gsize length)
{
  const guint8 *next = bytes;

  while (length > 0)
    {
      gssize n_written = write (STDOUT_FILENO, next, length);

      if (n_written <= 0)
        return FALSE;
      next += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

static gboolean
is_pdf (GBytes *file)
{
  gsize       length;
  const char *bytes = g_bytes_get_data (file, &length);

  /* Some programs write a few lines of their own first. */
  return length > 5 && g_strstr_len (bytes, (gssize) MIN (length, 1024), "%PDF-") != NULL;
}

static guint
read_size (const char *text)
{
  return (guint) CLAMP (atoi (text), 1, HF_PREVIEW_MOST);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  g_autoptr (GBytes) file = mapped ? g_mapped_file_get_bytes (mapped) : NULL;
  HfPreviewPicture picture = { 0 };
  gboolean         is_painted;

  if (argc != 4 || file == NULL || !hf_preview_lock_in ())
    return 2;
  if (is_pdf (file))
    is_painted = hf_preview_paint_pdf (file, (guint) MAX (atoi (argv[1]), 0), read_size (argv[2]),
                                       read_size (argv[3]), &picture);
  else
    is_painted = hf_preview_paint_image (file, read_size (argv[2]), read_size (argv[3]), &picture);
  if (!is_painted || !write_all (&picture.frame, sizeof picture.frame) ||
      !write_all (picture.pixels,
                  (gsize) picture.frame.width * picture.frame.height * picture.frame.n_channels))
    return 1;
  g_free (picture.pixels);
  return 0;
}
