/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When customers are ranked and classified anew. */

#include "session/standing/hf-score-keeper.h"

#include "core/hf-custom-field.h"
#include "core/hf-visit.h"
#include "store/hf-auto-tags.h"
#include "store/hf-cases.h"
#include "store/hf-scores.h"
#include "store/hf-wanted.h"

/* A book that has just been opened has better things to do, and an import changes much at once. */
#define DELAY_SECONDS 5

struct _HfScoreKeeper
{
  HfKeeper parent_instance;

  guint timer;
};

G_DEFINE_FINAL_TYPE (HfScoreKeeper, hf_score_keeper, HF_TYPE_KEEPER)

typedef struct
{
  HfKeeperRun  base;
  gboolean     is_stale;        /* the ranking */
  gboolean     are_cases_stale; /* the classes */
  gboolean     are_own_stale;   /* what follows from the definitions of own fields */
  HfScoreBasis basis;
  gint64       after;
  gint64       mark;
} Ranking;

static gboolean
look (HfDatabase *db, HfKeeperRun *run, GCancellable *cancellable, GError **error)
{
  Ranking *self = (Ranking *) run;

  return hf_score_basis_read (db, &self->basis, error) &&
         hf_score_basis_is_stale (db, &self->basis, run->today, &self->is_stale, error) &&
         hf_cases_is_stale (db, &self->are_cases_stale, error) &&
         hf_wanted_is_stale (db, &self->are_own_stale, error) &&
         (!self->is_stale ||
          hf_score_basis_make (db, run->today, &self->basis, cancellable, error));
}

static gboolean
is_done (const HfKeeperRun *run)
{
  const Ranking *self = (const Ranking *) run;

  return !(self->is_stale || self->are_cases_stale || self->are_own_stale);
}

static gboolean
rank_portion (HfDatabase *db, Ranking *self, GError **error)
{
  guint *n_changed = &self->base.n_changed;

  if (!self->is_stale && self->are_cases_stale)
    return hf_cases_refresh_portion (db, &self->after, &self->mark, n_changed, error);
  if (!self->is_stale)
    return hf_wanted_refresh_portion (db, &self->after, &self->mark, n_changed, error);
  return (self->after > 0 || hf_score_basis_store (db, &self->basis, error)) &&
         hf_scores_refresh (db, &self->basis, &self->after, n_changed, error);
}

/* First the ranking, then the classes, then what cards lack. What has been through everybody is
 * done. Rules for tags ask for all of it. */
static gboolean
write_portion (HfDatabase *db, HfKeeperRun *run, GError **error)
{
  Ranking    *self = (Ranking *) run;
  const guint n_before = run->n_changed;

  if (!rank_portion (db, self, error) ||
      (run->n_changed != n_before && !hf_auto_tags_unsettle (db, error)))
    return FALSE;
  if (self->after != 0)
    return TRUE;
  if (self->is_stale)
    self->is_stale = FALSE;
  else if (self->are_cases_stale)
    self->are_cases_stale = FALSE;
  else
    self->are_own_stale = FALSE;
  return TRUE;
}

static gboolean
timer_cb (gpointer user_data)
{
  HfScoreKeeper *self = user_data;

  self->timer = 0;
  hf_keeper_look (HF_KEEPER (self));
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
  if (hf_cases_hang_on (changed) || hf_changed_has_entity (changed, &hf_custom_field_def))
    hf_keeper_look (HF_KEEPER (self)); /* somebody wants to see what it comes to */
  else if (hf_changed_has_entity (changed, &hf_visit_def))
    look_soon (self);
}

static void
hf_score_keeper_dispose (GObject *object)
{
  HfScoreKeeper *self = HF_SCORE_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  G_OBJECT_CLASS (hf_score_keeper_parent_class)->dispose (object);
}

static void
hf_score_keeper_class_init (HfScoreKeeperClass *klass)
{
  HfKeeperClass *keeper_class = HF_KEEPER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_score_keeper_dispose;
  keeper_class->failure = "could not rank the customers";
  keeper_class->run_size = sizeof (Ranking);
  keeper_class->look = look;
  keeper_class->is_done = is_done;
  keeper_class->write_portion = write_portion;
}

static void
hf_score_keeper_init (HfScoreKeeper *self)
{
}

HfScoreKeeper *
hf_score_keeper_new (HfStore *store)
{
  HfScoreKeeper *self = g_object_new (HF_TYPE_SCORE_KEEPER, "store", store, NULL);

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_store_get_clock (store), "day-changed", G_CALLBACK (look_soon), self,
                           G_CONNECT_SWAPPED);
  look_soon (self);
  return self;
}
