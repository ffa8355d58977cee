/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which visits begin a plan. */
#include "core/hf-plan-trigger.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_PLAN_TRIGGER_PLAN]            = { "plan", N_ ("Follow-up plan"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "plan" },
  [HF_PLAN_TRIGGER_DEPARTMENT]      = { "department", N_ ("Department"), HF_FIELD_REF, 0, .ref = "department" },
  [HF_PLAN_TRIGGER_DIAGNOSIS]       = { "diagnosis", N_ ("Words of the diagnosis"), HF_FIELD_TEXT, 0 },
  [HF_PLAN_TRIGGER_KIND]            = { "kind", N_ ("Words of the kind of visit"), HF_FIELD_TEXT, 0 },
  [HF_PLAN_TRIGGER_DEPARTMENT_NAME] = { "department_name", NULL, HF_FIELD_JOINED, 0, .via = "department", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PLAN_TRIGGER_N_FIELDS);

const HfEntityDef hf_plan_trigger_def = { "plan_trigger", N_ ("What begins a plan"), fields,
                                          G_N_ELEMENTS (fields), hf_plan_trigger_get_type };

HF_DEFINE_ENTITY (HfPlanTrigger, hf_plan_trigger)
