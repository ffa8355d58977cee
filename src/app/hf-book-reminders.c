/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Joins what reminds of one book: its scheduler, the presenter, the settings that are in force, and
 * the changes that make it look again. It must not know of windows.
 */

#include "app/hf-book-reminders.h"

#include "base/hf-log.h"
#include "remind/hf-patience.h"
#include "remind/hf-reminder-presenter.h"
#include "session/follow-up/hf-work-days.h"

struct _HfBookReminders
{
  GObject parent_instance;

  /* owned */
  HfContext           *context;
  HfReminderBook      *book;
  HfNotifier          *notifier;
  HfScheduler         *scheduler;
  HfReminderPresenter *presenter;
  GPtrArray           *not_shown; /* of HfReminder, oldest first */

  HfPatience patience;
  gboolean   is_private; /* bubbles tell only how many */
};

G_DEFINE_FINAL_TYPE (HfBookReminders, hf_book_reminders, G_TYPE_OBJECT)

enum
{
  CHANGED,
  NOT_SHOWN,
  ACTIVATED,
  RESCHEDULE_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (HfBookReminders *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_not_shown (HfBookReminders *self, const char *id)
{
  for (guint i = self->not_shown->len; i > 0; i--)
    if (g_str_equal (((const HfReminder *) self->not_shown->pdata[i - 1])->id, id))
      g_ptr_array_remove_index (self->not_shown, i - 1);
}

static void
scheduler_fired_cb (HfBookReminders *self, HfReminder *reminder)
{
  forget_not_shown (self, reminder->id);
  emit_changed (self);
}

static void
scheduler_withdrawn_cb (HfBookReminders *self, HfReminder *reminder)
{
  forget_not_shown (self, reminder->id);
  emit_changed (self);
}

static void
scheduler_reschedule_asked_cb (HfBookReminders *self, HfReminder *reminder)
{
  g_signal_emit (self, signals[RESCHEDULE_ASKED], 0, reminder);
}

/* It looks every minute whatever happens, so that nothing is told later than it must; what keeps
 * failing is said once. */
static void
scheduler_failed_cb (HfBookReminders *self, const GError *error)
{
  if (hf_patience_fail (&self->patience, error))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "reminders of the book", error);
}

static void
scheduler_looked_cb (HfBookReminders *self)
{
  if (hf_patience_succeed (&self->patience))
    g_message ("reminders of the book: it can be read again");
}

static void
presenter_not_shown_cb (HfBookReminders *self, HfReminder *reminder)
{
  forget_not_shown (self, reminder->id);
  g_ptr_array_add (self->not_shown, hf_reminder_ref (reminder));
  emit_changed (self);
  g_signal_emit (self, signals[NOT_SHOWN], 0, reminder);
}

static void
presenter_activated_cb (HfBookReminders *self, HfReminder *reminder, const char *action)
{
  g_signal_emit (self, signals[ACTIVATED], 0, reminder, action);
}

/* The presenter now shows what could not be shown before. */
static void
notifier_availability_changed_cb (HfBookReminders *self, gboolean available)
{
  if (!available || self->not_shown->len == 0)
    return;
  g_ptr_array_set_size (self->not_shown, 0);
  emit_changed (self);
}

static void
settings_changed_cb (HfBookReminders *self)
{
  HfReminderSettings rules;

  hf_reminder_book_read_settings (hf_context_get_settings (self->context), &rules);
  rules.own_days = hf_work_days_get (self->context);
  if (self->is_private)
    rules.privacy = HF_REMINDER_PRIVACY_COUNT;
  hf_scheduler_set_settings (self->scheduler, &rules);
}

/* What was told is another's, and the list of it too. */
static void
viewer_changed_cb (HfBookReminders *self)
{
  hf_scheduler_refresh (self->scheduler);
  emit_changed (self);
}

static void
reminder_snoozed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfBookReminders *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!hf_reminder_source_snooze_finish (HF_REMINDER_SOURCE (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->scheduler != NULL)
    hf_scheduler_refresh (self->scheduler);
  emit_changed (self);
  g_task_return_boolean (task, TRUE);
}

static void
hf_book_reminders_dispose (GObject *object)
{
  HfBookReminders *self = HF_BOOK_REMINDERS (object);

  g_clear_object (&self->presenter);
  if (self->scheduler != NULL)
    g_object_run_dispose (G_OBJECT (self->scheduler)); /* what it waits for holds it */
  g_clear_object (&self->scheduler);
  g_clear_object (&self->notifier);
  g_clear_object (&self->book);
  g_clear_object (&self->context);
  g_clear_pointer (&self->not_shown, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_book_reminders_parent_class)->dispose (object);
}

static guint
add_reminder_signal (HfBookRemindersClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, HF_TYPE_REMINDER);
}

static void
hf_book_reminders_class_init (HfBookRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_book_reminders_dispose;

  /**
   * HfBookReminders::changed:
   * @self: the reminders
   *
   * Something was told, or is no longer true: lists of it have to be read again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * HfBookReminders::not-shown:
   * @self: the reminders
   * @reminder: an #HfReminder
   *
   * Nobody draws bubbles: the window has to show it.
   */
  signals[NOT_SHOWN] = add_reminder_signal (klass, "not-shown");
  /**
   * HfBookReminders::activated:
   * @self: the reminders
   * @reminder: an #HfReminder
   * @action: %HF_NOTIFICATION_OPEN, %HF_NOTIFICATION_CALL or %HF_NOTIFICATION_DONE
   *
   * A bubble or one of its buttons was clicked.
   */
  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, HF_TYPE_REMINDER, G_TYPE_STRING);
  /**
   * HfBookReminders::reschedule-asked:
   * @self: the reminders
   * @reminder: an #HfReminder
   *
   * It was to be put off once too often; another date should be chosen instead.
   */
  signals[RESCHEDULE_ASKED] = add_reminder_signal (klass, "reschedule-asked");
}

static void
hf_book_reminders_init (HfBookReminders *self)
{
  self->not_shown = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_reminder_unref);
}

static void
connect_all (HfBookReminders *self)
{
  const struct
  {
    gpointer    object;
    const char *signal;
    GCallback   callback;
  } signals_of[] = {
    { self->scheduler, "fired", G_CALLBACK (scheduler_fired_cb) },
    { self->scheduler, "withdrawn", G_CALLBACK (scheduler_withdrawn_cb) },
    { self->scheduler, "reschedule-asked", G_CALLBACK (scheduler_reschedule_asked_cb) },
    { self->scheduler, "looked", G_CALLBACK (scheduler_looked_cb) },
    { self->scheduler, "failed", G_CALLBACK (scheduler_failed_cb) },
    { self->presenter, "not-shown", G_CALLBACK (presenter_not_shown_cb) },
    { self->presenter, "activated", G_CALLBACK (presenter_activated_cb) },
    { self->notifier, "availability-changed", G_CALLBACK (notifier_availability_changed_cb) },
    { self->context, "kept", G_CALLBACK (settings_changed_cb) },
    { hf_context_get_settings (self->context), "changed::quiet-hours",
      G_CALLBACK (settings_changed_cb) },
    { hf_context_get_settings (self->context), "changed::quiet-hours-promised",
      G_CALLBACK (settings_changed_cb) },
    { hf_context_get_settings (self->context), "changed::notification-privacy",
      G_CALLBACK (settings_changed_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals_of); i++)
    g_signal_connect_object (signals_of[i].object, signals_of[i].signal, signals_of[i].callback,
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_store (self->context), "changed",
                           G_CALLBACK (hf_scheduler_refresh), self->scheduler, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_store (self->context), "viewer-changed",
                           G_CALLBACK (viewer_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hf_book_reminders_new:
 * @context: an open book, with settings
 * @notifier: who draws bubbles for this book alone
 *
 * Begins to remind of a book: first of what was missed, then by the clock.
 *
 * Returns: (transfer full): the reminders, at work as long as they are kept
 */
HfBookReminders *
hf_book_reminders_new (HfContext *context, HfNotifier *notifier)
{
  HfBookReminders *self;

  g_return_val_if_fail (HF_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (HF_IS_NOTIFIER (notifier), NULL);

  self = g_object_new (HF_TYPE_BOOK_REMINDERS, NULL);
  self->context = g_object_ref (context);
  self->notifier = g_object_ref (notifier);
  self->book = hf_reminder_book_new (context);
  self->scheduler =
    hf_scheduler_new (hf_context_get_clock (context), HF_REMINDER_SOURCE (self->book));
  self->presenter = hf_reminder_presenter_new (self->scheduler, notifier);
  connect_all (self);
  settings_changed_cb (self);
  hf_scheduler_start (self->scheduler);
  return self;
}

/**
 * hf_book_reminders_get_context:
 * @self: the reminders
 *
 * Returns: (transfer none): the book they are of
 */
HfContext *
hf_book_reminders_get_context (HfBookReminders *self)
{
  return self->context;
}

/**
 * hf_book_reminders_get_book:
 * @self: the reminders
 *
 * Returns: (transfer none): what was told in the last days
 */
HfReminderBook *
hf_book_reminders_get_book (HfBookReminders *self)
{
  return self->book;
}

/**
 * hf_book_reminders_get_not_shown:
 * @self: the reminders
 *
 * Returns: (transfer none) (element-type HfReminder): what could not be shown on the desktop and is
 *   still true, oldest first
 */
GPtrArray *
hf_book_reminders_get_not_shown (HfBookReminders *self)
{
  return self->not_shown;
}

/**
 * hf_book_reminders_resume:
 * @self: the reminders
 *
 * Catches up after the machine slept.
 */
void
hf_book_reminders_resume (HfBookReminders *self)
{
  hf_scheduler_resume (self->scheduler);
}

/**
 * hf_book_reminders_withdraw_all:
 * @self: the reminders
 *
 * Takes the bubbles off the screen, because the window shows the same.
 */
void
hf_book_reminders_withdraw_all (HfBookReminders *self)
{
  hf_reminder_presenter_withdraw_all (self->presenter);
}

/**
 * hf_book_reminders_get_rules:
 * @self: the reminders
 *
 * Returns: (transfer none): the settings in force
 */
const HfReminderSettings *
hf_book_reminders_get_rules (HfBookReminders *self)
{
  return hf_scheduler_get_settings (self->scheduler);
}

/**
 * hf_book_reminders_snooze_async:
 * @self: the reminders
 * @reminder: what to put off, told since the start or before
 * @snooze: for how long
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Puts off what a reminder of the list speaks about, and takes its bubble off the screen. Put off
 * often enough (hf_snooze_is_last()), HfBookReminders::reschedule-asked is emitted instead.
 */
void
hf_book_reminders_snooze_async (HfBookReminders    *self,
                                HfReminder         *reminder,
                                HfSnooze            snooze,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  gint64 now = hf_clock_now (hf_context_get_clock (self->context));

  g_task_set_source_tag (task, hf_book_reminders_snooze_async);
  if (hf_snooze_is_last (reminder))
    {
      g_signal_emit (self, signals[RESCHEDULE_ASKED], 0, reminder);
      g_task_return_boolean (task, TRUE);
      return;
    }
  hf_reminder_source_snooze_async (HF_REMINDER_SOURCE (self->book), reminder,
                                   hf_snooze_get_until (snooze, now,
                                                        hf_book_reminders_get_rules (self)),
                                   NULL, reminder_snoozed_cb, g_steal_pointer (&task));
}

/**
 * hf_book_reminders_snooze_finish:
 * @self: the reminders
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether that is recorded
 */
gboolean
hf_book_reminders_snooze_finish (HfBookReminders *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hf_book_reminders_set_private:
 * @self: the reminders of a book
 * @is_private: whether nobody may be named now, whatever the settings say
 *
 * Has bubbles tell only how many follow-ups are due. Those on the screen go if they may name
 * somebody; the bell lists what they said.
 */
void
hf_book_reminders_set_private (HfBookReminders *self, gboolean is_private)
{
  g_return_if_fail (HF_IS_BOOK_REMINDERS (self));

  gboolean may_name;

  if (self->is_private == is_private)
    return;
  self->is_private = is_private;
  may_name = hf_scheduler_get_settings (self->scheduler)->privacy != HF_REMINDER_PRIVACY_COUNT;
  settings_changed_cb (self);
  if (is_private && may_name)
    hf_book_reminders_withdraw_all (self);
}
