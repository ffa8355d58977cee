/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is known of a customer, and the grade that follows from it by the rules of the book. */

#include "session/follow-up/hf-grade-suggested.h"

#include "core/hf-customer.h"
#include "core/hf-grade-rule.h"
#include "core/hf-grade-suggestion.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  HfDate    today;
} Wanted;

static void
wanted_free (gpointer user_data)
{
  Wanted *wanted = user_data;

  hf_viewer_unref (wanted->viewer);
  g_free (wanted);
}

void
hf_grade_suggested_free (HfGradeSuggested *self)
{
  g_free (self->reasons);
  g_free (self);
}

GPtrArray *
hf_grade_suggested_read_rules (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_grade_rule_def, viewer);

  hf_query_where (query, HF_GRADE_RULE_ARCHIVED, HF_OP_NULL, HF_NULL);
  return hf_sql_read_all (db, query, error);
}

gboolean
hf_grade_suggested_read_result (HfDatabase  *db,
                                gint64       customer,
                                const char **result,
                                GError     **error)
{
  static const char sql[] = "SELECT outcome, satisfied, emotion FROM contact WHERE customer = $1 "
                            "ORDER BY at DESC, id DESC LIMIT 1";
  g_autoptr (HfStatement) last = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = last ? hf_statement_step (last, error) : HF_STEP_ERROR;

  *result = NULL;
  if (step == HF_STEP_ROW)
    *result = hf_grade_suggestion_result (hf_statement_text (last, 0), hf_statement_text (last, 1),
                                          hf_statement_text (last, 2));
  return step != HF_STEP_ERROR;
}

static GPtrArray *
read_newest_visit (HfDatabase *db, const Wanted *wanted, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_visit_def, wanted->viewer);
  char today[11];

  hf_date_write_iso (wanted->today, today);
  hf_query_where (query, HF_VISIT_CUSTOMER, HF_OP_EQ, HF_INT (wanted->customer));
  hf_query_where (query, HF_VISIT_DATE, HF_OP_LE, HF_TEXT (today));
  hf_query_order (query, HF_VISIT_DATE, TRUE);
  hf_query_order (query, HF_VISIT_TIME, TRUE);
  hf_query_limit (query, 1);
  return hf_sql_read_all (db, query, error);
}

/* A day that is known in part only says no age. */
static HfGradeCase
describe (const HfRow *customer, const HfRow *visit, HfDate today)
{
  return (HfGradeCase){
    .kind = hf_row_text (visit, HF_VISIT_KIND),
    .diagnosis = hf_row_text (visit, HF_VISIT_DIAGNOSIS),
    .visited = hf_date_from_iso (hf_row_text (visit, HF_VISIT_DATE)),
    .today = today,
    .birth = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE)),
    .constitution = hf_row_text (customer, HF_CUSTOMER_CONSTITUTION),
  };
}

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = user_data;
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (db, &hf_customer_def, wanted->viewer, wanted->customer, error);
  g_autoptr (GPtrArray) rules =
    customer ? hf_grade_suggested_read_rules (db, wanted->viewer, error) : NULL;
  g_autoptr (GPtrArray) visits = rules ? read_newest_visit (db, wanted, error) : NULL;
  HfGradeCase       known;
  HfGradeSuggested *self;

  if (visits == NULL)
    return NULL;
  self = g_new0 (HfGradeSuggested, 1);
  self->customer = customer->id;
  self->grade = HF_CUSTOMER_GRADE_C;
  if (visits->len == 0)
    return self;
  known = describe (customer, visits->pdata[0], wanted->today);
  if (!wanted->viewer->masked && hf_grade_suggestion_asks_result (rules) &&
      !hf_grade_suggested_read_result (db, customer->id, &known.result, error))
    g_clear_pointer (&self, hf_grade_suggested_free);
  else
    self->grade = hf_grade_suggest (&known, rules, &self->reasons);
  return self;
}

void
hf_grade_suggested_read_async (HfContext          *context,
                               gint64              customer,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted){ hf_viewer_ref (hf_context_get_viewer (context)), customer,
                      hf_clock_today (hf_context_get_clock (context)) };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, wanted, wanted_free,
                      (GDestroyNotify) hf_grade_suggested_free, cancellable, callback, user_data);
}

static void
add_age_rule (HfChangeSet *changes, guint field, int age)
{
  HfRow *row = hf_row_new (&hf_grade_rule_def);

  hf_row_set_text (row, HF_GRADE_RULE_GRADE, HF_CUSTOMER_GRADE_B);
  hf_row_set_int (row, field, age);
  hf_change_set_insert (changes, row);
}

static void
add_result_rule (HfChangeSet *changes, const char *grade, const char *result)
{
  HfRow *row = hf_row_new (&hf_grade_rule_def);

  hf_row_set_text (row, HF_GRADE_RULE_GRADE, grade);
  hf_row_set_text (row, HF_GRADE_RULE_RESULT, result);
  hf_change_set_insert (changes, row);
}

HfChangeSet *
hf_grade_suggested_changes_usual (void)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Write down the usual rules for grades"));

  add_result_rule (changes, HF_CUSTOMER_GRADE_A, HF_GRADE_RESULT_DISSATISFIED);
  add_result_rule (changes, HF_CUSTOMER_GRADE_B, HF_GRADE_RESULT_LOW);
  add_age_rule (changes, HF_GRADE_RULE_AGE_FROM, 75);
  add_age_rule (changes, HF_GRADE_RULE_AGE_TO, 3);
  return changes;
}
