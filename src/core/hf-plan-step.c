/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A step of a plan: when, by whom, by what, about what. */
#include "core/hf-plan-step.h"

#include "core/hf-contact.h"
#include "core/hf-customer-choices.h"
#include "core/hf-grade-preset-row.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_plan_units[] = {
  { HF_PLAN_UNIT_DAY, N_ ("Days") },
  { HF_PLAN_UNIT_WEEK, N_ ("Weeks") },
  { HF_PLAN_UNIT_MONTH, N_ ("Months") },
  { HF_PLAN_UNIT_YEAR, N_ ("Years") },
  { NULL, NULL },
};

const HfChoice hf_plan_bases[] = {
  { HF_PLAN_BASE_ANCHOR, N_ ("What begins the plan") },
  { HF_PLAN_BASE_CONTACT, N_ ("The last contact") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_PLAN_STEP_PLAN]        = { "plan", N_ ("Follow-up plan"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "plan" },
  [HF_PLAN_STEP_SINCE]       = { "since", N_ ("Since version"), HF_FIELD_INT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_PLAN_STEP_UNTIL]       = { "until", N_ ("Until version"), HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_PLAN_STEP_POSITION]    = { "position", N_ ("Position"), HF_FIELD_INT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_PLAN_STEP_NUMBER]      = { "number", N_ ("After"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_PLAN_STEP_UNIT]        = { "unit", N_ ("Unit"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_plan_units },
  [HF_PLAN_STEP_BASE]        = { "base", N_ ("Counted from"), HF_FIELD_CHOICE, 0, .choices = hf_plan_bases },
  [HF_PLAN_STEP_GRADE]       = { "grade", N_ ("Follow-up grade"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_customer_grades },
  [HF_PLAN_STEP_EXECUTOR]    = { "executor", N_ ("Who calls"), HF_FIELD_CHOICE, 0, .choices = hf_grade_executors },
  [HF_PLAN_STEP_CHANNEL]     = { "channel", N_ ("Channel"), HF_FIELD_CHOICE, 0, .choices = hf_contact_channels },
  [HF_PLAN_STEP_SUBJECT]     = { "subject", N_ ("What to speak about"), HF_FIELD_TEXT, 0 },
  [HF_PLAN_STEP_SCRIPT]      = { "script", N_ ("Script"), HF_FIELD_REF, 0, .ref = "article" },
  [HF_PLAN_STEP_ATTEMPTS]    = { "attempts", N_ ("Attempts"), HF_FIELD_INT, 0 },
  [HF_PLAN_STEP_SCRIPT_NAME] = { "script_name", NULL, HF_FIELD_JOINED, 0, .via = "script", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PLAN_STEP_N_FIELDS);

const HfEntityDef hf_plan_step_def = { "plan_step", N_ ("Step of a plan"), fields,
                                       G_N_ELEMENTS (fields), hf_plan_step_get_type };

HF_DEFINE_ENTITY (HfPlanStep, hf_plan_step)
