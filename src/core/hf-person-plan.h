/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PERSON_PLAN (hf_person_plan_get_type ())
G_DECLARE_FINAL_TYPE (HfPersonPlan, hf_person_plan, HF, PERSON_PLAN, HfRecord)

/**
 * HfPersonPlan:
 *
 * A plan that somebody is, or was, on. What is due of it is a follow-up that names it; @due and
 * @by_hand repeat what that says. @why is for hf_plan_why_read().
 */
extern const HfEntityDef hf_person_plan_def;

/* Where it stands. */
extern const HfChoice hf_person_plan_states[];
#define HF_PERSON_PLAN_STATE_RUNNING "running"
#define HF_PERSON_PLAN_STATE_PAUSED  "paused"
#define HF_PERSON_PLAN_STATE_ENDED   "ended"

/* Why it is over. */
extern const HfChoice hf_person_plan_ends[];
#define HF_PERSON_PLAN_END_COMPLETED "completed"
#define HF_PERSON_PLAN_END_AGAIN     "again"
#define HF_PERSON_PLAN_END_STOPPED   "stopped"
#define HF_PERSON_PLAN_END_GIVEN_UP  "given-up"
#define HF_PERSON_PLAN_END_MERGED    "merged"

/* The fields of a plan of a customer, indices into its rows. */
enum
{
  HF_PERSON_PLAN_CUSTOMER,
  HF_PERSON_PLAN_PLAN,
  HF_PERSON_PLAN_VERSION,
  HF_PERSON_PLAN_RULE,
  HF_PERSON_PLAN_ANCHOR_DAY,
  HF_PERSON_PLAN_VISIT,
  HF_PERSON_PLAN_STEP,
  HF_PERSON_PLAN_ROUND,
  HF_PERSON_PLAN_DUE_CALC,
  HF_PERSON_PLAN_DUE,
  HF_PERSON_PLAN_BY_HAND,
  HF_PERSON_PLAN_WHY,
  HF_PERSON_PLAN_STATE,
  HF_PERSON_PLAN_PAUSED_UNTIL,
  HF_PERSON_PLAN_ENDED,
  HF_PERSON_PLAN_ENDED_REASON,
  HF_PERSON_PLAN_ENDED_VISIT,
  HF_PERSON_PLAN_NOTE,
  HF_PERSON_PLAN_PLAN_NAME,
  HF_PERSON_PLAN_CUSTOMER_NAME,
  HF_PERSON_PLAN_N_FIELDS,
};

G_END_DECLS
