/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A plan with its steps and who is on it, and who may change it. */

#include "session/plan/hf-plan-sheet.h"

#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "store/hf-sql.h"

static void
clear (gpointer sheet)
{
  HfPlanSheet *self = sheet;

  g_clear_pointer (&self->plan, hf_row_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->on, g_ptr_array_unref);
}

/**
 * hf_plan_sheet_ref:
 * @self: a sheet
 *
 * Returns: (transfer full): the same sheet
 */
HfPlanSheet *
hf_plan_sheet_ref (HfPlanSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hf_plan_sheet_unref:
 * @self: (transfer full): a sheet
 *
 * Lets go of a sheet.
 */
void
hf_plan_sheet_unref (HfPlanSheet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Nothing is behind the newest version: a step without an end is of it. */
static gboolean
read_steps (HfPlanSheet *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_plan_step_def, viewer);

  hf_query_where (query, HF_PLAN_STEP_PLAN, HF_OP_EQ, HF_INT (self->plan->id));
  hf_query_where (query, HF_PLAN_STEP_UNTIL, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_PLAN_STEP_POSITION, FALSE);
  self->steps = hf_sql_read_all (db, query, error);
  return self->steps != NULL;
}

static HfQuery *
ask_who (HfPlanSheet *self, HfViewer *viewer)
{
  HfQuery *query = hf_query_new (&hf_person_plan_def, viewer);

  hf_query_where (query, HF_PERSON_PLAN_PLAN, HF_OP_EQ, HF_INT (self->plan->id));
  return query;
}

static gboolean
read_who (HfPlanSheet *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) on = ask_who (self, viewer), used = ask_who (self, viewer);
  gint64 n_used;

  hf_query_where (on, HF_PERSON_PLAN_ENDED, HF_OP_NULL, HF_NULL);
  hf_query_order (on, HF_PERSON_PLAN_ANCHOR_DAY, TRUE);
  hf_query_where (used, HF_PERSON_PLAN_VERSION, HF_OP_EQ,
                  HF_INT (hf_row_int (self->plan, HF_PLAN_VERSION)));
  if (!hf_sql_count (db, on, &self->n_on, error) || !hf_sql_count (db, used, &n_used, error))
    return FALSE;
  self->is_used = n_used > 0;
  hf_query_limit (on, HF_PLAN_SHEET_MOST);
  self->on = hf_sql_read_all (db, on, error);
  return self->on != NULL;
}

/**
 * hf_plan_sheet_read:
 * @db: a connection
 * @viewer: for whom
 * @plan: a plan
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the plan is gone
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HfPlanSheet *
hf_plan_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 plan, GError **error)
{
  g_autoptr (HfPlanSheet) self = g_atomic_rc_box_new0 (HfPlanSheet);

  self->plan = hf_sql_read_existing (db, &hf_plan_row_def, viewer, plan, error);
  if (self->plan == NULL || !read_steps (self, db, viewer, error) ||
      !read_who (self, db, viewer, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * hf_plan_sheet_is_concerned:
 * @self: a sheet
 * @changed: what changed in the book
 *
 * Returns: whether the sheet may be out of date
 */
gboolean
hf_plan_sheet_is_concerned (const HfPlanSheet *self, const HfChanged *changed)
{
  return hf_changed_has_row (changed, &hf_plan_row_def, self->plan->id) ||
         hf_changed_has_entity (changed, &hf_plan_step_def) ||
         hf_changed_has_entity (changed, &hf_person_plan_def) ||
         hf_changed_has_entity (changed, &hf_customer_def) ||
         hf_changed_has_entity (changed, &hf_article_def);
}

/**
 * hf_plan_sheet_may_edit:
 * @viewer: who looks
 *
 * What is promised to all customers is said by those the hospital trusts with them: whoever sees
 * people masked reads only.
 *
 * Returns: whether the viewer may change plans
 */
gboolean
hf_plan_sheet_may_edit (const HfViewer *viewer)
{
  return !viewer->masked;
}
