/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages as a file. The disk may be slow and the pages many, so it happens on a thread of its own.
 */

#include "gui/print/hf-print-pdf.h"

#include <cairo-pdf.h>

typedef struct
{
  HfPrintSheet *sheet;
  char         *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  hf_print_sheet_unref (self->sheet);
  g_free (self->path);
  g_free (self);
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
paint (const HfPrintSheet *sheet, GCancellable *cancellable)
{
  GByteArray      *bytes = g_byte_array_new ();
  const guint      n_pages = hf_print_sheet_count_pages (sheet);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, HF_PRINT_WIDTH, HF_PRINT_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      hf_print_sheet_draw (sheet, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bytes;
}

/* Only for the eyes of who saved it: these are people. */
static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError       *error = NULL;
  g_autoptr (GByteArray) bytes = paint (saving->sheet, cancellable);

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error) &&
      g_file_set_contents_full (saving->path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hf_print_pdf_save_async (HfPrintSheet       *sheet,
                         const char         *path,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ hf_print_sheet_ref (sheet), g_strdup (path) };
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
hf_print_pdf_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
