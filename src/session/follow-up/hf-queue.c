/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The queue as queries. Its order: promised call-backs, then grade by grade, in each what is
 * longest due first; `queue_rank` and `ready_from` of the table say both, so that an index serves
 * the first page whatever the size of the book. What is hidden until later today counts for the
 * day's total but is not shown.
 */

#include "session/follow-up/hf-queue.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-scope.h"

/* From how many calls on a pace can be told. */
#define MIN_CALLS_FOR_PACE 3

/* The texts are what the roll-up of open follow-ups is compared with; a day sorts before its
 * minutes. */
typedef struct
{
  HfMoment now;
  char     minute[HF_MOMENT_TEXT];
  char     today[11];
  char     tomorrow[11];
  gint64   staff;
  HfScope  scope; /* whose day it is */
} CountAsk;

/**
 * hf_queue_where_to_do:
 * @query: a query for follow-ups
 *
 * Leaves those that hf_follow_up_is_to_do() says yes to, in the terms of the queue's indexes.
 */
void
hf_queue_where_to_do (HfQuery *query)
{
  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  hf_query_where (query, HF_FOLLOW_UP_WITHHELD, HF_OP_NULL, HF_NULL);
}

static HfQuery *
query_to_do (HfViewer *viewer)
{
  static const gint64 ranks[] = { 0, 1, 2, 3 };
  HfQuery            *query = hf_query_new (&hf_follow_up_def, viewer);

  hf_queue_where_to_do (query);
  hf_query_tiers (query, HF_FOLLOW_UP_QUEUE_RANK, ranks, G_N_ELEMENTS (ranks));
  hf_query_order (query, HF_FOLLOW_UP_DUE, FALSE);
  hf_query_order (query, HF_FOLLOW_UP_PROMISED, FALSE);
  return query;
}

static void
where_day (HfQuery *query, HfOp op, HfDate day)
{
  char iso[11];

  hf_date_write_iso (day, iso);
  hf_query_where (query, HF_FOLLOW_UP_DUE, op, HF_TEXT (iso));
}

/**
 * hf_queue_query_due:
 * @viewer: who looks
 * @until: the last day
 *
 * Makes the query for all that is to be done and due by the end of a day, in the queue's order,
 * what is hidden until later included.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_queue_query_due (HfViewer *viewer, HfDate until)
{
  HfQuery *query = query_to_do (viewer);

  where_day (query, HF_OP_LE, until);
  return query;
}

/* By the minute at which it comes back. */
static HfQuery *
query_later (HfViewer *viewer, HfMoment now)
{
  HfQuery *query = hf_query_new (&hf_follow_up_def, viewer);
  char     minute[HF_MOMENT_TEXT];

  hf_moment_write (now, minute);
  hf_queue_where_to_do (query);
  where_day (query, HF_OP_LE, now.day);
  hf_query_where (query, HF_FOLLOW_UP_READY_FROM, HF_OP_GT, HF_TEXT (minute));
  hf_query_order (query, HF_FOLLOW_UP_READY_FROM, FALSE);
  return query;
}

/**
 * hf_queue_query_run:
 * @viewer: who looks
 * @ids: (array length=n_ids): follow-ups, in the order in which they are called
 * @n_ids: how many
 * @now: the time
 *
 * Makes the query for what of a run may still be worked on.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_queue_query_run (HfViewer *viewer, const gint64 *ids, guint n_ids, HfMoment now)
{
  HfQuery *query = hf_query_new (&hf_follow_up_def, viewer);
  char     minute[HF_MOMENT_TEXT];

  hf_moment_write (now, minute);
  hf_queue_where_to_do (query);
  hf_query_where (query, HF_FOLLOW_UP_READY_FROM, HF_OP_LE, HF_TEXT (minute));
  hf_query_where_id (query, ids, n_ids);
  hf_query_order_as_given (query);
  return query;
}

/**
 * hf_queue_query_filtered:
 * @viewer: who looks
 * @filter: which part of it
 * @now: the time
 *
 * Makes the query for what may be worked on now, or for what waits until later today.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_queue_query_filtered (HfViewer *viewer, HfQueueFilter filter, HfMoment now)
{
  HfQuery *query;
  char     minute[HF_MOMENT_TEXT];

  if (filter == HF_QUEUE_LATER)
    return query_later (viewer, now);
  query = hf_queue_query_due (viewer, now.day);
  hf_moment_write (now, minute);
  hf_query_where (query, HF_FOLLOW_UP_READY_FROM, HF_OP_LE, HF_TEXT (minute));
  if (filter == HF_QUEUE_CALLS)
    hf_query_where (query, HF_FOLLOW_UP_CHANNEL, HF_OP_EQ, HF_TEXT (HF_CONTACT_CHANNEL_PHONE));
  else if (filter == HF_QUEUE_MINE)
    hf_query_where (query, HF_FOLLOW_UP_OWNER, HF_OP_EQ, HF_INT (viewer->staff));
  else if (filter == HF_QUEUE_OVERDUE)
    {
      HfScope scope = hf_scope_usual (viewer);

      where_day (query, HF_OP_LT, now.day);
      hf_scope_narrow (&scope, query);
    }
  return query;
}

static int
minutes_of_time (const char *time)
{
  int minutes;

  return hf_time_parse (time, &minutes) ? minutes : -1;
}

/* Two columns: how many wait, and the time at which the first of them comes back. */
static void
read_waiting (HfStatement *row, int column, HfQueueCounts *counts, HfQueueFilter filter)
{
  counts->waiting[filter] = (guint) hf_statement_int (row, column);
  counts->waiting_from[filter] = minutes_of_time (hf_statement_text (row, column + 1));
}

static gboolean
count_open (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char sql[] =
    "SELECT sum (open) FILTER (WHERE ready_from <= $1),"
    " sum (calls) FILTER (WHERE ready_from <= $1),"
    " sum (open) FILTER (WHERE ready_from < $2),"
    " sum (open) FILTER (WHERE ready_from > $1),"
    " substr (min (ready_from) FILTER (WHERE ready_from > $1), 12),"
    " sum (calls) FILTER (WHERE ready_from > $1),"
    " substr (min (ready_from) FILTER (WHERE ready_from > $1 AND calls > 0), 12)"
    " FROM follow_up_open WHERE owner = 0 AND ready_from < $3";
  g_autoptr (HfStatement) row =
    hf_database_ask (db, error, sql, "ttt", ask->minute, ask->today, ask->tomorrow);

  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  counts->open[HF_QUEUE_ALL] = (guint) hf_statement_int (row, 0);
  counts->open[HF_QUEUE_CALLS] = (guint) hf_statement_int (row, 1);
  counts->open[HF_QUEUE_OVERDUE] = (guint) hf_statement_int (row, 2);
  read_waiting (row, 3, counts, HF_QUEUE_ALL);
  read_waiting (row, 5, counts, HF_QUEUE_CALLS);
  counts->open[HF_QUEUE_LATER] = counts->waiting[HF_QUEUE_ALL];
  return TRUE;
}

static gboolean
count_mine (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char sql[] = "SELECT sum (open) FILTER (WHERE ready_from <= $1),"
                            " sum (open) FILTER (WHERE ready_from > $1),"
                            " substr (min (ready_from) FILTER (WHERE ready_from > $1), 12)"
                            " FROM follow_up_open WHERE owner = $2 AND ready_from < $3";
  g_autoptr (HfStatement) row = NULL;

  if (ask->staff == 0) /* owns nothing: in the roll-up it stands for everyone */
    return TRUE;
  row = hf_database_ask (db, error, sql, "tit", ask->minute, ask->staff, ask->tomorrow);
  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  counts->open[HF_QUEUE_MINE] = (guint) hf_statement_int (row, 0);
  read_waiting (row, 1, counts, HF_QUEUE_MINE);
  return TRUE;
}

/* What is others' work: theirs is in the lists, but not in one's own day. */
static gboolean
count_others (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char sql[] = "SELECT sum (open) FILTER (WHERE ready_from <= $1),"
                            " sum (open) FILTER (WHERE ready_from < $2),"
                            " sum (open) FILTER (WHERE ready_from > $1)"
                            " FROM follow_up_open WHERE ready_from < $3 AND ";
  g_autofree char  *whose = hf_scope_to_roll_up_sql (&ask->scope);
  g_autofree char  *text = g_strconcat (sql, whose, NULL);
  g_autoptr (HfStatement) row = NULL;

  if (hf_scope_is_all (&ask->scope))
    return TRUE;
  row = hf_database_ask (db, error, text, "ttt", ask->minute, ask->today, ask->tomorrow);
  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  counts->others_open = counts->open[HF_QUEUE_ALL] - (guint) hf_statement_int (row, 0);
  counts->open[HF_QUEUE_OVERDUE] = (guint) hf_statement_int (row, 1);
  counts->others_later = counts->open[HF_QUEUE_LATER] - (guint) hf_statement_int (row, 2);
  return TRUE;
}

/* What was put off to another day is off today's list as well; the day's total must not shrink by
 * it, so it counts. The contact log knows: each outcome leaves an entry there, and whoever was only
 * skipped was not called. It is asked by the time of the entries: those of today are few. */
static gboolean
count_done (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char closed_sql[] = "SELECT count (*) FROM follow_up WHERE closed >= $1";
  g_autofree char  *whose = hf_scope_to_sql (&ask->scope, "owner");
  g_autofree char  *closed_text = g_strconcat (closed_sql, whose, NULL);
  static const char moved_sql[] =
    "SELECT count (*) FILTER (WHERE called), count (*) FILTER (WHERE NOT called) FROM"
    " (SELECT follow_up AS id, max (coalesce (outcome, '') <> '" HF_CONTACT_OUTCOME_SKIP
    "') AS called FROM contact WHERE at >= $1 AND +follow_up IS NOT NULL GROUP BY +follow_up)"
    " JOIN follow_up USING (id) WHERE state = 'open' AND due > $2";
  g_autofree char *moved_text = g_strconcat (moved_sql, whose, NULL);
  gint64           midnight = hf_moment_to_instant ((HfMoment){ ask->now.day, 0 });
  gint64           closed;
  g_autoptr (HfStatement) moved = NULL;

  if (!hf_database_number (db, &closed, error, closed_text, "i", midnight))
    return FALSE;
  moved = hf_database_ask (db, error, moved_text, "it", midnight, ask->today);
  if (moved == NULL || hf_statement_step (moved, error) != HF_STEP_ROW)
    return FALSE;
  counts->closed = (guint) closed;
  counts->moved = (guint) hf_statement_int (moved, 0);
  counts->skipped = (guint) hf_statement_int (moved, 1);
  return TRUE;
}

/* What was logged beside the queue says nothing of how fast it is worked off. */
static gboolean
count_calls (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char sql[] = "SELECT count (*), min (at) FROM contact"
                            " WHERE at >= $1 AND +follow_up IS NOT NULL"
                            " AND outcome IS NOT '" HF_CONTACT_OUTCOME_SKIP "'";
  g_autofree char  *whose = hf_scope_to_sql (&ask->scope, "staff");
  g_autofree char  *text = g_strconcat (sql, whose, NULL);
  gint64            midnight = hf_moment_to_instant ((HfMoment){ ask->now.day, 0 });
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, text, "i", midnight);

  if (calls == NULL || hf_statement_step (calls, error) != HF_STEP_ROW)
    return FALSE;
  counts->calls = (guint) hf_statement_int (calls, 0);
  counts->first_call = hf_statement_int (calls, 1);
  return TRUE;
}

static gboolean
count_next_day (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  /* '!' sorts right behind the blank between a day and its times. */
  static const char sql[] =
    "SELECT day, sum (open), min (nullif (substr (ready_from, 12), '')) FROM"
    " (SELECT substr (min (ready_from), 1, 10) AS day FROM follow_up_open"
    " WHERE owner = 0 AND ready_from >= $1)"
    " JOIN follow_up_open ON owner = 0 AND ready_from >= day AND ready_from < day || '!'"
    " GROUP BY day";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "t", ask->tomorrow);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  counts->next_day = HF_DATE_NONE;
  counts->next_from = -1;
  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  counts->next_day = hf_date_from_iso (hf_statement_text (row, 0));
  counts->next_count = (guint) hf_statement_int (row, 1);
  counts->next_from = minutes_of_time (hf_statement_text (row, 2));
  return TRUE;
}

/* Work that went with its customers is not done. Asked only where somebody would be told that all
 * is; what went on other days was told then. */
static gboolean
count_archived (HfDatabase *db, const CountAsk *ask, HfQueueCounts *counts, GError **error)
{
  static const char sql[] = "SELECT count (*) FROM customer AS c CROSS JOIN follow_up AS f"
                            " ON f.customer = c.id WHERE c.archived >= $1 AND f.state = 'open'"
                            " AND f.withheld = 'archived' AND f.due <= $2";
  g_autofree char  *whose = hf_scope_to_sql (&ask->scope, "f.owner");
  g_autofree char  *text = g_strconcat (sql, whose, NULL);
  gint64            midnight = hf_moment_to_instant ((HfMoment){ ask->now.day, 0 });
  gint64            n = 0;

  if (hf_queue_counts_get_left (counts) == 0 &&
      !hf_database_number (db, &n, error, text, "it", midnight, ask->today))
    return FALSE;
  counts->archived = (guint) n;
  return TRUE;
}

static gboolean
look_for_customers (HfDatabase *db, HfQueueCounts *counts, GError **error)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM customer)";
  gint64            exists;

  if (!hf_database_number (db, &exists, error, sql, ""))
    return FALSE;
  counts->book_is_empty = exists == 0;
  return TRUE;
}

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree HfQueueCounts *counts = g_new0 (HfQueueCounts, 1);

  if (!count_open (db, data, counts, error) || !count_mine (db, data, counts, error) ||
      !count_others (db, data, counts, error) || !count_done (db, data, counts, error) ||
      !count_calls (db, data, counts, error) || !count_next_day (db, data, counts, error) ||
      !count_archived (db, data, counts, error) || !look_for_customers (db, counts, error))
    return NULL;
  return g_steal_pointer (&counts);
}

static CountAsk *
count_ask_new (HfContext *context)
{
  CountAsk *ask = g_new0 (CountAsk, 1);

  ask->now = hf_moment_of (hf_clock_now (hf_context_get_clock (context)));
  hf_moment_write (ask->now, ask->minute);
  hf_date_write_iso (ask->now.day, ask->today);
  hf_date_write_iso (ask->now.day + 1, ask->tomorrow);
  ask->staff = hf_context_get_viewer (context)->staff;
  ask->scope = hf_scope_usual (hf_context_get_viewer (context));
  return ask;
}

/**
 * hf_queue_count_async:
 * @context: the context
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Counts the queue, and the day's work of whoever works here: a doctor's own, a head's
 * department's, and everybody's for all others.
 */
void
hf_queue_count_async (HfContext          *context,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, count_work,
                      count_ask_new (context), g_free, g_free, cancellable, callback, user_data);
}

/**
 * hf_queue_count_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the counts; free with g_free()
 */
HfQueueCounts *
hf_queue_count_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

/**
 * hf_queue_counts_get_later:
 * @self: counts
 *
 * Returns: what of one's own work comes back later today
 */
guint
hf_queue_counts_get_later (const HfQueueCounts *self)
{
  return self->open[HF_QUEUE_LATER] - self->others_later;
}

/**
 * hf_queue_counts_get_left:
 * @self: counts
 *
 * Returns: what of one's own work is still to be done today: what is open, and what comes back
 * later
 */
guint
hf_queue_counts_get_left (const HfQueueCounts *self)
{
  return self->open[HF_QUEUE_ALL] - self->others_open + hf_queue_counts_get_later (self);
}

/**
 * hf_queue_counts_get_done:
 * @self: counts
 *
 * Returns: what has been dealt with today: closed, or put off to another day
 */
guint
hf_queue_counts_get_done (const HfQueueCounts *self)
{
  return self->closed + self->moved;
}

/**
 * hf_queue_counts_get_total:
 * @self: counts
 *
 * Returns: the day's work: what is done, what was skipped, what is open and what comes back later
 *   today; an outcome leaves it as it is
 */
guint
hf_queue_counts_get_total (const HfQueueCounts *self)
{
  return hf_queue_counts_get_done (self) + self->skipped + hf_queue_counts_get_left (self);
}

/**
 * hf_queue_counts_get_end:
 * @self: counts
 * @hours: when people work
 * @now: the time
 * @end: (out): when the queue will be worked off
 *
 * Tells from the pace of today's calls when the queue will be worked off.
 *
 * Returns: %FALSE when there is no pace yet or nothing left
 */
gboolean
hf_queue_counts_get_end (const HfQueueCounts *self,
                         const HfWorkHours   *hours,
                         HfMoment             now,
                         HfMoment            *end)
{
  guint left = hf_queue_counts_get_left (self);
  int   spent;

  if (self->calls < MIN_CALLS_FOR_PACE || left == 0)
    return FALSE;
  spent = hf_work_hours_between (hours, hf_moment_of (self->first_call), now);
  if (spent == 0)
    return FALSE;
  *end = hf_work_hours_add (hours, now, (int) ((gint64) spent * left / self->calls));
  return TRUE;
}
