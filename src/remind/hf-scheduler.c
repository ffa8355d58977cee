/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Applies the rules to a running clock and a book. One look at the book is: load, withdraw what no
 * longer holds, decide, then claim and tell one reminder after the other. Looks never overlap; what
 * asks for one meanwhile gets it afterwards. It must not know words, bubbles or SQL.
 */

#include "remind/hf-scheduler.h"

#include "remind/hf-reminder-rule.h"

struct _HfScheduler
{
  GObject parent_instance;

  /* owned */
  HfClock          *clock;
  HfReminderSource *source;
  GCancellable     *cancellable;
  GHashTable       *told;       /* id → HfReminder, while it holds */
  GHashTable       *unrecorded; /* keys told although the book could not be written */
  GPtrArray        *queue;      /* decided in this look and not yet claimed; or NULL */

  HfReminderSettings settings;
  gint64             last_tick; /* UTC seconds */
  gboolean           started;
  gboolean           looking;
  gboolean           look_again;
  gboolean           resumed; /* somebody came back since the last look */
};

G_DEFINE_FINAL_TYPE (HfScheduler, hf_scheduler, G_TYPE_OBJECT)

enum
{
  FIRED,
  WITHDRAWN,
  RESCHEDULE_ASKED,
  LOOKED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void look (HfScheduler *self);

static void
report_error (HfScheduler *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
finish_look (HfScheduler *self)
{
  g_clear_pointer (&self->queue, g_ptr_array_unref);
  self->looking = FALSE;
  if (self->look_again && !g_cancellable_is_cancelled (self->cancellable))
    look (self);
}

static void
tell (HfScheduler *self, HfReminder *reminder)
{
  g_hash_table_replace (self->told, g_strdup (reminder->id), hf_reminder_ref (reminder));
  g_signal_emit (self, signals[FIRED], 0, reminder);
}

static void
remember_unrecorded (HfScheduler *self, const HfReminder *reminder)
{
  g_hash_table_add (self->unrecorded, g_strdup (reminder->key));
  for (guint i = 0; i < reminder->covers->len; i++)
    g_hash_table_add (self->unrecorded, g_strdup (reminder->covers->pdata[i]));
}

static void
add_unrecorded (HfScheduler *self, HfReminderAgenda *agenda)
{
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, self->unrecorded);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    hf_reminder_agenda_add_told (agenda, key);
}

static void
withdraw_stale (HfScheduler *self, const HfReminderAgenda *agenda, gint64 now)
{
  g_autoptr (GPtrArray) stale = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_reminder_unref);
  GHashTableIter iter;
  gpointer       reminder;

  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, NULL, &reminder))
    if (!hf_reminder_rule_is_current (reminder, agenda, now))
      {
        g_ptr_array_add (stale, hf_reminder_ref (reminder));
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = 0; i < stale->len; i++)
    g_signal_emit (self, signals[WITHDRAWN], 0, stale->pdata[i]);
}

static void claim_next (HfScheduler *self);

static void
reminder_claimed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfScheduler) self = data;
  g_autoptr (HfReminder) reminder = g_ptr_array_steal_index (self->queue, 0);
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  if (hf_reminder_source_claim_finish (HF_REMINDER_SOURCE (object), result, &is_new, &error))
    {
      if (is_new)
        tell (self, reminder);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      report_error (self, error);
      remember_unrecorded (self, reminder);
      tell (self, reminder);
    }
  claim_next (self);
}

static void
claim_next (HfScheduler *self)
{
  if (self->queue->len == 0 || g_cancellable_is_cancelled (self->cancellable))
    {
      finish_look (self);
      return;
    }
  hf_reminder_source_claim_async (self->source, self->queue->pdata[0], self->cancellable,
                                  reminder_claimed_cb, g_object_ref (self));
}

static void
agenda_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfScheduler) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfReminderAgenda) agenda =
    hf_reminder_source_load_finish (HF_REMINDER_SOURCE (object), result, &error);

  if (agenda == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      if (error != NULL)
        report_error (self, error);
      finish_look (self);
      return;
    }

  g_signal_emit (self, signals[LOOKED], 0);
  gint64 now = hf_clock_now (self->clock);
  add_unrecorded (self, agenda);
  withdraw_stale (self, agenda, now);
  self->queue = hf_reminder_rule_decide (now, agenda, &self->settings, self->resumed);
  self->resumed = FALSE;
  claim_next (self);
}

static void
look (HfScheduler *self)
{
  gint64 now = hf_clock_now (self->clock);
  gint64 slot_start, slot_end;

  self->look_again = self->looking;
  if (self->looking)
    return;

  self->looking = TRUE;
  hf_reminder_rule_get_slot (now, &slot_start, &slot_end);
  hf_reminder_source_load_async (self->source, now - HF_REMINDER_LOOK_BACK, slot_end, now,
                                 self->cancellable, agenda_loaded_cb, g_object_ref (self));
}

static void
clock_minute_changed_cb (HfScheduler *self)
{
  gint64 now = hf_clock_now (self->clock);

  if (ABS (now - self->last_tick) > HF_REMINDER_GRACE)
    self->resumed = TRUE;
  self->last_tick = now;
  look (self);
}

static void
reminder_snoozed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfScheduler) self = data;
  g_autoptr (GError) error = NULL;

  if (!hf_reminder_source_snooze_finish (HF_REMINDER_SOURCE (object), result, &error))
    report_error (self, error);
  else
    hf_scheduler_refresh (self);
}

static void
hf_scheduler_dispose (GObject *object)
{
  HfScheduler *self = HF_SCHEDULER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->clock);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (hf_scheduler_parent_class)->dispose (object);
}

static void
hf_scheduler_finalize (GObject *object)
{
  HfScheduler *self = HF_SCHEDULER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->unrecorded, g_hash_table_unref);
  g_clear_pointer (&self->queue, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_scheduler_parent_class)->finalize (object);
}

static guint
add_signal (HfSchedulerClass *klass, const char *name, GType type)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, type);
}

static void
hf_scheduler_class_init (HfSchedulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_scheduler_dispose;
  object_class->finalize = hf_scheduler_finalize;

  signals[FIRED] = add_signal (klass, "fired", HF_TYPE_REMINDER);
  signals[WITHDRAWN] = add_signal (klass, "withdrawn", HF_TYPE_REMINDER);
  signals[RESCHEDULE_ASKED] = add_signal (klass, "reschedule-asked", HF_TYPE_REMINDER);
  signals[LOOKED] = g_signal_new ("looked", HF_TYPE_SCHEDULER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[FAILED] = add_signal (klass, "failed", G_TYPE_ERROR);
}

static void
hf_scheduler_init (HfScheduler *self)
{
  self->cancellable = g_cancellable_new ();
  self->told =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_reminder_unref);
  self->unrecorded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  hf_reminder_settings_init (&self->settings);
}

HfScheduler *
hf_scheduler_new (HfClock *clock, HfReminderSource *source)
{
  g_return_val_if_fail (HF_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (HF_IS_REMINDER_SOURCE (source), NULL);

  HfScheduler *self = g_object_new (HF_TYPE_SCHEDULER, NULL);
  self->clock = g_object_ref (clock);
  self->source = g_object_ref (source);
  return self;
}

void
hf_scheduler_start (HfScheduler *self)
{
  g_return_if_fail (HF_IS_SCHEDULER (self));
  g_return_if_fail (!self->started);

  self->started = TRUE;
  self->last_tick = hf_clock_now (self->clock);
  g_signal_connect_object (self->clock, "minute-changed", G_CALLBACK (clock_minute_changed_cb),
                           self, G_CONNECT_SWAPPED);
  hf_scheduler_resume (self);
}

void
hf_scheduler_resume (HfScheduler *self)
{
  g_return_if_fail (HF_IS_SCHEDULER (self));

  self->resumed = TRUE;
  hf_scheduler_refresh (self);
}

void
hf_scheduler_refresh (HfScheduler *self)
{
  g_return_if_fail (HF_IS_SCHEDULER (self));

  if (self->started && self->clock != NULL)
    look (self);
}

const HfReminderSettings *
hf_scheduler_get_settings (HfScheduler *self)
{
  g_return_val_if_fail (HF_IS_SCHEDULER (self), NULL);

  return &self->settings;
}

void
hf_scheduler_set_settings (HfScheduler *self, const HfReminderSettings *settings)
{
  g_return_if_fail (HF_IS_SCHEDULER (self));

  self->settings = *settings;
  hf_scheduler_refresh (self);
}

void
hf_scheduler_snooze (HfScheduler *self, HfReminder *reminder, HfSnooze snooze)
{
  g_return_if_fail (HF_IS_SCHEDULER (self));

  if (hf_snooze_is_last (reminder))
    {
      g_signal_emit (self, signals[RESCHEDULE_ASKED], 0, reminder);
      return;
    }
  gint64 until = hf_snooze_get_until (snooze, hf_clock_now (self->clock), &self->settings);
  hf_reminder_source_snooze_async (self->source, reminder, until, self->cancellable,
                                   reminder_snoozed_cb, g_object_ref (self));
}

HfReminder *
hf_scheduler_lookup (HfScheduler *self, const char *id)
{
  g_return_val_if_fail (HF_IS_SCHEDULER (self), NULL);

  return g_hash_table_lookup (self->told, id);
}
