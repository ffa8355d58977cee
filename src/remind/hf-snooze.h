/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long "later" is. */

#pragma once

#include "remind/hf-reminder.h"
#include "remind/hf-reminder-settings.h"

G_BEGIN_DECLS

/**
 * HfSnooze:
 * @HF_SNOOZE_TEN_MINUTES: in ten minutes; what the button of a bubble does
 * @HF_SNOOZE_ONE_HOUR: in an hour
 * @HF_SNOOZE_AFTER_LUNCH: when the quiet hours at noon are over, today or else tomorrow
 * @HF_SNOOZE_TOMORROW: tomorrow at 09:00
 *
 * The choices of a snooze menu.
 */
typedef enum
{
  HF_SNOOZE_TEN_MINUTES,
  HF_SNOOZE_ONE_HOUR,
  HF_SNOOZE_AFTER_LUNCH,
  HF_SNOOZE_TOMORROW
} HfSnooze;

/**
 * hf_snooze_get_until:
 * @snooze: the choice
 * @now: UTC seconds
 * @settings: when it is quiet at noon
 *
 * Returns: when to remind again, in UTC seconds, on a full minute after @now
 */
gint64 hf_snooze_get_until (HfSnooze snooze, gint64 now, const HfReminderSettings *settings);

/**
 * hf_snooze_is_last:
 * @reminder: a reminder about follow-ups
 *
 * Twice put off is often enough: the third time the user is asked for another date instead.
 *
 * Returns: whether snoozing @reminder should become rescheduling
 */
gboolean hf_snooze_is_last (const HfReminder *reminder);

G_END_DECLS
