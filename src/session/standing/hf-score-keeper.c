/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When customers are ranked and classified anew. The long look at all of them runs beside
 * everything else; ranking them takes the writer for some milliseconds at a time, and whoever saves
 * comes in between. */

#include "session/standing/hf-score-keeper.h"

#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "core/hf-case-class.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "store/hf-cases.h"
#include "store/hf-scores.h"
#include "store/hf-wanted.h"

/* A book that has just been opened has better things to do, and an import changes much at once. */
#define DELAY_SECONDS 5

struct _HfScoreKeeper
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  GCancellable *cancellable;

  guint    timer;
  gboolean is_at_work;
  gboolean look_again;
};

enum
{
  RANKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfScoreKeeper, hf_score_keeper, G_TYPE_OBJECT)

/* A ranking of everybody on its way from one portion to the next. It ends with its keeper. */
typedef struct
{
  HfWeak      *keeper; /* of the wait that is on */
  HfDate       today;
  gboolean     is_stale;        /* the ranking */
  gboolean     are_cases_stale; /* the classes */
  gboolean     are_own_stale;   /* what follows from the definitions of own fields */
  HfScoreBasis basis;
  gint64       after;
  gint64       mark;
  guint        n_changed;
} Ranking;

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Ranking *self = data;

  if (hf_score_basis_read (db, &self->basis, error) &&
      hf_score_basis_is_stale (db, &self->basis, self->today, &self->is_stale, error) &&
      hf_cases_is_stale (db, &self->are_cases_stale, error) &&
      hf_wanted_is_stale (db, &self->are_own_stale, error) && self->is_stale)
    hf_score_basis_make (db, self->today, &self->basis, cancellable, error);
  return NULL;
}

static gboolean
rank_portion (HfDatabase *db, Ranking *self, GError **error)
{
  if (!self->is_stale && self->are_cases_stale)
    return hf_cases_refresh_portion (db, &self->after, &self->n_changed, error);
  if (!self->is_stale)
    return hf_wanted_refresh_portion (db, &self->after, &self->mark, &self->n_changed, error);
  return (self->after > 0 || hf_score_basis_store (db, &self->basis, error)) &&
         hf_scores_refresh (db, &self->basis, &self->after, &self->n_changed, error);
}

static gpointer
rank_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Ranking *self = data;

  if (!hf_database_begin (db, error))
    return NULL;
  if (rank_portion (db, self, error))
    hf_database_commit (db, error);
  else
    hf_database_rollback (db);
  return NULL;
}

/* Ends a wait; the ranking of a keeper that is gone goes too. */
static HfScoreKeeper *
take_keeper (Ranking *ranking)
{
  HfScoreKeeper *keeper = hf_weak_take (ranking->keeper);

  if (keeper == NULL)
    g_free (ranking);
  return keeper;
}

/* A full disk, say, is no reason to disturb anybody: it is tried again when the next occasion
 * comes. */
static void
end (HfScoreKeeper *self, Ranking *ranking, const GError *error)
{
  guint n_changed = ranking->n_changed;

  g_free (ranking);
  self->is_at_work = FALSE;
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not rank the customers", error);
  if (n_changed > 0)
    hf_store_tell_derived (self->store, &hf_customer_def);
  g_signal_emit (self, signals[RANKED], 0, n_changed);
  if (self->look_again && error == NULL)
    hf_score_keeper_look (self);
}

static void portion_ranked_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* First the ranking, then the classes, then what cards lack. */
static void
go_on (HfScoreKeeper *self, Ranking *ranking, const GError *error)
{
  if (error != NULL || !(ranking->is_stale || ranking->are_cases_stale || ranking->are_own_stale))
    {
      end (self, ranking, error);
      return;
    }
  ranking->keeper = hf_weak_new (self);
  hf_store_run_async (self->store, HF_LANE_WRITE, rank_work, ranking, NULL, NULL, NULL,
                      portion_ranked_cb, ranking);
}

static gboolean
next_portion_due_cb (gpointer ranking)
{
  g_autoptr (HfScoreKeeper) self = take_keeper (ranking);

  if (self != NULL)
    go_on (self, ranking, NULL);
  return G_SOURCE_REMOVE;
}

/* What has been through everybody is done. */
static void
end_part (Ranking *self)
{
  if (self->after != 0)
    return;
  if (self->is_stale)
    self->is_stale = FALSE;
  else if (self->are_cases_stale)
    self->are_cases_stale = FALSE;
  else
    self->are_own_stale = FALSE;
}

/* Between two portions nothing is being saved, so that a process that has nothing else to do can
 * end there. */
static void
portion_ranked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ranking *ranking = user_data;
  g_autoptr (HfScoreKeeper) self = take_keeper (ranking);
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (self == NULL)
    return;
  end_part (ranking);
  if (error != NULL)
    {
      end (self, ranking, error);
      return;
    }
  ranking->keeper = hf_weak_new (self);
  g_idle_add (next_portion_due_cb, ranking);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfScoreKeeper) self = take_keeper (user_data);
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (self != NULL)
    go_on (self, user_data, error);
}

static gboolean
timer_cb (gpointer user_data)
{
  HfScoreKeeper *self = user_data;

  self->timer = 0;
  hf_score_keeper_look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (HfScoreKeeper *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (DELAY_SECONDS, timer_cb, self);
}

static void
store_changed_cb (HfScoreKeeper *self, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_case_class_def) ||
      hf_changed_has_entity (changed, &hf_custom_field_def))
    hf_score_keeper_look (self); /* somebody wants to see what it comes to */
  else if (hf_changed_has_entity (changed, &hf_visit_def))
    look_soon (self);
}

static void
hf_score_keeper_dispose (GObject *object)
{
  HfScoreKeeper *self = HF_SCORE_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_score_keeper_parent_class)->dispose (object);
}

static void
hf_score_keeper_finalize (GObject *object)
{
  g_object_unref (HF_SCORE_KEEPER (object)->cancellable);

  G_OBJECT_CLASS (hf_score_keeper_parent_class)->finalize (object);
}

static void
hf_score_keeper_class_init (HfScoreKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_score_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_score_keeper_finalize;
  signals[RANKED] = g_signal_new ("ranked", HF_TYPE_SCORE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hf_score_keeper_init (HfScoreKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

HfScoreKeeper *
hf_score_keeper_new (HfStore *store)
{
  HfScoreKeeper *self = g_object_new (HF_TYPE_SCORE_KEEPER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_store_get_clock (store), "day-changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  look_soon (self);
  return self;
}

void
hf_score_keeper_look (HfScoreKeeper *self)
{
  g_return_if_fail (HF_IS_SCORE_KEEPER (self));

  Ranking *ranking;

  self->look_again = self->is_at_work;
  if (self->is_at_work)
    return;
  self->is_at_work = TRUE;
  ranking = g_new0 (Ranking, 1);
  ranking->keeper = hf_weak_new (self);
  ranking->today = hf_clock_today (hf_store_get_clock (self->store));
  hf_store_run_async (self->store, HF_LANE_SCAN, look_work, ranking, NULL, NULL, self->cancellable,
                      looked_cb, ranking);
}
