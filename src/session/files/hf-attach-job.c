/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attaching files: first all contents are kept, on a thread of their own, for a large file would
 * hold up the writer; then one change set names them. What cannot be kept is left out and told of;
 * a full disk or a person who changes their mind leaves the book as it was. */

#include "session/files/hf-attach-job.h"

#include "base/hf-strings.h"
#include "core/hf-attachment.h"
#include "session/files/hf-preview-reader.h"
#include "store/hf-keeping.h"

#include <glib/gi18n.h>
#include <unistd.h>

#define HEAD ((gsize) 4096) /* enough to tell the kind of a file */

typedef struct
{
  char   *name;
  GFile  *file; /* one of these two */
  GBytes *bytes;
} Source;

struct _HfAttachJob
{
  gatomicrefcount ref_count;

  HfStore   *store; /* owned */
  guint      field; /* the reference by which they hang */
  gint64     id;
  gint64     now;
  gint64     staff;
  GPtrArray *sources;  /* of Source */
  GPtrArray *rows;     /* of HfRow, what has been kept */
  GPtrArray *refusals; /* of HfAttachRefusal */
  GPtrArray *replaced; /* of HfRow; NULL where it is no photo */
  HfKeeping *keeping;
  gint64     step;

  GMutex lock; /* guards: */
  gint64 n_done;
  gint64 n_total;
};

static void
source_free (gpointer data)
{
  Source *self = data;

  g_free (self->name);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
refusal_free (gpointer data)
{
  HfAttachRefusal *self = data;

  g_free (self->name);
  g_error_free (self->error);
  g_free (self);
}

/**
 * hf_attach_job_new:
 * @store: the book
 * @field: the field of an attachment by which the files shall hang
 * @id: on which record
 *
 * Returns: (transfer full): a job without files
 */
HfAttachJob *
hf_attach_job_new (HfStore *store, guint field, gint64 id)
{
  HfAttachJob *self = g_new0 (HfAttachJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->store = g_object_ref (store);
  self->field = field;
  self->id = id;
  self->now = hf_clock_now (hf_store_get_clock (store));
  self->staff = hf_store_get_viewer (store)->staff;
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->refusals = g_ptr_array_new_with_free_func (refusal_free);
  return self;
}

/**
 * hf_attach_job_ref:
 * @self: a job
 *
 * Returns: (transfer full): @self
 */
HfAttachJob *
hf_attach_job_ref (HfAttachJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_attach_job_unref:
 * @self: (transfer full): a job
 *
 * Gives up a reference.
 */
void
hf_attach_job_unref (HfAttachJob *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->keeping, hf_keeping_free);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refusals);
  g_clear_pointer (&self->replaced, g_ptr_array_unref);
  g_object_unref (self->store);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * hf_attach_job_make_photo:
 * @self: a job of one customer that does not run yet
 * @photos: (element-type HfRecord): the photos there are, of which the customer's go: a list that
 *   is being read again may hold another one's still
 *
 * Makes the one file that is added to it the customer's photo. What is no picture is left out.
 */
void
hf_attach_job_make_photo (HfAttachJob *self, GListModel *photos)
{
  self->replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (HfRecord) photo = g_list_model_get_item (photos, i);
      const HfRow *row = hf_record_get_row (photo);

      if (row != NULL && hf_row_int (row, self->field) == self->id)
        g_ptr_array_add (self->replaced, hf_row_ref (row));
    }
}

static gboolean
add_source (HfAttachJob *self, char *name, GFile *file, GBytes *bytes)
{
  Source *source;

  if (self->sources->len >= HF_ATTACH_MOST)
    {
      g_free (name);
      return FALSE;
    }
  source = g_new0 (Source, 1);
  source->name = name;
  source->file = file ? g_object_ref (file) : NULL;
  source->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (self->sources, source);
  return TRUE;
}

/**
 * hf_attach_job_add_file:
 * @self: a job that does not run yet
 * @file: a file
 *
 * Adds a file.
 *
 * Returns: %FALSE when there are as many as there may be
 */
gboolean
hf_attach_job_add_file (HfAttachJob *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return add_source (self, g_filename_display_name (base ? base : ""), file, NULL);
}

/**
 * hf_attach_job_add_bytes:
 * @self: a job that does not run yet
 * @name: what to call it
 * @bytes: its contents
 *
 * Adds something that is no file yet.
 *
 * Returns: %FALSE when there are as many as there may be
 */
gboolean
hf_attach_job_add_bytes (HfAttachJob *self, const char *name, GBytes *bytes)
{
  return add_source (self, g_strdup (name), NULL, bytes);
}

/**
 * hf_attach_job_get_n_files:
 * @self: a job
 *
 * Returns: how many files were added to it
 */
guint
hf_attach_job_get_n_files (HfAttachJob *self)
{
  return self->sources->len;
}

static void
bytes_read (gsize more, gpointer user_data)
{
  HfAttachJob *self = user_data;

  g_mutex_lock (&self->lock);
  self->n_done += (gint64) more;
  g_mutex_unlock (&self->lock);
}

static gint64
size_of (const Source *source, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;

  if (source->bytes != NULL)
    return (gint64) g_bytes_get_size (source->bytes);
  info = g_file_query_info (source->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            cancellable, NULL);
  return info ? g_file_info_get_size (info) : 0;
}

static void
measure (HfAttachJob *self, GCancellable *cancellable)
{
  gint64 total = 0;

  for (guint i = 0; i < self->sources->len; i++)
    total += MIN (size_of (self->sources->pdata[i], cancellable), HF_KEEPING_LARGEST);
  g_mutex_lock (&self->lock);
  self->n_total = total;
  g_mutex_unlock (&self->lock);
}

static GInputStream *
refuse_source (GError **error, HfKeepingError code, const char *what)
{
  g_set_error_literal (error, HF_KEEPING_ERROR, code, what);
  return NULL;
}

/* Opening a pipe would wait for whoever writes to it, and most of what is too large need not be
 * read to know it, so the file is looked at first. */
static GInputStream *
open_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, &failure);
  GInputStream *stream = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse_source (error, HF_KEEPING_ERROR_NOT_A_FILE, "files: not a regular file");
  if (info != NULL && g_file_info_get_size (info) > HF_KEEPING_LARGEST)
    return refuse_source (error, HF_KEEPING_ERROR_TOO_LARGE, "files: the file is too large");
  if (info != NULL)
    stream = G_INPUT_STREAM (g_file_read (file, cancellable, &failure));
  if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return stream ? stream :
                    refuse_source (error, HF_KEEPING_ERROR_UNREADABLE,
                                   "files: the file could not be opened");
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static char *
guess_media_type (HfKeeping *keeping, const HfKept *kept, const char *name)
{
  g_autofree guint8 *head = g_malloc (HEAD);
  int                fd = hf_keeping_open (keeping, kept, NULL);
  gssize             length = fd >= 0 ? read (fd, head, HEAD) : 0;
  g_autofree char   *type = g_content_type_guess (name, head, (gsize) MAX (length, 0), NULL);
  char              *media_type = g_content_type_get_mime_type (type);

  if (fd >= 0)
    close (fd);
  return media_type ? media_type : g_strdup ("application/octet-stream");
}

static HfRow *
make_row (HfAttachJob *self, const Source *source, const HfKept *kept)
{
  HfRow           *row = hf_row_new (&hf_attachment_def);
  g_autofree char *media_type = guess_media_type (self->keeping, kept, source->name);
  g_autofree char *name = hf_str_clean (source->name);

  hf_row_set_int (row, self->field, self->id);
  hf_row_set_text (row, HF_ATTACHMENT_NAME, name ? name : "?");
  hf_row_set_text (row, HF_ATTACHMENT_MEDIA_TYPE, media_type);
  hf_row_set_int (row, HF_ATTACHMENT_SIZE, kept->size);
  hf_row_set_text (row, HF_ATTACHMENT_HASH, kept->hash);
  hf_row_set_int (row, HF_ATTACHMENT_AT, self->now);
  if (self->staff != 0)
    hf_row_set_int (row, HF_ATTACHMENT_STAFF, self->staff);
  if (self->replaced != NULL)
    hf_row_set_int (row, HF_ATTACHMENT_PHOTO, TRUE);
  return row;
}

static void
refuse (HfAttachJob *self, const Source *source, GError *error)
{
  HfAttachRefusal *refusal = g_new0 (HfAttachRefusal, 1);

  refusal->name = g_strdup (source->name);
  refusal->error = error;
  g_ptr_array_add (self->refusals, refusal);
}

/* Returns FALSE where the others need not be tried. */
static gboolean
keep (HfAttachJob *self, const Source *source, GCancellable *cancellable, GError **error)
{
  HfKeepingProgress progress = { bytes_read, self };
  HfKept            kept;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GInputStream) stream = source->file ?
                                      open_file (source->file, cancellable, &failure) :
                                      g_memory_input_stream_new_from_bytes (source->bytes);

  if (stream != NULL &&
      hf_keeping_take (self->keeping, stream, &kept, &progress, cancellable, &failure))
    g_ptr_array_add (self->rows, make_row (self, source, &kept));
  else if (failure->domain == HF_KEEPING_ERROR)
    refuse (self, source, g_steal_pointer (&failure));
  else
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static void
keep_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HfAttachJob *self = data;
  GError      *error = NULL;

  measure (self, cancellable);
  if (!hf_keeping_begin (self->keeping, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < self->sources->len; i++)
    if (!keep (self, self->sources->pdata[i], cancellable, &error))
      {
        g_task_return_error (task, error);
        return;
      }
  g_task_return_boolean (task, TRUE);
}

/* From here on the rows keep the files from being tidied away. */
static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfAttachJob *self = g_task_get_task_data (task);
  GError      *error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (source), result, &error);

  hf_keeping_end (self->keeping);
  if (committed != NULL)
    {
      self->step = committed->step;
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

static void
commit (GTask *task)
{
  HfAttachJob *self = g_task_get_task_data (task);
  g_autoptr (HfChangeSet) changes =
    hf_change_set_new (self->replaced ? N_ ("Set photo") : N_ ("Add files"));

  if (self->rows->len == 0)
    {
      hf_keeping_end (self->keeping);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  for (guint i = 0; self->replaced != NULL && i < self->replaced->len; i++)
    hf_change_set_delete (changes, self->replaced->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    hf_change_set_insert (changes, hf_row_copy (self->rows->pdata[i]));
  hf_store_commit_async (self->store, changes, NULL, committed_cb, task);
}

static void
refuse_picture (HfAttachJob *self, const GError *why)
{
  GError *error = NULL;

  if (why != NULL && why->domain == HF_KEEPING_ERROR)
    error = g_error_copy (why);
  else
    g_set_error_literal (&error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_NO_PICTURE,
                         "files: no picture of it");
  refuse (self, self->sources->pdata[0], error);
  g_ptr_array_set_size (self->rows, 0);
}

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPicture) picture = hf_preview_read_finish (result, &error);

  if (picture == NULL)
    refuse_picture (g_task_get_task_data (task), error);
  commit (task);
}

/* A photo that nobody could ever see is told of while who chose it is there. */
static void
try_photo (GTask *task)
{
  HfAttachJob *self = g_task_get_task_data (task);
  const HfRow *row = self->rows->pdata[0];

  if (g_str_has_prefix (hf_row_text (row, HF_ATTACHMENT_MEDIA_TYPE), "image/"))
    {
      hf_preview_read_async (self->store, row, 0, HF_PICTURE_SMALL, NULL, painted_cb, task);
      return;
    }
  refuse_picture (self, NULL);
  commit (task);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask       *task = user_data;
  HfAttachJob *self = g_task_get_task_data (task);
  GError      *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      hf_keeping_end (self->keeping);
      g_task_return_error (task, error);
      g_object_unref (task);
    }
  else if (self->replaced != NULL && self->rows->len == 1)
    try_photo (task);
  else
    commit (task);
}

/**
 * hf_attach_job_run_async:
 * @self: a job
 * @cancellable: (nullable): to give up; once all are copied it is too late
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Copies the files into the book's keeping and attaches them as one step. Runs once.
 */
void
hf_attach_job_run_async (HfAttachJob        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (self->keeping == NULL);

  GTask *task = g_task_new (self->store, cancellable, callback, user_data);
  g_autoptr (GTask) copying = g_task_new (NULL, cancellable, kept_cb, task);

  self->keeping = hf_keeping_new (hf_store_get_path (self->store));
  g_task_set_source_tag (task, hf_attach_job_run_async);
  g_task_set_task_data (task, hf_attach_job_ref (self), (GDestroyNotify) hf_attach_job_unref);
  g_task_set_check_cancellable (task, FALSE);
  hf_store_announce_save (self->store, task);
  /* Borrowed from the other task, which waits: the store, which the job holds, must not be given up
   * on the copying thread. */
  g_task_set_task_data (copying, self, NULL);
  g_task_run_in_thread (copying, keep_thread);
}

/**
 * hf_attach_job_run_finish:
 * @self: a job
 * @result: the result
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED: the book is as it was
 *
 * Ends hf_attach_job_run_async(). Some or even all of the files may have been left out, see
 * hf_attach_job_get_refusals().
 *
 * Returns: whether it ran to its end
 */
gboolean
hf_attach_job_run_finish (HfAttachJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hf_attach_job_get_fraction:
 * @self: a job
 *
 * Returns: how much of it is done, from 0 to 1
 */
double
hf_attach_job_get_fraction (HfAttachJob *self)
{
  double fraction;

  g_mutex_lock (&self->lock);
  fraction = self->n_total > 0 ? (double) self->n_done / (double) self->n_total : 0;
  g_mutex_unlock (&self->lock);
  return CLAMP (fraction, 0, 1);
}

/**
 * hf_attach_job_get_n_attached:
 * @self: a job that has run
 *
 * Returns: how many files are attached now
 */
guint
hf_attach_job_get_n_attached (HfAttachJob *self)
{
  return self->rows->len;
}

/**
 * hf_attach_job_get_step:
 * @self: a job that has run
 *
 * Returns: the step in the history, 0 where nothing is attached
 */
gint64
hf_attach_job_get_step (HfAttachJob *self)
{
  return self->step;
}

/**
 * hf_attach_job_get_refusals:
 * @self: a job that has run
 *
 * Returns: (transfer none) (element-type HfAttachRefusal): what was left out
 */
GPtrArray *
hf_attach_job_get_refusals (HfAttachJob *self)
{
  return self->refusals;
}
