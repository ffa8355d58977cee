/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/standing/hf-keeper.h"

#include "base/hf-log.h"
#include "core/hf-customer.h"

typedef struct
{
  /* owned */
  HfStore      *store;
  GCancellable *cancellable;

  gboolean is_at_work;
  gboolean look_again;
} HfKeeperPrivate;

enum
{
  PROP_0,
  PROP_STORE,
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfKeeper, hf_keeper, G_TYPE_OBJECT)

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfKeeperRun *run = data;

  run->how->look (db, run, cancellable, error);
  return NULL;
}

static gpointer
portion_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfKeeperRun *run = data;

  if (!hf_database_begin (db, error))
    return NULL;
  if (run->how->write_portion (db, run, error))
    hf_database_commit (db, error);
  else
    hf_database_rollback (db);
  return NULL;
}

static void
run_free (HfKeeperRun *self)
{
  if (self->how->clear != NULL)
    self->how->clear (self);
  g_free (self);
}

/* Ends a wait; the run of a keeper that is gone goes too. */
static HfKeeper *
take_keeper (HfKeeperRun *run)
{
  HfKeeper *keeper = hf_weak_take (run->keeper);

  if (keeper == NULL)
    run_free (run);
  return keeper;
}

/* A full disk, say, is no reason to disturb anybody: it is tried again when the next occasion
 * comes. */
static void
end (HfKeeper *self, HfKeeperRun *run, const GError *error)
{
  HfKeeperPrivate     *priv = hf_keeper_get_instance_private (self);
  const HfKeeperClass *how = run->how;
  guint                n_changed = run->n_changed;

  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, how->failure, error);
  run_free (run);
  priv->is_at_work = FALSE;
  if (n_changed > 0)
    hf_store_tell_derived (priv->store, hf_changed_new_any (&hf_customer_def));
  g_signal_emit (self, signals[KEPT], 0, n_changed);
  if (priv->look_again && error == NULL)
    hf_keeper_look (self);
}

static gboolean next_portion_due_cb (gpointer run);

/* After the look, and after each portion. Between two portions nothing is being saved, so that a
 * process that has nothing else to do can end there. */
static void
step_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfKeeperRun *run = user_data;
  g_autoptr (HfKeeper) self = take_keeper (run);
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (self == NULL)
    return;
  if (error != NULL || run->how->is_done (run))
    {
      end (self, run, error);
      return;
    }
  run->keeper = hf_weak_new (self);
  g_idle_add (next_portion_due_cb, run);
}

static gboolean
next_portion_due_cb (gpointer run)
{
  g_autoptr (HfKeeper) self = take_keeper (run);
  HfKeeperPrivate *priv;

  if (self == NULL)
    return G_SOURCE_REMOVE;
  priv = hf_keeper_get_instance_private (self);
  ((HfKeeperRun *) run)->keeper = hf_weak_new (self);
  hf_store_run_async (priv->store, HF_LANE_WRITE, portion_work, run, NULL, NULL, NULL, step_done_cb,
                      run);
  return G_SOURCE_REMOVE;
}

static void
hf_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, hf_keeper_get_store (HF_KEEPER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hf_keeper_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HfKeeperPrivate *priv = hf_keeper_get_instance_private (HF_KEEPER (object));

  if (prop_id == PROP_STORE)
    priv->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hf_keeper_dispose (GObject *object)
{
  HfKeeperPrivate *priv = hf_keeper_get_instance_private (HF_KEEPER (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (hf_keeper_parent_class)->dispose (object);
}

static void
hf_keeper_finalize (GObject *object)
{
  HfKeeperPrivate *priv = hf_keeper_get_instance_private (HF_KEEPER (object));

  g_object_unref (priv->cancellable);

  G_OBJECT_CLASS (hf_keeper_parent_class)->finalize (object);
}

static void
hf_keeper_class_init (HfKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hf_keeper_get_property;
  object_class->set_property = hf_keeper_set_property;
  object_class->dispose = hf_keeper_dispose;
  object_class->finalize = hf_keeper_finalize;
  klass->run_size = sizeof (HfKeeperRun);

  g_object_class_install_property (object_class, PROP_STORE,
                                   g_param_spec_object ("store", NULL, NULL, HF_TYPE_STORE,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                          G_PARAM_STATIC_STRINGS));
  signals[KEPT] = g_signal_new ("kept", HF_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hf_keeper_init (HfKeeper *self)
{
  HfKeeperPrivate *priv = hf_keeper_get_instance_private (self);

  priv->cancellable = g_cancellable_new ();
}

HfStore *
hf_keeper_get_store (HfKeeper *self)
{
  HfKeeperPrivate *priv = hf_keeper_get_instance_private (self);

  g_return_val_if_fail (HF_IS_KEEPER (self), NULL);
  return priv->store;
}

void
hf_keeper_look (HfKeeper *self)
{
  g_return_if_fail (HF_IS_KEEPER (self));

  HfKeeperPrivate *priv = hf_keeper_get_instance_private (self);
  HfKeeperClass   *how = HF_KEEPER_GET_CLASS (self);
  HfKeeperRun     *run;

  priv->look_again = priv->is_at_work;
  if (priv->is_at_work)
    return;
  priv->is_at_work = TRUE;
  run = g_malloc0 (how->run_size);
  run->how = how;
  run->today = hf_clock_today (hf_store_get_clock (priv->store));
  run->keeper = hf_weak_new (self);
  hf_store_run_async (priv->store, HF_LANE_SCAN, look_work, run, NULL, NULL, priv->cancellable,
                      step_done_cb, run);
}
