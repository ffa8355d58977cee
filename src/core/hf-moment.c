/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days with a time. Reading what people type is in hf-moment-parse.c; nothing here knows what time
 * it is.
 */

#include "core/hf-moment.h"

#include "base/hf-clock.h"

#include <string.h>

HfMoment
hf_moment_of (gint64 utc)
{
  return (HfMoment){ hf_clock_date_of (utc), hf_clock_minutes_of (utc) };
}

gint64
hf_moment_to_instant (HfMoment self)
{
  return hf_clock_instant_of (self.day, self.minutes);
}

HfMoment
hf_moment_add (HfMoment self, int minutes)
{
  int total = self.minutes + minutes;
  int days = total / HF_TIME_MINUTES_PER_DAY;

  total %= HF_TIME_MINUTES_PER_DAY;
  if (total < 0)
    {
      total += HF_TIME_MINUTES_PER_DAY;
      days--;
    }
  return (HfMoment){ self.day + days, total };
}

int
hf_moment_compare (HfMoment a, HfMoment b)
{
  return a.day != b.day ? (a.day < b.day ? -1 : 1) : a.minutes - b.minutes;
}

void
hf_moment_write (HfMoment self, char buf[static HF_MOMENT_TEXT])
{
  char day[11], time[6];

  hf_date_write_iso (self.day, day);
  hf_time_write (self.minutes, time);
  g_snprintf (buf, HF_MOMENT_TEXT, "%s %s", day, time);
}
