/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One run of an import: the table is read beside the store, a dry run rehearses on the scanner, and
 * only an import that is meant holds the writer. How far it is is the only thing two threads look
 * at while it runs. */

#include "gui/transfer/hf-import-job.h"

#include "base/hf-parts.h"
#include "gui/common/hf-format.h"
#include "session/import/hf-import-stage.h"

#include <glib/gi18n.h>

struct _HfImportJob
{
  gatomicrefcount ref_count;
  HfContext      *context;
  char           *file;
  char           *map_file;
  char           *encoding;
  HfViewer       *viewer;
  HfMap          *map;   /* read with the table */
  HfImportStage  *stage; /* NULL until the table was read */
  const char     *files[2];
  HfImportKind    kind;
  gint64          now;
  gboolean        dry_run;
  HfProgressMeter meter;
};

/**
 * hf_import_job_new:
 * @context: the book
 * @table: what was chosen
 *
 * Returns: (transfer full): a job
 */
HfImportJob *
hf_import_job_new (HfContext *context, const HfImportTable *table)
{
  HfImportJob *self = g_new0 (HfImportJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = g_object_ref (context);
  self->file = g_strdup (table->file);
  self->map_file = g_strdup (table->map_file);
  self->encoding = g_strdup (table->encoding);
  self->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  self->files[0] = self->file;
  self->kind = table->kind;
  self->now = hf_clock_now (hf_context_get_clock (context));
  return self;
}

/**
 * hf_import_job_ref:
 * @self: a job
 *
 * Returns: (transfer full): @self
 */
HfImportJob *
hf_import_job_ref (HfImportJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_import_job_unref:
 * @self: (transfer full): a job
 *
 * Gives up a reference; the last one is given up on the main thread.
 */
void
hf_import_job_unref (HfImportJob *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->context);
  g_clear_pointer (&self->stage, hf_import_stage_free);
  g_clear_pointer (&self->map, hf_map_free);
  g_free (self->file);
  g_free (self->map_file);
  g_free (self->encoding);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

static HfImportOptions
get_options (HfImportJob *self)
{
  return (HfImportOptions){ .kind = self->kind,
                            .files = self->files,
                            .map = self->map,
                            .encoding = self->encoding,
                            .dry_run = self->dry_run,
                            .lists_only = TRUE,
                            .viewer = self->viewer,
                            .now = self->now,
                            .progress = hf_progress_meter_tell_to (&self->meter) };
}

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfImportJob    *self = data;
  HfImportOptions options;

  if (self->map_file != NULL && self->map == NULL)
    self->map = hf_map_new_from_file (self->map_file, error);
  if (self->map_file != NULL && self->map == NULL)
    return NULL;
  options = get_options (self);
  if (self->stage == NULL)
    self->stage = hf_import_stage_new (&options, cancellable, error);
  return self->stage;
}

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfImportJob    *self = data;
  HfImportOptions options = get_options (self);

  return hf_import_run (db, &options, self->stage, cancellable, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError         *error = NULL;
  HfImportResult *answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, (GDestroyNotify) hf_import_result_free);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfImportJob *self = g_task_get_task_data (task);
  GError      *error = NULL;

  if (hf_store_run_finish (HF_STORE (source), result, &error))
    hf_store_run_async (HF_STORE (source), self->dry_run ? HF_LANE_SCAN : HF_LANE_WRITE,
                        import_work, hf_import_job_ref (self), (GDestroyNotify) hf_import_job_unref,
                        (GDestroyNotify) hf_import_result_free, g_task_get_cancellable (task),
                        imported_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * hf_import_job_run_async:
 * @self: a job
 * @dry_run: whether only to see what would happen
 * @cancellable: stops it; the book is then as before
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Reads the whole table first, beside what everybody else does; only an import that is meant then
 * holds the writer. After a dry run the table is not read again. End it with
 * hf_store_run_finish(), and do not run it twice at a time.
 */
void
hf_import_job_run_async (HfImportJob        *self,
                         gboolean            dry_run,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  HfStore *store = hf_context_get_store (self->context);
  GTask   *task = g_task_new (store, cancellable, callback, user_data);

  self->dry_run = dry_run;
  g_task_set_check_cancellable (task, FALSE); /* what was committed is committed */
  g_task_set_task_data (task, hf_import_job_ref (self), (GDestroyNotify) hf_import_job_unref);
  if (!dry_run)
    hf_store_announce_save (store, task); /* also while it is looked at */
  hf_store_run_async (store, HF_LANE_SCAN, look_work, hf_import_job_ref (self),
                      (GDestroyNotify) hf_import_job_unref, NULL, cancellable, looked_cb, task);
}

typedef struct
{
  HfImportJob *job;
  GArray      *refused_rows;
  char        *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  hf_import_job_unref (self->job);
  g_array_unref (self->refused_rows);
  g_free (self->path);
  g_free (self);
}

static gpointer
save_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving         *self = data;
  HfImportOptions options = get_options (self->job);

  return GINT_TO_POINTER (hf_import_save_refused (&options, self->job->stage, self->refused_rows,
                                                  self->path, cancellable, error));
}

/**
 * hf_import_job_save_refused_async:
 * @self: a job that has run
 * @result: what it came to
 * @path: (type filename): where to; a file that is there is replaced
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Writes the rows that were refused. End it with hf_store_run_finish(); the job must not run
 * meanwhile.
 */
void
hf_import_job_save_refused_async (HfImportJob          *self,
                                  const HfImportResult *result,
                                  const char           *path,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  Saving *saving = g_new (Saving, 1);

  *saving =
    (Saving){ hf_import_job_ref (self), g_array_ref (result->refused_rows), g_strdup (path) };
  hf_store_export_async (hf_context_get_store (self->context), save_work, saving, saving_free, NULL,
                         NULL, callback, user_data);
}

/**
 * hf_import_job_begin:
 * @self: a job that is being run, and not only to see what would happen
 * @cancellable: what stops it
 *
 * Has the window show how far it is.
 *
 * Returns: (transfer full): what is to be ended with it
 */
HfJob *
hf_import_job_begin (HfImportJob *self, GCancellable *cancellable)
{
  return hf_job_begin (self->context, hf_import_kind_get_step (self->kind), cancellable,
                       &self->meter, hf_import_job_ref (self),
                       (GDestroyNotify) hf_import_job_unref);
}

/**
 * hf_import_job_get_fraction:
 * @self: a job
 *
 * Returns: how much is done, from 0 to 1; 0 while it is not known of how much
 */
double
hf_import_job_get_fraction (HfImportJob *self)
{
  return hf_progress_meter_get_fraction (&self->meter);
}

/**
 * hf_import_job_describe_progress:
 * @self: a job
 *
 * Returns: (transfer full) (nullable): how many rows were read so far, %NULL before the first
 */
char *
hf_import_job_describe_progress (HfImportJob *self)
{
  gint64           total;
  gint64           done = hf_progress_meter_read (&self->meter, &total);
  g_autofree char *n_done = hf_format_count (done);
  g_autofree char *n_total = hf_format_count (total);

  if (done == 0)
    return NULL;
  if (total > 0)
    /* Translators: how many of how many rows were worked on */
    return g_strdup_printf (_ ("%s of %s rows"), n_done, n_total);
  return g_strdup_printf (ngettext ("%s row read", "%s rows read", (gulong) done), n_done);
}

/**
 * hf_import_job_get_likely:
 * @self: a job that has run
 *
 * Returns: what the rows rather seem to be than what was chosen, %HF_IMPORT_N_KINDS for nothing
 * else
 */
HfImportKind
hf_import_job_get_likely (HfImportJob *self)
{
  return hf_import_stage_get_likely (self->stage);
}

/**
 * hf_import_job_describe_table:
 * @self: a job that has run
 *
 * Returns: (transfer full): which file it is, how long and in what character set
 */
char *
hf_import_job_describe_table (HfImportJob *self)
{
  g_autofree char *name = g_filename_display_basename (self->file);
  gint64           n = hf_import_stage_get_n_rows (self->stage);
  g_autofree char *count = hf_format_count (n);

  /* Translators: a file's name, how many rows it has, and its character set */
  return g_strdup_printf (ngettext ("%s · %s row · %s", "%s · %s rows · %s", (gulong) n), name,
                          count, hf_import_stage_get_charset (self->stage));
}

/**
 * hf_import_job_describe_fields:
 * @self: a job that has run
 * @result: what came of it
 *
 * Returns: (transfer full): what its columns fill
 */
char *
hf_import_job_describe_fields (HfImportJob *self, const HfImportResult *result)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    if (hf_import_stage_has_field (self->stage, i))
      g_strv_builder_add (labels, _ (hf_import_field_get (i)->label));
  for (guint i = 0; i < result->others->len; i++)
    g_strv_builder_add (labels, g_ptr_array_index (result->others, i));
  list = g_strv_builder_end (labels);
  return hf_join_list (list);
}

/**
 * hf_import_job_describe:
 * @result: what came of it
 *
 * Returns: (transfer full): the figures in words
 */
char *
hf_import_job_describe (const HfImportResult *result)
{
  return g_strdup_printf (_ ("%d rows: %d new, %d updated, %d unchanged, %d refused"),
                          (int) result->read, (int) result->created, (int) result->updated,
                          (int) result->unchanged, (int) result->refused);
}
