/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Counting in hours of work. Everything goes from one moment of work to the next; days off and
 * breaks are never counted.
 */

#include "core/hf-work-hours.h"

void
hf_work_hours_init (HfWorkHours *self)
{
  *self = (HfWorkHours){
    .spans = { { 8 * 60, 12 * 60 }, { 14 * 60, 18 * 60 } },
    .n_spans = 2,
    .workdays = HF_DAYS_OFF_WEEK,
  };
}

void
hf_work_hours_set_spans (HfWorkHours *self, GVariant *spans)
{
  HfWorkHours  taken = { .workdays = self->workdays, .days_off = self->days_off };
  GVariantIter iter;
  guint        from, to;
  int          end = 0;

  g_variant_iter_init (&iter, spans);
  while (taken.n_spans < HF_WORK_SPANS_MAX && g_variant_iter_next (&iter, "(uu)", &from, &to))
    {
      if (from >= to || to > HF_TIME_MINUTES_PER_DAY || (int) from < end)
        continue;
      end = (int) to;
      taken.spans[taken.n_spans++] = (HfWorkSpan){ (int) from, end };
    }
  if (taken.n_spans > 0)
    *self = taken;
}

gboolean
hf_work_hours_is_workday (const HfWorkHours *self, HfDate day)
{
  return hf_days_off_is_workday (self->days_off, day, self->workdays);
}

HfDate
hf_work_hours_next_workday (const HfWorkHours *self, HfDate day)
{
  do
    day++;
  while (!hf_work_hours_is_workday (self, day));
  return day;
}

/* The span that @at lies in, or the next one of its day; NULL when the day's work is done. */
static const HfWorkSpan *
find_span (const HfWorkHours *self, HfMoment at)
{
  for (guint i = 0; i < self->n_spans; i++)
    if (at.minutes < self->spans[i].to)
      return &self->spans[i];
  return NULL;
}

HfMoment
hf_work_hours_next (const HfWorkHours *self, HfMoment from)
{
  const HfWorkSpan *span =
    hf_work_hours_is_workday (self, from.day) ? find_span (self, from) : NULL;

  if (span != NULL)
    return (HfMoment){ from.day, MAX (from.minutes, span->from) };
  return (HfMoment){ hf_work_hours_next_workday (self, from.day), self->spans[0].from };
}

static gboolean
has_half (const HfWorkHours *self, gboolean is_afternoon)
{
  return is_afternoon ? self->spans[self->n_spans - 1].to > HF_NOON : self->spans[0].from < HF_NOON;
}

HfMoment
hf_work_hours_next_in_half (const HfWorkHours *self, HfMoment from, gboolean is_afternoon)
{
  HfMoment at = hf_work_hours_next (self, from);

  if (!has_half (self, is_afternoon))
    return at;
  while ((at.minutes >= HF_NOON) != is_afternoon)
    {
      /* Noon of this day, or the start of the next one, is where the other half begins. */
      HfMoment border = { at.day + (is_afternoon ? 0 : 1), is_afternoon ? HF_NOON : 0 };
      at = hf_work_hours_next (self, border);
    }
  return at;
}

int
hf_work_hours_between (const HfWorkHours *self, HfMoment from, HfMoment to)
{
  HfMoment at = hf_work_hours_next (self, from);
  int      sum = 0;

  while (hf_moment_compare (at, to) < 0)
    {
      int end = find_span (self, at)->to;
      int stop = to.day == at.day ? MIN (end, to.minutes) : end;

      sum += stop - at.minutes;
      at = hf_work_hours_next (self, (HfMoment){ at.day, end });
    }
  return sum;
}

HfMoment
hf_work_hours_add (const HfWorkHours *self, HfMoment from, int minutes)
{
  HfMoment at = hf_work_hours_next (self, from);
  int      end = find_span (self, at)->to;

  while (minutes > end - at.minutes)
    {
      minutes -= end - at.minutes;
      at = hf_work_hours_next (self, (HfMoment){ at.day, end });
      end = find_span (self, at)->to;
    }
  return (HfMoment){ at.day, at.minutes + minutes };
}
