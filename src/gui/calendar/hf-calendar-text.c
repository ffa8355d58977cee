/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sentences of the calendar, each whole, so that a language may turn them round. */

#include "gui/calendar/hf-calendar-text.h"

#include "base/hf-parts.h"
#include "base/hf-language.h"
#include "base/hf-short-name.h"
#include "base/hf-space-name.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * hf_calendar_text_visits:
 * @n_visits: a number
 *
 * Returns: (transfer full): so many visits
 */
char *
hf_calendar_text_visits (guint n_visits)
{
  return g_strdup_printf (ngettext ("%u visit", "%u visits", n_visits), n_visits);
}

static char *
count_follow_ups (guint n_open)
{
  return g_strdup_printf (ngettext ("%u follow-up", "%u follow-ups", n_open), n_open);
}

static char *
list_grades (const HfCalendarDay *content)
{
  GString *text = g_string_new (NULL);

  for (guint grade = 0; grade < HF_CALENDAR_N_GRADES; grade++)
    if (content->open[grade] > 0)
      {
        if (text->len > 0)
          g_string_append (text, hf_list_joint ());
        /* Translators: a grade and how many of it, as in "grade A: 3" */
        g_string_append_printf (text, _ ("grade %s: %u"), hf_calendar_grade_key (grade),
                                content->open[grade]);
      }
  return g_string_free (text, FALSE);
}

/**
 * hf_calendar_text_cell:
 * @day: a day
 * @days_off: (nullable): what the hospital says itself of its days off
 * @today: today
 * @content: (nullable): what the day holds, %NULL while it is being read
 *
 * Says what a cell shows, for tooltips and for those who do not see it.
 *
 * Returns: (transfer full): lines of text
 */
char *
hf_calendar_text_cell (HfDate               day,
                       const HfDaysOff     *days_off,
                       HfDate               today,
                       const HfCalendarDay *content)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *date = hf_format_day (day);
  g_autofree char *distance = hf_format_distance (day, today);
  g_autofree char *kind = hf_format_day_kind (days_off, day, today);
  guint            n_open = content ? hf_calendar_day_count_open (content) : 0;

  g_string_printf (text, C_ ("day and its distance", "%s, %s"), date, distance);
  if (kind != NULL)
    g_string_append_printf (text, "\n%s", kind);
  if (n_open > 0)
    {
      g_autofree char *count = count_follow_ups (n_open);
      g_autofree char *grades = list_grades (content);

      /* Translators: "9 follow-ups (grade A: 3, grade B: 6)" */
      g_string_append_c (text, '\n');
      g_string_append_printf (text, C_ ("follow-ups and their grades", "%s (%s)"), count, grades);
      if (day < today)
        g_string_append_printf (text, "\n%s", _ ("Overdue"));
    }
  if (content != NULL && content->visits > 0)
    {
      g_autofree char *visits = hf_calendar_text_visits (content->visits);
      g_string_append_printf (text, "\n%s", visits);
    }
  return g_string_free (text, FALSE);
}

/**
 * hf_calendar_text_summary:
 * @n_open: open follow-ups
 * @n_greetings: customers to be greeted
 * @n_closed: closed follow-ups
 * @n_visits: visits
 *
 * Returns: (transfer full): a day in numbers, what there is none of left out; "" when there is
 * nothing
 */
char *
hf_calendar_text_summary (guint n_open, guint n_greetings, guint n_closed, guint n_visits)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_open > 0)
    g_ptr_array_add (parts, count_follow_ups (n_open));
  if (n_greetings > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u greeting", "%u greetings", n_greetings),
                                             n_greetings));
  if (n_closed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u done", "%u done", n_closed), n_closed));
  if (n_visits > 0)
    g_ptr_array_add (parts, hf_calendar_text_visits (n_visits));
  g_ptr_array_add (parts, NULL);
  return hf_join_all_facts ((char **) parts->pdata);
}

/**
 * hf_calendar_text_empty:
 * @day: a day
 *
 * Returns: (transfer full): that the day is free
 */
char *
hf_calendar_text_empty (HfDate day)
{
  g_autofree char *date = hf_follow_up_words_day (day);

  return g_strdup_printf (_ ("Nothing is due on %s."), date);
}

/**
 * hf_calendar_text_name:
 * @follow_up: a follow-up
 *
 * Returns: (transfer full): whom it is about, on one line
 */
char *
hf_calendar_text_name (HfFollowUp *follow_up)
{
  const HfRow *row = hf_record_get_row (HF_RECORD (follow_up));

  return hf_short_name (row ? hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME) : NULL);
}

static HfDate
get_date (const HfRow *row, guint field)
{
  return hf_date_from_iso (row ? hf_row_text (row, field) : NULL);
}

/**
 * hf_calendar_text_target:
 * @follow_up: a follow-up being moved
 * @day: the day it would be moved to, or %HF_DATE_NONE
 * @today: today
 *
 * Says what letting go here, or Enter, would do, and what speaks against it.
 *
 * Returns: (transfer full): one line
 */
char *
hf_calendar_text_target (HfFollowUp *follow_up, HfDate day, HfDate today)
{
  const HfRow     *row = hf_record_get_row (HF_RECORD (follow_up));
  HfDate           limit = get_date (row, HF_FOLLOW_UP_LIMIT);
  g_autofree char *name = hf_calendar_text_name (follow_up);
  g_autofree char *date = hf_follow_up_words_day (MAX (day, 1));

  if (day == HF_DATE_NONE)
    return g_steal_pointer (&name);
  /* Translators: a person and the day their follow-up is due on already */
  if (day == get_date (row, HF_FOLLOW_UP_DUE))
    return hf_space_name (g_strdup_printf (_ ("%s stays on %s"), name, date), name);
  /* Translators: a day */
  if (day < today)
    return g_strdup_printf (_ ("%s is past"), date);
  /* Translators: a person and the day they are moved to, which is later than was ordered */
  if (limit != HF_DATE_NONE && day > limit)
    return g_strdup_printf (_ ("%s → %s, past the limit"), name, date);
  /* Translators: a person and the day they are moved to */
  return g_strdup_printf (_ ("%s → %s"), name, date);
}

/**
 * hf_calendar_text_past:
 * @day: a day before today
 *
 * Returns: (transfer full): why nothing can be moved there
 */
char *
hf_calendar_text_past (HfDate day)
{
  g_autofree char *date = hf_follow_up_words_day (day);

  return g_strdup_printf (_ ("%s is past: choose today or a later day"), date);
}

/**
 * hf_calendar_text_lunar:
 * @lunar: a converter
 * @day: a day
 *
 * Writes the day of the Chinese calendar where the program speaks Chinese.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL
 */
char *
hf_calendar_text_lunar (HfLunar *lunar, HfDate day)
{
  HfLunarDate date;

  if (!g_str_has_prefix (g_get_language_names ()[0], "zh") || !hf_lunar_convert (lunar, day, &date))
    return NULL;
  return hf_lunar_date_to_text (&date, hf_language_is_traditional ());
}
