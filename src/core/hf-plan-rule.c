/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Recurrence. libical knows what recurs when; what it leaves out, the 31st of a short month, is
 * called on the last day of that month here, because a customer is still waiting. */

#include "core/hf-plan-rule.h"

#include <libical/ical.h>
#include <string.h>

#define MAX_LENGTH 200
#define MOST_YEARS 20

/* Rules of smaller steps than days, and those that pick from a set, libical may follow for ever. */
static gboolean
parse (const char *text, struct icalrecurrencetype *rule)
{
  if (text == NULL || *text == '\0' || strlen (text) > MAX_LENGTH ||
      !g_utf8_validate (text, -1, NULL))
    return FALSE;
  *rule = icalrecurrencetype_from_string (text);
  return (rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE ||
          rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE) &&
         rule->by_set_pos[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->interval > 0;
}

static gboolean
names_days (const struct icalrecurrencetype *rule)
{
  const short *const named[] = { rule->by_day, rule->by_month_day, rule->by_year_day,
                                 rule->by_week_no, rule->by_month };

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i][0] != ICAL_RECURRENCE_ARRAY_MAX)
      return TRUE;
  return FALSE;
}

static HfDate
date_of (icaltimetype time)
{
  return icaltime_is_null_time (time) ? HF_DATE_NONE :
                                        hf_date_new (time.year, time.month, time.day);
}

static icaltimetype
time_of (HfDate day)
{
  icaltimetype time = { .is_date = 1 }; /* the hours of icaltime_null_date() are before midnight */

  hf_date_get_ymd (day, &time.year, &time.month, &time.day);
  return time;
}

static HfDate
follow (struct icalrecurrencetype rule, HfDate from)
{
  icaltimetype        start = time_of (from), last = start;
  HfDate              until = date_of (rule.until), day;
  icalrecur_iterator *times;

  last.year += MOST_YEARS;
  rule.count = 0;
  rule.until = last;
  if ((times = icalrecur_iterator_new (rule, start)) == NULL)
    return HF_DATE_NONE;
  do
    day = date_of (icalrecur_iterator_next (times));
  while (day != HF_DATE_NONE && day <= from);
  icalrecur_iterator_free (times);
  return until != HF_DATE_NONE && day > until ? HF_DATE_NONE : day;
}

gboolean
hf_plan_rule_is_valid (const char *rule)
{
  struct icalrecurrencetype parsed;

  return parse (rule, &parsed);
}

HfDate
hf_plan_rule_next (const char *rule, HfDate from, guint round)
{
  struct icalrecurrencetype parsed;
  HfDate                    until, day;
  int                       months;

  if (from == HF_DATE_NONE || !parse (rule, &parsed) ||
      (parsed.count > 0 && round >= (guint) parsed.count))
    return HF_DATE_NONE;
  if (names_days (&parsed) ||
      (parsed.freq != ICAL_MONTHLY_RECURRENCE && parsed.freq != ICAL_YEARLY_RECURRENCE))
    return follow (parsed, from);
  months = parsed.interval * (parsed.freq == ICAL_YEARLY_RECURRENCE ? 12 : 1);
  until = date_of (parsed.until);
  day = hf_date_add_months (from, months);
  return until != HF_DATE_NONE && day > until ? HF_DATE_NONE : day;
}
