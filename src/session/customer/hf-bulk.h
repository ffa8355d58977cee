/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/hf-progress.h"
#include "session/customer/hf-selected.h"

G_BEGIN_DECLS

/**
 * HfBulkKind:
 * @HF_BULK_GRADE: sets the grade, `text` is its key or %NULL for none; of customers
 * @HF_BULK_STAGE: sets the stage of the partnership, `text` is its key; of organisations
 * @HF_BULK_OWNER: sets the owner, `id` is somebody of the staff or 0 for nobody
 * @HF_BULK_TAG: adds the tags in `text`
 * @HF_BULK_UNTAG: takes the tags in `text` away
 * @HF_BULK_PLAN: plans a follow-up on `due`, with `text` as its reason, of the grade `grade`; of
 *   customers
 * @HF_BULK_MOVE: moves the next open follow-up to `due`; of customers
 * @HF_BULK_FIELD: writes `text` into `field`, %NULL for nothing; see hf_bulk_can_set()
 * @HF_BULK_ARCHIVE: archives
 * @HF_BULK_RESTORE: takes back from the archive, but no card that was merged into another
 *
 * What is done to all who are selected.
 */
typedef enum
{
  HF_BULK_GRADE,
  HF_BULK_STAGE,
  HF_BULK_OWNER,
  HF_BULK_TAG,
  HF_BULK_UNTAG,
  HF_BULK_PLAN,
  HF_BULK_MOVE,
  HF_BULK_FIELD,
  HF_BULK_ARCHIVE,
  HF_BULK_RESTORE,
} HfBulkKind;

/**
 * HfBulkChange:
 * @kind: what is done
 * @text: (nullable): depends on @kind
 * @id: depends on @kind
 * @field: for %HF_BULK_FIELD, an index into the rows
 * @grade: (nullable): of what is planned, %NULL for that of each customer
 * @due: of what is planned or moved, unless @by_cell; of a dry run of a move that has no day yet,
 *   %HF_DATE_NONE: who has nothing to move is counted alone
 * @by_cell: whether the default plan of each one's cell says when, and what about where @text is
 *   %NULL; whoever has a follow-up already gets no other
 * @today: the day
 * @dry_run: whether only to say what would be done
 * @viewer: whose step it is in the history
 * @now: the time of that step, UTC seconds
 * @progress: told now and then
 *
 * A change of many customers, or of many organisations, at once.
 */
typedef struct
{
  HfBulkKind  kind;
  const char *text;
  gint64      id;
  guint       field;
  const char *grade;
  HfDate      due;
  gboolean    by_cell;
  HfDate      today;
  gboolean    dry_run;
  HfViewer   *viewer;
  gint64      now;
  HfProgress  progress;
} HfBulkChange;

/**
 * HfBulkResult:
 * @selected: how many there were
 * @changed: how many of them became different, got a follow-up or had one moved, or would
 * @left_out: how many nobody may call, since they do not want it, are archived or have died; of a
 *   move, how many have no follow-up; of a restore, how many were merged into another card
 * @past_limit: how many of those moved are now due after their limit
 * @withheld: how many open follow-ups nobody is asked to make any more, with those archived
 * @step: the step in the history that undo takes back, 0 when there is none
 *
 * What a change of many came to. The others were so already.
 */
typedef struct
{
  gint64 selected;
  gint64 changed;
  gint64 left_out;
  gint64 past_limit;
  gint64 withheld;
  gint64 step;
} HfBulkResult;

/**
 * hf_bulk_get_label:
 * @kind: what is done
 * @def: to what: the entity of customers or that of organisations
 *
 * Returns: (transfer none): what it is called in the history, a msgid
 */
const char *hf_bulk_get_label (HfBulkKind kind, const HfEntityDef *def);

/**
 * hf_bulk_can_set:
 * @def: customers or organisations
 * @field: an index into their rows
 *
 * Returns: whether one text may be written into the field of many: what says who somebody is, is
 *   known to few or has a rule or a form of its own is not among them
 */
gboolean hf_bulk_can_set (const HfEntityDef *def, guint field);

/**
 * hf_bulk_run:
 * @db: a connection; a writing one unless it is a dry run
 * @selected: whom to change: customers, or organisations
 * @change: how
 * @cancellable: (nullable): stops it; the book is then as before
 * @error: return location for an error
 *
 * Changes all who are selected, or nobody, as one step.
 *
 * Returns: (transfer full) (nullable): what it came to; free with g_free()
 */
HfBulkResult *hf_bulk_run (HfDatabase         *db,
                           const HfSelected   *selected,
                           const HfBulkChange *change,
                           GCancellable       *cancellable,
                           GError            **error);

G_END_DECLS
