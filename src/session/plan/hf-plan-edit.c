/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A version begins only where somebody is on the one before: what nobody follows is changed in
 * place. */

#include "session/plan/hf-plan-edit.h"

#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"

#include <glib/gi18n.h>

static gint64
get_version (const HfPlanSheet *sheet)
{
  return hf_row_int (sheet->plan, HF_PLAN_VERSION) + (sheet->is_used ? 1 : 0);
}

static HfChangeSet *
begin (const HfPlanSheet *sheet, const char *label)
{
  HfChangeSet *changes = hf_change_set_new (label);

  if (sheet->is_used)
    {
      HfRow *plan = hf_row_copy (sheet->plan);

      hf_row_set_int (plan, HF_PLAN_VERSION, get_version (sheet));
      hf_change_set_update (changes, sheet->plan, plan);
    }
  return changes;
}

static gboolean
is_kept_by_somebody (const HfPlanSheet *sheet, const HfRow *step)
{
  return hf_row_int (step, HF_PLAN_STEP_SINCE) < get_version (sheet);
}

static void
end (const HfPlanSheet *sheet, HfChangeSet *changes, const HfRow *step)
{
  HfRow *ended = hf_row_copy (step);

  hf_row_set_int (ended, HF_PLAN_STEP_UNTIL, get_version (sheet) - 1);
  hf_change_set_update (changes, step, ended);
}

static void
insert (const HfPlanSheet *sheet, HfChangeSet *changes, const HfRow *like)
{
  HfRow *step = hf_row_new (&hf_plan_step_def);

  for (guint i = 0; i < HF_PLAN_STEP_SCRIPT_NAME; i++)
    hf_row_set (step, i, like->values[i]);
  hf_row_set_int (step, HF_PLAN_STEP_SINCE, get_version (sheet));
  hf_row_set_null (step, HF_PLAN_STEP_UNTIL);
  hf_change_set_insert (changes, step);
}

static void
change (const HfPlanSheet *sheet, HfChangeSet *changes, const HfRow *before, const HfRow *after)
{
  if (is_kept_by_somebody (sheet, before))
    {
      end (sheet, changes, before);
      insert (sheet, changes, after);
    }
  else
    hf_change_set_update (changes, before, hf_row_copy (after));
}

/* After a day, after three, after a week: where a hospital goes on from there. */
static gint64
get_next_number (const HfRow *last)
{
  static const gint64 usual[] = { 1, 3, 7, 14, 30, 90, 180 };
  gint64              number = last != NULL ? hf_row_int (last, HF_PLAN_STEP_NUMBER) : 0;
  gboolean            is_in_days =
    last == NULL || g_strcmp0 (hf_row_text (last, HF_PLAN_STEP_UNIT), HF_PLAN_UNIT_DAY) == 0;

  for (guint i = 0; is_in_days && i < G_N_ELEMENTS (usual); i++)
    if (usual[i] > number)
      return usual[i];
  return number + 1;
}

/**
 * hf_plan_edit_begin:
 * @sheet: a plan
 *
 * Returns: (transfer full): a step to begin with, behind the last one and like it
 */
HfRow *
hf_plan_edit_begin (const HfPlanSheet *sheet)
{
  HfRow       *step = hf_row_new (&hf_plan_step_def);
  const HfRow *last = sheet->steps->len > 0 ? sheet->steps->pdata[sheet->steps->len - 1] : NULL;

  hf_row_set_int (step, HF_PLAN_STEP_PLAN, sheet->plan->id);
  hf_row_set_int (step, HF_PLAN_STEP_SINCE, get_version (sheet));
  hf_row_set_int (step, HF_PLAN_STEP_POSITION,
                  last ? hf_row_int (last, HF_PLAN_STEP_POSITION) + 1 : 1);
  hf_row_set_int (step, HF_PLAN_STEP_NUMBER, get_next_number (last));
  hf_row_set_text (step, HF_PLAN_STEP_UNIT,
                   last ? hf_row_text (last, HF_PLAN_STEP_UNIT) : HF_PLAN_UNIT_DAY);
  hf_row_set_text (step, HF_PLAN_STEP_GRADE, last ? hf_row_text (last, HF_PLAN_STEP_GRADE) : "B");
  if (last != NULL)
    {
      hf_row_set (step, HF_PLAN_STEP_EXECUTOR, last->values[HF_PLAN_STEP_EXECUTOR]);
      hf_row_set (step, HF_PLAN_STEP_CHANNEL, last->values[HF_PLAN_STEP_CHANNEL]);
    }
  return step;
}

/**
 * hf_plan_edit_add:
 * @sheet: a plan
 * @step: what is to be its last step
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_plan_edit_add (const HfPlanSheet *sheet, const HfRow *step)
{
  HfChangeSet *changes = begin (sheet, N_ ("Add step"));

  insert (sheet, changes, step);
  return changes;
}

/**
 * hf_plan_edit_change:
 * @sheet: a plan
 * @before: a step of it
 * @after: how it is to be
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_plan_edit_change (const HfPlanSheet *sheet, const HfRow *before, const HfRow *after)
{
  HfChangeSet *changes = begin (sheet, N_ ("Change step"));

  change (sheet, changes, before, after);
  return changes;
}

/**
 * hf_plan_edit_remove:
 * @sheet: a plan
 * @step: a step of it
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_plan_edit_remove (const HfPlanSheet *sheet, const HfRow *step)
{
  HfChangeSet *changes = begin (sheet, N_ ("Remove step"));

  if (is_kept_by_somebody (sheet, step))
    end (sheet, changes, step);
  else
    hf_change_set_delete (changes, step);
  return changes;
}

/**
 * hf_plan_edit_move:
 * @sheet: a plan
 * @from: the place of a step
 * @to: the place it is to have
 *
 * Returns: (transfer full) (nullable): the change set, %NULL where nothing moves
 */
HfChangeSet *
hf_plan_edit_move (const HfPlanSheet *sheet, guint from, guint to)
{
  HfChangeSet *changes = NULL;

  if (from == to || from >= sheet->steps->len || to >= sheet->steps->len)
    return NULL;
  changes = begin (sheet, N_ ("Move step"));
  for (guint i = 0; i < sheet->steps->len; i++)
    {
      const HfRow *step = sheet->steps->pdata[i];
      guint        passes = from < to && i > from && i <= to ? 1 : 0;
      guint        gives_way = from > to && i >= to && i < from ? 1 : 0;
      gint64       place = i == from ? to + 1 : i + 1 - passes + gives_way;
      g_autoptr (HfRow) moved = hf_row_copy (step);

      hf_row_set_int (moved, HF_PLAN_STEP_POSITION, place);
      if (hf_row_differs (step, moved, HF_PLAN_STEP_POSITION))
        change (sheet, changes, step, moved);
    }
  return changes;
}
