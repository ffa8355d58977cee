/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How dates, times and people are written. The forms are translatable, so a language decides
 * the order; the words for week days and months are those of base/hf-date-words.h. */

#include "gui/common/hf-format.h"

#include "base/hf-clock.h"
#include "base/hf-date-words.h"
#include "core/hf-days-off.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <string.h>

#define LEFT_TO_RIGHT_ISOLATE   "\u2066"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/**
 * hf_format_day:
 * @day: a date
 *
 * Returns: (transfer full): the date with week day and year, "" for none
 */
char *
hf_format_day (HfDate day)
{
  /* Translators: {w} week day, {d} day, {m} month number, {mon} short month, {month} month name,
   * {y} year */
  return hf_date_to_words (day, _ ("{w} {d} {mon} {y}"));
}

/**
 * hf_format_day_short:
 * @day: a date
 *
 * Returns: (transfer full): day and month, "" for none
 */
char *
hf_format_day_short (HfDate day)
{
  return hf_date_to_words (day, _ ("{d} {mon}"));
}

static gboolean
is_same_year (HfDate a, HfDate b)
{
  int year_a, year_b;

  hf_date_get_ymd (a, &year_a, NULL, NULL);
  hf_date_get_ymd (b, &year_b, NULL, NULL);
  return year_a == year_b;
}

/**
 * hf_format_day_in_list:
 * @day: a date
 * @today: today
 *
 * Writes a date where many stand below one another: always as a date, in another year than this one
 * with its year.
 *
 * Returns: (transfer full): the date, "" for none
 */
char *
hf_format_day_in_list (HfDate day, HfDate today)
{
  if (day == HF_DATE_NONE || is_same_year (day, today))
    return hf_format_day_short (day);
  /* Translators: as in “{w} {d} {mon} {y}” */
  return hf_date_to_words (day, _ ("{d} {mon} {y}"));
}

/**
 * hf_format_weekday:
 * @day: a date
 *
 * Returns: (transfer full): the week day, short
 */
char *
hf_format_weekday (HfDate day)
{
  return hf_date_to_words (day, "{w}");
}

/**
 * hf_format_month:
 * @year: a year
 * @month: a month, from 1
 *
 * Returns: (transfer full): the month's name and year
 */
char *
hf_format_month (int year, int month)
{
  return hf_date_to_words (hf_date_new (year, month, 1), _ ("{month} {y}"));
}

/**
 * hf_format_distance:
 * @day: a date
 * @today: today
 *
 * Returns: (transfer full): how far away it is, in days
 */
char *
hf_format_distance (HfDate day, HfDate today)
{
  int days;

  if (day == HF_DATE_NONE)
    return g_strdup ("");
  days = day - today;
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}

/**
 * hf_format_year_unknown:
 * @own: (nullable): what the hospital says itself of its days off
 * @year: a year
 *
 * Returns: (transfer full) (nullable): that nobody knows the public holidays of a year yet; %NULL
 * where they are known
 */
char *
hf_format_year_unknown (const HfDaysOff *own, int year)
{
  if (hf_days_off_knows_year (own, year))
    return NULL;
  /* Translators: %d is a year */
  return g_strdup_printf (_ ("Holidays of %d not known yet"), year);
}

/* Of what is over nobody has to know it any more. */
static char *
write_unknown (const HfDaysOff *own, HfDate day, HfDate today)
{
  int year, month, day_of_month;

  if (day <= today)
    return NULL;
  hf_date_get_ymd (day, &year, &month, &day_of_month);
  return hf_format_year_unknown (own, year);
}

/**
 * hf_format_day_kind:
 * @own: (nullable): what the hospital says itself of its days off
 * @day: a day
 * @today: today
 *
 * Returns: (transfer full) (nullable): which holiday it is, or is worked for, or that it lies in a
 * year to come whose holidays nobody knows yet; %NULL for a day as usual
 */
char *
hf_format_day_kind (const HfDaysOff *own, HfDate day, HfDate today)
{
  const char *holiday;
  HfDayKind   kind = hf_days_off_find (own, day, &holiday);

  if (kind == HF_DAY_AS_USUAL)
    return write_unknown (own, day, today);
  if (holiday == NULL)
    return g_strdup (kind == HF_DAY_OFF ? _ ("Day off") : _ ("Working day"));
  /* Translators: %s is a public holiday */
  return g_strdup_printf (kind == HF_DAY_OFF ? _ ("Day off: %s") :
                                               _ ("Worked for the days off of %s"),
                          holiday);
}

/**
 * hf_format_due:
 * @due_iso: when it is due, ISO
 * @promised: (nullable): "HH:MM" when a time was promised
 * @today: today
 *
 * Returns: (transfer full): the state in words: overdue, due today, promised, in so many days
 */
char *
hf_format_due (const char *due_iso, const char *promised, HfDate today)
{
  HfDate due = hf_date_from_iso (due_iso);
  int    days;

  if (due == HF_DATE_NONE)
    return g_strdup ("");
  days = due - today;
  if (days < 0)
    return g_strdup_printf (_ ("Overdue %d d"), -days);
  if (days == 0 && promised != NULL)
    return g_strdup_printf (_ ("Promised %s"), promised);
  if (days == 0)
    return g_strdup (_ ("Due today"));
  if (promised != NULL)
    /* Translators: so many days from today, a time of day that was promised */
    return g_strdup_printf (_ ("In %d d at %s"), days, promised);
  return g_strdup_printf (_ ("In %d d"), days);
}

/**
 * hf_format_due_in_list:
 * @due_iso: when it is due, ISO
 * @today: today
 *
 * Writes when something is due where many dates stand below one another.
 *
 * Returns: (transfer full): the date as hf_format_day_in_list() writes it, and whether it is over
 */
char *
hf_format_due_in_list (const char *due_iso, HfDate today)
{
  HfDate           due = hf_date_from_iso (due_iso);
  g_autofree char *day = hf_format_day_in_list (due, today);

  if (due == HF_DATE_NONE || due >= today)
    return g_steal_pointer (&day);
  /* Translators: the day on which something was due */
  return g_strdup_printf (_ ("Overdue %s"), day);
}

/**
 * hf_format_instant:
 * @utc: UTC seconds
 * @today: today
 *
 * Returns: (transfer full): day, month and local time; in another year than this one with the year
 */
char *
hf_format_instant (gint64 utc, HfDate today)
{
  HfDate           date = hf_clock_date_of (utc);
  g_autofree char *day =
    is_same_year (date, today) ? hf_format_day_short (date) : hf_format_day (date);
  char time[6];

  hf_time_write (hf_clock_minutes_of (utc), time);
  return g_strconcat (day, " ", time, NULL);
}

static char *
group_thousands (const char *digits)
{
  GString *text = g_string_new (NULL);
  gsize    length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0 && digits[i - 1] != '-')
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * hf_format_count:
 * @n: a number
 *
 * Returns: (transfer full): the number with thousands apart
 */
char *
hf_format_count (gint64 n)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  return group_thousands (digits);
}

/**
 * hf_format_points:
 * @n: points given, or below 0 taken
 *
 * Returns: (transfer full): the number with its sign
 */
char *
hf_format_points (gint64 n)
{
  g_autofree char *digits = hf_format_count (n);

  return g_strconcat (n > 0 ? "+" : "", digits, NULL);
}

/**
 * hf_format_money_exact:
 * @fen: an amount
 *
 * Returns: (transfer full): the amount in yuan, always with its fen: nothing can be added to it on
 * paper
 */
char *
hf_format_money_exact (gint64 fen)
{
  g_autofree char *yuan = hf_format_count (fen / 100);

  /* Translators: an amount of money, %s yuan and %02d fen */
  return g_strdup_printf (_ ("¥%s.%02d"), yuan, ABS ((int) (fen % 100)));
}

/**
 * hf_format_money:
 * @fen: an amount
 *
 * Returns: (transfer full): the amount in yuan, with fen only where there are any
 */
char *
hf_format_money (gint64 fen)
{
  g_autofree char *yuan = NULL;

  if (fen % 100 != 0)
    return hf_format_money_exact (fen);
  yuan = hf_format_count (fen / 100);
  /* Translators: an amount of money, %s yuan */
  return g_strdup_printf (_ ("¥%s"), yuan);
}

/**
 * hf_format_age:
 * @birth_iso: (nullable): birth date
 * @today: today
 *
 * Returns: (transfer full): the age in years, "" when unknown
 */
char *
hf_format_age (const char *birth_iso, HfDate today)
{
  int age = hf_date_age (hf_date_from_iso (birth_iso), today);

  return age < 0 ? g_strdup ("") : g_strdup_printf ("%d", age);
}

/**
 * hf_format_person:
 * @sex: (nullable): "female" or "male"
 * @birth_iso: (nullable): birth date
 * @today: today
 *
 * Returns: (transfer full): sex and age, as far as known
 */
char *
hf_format_person (const char *sex, const char *birth_iso, HfDate today)
{
  g_autofree char *age = hf_format_age (birth_iso, today);
  const char      *letter = "";

  if (g_strcmp0 (sex, "female") == 0)
    letter = C_ ("sex, short", "F");
  else if (g_strcmp0 (sex, "male") == 0)
    letter = C_ ("sex, short", "M");
  if (*age == '\0')
    return g_strdup (letter);
  /* Translators: the age behind the sex, as in "F 34" */
  return *letter ? g_strdup_printf (C_ ("sex and age", "%s %s"), letter, age) :
                   g_strdup_printf (C_ ("age alone", "%s years"), age);
}

/**
 * hf_format_phone:
 * @number: (nullable): a telephone number
 *
 * Returns: (transfer full): the number in groups, for reading aloud, and in its order wherever
 * text runs from right to left
 */
char *
hf_format_phone (const char *number)
{
  g_autofree char *narrow = NULL, *grouped = NULL;

  if (number == NULL)
    return g_strdup ("");
  narrow = g_utf8_normalize (number, -1, G_NORMALIZE_ALL_COMPOSE); /* １３８ is read as 138 */
  if (narrow != NULL)
    number = narrow;
  if (strlen (number) == 11 && number[0] == '1' && strspn (number, "0123456789") == 11)
    grouped = g_strdup_printf ("%.3s %.4s %s", number, number + 3, number + 7);
  else
    grouped = g_strdup (number);
  if (gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return g_steal_pointer (&grouped);
  return g_strconcat (LEFT_TO_RIGHT_ISOLATE, grouped, POP_DIRECTIONAL_ISOLATE, NULL);
}
