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

/* What goes wrong while it is painted is not known to the surface, and what goes wrong while it is
 * written is not known to the context. */
static cairo_status_t
paint (const HfPrintSheet *sheet, GByteArray *bytes)
{
  const guint      n_pages = hf_print_sheet_count_pages (sheet);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, HF_PRINT_WIDTH, HF_PRINT_HEIGHT);
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < n_pages; i++)
    {
      hf_print_sheet_draw (sheet, cr, i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
save (const Saving *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = paint (self->sheet, bytes);

  if (status == CAIRO_STATUS_SUCCESS) /* only for the eyes of who saved it: these are people */
    return g_file_set_contents_full (self->path, (const char *) bytes->data, bytes->len,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "pages: cannot be painted: %s",
               cairo_status_to_string (status));
  return FALSE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (save (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hf_print_pdf_save_async (HfPrintSheet       *sheet,
                         const char         *path,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
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
