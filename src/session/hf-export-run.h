/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-export.h"
#include "session/hf-job.h"

G_BEGIN_DECLS

/**
 * HfExportRun:
 * @kind: what the rows are
 * @label: what is done, a msgid
 * @selected: (nullable): which; %NULL for all that are not archived
 * @with_restricted: whether what is confidential goes along
 * @reach_by: (nullable): as in #HfExportOptions
 * @reach_for: (nullable): as in #HfExportOptions
 * @path: (type filename): where to; a file that is there is replaced
 *
 * A table that somebody wants from a window.
 */
typedef struct
{
  HfImportKind      kind;
  const char       *label;
  const HfSelected *selected;
  gboolean          with_restricted;
  const char       *reach_by;
  const char       *reach_for;
  const char       *path;
} HfExportRun;

/**
 * hf_export_run_async:
 * @context: the book
 * @run: what to write; copied
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Enters in the history who takes the table out, and writes it beside what everybody else does:
 * under its name whole or not at all. The process does not end before.
 *
 * Returns: (transfer full): the job, which @callback is to end
 */
HfJob *hf_export_run_async (HfContext          *context,
                            const HfExportRun  *run,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);

/**
 * hf_export_run_finish:
 * @result: what the callback was called with
 * @n_rows: (out): how many rows were written
 * @error: return location for an error
 *
 * Returns: whether the table was written
 */
gboolean hf_export_run_finish (GAsyncResult *result, gint64 *n_rows, GError **error);

/**
 * hf_export_run_get_counts:
 * @result: what the callback was called with
 *
 * Returns: (transfer none) (array fixed-size=6): where customers are to be reached, how many of
 * them there were of each #HfOutreach
 */
const guint *hf_export_run_get_counts (GAsyncResult *result);

G_END_DECLS
