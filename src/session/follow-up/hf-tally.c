/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the calls of a run or a day went, counted from the contact log: so it is the same whoever
 * asks, after an undo and after a restart. */

#include "session/follow-up/hf-tally.h"

#include "core/hf-answer-times.h"
#include "session/follow-up/hf-call-length.h"
#include "store/hf-statement.h"

typedef struct
{
  gint64 since;
  gint64 staff;
} CountAsk;

static void
count_call (HfTally *self, HfStatement *call, GHashTable *lengths, GHashTable *again, gint64 since)
{
  gint64 staff = hf_statement_int (call, 0), at = hf_statement_int (call, 1);
  gint64 follow_up = hf_statement_int (call, 6);
  int    seconds;

  /* The first one took from when the run began. */
  if (!g_hash_table_contains (lengths, &staff))
    hf_call_length_next (lengths, staff, since, 0);
  seconds = hf_call_length_next (lengths, staff, at, hf_statement_int (call, 2));
  self->calls++;
  self->reached += hf_statement_int (call, 3) != 0;
  self->dissatisfied += hf_statement_int (call, 4) != 0;
  self->timed += seconds > 0;
  self->seconds += seconds;
  if (hf_statement_int (call, 5) != 0)
    g_hash_table_add (again, g_memdup2 (&follow_up, sizeof follow_up));
}

static gpointer
count_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT coalesce (c.staff, 0), c.at, coalesce (c.minutes, 0), answered,"
                            " c.satisfied IS '" HF_CONTACT_SATISFIED_NO "', f.state = 'open', f.id"
                            " FROM (SELECT *, " HF_ANSWER_SQL_ANSWERED " AS answered FROM contact"
                            " WHERE at >= $1 AND " HF_ANSWER_SQL_TRIED ") AS c"
                            " CROSS JOIN follow_up AS f ON f.id = c.follow_up"
                            " WHERE $2 = 0 OR c.staff = $2 ORDER BY c.at, c.id";
  const CountAsk   *ask = user_data;
  g_autofree HfTally *self = g_new0 (HfTally, 1);
  g_autoptr (GHashTable) lengths = hf_call_length_new ();
  g_autoptr (GHashTable) again = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (HfStatement) calls = hf_database_ask (db, error, sql, "ii", ask->since, ask->staff);
  HfStep step = HF_STEP_ERROR;

  while (calls != NULL && (step = hf_statement_step (calls, error)) == HF_STEP_ROW)
    count_call (self, calls, lengths, again, ask->since);
  if (step != HF_STEP_DONE)
    return NULL;
  self->again = g_hash_table_size (again);
  self->is_own = ask->staff != 0;
  return g_steal_pointer (&self);
}

/**
 * hf_tally_count_async:
 * @context: the context: whose calls, where somebody of the staff works here, else everybody's
 * @since: from when on, UTC seconds
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Counts how the calls since then went.
 */
void
hf_tally_count_async (HfContext          *context,
                      gint64              since,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  CountAsk *ask = g_new (CountAsk, 1);

  *ask = (CountAsk){ since, hf_context_get_viewer (context)->staff };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, count_work, ask, g_free, g_free,
                      cancellable, callback, user_data);
}

/**
 * hf_tally_count_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the tally; free with g_free()
 */
HfTally *
hf_tally_count_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}
