/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When people come to the sample hospital. */

#include "session/demo/hf-demo-calendar.h"

#include "session/demo/hf-demo.h"

#include <math.h>

/* At the beginning there are so many returning visits for one at the end. */
#define BEGIN (0.80 / HF_DEMO_RETURNS)

/* So much of the returning visits are check-ups a few weeks after the first one, of which there is
 * one at the most; the others are those of regular patients, spread so that the ratio holds from
 * the beginning. */
#define CHECK_UPS 0.3

/* Keeps the very first customers from coming every day. */
#define HEAD_START 0.004

struct _HfDemoCalendar
{
  HfDate  first;
  guint   n_days;
  double *ends; /* by day: the share of the work done when it ends */
  double  returns;
};

static const double month_weights[12] = {
  0.95, 0.74, 1.08, 1.06, 1.05, 1.00, 0.98, 0.96, 1.06, 0.94, 1.04, 1.00,
};
static const double weekday_weights[7] = { 1.25, 1.12, 1.06, 1.00, 0.96, 0.75, 0.45 };

static gboolean
is_holiday (int month, int day)
{
  return (month == 10 && day <= 7) || (month == 5 && day <= 3) || (month == 1 && day == 1);
}

static double
weigh_day (HfDate date, double progress)
{
  int    month, day;
  double weight;

  hf_date_get_ymd (date, NULL, &month, &day);
  weight = month_weights[month - 1] * weekday_weights[hf_date_weekday (date) - 1];
  return weight * (is_holiday (month, day) ? 0.4 : 1.0) * (1.0 + 0.25 * progress);
}

/**
 * hf_demo_calendar_new:
 * @until: the last day
 * @years: how many years end there
 * @returns: returning visits for each first visit at the end
 *
 * Returns: (transfer full): the calendar
 */
HfDemoCalendar *
hf_demo_calendar_new (HfDate until, guint years, double returns)
{
  HfDemoCalendar *self = g_new0 (HfDemoCalendar, 1);
  double          sum = 0;

  self->first = hf_date_add_months (until, -12 * (int) years) + 1;
  self->n_days = (guint) (until - self->first + 1);
  self->returns = returns;
  self->ends = g_new (double, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    self->ends[i] = sum += weigh_day (self->first + (HfDate) i, (double) i / self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    self->ends[i] /= sum;
  return self;
}

/**
 * hf_demo_calendar_free:
 * @self: (transfer full): a calendar
 *
 * Frees it.
 */
void
hf_demo_calendar_free (HfDemoCalendar *self)
{
  g_free (self->ends);
  g_free (self);
}

/* The day by which so much of the work is done. */
static HfDate
find_day (const HfDemoCalendar *self, double share)
{
  guint low = 0, high = self->n_days - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->ends[middle] < share)
        low = middle + 1;
      else
        high = middle;
    }
  return self->first + (HfDate) low;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const HfDate *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/**
 * hf_demo_calendar_visits:
 * @self: a calendar
 * @first: when the customer came first, as a share
 * @random: the customer's numbers
 *
 * Decides when a customer comes. At a share s there are s times all customers to come back, so each
 * comes with a rate of ratio / s.
 *
 * Returns: (transfer full) (element-type HfDate): the days, in order
 */
GArray *
hf_demo_calendar_visits (const HfDemoCalendar *self, double first, HfDemoRandom *random)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HfDate));
  HfDate  day = find_day (self, first);
  HfDate  check_up = day + 7 + (HfDate) hf_demo_random_below (random, 22);
  double  check_ups = MIN (CHECK_UPS, 1.0 / self->returns);
  double  share = first;

  g_array_append_val (days, day);
  if (hf_demo_random_chance (random, check_ups * self->returns) &&
      check_up < self->first + (HfDate) self->n_days)
    g_array_append_val (days, check_up);
  for (;;)
    {
      double ratio = (1.0 - check_ups) * self->returns * (BEGIN + (1.0 - BEGIN) * share);

      share =
        (share + HEAD_START) * exp (-log (hf_demo_random_share (random)) / ratio) - HEAD_START;
      if (share >= 1.0)
        break;
      day = find_day (self, share);
      g_array_append_val (days, day);
    }
  g_array_sort (days, compare_dates);
  return days;
}
