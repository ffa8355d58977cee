/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user has set about reminders. It must not know what is due. */

#include "remind/hf-reminder-settings.h"

#include "base/hf-clock.h"

#define AT(hours, minutes) ((hours) *60 + (minutes))

static gboolean
contains (const HfQuietHours *hours, int minutes)
{
  if (hours->from <= hours->to)
    return minutes >= hours->from && minutes < hours->to;
  return minutes >= hours->from || minutes < hours->to;
}

void
hf_reminder_settings_init (HfReminderSettings *self)
{
  *self = (HfReminderSettings){
    .privacy = HF_REMINDER_PRIVACY_COUNT,
    .quiet = TRUE,
    .lunch = { AT (12, 0), AT (14, 0) },
    .night = { AT (18, 30), AT (8, 0) },
    .days_off = ~HF_DAYS_OFF_WEEK,
    .promised_pass = TRUE,
    .digest_at = AT (8, 10),
    .a_overdue_at = AT (10, 0),
  };
}

gboolean
hf_reminder_settings_is_workday (const HfReminderSettings *self, gint64 now)
{
  return hf_days_off_is_workday (self->own_days, hf_clock_date_of (now), ~self->days_off);
}

gboolean
hf_reminder_settings_is_quiet (const HfReminderSettings *self, gint64 now)
{
  int minutes = hf_clock_minutes_of (now);

  return self->quiet && (!hf_reminder_settings_is_workday (self, now) ||
                         contains (&self->lunch, minutes) || contains (&self->night, minutes));
}
