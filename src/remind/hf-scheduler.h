/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Applies the rules of hf-reminder-rule.h to a running clock and a book, and remembers what is
 * currently told. How it is shown is not known here: hf-reminder-presenter.h joins the two.
 */

#pragma once

#include "base/hf-clock.h"
#include "remind/hf-reminder-source.h"
#include "remind/hf-reminder-settings.h"
#include "remind/hf-snooze.h"

G_BEGIN_DECLS

#define HF_TYPE_SCHEDULER (hf_scheduler_get_type ())

/**
 * HfScheduler:
 *
 * Finds out every minute what has to be told, and tells it once: a reminder is recorded in the book
 * before it is told, so no restart and no second process repeats it. Only when the book cannot be
 * written is it told without being recorded, and may then come again after a restart.
 */
G_DECLARE_FINAL_TYPE (HfScheduler, hf_scheduler, HF, SCHEDULER, GObject)

/**
 * HfScheduler::fired:
 * @self: the scheduler
 * @reminder: an #HfReminder
 *
 * Something has to be told now. It replaces an earlier reminder of the same id.
 */

/**
 * HfScheduler::withdrawn:
 * @self: the scheduler
 * @reminder: an #HfReminder told earlier
 *
 * It no longer holds: handled, rescheduled, snoozed, or taken by a colleague.
 */

/**
 * HfScheduler::reschedule-asked:
 * @self: the scheduler
 * @reminder: an #HfReminder
 *
 * It was to be snoozed once too often; another date should be chosen instead.
 */

/**
 * HfScheduler::looked:
 * @self: the scheduler
 *
 * The book could be read: what was said of an earlier failure no longer holds.
 */

/**
 * HfScheduler::failed:
 * @self: the scheduler
 * @error: a #GError of the source
 *
 * The book could not be read or written. Nothing is lost; it is tried again every minute.
 */

/**
 * hf_scheduler_new:
 * @clock: tells the time and when a minute has passed
 * @source: the book
 *
 * Returns: (transfer full): a scheduler that does nothing before hf_scheduler_start()
 */
HfScheduler *hf_scheduler_new (HfClock *clock, HfReminderSource *source);

/**
 * hf_scheduler_start:
 *
 * Catches up with what was missed since somebody last looked, then follows the clock.
 */
void hf_scheduler_start (HfScheduler *self);

/**
 * hf_scheduler_resume:
 *
 * Catches up after the machine slept. A jump of the clock is noticed without help.
 */
void hf_scheduler_resume (HfScheduler *self);

/**
 * hf_scheduler_refresh:
 *
 * Looks again, because the book has changed.
 */
void hf_scheduler_refresh (HfScheduler *self);

/**
 * hf_scheduler_get_settings:
 *
 * Returns: (transfer none): the settings in force
 */
const HfReminderSettings *hf_scheduler_get_settings (HfScheduler *self);

/**
 * hf_scheduler_set_settings:
 * @settings: what the user has set; copied
 *
 * Puts settings in force, and looks again.
 */
void hf_scheduler_set_settings (HfScheduler *self, const HfReminderSettings *settings);

/**
 * hf_scheduler_snooze:
 * @reminder: a reminder about follow-ups
 * @snooze: for how long
 *
 * Puts off what a reminder speaks about; the third time HfScheduler::reschedule-asked is emitted
 * instead.
 */
void hf_scheduler_snooze (HfScheduler *self, HfReminder *reminder, HfSnooze snooze);

/**
 * hf_scheduler_lookup:
 * @id: the id of a bubble
 *
 * Returns: (transfer none) (nullable): the reminder last told under that id, if it still holds
 */
HfReminder *hf_scheduler_lookup (HfScheduler *self, const char *id);

G_END_DECLS
