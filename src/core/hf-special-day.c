/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of a customer that comes back every year: a wedding, an operation, a lunar birthday. */

#include "core/hf-special-day.h"

#include "base/hf-day-parse.h"
#include "base/hf-lunar-parse.h"

#include <glib/gi18n.h>
#include <string.h>

/* Not those of a child or a parent: people name the occasion themselves. */
const char *const hf_special_day_birthdays[] = { "生日",     "农历生日", "阴历生日",
                                                 "本人生日", "農曆生日", "陰曆生日",
                                                 "Birthday", "birthday", "Lunar birthday",
                                                 NULL };

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_SPECIAL_DAY_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_SPECIAL_DAY_KIND]     = { "kind", N_ ("Occasion"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_SPECIAL_DAY_DATE]     = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL },
  [HF_SPECIAL_DAY_IS_LUNAR] = { "is_lunar", N_ ("Lunar calendar"), HF_FIELD_BOOL, 0 },
  [HF_SPECIAL_DAY_GREETING] = { "greeting", N_ ("Greet"), HF_FIELD_BOOL, 0 },
  [HF_SPECIAL_DAY_NOTE]     = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
  [HF_SPECIAL_DAY_RECURS]   = { "recurs", NULL, HF_FIELD_TEXT, HF_FIELD_PERSONAL | HF_FIELD_DERIVED | HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_SPECIAL_DAY_N_FIELDS);

const HfEntityDef hf_special_day_def = { "special_day", N_ ("Special day"), fields,
                                         G_N_ELEMENTS (fields), hf_special_day_get_type };

HF_DEFINE_ENTITY (HfSpecialDay, hf_special_day)

/* The end of a lunar year lies in the next civil one, and that of the year before in this one. */
static HfDate
find_without_year (const HfLunarDate *wanted)
{
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  HfLunarDate of_any_year = { wanted->month, wanted->day, FALSE };
  HfDate      date = hf_lunar_find (lunar, HF_SPECIAL_DAY_NO_YEAR, &of_any_year);

  if (date <= hf_date_new (HF_SPECIAL_DAY_NO_YEAR, 12, 31))
    return date;
  return hf_lunar_find (lunar, HF_SPECIAL_DAY_NO_YEAR - 1, &of_any_year);
}

/**
 * hf_special_day_parse:
 * @text: (nullable): a day without a year
 * @is_lunar: (inout): whether it is by the lunar calendar, which the words may say themselves
 *
 * Reads "2月14日", "02-14" or "八月十五".
 *
 * Returns: the date that stands for it, %HF_DATE_NONE where it is none
 */
HfDate
hf_special_day_parse (const char *text, gboolean *is_lunar)
{
  HfLunarText parsed;

  if (!hf_lunar_parse (text, &parsed) || parsed.year != 0)
    return HF_DATE_NONE;
  if (*is_lunar || parsed.is_marked)
    {
      *is_lunar = TRUE;
      return find_without_year (&parsed.date);
    }
  /* "3/9" is as the locale has it. */
  if (strchr (text, '/') != NULL)
    return hf_day_parse (text, hf_date_new (HF_SPECIAL_DAY_NO_YEAR, 1, 1), HF_DAY_LEAN_AHEAD);
  return hf_date_new (HF_SPECIAL_DAY_NO_YEAR, parsed.date.month, parsed.date.day);
}

/**
 * hf_special_day_parse_lunar:
 * @text: (nullable): a day of the lunar calendar, with its year or without
 *
 * Reads "1965年八月十五", "1965-08-15" or "8月15日" where a heading says by which calendar.
 *
 * Returns: the date that stands for it, %HF_DATE_NONE where it is none
 */
HfDate
hf_special_day_parse_lunar (const char *text)
{
  HfLunarText parsed;
  g_autoptr (HfLunar) lunar = NULL;

  if (!hf_lunar_parse (text, &parsed))
    return HF_DATE_NONE;
  if (parsed.year == 0)
    return find_without_year (&parsed.date);
  lunar = hf_lunar_new ();
  return hf_lunar_find (lunar, parsed.year, &parsed.date);
}

/**
 * hf_special_day_has_year:
 * @day: a special day
 *
 * Returns: whether it is known of which year it was the first
 */
gboolean
hf_special_day_has_year (const HfRow *day)
{
  const char *iso = hf_row_text (day, HF_SPECIAL_DAY_DATE);

  return iso != NULL && !g_str_has_prefix (iso, G_STRINGIFY (HF_SPECIAL_DAY_NO_YEAR) "-");
}

/**
 * hf_special_day_text:
 * @day: a special day
 *
 * Writes its date as hf_special_day_parse() reads it where it has no year: "02-14", and by the
 * lunar calendar "八月十五".
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
hf_special_day_text (const HfRow *day)
{
  const char *iso = hf_row_text (day, HF_SPECIAL_DAY_DATE);
  HfLunarDate date;
  g_autoptr (HfLunar) lunar = NULL;

  if (iso == NULL || hf_special_day_has_year (day))
    return g_strdup (iso);
  if (hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR) == 0)
    return g_strdup (iso + strlen ("YYYY-"));
  lunar = hf_lunar_new ();
  return hf_lunar_convert (lunar, hf_date_from_iso (iso), &date) ?
           hf_lunar_date_to_words (&date, FALSE) :
           g_strdup (iso + strlen ("YYYY-"));
}

/* The month and the day, in numbers. */
static char *
write_numbers (const HfRow *day)
{
  const char *iso = hf_row_text (day, HF_SPECIAL_DAY_DATE);
  HfLunarDate date;
  g_autoptr (HfLunar) lunar = NULL;

  if (hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR) == 0)
    return g_strdup (iso + strlen ("YYYY-"));
  lunar = hf_lunar_new ();
  if (!hf_lunar_convert (lunar, hf_date_from_iso (iso), &date))
    return NULL;
  return g_strdup_printf ("%02d-%02d", date.month, date.day);
}

/**
 * hf_special_day_set_lunar:
 * @day: a draft
 * @is_lunar: by which calendar it comes back
 *
 * A day without a year has nothing but the numbers, and keeps these where the other calendar has
 * such a day.
 */
void
hf_special_day_set_lunar (HfRow *day, gboolean is_lunar)
{
  gboolean         was_lunar = hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR) != 0;
  g_autofree char *numbers = NULL;
  HfDate           date = HF_DATE_NONE;
  gboolean         is = is_lunar;

  if (is_lunar != was_lunar && !hf_row_is_null (day, HF_SPECIAL_DAY_DATE) &&
      !hf_special_day_has_year (day))
    numbers = write_numbers (day);
  if (numbers != NULL)
    date = hf_special_day_parse (numbers, &is);
  if (date != HF_DATE_NONE)
    hf_row_set_date (day, HF_SPECIAL_DAY_DATE, date);
  hf_row_set (day, HF_SPECIAL_DAY_IS_LUNAR, is_lunar ? HF_INT (1) : HF_NULL);
}
