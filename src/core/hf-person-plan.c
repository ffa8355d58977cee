/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan that somebody is on. */
#include "core/hf-person-plan.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_person_plan_states[] = {
  { HF_PERSON_PLAN_STATE_RUNNING, N_ ("In progress") },
  { HF_PERSON_PLAN_STATE_PAUSED, N_ ("Paused") },
  { HF_PERSON_PLAN_STATE_ENDED, N_ ("Finished") },
  { NULL, NULL },
};

const HfChoice hf_person_plan_ends[] = {
  { HF_PERSON_PLAN_END_COMPLETED, N_ ("All steps are done") },
  { HF_PERSON_PLAN_END_AGAIN, N_ ("Begun again by a new visit") },
  { HF_PERSON_PLAN_END_STOPPED, N_ ("Stopped by hand") },
  { HF_PERSON_PLAN_END_GIVEN_UP, N_ ("The customer refused, or is lost") },
  { HF_PERSON_PLAN_END_MERGED, N_ ("Twice the same after merging") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_PERSON_PLAN_CUSTOMER]      = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "customer" },
  [HF_PERSON_PLAN_PLAN]          = { "plan", N_ ("Follow-up plan"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "plan" },
  [HF_PERSON_PLAN_VERSION]       = { "version", N_ ("Version"), HF_FIELD_INT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_RULE]          = { "rule", N_ ("Repeats"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_ANCHOR_DAY]    = { "anchor_day", N_ ("Counted from day"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_PERSON_PLAN_VISIT]         = { "visit", N_ ("Visit"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "visit" },
  [HF_PERSON_PLAN_STEP]          = { "step", N_ ("Step"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "plan_step" },
  [HF_PERSON_PLAN_ROUND]         = { "round", N_ ("Repetition"), HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_DUE_CALC]      = { "due_calc", N_ ("Due by the plan"), HF_FIELD_DATE, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_DUE]           = { "due", N_ ("Due"), HF_FIELD_DATE, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_BY_HAND]       = { "by_hand", N_ ("Set by hand"), HF_FIELD_BOOL, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_WHY]           = { "why", N_ ("Why then"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_STATE]         = { "state", N_ ("State"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_person_plan_states },
  [HF_PERSON_PLAN_PAUSED_UNTIL]  = { "paused_until", N_ ("Paused until"), HF_FIELD_DATE, 0 },
  [HF_PERSON_PLAN_ENDED]         = { "ended", N_ ("Ended"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
  [HF_PERSON_PLAN_ENDED_REASON]  = { "ended_reason", N_ ("Why ended"), HF_FIELD_CHOICE, HF_FIELD_INTERNAL, .choices = hf_person_plan_ends },
  [HF_PERSON_PLAN_ENDED_VISIT]   = { "ended_visit", N_ ("Ended by visit"), HF_FIELD_REF, HF_FIELD_INTERNAL, .ref = "visit" },
  [HF_PERSON_PLAN_NOTE]          = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_PERSON_PLAN_PLAN_NAME]     = { "plan_name", NULL, HF_FIELD_JOINED, 0, .via = "plan", .column = "name" },
  [HF_PERSON_PLAN_CUSTOMER_NAME] = { "customer_name", NULL, HF_FIELD_JOINED, HF_FIELD_PERSONAL_NAME, .via = "customer", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PERSON_PLAN_N_FIELDS);

const HfEntityDef hf_person_plan_def = { "person_plan", N_ ("Plan of a customer"), fields,
                                         G_N_ELEMENTS (fields), hf_person_plan_get_type };

HF_DEFINE_ENTITY (HfPersonPlan, hf_person_plan)
