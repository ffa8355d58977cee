/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_TRIGGER (hf_plan_trigger_get_type ())
G_DECLARE_FINAL_TYPE (HfPlanTrigger, hf_plan_trigger, HF, PLAN_TRIGGER, HfRecord)

/**
 * HfPlanTrigger:
 *
 * A visit for which everything holds that a trigger names begins its plan; one that names nothing
 * is for no visit.
 */
extern const HfEntityDef hf_plan_trigger_def;

/* The fields of a trigger, indices into its rows. */
enum
{
  HF_PLAN_TRIGGER_PLAN,
  HF_PLAN_TRIGGER_DEPARTMENT,
  HF_PLAN_TRIGGER_DIAGNOSIS,
  HF_PLAN_TRIGGER_KIND,
  HF_PLAN_TRIGGER_DEPARTMENT_NAME,
  HF_PLAN_TRIGGER_N_FIELDS,
};

G_END_DECLS
