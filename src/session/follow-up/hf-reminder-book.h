/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reminders in the book: what the scheduler of src/remind asks, answered by the store, and what was
 * told in the last days.
 */

#pragma once

#include "remind/hf-reminder-source.h"
#include "remind/hf-reminder-settings.h"
#include "session/hf-context.h"
#include "session/follow-up/hf-reminder-told.h"

G_BEGIN_DECLS

#define HF_TYPE_REMINDER_BOOK (hf_reminder_book_get_type ())

/**
 * HfReminderBook:
 *
 * The #HfReminderSource of a book. A snooze moves the reminder only, never the follow-up.
 */
G_DECLARE_FINAL_TYPE (HfReminderBook, hf_reminder_book, HF, REMINDER_BOOK, GObject)

HfReminderBook *hf_reminder_book_new (HfContext *context);
void            hf_reminder_book_read_settings (GSettings *settings, HfReminderSettings *rules);

void hf_reminder_book_list_async (HfReminderBook     *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
GPtrArray *
hf_reminder_book_list_finish (HfReminderBook *self, GAsyncResult *result, GError **error);
void
hf_reminder_book_see_async (HfReminderBook *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean hf_reminder_book_see_finish (HfReminderBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
