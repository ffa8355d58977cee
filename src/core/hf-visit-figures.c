/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What visits say of whoever came: since when loyal, how much was paid, how often somebody comes.
 * Pure logic over one customer's visits, like hf-visit-flags.c. */

#include "core/hf-visit-figures.h"

#include "core/hf-customer-choices.h"
#include "core/hf-stage-rule.h"

#include <stdlib.h>

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  const int *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Of an even number of them the middle between the two in the middle. */
static int
find_median (int *numbers, guint n)
{
  qsort (numbers, n, sizeof *numbers, compare_ints);
  return n % 2 != 0 ? numbers[n / 2] : (numbers[n / 2 - 1] + numbers[n / 2] + 1) / 2;
}

static void
note_stage (HfDate *since, const char *stage, guint n_visits, HfDate first, HfDate day)
{
  if (*since == HF_DATE_NONE &&
      hf_stage_rule_is_met (&hf_stage_rules[hf_stage_rule_index (stage)], n_visits, day - first))
    *since = day;
}

/**
 * hf_visit_figures_compute:
 * @marks: (array length=n_marks): all visits of one customer, sorted as by hf_visit_flags_compute()
 * @n_marks: how many
 * @self: (out caller-allocates): what follows from them
 *
 * Several visits on a day are one for the cycle: between them lies no time.
 */
void
hf_visit_figures_compute (const HfVisitMark *marks, guint n_marks, HfVisitFigures *self)
{
  g_autofree int *intervals = g_new (int, n_marks);
  guint           n_intervals = 0;

  *self = (HfVisitFigures){ .first = HF_DATE_NONE,
                            .last = HF_DATE_NONE,
                            .loyal_since = HF_DATE_NONE,
                            .lifelong_since = HF_DATE_NONE,
                            .next_expected = HF_DATE_NONE };
  for (guint i = 0; i < n_marks; i++)
    {
      HfDate day = hf_date_from_iso (marks[i].date);

      if (i == 0)
        self->first = day;
      else if (day != self->last)
        intervals[n_intervals++] = day - self->last;
      self->last = day;
      self->spent += marks[i].fee;
      note_stage (&self->loyal_since, HF_CUSTOMER_STAGE_LOYAL, i + 1, self->first, day);
      note_stage (&self->lifelong_since, HF_CUSTOMER_STAGE_LIFELONG, i + 1, self->first, day);
    }
  if (n_intervals < HF_VISIT_MIN_INTERVALS)
    return;
  self->cycle = find_median (intervals, n_intervals);
  self->next_expected = self->last + self->cycle;
}
