/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Joins a scheduler and a notifier: what is told is put into words and shown, what no longer holds
 * is withdrawn, and what the user clicks is passed on.
 */

#pragma once

#include "remind/hf-notifier.h"
#include "remind/hf-scheduler.h"

G_BEGIN_DECLS

#define HF_TYPE_REMINDER_PRESENTER (hf_reminder_presenter_get_type ())

/**
 * HfReminderPresenter:
 *
 * Sees to it that no reminder gets lost between a scheduler and the screen: one that cannot be
 * shown is handed to the window, and shown as soon as bubbles are drawn again, if it still holds
 * then.
 */
G_DECLARE_FINAL_TYPE (HfReminderPresenter, hf_reminder_presenter, HF, REMINDER_PRESENTER, GObject)

/**
 * HfReminderPresenter::not-shown:
 * @self: the presenter
 * @reminder: an #HfReminder
 *
 * Nobody draws bubbles, or the bubble got lost: the window has to show it.
 */

/**
 * HfReminderPresenter::activated:
 * @self: the presenter
 * @reminder: an #HfReminder
 * @action: %HF_NOTIFICATION_OPEN, %HF_NOTIFICATION_CALL or %HF_NOTIFICATION_DONE
 *
 * The user wants something done. Snoozing is already seen to.
 */

/**
 * hf_reminder_presenter_new:
 * @scheduler: what to tell
 * @notifier: how to show it
 *
 * Returns: (transfer full): a presenter that works as long as it is kept
 */
HfReminderPresenter *hf_reminder_presenter_new (HfScheduler *scheduler, HfNotifier *notifier);

/**
 * hf_reminder_presenter_withdraw_all:
 *
 * Takes all bubbles off the screen, because the window, which shows the same, was given the focus.
 */
void hf_reminder_presenter_withdraw_all (HfReminderPresenter *self);

G_END_DECLS
