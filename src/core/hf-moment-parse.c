/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading when to call again, in Chinese and English words whatever the language of the program:
 * people mix them. A day is looked for at the start of the text, the rest is a time.
 */

#include "core/hf-moment.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_TIME (9 * 60)
#define MAX_AHEAD    3660 /* days; a typing error rather than a call in ten years */

typedef struct
{
  const char *word;
  int         number;
} Word;

/* clang-format off */
/* Longer words stand before those they begin with. */
static const Word days[] = {
  { "大后天", 3 }, { "后天", 2 }, { "明天", 1 }, { "明日", 1 }, { "今天", 0 }, { "今日", 0 },
  { "day after tomorrow", 2 }, { "tomorrow", 1 }, { "today", 0 }, { NULL, 0 },
};

static const Word weekdays[] = {
  { "周一", 1 }, { "周二", 2 }, { "周三", 3 }, { "周四", 4 }, { "周五", 5 }, { "周六", 6 }, { "周日", 7 }, { "周天", 7 },
  { "星期一", 1 }, { "星期二", 2 }, { "星期三", 3 }, { "星期四", 4 }, { "星期五", 5 }, { "星期六", 6 }, { "星期日", 7 },
  { "星期天", 7 }, { "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 }, { "friday", 5 },
  { "saturday", 6 }, { "sunday", 7 }, { "mon", 1 }, { "tue", 2 }, { "wed", 3 }, { "thu", 4 }, { "fri", 5 },
  { "sat", 6 }, { "sun", 7 }, { NULL, 0 },
};

/* Spans of time, in minutes. */
static const Word units[] = {
  { "分钟", 1 }, { "minutes", 1 }, { "minute", 1 }, { "min", 1 }, { "小时", 60 }, { "hours", 60 }, { "hour", 60 },
  { "h", 60 }, { NULL, 0 },
};

/* Spans of days. */
static const Word day_units[] = {
  { "天", 1 }, { "days", 1 }, { "day", 1 }, { "d", 1 }, { "周", 7 }, { "星期", 7 }, { "weeks", 7 }, { "week", 7 },
  { NULL, 0 },
};
/* clang-format on */

static void
skip_spaces (const char **text)
{
  while (**text == ' ' || **text == ',')
    (*text)++;
}

static gboolean
take (const char **text, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (*text, word, length) != 0)
    return FALSE;
  *text += length;
  skip_spaces (text);
  return TRUE;
}

/* A Latin word must end where the one of the table ends: "h" is not the start of "half". */
static const Word *
take_word (const char **text, const Word *words)
{
  for (const Word *word = words; word->word != NULL; word++)
    {
      const char *rest = *text;
      gsize       length = strlen (word->word);

      if (g_ascii_isalpha (word->word[0]) && strncmp (rest, word->word, length) == 0 &&
          g_ascii_isalpha (rest[length]))
        continue;
      if (take (text, word->word))
        return word;
    }
  return NULL;
}

static gboolean
take_number (const char **text, int *number)
{
  char *end;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *number = (int) MIN (strtol (*text, &end, 10), MAX_AHEAD * HF_TIME_MINUTES_PER_DAY);
  *text = end;
  skip_spaces (text);
  return TRUE;
}

/* "30 min", "in 2 h", "3天后": a number with a unit of the table. */
static gboolean
take_span (const char **text, const Word *table, int *span)
{
  const char *rest = *text;
  const Word *unit;
  int         number;

  if (!take (&rest, "in "))
    take (&rest, "+");
  if (!take_number (&rest, &number) || (unit = take_word (&rest, table)) == NULL)
    return FALSE;
  if (!take (&rest, "后"))
    take (&rest, "later");
  *span = number * unit->number;
  *text = rest;
  return TRUE;
}

static gboolean
take_weekday (const char **text, HfDate today, HfDate *day)
{
  const char *rest = *text;
  gboolean    is_next_week = take (&rest, "下") || take (&rest, "next ");
  const Word *weekday;
  int         ahead;

  if (!is_next_week)
    take (&rest, "这");
  weekday = take_word (&rest, weekdays);
  if (weekday == NULL)
    return FALSE;
  ahead = weekday->number - hf_date_weekday (today);
  *day = today + ahead + (is_next_week || ahead <= 0 ? 7 : 0);
  *text = rest;
  return TRUE;
}

/* "11月29日" and "11/29", of this year or else of the next. */
static gboolean
take_month_day (const char **text, HfDate today, HfDate *day)
{
  const char *rest = *text;
  int         month, number, year;
  HfDate      found;

  if (!take_number (&rest, &month) || !(take (&rest, "月") || take (&rest, "/")) ||
      !take_number (&rest, &number))
    return FALSE;
  if (!take (&rest, "日"))
    take (&rest, "号");
  hf_date_get_ymd (today, &year, NULL, NULL);
  found = hf_date_new (year, month, number);
  if (found < today)
    found = hf_date_new (year + 1, month, number);
  if (found == HF_DATE_NONE)
    return FALSE;
  *day = found;
  *text = rest;
  return TRUE;
}

static gboolean
take_full_date (const char **text, HfDate *day)
{
  gsize            length = strcspn (*text, " ");
  g_autofree char *first = g_strndup (*text, length);

  if (length < 8 || strchr (first, ':') != NULL || !hf_date_parse (first, day, NULL))
    return FALSE;
  *text += length;
  skip_spaces (text);
  return TRUE;
}

static gboolean
take_day (const char **text, HfDate today, HfDate *day)
{
  const Word *word = take_word (text, days);
  int         span;

  if (word != NULL)
    *day = today + word->number;
  else if (take_span (text, day_units, &span))
    *day = today + MIN (span, MAX_AHEAD);
  else
    return take_weekday (text, today, day) || take_full_date (text, day) ||
           take_month_day (text, today, day);
  return TRUE;
}

static gboolean
read_moment (const char *text, HfMoment now, HfMoment *moment)
{
  HfDate day = HF_DATE_NONE;
  int    minutes = DEFAULT_TIME, span;

  if (take_span (&text, units, &span))
    {
      *moment = hf_moment_add (now, span);
      return *text == '\0';
    }
  take_day (&text, now.day, &day);
  /* What still looks like a date is one that does not exist, not a time. */
  if (*text != '\0' && (strpbrk (text, "/-") != NULL || !hf_time_parse (text, &minutes)))
    return FALSE;
  if (day == HF_DATE_NONE)
    day = now.day + (minutes <= now.minutes ? 1 : 0);
  *moment = (HfMoment){ day, minutes };
  return TRUE;
}

gboolean
hf_moment_parse (const char *text, HfMoment now, HfMoment *moment)
{
  g_autofree char *wide = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *typed = wide ? g_utf8_strdown (wide, -1) : NULL;
  HfMoment         found;

  if (typed == NULL || *g_strstrip (typed) == '\0' || !read_moment (typed, now, &found) ||
      hf_moment_compare (found, now) <= 0 || found.day > now.day + MAX_AHEAD)
    return FALSE;
  *moment = found;
  return TRUE;
}
