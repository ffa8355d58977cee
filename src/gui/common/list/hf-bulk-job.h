/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-bulk.h"
#include "session/hf-job.h"

G_BEGIN_DECLS

/**
 * HfBulkJob:
 *
 * One change of many customers for a dialog: what it is, and how far. Reference counted; the worker
 * and the dialog share it.
 */
typedef struct _HfBulkJob HfBulkJob;

/**
 * hf_bulk_job_new:
 * @selected: whom
 * @change: what; copied, but for its progress, which is the job's
 *
 * Returns: (transfer full): a job
 */
HfBulkJob *hf_bulk_job_new (const HfSelected *selected, const HfBulkChange *change);

/**
 * hf_bulk_job_unref:
 * @self: (transfer full): a job
 *
 * Gives up a reference.
 */
void hf_bulk_job_unref (HfBulkJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfBulkJob, hf_bulk_job_unref)

/**
 * hf_bulk_job_run_async:
 * @self: a job
 * @store: the book
 * @cancellable: stops it; the book is then as before
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does it, or finds out what it would do, beside what everybody else does. End it with
 * hf_store_run_finish(), which gives a #HfBulkResult.
 */
void hf_bulk_job_run_async (HfBulkJob          *self,
                            HfStore            *store,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);

/**
 * hf_bulk_job_begin:
 * @self: a job
 * @context: the book
 * @cancellable: what stops it
 *
 * Has the window show how far it is.
 *
 * Returns: (transfer full): what is to be ended with it
 */
HfJob *hf_bulk_job_begin (HfBulkJob *self, HfContext *context, GCancellable *cancellable);

G_END_DECLS
