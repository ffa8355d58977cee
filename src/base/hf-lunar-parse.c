/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A cursor goes over the text, from the year to the day; whatever is left over makes it no day. */

#include "base/hf-lunar-parse.h"

#include <string.h>

#define LONGEST_MONTH   30
#define MOST_DAYS       31 /* as it may be no day of this calendar */
#define MONTHS_A_YEAR   12
#define EARLIEST_YEAR   1901 /* what the converter was compared with */
#define LATEST_YEAR     2099
#define DAYS_OF_MONTHS  29.53
#define LATEST_NEW_YEAR 33 /* days after 20 January */

/* What a word stands for. */
typedef struct
{
  const char *text;
  int         number;
} Word;

static const Word prefixes[] = { { "农历", 0 }, { "農曆", 0 }, { "阴历", 0 }, { "陰曆", 0 },
                                 { "旧历", 0 }, { "舊曆", 0 }, { "lunar", 0 } };
static const Word leaps[] = { { "闰", 0 }, { "閏", 0 } };
static const Word own_months[] = { { "正", 1 }, { "冬", 11 }, { "腊", 12 }, { "臘", 12 } };
/* The longer ones first. */
static const Word han[] = { { "十一", 11 }, { "十二", 12 }, { "一", 1 }, { "二", 2 },
                            { "三", 3 },    { "四", 4 },    { "五", 5 }, { "六", 6 },
                            { "七", 7 },    { "八", 8 },    { "九", 9 }, { "十", 10 } };
static const Word tens[] = { { "二十", 20 },
                             { "三十", 30 },
                             { "廿", 20 },
                             { "卅", 30 },
                             { "十", 10 } };
static const Word day_ends[] = { { "日", 0 }, { "号", 0 }, { "號", 0 } };

static const Word *
take (const char **rest, const Word *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_has_prefix (*rest, words[i].text))
      {
        *rest += strlen (words[i].text);
        return &words[i];
      }
  return NULL;
}

#define TAKE(rest, words) take (rest, words, G_N_ELEMENTS (words))

static void
skip_spaces (const char **rest)
{
  while (**rest == ' ')
    (*rest)++;
}

/* So many digits at the most; 0 for none. */
static int
take_digits (const char **rest, guint most)
{
  int number = 0;

  for (; most > 0 && g_ascii_isdigit (**rest); most--, (*rest)++)
    number = number * 10 + (**rest - '0');
  return g_ascii_isdigit (**rest) ? 0 : number;
}

/* What stands behind a number; *sign is 0 until there was one, for all have to be alike. */
static gboolean
take_unit (const char **rest, const char *unit, char *sign)
{
  if (g_str_has_prefix (*rest, unit))
    {
      *rest += strlen (unit);
      return TRUE;
    }
  if (**rest == '\0' || strchr ("-/.", **rest) == NULL || (*sign != 0 && *sign != **rest))
    return FALSE;
  *sign = *(*rest)++;
  return TRUE;
}

static void
take_year (const char **rest, char *sign, HfLunarText *parsed)
{
  const char *behind = *rest;
  int         year = take_digits (&behind, 4);

  if (behind != *rest + 4 || !take_unit (&behind, "年", sign))
    return;
  parsed->year = year;
  *rest = behind;
  skip_spaces (rest);
}

static gboolean
take_month (const char **rest, char *sign, HfLunarText *parsed)
{
  const Word *word;

  if (TAKE (rest, leaps) != NULL)
    parsed->date.is_leap = parsed->is_marked = TRUE;
  if ((word = TAKE (rest, own_months)) != NULL)
    parsed->is_marked = TRUE;
  else
    word = TAKE (rest, han);
  parsed->date.month = word != NULL ? word->number : take_digits (rest, 2);
  return parsed->date.month >= 1 && parsed->date.month <= MONTHS_A_YEAR &&
         take_unit (rest, "月", sign);
}

/* 十五, 廿三, 三十 */
static int
take_han_day (const char **rest)
{
  const Word *ten = TAKE (rest, tens);
  const Word *one = TAKE (rest, han);

  if (one != NULL && ten != NULL && one->number > 9)
    return 0;
  return (ten ? ten->number : 0) + (one ? one->number : 0);
}

static gboolean
take_day (const char **rest, HfLunarText *parsed)
{
  static const Word first[] = { { "初", 0 } };
  gboolean          is_first = TAKE (rest, first) != NULL;
  gboolean          is_han = !g_ascii_isdigit (**rest);
  gboolean          is_short = g_str_has_prefix (*rest, "廿") || g_str_has_prefix (*rest, "卅");

  parsed->date.day = is_han ? take_han_day (rest) : take_digits (rest, 2);
  if (TAKE (rest, day_ends) == NULL && is_han)
    parsed->is_marked = TRUE;
  parsed->is_marked |= is_first || is_short;
  return parsed->date.day >= 1 && parsed->date.day <= (is_first ? 10 : MOST_DAYS);
}

gboolean
hf_lunar_parse (const char *text, HfLunarText *parsed)
{
  g_autofree char *normal = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *clean = normal ? g_utf8_casefold (g_strstrip (normal), -1) : NULL;
  const char      *rest = clean;
  char             sign = 0;

  *parsed = (HfLunarText){ 0 };
  if (clean == NULL)
    return FALSE;
  parsed->is_marked = TAKE (&rest, prefixes) != NULL;
  skip_spaces (&rest);
  take_year (&rest, &sign, parsed);
  return take_month (&rest, &sign, parsed) && take_day (&rest, parsed) && *rest == '\0';
}

/* The first day of a lunar year. */
static HfDate
find_new_year (HfLunar *self, int year)
{
  HfDate      from = hf_date_new (year, 1, 20);
  HfLunarDate found;

  for (HfDate date = from; date <= from + LATEST_NEW_YEAR; date++)
    if (hf_lunar_convert (self, date, &found) && found.month == 1 && found.day == 1)
      return date;
  return HF_DATE_NONE;
}

/* A leap month before it makes it a month later. */
HfDate
hf_lunar_find (HfLunar *self, int year, const HfLunarDate *wanted)
{
  HfDate      first, from;
  HfLunarDate found;

  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return HF_DATE_NONE;
  first = find_new_year (self, year);
  if (first == HF_DATE_NONE)
    return HF_DATE_NONE;
  from = first + (int) ((wanted->month - 1) * DAYS_OF_MONTHS) + wanted->day - 3;
  for (HfDate date = MAX (first, from); date <= from + 2 * LONGEST_MONTH + 6; date++)
    if (hf_lunar_convert (self, date, &found) && found.month == wanted->month &&
        found.day == wanted->day && found.is_leap == wanted->is_leap)
      return date;
  return HF_DATE_NONE;
}
