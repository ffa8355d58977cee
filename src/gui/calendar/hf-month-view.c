/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which six weeks are shown and which day is chosen: date arithmetic without a widget. */

#include "gui/calendar/hf-month-view.h"

/* The days that dates can be written for. */
#define FIRST_DAY 1
#define LAST_DAY  3652059 /* 9999-12-31 */

static gboolean
set_first (HfMonthView *self, HfDate first)
{
  if (first < FIRST_DAY || first + HF_MONTH_VIEW_DAYS > LAST_DAY || first == self->first)
    return FALSE;
  self->first = first;
  return TRUE;
}

/**
 * hf_month_view_step:
 * @day: a day
 * @kind: how to move
 * @n: how far, or where to
 *
 * Returns: the other day, or %HF_DATE_NONE where the calendar ends
 */
HfDate
hf_month_view_step (HfDate day, HfDayStep kind, int n)
{
  HfDate other = HF_DATE_NONE;

  if (kind == HF_DAY_STEP_DAYS)
    other = day + n;
  else if (kind == HF_DAY_STEP_MONTHS)
    other = hf_date_add_months (day, n);
  else
    other = hf_month_view_week_start (day) + n;
  return other < FIRST_DAY || other > LAST_DAY ? HF_DATE_NONE : other;
}

/**
 * hf_month_view_week_start:
 * @day: a day
 *
 * Returns: the Monday of its week
 */
HfDate
hf_month_view_week_start (HfDate day)
{
  return day - hf_date_weekday (day) + 1;
}

/**
 * hf_month_view_show_month:
 * @self: a view
 * @day: a day
 *
 * Chooses a day and puts the week of its month's first day on top.
 */
void
hf_month_view_show_month (HfMonthView *self, HfDate day)
{
  self->day = day;
  set_first (self, hf_month_view_week_start (hf_date_month_start (day)));
}

/**
 * hf_month_view_scroll:
 * @self: a view
 * @weeks: how far, negative for back
 *
 * Scrolls; the chosen day stays chosen.
 *
 * Returns: whether other weeks are shown now
 */
gboolean
hf_month_view_scroll (HfMonthView *self, int weeks)
{
  return set_first (self, self->first + 7 * weeks);
}

/**
 * hf_month_view_reveal:
 * @self: a view
 * @day: a day
 *
 * Scrolls as little as it takes for @day to be seen.
 *
 * Returns: whether other weeks are shown now
 */
gboolean
hf_month_view_reveal (HfMonthView *self, HfDate day)
{
  HfDate week = hf_month_view_week_start (day);

  if (day < self->first)
    return set_first (self, week);
  if (!hf_month_view_has (self, day))
    return set_first (self, week - 7 * (HF_MONTH_VIEW_WEEKS - 1));
  return FALSE;
}

/**
 * hf_month_view_get_month:
 * @self: a view
 *
 * Returns: the first day of the month that most of the days shown belong to
 */
HfDate
hf_month_view_get_month (const HfMonthView *self)
{
  /* Six weeks hold one month almost whole; it always covers the end of the third week. */
  return hf_date_month_start (self->first + 3 * 7 - 1);
}

/**
 * hf_month_view_has:
 * @self: a view
 * @day: a day
 *
 * Returns: whether the day is among those shown
 */
gboolean
hf_month_view_has (const HfMonthView *self, HfDate day)
{
  return day >= self->first && day < self->first + HF_MONTH_VIEW_DAYS;
}
