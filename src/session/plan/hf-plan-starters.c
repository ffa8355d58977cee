/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Three plans that most hospitals know: after an operation, after discharge, and for what stays. */

#include "session/plan/hf-plan-starters.h"

#include "core/hf-grade-preset-row.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"

#include <glib/gi18n.h>

#define MAX_STEPS 4

typedef struct
{
  int         number; /* 0 behind the last */
  const char *unit;
  const char *grade;
  const char *executor;
  const char *subject;
} Step;

typedef struct
{
  const char *name;
  const char *anchor;
  Step        steps[MAX_STEPS + 1];
} Starter;

/* clang-format off */
static const Starter starters[] = {
  { N_ ("After an operation"), HF_PLAN_ANCHOR_OPERATION, {
    { 1, HF_PLAN_UNIT_DAY, "A", HF_GRADE_EXECUTOR_ANYONE, N_ ("Pain, fever, how the night was") },
    { 3, HF_PLAN_UNIT_DAY, "A", HF_GRADE_EXECUTOR_ANYONE, N_ ("The wound, medicines, food") },
    { 7, HF_PLAN_UNIT_DAY, "B", HF_GRADE_EXECUTOR_DOCTOR, N_ ("Stitches, the pathology report") },
    { 30, HF_PLAN_UNIT_DAY, "B", HF_GRADE_EXECUTOR_DOCTOR, N_ ("How the recovery goes, the next check") } } },
  { N_ ("After discharge"), HF_PLAN_ANCHOR_DISCHARGE, {
    { 3, HF_PLAN_UNIT_DAY, "A", HF_GRADE_EXECUTOR_ANYONE, N_ ("How the customer is at home, medicines") },
    { 14, HF_PLAN_UNIT_DAY, "B", HF_GRADE_EXECUTOR_OWNER, N_ ("How the recovery goes, when to come again") },
    { 90, HF_PLAN_UNIT_DAY, "C", HF_GRADE_EXECUTOR_OWNER, N_ ("Contentment, health advice") } } },
  { N_ ("A chronic disease, every quarter"), HF_PLAN_ANCHOR_VISIT, {
    { 3, HF_PLAN_UNIT_MONTH, "B", HF_GRADE_EXECUTOR_OWNER, N_ ("Measured values, medicines, the next screening") },
    { 6, HF_PLAN_UNIT_MONTH, "B", HF_GRADE_EXECUTOR_OWNER, N_ ("Measured values, medicines, the next screening") },
    { 9, HF_PLAN_UNIT_MONTH, "B", HF_GRADE_EXECUTOR_OWNER, N_ ("Measured values, medicines, the next screening") },
    { 1, HF_PLAN_UNIT_YEAR, "B", HF_GRADE_EXECUTOR_OWNER, N_ ("The yearly check-up") } } },
};
/* clang-format on */

static void
add_step (HfChangeSet *changes, gint64 plan, const Step *step, guint place)
{
  HfRow *row = hf_row_new (&hf_plan_step_def);

  hf_row_set_int (row, HF_PLAN_STEP_PLAN, plan);
  hf_row_set_int (row, HF_PLAN_STEP_SINCE, 1);
  hf_row_set_int (row, HF_PLAN_STEP_POSITION, place);
  hf_row_set_int (row, HF_PLAN_STEP_NUMBER, step->number);
  hf_row_set_text (row, HF_PLAN_STEP_UNIT, step->unit);
  hf_row_set_text (row, HF_PLAN_STEP_GRADE, step->grade);
  hf_row_set_text (row, HF_PLAN_STEP_EXECUTOR, step->executor);
  hf_row_set_text (row, HF_PLAN_STEP_CHANNEL, "phone");
  hf_row_set_text (row, HF_PLAN_STEP_SUBJECT, _ (step->subject));
  hf_change_set_insert (changes, row);
}

/**
 * hf_plan_starters_changes:
 *
 * Returns: (transfer full): what puts the plans into a book, in the language of the program
 */
HfChangeSet *
hf_plan_starters_changes (void)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Add the usual plans"));

  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      HfRow *row = hf_row_new (&hf_plan_row_def);
      gint64 plan;

      hf_row_set_text (row, HF_PLAN_NAME, _ (starters[i].name));
      hf_row_set_text (row, HF_PLAN_ANCHOR, starters[i].anchor);
      hf_row_set_int (row, HF_PLAN_VERSION, 1);
      plan = hf_change_set_insert (changes, row);
      for (guint place = 0; starters[i].steps[place].number != 0; place++)
        add_step (changes, plan, &starters[i].steps[place], place + 1);
    }
  return changes;
}
