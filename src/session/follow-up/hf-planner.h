/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfPlanOptions:
 * @since: the first day whose visits are planned for
 * @today: the last one
 * @dry_run: whether only to say what would be planned
 * @viewer: whose step it is in the history, and who sees what was planned
 * @now: the time of that step, UTC seconds
 * @skip_late: whether to leave out what should have been done by now, being past its last day
 * @most_listed: the most rows to list, 0 for %HF_PLAN_MOST_LISTED; all are counted
 *
 * Which visits to plan follow-ups for.
 */
typedef struct
{
  HfDate    since;
  HfDate    today;
  gboolean  dry_run;
  HfViewer *viewer;
  gint64    now;
  gboolean  skip_late;
  guint     most_listed;
} HfPlanOptions;

/**
 * HfPlannedRow:
 * @follow_up: the follow-up made, 0 in a dry run
 * @customer: whom to call
 * @visit: after which visit
 * @name: (owned): the customer's name, masked for the viewer
 * @grade: how urgent it is
 * @due: when
 * @limit: when at the latest
 * @reason: (owned): why, as far as the viewer may know
 * @suggested_by: (owned) (nullable): why of that grade, as it is kept
 * @because: (owned) (nullable): the same in words, as far as the viewer may know
 *
 * One planned follow-up.
 */
typedef struct
{
  gint64      follow_up;
  gint64      customer;
  gint64      visit;
  char       *name;
  const char *grade;
  HfDate      due;
  HfDate      limit;
  char       *reason;
  char       *suggested_by;
  char       *because;
} HfPlannedRow;

/* How far back visits are looked at unless somebody says otherwise. */
#define HF_PLAN_DEFAULT_DAYS 180

/* The most rows a plan lists unless somebody says otherwise. */
#define HF_PLAN_MOST_LISTED 100000
#define HF_PLAN_GRADES      3

/**
 * HfPlan:
 * @batch: the step in the history that undo takes back, 0 when there is none
 * @created: how many follow-ups
 * @by_grade: how many of grade A, B and C
 * @overdue: how many of them were due before today
 * @late: how many are past their last day, planned or left out
 * @rows: (element-type HfPlannedRow): them, or the first of them
 * @is_truncated: whether there are more than @rows lists
 * @last_visit: the day of the last visit in the book, %HF_DATE_NONE when there is none; only known
 *   when there was nothing to plan
 *
 * What was planned, or would be.
 */
typedef struct
{
  gint64   batch;
  gint64   created;
  gint64   by_grade[HF_PLAN_GRADES];
  gint64   overdue;
  gint64   late;
  GArray  *rows;
  gboolean is_truncated;
  HfDate   last_visit;
} HfPlan;

HfPlan *hf_planner_run (HfDatabase          *db,
                        const HfPlanOptions *options,
                        GCancellable        *cancellable,
                        GError             **error);
void    hf_plan_free (HfPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPlan, hf_plan_free)

G_END_DECLS
