/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reminders of one open book at work: what has to be told, on the screen, and what did not get
 * there.
 */

#pragma once

#include "remind/hf-notifier.h"
#include "remind/hf-snooze.h"
#include "session/follow-up/hf-reminder-book.h"

G_BEGIN_DECLS

#define HF_TYPE_BOOK_REMINDERS (hf_book_reminders_get_type ())

/**
 * HfBookReminders:
 *
 * What reminds of one book: its scheduler, what shows its reminders, and the settings in force.
 */
G_DECLARE_FINAL_TYPE (HfBookReminders, hf_book_reminders, HF, BOOK_REMINDERS, GObject)

HfBookReminders *hf_book_reminders_new (HfContext *context, HfNotifier *notifier);
HfContext       *hf_book_reminders_get_context (HfBookReminders *self);
HfReminderBook  *hf_book_reminders_get_book (HfBookReminders *self);
GPtrArray       *hf_book_reminders_get_not_shown (HfBookReminders *self);
void             hf_book_reminders_resume (HfBookReminders *self);
void             hf_book_reminders_withdraw_all (HfBookReminders *self);
void             hf_book_reminders_set_private (HfBookReminders *self, gboolean is_private);

const HfReminderSettings *hf_book_reminders_get_rules (HfBookReminders *self);

void hf_book_reminders_snooze_async (HfBookReminders    *self,
                                     HfReminder         *reminder,
                                     HfSnooze            snooze,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean
hf_book_reminders_snooze_finish (HfBookReminders *self, GAsyncResult *result, GError **error);

G_END_DECLS
