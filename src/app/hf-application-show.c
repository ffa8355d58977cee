/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the wish for a book to a window with it: which window, who works in it, and what is said
 * where there is none. */

#include "app/hf-application-private.h"

#include "app/hf-welcome.h"
#include "app/hf-window.h"
#include "gui/common/hf-dialogs.h"
#include "session/hf-book-key.h"
#include "session/hf-error-text.h"
#include "session/hf-start.h"
#include "session/hf-who.h"

#include <glib/gi18n.h>

/* Whom a window was made for. */
#define WINDOW_STAFF "hf-staff"

/* A dialog must find its window on screen: one that is mapped first lies behind it, and being modal
 * keeps it dead. Once only, because to present a window takes the focus from its dialogs. */
static void
present_once (GtkWindow *window)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (window);
}

static void
book_to_fill_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfWindow *window = hf_application_show_book_finish (HF_APPLICATION (source), result);

  if (window == NULL)
    return;
  present_once (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
}

static void
welcomed_cb (const char *path, HfWelcomeChoice choice, gpointer user_data)
{
  hf_application_show_book_async (user_data, path, HF_OPEN_CREATE,
                                  choice == HF_WELCOME_IMPORT ? book_to_fill_shown_cb : NULL, NULL);
}

/**
 * hf_application_welcome:
 * @self: the application
 * @path: (nullable) (type filename): where a first book would lie
 *
 * Shows what somebody sees who has no book.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
hf_application_welcome (HfApplication *self, const char *path)
{
  return hf_welcome_show (self, path, welcomed_cb, self);
}

static void
remember_recent (HfApplication *self, const char *path)
{
  g_autofree char *key = hf_book_key_new (path);
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "recent-books");
  g_autoptr (GStrvBuilder) books = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  g_strv_builder_add (books, key);
  for (guint i = 0, kept = 1; before[i] != NULL && kept < 5; i++)
    if (!g_str_equal (before[i], key))
      {
        g_strv_builder_add (books, before[i]);
        kept++;
      }
  after = g_strv_builder_end (books);
  g_settings_set_strv (self->settings, "recent-books", (const char *const *) after);
}

static void
tell_unopened (HfApplication *self, const char *path, const GError *error)
{
  g_autofree char *body = hf_error_text_of_file (error, path);
  GtkWindow       *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (body == NULL)
    return; /* somebody gave up */
  if (parent == NULL)
    parent = hf_application_welcome (self, NULL);
  hf_dialogs_tell (parent, _ ("The Book Cannot Be Opened"), body);
}

/**
 * hf_application_find_window:
 * @self: the application
 * @path: (type filename): a book
 *
 * Returns: (transfer none) (nullable): the window of that book, which may still be opening it
 */
HfWindow *
hf_application_find_window (HfApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HF_IS_WINDOW (l->data) && g_str_equal (hf_window_get_path (l->data), path))
      return l->data;
  return NULL;
}

static void
leave_welcome (HfApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (HF_IS_WELCOME (l->data))
      hf_welcome_leave (l->data);
}

static void
give_book (HfApplication *self, HfWindow *window, HfContext *context)
{
  if (hf_window_get_context (window) != NULL)
    return;
  hf_window_set_context (window, context);
  hf_background_attach (self->background, window);
  remember_recent (self, hf_window_get_path (window));
  leave_welcome (self);
}

/* What somebody asked for. */
typedef struct
{
  char *path;
  char *staff; /* NULL where nobody was named */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->path);
  g_free (self->staff);
  g_free (self);
}

/* A window keeps whom it was made for: what is being written in it is that person's. */
static void
end_wish (GTask *task, HfWindow *window)
{
  HfApplication *self = g_task_get_source_object (task);
  const Wish    *wish = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (window != NULL && wish->staff != NULL &&
      !hf_start_is_person (hf_context_get_viewer (hf_window_get_context (window)), wish->staff))
    {
      g_set_error_literal (&error, HF_START_ERROR, HF_START_ERROR_IN_USE,
                           "somebody else works on the book");
      tell_unopened (self, wish->path, error);
    }
  g_task_return_pointer (task, window, NULL);
  g_application_release (G_APPLICATION (self));
}

static void
end_without_book (GTask *task, HfWindow *window, const GError *error)
{
  HfApplication *self = g_task_get_source_object (task);
  const Wish    *wish = g_task_get_task_data (task);

  gtk_window_destroy (GTK_WINDOW (window));
  tell_unopened (self, wish->path, error);
  end_wish (task, NULL);
}

/* It is known, or not to be found out, who works in the window. */
static void
person_known (GTask *task, HfContext *context, const GError *error)
{
  HfApplication *self = g_task_get_source_object (task);
  const Wish    *wish = g_task_get_task_data (task);
  HfWindow      *window = hf_application_find_window (self, wish->path);

  if (window != NULL && error != NULL)
    {
      end_without_book (task, window, error);
      return;
    }
  if (window != NULL)
    give_book (self, window, context);
  end_wish (task, window);
}

static void
staff_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfApplication *self = g_task_get_source_object (task);
  const Wish    *wish = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_books_find (self->books, wish->path);

  if (hf_start_as_staff_finish (HF_STORE (source), result, &error) && context != NULL)
    hf_context_set_named (context, TRUE);
  person_known (task, context, error);
}

static void
person_recalled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  hf_who_recall_finish (HF_CONTEXT (source), result, &error);
  person_known (task, HF_CONTEXT (source), error);
}

/* The book may have been open before, for somebody else: for its reminders, or in a window that was
 * closed. */
static void
choose_person (GTask *task, HfWindow *window, HfContext *context)
{
  const char *staff = g_object_get_data (G_OBJECT (window), WINDOW_STAFF);

  if (staff != NULL)
    {
      hf_start_as_staff_async (hf_context_get_store (context), staff, NULL, staff_found_cb,
                               g_object_ref (task));
      return;
    }
  if (hf_context_is_named (context))
    {
      hf_context_set_named (context, FALSE);
      hf_who_recall_async (context, NULL, person_recalled_cb, g_object_ref (task));
      return;
    }
  person_known (task, context, NULL);
}

/* Without its window nobody waits for the book any more, and nobody wants to hear of it. */
static void
book_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfApplication *self = g_task_get_source_object (task);
  const Wish    *wish = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_books_open_finish (HF_BOOKS (source), result, &error);
  HfWindow  *window = hf_application_find_window (self, wish->path);

  if (window == NULL || hf_window_get_context (window) != NULL)
    end_wish (task, window);
  else if (context == NULL)
    end_without_book (task, window, error);
  else
    choose_person (task, window, context);
}

/* In time for the first frame, but after what is known of the book by now: a file that is no book
 * is not worth a window. */
static gboolean
window_ready_cb (gpointer window)
{
  if (gtk_window_get_application (window) != NULL)
    present_once (window);
  return G_SOURCE_REMOVE;
}

static void
make_window (HfApplication *self, const char *path, const char *staff, GCancellable *opening)
{
  HfWindow *window = hf_window_new (ADW_APPLICATION (self), self->settings, path);

  g_object_set_data_full (G_OBJECT (window), WINDOW_STAFF, g_strdup (staff), g_free);
  hf_window_set_opening (window, opening, hf_books_get_phase (self->books, path));
  g_idle_add_full (G_PRIORITY_DEFAULT, window_ready_cb, g_object_ref (window), g_object_unref);
}

/**
 * hf_application_show_book_async:
 * @self: the application
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 * @callback: (nullable): called when the window has its book, or there is none
 * @user_data: given to @callback
 *
 * Shows the window of a book, which opens beside it, or says why it cannot be opened. Closing the
 * window meanwhile gives up. Whoever was named on the command line works in it, or else who is
 * remembered for this book.
 */
void
hf_application_show_book_async (HfApplication      *self,
                                const char         *path,
                                HfOpenFlags         flags,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  HfWindow *window = hf_application_find_window (self, path);
  g_autoptr (GCancellable) opening =
    window ? g_object_ref (hf_window_get_opening (window)) : g_cancellable_new ();
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Wish  *wish = g_new (Wish, 1);

  *wish = (Wish){ g_strdup (path), g_steal_pointer (&self->staff) };
  g_task_set_source_tag (task, hf_application_show_book_async);
  g_task_set_task_data (task, wish, wish_free);
  g_application_hold (G_APPLICATION (self));
  /* First, so that the file is looked at while the window is built. */
  hf_books_open_async (self->books, path, flags, opening, book_opened_cb, task);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    make_window (self, path, wish->staff, opening);
}

/**
 * hf_application_show_book_finish:
 * @self: the application
 * @result: the result
 *
 * Ends hf_application_show_book_async().
 *
 * Returns: (transfer none) (nullable): the window with its book, %NULL when it could not be opened,
 *   which was said, or was closed meanwhile
 */
HfWindow *
hf_application_show_book_finish (HfApplication *self, GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * hf_application_show_book:
 * @self: the application
 * @path: (type filename): the book
 * @flags: %HF_OPEN_CREATE to make a missing one
 *
 * Like hf_application_show_book_async(), for who need not know when it is there.
 */
void
hf_application_show_book (HfApplication *self, const char *path, HfOpenFlags flags)
{
  hf_application_show_book_async (self, path, flags, NULL, NULL);
}
