/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One change of many rows on a thread of the store. How far it is is the only thing two
 * threads look at while it runs. */

#include "gui/common/list/hf-bulk-job.h"

struct _HfBulkJob
{
  gatomicrefcount ref_count;
  HfSelected     *selected;
  HfBulkChange    change;
  HfProgressMeter meter;
};

HfBulkJob *
hf_bulk_job_new (const HfSelected *selected, const HfBulkChange *change)
{
  HfBulkJob *self = g_new0 (HfBulkJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->selected = hf_selected_copy (selected);
  self->change = *change;
  self->change.text = g_strdup (change->text);
  self->change.grade = g_intern_string (change->grade);
  self->change.viewer = hf_viewer_ref (change->viewer);
  self->change.progress = hf_progress_meter_tell_to (&self->meter);
  return self;
}

void
hf_bulk_job_unref (HfBulkJob *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  hf_selected_free (self->selected);
  hf_viewer_unref (self->change.viewer);
  g_free ((char *) self->change.text);
  g_free (self);
}

static gpointer
bulk_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfBulkJob *self = data;

  return hf_bulk_run (db, self->selected, &self->change, cancellable, error);
}

void
hf_bulk_job_run_async (HfBulkJob          *self,
                       HfStore            *store,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_atomic_ref_count_inc (&self->ref_count);
  hf_store_run_async (store, self->change.dry_run ? HF_LANE_SCAN : HF_LANE_WRITE, bulk_work, self,
                      (GDestroyNotify) hf_bulk_job_unref, g_free, cancellable, callback, user_data);
}

HfJob *
hf_bulk_job_begin (HfBulkJob *self, HfContext *context, GCancellable *cancellable)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return hf_job_begin (context,
                       hf_bulk_get_label (self->change.kind,
                                          hf_query_get_def (self->selected->query)),
                       cancellable, &self->meter, self, (GDestroyNotify) hf_bulk_job_unref);
}
