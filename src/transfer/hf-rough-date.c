/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is known of a birthday that nobody wrote down: a guess, or an age. Pure; it does not know
 * what day it is. */

#include "transfer/hf-rough-date.h"

#include "base/hf-date-parse.h"
#include "base/hf-fold.h"

#include <string.h>

#define MAX_YEARS 130
#define MAX_COUNT 999 /* of months or days */

/* Day 1 of a spreadsheet is the first of 1900; it believes in a 29 February of that year, so that
 * from March 1900 on its days count from here. Five digits that are no other way to write a date
 * are 1927 to 2099; four may be a year. */
#define SERIAL_EPOCH "1899-12-30"
#define SERIAL_FIRST 10000
#define SERIAL_LAST  73050

#define MINUTES_PER_DAY (24 * 60)

typedef enum
{
  UNIT_YEARS,
  UNIT_MONTHS,
  UNIT_DAYS,
} Unit;

typedef struct
{
  const char *word;
  Unit        unit;
  gboolean    is_short; /* of a date, too */
} UnitWord;

/* clang-format off */
/* As hf_fold() has them. */
static const char *const guess_words[] = { HF_ROUGH_DATE_SIGN, "约", "大约", "circa", "ca.", "about" };

/* Longer words before those that they begin with. */
static const UnitWord unit_words[] = {
  { "周岁", UNIT_YEARS, FALSE },
  { "岁", UNIT_YEARS, FALSE },
  { "years", UNIT_YEARS, FALSE },
  { "year", UNIT_YEARS, FALSE },
  { "yrs", UNIT_YEARS, FALSE },
  { "yr", UNIT_YEARS, FALSE },
  { "y", UNIT_YEARS, FALSE },
  { "个月", UNIT_MONTHS, FALSE },
  { "月龄", UNIT_MONTHS, FALSE },
  { "月", UNIT_MONTHS, TRUE },
  { "months", UNIT_MONTHS, FALSE },
  { "month", UNIT_MONTHS, FALSE },
  { "天", UNIT_DAYS, FALSE },
  { "日", UNIT_DAYS, TRUE },
  { "days", UNIT_DAYS, FALSE },
  { "day", UNIT_DAYS, FALSE },
};
/* clang-format on */

static const char *
skip_spaces (const char *p)
{
  return p + strspn (p, " ");
}

/* Behind the longest word for a guess that @p begins with; @p where there is none. */
static const char *
skip_guess (const char *p)
{
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (guess_words); i++)
    if (g_str_has_prefix (p, guess_words[i]))
      longest = MAX (longest, strlen (guess_words[i]));
  return longest > 0 ? skip_spaces (p + longest) : p;
}

gboolean
hf_rough_date_parse (const char *text, HfDate *date, HfDatePrecision *precision)
{
  g_autofree char *folded = NULL;
  const char      *behind;

  g_return_val_if_fail (text != NULL && date != NULL && precision != NULL, FALSE);

  if (hf_date_parse (text, date, precision))
    return TRUE;
  folded = hf_fold (text);
  behind = skip_guess (folded);
  if (behind == folded || !hf_date_parse (behind, date, precision))
    return FALSE;
  *precision = HF_DATE_ESTIMATED;
  return TRUE;
}

HfDate
hf_rough_date_parse_serial (const char *text, int *minutes)
{
  g_autofree char *folded = NULL;
  char            *end;
  double           number;

  g_return_val_if_fail (text != NULL, HF_DATE_NONE);

  folded = hf_fold (text);
  if (strspn (folded, "0123456789") != 5 || folded[strspn (folded, "0123456789.")] != '\0')
    return HF_DATE_NONE;
  number = g_ascii_strtod (folded, &end);
  if (*end != '\0' || number < SERIAL_FIRST || number > SERIAL_LAST)
    return HF_DATE_NONE;
  if (minutes != NULL)
    *minutes = MIN ((int) ((number - (int) number) * MINUTES_PER_DAY + 0.5), MINUTES_PER_DAY - 1);
  return hf_date_from_iso (SERIAL_EPOCH) + (int) number;
}

/* A number of at most three digits and what it counts. */
static gboolean
scan_part (const char **cursor, int *number, const UnitWord **word)
{
  const char *p = *cursor;
  gsize       n_digits = strspn (p, "0123456789");

  if (n_digits == 0 || n_digits > 3)
    return FALSE;
  *number = (int) g_ascii_strtoll (p, NULL, 10);
  p = skip_spaces (p + n_digits);
  *word = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (unit_words) && *word == NULL; i++)
    if (g_str_has_prefix (p, unit_words[i].word))
      *word = &unit_words[i];
  *cursor = skip_spaces (p + (*word != NULL ? strlen ((*word)->word) : 0));
  return *number <= (*word == NULL || (*word)->unit == UNIT_YEARS ? MAX_YEARS : MAX_COUNT);
}

static int
count_months (int number, const UnitWord *word)
{
  return word == NULL || word->unit == UNIT_YEARS ? 12 * number :
         word->unit == UNIT_MONTHS                ? number :
                                                    0;
}

gboolean
hf_rough_date_parse_age (const char *text, int *months, HfAgeForm *form)
{
  g_autofree char *folded = NULL;
  const char      *p;
  const UnitWord  *word, *next;
  int              number, total;

  g_return_val_if_fail (text != NULL && months != NULL && form != NULL, FALSE);

  folded = hf_fold (text);
  p = skip_guess (folded);
  if (!scan_part (&p, &number, &word))
    return FALSE;
  *form = word == NULL ? HF_AGE_BARE : word->is_short ? HF_AGE_SHORT : HF_AGE_CLEAR;
  total = count_months (number, word);
  for (; *p != '\0'; word = next)
    {
      if (word == NULL || !scan_part (&p, &number, &next) || next == NULL ||
          next->unit <= word->unit)
        return FALSE;
      total += count_months (number, next);
    }
  *months = total;
  return TRUE;
}
