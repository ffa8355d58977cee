/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Noticing changes: the engine's data version is asked for twice a second, and at once after a save
 * of one's own. Only when it moved is the history read. */

#include "store/hf-store-watch.h"

#include "base/hf-log.h"

#define INTERVAL_MS 500

/* Lives on the main thread once it is started, but for the two numbers that only the reader's
 * thread touches. */
struct _HfStoreWatch
{
  HfWorker        *reader; /* borrowed */
  HfStoreWatchFunc func;
  HfStoreTouchFunc touched;
  gpointer         user_data;
  GCancellable    *cancellable;
  guint            timer;
  gboolean         is_looking;
  gboolean         look_again;

  /* reader's thread */
  gint64 version;
  gint64 step;
};

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfStoreWatch *self = data;
  gint64        version = hf_database_version (db);
  HfChanged    *changed;

  if (version == self->version)
    return NULL;
  changed = hf_changed_read (db, self->step, error);
  if (changed == NULL)
    return NULL;
  self->version = version;
  self->step = hf_changed_get_step (changed);
  return changed;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfChanged) changed = g_task_propagate_pointer (G_TASK (result), &error);
  HfStoreWatch *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the watch is gone */
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not look for changes", error);
  self->is_looking = FALSE;
  if (self->look_again)
    hf_store_watch_look (self);
  if (changed == NULL)
    return;
  if (!hf_changed_is_empty (changed))
    self->func (changed, self->user_data);
  if (self->touched != NULL)
    self->touched (self->user_data);
}

static gboolean
timer_cb (gpointer user_data)
{
  hf_store_watch_look (user_data);
  return G_SOURCE_CONTINUE;
}

static gpointer
remember_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfStoreWatch *self = data;
  g_autoptr (HfChanged) known = NULL;

  self->version = hf_database_version (db);
  known = hf_changed_read (db, G_MAXINT64, error);
  self->step = known ? hf_changed_get_step (known) : 0;
  return NULL;
}

/**
 * hf_store_watch_new:
 * @reader: a worker that reads; must outlive the watch
 *
 * Remembers what the book says now, waiting for it: whatever comes later will be told. Any thread
 * may make a watch.
 *
 * Returns: (transfer full): the watch
 */
HfStoreWatch *
hf_store_watch_new (HfWorker *reader)
{
  HfStoreWatch *self = g_new0 (HfStoreWatch, 1);
  g_autoptr (GError) error = NULL;

  self->reader = reader;
  self->cancellable = g_cancellable_new ();
  hf_worker_run (reader, remember_work, self, NULL, &error);
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not read the history", error);
  return self;
}

/**
 * hf_store_watch_start:
 * @self: a watch
 * @func: told what changed
 * @touched: (nullable): told of each commit, also of what has no history
 * @user_data: given to both
 *
 * Begins to look. The timer runs only where a main loop does.
 */
void
hf_store_watch_start (HfStoreWatch    *self,
                      HfStoreWatchFunc func,
                      HfStoreTouchFunc touched,
                      gpointer         user_data)
{
  self->func = func;
  self->touched = touched;
  self->user_data = user_data;
  self->timer = g_timeout_add (INTERVAL_MS, timer_cb, self);
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/**
 * hf_store_watch_free:
 * @self: (transfer full): a watch
 *
 * Stops watching.
 */
void
hf_store_watch_free (HfStoreWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  /* The reader may be looking right now: let it pass, it uses @self. */
  hf_worker_run (self->reader, nothing_work, NULL, NULL, NULL);
  g_object_unref (self->cancellable);
  g_free (self);
}

/**
 * hf_store_watch_look:
 * @self: a watch
 *
 * Looks now.
 */
void
hf_store_watch_look (HfStoreWatch *self)
{
  self->look_again = self->is_looking;
  if (self->is_looking)
    return;
  self->is_looking = TRUE;
  hf_worker_look (self->reader, look_work, self, (GDestroyNotify) hf_changed_unref,
                  g_task_new (NULL, self->cancellable, looked_cb, self));
}
