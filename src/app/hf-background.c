/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Keeps the reminders of all open books going, waits for books that cannot be opened yet, and
 * brings a window where somebody has to be told that something was not saved. What a click on a
 * reminder does is in hf-reminder-actions.c.
 */

#include "config.h"

#include "app/hf-background.h"

#include "app/hf-application-private.h"
#include "app/hf-job-news.h"
#include "app/hf-test-bubble.h"
#include "app/hf-privacy.h"
#include "app/hf-reminder-actions.h"
#include "base/hf-log.h"
#include "base/hf-strings.h"
#include "remind/hf-notification-text.h"
#include "remind/hf-notifier-libnotify.h"
#include "remind/hf-notifier-scope.h"
#include "remind/hf-patience.h"
#include "remind/hf-sleep-monitor.h"
#include "session/hf-start.h"

#include <glib/gi18n.h>

/* What comes within this time is told by one toast; a toast over a toast would be gone unread. */
#define TOGETHER_MS 500

#define NEWS_OF "hf-job-news" /* data of the reminders of a book */

struct _HfBackground
{
  GObject parent_instance;

  HfApplication *application; /* borrowed: it owns us */

  /* owned */
  HfNotifier     *notifier;
  HfSleepMonitor *sleep_monitor;
  GHashTable     *reminders; /* HfContext → HfBookReminders */
  GPtrArray      *awaited;   /* of Awaited */

  guint    toast_id;
  gboolean is_serving;
};

G_DEFINE_FINAL_TYPE (HfBackground, hf_background, G_TYPE_OBJECT)

/* A book to remind of that is not open. */
typedef struct
{
  char      *path;
  HfPatience patience;
  gboolean   is_trying;
} Awaited;

static void
awaited_free (gpointer data)
{
  Awaited *self = data;

  g_free (self->path);
  g_free (self);
}

static Awaited *
find_awaited (HfBackground *self, const char *path)
{
  for (guint i = 0; self->awaited != NULL && i < self->awaited->len; i++)
    {
      Awaited *awaited = self->awaited->pdata[i];

      if (g_str_equal (awaited->path, path))
        return awaited;
    }
  return NULL;
}

static const char *
get_path (HfBookReminders *reminders)
{
  return hf_store_get_path (hf_context_get_store (hf_book_reminders_get_context (reminders)));
}

static void
reminder_activated_cb (HfBackground    *self,
                       HfReminder      *reminder,
                       const char      *action,
                       HfBookReminders *reminders)
{
  const char *name = HF_REMINDER_OPEN;

  if (g_str_equal (action, HF_NOTIFICATION_CALL))
    name = HF_REMINDER_CALL;
  else if (g_str_equal (action, HF_NOTIFICATION_DONE))
    name = HF_REMINDER_DONE;
  g_action_group_activate_action (
    G_ACTION_GROUP (self->application), name,
    hf_reminder_actions_target (get_path (reminders), hf_reminder_actions_subject (reminder)));
}

static void
reschedule_asked_cb (HfBackground *self, HfReminder *reminder, HfBookReminders *reminders)
{
  hf_reminder_actions_show (self->application, get_path (reminders),
                            hf_reminder_actions_subject (reminder),
                            _ ("Put off twice already: please choose another date"));
}

/* Kinds are listed by how much they matter. */
static HfReminder *
find_most_important (GPtrArray *reminders)
{
  HfReminder *found = reminders->pdata[reminders->len - 1];

  for (guint i = reminders->len; i > 0; i--)
    if (((const HfReminder *) reminders->pdata[i - 1])->kind < found->kind)
      found = reminders->pdata[i - 1];
  return found;
}

static gboolean
is_private (HfBackground *self)
{
  return hf_privacy_is_on (G_APPLICATION (self->application));
}

/* One stands for all that came at once; the bell lists them. */
static void
toast_not_shown (HfBackground *self, HfBookReminders *reminders)
{
  GPtrArray *not_shown = hf_book_reminders_get_not_shown (reminders);
  HfWindow  *window = hf_application_find_window (self->application, get_path (reminders));
  g_autoptr (HfNotification) text = NULL;

  if (window == NULL || not_shown->len == 0)
    return;
  text = hf_notification_text_build (find_most_important (not_shown), is_private (self) ?
                                                                        HF_REMINDER_PRIVACY_COUNT :
                                                                        HF_REMINDER_PRIVACY_NAME);
  hf_window_toast (window, text->title, _ ("_Show"), "win.show-reminders");
}

static gboolean
toast_time_reached_cb (gpointer user_data)
{
  HfBackground  *self = user_data;
  GHashTableIter iter;
  gpointer       reminders;

  self->toast_id = 0;
  g_hash_table_iter_init (&iter, self->reminders);
  while (g_hash_table_iter_next (&iter, NULL, &reminders))
    toast_not_shown (self, reminders);
  return G_SOURCE_REMOVE;
}

static void
reminder_not_shown_cb (HfBackground *self)
{
  if (self->toast_id == 0)
    self->toast_id = g_timeout_add (TOGETHER_MS, toast_time_reached_cb, self);
}

static void
machine_resumed_cb (HfBackground *self)
{
  GHashTableIter iter;
  gpointer       reminders;

  g_hash_table_iter_init (&iter, self->reminders);
  while (g_hash_table_iter_next (&iter, NULL, &reminders))
    hf_book_reminders_resume (reminders);
}

/* A missing book is no fault: whoever starts the program for the first time has none. */
static void
await_longer (Awaited *awaited, const GError *error)
{
  awaited->is_trying = FALSE;
  if (g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND))
    hf_patience_succeed (&awaited->patience);
  else if (hf_patience_fail (&awaited->patience, error))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "opening a book to remind of", error);
}

static void
end_waiting (HfBackground *self, Awaited *awaited)
{
  if (hf_patience_succeed (&awaited->patience))
    g_message ("the book to remind of is open now");
  g_ptr_array_remove (self->awaited, awaited);
}

typedef struct
{
  HfBackground *self; /* owned */
  char         *path;
} Attempt;

static void
attempt_ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Attempt *attempt = user_data;
  g_autoptr (HfBackground) self = attempt->self;
  g_autofree char *path = attempt->path;
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_books_open_finish (HF_BOOKS (source), result, &error);
  Awaited   *awaited = find_awaited (self, path);

  if (awaited != NULL && context != NULL)
    end_waiting (self, awaited);
  else if (awaited != NULL)
    await_longer (awaited, error);
}

static void
try_to_open (HfBackground *self, Awaited *awaited)
{
  Attempt *attempt = g_new (Attempt, 1);

  *attempt = (Attempt){ g_object_ref (self), g_strdup (awaited->path) };
  awaited->is_trying = TRUE;
  hf_books_open_async (hf_application_get_books (self->application), awaited->path, 0, NULL,
                       attempt_ended_cb, attempt);
}

static void
minute_changed_cb (HfBackground *self)
{
  for (guint i = 0; i < self->awaited->len; i++)
    {
      Awaited *awaited = self->awaited->pdata[i];

      if (!awaited->is_trying && hf_patience_pass (&awaited->patience))
        try_to_open (self, awaited);
    }
}

static void
await (HfBackground *self, const char *path)
{
  Awaited *awaited;

  if (hf_books_find (hf_application_get_books (self->application), path) != NULL ||
      find_awaited (self, path) != NULL)
    return;
  awaited = g_new0 (Awaited, 1);
  awaited->path = g_strdup (path);
  g_ptr_array_add (self->awaited, awaited);
  try_to_open (self, awaited);
}

/* What somebody who had closed the window is to be told. */
typedef struct
{
  HfContext *context; /* owned */
  char      *what;
  char      *action;
  GError    *error;
} Unsaved;

static void
unsaved_free (Unsaved *self)
{
  g_object_unref (self->context);
  g_free (self->what);
  g_free (self->action);
  g_error_free (self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unsaved, unsaved_free)

static void
window_to_tell_in_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Unsaved) unsaved = user_data;

  if (hf_application_show_book_finish (HF_APPLICATION (source), result) != NULL)
    hf_context_tell_unsaved (unsaved->context, unsaved->what, unsaved->action, unsaved->error);
}

/* A window with its book tells it. Where there is none any more, whoever closed it comes back to
 * it: what was seen done was not. */
static void
unsaved_cb (HfBackground *self,
            const char   *what,
            const char   *action,
            const GError *error,
            HfContext    *context)
{
  const char     *path = hf_store_get_path (hf_context_get_store (context));
  const HfViewer *viewer = hf_context_get_viewer (context);
  HfWindow       *window = hf_application_find_window (self->application, path);
  Unsaved        *unsaved;

  if ((window != NULL && hf_window_get_context (window) != NULL) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  unsaved = g_new (Unsaved, 1);
  *unsaved =
    (Unsaved){ g_object_ref (context), g_strdup (what), g_strdup (action), g_error_copy (error) };
  if (hf_context_is_named (context))
    hf_set_str (&self->application->staff, viewer->who);
  hf_application_show_book_async (self->application, path, 0, window_to_tell_in_shown_cb, unsaved);
}

/* Whoever went away is reminded all the same, in bubbles that name nobody to whoever comes by. */
static void
privacy_changed_cb (HfBackground *self)
{
  GHashTableIter iter;
  gpointer       reminders;

  g_hash_table_iter_init (&iter, self->reminders);
  while (g_hash_table_iter_next (&iter, NULL, &reminders))
    hf_book_reminders_set_private (reminders, is_private (self));
}

static void
news_activated_cb (HfBackground *self, HfJobNews *news)
{
  HfStore *store = hf_context_get_store (hf_job_news_get_context (news));

  hf_application_show_book (self->application, hf_store_get_path (store), 0);
}

/* Whoever opened it: an open book is reminded of. */
static void
book_opened_cb (HfBackground *self, HfContext *context)
{
  g_autofree char *name = g_strdup_printf ("%u", g_hash_table_size (self->reminders));
  g_autoptr (HfNotifierScope) scope = hf_notifier_scope_new (self->notifier, name);
  HfBookReminders *reminders = hf_book_reminders_new (context, HF_NOTIFIER (scope));
  HfJobNews       *news = hf_job_news_new (context, self->notifier, name);

  g_object_set_data_full (G_OBJECT (reminders), NEWS_OF, news, g_object_unref);
  g_signal_connect_object (news, "activated", G_CALLBACK (news_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_hash_table_insert (self->reminders, g_object_ref (context), reminders);
  hf_book_reminders_set_private (reminders, is_private (self));
  g_signal_connect_object (context, "unsaved", G_CALLBACK (unsaved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reminders, "activated", G_CALLBACK (reminder_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reminders, "reschedule-asked", G_CALLBACK (reschedule_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reminders, "not-shown", G_CALLBACK (reminder_not_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
window_is_active_cb (HfBackground *self, GParamSpec *pspec, GtkWindow *window)
{
  HfContext       *context = hf_window_get_context (HF_WINDOW (window));
  HfBookReminders *reminders = context ? g_hash_table_lookup (self->reminders, context) : NULL;

  if (reminders == NULL || !gtk_window_is_active (window))
    return;
  hf_book_reminders_withdraw_all (reminders);
  hf_job_news_withdraw (g_object_get_data (G_OBJECT (reminders), NEWS_OF));
}

static void
hf_background_dispose (GObject *object)
{
  HfBackground *self = HF_BACKGROUND (object);

  g_clear_handle_id (&self->toast_id, g_source_remove);
  g_clear_pointer (&self->reminders, g_hash_table_unref);
  g_clear_object (&self->sleep_monitor);
  g_clear_object (&self->notifier);
  g_clear_pointer (&self->awaited, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_background_parent_class)->dispose (object);
}

static void
hf_background_class_init (HfBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_background_dispose;
}

static void
hf_background_init (HfBackground *self)
{
  self->reminders = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->awaited = g_ptr_array_new_with_free_func (awaited_free);
}

/**
 * hf_background_new:
 * @application: the application, which owns the result and has its books
 *
 * Returns: (transfer full): what reminds, of no book so far
 */
HfBackground *
hf_background_new (HfApplication *application)
{
  HfBackground *self = g_object_new (HF_TYPE_BACKGROUND, NULL);

  self->application = application;
  self->notifier = HF_NOTIFIER (hf_notifier_libnotify_new (APP_ID, _ ("Huifang")));
  hf_test_bubble_add (GTK_APPLICATION (application), self->notifier);
  self->sleep_monitor = hf_sleep_monitor_new (NULL);
  g_signal_connect_object (self->sleep_monitor, "resumed", G_CALLBACK (machine_resumed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_application_get_books (application), "opened",
                           G_CALLBACK (book_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "action-state-changed::" HF_PRIVACY_ACTION,
                           G_CALLBACK (privacy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_application_get_clock (application), "minute-changed",
                           G_CALLBACK (minute_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_background_serve:
 * @self: what reminds
 * @path: (type filename) (nullable): another book than the user's own
 *
 * Keeps the process running without a window, and reminds of the user's own book and of the other
 * one as soon as they are there.
 */
void
hf_background_serve (HfBackground *self, const char *path)
{
  g_autofree char *own = hf_start_book_path ();

  if (!self->is_serving)
    g_application_hold (G_APPLICATION (self->application));
  self->is_serving = TRUE;
  await (self, own);
  if (path != NULL)
    await (self, path);
}

/**
 * hf_background_attach:
 * @self: what reminds
 * @window: a window that just got its book
 *
 * Gives a window the reminders of its book; while it has the focus, they need no bubbles.
 */
void
hf_background_attach (HfBackground *self, HfWindow *window)
{
  HfBookReminders *reminders =
    g_hash_table_lookup (self->reminders, hf_window_get_context (window));

  g_return_if_fail (reminders != NULL);
  hf_window_set_reminders (window, reminders);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (window_is_active_cb), self,
                           G_CONNECT_SWAPPED);
}
