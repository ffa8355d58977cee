/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/hf-progress.h"

G_BEGIN_DECLS

#define HF_TYPE_JOB (hf_job_get_type ())

/**
 * HfJob:
 *
 * Work that somebody asked for and that may take long, for whoever shows how far it is and lets it
 * be stopped. It does nothing itself. Work of less than a second stays with the dialog that asked
 * for it; what lasts longer is listed by hf_jobs_of(), and the dialog makes way.
 */
G_DECLARE_FINAL_TYPE (HfJob, hf_job, HF, JOB, GObject)

/**
 * hf_job_begin:
 * @context: the book
 * @name: what is done, a msgid
 * @cancellable: (nullable): stops it; %NULL for what has to come to its end
 * @meter: (nullable): tells how far it is
 * @owner: (transfer full) (nullable): what @meter is a part of
 * @owner_unref: (nullable): gives @owner up, on the main thread
 *
 * Says that work has begun. Whoever does it ends it with hf_job_end().
 *
 * Returns: (transfer full): the job
 */
HfJob *hf_job_begin (HfContext       *context,
                     const char      *name,
                     GCancellable    *cancellable,
                     HfProgressMeter *meter,
                     gpointer         owner,
                     GDestroyNotify   owner_unref);

const char *hf_job_get_name (HfJob *self);
gint64      hf_job_read (HfJob *self, gint64 *total);
gint64      hf_job_get_seconds_left (HfJob *self);
gboolean    hf_job_can_stop (HfJob *self);
void        hf_job_stop (HfJob *self);
void        hf_job_end (HfJob *self, const char *text);
void        hf_job_end_with_report (HfJob *self, const char *text);
gboolean    hf_job_has_report (HfJob *self);
void        hf_job_show_report (HfJob *self);
void        hf_job_dismiss (HfJob *self);
GListModel *hf_jobs_of (HfContext *context);
gint64      hf_jobs_guess_left (gint64 done, gint64 total, gint64 microseconds);

G_END_DECLS
