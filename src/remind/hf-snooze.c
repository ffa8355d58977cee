/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long "later" is, as pure functions. It must not know who asked. */

#include "remind/hf-snooze.h"

#include "base/hf-clock.h"

#define SNOOZES_ALLOWED  2
#define TOMORROW_MINUTES (9 * 60)

static gint64
next_at (int minutes, gint64 now)
{
  HfDate day = hf_clock_date_of (now);
  gint64 today = hf_clock_instant_of (day, minutes);

  return today > now ? today : hf_clock_instant_of (day + 1, minutes);
}

gint64
hf_snooze_get_until (HfSnooze snooze, gint64 now, const HfReminderSettings *settings)
{
  gint64 minute = now - now % 60;

  switch (snooze)
    {
    case HF_SNOOZE_ONE_HOUR:
      return minute + 60 * 60;
    case HF_SNOOZE_AFTER_LUNCH:
      return next_at (settings->lunch.to, now);
    case HF_SNOOZE_TOMORROW:
      return hf_clock_instant_of (hf_clock_date_of (now) + 1, TOMORROW_MINUTES);
    case HF_SNOOZE_TEN_MINUTES:
    default:
      return minute + 10 * 60;
    }
}

gboolean
hf_snooze_is_last (const HfReminder *reminder)
{
  for (guint i = 0; i < reminder->items->len; i++)
    if (((const HfDueItem *) reminder->items->pdata[i])->snoozes >= SNOOZES_ALLOWED)
      return TRUE;
  return FALSE;
}
