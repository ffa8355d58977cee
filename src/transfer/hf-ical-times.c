/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "transfer/hf-ical-times.h"

#include "base/hf-clock.h"
#include "transfer/hf-ical-reader.h"

struct _HfIcalTimes
{
  icalcomponent      *event; /* borrowed */
  icalrecur_iterator *rule;  /* (nullable): owned; NULL behind its last time */
  icaltimetype        start;
  guint               n_times; /* taken */
  guint               n_named; /* of them, those that are named beside the rule */
};

icaltimetype
hf_ical_tell_here (icaltimetype time)
{
  gint64 instant;
  int    minutes;

  if (icaltime_is_null_time (time) || !icaltime_is_utc (time))
    return time;
  instant = icaltime_as_timet_with_zone (time, icaltimezone_get_utc_timezone ());
  minutes = hf_clock_minutes_of (instant);
  hf_date_get_ymd (hf_clock_date_of (instant), &time.year, &time.month, &time.day);
  time.hour = minutes / 60;
  time.minute = minutes % 60;
  time.zone = NULL;
  return time;
}

icaltimetype
hf_ical_find_start (icalcomponent *event)
{
  icaltimetype due = icaltime_null_time ();

  if (icalcomponent_isa (event) == ICAL_VTODO_COMPONENT &&
      icalcomponent_get_first_property (event, ICAL_DUE_PROPERTY) != NULL)
    due = icalcomponent_get_due (event);
  return icaltime_is_null_time (due) ? icalcomponent_get_dtstart (event) : due;
}

gboolean
hf_ical_recurs (icalcomponent *event)
{
  return icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY) != NULL ||
         icalcomponent_get_first_property (event, ICAL_RDATE_PROPERTY) != NULL;
}

/* Nobody is called more than once a day. Rules of smaller steps, and those that pick from a set,
 * libical follows for seconds to for ever where none of their times exists; such an event is taken
 * once. */
static gboolean
can_be_followed (const struct icalrecurrencetype *rule)
{
  return (rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE ||
          rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE) &&
         rule->by_set_pos[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* Follows the rule, to an end. */
static icalrecur_iterator *
follow_rule (icalcomponent *event, icaltimetype start)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
  struct icalrecurrencetype rule;
  icaltimetype              last = start;

  if (property == NULL || icaltime_is_null_time (start))
    return NULL;
  rule = icalproperty_get_rrule (property);
  last.year += HF_ICAL_MOST_YEARS;
  if (icaltime_is_null_time (rule.until) || icaltime_compare (last, rule.until) < 0)
    rule.until = last;
  return can_be_followed (&rule) ? icalrecur_iterator_new (rule, start) : NULL;
}

HfIcalTimes *
hf_ical_times_new (icalcomponent *event)
{
  icaltimetype        start = hf_ical_find_start (event);
  icalrecur_iterator *rule = follow_rule (event, start);
  HfIcalTimes        *self;

  if (rule == NULL && icalcomponent_get_first_property (event, ICAL_RDATE_PROPERTY) == NULL)
    return NULL;
  self = g_new (HfIcalTimes, 1);
  *self = (HfIcalTimes){ .event = event, .rule = rule, .start = start };
  return self;
}

void
hf_ical_times_free (HfIcalTimes *self)
{
  g_clear_pointer (&self->rule, icalrecur_iterator_free);
  g_free (self);
}

/* As told by one clock; where one of them is a day, the days. */
static gboolean
is_same (icaltimetype one, icaltimetype other)
{
  one = hf_ical_tell_here (one);
  other = hf_ical_tell_here (other);
  return one.year == other.year && one.month == other.month && one.day == other.day &&
         (one.is_date || other.is_date || (one.hour == other.hour && one.minute == other.minute));
}

static gboolean
is_left_out (HfIcalTimes *self, icaltimetype time)
{
  for (icalproperty *out = icalcomponent_get_first_property (self->event, ICAL_EXDATE_PROPERTY);
       out != NULL; out = icalcomponent_get_next_property (self->event, ICAL_EXDATE_PROPERTY))
    if (is_same (icalproperty_get_exdate (out), time))
      return TRUE;
  return FALSE;
}

/* The next of the times that are named beside the rule. */
static icaltimetype
take_named (HfIcalTimes *self)
{
  icalproperty *named = icalcomponent_get_first_property (self->event, ICAL_RDATE_PROPERTY);
  struct icaldatetimeperiodtype when;

  for (guint i = 0; i < self->n_named && named != NULL; i++)
    named = icalcomponent_get_next_property (self->event, ICAL_RDATE_PROPERTY);
  self->n_named++;
  if (named == NULL)
    return icaltime_null_time ();
  when = icalproperty_get_rdate (named);
  return icaltime_is_null_time (when.time) ? when.period.start : when.time;
}

/* The times of the rule, or the only one that an event without has, then those that are named. */
static icaltimetype
take_time (HfIcalTimes *self)
{
  icaltimetype time = icaltime_null_time ();

  if (self->rule != NULL)
    time = icalrecur_iterator_next (self->rule);
  else if (self->n_times == 0 && self->n_named == 0)
    time = self->start;
  if (!icaltime_is_null_time (time))
    return time;
  g_clear_pointer (&self->rule, icalrecur_iterator_free);
  return take_named (self);
}

gboolean
hf_ical_times_next (HfIcalTimes *self, icaltimetype *time)
{
  do
    {
      *time = take_time (self);
      if (icaltime_is_null_time (*time) || self->n_times++ >= HF_ICAL_MOST_TIMES)
        return FALSE;
    }
  while (is_left_out (self, *time));
  return TRUE;
}
