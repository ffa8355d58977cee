/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving, and taking back what was saved: a change set or the newest step becomes work for the
 * writer, in the name of whoever looks at the store and at the hour of its clock. How work gets to
 * a thread is not known here. */

#include "store/hf-store.h"

/* Owned by the work that is asked for. */
typedef struct
{
  HfChangeSet *changes;
  HfViewer    *viewer;
  gint64       now;
  gboolean     redo;
  gint64       agreed; /* for undo */
} WriteData;

static WriteData *
write_data_new (HfStore *self, HfChangeSet *changes, gboolean redo, gint64 agreed)
{
  WriteData *data = g_new0 (WriteData, 1);

  data->changes = changes ? hf_change_set_ref (changes) : NULL;
  data->viewer = hf_viewer_ref (hf_store_get_viewer (self));
  data->now = hf_clock_now (hf_store_get_clock (self));
  data->redo = redo;
  data->agreed = agreed;
  return data;
}

static void
write_data_free (gpointer user_data)
{
  WriteData *data = user_data;

  g_clear_pointer (&data->changes, hf_change_set_unref);
  hf_viewer_unref (data->viewer);
  g_free (data);
}

static gpointer
commit_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  WriteData *data = user_data;

  return hf_change_set_commit (data->changes, db, data->viewer, data->now, error);
}

static gpointer
undo_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  WriteData *data = user_data;

  return hf_undo (db, data->viewer, data->now, data->redo, data->agreed, error);
}

/**
 * hf_store_commit_async:
 * @self: a store
 * @changes: what to change
 * @cancellable: (nullable): not heeded: what somebody asked to be saved is saved, and the callback
 * tells how it went, even when the page that asked is gone
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Saves a change set, all or nothing.
 */
void
hf_store_commit_async (HfStore            *self,
                       HfChangeSet        *changes,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  hf_store_run_async (self, HF_LANE_WRITE, commit_work, write_data_new (self, changes, FALSE, 0),
                      write_data_free, (GDestroyNotify) hf_committed_free, NULL, callback,
                      user_data);
}

/**
 * hf_store_commit_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error
 *
 * Ends hf_store_commit_async(). Records of the rows are up to date when it returns.
 *
 * Returns: (transfer full) (nullable): what is stored now; only then may anybody be told "saved"
 */
HfCommitted *
hf_store_commit_finish (HfStore *self, GAsyncResult *result, GError **error)
{
  HfCommitted *committed = hf_store_run_finish (self, result, error);

  for (guint i = 0; committed != NULL && i < committed->rows->len; i++)
    g_object_unref (hf_store_adopt (self, g_ptr_array_index (committed->rows, i)));
  return committed;
}

/**
 * hf_store_undo_async:
 * @self: a store
 * @redo: whether to redo
 * @cancellable: (nullable): not heeded, see hf_store_commit_async()
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Takes back the viewer's newest step, or redoes the one taken back last.
 */
void
hf_store_undo_async (HfStore            *self,
                     gboolean            redo,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  hf_store_run_async (self, HF_LANE_WRITE, undo_work,
                      write_data_new (self, NULL, redo, HF_UNDO_ANY), write_data_free,
                      (GDestroyNotify) hf_undone_free, NULL, callback, user_data);
}

/**
 * hf_store_undo_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was undone, redone or refused
 */
HfUndone *
hf_store_undo_finish (HfStore *self, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (self, result, error);
}

static gpointer
write_sync (HfStore *self, HfWork work, WriteData *data, GError **error)
{
  gpointer answer = hf_store_run_sync (self, HF_LANE_WRITE, work, data, NULL, error);

  write_data_free (data);
  return answer;
}

/**
 * hf_store_commit_sync:
 * @self: a store
 * @changes: what to change
 * @error: return location for an error
 *
 * Saves a change set and waits until it is on disk.
 *
 * Returns: (transfer full) (nullable): what is stored now
 */
HfCommitted *
hf_store_commit_sync (HfStore *self, HfChangeSet *changes, GError **error)
{
  return write_sync (self, commit_work, write_data_new (self, changes, FALSE, 0), error);
}

/**
 * hf_store_undo_sync:
 * @self: a store
 * @redo: whether to redo
 * @error: return location for an error
 *
 * Undoes or redoes and waits for it.
 *
 * Returns: (transfer full) (nullable): what was undone or redone
 */
HfUndone *
hf_store_undo_sync (HfStore *self, gboolean redo, GError **error)
{
  return write_sync (self, undo_work, write_data_new (self, NULL, redo, HF_UNDO_ANY), error);
}

/**
 * hf_store_undo_agreed_sync:
 * @self: a store
 * @agreed: the batch that the person agreed to, 0 for none
 * @error: return location for an error
 *
 * Takes back the viewer's newest step, but refuses a batch of more than one row unless it is
 * @agreed, and waits for it.
 *
 * Returns: (transfer full) (nullable): what was undone or refused
 */
HfUndone *
hf_store_undo_agreed_sync (HfStore *self, gint64 agreed, GError **error)
{
  return write_sync (self, undo_work, write_data_new (self, NULL, FALSE, agreed), error);
}
