/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a customer answers the telephone, from the few calls there were. Whoever was called twice
 * says little, so what holds for everybody in the book counts for a few calls more: the rate at
 * which somebody answers has a Beta prior, whose mean is the book's rate at that time and whose
 * weight is that of PRIOR calls. With `a` of `n` calls answered the rate is
 *
 *   (PRIOR * mean + a) / (PRIOR + n), its variance rate * (1 - rate) / (PRIOR + n + 1)
 *
 * (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.4: the Beta-binomial model; the
 * comparison of two rates by the normal approximation, section 4.1.) Who keeps the log, and who
 * says it in words, is not known here.
 */

#include "core/hf-answer-times.h"

#include <math.h>

/* For how many calls the book's rate counts. */
#define PRIOR 4.0

/* Below these nothing is said: of the calls in all, and of those at the time in question. */
#define MIN_CALLS   4
#define MIN_AT_TIME 3

/* By how many standard deviations a time must be better than the others: so much by chance comes
 * once in ten times. */
#define MIN_DISTANCE 1.2816

#define N_HOURS 24
#define N_DAYS  7

static HfAnswerCount
subtract (HfAnswerCount whole, HfAnswerCount part)
{
  return (HfAnswerCount){ whole.tried - part.tried, whole.answered - part.answered };
}

static double
shrink (HfAnswerCount count, double mean)
{
  return (PRIOR * mean + count.answered) / (PRIOR + count.tried);
}

/* Before the first call of all, one is as likely to be answered as not. */
static double
rate_of_all (const HfAnswerTimes *book)
{
  return shrink (book->all, 0.5);
}

static double
rate_of_book (const HfAnswerTimes *book, HfAnswerCount at_time)
{
  return shrink (at_time, rate_of_all (book));
}

static double
get_variance (double rate, HfAnswerCount count)
{
  return rate * (1 - rate) / (PRIOR + count.tried + 1);
}

static HfAnswerCount
sum_window (const HfAnswerTimes *self, guint from)
{
  HfAnswerCount sum = { 0 };

  for (guint i = from; i < from + HF_ANSWER_WINDOW; i++)
    {
      sum.tried += self->hours[i].tried;
      sum.answered += self->hours[i].answered;
    }
  return sum;
}

/* By how many standard deviations the customer answers better at a time than at all others;
 * nothing where that is not to be said. */
static double
get_distance (const HfAnswerTimes *self,
              const HfAnswerTimes *book,
              HfAnswerCount        own,
              HfAnswerCount        of_book)
{
  HfAnswerCount rest = subtract (self->all, own);
  double        rate = shrink (own, rate_of_book (book, of_book));
  double        other = shrink (rest, rate_of_book (book, subtract (book->all, of_book)));

  if (own.tried < MIN_AT_TIME || own.answered * 2 <= own.tried)
    return 0;
  return (rate - other) / sqrt (get_variance (rate, own) + get_variance (other, rest));
}

static void
try_better (HfAnswerBest *best, double *most, double distance, HfAnswerBest candidate)
{
  if (distance < MIN_DISTANCE || distance <= *most)
    return;
  *most = distance;
  *best = candidate;
}

/**
 * hf_answer_times_add:
 * @self: times
 * @at: when a call was made, in the zone of the hospital
 * @is_answered: whether somebody took it
 *
 * Counts a call.
 */
void
hf_answer_times_add (HfAnswerTimes *self, HfMoment at, gboolean is_answered)
{
  HfAnswerCount *counts[] = { &self->hours[at.minutes / 60],
                              &self->days[hf_date_weekday (at.day) - 1], &self->all };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      counts[i]->tried++;
      counts[i]->answered += is_answered ? 1 : 0;
    }
}

/**
 * hf_answer_times_rate_hour:
 * @self: a customer's times
 * @book: those of the whole book
 * @hour: an hour of the day, from 0
 *
 * Returns: how probably a call is answered in that hour, within 0 and 1
 */
double
hf_answer_times_rate_hour (const HfAnswerTimes *self, const HfAnswerTimes *book, guint hour)
{
  g_return_val_if_fail (hour < N_HOURS, 0.5);

  return shrink (self->hours[hour], rate_of_book (book, book->hours[hour]));
}

/**
 * hf_answer_times_rate_day:
 * @self: a customer's times
 * @book: those of the whole book
 * @day: a day of the week, 0 for Monday
 *
 * Returns: how probably a call is answered on that day, within 0 and 1
 */
double
hf_answer_times_rate_day (const HfAnswerTimes *self, const HfAnswerTimes *book, guint day)
{
  g_return_val_if_fail (day < N_DAYS, 0.5);

  return shrink (self->days[day], rate_of_book (book, book->days[day]));
}

/**
 * hf_answer_times_rate:
 * @self: a customer's times
 * @book: those of the whole book
 * @at: a time
 *
 * Takes the hour and the day of the week to act apart from each other: for both together nobody is
 * called often enough.
 *
 * Returns: how probably a call is answered then, within 0 and 1
 */
double
hf_answer_times_rate (const HfAnswerTimes *self, const HfAnswerTimes *book, HfMoment at)
{
  double all = shrink (self->all, rate_of_all (book));
  double hour = hf_answer_times_rate_hour (self, book, (guint) at.minutes / 60);
  double day = hf_answer_times_rate_day (self, book, (guint) hf_date_weekday (at.day) - 1);
  double odds = hour / (1 - hour) * (day / (1 - day)) / (all / (1 - all));

  return odds / (1 + odds);
}

/**
 * hf_answer_times_find_best:
 * @self: a customer's times
 * @book: those of the whole book
 * @best: (out): what can be said
 *
 * Finds when to call: two hours of the day or a day of the week, whichever stands out more, and
 * none that may as well have come by chance.
 */
void
hf_answer_times_find_best (const HfAnswerTimes *self, const HfAnswerTimes *book, HfAnswerBest *best)
{
  double most = 0;

  *best = (HfAnswerBest){ self->all.tried < MIN_CALLS ? HF_ANSWER_TOO_FEW : HF_ANSWER_ANY_TIME, 0,
                          self->all };
  if (best->kind == HF_ANSWER_TOO_FEW)
    return;
  for (guint from = 0; from < N_HOURS; from += HF_ANSWER_WINDOW)
    {
      HfAnswerCount own = sum_window (self, from);

      try_better (best, &most, get_distance (self, book, own, sum_window (book, from)),
                  (HfAnswerBest){ HF_ANSWER_HOURS, from, own });
    }
  for (guint day = 0; day < N_DAYS; day++)
    try_better (best, &most, get_distance (self, book, self->days[day], book->days[day]),
                (HfAnswerBest){ HF_ANSWER_DAY, day, self->days[day] });
}
