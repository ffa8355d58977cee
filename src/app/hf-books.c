/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which books are open and which are being opened. Whoever asks for a book that is on its way waits
 * with those who asked before; it is given up when nobody waits any more. It must not know of
 * windows. */

#include "app/hf-books.h"

struct _HfBooks
{
  GObject parent_instance;

  /* owned */
  HfClock    *clock;
  GSettings  *settings;
  GHashTable *open;     /* path → HfContext */
  GHashTable *openings; /* path → Opening */
};

G_DEFINE_FINAL_TYPE (HfBooks, hf_books, G_TYPE_OBJECT)

enum
{
  OPENED,
  PHASE_BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Somebody who waits for a book. */
typedef struct
{
  GTask      *task; /* owned */
  HfOpenFlags flags;
  gulong      cancelled_id;
} Waiter;

/* A book on its way. */
typedef struct
{
  HfBooks      *books; /* owned */
  char         *path;
  HfOpenFlags   flags;
  HfOpenPhase   phase;
  GCancellable *cancellable;
  GPtrArray    *waiters;
} Opening;

static void
stop_listening (Waiter *self)
{
  g_cancellable_disconnect (g_task_get_cancellable (self->task), self->cancelled_id);
  self->cancelled_id = 0;
}

static void
waiter_free (gpointer data)
{
  Waiter *self = data;

  stop_listening (self);
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
is_waiting (const Waiter *self)
{
  return !g_cancellable_is_cancelled (g_task_get_cancellable (self->task));
}

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_ptr_array_unref (self->waiters);
  g_clear_object (&self->cancellable);
  g_object_unref (self->books);
  g_free (self->path);
  g_free (self);
}

static void
waiter_cancelled_cb (GCancellable *cancellable, Opening *opening)
{
  for (guint i = 0; i < opening->waiters->len; i++)
    if (is_waiting (opening->waiters->pdata[i]))
      return;
  g_cancellable_cancel (opening->cancellable);
}

static void
add_waiter (Opening *opening, HfOpenFlags flags, GTask *task)
{
  Waiter       *waiter = g_new (Waiter, 1);
  GCancellable *cancellable = g_task_get_cancellable (task);

  *waiter = (Waiter){ .task = task, .flags = flags };
  g_ptr_array_add (opening->waiters, waiter);
  if (cancellable != NULL)
    waiter->cancelled_id =
      g_cancellable_connect (cancellable, G_CALLBACK (waiter_cancelled_cb), opening, NULL);
}

static void
phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
  Opening *opening = user_data;

  opening->phase = phase;
  g_signal_emit (opening->books, signals[PHASE_BEGUN], 0, opening->path, (int) phase);
}

/* An attempt that those before gave up, or that was not to make a missing book, is no answer to
 * somebody who joined later and wants one. */
static gboolean
is_answer (const Opening *opening, const Waiter *waiter, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  return error == NULL || (waiter->flags & ~opening->flags) == 0;
}

static void
answer (Waiter *waiter, HfContext *context, const GError *error)
{
  if (g_task_return_error_if_cancelled (waiter->task))
    return;
  if (error != NULL)
    g_task_return_error (waiter->task, g_error_copy (error));
  else
    g_task_return_pointer (waiter->task, g_object_ref (context), g_object_unref);
}

static void attempt (Opening *opening);

/* The opening is over before anybody is answered: an answer may lead to the next question. */
static void
end (Opening *opening, HfContext *context, const GError *error)
{
  g_autoptr (GPtrArray) answered = g_ptr_array_new_with_free_func (waiter_free);

  for (guint i = opening->waiters->len; i > 0; i--)
    {
      Waiter *waiter = opening->waiters->pdata[i - 1];

      if (is_waiting (waiter) && !is_answer (opening, waiter, error))
        continue;
      stop_listening (waiter);
      g_ptr_array_insert (answered, 0, g_ptr_array_steal_index (opening->waiters, i - 1));
    }
  if (opening->waiters->len > 0)
    attempt (opening);
  else
    g_hash_table_remove (opening->books->openings, opening->path);
  for (guint i = 0; i < answered->len; i++)
    answer (answered->pdata[i], context, error);
}

static void
context_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (HfBooks) self = g_object_ref (opening->books);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfContext) context = hf_context_open_finish (result, &error);

  if (context != NULL)
    {
      g_hash_table_insert (self->open, g_strdup (opening->path), g_object_ref (context));
      g_signal_emit (self, signals[OPENED], 0, context);
    }
  end (opening, context, error);
}

static void
attempt (Opening *opening)
{
  HfBooks *self = opening->books;

  opening->flags = 0;
  for (guint i = 0; i < opening->waiters->len; i++)
    opening->flags |= ((const Waiter *) opening->waiters->pdata[i])->flags;
  g_clear_object (&opening->cancellable);
  opening->cancellable = g_cancellable_new ();
  opening->phase = HF_OPEN_PHASE_READING;
  hf_context_open_async (opening->path, opening->flags, self->clock, self->settings, phase_begun_cb,
                         opening->cancellable, context_opened_cb, opening);
}

static Opening *
begin (HfBooks *self, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->books = g_object_ref (self);
  opening->path = g_strdup (path);
  opening->waiters = g_ptr_array_new_with_free_func (waiter_free);
  g_hash_table_insert (self->openings, opening->path, opening);
  return opening;
}

static void
hf_books_finalize (GObject *object)
{
  HfBooks *self = HF_BOOKS (object);

  g_object_unref (self->clock);
  g_object_unref (self->settings);
  g_hash_table_unref (self->open);
  g_hash_table_unref (self->openings);

  G_OBJECT_CLASS (hf_books_parent_class)->finalize (object);
}

static void
hf_books_class_init (HfBooksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_books_finalize;

  /**
   * HfBooks::opened:
   * @self: the books
   * @context: the book that is open now
   *
   * A book was opened. Those who asked for it hear of it afterwards.
   */
  signals[OPENED] = g_signal_new ("opened", HF_TYPE_BOOKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, HF_TYPE_CONTEXT);
  /**
   * HfBooks::phase-begun:
   * @self: the books
   * @path: (type filename): a book that is being opened
   * @phase: an #HfOpenPhase
   *
   * Opening takes longer, and this is why.
   */
  signals[PHASE_BEGUN] = g_signal_new ("phase-begun", HF_TYPE_BOOKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static void
hf_books_init (HfBooks *self)
{
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->openings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, opening_free);
}

/**
 * hf_books_new:
 * @clock: the clock of all books
 * @settings: the settings
 *
 * Returns: (transfer full): the books, none of them open
 */
HfBooks *
hf_books_new (HfClock *clock, GSettings *settings)
{
  HfBooks *self = g_object_new (HF_TYPE_BOOKS, NULL);

  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * hf_books_find:
 * @self: the books
 * @path: (type filename): a book
 *
 * Returns: (transfer none) (nullable): the book, if it is open
 */
HfContext *
hf_books_find (HfBooks *self, const char *path)
{
  return g_hash_table_lookup (self->open, path);
}

/**
 * hf_books_get_phase:
 * @self: the books
 * @path: (type filename): a book
 *
 * Returns: how far opening it has come; %HF_OPEN_PHASE_READING where that has not begun
 */
HfOpenPhase
hf_books_get_phase (HfBooks *self, const char *path)
{
  const Opening *opening = g_hash_table_lookup (self->openings, path);

  return opening ? opening->phase : HF_OPEN_PHASE_READING;
}

/**
 * hf_books_open_async:
 * @self: the books
 * @path: (type filename): a book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @cancellable: (nullable): to wait no longer
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Opens a book, or waits with those who are opening it.
 */
void
hf_books_open_async (HfBooks            *self,
                     const char         *path,
                     HfOpenFlags         flags,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  GTask     *task = g_task_new (self, cancellable, callback, user_data);
  HfContext *context = hf_books_find (self, path);
  Opening   *opening = g_hash_table_lookup (self->openings, path);

  g_task_set_source_tag (task, hf_books_open_async);
  if (context != NULL)
    {
      g_task_return_pointer (task, g_object_ref (context), g_object_unref);
      g_object_unref (task);
      return;
    }
  if (opening != NULL)
    {
      add_waiter (opening, flags, task);
      return;
    }
  opening = begin (self, path);
  add_waiter (opening, flags, task);
  attempt (opening);
}

/**
 * hf_books_open_finish:
 * @self: the books
 * @result: the result
 * @error: return location for an error, see hf_context_open_finish()
 *
 * Ends hf_books_open_async().
 *
 * Returns: (transfer none) (nullable): the book; it stays open as long as the process
 */
HfContext *
hf_books_open_finish (HfBooks *self, GAsyncResult *result, GError **error)
{
  g_autoptr (HfContext) context = g_task_propagate_pointer (G_TASK (result), error);

  return context;
}
