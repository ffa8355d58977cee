/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/hf-import.h"

G_BEGIN_DECLS

/**
 * HfImportJob:
 *
 * One run of an import for a dialog: what to read, how far it is. Reference counted; the worker and
 * the dialog share it.
 */
typedef struct _HfImportJob HfImportJob;

HfImportJob *
hf_import_job_new (HfContext *context, const char *file, const char *map_file, HfImportKind kind);
HfImportJob *hf_import_job_ref (HfImportJob *self);
void         hf_import_job_unref (HfImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportJob, hf_import_job_unref)

void   hf_import_job_run_async (HfImportJob        *self,
                                gboolean            dry_run,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gint64 hf_import_job_get_n_read (HfImportJob *self);
char  *hf_import_job_describe (const HfImportResult *result);

G_END_DECLS
