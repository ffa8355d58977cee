/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What days hold: counts for a range, read in one go from roll-ups so that they cost the same in a
 * large book, and the queries for the entries of one day. */

#include "session/follow-up/hf-calendar-days.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "core/hf-work-day.h"
#include "session/follow-up/hf-queue.h"
#include "session/follow-up/hf-work-days.h"
#include "store/hf-statement.h"

typedef struct
{
  HfScope scope;
  HfDate  first;
  guint   n_days;
} Range;

static const char *const grade_keys[HF_CALENDAR_N_GRADES] = {
  [HF_CALENDAR_GRADE_A] = HF_CUSTOMER_GRADE_A,
  [HF_CALENDAR_GRADE_B] = HF_CUSTOMER_GRADE_B,
  [HF_CALENDAR_GRADE_C] = HF_CUSTOMER_GRADE_C,
};

/* Roll-ups, served by their primary keys; behind both stands whose. */
static const char read_open_sql[] = "SELECT substr (ready_from, 1, 10), grade, open"
                                    " FROM follow_up_open WHERE ready_from >= $1"
                                    " AND ready_from < $2 AND ";

static const char read_visits_sql[] =
  "SELECT day, visits FROM visit_day WHERE day >= $1 AND day < $2 AND ";

static HfStatement *
ask_range (HfDatabase *db, const char *sql, const char *whose, const Range *range, GError **error)
{
  g_autofree char *text = g_strconcat (sql, whose, NULL);
  char             from[11], before[11];

  hf_date_write_iso (range->first, from);
  hf_date_write_iso (range->first + (HfDate) range->n_days, before);
  return hf_database_ask (db, error, text, "tt", from, before);
}

static char *
write_whose_visits (const HfScope *scope)
{
  if (scope->staff != 0)
    return g_strdup_printf ("scope = 'doctor' AND key = %" G_GINT64_FORMAT, scope->staff);
  if (scope->department != 0)
    return g_strdup_printf ("scope = 'department' AND key = %" G_GINT64_FORMAT, scope->department);
  return g_strdup ("scope = 'all'");
}

/* NULL for what is no date: a damaged row must not end the program; `check` finds it. */
static HfCalendarDay *
find_day (HfCalendarDays *self, const char *iso)
{
  HfDate day = hf_date_from_iso (iso);

  if (day < self->first || day >= self->first + (HfDate) self->n_days)
    return NULL;
  return &self->days[day - self->first];
}

static gboolean
count_open (HfCalendarDays *self, HfDatabase *db, const Range *range, GError **error)
{
  g_autofree char *whose = hf_scope_to_roll_up_sql (&range->scope);
  g_autoptr (HfStatement) rows = ask_range (db, read_open_sql, whose, range, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfCalendarDay *day = find_day (self, hf_statement_text (rows, 0));

      for (guint i = 0; day != NULL && i < HF_CALENDAR_N_GRADES; i++)
        if (g_str_equal (hf_statement_text (rows, 1), grade_keys[i]))
          day->open[i] += (guint) hf_statement_int (rows, 2);
    }
  return step == HF_STEP_DONE;
}

static gboolean
count_visits (HfCalendarDays *self, HfDatabase *db, const Range *range, GError **error)
{
  g_autofree char *whose = write_whose_visits (&range->scope);
  g_autoptr (HfStatement) rows = ask_range (db, read_visits_sql, whose, range, error);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfCalendarDay *day = find_day (self, hf_statement_text (rows, 0));

      if (day != NULL)
        day->visits = (guint) hf_statement_int (rows, 1);
    }
  return step == HF_STEP_DONE;
}

/**
 * hf_calendar_days_read:
 * @db: a connection
 * @scope: whose
 * @first: the first day
 * @n_days: how many days
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what a range of days holds
 */
HfCalendarDays *
hf_calendar_days_read (HfDatabase    *db,
                       const HfScope *scope,
                       HfDate         first,
                       guint          n_days,
                       GError       **error)
{
  const Range range = { *scope, first, n_days };
  gsize       size = sizeof (HfCalendarDays) + n_days * sizeof (HfCalendarDay);
  g_autoptr (HfCalendarDays) days = g_malloc0 (size);

  days->first = first;
  days->n_days = n_days;
  if (!count_open (days, db, &range, error) || !count_visits (days, db, &range, error) ||
      !hf_work_days_read (db, &days->days_off, error))
    return NULL;
  return g_steal_pointer (&days);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Range *range = data;

  return hf_calendar_days_read (db, &range->scope, range->first, range->n_days, error);
}

/**
 * hf_calendar_days_read_async:
 * @store: a store
 * @scope: whose
 * @first: the first day
 * @n_days: how many days
 * @cancellable: (nullable): to give up
 * @callback: called when they are read
 * @user_data: for @callback
 *
 * Reads what a range of days holds.
 */
void
hf_calendar_days_read_async (HfStore            *store,
                             const HfScope      *scope,
                             HfDate              first,
                             guint               n_days,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Range *range = g_new (Range, 1);

  *range = (Range){ *scope, first, n_days };
  hf_store_run_async (store, HF_LANE_READ, read_work, range, g_free,
                      (GDestroyNotify) hf_calendar_days_free, cancellable, callback, user_data);
}

/**
 * hf_calendar_days_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the days
 */
HfCalendarDays *
hf_calendar_days_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}

/**
 * hf_calendar_days_get:
 * @self: (nullable): what a range holds
 * @day: a day
 *
 * Returns: (transfer none) (nullable): what the day holds, %NULL outside the range
 */
const HfCalendarDay *
hf_calendar_days_get (const HfCalendarDays *self, HfDate day)
{
  if (self == NULL || day < self->first || day >= self->first + (HfDate) self->n_days)
    return NULL;
  return &self->days[day - self->first];
}

/**
 * hf_calendar_days_free:
 * @self: (transfer full): what a range holds
 *
 * Frees it.
 */
void
hf_calendar_days_free (HfCalendarDays *self)
{
  g_free (self);
}

/**
 * hf_calendar_grade_key:
 * @grade: a grade
 *
 * Returns: (transfer none): the grade as it is stored and shown
 */
const char *
hf_calendar_grade_key (HfCalendarGrade grade)
{
  return grade_keys[grade];
}

/**
 * hf_calendar_day_count_open:
 * @day: a day
 *
 * Returns: the follow-ups to be done of all grades; the withheld are none
 */
guint
hf_calendar_day_count_open (const HfCalendarDay *day)
{
  guint n_open = 0;

  for (guint i = 0; i < HF_CALENDAR_N_GRADES; i++)
    n_open += day->open[i];
  return n_open;
}

/**
 * hf_calendar_days_are_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether counts may have become others
 */
gboolean
hf_calendar_days_are_concerned (HfChanged *changed)
{
  return hf_changed_has_entity (changed, &hf_follow_up_def) ||
         hf_changed_has_entity (changed, &hf_customer_def) || /* who may be called */
         hf_changed_has_entity (changed, &hf_consent_def) ||
         hf_changed_has_entity (changed, &hf_visit_def) ||
         hf_changed_has_entity (changed, &hf_work_day_def);
}

static HfQuery *
new_day_query (const HfEntityDef *def, guint field, HfDate day, HfViewer *viewer)
{
  HfQuery *query = hf_query_new (def, viewer);
  char     iso[11];

  hf_date_write_iso (day, iso);
  hf_query_where (query, field, HF_OP_EQ, HF_TEXT (iso));
  return query;
}

/**
 * hf_calendar_query_open:
 * @day: a day
 * @viewer: who looks
 *
 * Asks for the follow-ups to be done on a day, in the queue's order.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_calendar_query_open (HfDate day, HfViewer *viewer)
{
  HfQuery *query = new_day_query (&hf_follow_up_def, HF_FOLLOW_UP_DUE, day, viewer);

  hf_queue_where_to_do (query);
  hf_query_order (query, HF_FOLLOW_UP_QUEUE_RANK, FALSE);
  hf_query_order (query, HF_FOLLOW_UP_PROMISED, FALSE);
  return query;
}

/**
 * hf_calendar_query_closed:
 * @day: a day
 * @viewer: who looks
 *
 * Asks for the closed follow-ups that were due on a day, first closed first.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_calendar_query_closed (HfDate day, HfViewer *viewer)
{
  HfQuery *query = new_day_query (&hf_follow_up_def, HF_FOLLOW_UP_DUE, day, viewer);

  hf_query_where (query, HF_FOLLOW_UP_CLOSED, HF_OP_NOT_NULL, HF_NULL);
  hf_query_order (query, HF_FOLLOW_UP_CLOSED, FALSE);
  return query;
}

/**
 * hf_calendar_query_visits:
 * @day: a day
 * @viewer: who looks
 *
 * Asks for the visits of a day by their time, those without one last.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_calendar_query_visits (HfDate day, HfViewer *viewer)
{
  HfQuery *query = new_day_query (&hf_visit_def, HF_VISIT_DATE, day, viewer);

  hf_query_order (query, HF_VISIT_TIME, FALSE);
  return query;
}
