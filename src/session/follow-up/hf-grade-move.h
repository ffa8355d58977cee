/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-grade-preset.h"
#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HF_GRADE_MOVE_MOST_LISTED:
 *
 * So many rows are listed at the most; all are counted.
 */
#define HF_GRADE_MOVE_MOST_LISTED 8

/**
 * HfGradeMoveOptions:
 * @from: what the grade meant
 * @to: what it means now
 * @dry_run: whether only to say what would move
 * @viewer: whose step it is, and who sees what moves
 * @now: the time of that step, UTC seconds
 *
 * Which follow-ups to move to other days.
 */
typedef struct
{
  HfGradePreset from;
  HfGradePreset to;
  gboolean      dry_run;
  HfViewer     *viewer;
  gint64        now;
} HfGradeMoveOptions;

/**
 * HfGradeMoved:
 * @name: (owned): the customer's name, masked for the viewer
 * @from: the day on which it was due
 * @to: the day on which it is due
 *
 * A follow-up that moves.
 */
typedef struct
{
  char  *name;
  HfDate from;
  HfDate to;
} HfGradeMoved;

/**
 * HfGradeMove:
 * @batch: the step in the history that undo takes back, 0 when there is none
 * @count: how many follow-ups
 * @rows: (element-type HfGradeMoved): the first of them
 *
 * What moved, or would.
 */
typedef struct
{
  gint64  batch;
  gint64  count;
  GArray *rows;
} HfGradeMove;

/**
 * hf_grade_move_run:
 * @db: a connection; a writing one unless it is a dry run
 * @options: which ones
 * @cancellable: (nullable): stops it; the book is then as before
 * @error: return location for an error
 *
 * Moves the open follow-ups that still have the days the grade had to those it has now. What
 * somebody set by hand, promised or tried already has other days, and stays.
 *
 * Returns: (transfer full) (nullable): what moved, or would
 */
HfGradeMove *hf_grade_move_run (HfDatabase               *db,
                                const HfGradeMoveOptions *options,
                                GCancellable             *cancellable,
                                GError                  **error);

/**
 * hf_grade_move_free:
 * @self: (transfer full): what moved
 *
 * Frees it.
 */
void hf_grade_move_free (HfGradeMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfGradeMove, hf_grade_move_free)

G_END_DECLS
