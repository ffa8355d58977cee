/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Round numbers for a value axis. Steps are 1, 2, 2.5 or 5 times a power of ten; the smallest one
 * that covers the values with few enough ticks is taken. It must not know Cairo. */

#include "chart/hf-axis.h"

#include "base/hf-series.h"

#include <math.h>

/* Values computed as sums of fractions end a hair beyond a tick; that is no reason for one more. */
#define TOLERANCE 1e-9

/* 25 and 250 are round, 2.5 patients are not. */
#define LEAST_MAGNITUDE_FOR_QUARTERS 10

static void
make_drawable (double *min, double *max)
{
  if (!isfinite (*min) || !isfinite (*max))
    *min = *max = 0;
  if (*max - *min > TOLERANCE * MAX (fabs (*min), fabs (*max)))
    return;

  /* One level, or none: a unit above it, and below it unless it is zero itself. */
  *min = *min == 0 ? 0 : *min - fabs (*min) / 2;
  *max = *max == 0 ? 1 : *max + fabs (*max) / 2;
}

static void
fit_step (HfAxis *self, double min, double max, double step)
{
  double first = floor (min / step + TOLERANCE);
  double last = ceil (max / step - TOLERANCE);

  self->lower = first * step;
  self->upper = last * step;
  self->step = step;
  self->n_ticks = (guint) (last - first) + 1;
}

static guint
count_digits (double step)
{
  guint digits = 0;

  while (digits < 6 && fabs (step - round (step)) > TOLERANCE)
    {
      step *= 10;
      digits++;
    }

  return digits;
}

void
hf_axis_init (HfAxis *self, double min, double max, gboolean from_zero, guint max_ticks)
{
  static const double factors[] = { 1, 2, 2.5, 5, 10, 20 };
  double              magnitude;

  max_ticks = CLAMP (max_ticks, 2, HF_AXIS_MAX_TICKS);
  if (from_zero && isfinite (min) && isfinite (max))
    {
      min = MIN (min, 0);
      max = MAX (max, 0);
    }
  make_drawable (&min, &max);

  magnitude = pow (10, floor (log10 ((max - min) / (max_ticks - 1))));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      if (factors[i] == 2.5 && magnitude < LEAST_MAGNITUDE_FOR_QUARTERS)
        continue;
      fit_step (self, min, max, factors[i] * magnitude);
      if (self->n_ticks <= max_ticks)
        break;
    }
  self->digits = count_digits (self->step);
}

double
hf_axis_map (const HfAxis *self, double value)
{
  return (value - self->lower) / (self->upper - self->lower);
}

double
hf_axis_get_tick (const HfAxis *self, guint index)
{
  return self->lower + index * self->step;
}

char *
hf_axis_format_tick (const HfAxis *self, guint index)
{
  return hf_series_format_number (hf_axis_get_tick (self, index), self->digits);
}

gboolean
hf_axis_is_broken (const HfAxis *self)
{
  return self->lower > 0;
}
