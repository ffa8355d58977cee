/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A few questions for each plan, of which a hospital has dozens. */

#include "session/plan/hf-plan-digests.h"

#include "core/hf-department.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "store/hf-sql.h"

struct _HfPlanDigests
{
  HfBesideRows parent_instance;
};

G_DEFINE_FINAL_TYPE (HfPlanDigests, hf_plan_digests, HF_TYPE_BESIDE_ROWS)

static void
digest_free (gpointer digest)
{
  if (digest != NULL)
    g_clear_pointer (&((HfPlanDigest *) digest)->triggers, g_ptr_array_unref);
  g_free (digest);
}

static gboolean
fill (HfPlanDigest *digest, HfDatabase *db, HfViewer *viewer, gint64 plan, GError **error)
{
  g_autoptr (HfQuery) steps = hf_query_new (&hf_plan_step_def, viewer);
  g_autoptr (HfQuery) on = hf_query_new (&hf_person_plan_def, viewer);
  g_autoptr (HfQuery) triggers = hf_query_new (&hf_plan_trigger_def, viewer);

  hf_query_where (steps, HF_PLAN_STEP_PLAN, HF_OP_EQ, HF_INT (plan));
  hf_query_where (steps, HF_PLAN_STEP_UNTIL, HF_OP_NULL, HF_NULL);
  hf_query_where (on, HF_PERSON_PLAN_PLAN, HF_OP_EQ, HF_INT (plan));
  hf_query_where (on, HF_PERSON_PLAN_ENDED, HF_OP_NULL, HF_NULL);
  hf_query_where (triggers, HF_PLAN_TRIGGER_PLAN, HF_OP_EQ, HF_INT (plan));
  return hf_sql_count (db, steps, &digest->n_steps, error) &&
         hf_sql_count (db, on, &digest->n_on, error) &&
         (digest->triggers = hf_sql_read_all (db, triggers, error)) != NULL;
}

static GPtrArray *
hf_plan_digests_read (HfDatabase   *db,
                      HfViewer     *viewer,
                      const GArray *plans,
                      const char   *text,
                      GError      **error)
{
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (digest_free);

  for (guint i = 0; i < plans->len; i++)
    {
      HfPlanDigest *digest = g_new0 (HfPlanDigest, 1);

      g_ptr_array_add (digests, digest);
      if (!fill (digest, db, viewer, g_array_index (plans, gint64, i), error))
        return NULL;
    }
  return g_steal_pointer (&digests);
}

static void
hf_plan_digests_class_init (HfPlanDigestsClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_plan_step_def, &hf_plan_trigger_def,
                                                 &hf_person_plan_def, &hf_department_def, NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  beside_class->read = hf_plan_digests_read;
  beside_class->value_free = digest_free;
  beside_class->entities = entities;
}

static void
hf_plan_digests_init (HfPlanDigests *self)
{
}

/**
 * hf_plan_digests_new:
 * @context: the book
 *
 * Returns: (transfer full): digests of which none is known yet
 */
HfPlanDigests *
hf_plan_digests_new (HfContext *context)
{
  return hf_beside_rows_new (HF_TYPE_PLAN_DIGESTS, context);
}

/**
 * hf_plan_digests_get:
 * @self: the digests
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): what it comes to, %NULL while that is read, which
 *   #HfBesideRows::changed tells of
 */
const HfPlanDigest *
hf_plan_digests_get (HfPlanDigests *self, gint64 plan)
{
  return hf_beside_rows_get (HF_BESIDE_ROWS (self), plan);
}
