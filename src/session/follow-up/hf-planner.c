/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follow-ups from visits: one for each customer's newest visit, unless there is one already, by the
 * rule of core/hf-follow-up-rule.h. One batch, so one undo. */

#include "session/follow-up/hf-planner.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-suggestion.h"
#include "session/follow-up/hf-grade-suggested.h"
#include "session/follow-up/hf-grades.h"
#include "store/hf-transaction.h"
#include "store/hf-withheld.h"

#include <glib/gi18n.h>

typedef struct
{
  const HfPlanOptions *options;     /* borrowed */
  HfTransaction       *transaction; /* borrowed; NULL in a dry run */
  HfPlan              *plan;        /* borrowed */
  HfGradePresets       presets;
  const GPtrArray     *rules; /* borrowed */
} Planner;

static void
planned_row_clear (gpointer data)
{
  HfPlannedRow *self = data;

  g_free (self->name);
  g_free (self->reason);
  g_free (self->suggested_by);
  g_free (self->because);
}

static HfPlan *
plan_new (void)
{
  HfPlan *self = g_new0 (HfPlan, 1);

  self->last_visit = HF_DATE_NONE;
  self->rows = g_array_new (FALSE, FALSE, sizeof (HfPlannedRow));
  g_array_set_clear_func (self->rows, planned_row_clear);
  return self;
}

/**
 * hf_plan_free:
 * @self: (transfer full): a plan
 *
 * Frees a plan.
 */
void
hf_plan_free (HfPlan *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

/* The columns of the query below. */
enum
{
  CUSTOMER,
  NAME,
  OWNER,
  VISIT,
  DATE,
  KIND,
  DIAGNOSIS,
  DOCTOR,
  BIRTH,
  CONSTITUTION,
};

/* Each customer's newest visit in the order of counting, when nobody follows it up yet. */
static HfStatement *
ask_visits (HfDatabase *db, const HfPlanOptions *options, GError **error)
{
  static const char sql[] =
    "SELECT c.id, c.name, c.owner, v.id, v.date, v.kind, v.diagnosis, v.doctor, "
    "c.birth_date, c.constitution "
    "FROM customer AS c JOIN visit AS v ON v.id = (SELECT n.id FROM visit AS n "
    "WHERE n.customer = c.id AND n.date <= $1 ORDER BY n.date DESC, coalesce(n.time, '00:00') "
    "DESC, "
    "coalesce(n.external_id, '') DESC, n.id DESC LIMIT 1) "
    "WHERE c.withheld IS NULL AND NOT " HF_WITHHELD_SQL_REFUSES_CALLS (
      "c.id") " "
              "AND c.last_visit >= $2 AND v.date >= $2 "
              "AND NOT EXISTS (SELECT 1 FROM follow_up AS f WHERE f.visit = v.id) ORDER BY v.date, "
              "v.id";
  char since[11], today[11];

  hf_date_write_iso (options->since, since);
  hf_date_write_iso (options->today, today);
  return hf_database_ask (db, error, sql, "tt", today, since);
}

static gboolean
create (Planner *self, HfStatement *visit, HfPlannedRow *planned, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);
  const HfGradePreset *preset = hf_grade_presets_find (&self->presets, planned->grade);
  gint64               owner = hf_grade_preset_choose (preset, hf_statement_int (visit, DOCTOR),
                                                       hf_statement_int (visit, OWNER));

  if (self->transaction == NULL)
    return TRUE;
  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, planned->customer);
  hf_row_set_int (row, HF_FOLLOW_UP_VISIT, planned->visit);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, planned->grade);
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED, planned->grade);
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED_BY, planned->suggested_by);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, planned->due);
  hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, planned->limit);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, preset->channel);
  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  hf_follow_up_complete (row);
  planned->follow_up = hf_transaction_insert (self->transaction, row, error);
  return planned->follow_up != 0;
}

/* What is listed leaves the store, so it is masked like any other row. */
static void
describe (HfPlannedRow *planned, const HfViewer *viewer, HfStatement *visit)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_CUSTOMER_NAME, hf_statement_text (visit, NAME));
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_DATE, hf_statement_text (visit, DATE));
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_KIND, hf_statement_text (visit, KIND));
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_DIAGNOSIS, hf_statement_text (visit, DIAGNOSIS));
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED_BY, planned->suggested_by);
  hf_viewer_mask (viewer, row);
  planned->name = g_strdup (hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
  planned->reason = hf_follow_up_reason (row);
  planned->because =
    hf_grade_suggestion_word (planned->grade, hf_row_text (row, HF_FOLLOW_UP_SUGGESTED_BY));
}

static void
count (HfPlan *plan, const HfPlanOptions *options, HfPlannedRow *planned)
{
  guint most_listed = options->most_listed != 0 ? options->most_listed : HF_PLAN_MOST_LISTED;

  plan->created++;
  plan->overdue += planned->due < options->today;
  for (guint i = 0; i < HF_PLAN_GRADES; i++)
    plan->by_grade[i] += g_str_equal (hf_customer_grades[i].key, planned->grade);
  plan->is_truncated = plan->rows->len >= most_listed;
  if (plan->is_truncated)
    planned_row_clear (planned);
  else
    g_array_append_val (plan->rows, *planned);
}

/* The last contact is looked up only where a rule asks for it. */
static const char *
suggest (Planner *self, HfDatabase *db, HfStatement *visit, char **reasons, GError **error)
{
  HfGradeCase known = { .kind = hf_statement_text (visit, KIND),
                        .diagnosis = hf_statement_text (visit, DIAGNOSIS),
                        .visited = hf_date_from_iso (hf_statement_text (visit, DATE)),
                        .today = self->options->today,
                        .birth = hf_date_from_iso (hf_statement_text (visit, BIRTH)),
                        .constitution = hf_statement_text (visit, CONSTITUTION) };

  if (hf_grade_suggestion_asks_result (self->rules) &&
      !hf_grade_suggested_read_result (db, hf_statement_int (visit, CUSTOMER), &known.result,
                                       error))
    return NULL;
  return hf_grade_suggest (&known, self->rules, reasons);
}

static gboolean
plan_visit (Planner *self, HfDatabase *db, HfStatement *visit, GError **error)
{
  HfDate         date = hf_date_from_iso (hf_statement_text (visit, DATE));
  char          *reasons = NULL;
  const char    *grade = suggest (self, db, visit, &reasons, error);
  HfFollowUpPlan rule = hf_follow_up_rule_plan (&self->presets, grade, date);
  HfPlannedRow   planned = { .customer = hf_statement_int (visit, CUSTOMER),
                             .visit = hf_statement_int (visit, VISIT),
                             .grade = rule.grade,
                             .due = rule.due,
                             .limit = rule.limit,
                             .suggested_by = reasons };
  gboolean       is_late = rule.limit < self->options->today;

  self->plan->late += is_late;
  if (grade == NULL || (self->options->skip_late && is_late) ||
      !create (self, visit, &planned, error))
    {
      planned_row_clear (&planned);
      return grade != NULL && self->options->skip_late && is_late;
    }
  describe (&planned, self->options->viewer, visit);
  count (self->plan, self->options, &planned);
  return TRUE;
}

static gboolean
plan_visits (Planner *self, HfDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfStatement) visits = ask_visits (db, self->options, error);
  HfStep step = HF_STEP_ERROR;

  while (visits != NULL && (step = hf_statement_step (visits, error)) == HF_STEP_ROW)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !plan_visit (self, db, visits, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

/* Who finds nothing to plan wants to know whether there was anything to look at. */
static gboolean
find_last_visit (HfPlan *plan, HfDatabase *db, HfDate today, GError **error)
{
  g_autoptr (HfStatement) last = NULL;
  HfStep step;
  char   day[11];

  hf_date_write_iso (today, day);
  last = hf_database_ask (db, error, "SELECT max(date) FROM visit WHERE date <= $1", "t", day);
  step = last ? hf_statement_step (last, error) : HF_STEP_ERROR;
  if (step == HF_STEP_ROW && hf_statement_text (last, 0) != NULL)
    plan->last_visit = hf_date_from_iso (hf_statement_text (last, 0));
  return step != HF_STEP_ERROR;
}

/**
 * hf_planner_run:
 * @db: a connection; a writing one unless it is a dry run
 * @options: which visits
 * @cancellable: (nullable): stops it; the book is then as before
 * @error: return location for an error
 *
 * Plans follow-ups for the newest visits of customers who may be contacted. Run again it finds
 * nothing to plan.
 *
 * Returns: (transfer full) (nullable): what was planned, or would be
 */
HfPlan *
hf_planner_run (HfDatabase          *db,
                const HfPlanOptions *options,
                GCancellable        *cancellable,
                GError             **error)
{
  const HfStepInfo info = { .who = options->viewer->who,
                            .at = options->now,
                            .label = N_ ("Plan follow-ups"),
                            .is_batch = TRUE };
  g_autoptr (HfPlan) plan = plan_new ();
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  Planner self = { .options = options, .plan = plan };

  if (!options->dry_run &&
      (self.transaction = transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (!hf_grades_read (db, options->viewer, &self.presets, error) ||
      (self.rules = rules = hf_grade_suggested_read_rules (db, options->viewer, error)) == NULL)
    return NULL;
  if (!plan_visits (&self, db, cancellable, error))
    return NULL;
  if (plan->created == 0 && !find_last_visit (plan, db, options->today, error))
    return NULL;
  if (transaction != NULL && !hf_transaction_commit (transaction, error))
    return NULL;
  plan->batch = transaction ? hf_transaction_get_step (transaction) : 0;
  return g_steal_pointer (&plan);
}
