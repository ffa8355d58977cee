/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What follows of plans from a step: a visit begins one, and a follow-up that is closed leads to
 * the next, in that same step, so that undoing it undoes both. What is due is a function of the
 * rows, and is written only where it differs: done twice it changes nothing. Whoever must not be
 * called is left as they are. Nothing is deleted: it ends, with a reason. */

#include "store/hf-plan-sync.h"

#include "base/hf-clock.h"
#include "core/hf-appointment.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-engine.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-work-day.h"
#include "store/hf-sql.h"

struct _HfPlanSync
{
  HfDatabase    *db; /* borrowed */
  gint64         now;
  HfDate         today;
  HfViewer      *viewer;
  GPtrArray     *plans; /* of HfRow; empty where there are none, and so are the others */
  GPtrArray     *steps;
  GPtrArray     *triggers;
  HfGradePresets presets;
  HfWorkHours    hours;
  GHashTable    *noted; /* customer id → whether a visit changed */
};

/* A customer's plan while it is worked on. */
typedef struct
{
  HfPlanSync    *sync; /* borrowed, and so are the next */
  HfTransaction *transaction;
  const HfRow   *before;
  const HfRow   *plan;
  HfRow         *row;
  gint64         owner;
  gint64         doctor;
  HfPlanFacts    facts;
} Person;

static GPtrArray *
read_all (HfPlanSync *self, const HfEntityDef *def, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, self->viewer);

  return hf_sql_read_all (self->db, query, error);
}

static gboolean
read_rules (HfPlanSync *self, GError **error)
{
  g_autoptr (GPtrArray) days = NULL, presets = NULL;

  if ((self->plans = read_all (self, &hf_plan_row_def, error)) == NULL)
    return FALSE;
  if (self->plans->len == 0)
    return TRUE;
  if ((self->steps = read_all (self, &hf_plan_step_def, error)) == NULL ||
      (self->triggers = read_all (self, &hf_plan_trigger_def, error)) == NULL ||
      (presets = read_all (self, &hf_grade_preset_row_def, error)) == NULL ||
      (days = read_all (self, &hf_work_day_def, error)) == NULL)
    return FALSE;
  hf_grade_presets_init (&self->presets, presets);
  hf_work_hours_init (&self->hours);
  self->hours.days_off = hf_days_off_take (days);
  return TRUE;
}

/**
 * hf_plan_sync_new:
 * @db: a connection in a transaction
 * @now: the moment, UTC seconds
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): nobody yet
 */
HfPlanSync *
hf_plan_sync_new (HfDatabase *db, gint64 now, GError **error)
{
  g_autoptr (HfPlanSync) self = g_new0 (HfPlanSync, 1);

  self->db = db;
  self->now = now;
  self->today = hf_clock_date_of (now);
  self->viewer = hf_viewer_new_caretaker ("");
  self->noted = g_hash_table_new (NULL, NULL);
  return read_rules (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_plan_sync_free:
 * @self: (transfer full): customers
 *
 * Frees them.
 */
void
hf_plan_sync_free (HfPlanSync *self)
{
  hf_viewer_unref (self->viewer);
  g_hash_table_unref (self->noted);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->triggers, g_ptr_array_unref);
  g_free (self);
}

/**
 * hf_plan_sync_note:
 * @self: customers
 * @customer: somebody of whom something changes
 * @has_visit: whether that is a visit, which may begin a plan
 *
 * Notes whose plans to look at.
 */
void
hf_plan_sync_note (HfPlanSync *self, gint64 customer, gboolean has_visit)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) customer);

  if (self->plans->len > 0)
    g_hash_table_insert (self->noted, key,
                         GINT_TO_POINTER (has_visit ||
                                          g_hash_table_lookup (self->noted, key) != NULL));
}

static HfDate
date_of (const HfRow *row, guint field)
{
  return hf_row_is_null (row, field) ? HF_DATE_NONE : hf_date_from_iso (hf_row_text (row, field));
}

static const HfRow *
find_row (const GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const HfRow *) rows->pdata[i])->id == id)
      return rows->pdata[i];
  return NULL;
}

static GPtrArray *
list_steps (HfPlanSync *self, const HfRow *plan)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < self->steps->len; i++)
    if (hf_row_int (self->steps->pdata[i], HF_PLAN_STEP_PLAN) == plan->id)
      g_ptr_array_add (steps, self->steps->pdata[i]);
  return steps;
}

/* When the last was that counts, of contacts, visits and follow-ups of the plan. A call that hands
 * on what is due has not done it. */
static gboolean
read_facts (Person *self, GError **error)
{
  static const char sql[] =
    "SELECT (SELECT max(at) FROM contact WHERE customer = $1 AND " HF_CONTACT_SQL_REACHED
    " AND NOT EXISTS (SELECT 1 FROM follow_up AS f WHERE f.id = contact.follow_up "
    "AND f.state = 'open' AND f.person_plan IS NOT NULL)), "
    "(SELECT max(date) FROM visit WHERE customer = $1 AND date <= $2), "
    "(SELECT max(closed) FROM follow_up WHERE person_plan = $3 AND state <> 'open'), "
    "(SELECT date FROM visit WHERE id = $4), (SELECT doctor FROM visit WHERE id = $4), "
    "(SELECT owner FROM customer WHERE id = $1), "
    "(SELECT min(date) FROM appointment WHERE customer = $1 AND date >= $2 "
    "AND " HF_APPOINTMENT_SQL_AHEAD ")";
  HfPlanFacts *facts = &self->facts;
  char         today[11];
  g_autoptr (HfStatement) row = NULL;

  hf_date_write_iso (self->sync->today, today);
  row = hf_database_ask (self->sync->db, error, sql, "itii",
                         hf_row_int (self->row, HF_PERSON_PLAN_CUSTOMER), today, self->row->id,
                         hf_row_int (self->row, HF_PERSON_PLAN_VISIT));
  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  *facts = (HfPlanFacts){ .plan = self->plan,
                          .anchor = date_of (self->row, HF_PERSON_PLAN_ANCHOR_DAY),
                          .contact = HF_DATE_NONE,
                          .visit = HF_DATE_NONE,
                          .booked = HF_DATE_NONE,
                          .before = HF_DATE_NONE };
  if (!hf_statement_is_null (row, 0))
    facts->contact = hf_clock_date_of (hf_statement_int (row, 0));
  if (!hf_statement_is_null (row, 1))
    facts->visit = hf_date_from_iso (hf_statement_text (row, 1));
  if (!hf_statement_is_null (row, 2))
    facts->before = hf_clock_date_of (hf_statement_int (row, 2));
  if (!hf_statement_is_null (row, 3))
    facts->anchor = hf_date_from_iso (hf_statement_text (row, 3));
  if (!hf_statement_is_null (row, 6))
    facts->booked = hf_date_from_iso (hf_statement_text (row, 6));
  self->doctor = hf_statement_int (row, 4);
  self->owner = hf_statement_int (row, 5);
  hf_row_set_date (self->row, HF_PERSON_PLAN_ANCHOR_DAY, facts->anchor);
  return TRUE;
}

static gboolean
work_out (Person *self, const HfRow *step, gboolean is_repetition, HfPlanDue *due)
{
  self->facts.step = step;
  self->facts.rule = is_repetition ? hf_row_text (self->row, HF_PERSON_PLAN_RULE) : NULL;
  self->facts.round = (guint) hf_row_int (self->row, HF_PERSON_PLAN_ROUND);
  return hf_plan_engine_due (&self->facts, &self->sync->presets, &self->sync->hours, due);
}

/* The step after another; one whose time is over is left out where another comes after it. */
static const HfRow *
choose_step (Person *self, const HfRow *after, HfPlanDue *due)
{
  g_autoptr (GPtrArray) steps = list_steps (self->sync, self->plan);
  gint64       version = hf_row_int (self->row, HF_PERSON_PLAN_VERSION);
  const HfRow *step = hf_plan_engine_step (steps, version, after), *next;

  while (step != NULL && work_out (self, step, FALSE, due) && due->limit < self->sync->today &&
         (next = hf_plan_engine_step (steps, version, step)) != NULL)
    step = next;
  return step;
}

static const HfRow *
last_step (Person *self)
{
  g_autoptr (GPtrArray) steps = list_steps (self->sync, self->plan);
  const HfRow *last = NULL, *step = NULL;

  while ((step = hf_plan_engine_step (steps, hf_row_int (self->row, HF_PERSON_PLAN_VERSION),
                                      step)) != NULL)
    last = step;
  return last;
}

static void
write_due (Person *self, const HfPlanDue *due, HfDate shown)
{
  g_autofree char *why = hf_plan_why_write (&due->why);

  hf_row_set_date (self->row, HF_PERSON_PLAN_DUE_CALC, due->due);
  hf_row_set_date (self->row, HF_PERSON_PLAN_DUE, shown);
  hf_row_set_int (self->row, HF_PERSON_PLAN_BY_HAND, shown != due->due);
  hf_row_set_text (self->row, HF_PERSON_PLAN_WHY, why);
}

static void
end (HfRow *row, const char *reason, gint64 visit, gint64 now)
{
  hf_row_set_text (row, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_ENDED);
  hf_row_set_text (row, HF_PERSON_PLAN_ENDED_REASON, reason);
  hf_row_set_int (row, HF_PERSON_PLAN_ENDED, now);
  if (visit != 0)
    hf_row_set_int (row, HF_PERSON_PLAN_ENDED_VISIT, visit);
}

static gboolean
plan_follow_up (Person *self, const HfRow *step, const HfPlanDue *due, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);
  const char   *grade = hf_row_text (step, HF_PLAN_STEP_GRADE);
  HfGradePreset preset = *hf_grade_presets_find (&self->sync->presets, grade);
  const char   *channel = hf_row_text (step, HF_PLAN_STEP_CHANNEL);
  gint64        owner;

  if (!hf_row_is_null (step, HF_PLAN_STEP_EXECUTOR))
    preset.executor = hf_row_text (step, HF_PLAN_STEP_EXECUTOR);
  owner = hf_grade_preset_choose (&preset, self->doctor, self->owner);
  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, hf_row_int (self->row, HF_PERSON_PLAN_CUSTOMER));
  if (!hf_row_is_null (self->row, HF_PERSON_PLAN_VISIT))
    hf_row_set_int (row, HF_FOLLOW_UP_VISIT, hf_row_int (self->row, HF_PERSON_PLAN_VISIT));
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, hf_row_text (step, HF_PLAN_STEP_SUBJECT));
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, due->due);
  hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, due->limit);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, channel ? channel : preset.channel);
  if (owner != 0)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  hf_row_set_int (row, HF_FOLLOW_UP_PERSON_PLAN, self->row->id);
  hf_row_set_int (row, HF_FOLLOW_UP_PLAN_STEP, step->id);
  hf_follow_up_complete (row);
  hf_row_set_int (self->row, HF_PERSON_PLAN_STEP, step->id);
  write_due (self, due, due->due);
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

/* What comes after a follow-up that is closed, or first; once there is no more, the plan ends. */
static gboolean
go_on (Person *self, const HfRow *closed, GError **error)
{
  gboolean     is_repeating = !hf_row_is_null (self->row, HF_PERSON_PLAN_ROUND);
  const HfRow *after =
    closed ? find_row (self->sync->steps, hf_row_int (closed, HF_FOLLOW_UP_PLAN_STEP)) : NULL;
  const HfRow *step = NULL;
  HfPlanDue    due;

  if (closed != NULL && hf_follow_up_is_given_up (closed))
    {
      end (self->row, HF_PERSON_PLAN_END_GIVEN_UP, 0, self->sync->now);
      return TRUE;
    }
  if (!is_repeating && (closed == NULL || after != NULL))
    step = choose_step (self, after, &due);
  if (step != NULL && (closed != NULL || due.limit >= self->sync->today ||
                       hf_row_is_null (self->row, HF_PERSON_PLAN_RULE)))
    return plan_follow_up (self, step, &due, error);
  step = last_step (self);
  if (step != NULL && !hf_row_is_null (self->row, HF_PERSON_PLAN_RULE))
    {
      hf_row_set_int (self->row, HF_PERSON_PLAN_ROUND,
                      is_repeating ? hf_row_int (self->row, HF_PERSON_PLAN_ROUND) + 1 : 0);
      if (work_out (self, step, TRUE, &due))
        return plan_follow_up (self, step, &due, error);
    }
  end (self->row, HF_PERSON_PLAN_END_COMPLETED, 0, self->sync->now);
  return TRUE;
}

/* A day that somebody set, or a follow-up that was begun, stays where it is. */
static gboolean
move (Person *self, const HfRow *open, GError **error)
{
  const HfRow *step = find_row (self->sync->steps, hf_row_int (open, HF_FOLLOW_UP_PLAN_STEP));
  HfDate       shown = date_of (open, HF_FOLLOW_UP_DUE);
  gboolean     is_begun = hf_row_int (open, HF_FOLLOW_UP_ATTEMPTS) > 0 ||
                      !hf_row_is_null (open, HF_FOLLOW_UP_PROMISED) ||
                      !hf_row_is_null (open, HF_FOLLOW_UP_NOT_BEFORE);
  gboolean  is_followed = shown == date_of (self->row, HF_PERSON_PLAN_DUE_CALC);
  HfPlanDue due;

  if (step == NULL ||
      !work_out (self, step, !hf_row_is_null (self->row, HF_PERSON_PLAN_ROUND), &due))
    return TRUE;
  if (is_followed && !is_begun && due.due != shown)
    {
      g_autoptr (HfRow) moved = hf_row_copy (open);

      shown = due.due;
      hf_row_set_date (moved, HF_FOLLOW_UP_DUE, due.due);
      hf_row_set_date (moved, HF_FOLLOW_UP_LIMIT, due.limit);
      if (!hf_transaction_update (self->transaction, open, moved, error))
        return FALSE;
    }
  write_due (self, &due, shown);
  return TRUE;
}

/* The follow-up of a plan that was made last, if any. */
static gboolean
read_last (HfPlanSync *self, gint64 person_plan, HfRow **last, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, self->viewer);
  g_autoptr (GPtrArray) rows = NULL;

  *last = NULL;
  hf_query_where (query, HF_FOLLOW_UP_PERSON_PLAN, HF_OP_EQ, HF_INT (person_plan));
  if ((rows = hf_sql_read_all (self->db, query, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (*last == NULL || ((const HfRow *) rows->pdata[i])->id > (*last)->id)
      *last = rows->pdata[i];
  if (*last != NULL)
    hf_row_ref (*last);
  return TRUE;
}

/* Until the day somebody named, or until somebody takes it up again. */
static gboolean
rests (Person *self)
{
  HfDate until = date_of (self->row, HF_PERSON_PLAN_PAUSED_UNTIL);

  if (g_strcmp0 (hf_row_text (self->row, HF_PERSON_PLAN_STATE), HF_PERSON_PLAN_STATE_PAUSED) != 0)
    return FALSE;
  if (until == HF_DATE_NONE || until > self->sync->today)
    return TRUE;
  hf_row_set_text (self->row, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_RUNNING);
  hf_row_set (self->row, HF_PERSON_PLAN_PAUSED_UNTIL, HF_NULL);
  return FALSE;
}

static gboolean
sync_person (HfPlanSync *self, HfTransaction *transaction, const HfRow *before, GError **error)
{
  g_autoptr (HfRow) row = hf_row_copy (before);
  g_autoptr (HfRow) last = NULL;
  Person person = { .sync = self,
                    .transaction = transaction,
                    .before = before,
                    .row = row,
                    .plan = find_row (self->plans, hf_row_int (row, HF_PERSON_PLAN_PLAN)) };

  if (person.plan == NULL || rests (&person))
    return TRUE;
  if (!read_facts (&person, error) || !read_last (self, before->id, &last, error))
    return FALSE;
  if (last != NULL && hf_follow_up_is_open (last) ? !move (&person, last, error) :
                                                    !go_on (&person, last, error))
    return FALSE;
  return hf_transaction_update (transaction, before, row, error);
}

static GPtrArray *
read_live (HfPlanSync *self, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_person_plan_def, self->viewer);
  GPtrArray *rows;

  hf_query_where (query, HF_PERSON_PLAN_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  rows = hf_sql_read_all (self->db, query, error);
  for (guint i = rows ? rows->len : 0; i-- > 0;)
    if (g_strcmp0 (hf_row_text (rows->pdata[i], HF_PERSON_PLAN_STATE),
                   HF_PERSON_PLAN_STATE_ENDED) == 0)
      g_ptr_array_remove_index (rows, i);
  return rows;
}

/* A newer visit ends what an older one began; its follow-up is closed, not removed. */
static gboolean
end_for (HfPlanSync    *self,
         HfTransaction *transaction,
         gint64         customer,
         gint64         plan,
         gint64         visit,
         GError       **error)
{
  g_autoptr (GPtrArray) live = read_live (self, customer, error);

  for (guint i = 0; live != NULL && i < live->len; i++)
    {
      const HfRow *before = live->pdata[i];
      g_autoptr (HfRow) ended = hf_row_copy (before);
      g_autoptr (HfRow) last = NULL;
      g_autoptr (HfRow) closed = NULL;

      if (hf_row_int (before, HF_PERSON_PLAN_PLAN) != plan)
        continue;
      end (ended, HF_PERSON_PLAN_END_AGAIN, visit, self->now);
      if (!read_last (self, before->id, &last, error))
        return FALSE;
      if (last != NULL && hf_follow_up_is_open (last))
        {
          closed = hf_row_copy (last);
          hf_row_set_text (closed, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_SKIPPED);
          hf_row_set_int (closed, HF_FOLLOW_UP_CLOSED, self->now);
          if (!hf_transaction_update (transaction, last, closed, error))
            return FALSE;
        }
      if (!hf_transaction_update (transaction, before, ended, error))
        return FALSE;
    }
  return live != NULL;
}

static gboolean
is_begun_by (HfPlanSync *self, const HfRow *plan, HfStatement *visit)
{
  for (guint i = 0; i < self->triggers->len; i++)
    if (hf_row_int (self->triggers->pdata[i], HF_PLAN_TRIGGER_PLAN) == plan->id &&
        hf_plan_engine_starts (self->triggers->pdata[i], hf_statement_int (visit, 2),
                               hf_statement_text (visit, 3), hf_statement_text (visit, 4)))
      return TRUE;
  return FALSE;
}

/* Whoever was on the plan since that day or a later one stays as they are. */
static gboolean
begin (HfPlanSync    *self,
       HfTransaction *transaction,
       gint64         customer,
       const HfRow   *plan,
       gint64         visit,
       const char    *day,
       GError       **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_person_plan_def);
  gint64    is_known;
  HfPlanDue due;
  Person    person = { .sync = self, .transaction = transaction, .row = row, .plan = plan };

  if (!hf_database_number (self->db, &is_known, error,
                           "SELECT EXISTS (SELECT 1 FROM person_plan WHERE customer = $1 AND "
                           "plan = $2 AND (anchor_day >= $3 OR visit = $4))",
                           "iiti", customer, plan->id, day, visit))
    return FALSE;
  hf_row_set_int (row, HF_PERSON_PLAN_CUSTOMER, customer);
  hf_row_set_int (row, HF_PERSON_PLAN_PLAN, plan->id);
  hf_row_set_int (row, HF_PERSON_PLAN_VERSION, hf_row_int (plan, HF_PLAN_VERSION));
  hf_row_set_text (row, HF_PERSON_PLAN_RULE, hf_row_text (plan, HF_PLAN_RULE));
  hf_row_set_text (row, HF_PERSON_PLAN_ANCHOR_DAY, day);
  hf_row_set_int (row, HF_PERSON_PLAN_VISIT, visit);
  hf_row_set_text (row, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_RUNNING);
  if (is_known || last_step (&person) == NULL)
    return TRUE;
  if (!read_facts (&person, error))
    return FALSE;
  choose_step (&person, NULL, &due);
  if (due.limit < self->today && hf_row_is_null (plan, HF_PLAN_RULE))
    return TRUE;
  return end_for (self, transaction, customer, plan->id, visit, error) &&
         hf_transaction_insert (transaction, row, error) != 0;
}

/* By the newest visit that begins a plan. */
static gboolean
begin_plan (HfPlanSync    *self,
            HfTransaction *transaction,
            gint64         customer,
            const HfRow   *plan,
            GError       **error)
{
  static const char sql[] = "SELECT id, date, department, kind, diagnosis FROM visit WHERE "
                            "customer = $1 AND date BETWEEN $2 AND $3 ORDER BY date DESC, id DESC";
  char              since[11], today[11];
  g_autoptr (HfStatement) visits = NULL;
  g_autofree char *day = NULL;
  gint64           visit = 0;
  HfStep           step = HF_STEP_ERROR;

  hf_date_write_iso (self->today - HF_PLAN_SYNC_DAYS, since);
  hf_date_write_iso (self->today, today);
  visits = hf_database_ask (self->db, error, sql, "itt", customer, since, today);
  while (visits != NULL && day == NULL && (step = hf_statement_step (visits, error)) == HF_STEP_ROW)
    if (is_begun_by (self, plan, visits))
      {
        visit = hf_statement_int (visits, 0);
        day = g_strdup (hf_statement_text (visits, 1));
      }
  if (day == NULL)
    return step == HF_STEP_DONE;
  hf_statement_reset (visits);
  return begin (self, transaction, customer, plan, visit, day, error);
}

static gboolean
sync_customer (HfPlanSync    *self,
               HfTransaction *transaction,
               gint64         customer,
               gboolean       has_visit,
               GError       **error)
{
  g_autoptr (GPtrArray) live = NULL;
  gint64 may;

  if (!hf_database_number (self->db, &may, error,
                           "SELECT EXISTS (SELECT 1 FROM customer WHERE id = $1 AND withheld IS "
                           "NULL)",
                           "i", customer))
    return FALSE;
  if (!may)
    return TRUE;
  for (guint i = 0; has_visit && i < self->plans->len; i++)
    if (hf_row_is_null (self->plans->pdata[i], HF_PLAN_ARCHIVED) &&
        !begin_plan (self, transaction, customer, self->plans->pdata[i], error))
      return FALSE;
  if ((live = read_live (self, customer, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < live->len; i++)
    if (!sync_person (self, transaction, live->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * hf_plan_sync_apply:
 * @self: customers
 * @transaction: the step that changed something of them, with all that is derived of that
 * @error: return location for an error
 *
 * Brings their plans up to date, in the same step.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_plan_sync_apply (HfPlanSync *self, HfTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) noted = g_steal_pointer (&self->noted);
  GHashTableIter iter;
  gpointer       customer, has_visit;

  self->noted = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, noted);
  while (g_hash_table_iter_next (&iter, &customer, &has_visit))
    if (!sync_customer (self, transaction, (gint64) GPOINTER_TO_SIZE (customer), has_visit != NULL,
                        error))
      return FALSE;
  return TRUE;
}
