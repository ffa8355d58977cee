/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-job.h"
#include "session/import/hf-import.h"

G_BEGIN_DECLS

/**
 * HfImportJob:
 *
 * One run of an import for a dialog: what to read, how far it is. Reference counted; the worker and
 * the dialog share it.
 */
typedef struct _HfImportJob HfImportJob;

/**
 * HfImportTable:
 * @file: (type filename): the table
 * @map_file: (type filename) (nullable): how its columns fill our fields, %NULL to recognise them
 * @encoding: (nullable): its character set, %NULL to recognise it
 * @kind: what its rows are
 *
 * What was chosen.
 */
typedef struct
{
  const char  *file;
  const char  *map_file;
  const char  *encoding;
  HfImportKind kind;
} HfImportTable;

HfImportJob *hf_import_job_new (HfContext *context, const HfImportTable *table);
HfImportJob *hf_import_job_ref (HfImportJob *self);
void         hf_import_job_unref (HfImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportJob, hf_import_job_unref)

void         hf_import_job_run_async (HfImportJob        *self,
                                      gboolean            dry_run,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void         hf_import_job_save_refused_async (HfImportJob          *self,
                                               const HfImportResult *result,
                                               const char           *path,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
HfJob       *hf_import_job_begin (HfImportJob *self, GCancellable *cancellable);
double       hf_import_job_get_fraction (HfImportJob *self);
char        *hf_import_job_describe_progress (HfImportJob *self);
HfImportKind hf_import_job_get_likely (HfImportJob *self);
char        *hf_import_job_describe_table (HfImportJob *self);
char        *hf_import_job_describe_fields (HfImportJob *self, const HfImportResult *result);
char        *hf_import_job_describe (const HfImportResult *result);

G_END_DECLS
