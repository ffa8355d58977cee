/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user has set about reminders, and what follows from it for an instant. Where the
 * settings are kept is not known here.
 */

#pragma once

#include "core/hf-days-off.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfReminderPrivacy:
 * @HF_REMINDER_PRIVACY_COUNT: only that something is due
 * @HF_REMINDER_PRIVACY_ADDRESS: surname and title
 * @HF_REMINDER_PRIVACY_NAME: full name and reason
 *
 * How much a bubble tells whoever looks at the screen. No level shows a diagnosis.
 */
typedef enum
{
  HF_REMINDER_PRIVACY_COUNT,
  HF_REMINDER_PRIVACY_ADDRESS,
  HF_REMINDER_PRIVACY_NAME
} HfReminderPrivacy;

/**
 * HfQuietHours:
 * @from: minutes since midnight
 * @to: minutes since midnight, not itself quiet; before @from when the hours span midnight
 *
 * Hours of every day. Equal ends make no hours at all.
 */
typedef struct
{
  int from;
  int to;
} HfQuietHours;

/**
 * HfReminderSettings:
 * @privacy: how much bubbles tell
 * @quiet: whether quiet hours and days off are kept
 * @lunch: the quiet hours at noon
 * @night: the quiet hours of the night
 * @days_off: a bit for each day off of a usual week, 1 << 1 for Monday to 1 << 7 for Sunday
 * @own_days: (nullable): what the hospital says itself of its days off
 * @promised_pass: whether promised calls are told in quiet hours
 * @digest_at: when to tell the day's numbers, in minutes since midnight
 * @a_overdue_at: when to tell of late follow-ups graded A, in minutes since midnight
 *
 * What the user has set. A plain value: copy it by assignment.
 */
typedef struct
{
  HfReminderPrivacy privacy;
  gboolean          quiet;
  HfQuietHours      lunch;
  HfQuietHours      night;
  guint             days_off;
  const HfDaysOff  *own_days;
  gboolean          promised_pass;
  int               digest_at;
  int               a_overdue_at;
} HfReminderSettings;

/**
 * hf_reminder_settings_init:
 * @self: (out): what to fill
 *
 * Fills in what is in force until the user changes it.
 */
void hf_reminder_settings_init (HfReminderSettings *self);

/**
 * hf_reminder_settings_is_workday:
 * @now: UTC seconds
 *
 * Returns: whether the local day of @now is no day off, a public holiday or one of every week
 */
gboolean hf_reminder_settings_is_workday (const HfReminderSettings *self, gint64 now);

/**
 * hf_reminder_settings_is_quiet:
 * @now: UTC seconds
 *
 * Returns: whether @now lies in quiet hours or on a day off, and these are to be kept
 */
gboolean hf_reminder_settings_is_quiet (const HfReminderSettings *self, gint64 now);

G_END_DECLS
