/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The next day of a plan: what it is counted from, how far, and to which working day it goes. */

#include "core/hf-plan-engine.h"

#include "base/hf-fold.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-rule.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-word-list.h"

#define MOST 3660 /* of whatever a step counts */

static HfDate
add (HfDate day, int number, const char *unit)
{
  if (g_str_equal (unit, HF_PLAN_UNIT_MONTH))
    return hf_date_add_months (day, number);
  if (g_str_equal (unit, HF_PLAN_UNIT_YEAR))
    return hf_date_add_months (day, 12 * number);
  return day + (g_str_equal (unit, HF_PLAN_UNIT_WEEK) ? 7 : 1) * number;
}

/* The day that a step, or the repetition, comes to from some day; none where it is over. */
static HfDate
count_from (const HfPlanFacts *facts, HfPlanWhy *why, HfPlanFact fact, HfDate day)
{
  why->fact = fact;
  why->fact_day = day;
  why->day = facts->rule != NULL ? hf_plan_rule_next (facts->rule, day, facts->round) :
                                   add (day, why->number, why->unit);
  return why->day;
}

/* HF_DATE_NONE is before every day. */
static HfDate
count_from_contact (const HfPlanFacts *facts, HfPlanWhy *why)
{
  HfPlanFact fact = HF_PLAN_FACT_ANCHOR;
  HfDate     day = facts->anchor;

  if (facts->visit > day)
    {
      fact = HF_PLAN_FACT_VISIT;
      day = facts->visit;
    }
  if (facts->contact > day)
    {
      fact = HF_PLAN_FACT_CONTACT;
      day = facts->contact;
    }
  if (facts->rule != NULL && facts->before > day)
    {
      fact = HF_PLAN_FACT_BEFORE;
      day = facts->before;
    }
  if (count_from (facts, why, fact, day) != HF_DATE_NONE && facts->booked > day &&
      facts->booked <= why->day)
    count_from (facts, why, HF_PLAN_FACT_BOOKING, facts->booked);
  return why->day;
}

static gboolean
counts_from_contact (const HfPlanFacts *facts)
{
  return facts->rule != NULL ||
         g_strcmp0 (hf_row_text (facts->step, HF_PLAN_STEP_BASE), HF_PLAN_BASE_CONTACT) == 0;
}

static HfDate
previous_workday (const HfWorkHours *hours, HfDate day)
{
  do
    day--;
  while (!hf_work_hours_is_workday (hours, day));
  return day;
}

/* A working day for what falls on another, within what may be. */
static HfDate
shift (const HfPlanFacts *facts, const HfWorkHours *hours, HfDate limit, HfPlanWhy *why)
{
  const char *how = hf_row_text (facts->plan, HF_PLAN_SHIFT);
  HfDate      next, previous;

  why->shifted = HF_PLAN_SHIFTED_NONE;
  if (hf_work_hours_is_workday (hours, why->day))
    return why->day;
  next = hf_work_hours_next_workday (hours, why->day);
  previous = previous_workday (hours, why->day);
  why->shifted = HF_PLAN_SHIFTED_KEPT;
  if (g_strcmp0 (how, HF_PLAN_SHIFT_KEEP) == 0)
    return why->day;
  if (why->number >= 0 && previous <= why->fact_day)
    previous = HF_DATE_NONE; /* the day it is counted from is no contact after it */
  if (g_strcmp0 (how, HF_PLAN_SHIFT_PREVIOUS) == 0 && previous != HF_DATE_NONE)
    {
      why->shifted = HF_PLAN_SHIFTED_PREVIOUS;
      return previous;
    }
  if (next <= limit)
    {
      why->shifted = HF_PLAN_SHIFTED_NEXT;
      return next;
    }
  if (previous == HF_DATE_NONE)
    return why->day;
  why->shifted = HF_PLAN_SHIFTED_LIMIT;
  return previous;
}

gboolean
hf_plan_engine_due (const HfPlanFacts    *facts,
                    const HfGradePresets *presets,
                    const HfWorkHours    *hours,
                    HfPlanDue            *due)
{
  const char *grade = hf_row_text (facts->step, HF_PLAN_STEP_GRADE);
  HfPlanWhy  *why = &due->why;

  *due = (HfPlanDue){ .due = HF_DATE_NONE, .limit = HF_DATE_NONE };
  if (facts->rule == NULL)
    {
      gint64 number = hf_row_int (facts->step, HF_PLAN_STEP_NUMBER);

      why->number = (int) CLAMP (number, -MOST, MOST);
      why->unit = hf_plan_why_unit (hf_row_text (facts->step, HF_PLAN_STEP_UNIT));
    }
  if (counts_from_contact (facts))
    count_from_contact (facts, why);
  else
    count_from (facts, why, HF_PLAN_FACT_ANCHOR, facts->anchor);
  if (why->day == HF_DATE_NONE)
    return FALSE;
  if (facts->rule == NULL && facts->before != HF_DATE_NONE && why->day <= facts->before)
    *why = (HfPlanWhy){ HF_PLAN_FACT_BEFORE, facts->before,     1,
                        HF_PLAN_UNIT_DAY,    facts->before + 1, HF_PLAN_SHIFTED_NONE };
  due->limit = hf_grade_preset_limit (hf_grade_presets_find (presets, grade), why->day);
  due->due = shift (facts, hours, due->limit, why);
  return TRUE;
}

static gboolean
is_of (const HfRow *step, gint64 version)
{
  return hf_row_int (step, HF_PLAN_STEP_SINCE) <= version &&
         (hf_row_is_null (step, HF_PLAN_STEP_UNTIL) ||
          hf_row_int (step, HF_PLAN_STEP_UNTIL) >= version);
}

/* By position; of equal ones, as they were made. */
static gboolean
comes_before (const HfRow *a, const HfRow *b)
{
  gint64 x = hf_row_int (a, HF_PLAN_STEP_POSITION), y = hf_row_int (b, HF_PLAN_STEP_POSITION);

  return x != y ? x < y : a->id < b->id;
}

const HfRow *
hf_plan_engine_step (const GPtrArray *steps, gint64 version, const HfRow *after)
{
  const HfRow *found = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      const HfRow *step = g_ptr_array_index (steps, i);

      if (is_of (step, version) && (after == NULL || comes_before (after, step)) &&
          (found == NULL || comes_before (step, found)))
        found = step;
    }
  return found;
}

static gboolean
occurs (const char *in, const char *words)
{
  g_autofree char *folded = hf_fold (in ? in : "");
  g_autofree char *word = hf_word_list_find (folded, words);

  return word != NULL;
}

gboolean
hf_plan_engine_starts (const HfRow *trigger,
                       gint64       department,
                       const char  *kind,
                       const char  *diagnosis)
{
  gboolean any_department = hf_row_is_null (trigger, HF_PLAN_TRIGGER_DEPARTMENT);
  gboolean any_kind = hf_row_is_null (trigger, HF_PLAN_TRIGGER_KIND);
  gboolean any_diagnosis = hf_row_is_null (trigger, HF_PLAN_TRIGGER_DIAGNOSIS);

  if (any_department && any_kind && any_diagnosis)
    return FALSE;
  return (any_department || hf_row_int (trigger, HF_PLAN_TRIGGER_DEPARTMENT) == department) &&
         (any_kind || occurs (kind, hf_row_text (trigger, HF_PLAN_TRIGGER_KIND))) &&
         (any_diagnosis || occurs (diagnosis, hf_row_text (trigger, HF_PLAN_TRIGGER_DIAGNOSIS)));
}
