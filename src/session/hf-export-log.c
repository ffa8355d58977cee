/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who took customers out of the book in full, when, and how many rows. The entry is there before
 * the first row and says "stopped" until all is written, so that whatever ends the program in
 * between, nothing went out unsaid. It knows nothing of files. */

#include "session/hf-export-log.h"

#include "base/hf-log.h"
#include "core/hf-customer.h"
#include "session/hf-export-columns.h"
#include "session/hf-export-rights.h"
#include "store/hf-history.h"

typedef struct
{
  HfViewer    *viewer;
  gint64       now;
  HfImportKind kind;
} Beginning;

static Beginning *
beginning_new (HfStore *store, HfImportKind kind)
{
  Beginning *self = g_new (Beginning, 1);

  *self = (Beginning){ hf_viewer_ref (hf_store_get_viewer (store)),
                       hf_clock_now (hf_store_get_clock (store)), kind };
  return self;
}

static void
beginning_free (gpointer data)
{
  Beginning *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Beginning, beginning_free)

static gboolean
needs_entry (const Beginning *beginning, const HfEntityDef *def)
{
  return !beginning->viewer->masked && hf_export_names_customers (def);
}

/* A book that cannot be written any more must still be got out of its file, without an entry. */
static gboolean
is_rescue (const GError *error)
{
  return g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_FULL) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_IO) ||
         g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_READ_ONLY);
}

/* The answer of work that has a number as result, which may be none. */
static gpointer
answer (gint64 entry)
{
  return g_memdup2 (&entry, sizeof entry);
}

static gpointer
begin_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Beginning   *beginning = data;
  const HfEntityDef *def = hf_export_kind_get_def (beginning->kind);
  const HfStepInfo   info = { .who = beginning->viewer->who,
                              .at = beginning->now,
                              .label = HF_HISTORY_EXPORT_STOPPED,
                              .source = hf_import_kind_get_name (beginning->kind) };
  gint64             entry = 0;
  g_autoptr (GError) trouble = NULL;

  if (!hf_export_rights_check (beginning->viewer, beginning->kind, error))
    return NULL;
  if (needs_entry (beginning, def))
    entry = hf_history_add_note (db, &info, 0, &trouble);
  if (trouble == NULL || is_rescue (trouble))
    return answer (entry);
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

static gboolean
take_answer (gpointer answer, gint64 *entry)
{
  g_autofree gint64 *taken = answer;

  *entry = taken ? *taken : 0;
  return taken != NULL;
}

void
hf_export_log_begin_async (HfStore            *store,
                           HfImportKind        kind,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  hf_store_run_async (store, HF_LANE_WRITE, begin_work, beginning_new (store, kind), beginning_free,
                      g_free, NULL, callback, user_data);
}

gboolean
hf_export_log_begin_finish (HfStore *store, GAsyncResult *result, gint64 *entry, GError **error)
{
  return take_answer (hf_store_run_finish (store, result, error), entry);
}

gboolean
hf_export_log_begin_sync (HfStore *store, HfImportKind kind, gint64 *entry, GError **error)
{
  g_autoptr (Beginning) beginning = beginning_new (store, kind);

  return take_answer (hf_store_run_sync (store, HF_LANE_WRITE, begin_work, beginning, NULL, error),
                      entry);
}

typedef struct
{
  gint64   entry;
  gint64   n_rows;
  gboolean is_done;
} Ending;

static gpointer
end_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ending *ending = data;
  const char   *label = ending->is_done ? HF_HISTORY_EXPORTED : HF_HISTORY_EXPORT_STOPPED;

  return GINT_TO_POINTER (
    hf_history_end_note (db, ending->entry, label, (guint) ending->n_rows, error));
}

/* What is out cannot be taken back; the entry goes on saying that somebody did it. */
static void
log_trouble (const GError *error)
{
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "the end of an export was not entered",
                    error);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  log_trouble (error);
}

void
hf_export_log_end_async (HfStore *store, gint64 entry, gint64 n_rows, gboolean is_done)
{
  const Ending ending = { entry, n_rows, is_done };

  if (entry != 0)
    hf_store_run_async (store, HF_LANE_WRITE, end_work, g_memdup2 (&ending, sizeof ending), g_free,
                        NULL, NULL, ended_cb, NULL);
}

void
hf_export_log_end_sync (HfStore *store, gint64 entry, gint64 n_rows, gboolean is_done)
{
  Ending ending = { entry, n_rows, is_done };
  g_autoptr (GError) error = NULL;

  if (entry != 0)
    hf_store_run_sync (store, HF_LANE_WRITE, end_work, &ending, NULL, &error);
  log_trouble (error);
}

/* What the main thread and the worker share; @task and @entry are the main thread's. */
typedef struct
{
  HfExportLogWork work;
  gpointer        data;
  GDestroyNotify  data_free;
  gint64          n_rows;
  gint64          entry; /* in the history, or 0 */
  GTask          *task;
} Run;

static void
run_clear (gpointer data)
{
  Run *self = data;

  self->data_free (self->data);
}

static void
run_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, run_clear);
}

/* Takes the run and the error. */
static void
run_end (Run *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  run_release (self);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gpointer
run_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Run *self = data;

  return self->work (db, self->data, &self->n_rows, cancellable, error) ? self : NULL;
}

static void
run_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run     *self = user_data;
  GError  *error = NULL;
  gboolean is_done = hf_store_run_finish (HF_STORE (source), result, &error) != NULL;

  hf_export_log_end_async (HF_STORE (source), self->entry, is_done ? self->n_rows : 0, is_done);
  run_end (self, error);
}

/* Nobody takes customers out in full without its being in the history. */
static void
run_entered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run    *self = user_data;
  GError *error = NULL;

  if (hf_export_log_begin_finish (HF_STORE (source), result, &self->entry, &error))
    hf_store_export_async (HF_STORE (source), run_work, g_atomic_rc_box_acquire (self), run_release,
                           NULL, g_task_get_cancellable (self->task), run_written_cb, self);
  else
    run_end (self, error);
}

void
hf_export_log_run_async (HfStore        *store,
                         HfImportKind    kind,
                         HfExportLogWork work,
                         gpointer        data,
                         GDestroyNotify  data_free,
                         GTask          *task)
{
  Run *self = g_atomic_rc_box_new0 (Run);

  *self = (Run){ work, data, data_free, 0, 0, task };
  hf_store_announce_save (store, task); /* also while it is entered */
  hf_export_log_begin_async (store, kind, run_entered_cb, self);
}
