/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a book on its threads, step by step: look at the file, connect the writer, back up and
 * bring up to date unless another program does, connect the readers. Waits for each; whoever must
 * not wait calls it from a thread of its own. Objects of the main thread must not get in here. */

#include "store/hf-lanes.h"

#include "store/hf-book.h"
#include "store/hf-sort-keys.h"
#include "store/sqlite/hf-update-lock.h"

typedef struct
{
  const char *path;
  guint       version;
  gboolean    is_sorted; /* by the rules in use */
} Update;

static gboolean
is_older (const Update *update)
{
  return update->version < hf_book_newest_schema ();
}

static gboolean
is_up_to_date (const Update *update)
{
  return !is_older (update) && update->is_sorted;
}

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Update *update = data;

  return GINT_TO_POINTER (
    hf_book_find_schema (db, &update->version, error) &&
    (is_older (update) || hf_book_has_tables (db, error)) &&
    (update->version == 0 || hf_sort_keys_compare (db, &update->is_sorted, error)));
}

static gpointer
back_up_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Update *update = data;

  return GINT_TO_POINTER (hf_book_back_up (db, update->path, update->version, error));
}

static gpointer
update_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Update *update = data;

  return GINT_TO_POINTER (hf_book_update (db, update->version, error) &&
                          hf_sort_keys_update (db, error));
}

/* A backup that was given up leaves nothing. */
static gboolean
back_up (HfWorker       *writer,
         Update         *update,
         HfOpenPhaseFunc phase_begun,
         gpointer        user_data,
         GCancellable   *cancellable,
         GError        **error)
{
  phase_begun (HF_OPEN_PHASE_BACKING_UP, user_data);
  return hf_worker_run (writer, back_up_work, update, cancellable, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* An update is not interrupted: the book would be whole, but nobody should have to trust in that
 * who saw it begin. Only a new schema asks for a backup: sort keys say nothing that the names
 * beside them do not. */
static gboolean
update_alone (HfWorker       *writer,
              Update         *update,
              HfOpenPhaseFunc phase_begun,
              gpointer        user_data,
              GCancellable   *cancellable,
              GError        **error)
{
  gboolean is_new = update->version == 0;

  if (!is_new && is_older (update) &&
      !back_up (writer, update, phase_begun, user_data, cancellable, error))
    return FALSE;
  if (!is_new)
    phase_begun (HF_OPEN_PHASE_UPDATING, user_data);
  return hf_worker_run (writer, update_work, update, NULL, error) != NULL;
}

/* Most books are as they should be, so nobody waits before it is known that this one is not. */
static gboolean
bring_up_to_date (HfWorker       *writer,
                  const char     *path,
                  HfOpenPhaseFunc phase_begun,
                  gpointer        user_data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  Update update = { path, 0, FALSE };
  g_autoptr (HfUpdateLock) lock = NULL;

  if (!hf_worker_run (writer, look_work, &update, cancellable, error))
    return FALSE;
  if (is_up_to_date (&update))
    return TRUE;
  lock = hf_update_lock_take (path, phase_begun, user_data, cancellable, error);
  return lock != NULL && hf_worker_run (writer, look_work, &update, cancellable, error) &&
         (is_up_to_date (&update) ||
          update_alone (writer, &update, phase_begun, user_data, cancellable, error));
}

static HfWorker *
start_lane (HfLanes *self, HfLane lane, const char *path, HfOpenFlags flags, GError **error)
{
  static const char *const names[] = { "hf-writer", "hf-reader", "hf-scanner" };

  return self->workers[lane] = hf_worker_new (names[lane], path, flags, error);
}

/**
 * hf_lanes_open:
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @phase_begun: called on this thread
 * @user_data: given to @phase_begun
 * @cancellable: (nullable): to give up; heeded where nothing is half-done
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Opens a book and brings it up to date, waiting until that is done. A file that is no book is not
 * touched.
 *
 * Returns: (transfer full) (nullable): the open book
 */
HfLanes *
hf_lanes_open (const char     *path,
               HfOpenFlags     flags,
               HfOpenPhaseFunc phase_begun,
               gpointer        user_data,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (HfLanes) self = g_new0 (HfLanes, 1);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !hf_book_probe (path, (flags & HF_OPEN_CREATE) != 0, error) ||
      !start_lane (self, HF_LANE_WRITE, path, flags, error) ||
      !bring_up_to_date (self->workers[HF_LANE_WRITE], path, phase_begun, user_data, cancellable,
                         error) ||
      !start_lane (self, HF_LANE_READ, path, HF_OPEN_READER | HF_OPEN_AT_ONCE, error) ||
      !start_lane (self, HF_LANE_SCAN, path, HF_OPEN_READER, error))
    return NULL;
  self->watch = hf_store_watch_new (self->workers[HF_LANE_READ]);
  return g_steal_pointer (&self);
}

/**
 * hf_lanes_close:
 * @self: (transfer full): an open book
 *
 * Lets the work that was pushed finish and closes the book; the writer, which tidies up the log,
 * goes last.
 */
void
hf_lanes_close (HfLanes *self)
{
  g_clear_pointer (&self->watch, hf_store_watch_free);
  for (guint i = HF_N_LANES; i > 0; i--)
    g_clear_pointer (&self->workers[i - 1], hf_worker_shut_down);
  g_free (self);
}
