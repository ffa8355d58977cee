/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Solar days are reckoned. Lunar ones are looked for, a day after the other: the converter counts
 * within a month, and a year has thirteen of those at most. */

#include "base/hf-anniversary.h"

#include <string.h>

#define MONTHS_A_YEAR      12
#define LONGEST_LUNAR_YEAR 385
#define SHORT_LUNAR_MONTH  29
#define LONG_LUNAR_MONTH   30

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

static char *
write_lunar (int month, int day)
{
  return g_strdup_printf ("L%02d-%02d", month, day);
}

char *
hf_anniversary_key (HfDate first, HfLunar *lunar)
{
  g_autofree char *iso = NULL;
  HfLunarDate      found;

  if (first == HF_DATE_NONE)
    return NULL;
  if (lunar != NULL)
    return hf_lunar_convert (lunar, first, &found) ? write_lunar (found.month, found.day) : NULL;
  iso = hf_date_to_iso (first);
  return g_strdup (iso + strlen ("YYYY-"));
}

static void
add_solar_keys (GStrvBuilder *keys, HfDate day)
{
  g_autofree char *key = hf_anniversary_key (day, NULL);
  int              year, month, number;

  hf_date_get_ymd (day, &year, &month, &number);
  g_strv_builder_add (keys, key);
  if (month == 2 && number == 28 && hf_date_days_in_month (year, month) == number)
    g_strv_builder_add (keys, "02-29");
}

static void
add_lunar_keys (GStrvBuilder *keys, HfDate day, HfLunar *lunar)
{
  HfLunarDate found;

  if (!hf_lunar_convert (lunar, day, &found) || found.is_leap)
    return;
  for (int number = found.day; number <= LONG_LUNAR_MONTH; number++)
    {
      g_autofree char *key = write_lunar (found.month, number);

      g_strv_builder_add (keys, key);
      if (number != SHORT_LUNAR_MONTH || !is_last_of_month (lunar, day))
        break;
    }
}

void
hf_anniversary_add_keys (GStrvBuilder *keys, HfDate day, HfLunar *lunar)
{
  add_solar_keys (keys, day);
  if (lunar != NULL)
    add_lunar_keys (keys, day, lunar);
}
