/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores as a file: what was on screen, entered in the history like every table
 * that says who customers are. */

#include "session/staff/hf-score-export.h"

#include "session/hf-export-log.h"
#include "transfer/hf-durable-file.h"
#include "transfer/hf-transfer-error.h"

/* A month of one person is small: what goes into the file is made at once, and written elsewhere.
 */
typedef struct
{
  GBytes *bytes;
  char   *path;
  gint64  n_rows;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

static gboolean
write_work (HfDatabase   *db,
            gpointer      data,
            gint64       *n_rows,
            GCancellable *cancellable,
            GError      **error)
{
  const Export *self = data;
  g_autoptr (HfDurableFile) file = hf_durable_file_new (self->path, TRUE, error);
  gsize       length;
  const char *text = g_bytes_get_data (self->bytes, &length);

  if (file == NULL ||
      !g_output_stream_write_all (hf_durable_file_get_stream (file), text, length, NULL,
                                  cancellable, error) ||
      !hf_durable_file_commit (file, error))
    return FALSE;
  *n_rows = self->n_rows;
  return TRUE;
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
  g_autoptr (GTask) task = g_task_new (context, NULL, callback, user_data);
  GError          *error = NULL;
  g_autofree char *path = g_file_get_path (file);
  GBytes          *bytes = path != NULL ? write_sheet (sheet, &error) : NULL;
  Export          *self;

  g_task_set_source_tag (task, hf_score_export_async);
  if (path == NULL)
    g_set_error_literal (&error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO, "the file has no path");
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_new (Export, 1);
  *self = (Export){ bytes, g_steal_pointer (&path), sheet->scores->len };
  hf_export_log_run_async (hf_context_get_store (context), HF_IMPORT_SCORES, write_work, self,
                           export_free, g_steal_pointer (&task));
}

gboolean
hf_score_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
