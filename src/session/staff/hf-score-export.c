/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores as a file: what was on screen, entered in the history like every table
 * that says who customers are. */

#include "session/staff/hf-score-export.h"

#include "session/hf-export-log.h"

/* A month of one person is small: what goes into the file is made at once, and written elsewhere.
 */
typedef struct
{
  GBytes *bytes;
  GFile  *file;
  gint64  n_rows;
  gint64  entry; /* in the history, or 0 */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_object_unref (self->file);
  g_free (self);
}

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *self = g_task_get_task_data (data);
  gsize         length;
  const char   *text = g_bytes_get_data (self->bytes, &length);

  return GINT_TO_POINTER (g_file_replace_contents (self->file, text, length, NULL, FALSE,
                                                   G_FILE_CREATE_PRIVATE, NULL, cancellable,
                                                   error));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Export *self = g_task_get_task_data (task);
  GError       *error = NULL;
  gboolean      is_done = hf_store_run_finish (HF_STORE (source), result, &error) != NULL;

  hf_export_log_end_async (HF_STORE (source), self->entry, is_done ? self->n_rows : 0, is_done);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (hf_export_log_begin_finish (HF_STORE (source), result, &self->entry, &error))
    hf_store_export_async (HF_STORE (source), write_work, g_object_ref (task), g_object_unref, NULL,
                           NULL, written_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static GBytes *
write_sheet (const HfScoreSheet *sheet, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!hf_score_sheet_write (sheet, stream, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

void
hf_score_export_async (HfContext          *context,
                       const HfScoreSheet *sheet,
                       GFile              *file,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  HfStore *store = hf_context_get_store (context);
  g_autoptr (GTask) task = g_task_new (context, NULL, callback, user_data);
  GError *error = NULL;
  Export *self = g_new0 (Export, 1);

  *self = (Export){ write_sheet (sheet, &error), g_object_ref (file), sheet->scores->len, 0 };
  g_task_set_source_tag (task, hf_score_export_async);
  g_task_set_task_data (task, self, export_free);
  hf_store_announce_save (store, task); /* also while it is entered */
  if (self->bytes != NULL)
    hf_export_log_begin_async (store, HF_IMPORT_SCORES, logged_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

gboolean
hf_score_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
