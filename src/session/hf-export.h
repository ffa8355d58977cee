/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-json-writer.h"
#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "session/customer/hf-selected.h"
#include "transfer/hf-import-kind.h"

G_BEGIN_DECLS

/**
 * HfExportOptions:
 * @kind: what
 * @viewer: for whom; masked as everything that viewer sees
 * @selected: (nullable): which rows, %NULL for all that are not put away
 * @with_restricted: whether fields about means and family go along
 * @is_for_people: whether headings and choices are in the user's language instead of the keys that
 * programs rely on; both are recognised when the table is brought back
 * @json: (nullable): a JSON document in whose outermost object they are put as “rows”, instead of a
 *   CSV table
 * @reach_by: (nullable): of customers, a channel by which those in the table are to be reached: who
 *   refuses that, or is not to be contacted, is left out; %NULL where they are not
 * @reach_for: (nullable): what for, a key of #hf_consent_purposes
 * @counts: (nullable) (array fixed-size=6): where customers are to be reached, how many of them
 *   there were of each #HfOutreach
 * @progress: told how many rows were written, and of how many where customers are selected
 *
 * What to export, for whom.
 */
typedef struct
{
  HfImportKind      kind;
  HfViewer         *viewer;
  const HfSelected *selected;
  gboolean          with_restricted;
  gboolean          is_for_people;
  HfJsonWriter     *json;
  const char       *reach_by;
  const char       *reach_for;
  guint            *counts;
  HfProgress        progress;
} HfExportOptions;

gboolean hf_export_run (HfDatabase            *db,
                        const HfExportOptions *options,
                        GOutputStream         *stream,
                        gint64                *n_rows,
                        GCancellable          *cancellable,
                        GError               **error);
gboolean hf_export_write (HfDatabase            *db,
                          const HfExportOptions *options,
                          const char            *path,
                          gint64                *n_rows,
                          GCancellable          *cancellable,
                          GError               **error);

G_END_DECLS
