/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Solar days are reckoned. Lunar ones are looked for, a day after the other: the converter counts
 * within a month, and a year has thirteen of those at most. */

#include "base/hf-anniversary.h"

#define MONTHS_A_YEAR      12
#define LONGEST_LUNAR_YEAR 385

static HfDate
next_solar (HfDate first, HfDate today)
{
  int    year, first_year, month, day;
  HfDate next;

  hf_date_get_ymd (first, &first_year, &month, &day);
  hf_date_get_ymd (today, &year, &month, &day);
  next = hf_date_add_months (first, (year - first_year) * MONTHS_A_YEAR);
  if (next < today)
    next = hf_date_add_months (first, (year - first_year + 1) * MONTHS_A_YEAR);
  return next;
}

/* The day after a month's last is the first of the next: so a day without the 30th is seen. */
static gboolean
is_last_of_month (HfLunar *lunar, HfDate date)
{
  HfLunarDate tomorrow;

  return hf_lunar_convert (lunar, date + 1, &tomorrow) && tomorrow.day == 1;
}

static HfDate
next_lunar (HfDate first, HfLunar *lunar, HfDate today)
{
  HfLunarDate wanted, found;

  if (!hf_lunar_convert (lunar, first, &wanted))
    return HF_DATE_NONE;
  for (HfDate date = today; date <= today + LONGEST_LUNAR_YEAR; date++)
    {
      if (!hf_lunar_convert (lunar, date, &found))
        return HF_DATE_NONE;
      if (found.is_leap || found.month != wanted.month)
        continue;
      if (found.day == wanted.day || (found.day < wanted.day && is_last_of_month (lunar, date)))
        return date;
    }
  return HF_DATE_NONE;
}

HfDate
hf_anniversary_next (HfDate first, HfLunar *lunar, HfDate today)
{
  if (first == HF_DATE_NONE || today == HF_DATE_NONE)
    return HF_DATE_NONE;
  return lunar ? next_lunar (first, lunar, today) : next_solar (first, today);
}
