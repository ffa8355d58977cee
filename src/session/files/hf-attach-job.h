/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/* So many files can be attached at once. */
#define HF_ATTACH_MOST 100

/**
 * HfAttachJob:
 *
 * Files on their way into the book, to be attached to one record. Reference counted; the threads
 * that copy and whoever watches share it.
 */
typedef struct _HfAttachJob HfAttachJob;

/**
 * HfAttachRefusal:
 * @name: (owned): the file's name
 * @error: (owned): why it was not attached
 *
 * A file that was left out.
 */
typedef struct
{
  char   *name;
  GError *error;
} HfAttachRefusal;

HfAttachJob *hf_attach_job_new (HfStore *store, guint field, gint64 id);
HfAttachJob *hf_attach_job_ref (HfAttachJob *self);
void         hf_attach_job_unref (HfAttachJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfAttachJob, hf_attach_job_unref)

void     hf_attach_job_make_photo (HfAttachJob *self, GListModel *photos);
gboolean hf_attach_job_add_file (HfAttachJob *self, GFile *file);
gboolean hf_attach_job_add_bytes (HfAttachJob *self, const char *name, GBytes *bytes);
guint    hf_attach_job_get_n_files (HfAttachJob *self);

void     hf_attach_job_run_async (HfAttachJob        *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean hf_attach_job_run_finish (HfAttachJob *self, GAsyncResult *result, GError **error);
double   hf_attach_job_get_fraction (HfAttachJob *self);

guint      hf_attach_job_get_n_attached (HfAttachJob *self);
gint64     hf_attach_job_get_step (HfAttachJob *self);
GPtrArray *hf_attach_job_get_refusals (HfAttachJob *self);

G_END_DECLS
