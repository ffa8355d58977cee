/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo by key, for somebody who sees no more than what is on screen: the step is looked at in the
 * transaction's own thread, right before it goes, so that it is that step which was judged. */

#include "store/hf-undo-seen.h"

#include "store/hf-subject.h"

typedef struct
{
  HfViewer  *viewer;
  gint64     now;
  HfUndoView view;
} Wish;

static void
wish_free (gpointer user_data)
{
  Wish *self = user_data;

  hf_viewer_unref (self->viewer);
  g_free (self);
}

/* Who may be several, as with relatives: one of them on screen is enough. */
static gboolean
look (HfDatabase       *db,
      HfViewer         *viewer,
      const HfPastStep *target,
      gint64            customer,
      HfUndone         *found,
      gboolean         *is_elsewhere,
      GError          **error)
{
  static const char sql[] =
    "SELECT entity, row_id, before, after FROM change WHERE step = $1 ORDER BY id DESC";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", target->latest);
  g_auto (HfSubject) subject = { 0 };
  HfStep   step = HF_STEP_ERROR;
  gboolean is_seen = FALSE;
  guint    n_rows = 0;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (HfDelta) done = hf_history_read_change (rows, error);

      if (done == NULL || !hf_subject_add (&subject, db, viewer, done, error))
        return FALSE;
      is_seen |= subject.customer == customer;
      /* Only where a step did nothing else. */
      found->field = n_rows++ == 0 ? hf_subject_name_field (done, viewer) : NULL;
    }
  if (step != HF_STEP_DONE || !hf_subject_read_name (&subject, db, viewer, error))
    return FALSE;
  found->name = g_steal_pointer (&subject.name);
  *is_elsewhere = subject.customer != 0 && !is_seen;
  return TRUE;
}

/* Says on @refused whether the person is to be asked. */
static gboolean
judge (HfDatabase       *db,
       HfViewer         *viewer,
       const HfPastStep *target,
       const HfUndoView *view,
       HfUndone         *refused,
       GError          **error)
{
  gboolean is_elsewhere = FALSE;

  /* A batch is judged by what takes it back. */
  if (target->id == 0 || target->is_batch || target->id == view->offered ||
      target->id == view->agreed)
    return TRUE;
  if (!look (db, viewer, target, view->customer, refused, &is_elsewhere, error))
    return FALSE;
  if (!is_elsewhere && target->id > view->since)
    return TRUE;
  refused->refused = target->id;
  refused->at = target->at;
  refused->label = g_strdup (target->label);
  return TRUE;
}

/* The words tell of a step, and another was done since: that one nobody meant. */
static gboolean
is_overtaken (const HfUndoView *view, const HfPastStep *target, HfUndone *refused)
{
  if (!view->only_offered || target->id == 0 || target->id == view->offered)
    return FALSE;
  refused->refused = target->id;
  refused->label = g_strdup (target->label);
  return TRUE;
}

HfUndone *
hf_undo_seen (HfDatabase *db, HfViewer *viewer, gint64 now, const HfUndoView *view, GError **error)
{
  g_auto (HfPastStep) target = { 0 };
  g_autoptr (HfUndone) refused = g_new0 (HfUndone, 1);

  refused->left = g_array_new (FALSE, FALSE, sizeof (HfLeftRow));
  if (!hf_history_find (db, viewer->who, now, FALSE, &target, error))
    return NULL;
  if (is_overtaken (view, &target, refused))
    return g_steal_pointer (&refused);
  if (!judge (db, viewer, &target, view, refused, error))
    return NULL;
  if (refused->refused != 0)
    return g_steal_pointer (&refused);
  /* What was offered is agreed to, by the key as by the button. */
  return hf_undo_found (db, viewer, now, FALSE,
                        target.id == view->offered ? view->offered : view->agreed, &target, error);
}

static gpointer
undo_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Wish *wish = user_data;

  return hf_undo_seen (db, wish->viewer, wish->now, &wish->view, error);
}

void
hf_undo_seen_async (HfStore            *store,
                    const HfUndoView   *view,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->viewer = hf_viewer_ref (hf_store_get_viewer (store));
  wish->now = hf_clock_now (hf_store_get_clock (store));
  wish->view = *view;
  hf_store_run_async (store, HF_LANE_WRITE, undo_work, wish, wish_free,
                      (GDestroyNotify) hf_undone_free, NULL, callback, user_data);
}

static gpointer
since_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree gint64 *last = g_new0 (gint64, 1);

  if (!hf_database_number (db, last, error, "SELECT coalesce(max(id), 0) FROM step", ""))
    return NULL;
  return g_steal_pointer (&last);
}

void
hf_undo_since_async (HfStore *store, GAsyncReadyCallback callback, gpointer user_data)
{
  hf_store_run_async (store, HF_LANE_READ, since_work, NULL, NULL, g_free, NULL, callback,
                      user_data);
}

/**
 * hf_undo_since_finish:
 * @store: a store
 * @result: the result
 * @error: return location for an error
 *
 * Returns: the last step, 0 where there is none or it could not be read
 */
gint64
hf_undo_since_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *last = hf_store_run_finish (store, result, error);

  return last != NULL ? *last : 0;
}
