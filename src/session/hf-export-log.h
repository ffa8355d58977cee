/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"
#include "transfer/hf-import-kind.h"

G_BEGIN_DECLS

/**
 * hf_export_log_begin_async:
 * @store: the store
 * @kind: what is to be exported
 * @callback: called when it is in the book
 * @user_data: for @callback, whose source is @store
 *
 * Enters in the history who takes what is known of customers out in full, before it is there. What
 * is masked, and what is of no customer, leaves no entry.
 */
void hf_export_log_begin_async (HfStore            *store,
                                HfImportKind        kind,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * hf_export_log_begin_finish:
 * @store: the store
 * @result: what the callback was called with
 * @entry: (out): the entry, 0 where there is none
 * @error: return location for an error
 *
 * Returns: whether it may be exported: by hf_export_rights_check(), and what was not entered may
 *   not, unless the book cannot be written to at all
 */
gboolean
hf_export_log_begin_finish (HfStore *store, GAsyncResult *result, gint64 *entry, GError **error);

/**
 * hf_export_log_end_async:
 * @store: the store
 * @entry: the entry, or 0
 * @n_rows: how many rows are out of the book now
 * @is_done: whether that is all; %FALSE where it was stopped
 *
 * Enters how it ended.
 */
void hf_export_log_end_async (HfStore *store, gint64 entry, gint64 n_rows, gboolean is_done);

/**
 * hf_export_log_begin_sync:
 * @store: the store
 * @kind: what is to be exported
 * @entry: (out): the entry, 0 where there is none
 * @error: return location for an error
 *
 * Does the same for the command line, which waits.
 *
 * Returns: whether it may be exported
 */
gboolean
hf_export_log_begin_sync (HfStore *store, HfImportKind kind, gint64 *entry, GError **error);

/**
 * hf_export_log_end_sync:
 * @store: the store
 * @entry: the entry, or 0
 * @n_rows: how many rows are out of the book now
 * @is_done: whether that is all; %FALSE where it was stopped
 *
 * Enters how it ended, and waits for it.
 */
void hf_export_log_end_sync (HfStore *store, gint64 entry, gint64 n_rows, gboolean is_done);

/**
 * HfExportLogWork:
 * @db: a connection
 * @data: what was given with it
 * @n_rows: (inout): 0; how many rows are in the file
 * @cancellable: (nullable): to stop early
 * @error: return location for an error
 *
 * Leaves a file, on the thread of long reads.
 *
 * Returns: whether it is written
 */
typedef gboolean (*HfExportLogWork) (HfDatabase   *db,
                                     gpointer      data,
                                     gint64       *n_rows,
                                     GCancellable *cancellable,
                                     GError      **error);

/**
 * hf_export_log_run_async:
 * @store: the store
 * @kind: what is to be exported
 * @work: what writes it
 * @data: (transfer full): for @work
 * @data_free: frees @data, on any thread
 * @task: (transfer full): ended with a boolean, whether it is written
 *
 * Enters who takes something out, has it written, and enters how that ended. The process does not
 * end before @task has.
 */
void hf_export_log_run_async (HfStore        *store,
                              HfImportKind    kind,
                              HfExportLogWork work,
                              gpointer        data,
                              GDestroyNotify  data_free,
                              GTask          *task);

G_END_DECLS
