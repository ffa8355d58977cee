/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The arithmetic of civil dates. It must know neither zones nor the present. */

#include "base/hf-date.h"

#include <string.h>

#define FIRST_YEAR 1
#define LAST_YEAR  9999
#define LAST_DAY   3652059 /* 9999-12-31 */

/* Whether `date` is a day that hf_date_new() could have made. */
static gboolean
is_day (HfDate date)
{
  return date >= 1 && date <= LAST_DAY;
}

static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

static void
write_digits (char *buf, int value, int n)
{
  for (int i = n - 1; i >= 0; i--)
    {
      buf[i] = (char) ('0' + value % 10);
      value /= 10;
    }
}

HfDate
hf_date_new (int year, int month, int day)
{
  if (day < 1 || day > hf_date_days_in_month (year, month))
    return HF_DATE_NONE;

  /* Years that begin in March put the leap day last, so that the months before a date always have
   * the same lengths: (153 m + 2) / 5 days before the m-th month after March. */
  int y = month > 2 ? year : year - 1;
  int m = month > 2 ? month - 3 : month + 9;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 306;
}

/**
 * hf_date_get_ymd:
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day: (out) (optional): the day, 1 to 31
 *
 * Takes a date apart; all three are 0 for %HF_DATE_NONE.
 */
void
hf_date_get_ymd (HfDate date, int *year, int *month, int *day)
{
  GDate    gdate;
  gboolean known = is_day (date);

  g_date_clear (&gdate, 1);
  g_date_set_julian (&gdate, known ? (guint32) date : 1);
  if (year != NULL)
    *year = known ? g_date_get_year (&gdate) : 0;
  if (month != NULL)
    *month = known ? (int) g_date_get_month (&gdate) : 0;
  if (day != NULL)
    *day = known ? g_date_get_day (&gdate) : 0;
}

HfDate
hf_date_from_iso (const char *iso)
{
  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return HF_DATE_NONE;
  return hf_date_new (read_digits (iso, 4), read_digits (iso + 5, 2), read_digits (iso + 8, 2));
}

void
hf_date_write_iso (HfDate date, char buf[static 11])
{
  int year, month, day;

  buf[0] = '\0';
  if (!is_day (date))
    return;
  hf_date_get_ymd (date, &year, &month, &day);
  write_digits (buf, year, 4);
  buf[4] = '-';
  write_digits (buf + 5, month, 2);
  buf[7] = '-';
  write_digits (buf + 8, day, 2);
  buf[10] = '\0';
}

char *
hf_date_to_iso (HfDate date)
{
  char buf[11];

  hf_date_write_iso (date, buf);
  return buf[0] != '\0' ? g_strdup (buf) : NULL;
}

/**
 * hf_date_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday, 0 for %HF_DATE_NONE
 */
int
hf_date_weekday (HfDate date)
{
  /* 0001-01-01 was a Monday. */
  return is_day (date) ? (date - 1) % 7 + 1 : 0;
}

/**
 * hf_date_days_in_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: 28 to 31, or 0 when there is no such month
 */
int
hf_date_days_in_month (int year, int month)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return 0;
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

HfDate
hf_date_add_months (HfDate date, int months)
{
  int year, month, day;

  if (!is_day (date) || ABS ((gint64) months) > 12 * LAST_YEAR)
    return HF_DATE_NONE;
  hf_date_get_ymd (date, &year, &month, &day);

  int count = year * 12 + (month - 1) + months;
  if (count < 12 * FIRST_YEAR)
    return HF_DATE_NONE;
  year = count / 12;
  month = count % 12 + 1;
  return hf_date_new (year, month, MIN (day, hf_date_days_in_month (year, month)));
}

HfDate
hf_date_month_start (HfDate date)
{
  int year, month;

  hf_date_get_ymd (date, &year, &month, NULL);
  return hf_date_new (year, month, 1);
}

int
hf_date_age (HfDate birth, HfDate today)
{
  int birth_year, birth_month, birth_day, year, month, day;

  if (!is_day (birth) || !is_day (today) || birth > today)
    return -1;
  hf_date_get_ymd (birth, &birth_year, &birth_month, &birth_day);
  hf_date_get_ymd (today, &year, &month, &day);

  gboolean had_birthday = month > birth_month || (month == birth_month && day >= birth_day);
  return year - birth_year - (had_birthday ? 0 : 1);
}

void
hf_time_write (int minutes, char buf[static 6])
{
  buf[0] = '\0';
  if (minutes < 0 || minutes >= HF_TIME_MINUTES_PER_DAY)
    return;
  write_digits (buf, minutes / 60, 2);
  buf[2] = ':';
  write_digits (buf + 3, minutes % 60, 2);
  buf[5] = '\0';
}
