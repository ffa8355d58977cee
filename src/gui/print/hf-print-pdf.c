/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages as a file. The disk may be slow and the pages many, so it happens where other files are
 * written. */

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
    cairo_pdf_surface_create_for_stream (append_cb, bytes, hf_print_sheet_get_width (sheet),
                                         hf_print_sheet_get_height (sheet));
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

gboolean
hf_print_pdf_save (const HfPrintSheet *sheet, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = paint (sheet, bytes);

  if (status == CAIRO_STATUS_SUCCESS) /* only for the eyes of who saved it: these are people */
    return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "pages: cannot be painted: %s",
               cairo_status_to_string (status));
  return FALSE;
}

static gpointer
save_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *self = data;

  return GINT_TO_POINTER (hf_print_pdf_save (self->sheet, self->path, error));
}

void
hf_print_pdf_save_async (HfStore            *store,
                         HfPrintSheet       *sheet,
                         const char         *path,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ hf_print_sheet_ref (sheet), g_strdup (path) };
  hf_store_export_async (store, save_work, saving, saving_free, NULL, NULL, callback, user_data);
}
