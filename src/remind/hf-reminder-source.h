/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The seam between deciding about reminders and the book: the session layer implements it on the
 * store, tests in memory. Both sides live on the main thread; nothing here may block.
 */

#pragma once

#include "remind/hf-reminder-agenda.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_REMINDER_SOURCE (hf_reminder_source_get_type ())

/**
 * HfReminderSource:
 *
 * The book as far as reminding goes.
 */
G_DECLARE_INTERFACE (HfReminderSource, hf_reminder_source, HF, REMINDER_SOURCE, GObject)

/**
 * HfReminderSourceInterface:
 * @load_async: reads the open follow-ups due at a time of day from @from until before @to (both UTC
 *   seconds, a snooze moves a follow-up), every key recorded as told at or after @from, and the
 *   numbers of the local day on which @now lies
 * @load_finish: returns what was read, or %NULL with an error
 * @claim_async: records, in one transaction, the reminder's key as told, and the keys it covers as
 *   far as they are not yet recorded
 * @claim_finish: `FALSE` with an error when that failed; else @is_new says whether the key was
 *   unknown, that is whether this process is the one to tell it
 * @snooze_async: moves the reminder's follow-ups to @until (UTC seconds) and counts the snooze
 * @snooze_finish: `FALSE` with an error when that failed
 *
 * What the book has to do for reminders.
 */
struct _HfReminderSourceInterface
{
  GTypeInterface parent_iface;

  void (*load_async) (HfReminderSource   *self,
                      gint64              from,
                      gint64              to,
                      gint64              now,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
  HfReminderAgenda *(*load_finish) (HfReminderSource *self, GAsyncResult *result, GError **error);
  void (*claim_async) (HfReminderSource   *self,
                       HfReminder         *reminder,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data);
  gboolean (*claim_finish) (HfReminderSource *self,
                            GAsyncResult     *result,
                            gboolean         *is_new,
                            GError          **error);
  void (*snooze_async) (HfReminderSource   *self,
                        HfReminder         *reminder,
                        gint64              until,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data);
  gboolean (*snooze_finish) (HfReminderSource *self, GAsyncResult *result, GError **error);
};

/**
 * hf_reminder_source_load_async:
 * @from: UTC seconds
 * @to: UTC seconds, itself not within
 * @now: UTC seconds
 *
 * Reads what deciding needs.
 */
void hf_reminder_source_load_async (HfReminderSource   *self,
                                    gint64              from,
                                    gint64              to,
                                    gint64              now,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * hf_reminder_source_load_finish:
 *
 * Returns: (transfer full): a fresh agenda, shared with nobody, or %NULL with @error set
 */
HfReminderAgenda *
hf_reminder_source_load_finish (HfReminderSource *self, GAsyncResult *result, GError **error);

/**
 * hf_reminder_source_claim_async:
 * @reminder: what is to be told
 *
 * Records a reminder as told, before it is.
 */
void hf_reminder_source_claim_async (HfReminderSource   *self,
                                     HfReminder         *reminder,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * hf_reminder_source_claim_finish:
 * @is_new: (out): whether it was not recorded before
 *
 * Returns: whether it is recorded now; else @error is set
 */
gboolean hf_reminder_source_claim_finish (HfReminderSource *self,
                                          GAsyncResult     *result,
                                          gboolean         *is_new,
                                          GError          **error);

/**
 * hf_reminder_source_snooze_async:
 * @reminder: what was told
 * @until: UTC seconds
 *
 * Puts off what a reminder speaks about.
 */
void hf_reminder_source_snooze_async (HfReminderSource   *self,
                                      HfReminder         *reminder,
                                      gint64              until,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * hf_reminder_source_snooze_finish:
 *
 * Returns: whether it is put off; else @error is set
 */
gboolean
hf_reminder_source_snooze_finish (HfReminderSource *self, GAsyncResult *result, GError **error);

G_END_DECLS
