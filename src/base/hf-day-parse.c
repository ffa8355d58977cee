/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading the day that somebody types, as words or as a date. Every take_ function takes a cursor,
 * moves it behind what it has read and leaves it alone when it returns FALSE. */

#include "base/hf-day-parse.h"

#include "base/hf-date-parse.h"
#include "base/hf-han-number.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#define HALF_MONTH     15 /* days */
#define MONTHS_OF_YEAR 12
#define MAX_MONTHS     (HF_DAY_PARSE_MAX_AHEAD / 31)

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
  { "星期天", 7 }, { "礼拜一", 1 }, { "礼拜二", 2 }, { "礼拜三", 3 }, { "礼拜四", 4 }, { "礼拜五", 5 }, { "礼拜六", 6 },
  { "礼拜天", 7 }, { "禮拜一", 1 }, { "禮拜二", 2 }, { "禮拜三", 3 }, { "禮拜四", 4 }, { "禮拜五", 5 }, { "禮拜六", 6 },
  { "禮拜天", 7 }, { "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 }, { "friday", 5 },
  { "saturday", 6 }, { "sunday", 7 }, { "mon", 1 }, { "tue", 2 }, { "wed", 3 }, { "thu", 4 }, { "fri", 5 },
  { "sat", 6 }, { "sun", 7 }, { NULL, 0 },
};

static const Word weeks_from_this[] = {
  { "下下", 2 }, { "下", 1 }, { "next", 1 }, { "上上", -2 }, { "上", -1 }, { "last", -1 }, { NULL, 0 },
};

/* Spans of days. */
static const Word day_units[] = {
  { "天", 1 }, { "days", 1 }, { "day", 1 }, { "d", 1 }, { "周", 7 }, { "週", 7 }, { "个星期", 7 }, { "個星期", 7 },
  { "星期", 7 }, { "weeks", 7 }, { "week", 7 },
  { NULL, 0 },
};

static const Word month_units[] = {
  { "个月", 1 }, { "個月", 1 }, { "months", 1 }, { "month", 1 }, { "年", MONTHS_OF_YEAR }, { "years", MONTHS_OF_YEAR },
  { "year", MONTHS_OF_YEAR },
  { NULL, 0 },
};

/* Spans that are words. */
static const Word half_spans[] = { { "半年", 6 }, { "半个月", 0 }, { "半個月", 0 }, { NULL, 0 } };

static const Word month_ends[] = {
  { "下个月底", 1 }, { "下個月底", 1 }, { "下月底", 1 }, { "本月底", 0 }, { "月底", 0 }, { NULL, 0 },
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
  *number = (int) CLAMP (strtol (*text, &end, 10), 0, G_MAXINT16);
  *text = end;
  skip_spaces (text);
  return TRUE;
}

static gboolean
take_ahead (const char **text)
{
  return take (text, "后") || take (text, "後") || take (text, "later");
}

/* 1 or -1 as the span leads ahead or back, 0 where nothing is said. */
static int
take_direction (const char **text)
{
  if (take (text, "前") || take (text, "ago"))
    return -1;
  return take_ahead (text) ? 1 : 0;
}

/* "in 3 days", "3天后", "+3 weeks", "3天前", "2 months ago", "半年后". A year may be one of the
 * calendar, so there it must be said that it is a span. */
static gboolean
take_span (const char **text, HfDate today, HfDate *day)
{
  const char *rest = *text;
  const Word *half = take_word (&rest, half_spans), *unit = NULL;
  gboolean    is_ahead = FALSE;
  int         number, direction, n_days = 0, n_months = 0;

  if (half != NULL)
    {
      n_months = half->number;
      n_days = half->number == 0 ? HALF_MONTH : 0;
    }
  else
    {
      is_ahead = take (&rest, "in ") || take (&rest, "+");
      if (!take_number (&rest, &number))
        return FALSE;
      if ((unit = take_word (&rest, day_units)) != NULL)
        n_days = number * unit->number;
      else if ((unit = take_word (&rest, month_units)) != NULL)
        n_months = number * unit->number;
      if (unit == NULL || n_days > HF_DAY_PARSE_MAX_AHEAD || n_months > MAX_MONTHS)
        return FALSE;
    }
  direction = take_direction (&rest);
  if (direction == 0 && !is_ahead && unit != NULL && unit->number == MONTHS_OF_YEAR)
    return FALSE;
  direction = direction != 0 ? direction : 1;
  *day = hf_date_add_months (today, direction * n_months) + direction * n_days;
  *text = rest;
  return TRUE;
}

static HfDate
find_month_end (HfDate today, int months)
{
  return hf_date_add_months (hf_date_month_start (today), months + 1) - 1;
}

/* "月底": the last day of this month, of the next, or of the one before where a day that was is
 * meant. */
static gboolean
take_month_end (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  const Word *word = take_word (&rest, month_ends);
  gboolean    is_any = word != NULL && g_str_equal (word->word, "月底");
  int         months;

  if (word == NULL || (is_any && lean == HF_DAY_LEAN_NONE))
    return FALSE;
  months = word->number;
  if (is_any && lean == HF_DAY_LEAN_BACK && find_month_end (today, 0) > today)
    months = -1;
  *day = find_month_end (today, months);
  *text = rest;
  return TRUE;
}

/* Back, "Wed" is the last one there was, today included; 上 and "last" mean the week before. */
static gboolean
take_weekday (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  const Word *week = take_word (&rest, weeks_from_this), *weekday;
  int         ahead, weeks = week ? week->number : 0;

  if (week == NULL && !take (&rest, "这"))
    take (&rest, "這");
  weekday = take_word (&rest, weekdays);
  if (weekday == NULL || (lean == HF_DAY_LEAN_NONE && week == NULL))
    return FALSE;
  ahead = weekday->number - hf_date_weekday (today);
  if (week != NULL)
    ; /* said */
  else if (lean == HF_DAY_LEAN_AHEAD && ahead <= 0)
    weeks = 1;
  else if (lean == HF_DAY_LEAN_BACK && ahead > 0)
    weeks = -1;
  *day = today + ahead + 7 * weeks;
  *text = rest;
  return TRUE;
}

typedef enum
{
  YEAR_FIRST,
  MONTH_FIRST,
  DAY_FIRST,
} Order;

/* In which order the locale writes a date. */
static Order
get_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *year = strpbrk (format, "yY"), *month = strchr (format, 'm');
  const char *day = strpbrk (format, "de");

  if (year == NULL || month == NULL || day == NULL || (year < month && year < day))
    return YEAR_FIRST;
  return day < month ? DAY_FIRST : MONTH_FIRST;
}

/* Of this year or else of the next, or of the last. */
static HfDate
find_month_day (int month, int number, HfDate today, HfDayLean lean)
{
  int    year;
  HfDate found;

  hf_date_get_ymd (today, &year, NULL, NULL);
  found = hf_date_new (year, month, number);
  if (lean == HF_DAY_LEAN_AHEAD && found < today)
    found = hf_date_new (year + 1, month, number);
  else if (lean == HF_DAY_LEAN_BACK && (found == HF_DATE_NONE || found > today))
    found = hf_date_new (year - 1, month, number);
  return found;
}

/* "11月29日", and "11/29" or "29/11" as the locale has it. */
static gboolean
take_month_day (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  int         month, number;
  gboolean    is_slash;
  HfDate      found;

  if (lean == HF_DAY_LEAN_NONE || !take_number (&rest, &month))
    return FALSE;
  is_slash = take (&rest, "/");
  if ((!is_slash && !take (&rest, "月")) || !take_number (&rest, &number))
    return FALSE;
  if (!take (&rest, "日"))
    take (&rest, "号");
  if (is_slash && get_order () == DAY_FIRST)
    found = find_month_day (number, month, today, lean);
  else
    found = find_month_day (month, number, today, lean);
  if (found == HF_DATE_NONE)
    return FALSE;
  *day = found;
  *text = rest;
  return TRUE;
}

/* "3号": of this month or else of the next that has it, or of the last. */
static gboolean
take_day_of_month (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const char *rest = *text;
  int         step = lean == HF_DAY_LEAN_BACK ? -1 : 1, number;

  if (lean == HF_DAY_LEAN_NONE || !take_number (&rest, &number) ||
      !(take (&rest, "号") || take (&rest, "號") || take (&rest, "日")) || number < 1)
    return FALSE;
  for (int i = 0; i < 3; i++) /* no two months in a row lack a day */
    {
      HfDate start = hf_date_add_months (hf_date_month_start (today), step * i);
      HfDate found = start + number - 1;

      if (hf_date_month_start (found) == start && (found - today) * step >= 0)
        {
          *day = found;
          *text = rest;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
take_full_date (const char **text, HfDate *day)
{
  gsize            length = strcspn (*text, " ");
  g_autofree char *first = g_strndup (*text, length);
  HfDate           found =
    length < 8 || strchr (first, ':') != NULL ? HF_DATE_NONE : hf_date_parse_day (first);

  if (found == HF_DATE_NONE)
    return FALSE;
  *day = found;
  *text += length;
  skip_spaces (text);
  return TRUE;
}

gboolean
hf_day_take (const char **text, HfDate today, HfDayLean lean, HfDate *day)
{
  const Word *word = take_word (text, days);

  if (word != NULL)
    *day = today + word->number;
  return word != NULL || take_full_date (text, day) || take_span (text, today, day) ||
         take_month_end (text, today, lean, day) || take_weekday (text, today, lean, day) ||
         take_month_day (text, today, lean, day) || take_day_of_month (text, today, lean, day);
}

char *
hf_day_prepare (const char *text)
{
  g_autofree char *plain = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *small = plain ? g_utf8_strdown (plain, -1) : NULL;
  g_autofree char *typed = small ? hf_han_number_spell_out (small) : NULL;

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

gboolean
hf_day_is_of_week (const char *text)
{
  g_autofree char *typed = hf_day_prepare (text);
  const char      *rest = typed;

  if (typed == NULL)
    return FALSE;
  if (!take (&rest, "这"))
    take (&rest, "這");
  return take_word (&rest, weekdays) != NULL && *rest == '\0';
}

/* "3/9" the other way round. */
static HfDate
find_swapped (const char *typed, HfDate today, HfDayLean lean)
{
  const char *rest = typed;
  int         first, second;

  if (get_order () == YEAR_FIRST || !take_number (&rest, &first) || !take (&rest, "/") ||
      !take_number (&rest, &second) || *rest != '\0')
    return HF_DATE_NONE;
  return get_order () == DAY_FIRST ? find_month_day (first, second, today, lean) :
                                     find_month_day (second, first, today, lean);
}

HfDate
hf_day_other (const char *text, HfDate today, HfDayLean lean)
{
  g_autofree char *typed = hf_day_prepare (text);
  HfDate           day = hf_day_parse (typed, today, lean), other = HF_DATE_NONE;

  if (day == HF_DATE_NONE)
    return HF_DATE_NONE;
  if (g_str_has_prefix (typed, "next ") && day - 7 > today)
    other = day - 7;
  else if (hf_day_is_of_week (typed) && day == today + 7)
    other = today;
  else if (strchr (typed, '/') != NULL)
    other = find_swapped (typed, today, lean);
  return other != day ? other : HF_DATE_NONE;
}
