/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An attached file as a person knows it: who may open it, what it is called outside the book, and
 * saving a copy of it. */

#include "session/files/hf-kept-file.h"

#include "base/hf-strings.h"
#include "core/hf-attachment.h"

typedef struct
{
  HfKeeping *keeping;
  HfKept     kept;
  GFile     *target;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  hf_keeping_free (self->keeping);
  g_object_unref (self->target);
  g_free (self);
}

/**
 * hf_kept_file_find:
 * @viewer: who wants to see it
 * @row: an attachment
 * @kept: (out): its contents
 * @error: return location for a #HfKeepingError
 *
 * Nobody can tell what a file shows of a person, so who sees masked rows sees no file.
 *
 * Returns: whether @viewer may open it
 */
gboolean
hf_kept_file_find (const HfViewer *viewer, const HfRow *row, HfKept *kept, GError **error)
{
  *kept = (HfKept){ "", hf_row_int (row, HF_ATTACHMENT_SIZE) };
  if (viewer->masked)
    {
      g_set_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_HIDDEN,
                   "files: attachment/%" G_GINT64_FORMAT " is hidden", row->id);
      return FALSE;
    }
  if (hf_keeping_set_hash (kept, hf_row_text (row, HF_ATTACHMENT_HASH)))
    return TRUE;
  g_set_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_MISSING,
               "files: attachment/%" G_GINT64_FORMAT " names no contents", row->id);
  return FALSE;
}

/**
 * hf_kept_file_name:
 * @row: an attachment
 *
 * Returns: (transfer full) (type filename): the name of a copy
 */
char *
hf_kept_file_name (const HfRow *row)
{
  return hf_str_file_name (hf_row_text (row, HF_ATTACHMENT_NAME));
}

/**
 * hf_kept_file_is_active:
 * @row: an attachment
 *
 * Returns: whether opening it might start it: it is a program, a script or a launcher
 */
gboolean
hf_kept_file_is_active (const HfRow *row)
{
  static const char *const active[] = {
    "application/x-executable",  "application/x-sharedlib",         "application/x-desktop",
    "application/x-shellscript", "application/x-ms-dos-executable", "application/x-msdownload",
    "application/java-archive",  "application/vnd.appimage",
  };
  g_autofree char *guessed =
    g_content_type_guess (hf_row_text (row, HF_ATTACHMENT_NAME), NULL, 0, NULL);
  g_autofree char *stored =
    g_content_type_from_mime_type (hf_row_text (row, HF_ATTACHMENT_MEDIA_TYPE));

  for (guint i = 0; i < G_N_ELEMENTS (active); i++)
    {
      g_autofree char *type = g_content_type_from_mime_type (active[i]);

      if (g_content_type_is_a (guessed, type) ||
          (stored != NULL && g_content_type_is_a (stored, type)))
        return TRUE;
    }
  return FALSE;
}

/* Closing with a cancelled cancellable leaves what was there before. */
static gboolean
close_target (GOutputStream *stream, gboolean is_good, GCancellable *cancellable, GError **error)
{
  g_autoptr (GCancellable) given_up = g_cancellable_new ();

  if (is_good)
    return g_output_stream_close (stream, cancellable, error);
  g_cancellable_cancel (given_up);
  g_output_stream_close (stream, given_up, NULL);
  return FALSE;
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *self = data;
  GError *error = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  gboolean is_good;

  if (hf_keeping_read (self->keeping, &self->kept, NULL, cancellable, &error))
    stream = g_file_replace (self->target, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, &error);
  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  is_good =
    hf_keeping_read (self->keeping, &self->kept, G_OUTPUT_STREAM (stream), cancellable, &error);
  if (close_target (G_OUTPUT_STREAM (stream), is_good, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * hf_kept_file_begin:
 * @store: the book
 * @row: an attachment
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 * @kept: (out caller-allocates): which file it is
 *
 * Begins a task about what is kept of an attachment. It is one of no store: the thread must not be
 * the one that lets go of it last.
 *
 * Returns: (transfer full) (nullable): the task; %NULL where @callback will be told that there is
 * no such file
 */
GTask *
hf_kept_file_begin (HfStore            *store,
                    const HfRow        *row,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data,
                    HfKept             *kept)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;

  if (hf_kept_file_find (hf_store_get_viewer (store), row, kept, &error))
    return g_steal_pointer (&task);
  g_task_return_error (task, error);
  return NULL;
}

/**
 * hf_kept_file_save_async:
 * @store: the book
 * @row: an attachment
 * @target: where to; an old file there is replaced
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Saves a copy, readable by its owner only. Contents that are not what they were are not saved. The
 * process does not end before it is there.
 */
void
hf_kept_file_save_async (HfStore            *store,
                         const HfRow        *row,
                         GFile              *target,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  HfKept kept;
  g_autoptr (GTask) task = hf_kept_file_begin (store, row, cancellable, callback, user_data, &kept);
  Saving *saving;

  if (task == NULL)
    return;
  g_task_set_source_tag (task, hf_kept_file_save_async);
  saving = g_new (Saving, 1);
  *saving = (Saving){ hf_keeping_new (hf_store_get_path (store)), kept, g_object_ref (target) };
  g_task_set_task_data (task, saving, saving_free);
  hf_store_announce_save (store, task);
  g_task_run_in_thread (task, save_thread);
}

/**
 * hf_kept_file_save_finish:
 * @result: the result
 * @error: return location for a #HfKeepingError, a #HfStoreError or a #GIOErrorEnum
 *
 * Ends hf_kept_file_save_async().
 *
 * Returns: whether the copy is there
 */
gboolean
hf_kept_file_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
