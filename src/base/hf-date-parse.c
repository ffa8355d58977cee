/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads dates and times as other programs and people have written them. Every scan_ function takes
 * a cursor, moves it behind what it has read and leaves it alone when it returns FALSE; only a text
 * that is used up to its end counts. It must never guess which number is the day.
 */

#include "base/hf-date-parse.h"

#include <string.h>

typedef struct
{
  const char *word;
  int         first, last; /* hours as spoken */
  int         add;         /* what makes them hours of the day */
} DayPart;

/* clang-format off */
static const DayPart day_parts[] = {
  { "上午",  0, 12,  0 },
  { "早上",  4, 11,  0 },
  { "早晨",  4, 11,  0 },
  { "凌晨", 12, 12, -12 },
  { "凌晨",  0,  6,  0 },
  { "中午", 11, 12,  0 },
  { "中午",  1,  2, 12 },
  { "下午", 12, 19,  0 },
  { "下午",  1,  7, 12 },
  { "傍晚", 16, 20,  0 },
  { "傍晚",  4,  8, 12 },
  { "晚上", 17, 23,  0 },
  { "晚上",  5, 11, 12 },
  { "am",   12, 12, -12 },
  { "am",    0, 11,  0 },
  { "pm",   12, 12,  0 },
  { "pm",    1, 11, 12 },
};
/* clang-format on */

/* Full-width digits and signs become ordinary ones. */
static char *
prepare (const char *text)
{
  g_autofree char *plain =
    text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;

  return plain != NULL ? g_strstrip (g_ascii_strdown (plain, -1)) : NULL;
}

static void
skip_spaces (const char **cursor)
{
  while (g_ascii_isspace (**cursor))
    (*cursor)++;
}

static gboolean
scan_word (const char **cursor, const char *word)
{
  if (!g_str_has_prefix (*cursor, word))
    return FALSE;
  *cursor += strlen (word);
  return TRUE;
}

/* Reads a whole run of `least` to `most` digits. */
static gboolean
scan_number (const char **cursor, gsize least, gsize most, int *value)
{
  gsize n = strspn (*cursor, "0123456789");
  int   sum = 0;

  if (n < least || n > most)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    sum = sum * 10 + ((*cursor)[i] - '0');
  *cursor += n;
  *value = sum;
  return TRUE;
}

/* 2023年3月5日, 2023年3月, 2023年; the cursor is behind 年. */
static gboolean
scan_chinese_rest (const char **cursor, int *month, int *day)
{
  skip_spaces (cursor);
  if (!scan_number (cursor, 1, 2, month))
    return **cursor == '\0';
  skip_spaces (cursor);
  if (!scan_word (cursor, "月"))
    return FALSE;
  skip_spaces (cursor);
  if (!scan_number (cursor, 1, 2, day))
    return **cursor == '\0';
  skip_spaces (cursor);
  return scan_word (cursor, "日") || scan_word (cursor, "号");
}

/* 2023-3-5, 2023/3/5, 2023.3.5, 2023-03, 2023; the cursor is behind the year. */
static gboolean
scan_separated_rest (const char **cursor, int *month, int *day)
{
  char separator = **cursor;

  if (separator == '\0')
    return TRUE;
  if (strchr ("-/.", separator) == NULL)
    return FALSE;
  (*cursor)++;
  if (!scan_number (cursor, 1, 2, month))
    return FALSE;
  if (**cursor != separator)
    return **cursor == '\0';
  (*cursor)++;
  return scan_number (cursor, 1, 2, day);
}

/* Parts not written are left 0. */
static gboolean
scan_ymd (const char **cursor, int *year, int *month, int *day)
{
  int compact = 0;

  if (scan_number (cursor, 8, 8, &compact))
    {
      *year = compact / 10000;
      *month = compact / 100 % 100;
      *day = compact % 100;
      return *month != 0 && *day != 0;
    }
  if (!scan_number (cursor, 4, 4, year))
    return FALSE;

  const char *p = *cursor;
  skip_spaces (&p);
  if (scan_word (&p, "年"))
    {
      *cursor = p;
      return scan_chinese_rest (cursor, month, day);
    }
  return scan_separated_rest (cursor, month, day);
}

static gboolean
scan_date (const char **cursor, HfDate *date, HfDatePrecision *precision)
{
  const char *p = *cursor;
  int         year = 0, month = -1, day = -1;

  if (!scan_ymd (&p, &year, &month, &day))
    return FALSE;
  *date = hf_date_new (year, month < 0 ? 1 : month, day < 0 ? 1 : day);
  if (*date == HF_DATE_NONE)
    return FALSE;
  *precision = month < 0 ? HF_DATE_YEAR : day < 0 ? HF_DATE_MONTH : HF_DATE_EXACT;
  *cursor = p;
  return TRUE;
}

/* The length of the word at the cursor when it is one of the day's parts, else 0. */
static gsize
measure_day_part (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_parts); i++)
    if (g_str_has_prefix (text, day_parts[i].word))
      return strlen (day_parts[i].word);
  return 0;
}

static const char *
scan_day_part (const char **cursor)
{
  const char *word = *cursor;
  gsize       len = measure_day_part (word);

  *cursor += len;
  return len > 0 ? word : NULL;
}

static gboolean
apply_day_part (const char *word, int *hour)
{
  if (word == NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (day_parts); i++)
    if (g_str_has_prefix (word, day_parts[i].word) && *hour >= day_parts[i].first &&
        *hour <= day_parts[i].last)
      {
        *hour += day_parts[i].add;
        return TRUE;
      }
  return FALSE;
}

/* 9点, 9点半, 9点一刻, 15时20分, 15时20分30秒; the cursor is behind 点 or 时. */
static gboolean
scan_chinese_minutes (const char **cursor, int *minute)
{
  int second;

  if (scan_word (cursor, "半"))
    *minute = 30;
  else if (scan_word (cursor, "一刻"))
    *minute = 15;
  else if (scan_word (cursor, "三刻"))
    *minute = 45;
  else if (scan_number (cursor, 1, 2, minute) && scan_word (cursor, "分") &&
           scan_number (cursor, 1, 2, &second))
    return second < 60 && scan_word (cursor, "秒");
  else
    scan_word (cursor, "整");
  return TRUE;
}

/* :SS and a fraction. */
static gboolean
scan_seconds (const char **cursor)
{
  int second;

  if (!scan_word (cursor, ":"))
    return TRUE;
  if (!scan_number (cursor, 2, 2, &second) || second > 60)
    return FALSE;
  if (**cursor == '.' || **cursor == ',')
    {
      (*cursor)++;
      *cursor += strspn (*cursor, "0123456789");
    }
  return TRUE;
}

/* Z, +08, +0800 or +08:00, which are read and dropped. */
static gboolean
scan_offset (const char **cursor)
{
  int number;

  if (scan_word (cursor, "z"))
    return TRUE;
  if (!scan_word (cursor, "+") && !scan_word (cursor, "-"))
    return TRUE;
  if (scan_number (cursor, 4, 4, &number))
    return TRUE;
  if (!scan_number (cursor, 2, 2, &number))
    return FALSE;
  return !scan_word (cursor, ":") || scan_number (cursor, 2, 2, &number);
}

/* The hour and minute themselves, in any of the written forms. */
static gboolean
scan_hour_minute (const char **cursor, gboolean with_day_part, int *hour, int *minute)
{
  int compact;

  *minute = 0;
  if (scan_number (cursor, 6, 6, &compact))
    {
      *hour = compact / 10000;
      *minute = compact / 100 % 100;
      return compact % 100 < 60;
    }
  if (scan_number (cursor, 3, 4, &compact))
    {
      *hour = compact / 100;
      *minute = compact % 100;
      return TRUE;
    }
  if (!scan_number (cursor, 1, 2, hour))
    return FALSE;
  if (scan_word (cursor, "点") || scan_word (cursor, "时"))
    return scan_chinese_minutes (cursor, minute);
  if (scan_word (cursor, ":"))
    return scan_number (cursor, 2, 2, minute) && scan_seconds (cursor) && scan_offset (cursor);
  if (scan_word (cursor, "."))
    return scan_number (cursor, 2, 2, minute);
  /* "3 pm" says which hour is meant; a number alone does not say that it is a time. */
  return with_day_part || measure_day_part (*cursor + strspn (*cursor, " ")) > 0;
}

/* A time that uses the text up to its end. */
static gboolean
scan_time (const char **cursor, int *minutes)
{
  const char *p = *cursor;
  int         hour, minute;

  const char *part = scan_day_part (&p);
  skip_spaces (&p);
  if (!scan_hour_minute (&p, part != NULL, &hour, &minute))
    return FALSE;
  skip_spaces (&p);
  if (part == NULL)
    part = scan_day_part (&p);
  if (*p != '\0' || !apply_day_part (part, &hour) || hour > 23 || minute > 59)
    return FALSE;
  *cursor = p;
  *minutes = hour * 60 + minute;
  return TRUE;
}

/* A time behind T, spaces or 日. */
static gboolean
scan_time_behind_date (const char **cursor, int *minutes)
{
  if (!scan_word (cursor, "t"))
    skip_spaces (cursor);
  return scan_time (cursor, minutes);
}

static gboolean
parse_written (const char *text, HfDate *date, HfDatePrecision *precision)
{
  g_autofree char *plain = prepare (text);
  const char      *p = plain;
  int              minutes;

  return p != NULL && scan_date (&p, date, precision) &&
         (*p == '\0' || scan_time_behind_date (&p, &minutes));
}

gboolean
hf_date_parse (const char *text, HfDate *date, HfDatePrecision *precision)
{
  HfDate          found = hf_date_from_iso (text); /* most are, and need no copy */
  HfDatePrecision how = HF_DATE_EXACT;

  if (found == HF_DATE_NONE && !parse_written (text, &found, &how))
    return FALSE;
  if (date != NULL)
    *date = found;
  if (precision != NULL)
    *precision = how;
  return TRUE;
}

HfDate
hf_date_parse_day (const char *text)
{
  HfDate          date;
  HfDatePrecision precision;

  return hf_date_parse (text, &date, &precision) && precision == HF_DATE_EXACT ? date :
                                                                                 HF_DATE_NONE;
}

gboolean
hf_time_parse (const char *text, int *minutes)
{
  g_autofree char *plain = prepare (text);
  const char      *p = plain;
  HfDate           date;
  HfDatePrecision  precision;
  int              found;

  if (p == NULL)
    return FALSE;

  gboolean ok;
  if (scan_date (&p, &date, &precision) && precision == HF_DATE_EXACT)
    ok = scan_time_behind_date (&p, &found);
  else
    {
      p = plain; /* what looked like a year is an hour and a minute */
      ok = scan_time (&p, &found);
    }
  if (ok && minutes != NULL)
    *minutes = found;
  return ok;
}

/* Whether the time of an ISO date-time says where it is meant. */
static gboolean
has_offset (const char *iso)
{
  const char *time = strchr (iso, 'T');

  return time != NULL && strpbrk (time, "Z+-") != NULL;
}

/* GLib reads a zone's file again unless somebody still holds the zone, so each thread holds the one
 * it used last: an import converts millions of times into the same zone. */
static GTimeZone *
get_zone (const char *name)
{
  static GPrivate last_zone = G_PRIVATE_INIT ((GDestroyNotify) g_time_zone_unref);
  GTimeZone      *zone = g_time_zone_new_identifier (name);

  if (zone != NULL)
    g_private_replace (&last_zone, g_time_zone_ref (zone));
  return zone;
}

gboolean
hf_date_time_convert (const char *iso_instant, const char *zone, HfDate *date, int *minutes)
{
  g_return_val_if_fail (zone != NULL, FALSE);

  if (iso_instant == NULL || !has_offset (iso_instant))
    return FALSE;

  g_autoptr (GTimeZone) target = get_zone (zone);
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (iso_instant, NULL);
  if (target == NULL || instant == NULL)
    return FALSE;

  g_autoptr (GDateTime) there = g_date_time_to_timezone (instant, target);
  if (date != NULL)
    *date = hf_date_new (g_date_time_get_year (there), g_date_time_get_month (there),
                         g_date_time_get_day_of_month (there));
  if (minutes != NULL)
    *minutes = g_date_time_get_hour (there) * 60 + g_date_time_get_minute (there);
  return TRUE;
}
