/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When the next contact of a plan is due, until when, and why. Pure functions: facts, rules and
 * hours of work are given, nothing is remembered. */

#pragma once

#include "core/hf-grade-preset.h"
#include "core/hf-plan-why.h"
#include "core/hf-work-hours.h"

G_BEGIN_DECLS

/**
 * HfPlanFacts:
 * @plan: the plan, of which it is asked where days go on which nobody works
 * @step: the step; of a repetition, the last one
 * @rule: (nullable): the rule of the repetition; %NULL for a step
 * @round: how often it was repeated before
 * @anchor: the day that began the plan
 * @contact: the last contact, or %HF_DATE_NONE
 * @visit: the last visit, or %HF_DATE_NONE
 * @booked: the next booking, or %HF_DATE_NONE
 * @before: when the step before was closed, or %HF_DATE_NONE
 *
 * All that the next day follows from.
 */
typedef struct
{
  const HfRow *plan;
  const HfRow *step;
  const char  *rule;
  guint        round;
  HfDate       anchor;
  HfDate       contact;
  HfDate       visit;
  HfDate       booked;
  HfDate       before;
} HfPlanFacts;

/**
 * HfPlanDue:
 * @due: when
 * @limit: until when at the latest
 * @why: why
 *
 * What follows from it.
 */
typedef struct
{
  HfDate    due;
  HfDate    limit;
  HfPlanWhy why;
} HfPlanDue;

/**
 * hf_plan_engine_due:
 * @facts: what is known
 * @presets: what the grades mean
 * @hours: when people work
 * @due: (out): what follows
 *
 * A day goes to a working day as the plan says, never past the limit of the grade and never to or
 * before what it is counted from.
 *
 * Returns: whether anything is due, which it is not once a repetition is over
 */
gboolean hf_plan_engine_due (const HfPlanFacts    *facts,
                             const HfGradePresets *presets,
                             const HfWorkHours    *hours,
                             HfPlanDue            *due);

/**
 * hf_plan_engine_step:
 * @steps: (element-type HfRow): the steps of a plan, of all versions
 * @version: the version that holds
 * @after: (nullable): the step before, %NULL for the first one
 *
 * Returns: (transfer none) (nullable): the step that comes next, %NULL behind the last
 */
const HfRow *hf_plan_engine_step (const GPtrArray *steps, gint64 version, const HfRow *after);

/**
 * hf_plan_engine_starts:
 * @trigger: a trigger
 * @department: of the visit, or 0
 * @kind: (nullable): of the visit
 * @diagnosis: (nullable): of the visit
 *
 * Returns: whether the visit begins the plan
 */
gboolean hf_plan_engine_starts (const HfRow *trigger,
                                gint64       department,
                                const char  *kind,
                                const char  *diagnosis);

G_END_DECLS
