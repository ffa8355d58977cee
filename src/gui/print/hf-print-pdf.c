/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages as a file. The disk may be slow and the pages many, so it happens where other files are
 * written. */

#include "gui/print/hf-print-pdf.h"

#include "gui/common/hf-job-dialog.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

/* What the worker and the main thread share. */
typedef struct
{
  HfPrintSheet   *sheet;
  char           *path;
  HfProgressMeter meter;
} Saving;

static void
saving_clear (gpointer data)
{
  Saving *self = data;

  hf_print_sheet_unref (self->sheet);
  g_free (self->path);
}

static void
saving_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, saving_clear);
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
paint (const HfPrintSheet *sheet,
       const HfProgress   *progress,
       GCancellable       *cancellable,
       GByteArray         *bytes)
{
  const guint      n_pages = hf_print_sheet_count_pages (sheet);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, hf_print_sheet_get_width (sheet),
                                         hf_print_sheet_get_height (sheet));
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++)
    {
      hf_print_sheet_draw (sheet, cr, i);
      cairo_show_page (cr);
      hf_progress_tell (progress, i + 1, n_pages);
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
save (const HfPrintSheet *sheet,
      const char         *path,
      const HfProgress   *progress,
      GCancellable       *cancellable,
      GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = paint (sheet, progress, cancellable, bytes);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (status == CAIRO_STATUS_SUCCESS) /* only for the eyes of who saved it: these are people */
    return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "pages: cannot be painted: %s",
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
hf_print_pdf_save (const HfPrintSheet *sheet, const char *path, GError **error)
{
  return save (sheet, path, &(const HfProgress){ 0 }, NULL, error);
}

static gpointer
save_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving          *self = data;
  const HfProgress progress = hf_progress_meter_tell_to (&self->meter);

  return GINT_TO_POINTER (save (self->sheet, self->path, &progress, cancellable, error));
}

/* What waits for it. */
typedef struct
{
  HfJob              *job; /* owned */
  GAsyncReadyCallback callback;
  gpointer            user_data;
} Waiting;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;

  hf_job_end (waiting->job, g_task_had_error (G_TASK (result)) ? NULL : _ ("Pages saved"));
  g_object_unref (waiting->job);
  waiting->callback (source, result, waiting->user_data);
}

void
hf_print_pdf_save_async (GtkWindow          *dialog,
                         HfContext          *context,
                         HfPrintSheet       *sheet,
                         const char         *path,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Saving  *saving = g_atomic_rc_box_new0 (Saving);
  Waiting *waiting = g_new (Waiting, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  saving->sheet = hf_print_sheet_ref (sheet);
  saving->path = g_strdup (path);
  *waiting = (Waiting){ hf_job_begin (context, N_ ("Save Pages"), cancellable, &saving->meter,
                                      saving, saving_unref),
                        callback, user_data };
  hf_job_dialog_make_way (dialog, waiting->job);
  hf_store_export_async (hf_context_get_store (context), save_work,
                         g_atomic_rc_box_acquire (saving), saving_unref, NULL, cancellable,
                         ended_cb, waiting);
}
