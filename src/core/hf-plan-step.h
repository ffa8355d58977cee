/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_STEP (hf_plan_step_get_type ())
G_DECLARE_FINAL_TYPE (HfPlanStep, hf_plan_step, HF, PLAN_STEP, HfRecord)

/**
 * HfPlanStep:
 *
 * A step of a plan. It is of the versions from @since until @until of its plan; without @until, of
 * the newest too.
 */
extern const HfEntityDef hf_plan_step_def;

/* What an offset is counted in. */
extern const HfChoice hf_plan_units[];
#define HF_PLAN_UNIT_DAY   "day"
#define HF_PLAN_UNIT_WEEK  "week"
#define HF_PLAN_UNIT_MONTH "month"
#define HF_PLAN_UNIT_YEAR  "year"

/* What it is counted from; what begins the plan unless something is said. */
extern const HfChoice hf_plan_bases[];
#define HF_PLAN_BASE_ANCHOR  "anchor"
#define HF_PLAN_BASE_CONTACT "contact"

/* The fields of a step, indices into its rows. */
enum
{
  HF_PLAN_STEP_PLAN,
  HF_PLAN_STEP_SINCE,
  HF_PLAN_STEP_UNTIL,
  HF_PLAN_STEP_POSITION,
  HF_PLAN_STEP_NUMBER,
  HF_PLAN_STEP_UNIT,
  HF_PLAN_STEP_BASE,
  HF_PLAN_STEP_GRADE,
  HF_PLAN_STEP_EXECUTOR,
  HF_PLAN_STEP_CHANNEL,
  HF_PLAN_STEP_SUBJECT,
  HF_PLAN_STEP_SCRIPT,
  HF_PLAN_STEP_ATTEMPTS,
  HF_PLAN_STEP_SCRIPT_NAME,
  HF_PLAN_STEP_N_FIELDS,
};

G_END_DECLS
