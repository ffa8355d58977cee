/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a page, a command or the background service works with, made once by whoever starts them and
 * handed down: there are no singletons. */

#include "session/hf-context.h"

#include "session/hf-kept-all.h"
#include "session/hf-start.h"
#include "session/hf-who.h"

struct _HfContext
{
  GObject parent_instance;

  /* owned */
  HfStore   *store;
  GSettings *settings; /* NULL on the command line */

  gboolean is_named;
};

enum
{
  UNSAVED,
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfContext, hf_context, G_TYPE_OBJECT)

static void
hf_context_dispose (GObject *object)
{
  HfContext *self = HF_CONTEXT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (hf_context_parent_class)->dispose (object);
}

static void
hf_context_class_init (HfContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_context_dispose;

  /**
   * HfContext::unsaved:
   * @self: the context
   * @what: the label of the change set that was not saved, a msgid
   * @action: (nullable): a window's action, in detail, that shows what it was about
   * @error: why it was not saved
   *
   * A save failed after whoever asked for it had gone or turned to something else.
   */
  signals[UNSAVED] =
    g_signal_new ("unsaved", HF_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_ERROR);
  /**
   * HfContext::kept:
   * @self: the context
   *
   * What is kept with the context was read again: see hf_kept_load_async().
   */
  signals[KEPT] =
    g_signal_new ("kept", HF_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_context_init (HfContext *self)
{
}

/**
 * hf_context_new:
 * @store: the book
 * @settings: (nullable): the settings; most of the command line needs none
 *
 * Returns: (transfer full): a context
 */
HfContext *
hf_context_new (HfStore *store, GSettings *settings)
{
  HfContext *self = g_object_new (HF_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->settings, settings);
  return self;
}

/* A book on its way to becoming a context. */
typedef struct
{
  GSettings      *settings;
  HfOpenPhaseFunc phase_begun;
  gpointer        user_data;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_clear_object (&self->settings);
  g_free (self);
}

static void
phase_begun_cb (HfOpenPhase phase, gpointer task)
{
  const Opening *opening = g_task_get_task_data (task);

  opening->phase_begun (phase, opening->user_data);
}

/* A book that cannot say who works with it says so again when it is used. */
static void
recalled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  hf_who_recall_finish (HF_CONTEXT (source), result, NULL);
  hf_who_follow (HF_CONTEXT (source));
  hf_kept_all_load_and_return (HF_CONTEXT (source), user_data);
}

static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Opening *opening = g_task_get_task_data (task);
  GError        *error = NULL;
  g_autoptr (HfStore) store = hf_store_open_finish (result, &error);
  g_autoptr (HfContext) context = NULL;

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  context = hf_context_new (store, opening->settings);
  hf_who_recall_async (context, NULL, recalled_cb, g_steal_pointer (&task));
}

/**
 * hf_context_open_async:
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @clock: the clock
 * @settings: the settings
 * @phase_begun: (scope notified): told how far it has come
 * @cancellable: (nullable): to give up, see hf_store_open_async()
 * @callback: called on this thread
 * @user_data: given to @phase_begun and to @callback
 *
 * Opens a book without waiting. Whoever is remembered for it works on it, see hf_who_choose(),
 * until hf_start_as_staff_async() finds somebody else.
 */
void
hf_context_open_async (const char         *path,
                       HfOpenFlags         flags,
                       HfClock            *clock,
                       GSettings          *settings,
                       HfOpenPhaseFunc     phase_begun,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask   *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new (Opening, 1);
  g_autoptr (HfViewer) owner = hf_start_viewer ();

  *opening = (Opening){ g_object_ref (settings), phase_begun, user_data };
  g_task_set_source_tag (task, hf_context_open_async);
  g_task_set_task_data (task, opening, opening_free);
  hf_store_open_async (path, flags, clock, owner, phase_begun_cb, cancellable, store_opened_cb,
                       task);
}

/**
 * hf_context_open_finish:
 * @result: the result
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Ends hf_context_open_async().
 *
 * Returns: (transfer full) (nullable): the context
 */
HfContext *
hf_context_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hf_context_get_store:
 * @self: a context
 *
 * Returns: (transfer none): the book
 */
HfStore *
hf_context_get_store (HfContext *self)
{
  return self->store;
}

/**
 * hf_context_get_settings:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
hf_context_get_settings (HfContext *self)
{
  return self->settings;
}

/**
 * hf_context_dup_role:
 * @self: a context
 *
 * Returns: (transfer full) (nullable): what the person does, a key of the staff's roles: what the
 * book says, else the settings; %NULL where nobody said it
 */
char *
hf_context_dup_role (HfContext *self)
{
  const HfViewer *viewer = hf_context_get_viewer (self);

  if (viewer->role != NULL)
    return g_strdup (viewer->role);
  return self->settings ? g_settings_get_string (self->settings, "role") : NULL;
}

/**
 * hf_context_is_named:
 * @self: a context
 *
 * Returns: whether who works was named for this run, and is not who the settings remember
 */
gboolean
hf_context_is_named (HfContext *self)
{
  return self->is_named;
}

/**
 * hf_context_set_named:
 * @self: a context
 * @is_named: whether who works was named for this run
 *
 * Notes whether the settings have a say in who works with the book.
 */
void
hf_context_set_named (HfContext *self, gboolean is_named)
{
  self->is_named = is_named;
}

/**
 * hf_context_get_clock:
 * @self: a context
 *
 * Returns: (transfer none): the clock
 */
HfClock *
hf_context_get_clock (HfContext *self)
{
  return hf_store_get_clock (self->store);
}

/**
 * hf_context_get_viewer:
 * @self: a context
 *
 * Returns: (transfer none): who looks
 */
HfViewer *
hf_context_get_viewer (HfContext *self)
{
  return hf_store_get_viewer (self->store);
}

/**
 * hf_context_tell_unsaved:
 * @self: a context
 * @what: the label of the change set that was not saved, a msgid
 * @action: (nullable): a window's action, in detail, that shows what it was about
 * @error: why it was not saved
 *
 * Has somebody told of a save that failed and that nobody is left to tell of.
 */
void
hf_context_tell_unsaved (HfContext *self, const char *what, const char *action, const GError *error)
{
  g_return_if_fail (HF_IS_CONTEXT (self));

  g_signal_emit (self, signals[UNSAVED], 0, what, action, error);
}

/**
 * hf_context_tell_kept:
 * @self: a context
 *
 * Has everybody told that what is kept with it was read again.
 */
void
hf_context_tell_kept (HfContext *self)
{
  g_return_if_fail (HF_IS_CONTEXT (self));

  g_signal_emit (self, signals[KEPT], 0);
}
