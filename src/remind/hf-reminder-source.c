/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The seam between deciding about reminders and the book: calls pass straight through. */

#include "remind/hf-reminder-source.h"

G_DEFINE_INTERFACE (HfReminderSource, hf_reminder_source, G_TYPE_OBJECT)

static void
hf_reminder_source_default_init (HfReminderSourceInterface *iface)
{
}

void
hf_reminder_source_load_async (HfReminderSource   *self,
                               gint64              from,
                               gint64              to,
                               gint64              now,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (HF_IS_REMINDER_SOURCE (self));

  HF_REMINDER_SOURCE_GET_IFACE (self)->load_async (self, from, to, now, cancellable, callback,
                                                   user_data);
}

HfReminderAgenda *
hf_reminder_source_load_finish (HfReminderSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HF_IS_REMINDER_SOURCE (self), NULL);

  return HF_REMINDER_SOURCE_GET_IFACE (self)->load_finish (self, result, error);
}

void
hf_reminder_source_claim_async (HfReminderSource   *self,
                                HfReminder         *reminder,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (HF_IS_REMINDER_SOURCE (self));

  HF_REMINDER_SOURCE_GET_IFACE (self)->claim_async (self, reminder, cancellable, callback,
                                                    user_data);
}

gboolean
hf_reminder_source_claim_finish (HfReminderSource *self,
                                 GAsyncResult     *result,
                                 gboolean         *is_new,
                                 GError          **error)
{
  g_return_val_if_fail (HF_IS_REMINDER_SOURCE (self), FALSE);

  return HF_REMINDER_SOURCE_GET_IFACE (self)->claim_finish (self, result, is_new, error);
}

void
hf_reminder_source_snooze_async (HfReminderSource   *self,
                                 HfReminder         *reminder,
                                 gint64              until,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (HF_IS_REMINDER_SOURCE (self));

  HF_REMINDER_SOURCE_GET_IFACE (self)->snooze_async (self, reminder, until, cancellable, callback,
                                                     user_data);
}

gboolean
hf_reminder_source_snooze_finish (HfReminderSource *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HF_IS_REMINDER_SOURCE (self), FALSE);

  return HF_REMINDER_SOURCE_GET_IFACE (self)->snooze_finish (self, result, error);
}
