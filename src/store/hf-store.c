/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The book as the rest of the program knows it: asynchronous questions and commits over three
 * threads, and one record a row on the main thread. The invariants:
 *
 *  1. All writes go through one thread, in order. What has a history uses HfTransaction; what was
 * worked out or told has none, and begins a transaction of its own.
 *  2. Rows leave a worker sealed and masked for the viewer.
 *  3. A row that is shown has one record; whoever reads a newer row of it updates that record.
 *  4. `changed` follows every commit, one's own and other processes', in the order of the history.
 */

#include "store/hf-store.h"

#include "store/hf-lanes.h"
#include "store/hf-record-map.h"
#include "store/hf-sql.h"

struct _HfStore
{
  GObject parent_instance;

  /* owned */
  char        *path;
  HfLanes     *lanes;
  HfClock     *clock;
  HfViewer    *viewer;
  HfRecordMap *records;

  guint    n_saves;       /* asked for, and not yet told how they went */
  gboolean is_in_trouble; /* the disk refused what was written last */
};

enum
{
  CHANGED,
  TOUCHED,
  SAVING,
  VIEWER_CHANGED,
  TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStore, hf_store, G_TYPE_OBJECT)

static void
hf_store_dispose (GObject *object)
{
  HfStore *self = HF_STORE (object);

  /* Nothing is waited for that somebody asked to be saved: each save keeps the store until it was
   * told of. So it is for the process not to end before, see #HfStore::saving. */
  g_clear_pointer (&self->lanes, hf_lanes_close);

  G_OBJECT_CLASS (hf_store_parent_class)->dispose (object);
}

static void
hf_store_finalize (GObject *object)
{
  HfStore *self = HF_STORE (object);

  g_free (self->path);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->viewer, hf_viewer_unref);
  hf_record_map_free (self->records);

  G_OBJECT_CLASS (hf_store_parent_class)->finalize (object);
}

static void
hf_store_class_init (HfStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_store_dispose;
  object_class->finalize = hf_store_finalize;

  /**
   * HfStore::changed:
   * @self: the store
   * @changed: what changed
   *
   * Rows of the book changed, here or in another process.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, HF_TYPE_CHANGED);
  /**
   * HfStore::touched:
   * @self: the store
   *
   * Something was written, here or in another process, maybe nothing of which there is a history:
   * for what is kept beside it, such as who is calling whom.
   */
  signals[TOUCHED] =
    g_signal_new ("touched", HF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * HfStore::saving:
   * @self: the store
   * @is_saving: whether something asked to be saved is not done, or not told of, yet
   *
   * Something is to be saved, in the book or in a file, or all that was has been told of. What a
   * callback saves in turn belongs to it.
   */
  signals[SAVING] = g_signal_new ("saving", HF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * HfStore::viewer-changed:
   * @self: the store
   *
   * Somebody else looks from now on: what was read has to be read again.
   */
  signals[VIEWER_CHANGED] = g_signal_new ("viewer-changed", HF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * HfStore::trouble:
   * @self: the store
   * @code: %HF_STORE_ERROR_FULL, %HF_STORE_ERROR_IO or %HF_STORE_ERROR_READ_ONLY; -1 for none
   *
   * Nothing can be written any more, or again.
   */
  signals[TROUBLE] = g_signal_new ("trouble", HF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
hf_store_init (HfStore *self)
{
  self->records = hf_record_map_new ();
}

static void
watch_changed_cb (HfChanged *changed, gpointer user_data)
{
  g_signal_emit (user_data, signals[CHANGED], 0, changed);
}

static void
watch_touched_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[TOUCHED], 0);
}

/**
 * hf_store_new:
 * @path: (type filename): the book
 * @lanes: (transfer full): what works on it
 * @clock: the clock
 * @viewer: who looks
 *
 * Makes a store of a book that is open, and begins to watch it. For hf-store-open.c.
 *
 * Returns: (transfer full): the store
 */
HfStore *
hf_store_new (const char *path, HfLanes *lanes, HfClock *clock, HfViewer *viewer)
{
  HfStore *self = g_object_new (HF_TYPE_STORE, NULL);

  self->path = g_strdup (path);
  self->lanes = lanes;
  self->clock = g_object_ref (clock);
  self->viewer = hf_viewer_ref (viewer);
  hf_store_watch_start (lanes->watch, watch_changed_cb, watch_touched_cb, self);
  return self;
}

/**
 * hf_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none) (type filename): where the book lies
 */
const char *
hf_store_get_path (HfStore *self)
{
  return self->path;
}

/**
 * hf_store_get_viewer:
 * @self: a store
 *
 * Returns: (transfer none): who looks
 */
HfViewer *
hf_store_get_viewer (HfStore *self)
{
  return self->viewer;
}

/**
 * hf_store_set_viewer:
 * @self: a store
 * @viewer: who looks from now on
 *
 * Changes the person. What was read before stays as it was masked then.
 */
void
hf_store_set_viewer (HfStore *self, HfViewer *viewer)
{
  HfViewer *old = self->viewer;

  self->viewer = hf_viewer_ref (viewer);
  hf_viewer_unref (old);
  g_signal_emit (self, signals[VIEWER_CHANGED], 0);
}

/**
 * hf_store_get_clock:
 * @self: a store
 *
 * Returns: (transfer none): the clock
 */
HfClock *
hf_store_get_clock (HfStore *self)
{
  return self->clock;
}

static void
save_told_cb (HfStore *self)
{
  if (--self->n_saves == 0)
    g_signal_emit (self, signals[SAVING], 0, FALSE);
  g_object_unref (self);
}

/**
 * hf_store_announce_save:
 * @self: a store
 * @task: (transfer none): what ends in a save, and has told of it when it is completed
 *
 * Says that something is being saved elsewhere than by the writer: #HfStore::saving holds, and the
 * store is kept, until @task is completed. For what writes a file on a thread of its own, and for
 * what has yet to come to the writer.
 */
void
hf_store_announce_save (HfStore *self, GTask *task)
{
  /* Let go of when it is told, on this thread: a task may end on another one. */
  g_signal_connect_swapped (task, "notify::completed", G_CALLBACK (save_told_cb),
                            g_object_ref (self));
  if (self->n_saves++ == 0)
    g_signal_emit (self, signals[SAVING], 0, TRUE);
}

static void
push (HfStore       *self,
      HfLane         lane,
      gboolean       is_save,
      HfWork         work,
      gpointer       data,
      GDestroyNotify result_free,
      GTask         *task)
{
  /* What was saved is saved: a cancelled save must not be reported as not done. */
  g_task_set_check_cancellable (task, !is_save);
  /* What took long to read may wait until what is there already has been drawn. */
  if (lane == HF_LANE_SCAN)
    g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  if (is_save)
    hf_store_announce_save (self, task);
  hf_worker_push (self->lanes->workers[lane], work, data, result_free, task);
}

/**
 * hf_store_run_async:
 * @self: a store
 * @lane: which thread
 * @work: what to do there
 * @data: (transfer full) (nullable): given to @work
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees a result that nobody fetches
 * @cancellable: (nullable): stops reading
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does a piece of work on one of the store's threads.
 */
void
hf_store_run_async (HfStore            *self,
                    HfLane              lane,
                    HfWork              work,
                    gpointer            data,
                    GDestroyNotify      data_free,
                    GDestroyNotify      result_free,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (lane == HF_LANE_WRITE)
    g_task_set_source_tag (task, hf_store_commit_async);
  else
    g_task_set_source_tag (task, hf_store_run_async);
  g_task_set_task_data (task, data, data_free);
  push (self, lane, lane == HF_LANE_WRITE, work, data, result_free, task);
}

/**
 * hf_store_export_async:
 * @self: a store
 * @work: what reads the book, on the thread of long reads, and leaves a file
 * @data: (transfer full) (nullable): given to @work
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees a result that nobody fetches
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Does a piece of work that ends in a file somebody asked for: #HfStore::saving holds until it has
 * been told of, so that the process does not end before. Ended by hf_store_run_finish().
 */
void
hf_store_export_async (HfStore            *self,
                       HfWork              work,
                       gpointer            data,
                       GDestroyNotify      data_free,
                       GDestroyNotify      result_free,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, hf_store_export_async);
  g_task_set_task_data (task, data, data_free);
  push (self, HF_LANE_SCAN, TRUE, work, data, result_free, task);
}

/* What failed for another reason says nothing of the disk. Each failure is told: whoever put the
 * news of the last one aside tried again. */
static void
tell_trouble (HfStore *self, const GError *failure)
{
  gboolean is_of_disk = g_error_matches (failure, HF_STORE_ERROR, HF_STORE_ERROR_FULL) ||
                        g_error_matches (failure, HF_STORE_ERROR, HF_STORE_ERROR_IO) ||
                        g_error_matches (failure, HF_STORE_ERROR, HF_STORE_ERROR_READ_ONLY);

  if (is_of_disk || (failure == NULL && self->is_in_trouble))
    g_signal_emit (self, signals[TROUBLE], 0, is_of_disk ? failure->code : -1);
  self->is_in_trouble = is_of_disk || (self->is_in_trouble && failure != NULL);
}

/**
 * hf_store_run_finish:
 * @self: a store
 * @result: the result
 * @error: return location for the work's error
 *
 * Ends hf_store_run_async() and hf_store_export_async(). If it wrote, `changed` is on its way;
 * after work that only read, what others wrote meanwhile is looked for too, sooner than the half
 * second that it may take otherwise.
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
hf_store_run_finish (HfStore *self, GAsyncResult *result, GError **error)
{
  GError  *failure = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &failure);

  if (g_task_get_source_tag (G_TASK (result)) == hf_store_commit_async)
    tell_trouble (self, failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  if (self->lanes != NULL)
    hf_store_watch_look (self->lanes->watch);
  return answer;
}

static gpointer
query_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  return hf_sql_read_all (db, query, error);
}

/**
 * hf_store_query_async:
 * @self: a store
 * @query: a query
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: given to @callback
 *
 * Reads rows.
 */
void
hf_store_query_async (HfStore            *self,
                      HfQuery            *query,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, hf_store_query_async);
  g_task_set_task_data (task, hf_query_ref (query), (GDestroyNotify) hf_query_unref);
  hf_worker_push (self->lanes->workers[HF_LANE_READ], query_work, query,
                  (GDestroyNotify) g_ptr_array_unref, task);
}

/**
 * hf_store_query_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the rows
 */
GPtrArray *
hf_store_query_finish (HfStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hf_store_get_record:
 * @self: a store
 * @def: an entity
 * @id: a row's id
 *
 * The record of a row: the one that is shown already, or one that waits for hf_store_adopt().
 *
 * Returns: (transfer full): the record
 */
HfRecord *
hf_store_get_record (HfStore *self, const HfEntityDef *def, gint64 id)
{
  return hf_record_map_ensure (self->records, def, id);
}

/**
 * hf_store_tell_derived:
 * @self: a store
 * @changed: (transfer full): hf_changed_new_any() or the like
 *
 * Says what has become something else apart from all history: whoever shows such rows reads them
 * again.
 */
void
hf_store_tell_derived (HfStore *self, HfChanged *changed)
{
  g_signal_emit (self, signals[CHANGED], 0, changed);
  hf_changed_unref (changed);
}

/**
 * hf_store_adopt:
 * @self: a store
 * @row: a row just read
 *
 * The record of a row, brought up to date.
 *
 * Returns: (transfer full): the record
 */
HfRecord *
hf_store_adopt (HfStore *self, const HfRow *row)
{
  HfRecord *record = hf_store_get_record (self, row->def, row->id);

  hf_record_set_row (record, row);
  return record;
}

/**
 * hf_store_run_sync:
 * @self: a store
 * @lane: which thread
 * @work: what to do there
 * @data: (nullable): given to @work
 * @cancellable: (nullable): stops reading
 * @error: return location for the work's error
 *
 * Does a piece of work and waits for it.
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
hf_store_run_sync (HfStore      *self,
                   HfLane        lane,
                   HfWork        work,
                   gpointer      data,
                   GCancellable *cancellable,
                   GError      **error)
{
  return hf_worker_run (self->lanes->workers[lane], work, data, cancellable, error);
}

/**
 * hf_store_query_sync:
 * @self: a store
 * @query: a query
 * @error: return location for an error
 *
 * Reads rows and waits for them.
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the rows
 */
GPtrArray *
hf_store_query_sync (HfStore *self, HfQuery *query, GError **error)
{
  return hf_store_run_sync (self, HF_LANE_READ, query_work, query, NULL, error);
}
