/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table as a window has it written: entered in the history, long work, and no end of the process
 * before. It must not know who asked. */

#include "session/hf-export-run.h"

#include "session/customer/hf-outreach.h"
#include "session/hf-export-log.h"

/* What the worker and the main thread share. */
typedef struct
{
  gatomicrefcount ref_count;
  HfImportKind    kind;
  HfViewer       *viewer;
  HfSelected     *selected; /* NULL for all */
  char           *path;
  gboolean        with_restricted;
  const char     *reach_by; /* static, as in HfExportOptions */
  const char     *reach_for;
  guint           counts[HF_OUTREACH_N_ANSWERS];
  HfProgressMeter meter;
  gint64          n_rows;
} Table;

static void
table_unref (gpointer data)
{
  Table *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  hf_viewer_unref (self->viewer);
  g_clear_pointer (&self->selected, hf_selected_free);
  g_free (self->path);
  g_free (self);
}

static Table *
table_ref (Table *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static Table *
table_new (HfContext *context, const HfExportRun *run)
{
  Table *self = g_new0 (Table, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = run->kind;
  self->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  self->selected = run->selected != NULL ? hf_selected_copy (run->selected) : NULL;
  self->path = g_strdup (run->path);
  self->with_restricted = run->with_restricted;
  self->reach_by = run->reach_by;
  self->reach_for = run->reach_for;
  return self;
}

static gboolean
export_work (HfDatabase   *db,
             gpointer      data,
             gint64       *n_rows,
             GCancellable *cancellable,
             GError      **error)
{
  Table                *self = data;
  const HfExportOptions options = { .kind = self->kind,
                                    .viewer = self->viewer,
                                    .selected = self->selected,
                                    .with_restricted = self->with_restricted,
                                    .is_for_people = TRUE,
                                    .reach_by = self->reach_by,
                                    .reach_for = self->reach_for,
                                    .counts = self->counts,
                                    .progress = hf_progress_meter_tell_to (&self->meter) };

  gboolean is_written = hf_export_write (db, &options, self->path, n_rows, cancellable, error);

  self->n_rows = *n_rows;
  return is_written;
}

HfJob *
hf_export_run_async (HfContext          *context,
                     const HfExportRun  *run,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GTask *task = g_task_new (context, cancellable, callback, user_data);
  Table *table = table_new (context, run);
  HfJob *job =
    hf_job_begin (context, run->label, cancellable, &table->meter, table_ref (table), table_unref);

  g_task_set_source_tag (task, hf_export_run_async);
  g_task_set_check_cancellable (task, FALSE); /* what stands under its name was written */
  g_task_set_task_data (task, table_ref (table), table_unref);
  hf_export_log_run_async (hf_context_get_store (context), run->kind, export_work, table,
                           table_unref, task);
  return job;
}

gboolean
hf_export_run_finish (GAsyncResult *result, gint64 *n_rows, GError **error)
{
  const Table *table = g_task_get_task_data (G_TASK (result));

  *n_rows = table->n_rows;
  return g_task_propagate_boolean (G_TASK (result), error);
}

const guint *
hf_export_run_get_counts (GAsyncResult *result)
{
  const Table *table = g_task_get_task_data (G_TASK (result));

  return table->counts;
}
