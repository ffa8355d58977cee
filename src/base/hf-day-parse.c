/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading the day that somebody types, as words or as a date. Every take_ function takes a cursor,
 * moves it behind what it has read and leaves it alone when it returns FALSE. */

#include "base/hf-day-parse.h"

#include "base/hf-date-parse.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *word;
  int         number;
} Word;

/* clang-format off */
/* Longer words stand before those they begin with. */
static const Word days[] = {
  { "大后天", 3 }, { "后天", 2 }, { "明天", 1 }, { "明日", 1 }, { "今天", 0 }, { "今日", 0 },
  { "大前天", -3 }, { "前天", -2 }, { "昨天", -1 }, { "昨日", -1 },
  { "大後天", 3 }, { "後天", 2 },
  { "day after tomorrow", 2 }, { "tomorrow", 1 }, { "today", 0 }, { "day before yesterday", -2 }, { "yesterday", -1 },
  { NULL, 0 },
};

static const Word weekdays[] = {
  { "周一", 1 }, { "周二", 2 }, { "周三", 3 }, { "周四", 4 }, { "周五", 5 }, { "周六", 6 }, { "周日", 7 }, { "周天", 7 },
  { "週一", 1 }, { "週二", 2 }, { "週三", 3 }, { "週四", 4 }, { "週五", 5 }, { "週六", 6 }, { "週日", 7 }, { "週天", 7 },
  { "星期一", 1 }, { "星期二", 2 }, { "星期三", 3 }, { "星期四", 4 }, { "星期五", 5 }, { "星期六", 6 }, { "星期日", 7 },
  { "星期天", 7 }, { "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 }, { "friday", 5 },
  { "saturday", 6 }, { "sunday", 7 }, { "mon", 1 }, { "tue", 2 }, { "wed", 3 }, { "thu", 4 }, { "fri", 5 },
  { "sat", 6 }, { "sun", 7 }, { NULL, 0 },
};

/* Spans of days. */
static const Word day_units[] = {
  { "天", 1 }, { "days", 1 }, { "day", 1 }, { "d", 1 }, { "周", 7 }, { "週", 7 }, { "星期", 7 }, { "weeks", 7 }, { "week", 7 },
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
  *number = (int) MIN (strtol (*text, &end, 10), HF_DAY_PARSE_MAX_AHEAD);
  *text = end;
  skip_spaces (text);
  return TRUE;
}

static gboolean
take_ahead (const char **text)
{
  return take (text, "后") || take (text, "後") || take (text, "later");
}

/* "in 3 days", "3天后", "+3", "3天前", "3 days ago": a number of days. */
static gboolean
take_span (const char **text, int *span)
{
  const char *rest = *text;
  const Word *unit;
  int         number;

  if (!take (&rest, "in "))
    take (&rest, "+");
  if (!take_number (&rest, &number) || (unit = take_word (&rest, day_units)) == NULL)
    return FALSE;
  *span = MIN (number * unit->number, HF_DAY_PARSE_MAX_AHEAD);
  if (take (&rest, "前") || take (&rest, "ago"))
    *span = -*span;
  else
    take_ahead (&rest);
  *text = rest;
  return TRUE;
}

/* Back, "Wed" is the last one there was, today included; 上 and "last" mean the week before. */
static gboolean
take_weekday (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  gboolean    is_next_week = take (&rest, "下") || take (&rest, "next ");
  gboolean    is_last_week = !is_next_week && (take (&rest, "上") || take (&rest, "last "));
  const Word *weekday;
  int         ahead, weeks = 0;

  if (!is_next_week && !is_last_week)
    {
      if (!take (&rest, "这"))
        take (&rest, "這");
    }
  weekday = take_word (&rest, weekdays);
  if (weekday == NULL || (lean == HF_DAY_LEAN_NONE && !is_next_week && !is_last_week))
    return FALSE;
  ahead = weekday->number - hf_date_weekday (today);
  if (is_next_week || is_last_week)
    weeks = is_next_week ? 1 : -1;
  else if (lean == HF_DAY_LEAN_AHEAD && ahead <= 0)
    weeks = 1;
  else if (lean == HF_DAY_LEAN_BACK && ahead > 0)
    weeks = -1;
  *day = today + ahead + 7 * weeks;
  *text = rest;
  return TRUE;
}

/* "11月29日" and "11/29", of this year or else of the next, or of the last. */
static gboolean
take_month_day (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  int         month, number, year;
  HfDate      found;

  if (lean == HF_DAY_LEAN_NONE || !take_number (&rest, &month) ||
      !(take (&rest, "月") || take (&rest, "/")) || !take_number (&rest, &number))
    return FALSE;
  if (!take (&rest, "日"))
    take (&rest, "号");
  hf_date_get_ymd (today, &year, NULL, NULL);
  found = hf_date_new (year, month, number);
  if (lean == HF_DAY_LEAN_AHEAD && found < today)
    found = hf_date_new (year + 1, month, number);
  else if (lean == HF_DAY_LEAN_BACK && (found == HF_DATE_NONE || found > today))
    found = hf_date_new (year - 1, month, number);
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

gboolean
hf_day_take (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const Word *word = take_word (text, days);
  int         span;

  if (word != NULL)
    *day = today + word->number;
  else if (take_span (text, &span))
    *day = today + span;
  else
    return take_weekday (text, today, lean, day) || take_full_date (text, day) ||
           take_month_day (text, today, lean, day);
  return TRUE;
}

char *
hf_day_prepare (const char *text)
{
  g_autofree char *plain = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *typed = plain ? g_utf8_strdown (plain, -1) : NULL;

  return typed != NULL && *g_strstrip (typed) != '\0' ? g_steal_pointer (&typed) : NULL;
}

HfDate
hf_day_parse (const char *text, HfDate today, HfDayLean lean)
{
  g_autofree char *typed = hf_day_prepare (text);
  HfDate           day = hf_date_parse_day (typed);
  const char      *rest = typed;

  if (typed == NULL || day != HF_DATE_NONE)
    return day;
  return hf_day_take (&rest, today, lean, &day) && *rest == '\0' ? day : HF_DATE_NONE;
}
