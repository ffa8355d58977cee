/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tidying away the files that nobody needs any more, and copies that were left: once after a book
 * was opened, when whoever opened it has long begun to work, on a thread and with a connection of
 * its own. */

#include "app/hf-book-tidy.h"

#include "base/hf-log.h"
#include "session/files/hf-file-loans.h"
#include "store/hf-keeping-tidy.h"

#define DELAY     60 /* s */
#define TIMER_KEY "hf-book-tidy"

typedef struct
{
  char  *book;
  gint64 now;
} Tidying;

static void
tidying_free (gpointer data)
{
  Tidying *self = data;

  g_free (self->book);
  g_free (self);
}

/* If it fails, there will be another time; nobody waits for it. */
static void
tidy_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Tidying *self = data;
  guint          n_removed;
  g_autoptr (GError) error = NULL;

  hf_file_loans_tidy ();
  if (!hf_keeping_tidy (self->book, self->now, &n_removed, cancellable, &error))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "files were not tidied away", error);
  else if (n_removed > 0)
    g_info ("%u files that nobody needs were tidied away", n_removed);
  g_task_return_boolean (task, TRUE);
}

static gboolean
delay_over_cb (gpointer user_data)
{
  HfContext *context = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Tidying *self = g_new (Tidying, 1);

  self->book = g_strdup (hf_store_get_path (hf_context_get_store (context)));
  self->now = hf_clock_now (hf_context_get_clock (context));
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, self, tidying_free);
  g_task_run_in_thread (task, tidy_thread);
  g_object_steal_data (G_OBJECT (context), TIMER_KEY);
  return G_SOURCE_REMOVE;
}

static void
timer_free (gpointer data)
{
  g_source_remove (GPOINTER_TO_UINT (data));
}

/**
 * hf_book_tidy_later:
 * @context: a book that was just opened
 *
 * Has the files tidied that are kept beside it.
 */
void
hf_book_tidy_later (HfContext *context)
{
  /* Not with a reference: closing the book waits for what was saved, and must not wait for this. */
  guint timer = g_timeout_add_seconds_full (G_PRIORITY_LOW, DELAY, delay_over_cb, context, NULL);

  g_object_set_data_full (G_OBJECT (context), TIMER_KEY, GUINT_TO_POINTER (timer), timer_free);
}
