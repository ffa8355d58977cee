/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a store. For windows the waiting is done by a thread that then goes away: it meets plain
 * lanes only, and the store is made of them on the thread that asked. */

#include "store/hf-lanes.h"

typedef struct
{
  char           *path;
  HfOpenFlags     flags;
  HfClock        *clock;
  HfViewer       *viewer;
  HfOpenPhaseFunc phase_begun;
  gpointer        user_data;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_free (self->path);
  g_object_unref (self->clock);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

typedef struct
{
  GTask      *task; /* owned */
  HfOpenPhase phase;
} PhaseNote;

static gboolean
phase_noted_cb (gpointer data)
{
  PhaseNote     *note = data;
  const Opening *opening = g_task_get_task_data (note->task);

  opening->phase_begun (note->phase, opening->user_data);
  return G_SOURCE_REMOVE;
}

static void
phase_note_free (gpointer data)
{
  PhaseNote *note = data;

  g_object_unref (note->task);
  g_free (note);
}

/* Of the same priority as the answer, so it comes before that. */
static void
note_phase (HfOpenPhase phase, gpointer task)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  PhaseNote *note = g_new (PhaseNote, 1);

  *note = (PhaseNote){ g_object_ref (task), phase };
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, phase_noted_cb, note, phase_note_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *opening = data;
  GError        *error = NULL;
  HfLanes       *lanes =
    hf_lanes_open (opening->path, opening->flags, note_phase, task, cancellable, &error);

  if (lanes != NULL)
    g_task_return_pointer (task, lanes, (GDestroyNotify) hf_lanes_close);
  else
    g_task_return_error (task, error);
}

/**
 * hf_store_open_async:
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @clock: the clock
 * @viewer: who looks
 * @phase_begun: (scope notified): told how far it has come
 * @cancellable: (nullable): to give up; a book that is being brought up to date is finished first
 * @callback: called on this thread
 * @user_data: given to @phase_begun and to @callback
 *
 * Opens a book and brings it up to date. A file that is no book is not touched.
 */
void
hf_store_open_async (const char         *path,
                     HfOpenFlags         flags,
                     HfClock            *clock,
                     HfViewer           *viewer,
                     HfOpenPhaseFunc     phase_begun,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ .path = g_strdup (path),
                        .flags = flags,
                        .clock = g_object_ref (clock),
                        .viewer = hf_viewer_ref (viewer),
                        .phase_begun = phase_begun,
                        .user_data = user_data };
  g_task_set_source_tag (task, hf_store_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * hf_store_open_finish:
 * @result: the result
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Ends hf_store_open_async().
 *
 * Returns: (transfer full) (nullable): the store
 */
HfStore *
hf_store_open_finish (GAsyncResult *result, GError **error)
{
  const Opening *opening = g_task_get_task_data (G_TASK (result));
  HfLanes       *lanes = g_task_propagate_pointer (G_TASK (result), error);

  if (lanes == NULL)
    return NULL;
  return hf_store_new (opening->path, lanes, opening->clock, opening->viewer);
}

static void
ignore_phase (HfOpenPhase phase, gpointer user_data)
{
}

/**
 * hf_store_open:
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @clock: the clock
 * @viewer: who looks
 * @error: return location for a #HfStoreError
 *
 * Like hf_store_open_async(), but waits.
 *
 * Returns: (transfer full) (nullable): the store
 */
HfStore *
hf_store_open (const char *path,
               HfOpenFlags flags,
               HfClock    *clock,
               HfViewer   *viewer,
               GError    **error)
{
  HfLanes *lanes = hf_lanes_open (path, flags, ignore_phase, NULL, NULL, error);

  return lanes ? hf_store_new (path, lanes, clock, viewer) : NULL;
}
