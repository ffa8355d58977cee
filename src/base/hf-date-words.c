/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Dates in words. It knows the names of months and week days, not when which form is fitting. */

#include "base/hf-date-words.h"

#include <glib/gi18n.h>

static const char *
get_weekday (int weekday)
{
  static const char *const names[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                       N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };

  return _ (names[weekday - 1]);
}

static const char *
get_month (int month)
{
  static const char *const names[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                       N_ ("April"),   N_ ("May"),      N_ ("June"),
                                       N_ ("July"),    N_ ("August"),   N_ ("September"),
                                       N_ ("October"), N_ ("November"), N_ ("December") };

  return _ (names[month - 1]);
}

static const char *
get_short_month (int month)
{
  static const char *const names[] = { NC_ ("short month", "Jan"), NC_ ("short month", "Feb"),
                                       NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
                                       NC_ ("short month", "May"), NC_ ("short month", "Jun"),
                                       NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
                                       NC_ ("short month", "Sep"), NC_ ("short month", "Oct"),
                                       NC_ ("short month", "Nov"), NC_ ("short month", "Dec") };

  return g_dpgettext2 (NULL, "short month", names[month - 1]);
}

static void
replace_number (GString *text, const char *place, int number)
{
  char digits[12];

  g_snprintf (digits, sizeof digits, "%d", number);
  g_string_replace (text, place, digits, 0);
}

char *
hf_date_to_words (HfDate day, const char *pattern)
{
  int      year, month, date;
  GString *text;

  if (day == HF_DATE_NONE)
    return g_strdup ("");
  hf_date_get_ymd (day, &year, &month, &date);
  text = g_string_new (pattern);
  g_string_replace (text, "{month}", get_month (month), 0);
  g_string_replace (text, "{mon}", get_short_month (month), 0);
  g_string_replace (text, "{w}", get_weekday (hf_date_weekday (day)), 0);
  replace_number (text, "{d}", date);
  replace_number (text, "{m}", month);
  replace_number (text, "{y}", year);
  return g_string_free (text, FALSE);
}
