/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A run: the calls for which somebody has a few minutes, such as a doctor between two patients. The
 * rule is in core; here is read what it needs to know.
 */

#include "session/follow-up/hf-run.h"

#include "core/hf-follow-up.h"
#include "core/hf-run-choice.h"
#include "session/follow-up/hf-answer-log.h"
#include "session/follow-up/hf-scope.h"
#include "store/hf-sql.h"

typedef struct
{
  HfMoment     now;
  HfViewer    *viewer;
  HfDeskHabits habits;
  int          seconds;
} ChooseData;

static void
choose_data_free (gpointer user_data)
{
  ChooseData *data = user_data;

  hf_viewer_unref (data->viewer);
  g_free (data);
}

static HfQuery *
query_candidates (const ChooseData *data)
{
  HfQuery *query = hf_queue_query_filtered (data->viewer, HF_QUEUE_CALLS, data->now);
  HfScope  scope = hf_scope_usual (data->viewer);

  hf_scope_narrow (&scope, query);
  hf_query_where (query, HF_FOLLOW_UP_CUSTOMER_PHONE, HF_OP_NOT_NULL, HF_NULL);
  hf_query_limit (query, HF_RUN_CANDIDATES);
  return query;
}

static gboolean
look_at (HfRunCandidate   *candidate,
         const HfRow      *row,
         HfDatabase       *db,
         const ChooseData *data,
         GError          **error)
{
  HfDate        due = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));
  HfDate        limit = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_LIMIT));
  HfAnswerTimes times;

  if (!hf_answer_log_read_own (db, hf_row_int (row, HF_FOLLOW_UP_CUSTOMER), &times, error))
    return FALSE;
  *candidate = (HfRunCandidate){
    .id = row->id,
    .is_promised = !hf_row_is_null (row, HF_FOLLOW_UP_PROMISED),
    .days_late = data->now.day - due,
    .days_allowed = limit != HF_DATE_NONE ? limit - due : 0,
    .rate = hf_answer_times_rate (&times, &data->habits.answers, data->now),
    .seconds =
      hf_desk_habits_get_seconds (&data->habits, hf_row_text (row, HF_FOLLOW_UP_VISIT_KIND)),
  };
  return TRUE;
}

static gpointer
choose_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const ChooseData *data = user_data;
  g_autoptr (HfQuery) query = query_candidates (data);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);
  HfRunCandidate candidates[HF_RUN_CANDIDATES];
  GArray        *ids;
  guint          n_chosen;

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (!look_at (&candidates[i], g_ptr_array_index (rows, i), db, data, error))
      return NULL;
  n_chosen = hf_run_choose (candidates, rows->len, data->seconds);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < n_chosen; i++)
    g_array_append_val (ids, candidates[i].id);
  return ids;
}

/**
 * hf_run_choose_async:
 * @context: the context
 * @habits: (nullable): how calls went until yesterday
 * @minutes: how much time there is
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Chooses whom of the own day to call within some minutes.
 */
void
hf_run_choose_async (HfContext          *context,
                     const HfDeskHabits *habits,
                     guint               minutes,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  ChooseData *data = g_new0 (ChooseData, 1);

  data->now = hf_moment_of (hf_clock_now (hf_context_get_clock (context)));
  data->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  if (habits != NULL)
    data->habits = *habits;
  data->seconds = (int) minutes * 60;
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, choose_work, data,
                      choose_data_free, (GDestroyNotify) g_array_unref, cancellable, callback,
                      user_data);
}

/**
 * hf_run_choose_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the follow-ups, in the order in which
 *   to call; none where nobody may be called now
 */
GArray *
hf_run_choose_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}
