/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Round numbers for a value axis. Steps are 1, 2, 2.5 or 5 times a power of ten; the smallest one
 * that covers the values with few enough ticks is taken. It must not know Cairo. */

#include "chart/hf-axis.h"

#include "base/hf-series.h"

#include <glib/gi18n.h>
#include <math.h>

/* Values computed as sums of fractions end a hair beyond a tick; that is no reason for one more. */
#define TOLERANCE 1e-9

/* 25 and 250 are round, 2.5 patients are not. */
#define LEAST_MAGNITUDE_FOR_QUARTERS 10

/* Where the number goes. A pattern of nothing else is no unit. */
#define NUMBER "{n}"

/* Units of large numbers, for languages that count in them. */
typedef struct
{
  double      size;
  const char *context;
  const char *pattern; /* around the number */
} Unit;

static const Unit units[] = {
  /* Translators: such as "{n}亿"; left as it is where large numbers are written out */
  { 1e8, "hundred millions", NC_ ("hundred millions", "{n}") },
  /* Translators: such as "{n}万"; left as it is where large numbers are written out */
  { 1e4, "ten thousands", NC_ ("ten thousands", "{n}") },
};

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

static const char *
get_pattern (const Unit *unit)
{
  return g_dpgettext2 (NULL, unit->context, unit->pattern);
}

/* One unit for the whole axis, so that its steps can be compared at a glance. */
static const Unit *
find_unit (const HfAxis *self)
{
  double reach = MAX (fabs (self->lower), fabs (self->upper));

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (reach >= units[i].size && !g_str_equal (get_pattern (&units[i]), NUMBER))
      return &units[i];
  return NULL;
}

char *
hf_axis_format_tick (const HfAxis *self, guint index)
{
  const Unit      *unit = find_unit (self);
  double           tick = hf_axis_get_tick (self, index);
  g_autofree char *number = NULL;
  GString         *text;

  if (unit == NULL || tick == 0)
    return hf_series_format_number (tick, self->digits);
  number = hf_series_format_number (tick / unit->size, count_digits (tick / unit->size));
  text = g_string_new (get_pattern (unit));
  g_string_replace (text, NUMBER, number, 1);
  return g_string_free (text, FALSE);
}

gboolean
hf_axis_is_broken (const HfAxis *self)
{
  return self->lower > 0;
}
