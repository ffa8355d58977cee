/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-progress.h"
#include "store/hf-database.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfSelected:
 * @query: what is listed
 * @search: (nullable): what was searched for in it
 * @is_all: whether everything listed is selected but @ids, rather than @ids alone
 * @ids: (element-type gint64): customers
 *
 * Which customers are selected, without knowing them all.
 */
typedef struct
{
  HfQuery    *query;
  const char *search;
  gboolean    is_all;
  GArray     *ids;
} HfSelected;

/**
 * HfBulkKind:
 * @HF_BULK_GRADE: sets the grade, `text` is its key or %NULL for none
 * @HF_BULK_OWNER: sets the owner, `id` is somebody of the staff or 0 for nobody
 * @HF_BULK_TAG: adds the tag `text`
 * @HF_BULK_ARCHIVE: archives
 *
 * What is done to all who are selected.
 */
typedef enum
{
  HF_BULK_GRADE,
  HF_BULK_OWNER,
  HF_BULK_TAG,
  HF_BULK_ARCHIVE,
} HfBulkKind;

/**
 * HfBulkChange:
 * @kind: what is done
 * @text: (nullable): depends on @kind
 * @id: depends on @kind
 * @dry_run: whether only to say what would be done
 * @viewer: whose step it is in the history
 * @now: the time of that step, UTC seconds
 * @progress: told now and then
 *
 * A change of many customers at once.
 */
typedef struct
{
  HfBulkKind  kind;
  const char *text;
  gint64      id;
  gboolean    dry_run;
  HfViewer   *viewer;
  gint64      now;
  HfProgress  progress;
} HfBulkChange;

/**
 * HfBulkResult:
 * @selected: how many customers there were
 * @changed: how many of them became different, or would
 * @step: the step in the history that undo takes back, 0 when there is none
 *
 * What a change of many came to. The others were so already.
 */
typedef struct
{
  gint64 selected;
  gint64 changed;
  gint64 step;
} HfBulkResult;

GArray       *hf_selected_read (const HfSelected *self, HfDatabase *db, GError **error);
HfBulkResult *hf_bulk_run (HfDatabase         *db,
                           const HfSelected   *selected,
                           const HfBulkChange *change,
                           GCancellable       *cancellable,
                           GError            **error);

G_END_DECLS
