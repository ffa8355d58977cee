/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Joins a scheduler and a notifier. It must not know who draws bubbles, nor decide what is told. */

#include "remind/hf-reminder-presenter.h"

#include "remind/hf-notification-text.h"

/* A server that is started on demand gives no sign that it could be: try again now and then. */
#define RETRY_SECONDS 60

struct _HfReminderPresenter
{
  GObject parent_instance;

  /* owned */
  HfScheduler  *scheduler;
  HfNotifier   *notifier;
  GCancellable *cancellable;
  GHashTable   *on_screen; /* set of ids */
  GHashTable   *waiting;   /* set of ids that could not be shown */

  guint retry_id;
};

G_DEFINE_FINAL_TYPE (HfReminderPresenter, hf_reminder_presenter, G_TYPE_OBJECT)

enum
{
  NOT_SHOWN,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an attempt to show needs to know when it ends. */
typedef struct
{
  HfReminderPresenter *self;     /* owned */
  HfReminder          *reminder; /* owned */
} Showing;

static void
free_showing (Showing *showing)
{
  g_object_unref (showing->self);
  hf_reminder_unref (showing->reminder);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, free_showing)

static gboolean retry_elapsed_cb (gpointer data);

/* Only what is still told under its id is worth keeping: newer ones speak for themselves. */
static void
keep_for_later (HfReminderPresenter *self, HfReminder *reminder)
{
  if (hf_scheduler_lookup (self->scheduler, reminder->id) != reminder)
    return;

  g_hash_table_add (self->waiting, g_strdup (reminder->id));
  if (self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, retry_elapsed_cb, self);
  g_signal_emit (self, signals[NOT_SHOWN], 0, reminder);
}

static void
notification_shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Showing) showing = data;
  HfReminderPresenter *self = showing->self;
  g_autoptr (GError) error = NULL;

  if (hf_notifier_show_finish (HF_NOTIFIER (object), result, &error))
    g_hash_table_add (self->on_screen, g_strdup (showing->reminder->id));
  else if (g_error_matches (error, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE))
    keep_for_later (self, showing->reminder);
}

static void
show_reminder (HfReminderPresenter *self, HfReminder *reminder)
{
  HfReminderPrivacy privacy = hf_scheduler_get_settings (self->scheduler)->privacy;
  g_autoptr (HfNotification) notification = hf_notification_text_build (reminder, privacy);
  Showing *showing = g_new0 (Showing, 1);

  showing->self = g_object_ref (self);
  showing->reminder = hf_reminder_ref (reminder);
  g_hash_table_remove (self->waiting, reminder->id);
  hf_notifier_show_async (self->notifier, notification, self->cancellable, notification_shown_cb,
                          showing);
}

static void
show_waiting (HfReminderPresenter *self)
{
  g_autoptr (GHashTable) waiting = g_steal_pointer (&self->waiting);
  GHashTableIter iter;
  gpointer       id;

  g_clear_handle_id (&self->retry_id, g_source_remove);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      HfReminder *reminder = hf_scheduler_lookup (self->scheduler, id);

      if (reminder != NULL)
        show_reminder (self, reminder);
    }
}

static gboolean
retry_elapsed_cb (gpointer data)
{
  HfReminderPresenter *self = data;

  self->retry_id = 0;
  show_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
reminder_fired_cb (HfReminderPresenter *self, HfReminder *reminder)
{
  show_reminder (self, reminder);
}

static void
reminder_withdrawn_cb (HfReminderPresenter *self, HfReminder *reminder)
{
  g_hash_table_remove (self->waiting, reminder->id);
  hf_notifier_withdraw (self->notifier, reminder->id);
}

static void
notifier_action_invoked_cb (HfReminderPresenter *self, const char *id, const char *action)
{
  HfReminder *told = hf_scheduler_lookup (self->scheduler, id);

  if (told == NULL)
    return;

  g_autoptr (HfReminder) reminder = hf_reminder_ref (told);
  if (g_str_equal (action, HF_NOTIFICATION_SNOOZE))
    hf_scheduler_snooze (self->scheduler, reminder, HF_SNOOZE_TEN_MINUTES);
  else
    g_signal_emit (self, signals[ACTIVATED], 0, reminder, action);
}

static void
notifier_closed_cb (HfReminderPresenter *self, const char *id, int reason)
{
  HfReminder *reminder = hf_scheduler_lookup (self->scheduler, id);

  g_hash_table_remove (self->on_screen, id);
  if (reason == HF_NOTIFIER_CLOSED_LOST && reminder != NULL)
    keep_for_later (self, reminder);
}

static void
notifier_availability_changed_cb (HfReminderPresenter *self, gboolean available)
{
  if (available)
    show_waiting (self);
}

static void
hf_reminder_presenter_dispose (GObject *object)
{
  HfReminderPresenter *self = HF_REMINDER_PRESENTER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->retry_id, g_source_remove);

  G_OBJECT_CLASS (hf_reminder_presenter_parent_class)->dispose (object);
}

static void
hf_reminder_presenter_finalize (GObject *object)
{
  HfReminderPresenter *self = HF_REMINDER_PRESENTER (object);

  g_clear_object (&self->scheduler);
  g_clear_object (&self->notifier);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->on_screen, g_hash_table_unref);
  g_clear_pointer (&self->waiting, g_hash_table_unref);

  G_OBJECT_CLASS (hf_reminder_presenter_parent_class)->finalize (object);
}

static void
hf_reminder_presenter_class_init (HfReminderPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType         type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hf_reminder_presenter_dispose;
  object_class->finalize = hf_reminder_presenter_finalize;

  signals[NOT_SHOWN] = g_signal_new ("not-shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, HF_TYPE_REMINDER);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, HF_TYPE_REMINDER, G_TYPE_STRING);
}

static void
hf_reminder_presenter_init (HfReminderPresenter *self)
{
  self->cancellable = g_cancellable_new ();
  self->on_screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
connect_to_scheduler (HfReminderPresenter *self)
{
  g_signal_connect_object (self->scheduler, "fired", G_CALLBACK (reminder_fired_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scheduler, "withdrawn", G_CALLBACK (reminder_withdrawn_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
connect_to_notifier (HfReminderPresenter *self)
{
  g_signal_connect_object (self->notifier, "action-invoked",
                           G_CALLBACK (notifier_action_invoked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notifier, "closed", G_CALLBACK (notifier_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notifier, "availability-changed",
                           G_CALLBACK (notifier_availability_changed_cb), self, G_CONNECT_SWAPPED);
}

HfReminderPresenter *
hf_reminder_presenter_new (HfScheduler *scheduler, HfNotifier *notifier)
{
  g_return_val_if_fail (HF_IS_SCHEDULER (scheduler), NULL);
  g_return_val_if_fail (HF_IS_NOTIFIER (notifier), NULL);

  HfReminderPresenter *self = g_object_new (HF_TYPE_REMINDER_PRESENTER, NULL);
  self->scheduler = g_object_ref (scheduler);
  self->notifier = g_object_ref (notifier);
  connect_to_scheduler (self);
  connect_to_notifier (self);
  return self;
}

void
hf_reminder_presenter_withdraw_all (HfReminderPresenter *self)
{
  g_return_if_fail (HF_IS_REMINDER_PRESENTER (self));

  /* A notifier that answers at once takes ids out of the table while this runs. */
  g_autoptr (GHashTable) on_screen = g_steal_pointer (&self->on_screen);
  GHashTableIter iter;
  gpointer       id;

  self->on_screen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, on_screen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    hf_notifier_withdraw (self->notifier, id);
}
