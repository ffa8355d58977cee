/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_ROW (hf_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (HfPlanRow, hf_plan_row, HF, PLAN_ROW, HfRecord)

/**
 * HfPlanRow:
 *
 * A plan of follow-ups: steps relative to what begins it, and perhaps a repetition after the last
 * of them. Of its steps those hold for somebody that are of the version they began with.
 */
extern const HfEntityDef hf_plan_row_def;

/* What a plan counts from. */
extern const HfChoice hf_plan_anchors[];
#define HF_PLAN_ANCHOR_VISIT     "visit"
#define HF_PLAN_ANCHOR_DISCHARGE "discharge"
#define HF_PLAN_ANCHOR_OPERATION "operation"
#define HF_PLAN_ANCHOR_CHECKUP   "checkup"
#define HF_PLAN_ANCHOR_DUE_DATE  "due_date"
#define HF_PLAN_ANCHOR_DAY       "day"

/* Where a day goes on which nobody works; the next working day unless something is said. */
extern const HfChoice hf_plan_shifts[];
#define HF_PLAN_SHIFT_NEXT     "next"
#define HF_PLAN_SHIFT_PREVIOUS "previous"
#define HF_PLAN_SHIFT_KEEP     "keep"

/* The fields of a plan, indices into its rows. */
enum
{
  HF_PLAN_NAME,
  HF_PLAN_ANCHOR,
  HF_PLAN_RULE,
  HF_PLAN_SHIFT,
  HF_PLAN_VERSION,
  HF_PLAN_NOTE,
  HF_PLAN_ARCHIVED,
  HF_PLAN_N_FIELDS,
};

G_END_DECLS
