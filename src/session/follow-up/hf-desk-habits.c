/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How calls went until yesterday, read from the newest entries of the contact log. */

#include "session/follow-up/hf-desk-habits.h"

#include "session/follow-up/hf-answer-log.h"
#include "session/follow-up/hf-call-length.h"
#include "session/follow-up/hf-outcome.h"
#include "session/follow-up/hf-scope.h"

/* Over how many days back a pace is taken, and from how many calls on it is one. */
#define PACE_DAYS 14
#define MIN_PACE  10

/* How long a call takes where nobody knows, and for how many calls that counts. */
#define USUAL_SECONDS 180
#define PRIOR         4

typedef struct
{
  HfMoment    now;
  gint64      staff;
  HfScope     scope;
  HfWorkHours hours;
} LoadData;

/* The calls of one day: what lies before the first is not known. */
static void
add_day (HfDeskHabits *self, const HfWorkHours *hours, HfMoment first, HfMoment last, guint n_calls)
{
  if (n_calls < 2)
    return;
  self->pace_calls += n_calls - 1;
  self->pace_minutes += (guint) hf_work_hours_between (hours, first, last);
}

static gboolean
read_pace (HfDeskHabits *self, HfDatabase *db, const LoadData *data, GError **error)
{
  static const char sql[] = "SELECT at FROM contact WHERE at >= $1 AND at < $2"
                            " AND +follow_up IS NOT NULL"
                            " AND outcome IS NOT '" HF_CONTACT_OUTCOME_SKIP "'";
  g_autofree char  *whose = hf_scope_to_sql (&data->scope, "staff");
  g_autofree char  *text =
    g_strconcat (sql, whose, " ORDER BY at LIMIT " G_STRINGIFY (HF_ANSWER_LOG_BOOK), NULL);
  gint64   from = hf_moment_to_instant ((HfMoment){ data->now.day - PACE_DAYS, 0 });
  gint64   to = hf_moment_to_instant ((HfMoment){ data->now.day, 0 });
  HfMoment first = { HF_DATE_NONE, 0 }, last = first;
  guint    n_calls = 0;
  HfStep   step = HF_STEP_ERROR;
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, text, "ii", from, to);

  while (calls != NULL && (step = hf_statement_step (calls, error)) == HF_STEP_ROW)
    {
      HfMoment at = hf_moment_of (hf_statement_int (calls, 0));

      if (at.day != first.day)
        {
          add_day (self, &data->hours, first, last, n_calls);
          first = at;
          n_calls = 0;
        }
      last = at;
      n_calls++;
    }
  add_day (self, &data->hours, first, last, n_calls);
  return step == HF_STEP_DONE;
}

/* Where there are more kinds than are kept, those met later are told by all together. */
static void
add_length (HfDeskHabits *self, guint kind, int seconds)
{
  guint i = 0;

  self->all.calls++;
  self->all.seconds += seconds;
  while (i < self->n_kinds && self->lengths[i].kind != kind)
    i++;
  if (i == G_N_ELEMENTS (self->lengths))
    return;
  if (i == self->n_kinds)
    self->lengths[self->n_kinds++] = (HfKindLength){ kind, 0, 0 };
  self->lengths[i].calls++;
  self->lengths[i].seconds += seconds;
}

/* Who calls decides how long it takes: so it is one's own history. */
static gboolean
read_lengths (HfDeskHabits *self, HfDatabase *db, const LoadData *data, GError **error)
{
  static const char sql[] =
    "SELECT coalesce (c.staff, 0), c.at, coalesce (c.minutes, 0), v.kind FROM"
    " (SELECT staff, at, minutes, follow_up, channel, outcome FROM contact WHERE at < $1"
    " ORDER BY at DESC LIMIT " G_STRINGIFY (
      HF_ANSWER_LOG_BOOK) ") AS c"
                          " CROSS JOIN follow_up AS f ON f.id = c.follow_up LEFT JOIN visit AS v "
                          "ON v.id = f.visit"
                          " WHERE c.channel = '" HF_CONTACT_CHANNEL_PHONE "'"
                          " AND c.outcome IS NOT '" HF_CONTACT_OUTCOME_SKIP "'"
                          " AND ($2 = 0 OR c.staff = $2) ORDER BY c.at";
  gint64 to = hf_moment_to_instant ((HfMoment){ data->now.day, 0 });
  HfStep step = HF_STEP_ERROR;
  g_autoptr (GHashTable) lengths = hf_call_length_new ();
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, sql, "ii", to, data->staff);

  while (calls != NULL && (step = hf_statement_step (calls, error)) == HF_STEP_ROW)
    {
      int seconds = hf_call_length_next (lengths, hf_statement_int (calls, 0),
                                         hf_statement_int (calls, 1), hf_statement_int (calls, 2));

      if (seconds > 0)
        add_length (self, hf_desk_habits_hash_kind (hf_statement_text (calls, 3)), seconds);
    }
  return step == HF_STEP_DONE;
}

static gpointer
load_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  LoadData                *data = user_data;
  g_autofree HfDeskHabits *self = g_new0 (HfDeskHabits, 1);

  self->day = data->now.day;
  if (!hf_answer_log_read_book (db, &self->answers, error) || !read_pace (self, db, data, error) ||
      !read_lengths (self, db, data, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * hf_desk_habits_load_async:
 * @context: the context
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Reads how calls went until yesterday, without holding up what people wait for.
 */
void
hf_desk_habits_load_async (HfContext          *context,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  LoadData   *data = g_new0 (LoadData, 1);
  HfCallRules rules;

  hf_outcome_read_rules (context, &rules);
  data->hours = rules.hours;
  data->now = hf_moment_of (hf_clock_now (hf_context_get_clock (context)));
  data->staff = hf_context_get_viewer (context)->staff;
  data->scope = hf_scope_usual (hf_context_get_viewer (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_SCAN, load_work, data, g_free, g_free,
                      cancellable, callback, user_data);
}

/**
 * hf_desk_habits_load_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the habits; free with g_free()
 */
HfDeskHabits *
hf_desk_habits_load_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

/**
 * hf_desk_habits_get_end:
 * @self: (nullable): how calls went until yesterday
 * @counts: how far today has got
 * @hours: when people work
 * @now: the time
 * @end: (out): when the queue will be worked off
 *
 * Tells when the queue will be worked off: from the pace of today's calls, and as long as there is
 * none, from that of the last working days.
 *
 * Returns: by which pace it is told; %HF_PACE_UNKNOWN as well when nothing is left
 */
HfPace
hf_desk_habits_get_end (const HfDeskHabits  *self,
                        const HfQueueCounts *counts,
                        const HfWorkHours   *hours,
                        HfMoment             now,
                        HfMoment            *end)
{
  guint left = hf_queue_counts_get_left (counts);

  if (hf_queue_counts_get_end (counts, hours, now, end))
    return HF_PACE_TODAY;
  if (left == 0 || self == NULL || self->day != now.day || self->pace_calls < MIN_PACE ||
      self->pace_minutes == 0)
    return HF_PACE_UNKNOWN;
  *end =
    hf_work_hours_add (hours, now, (int) ((gint64) self->pace_minutes * left / self->pace_calls));
  return HF_PACE_USUAL;
}

/**
 * hf_desk_habits_hash_kind:
 * @kind: (nullable): a kind of visit
 *
 * Returns: a number by which kinds are told apart, the same for whatever follows no visit
 */
guint
hf_desk_habits_hash_kind (const char *kind)
{
  return kind ? g_str_hash (kind) : 0;
}

/**
 * hf_desk_habits_get_seconds:
 * @self: (nullable): how calls went until yesterday
 * @kind: (nullable): the kind of visit that a follow-up follows
 *
 * Few calls of a kind say little of it: then it is told by all calls, and where they are few, by
 * what is usual. The means are drawn together as the rates of hf-answer-times.c are.
 *
 * Returns: how many seconds a call about it will probably take
 */
int
hf_desk_habits_get_seconds (const HfDeskHabits *self, const char *kind)
{
  guint  hash = hf_desk_habits_hash_kind (kind);
  gint64 usual = USUAL_SECONDS;

  if (self == NULL)
    return USUAL_SECONDS;
  usual = (PRIOR * usual + self->all.seconds) / (PRIOR + self->all.calls);
  for (guint i = 0; i < self->n_kinds; i++)
    if (self->lengths[i].kind == hash)
      return (int) ((PRIOR * usual + self->lengths[i].seconds) / (PRIOR + self->lengths[i].calls));
  return (int) usual;
}
