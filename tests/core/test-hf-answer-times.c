/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When somebody answers: what is said of it, and above all when nothing is. */

#include "core/hf-answer-times.h"

#include <math.h>

#define MONDAY 737997 /* see test_monday() */
#define ROUNDS 300

static void
add (HfAnswerTimes *times, guint day, guint hour, guint tried, guint answered)
{
  for (guint i = 0; i < tried; i++)
    hf_answer_times_add (times, (HfMoment){ MONDAY + (HfDate) day, (int) hour * 60 + 59 },
                         i < answered);
}

static void
add_by_chance (HfAnswerTimes *times, guint n)
{
  for (guint i = 0; i < n; i++)
    add (times, (guint) g_test_rand_int_range (0, 7), (guint) g_test_rand_int_range (0, 24), 1,
         (guint) g_test_rand_bit ());
}

static void
assert_best (const HfAnswerTimes *own,
             const HfAnswerTimes *book,
             HfAnswerKind         kind,
             guint                from,
             guint                answered,
             guint                tried)
{
  HfAnswerBest best;

  hf_answer_times_find_best (own, book, &best);
  g_assert_cmpint (best.kind, ==, kind);
  g_assert_cmpuint (best.from, ==, from);
  g_assert_cmpuint (best.count.answered, ==, answered);
  g_assert_cmpuint (best.count.tried, ==, tried);
}

static void
test_monday (void)
{
  g_assert_cmpint (hf_date_weekday (MONDAY), ==, 1);
}

/* The formula by hand: 4 calls of the prior, at the book's rate of 0.6. */
static void
test_formula (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  add (&book, 0, 9, 1000000, 600000);
  g_assert_cmpfloat_with_epsilon (hf_answer_times_rate_hour (&own, &book, 9), 0.6, 1e-5);
  add (&own, 0, 9, 6, 5);
  g_assert_cmpfloat_with_epsilon (hf_answer_times_rate_hour (&own, &book, 9), 7.4 / 10, 1e-5);
  g_assert_cmpfloat_with_epsilon (hf_answer_times_rate_day (&own, &book, 0), 7.4 / 10, 1e-5);
  /* The hour and the day are the same calls here, and so are all: they count once, not twice. */
  g_assert_cmpfloat_with_epsilon (hf_answer_times_rate (&own, &book, (HfMoment){ MONDAY, 9 * 60 }),
                                  7.4 / 10, 1e-5);
}

static void
test_evening (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  add (&book, 2, 10, 500, 300);
  add (&book, 2, 18, 500, 300);
  add (&own, 2, 18, 3, 3);
  add (&own, 3, 19, 3, 2);
  add (&own, 2, 10, 2, 0);
  add (&own, 3, 11, 2, 0);
  assert_best (&own, &book, HF_ANSWER_HOURS, 18, 5, 6);
}

static void
test_saturday (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  for (guint i = 0; i < 4; i++)
    {
      add (&own, 5, 9 + 2 * i, 1, 1);
      add (&own, i, 9 + 2 * i, 1, 0);
    }
  assert_best (&own, &book, HF_ANSWER_DAY, 5, 4, 4);
}

static void
test_too_few (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  assert_best (&own, &book, HF_ANSWER_TOO_FEW, 0, 0, 0);
  add (&own, 0, 18, 3, 3);
  assert_best (&own, &book, HF_ANSWER_TOO_FEW, 0, 3, 3);
}

/* All their calls were at the one time: nobody knows whether another is worse. */
static void
test_one_time_only (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  add (&book, 0, 10, 500, 300);
  add (&own, 0, 10, 6, 5);
  assert_best (&own, &book, HF_ANSWER_ANY_TIME, 0, 5, 6);
}

/* What nobody answers is no time to call, be it better than all others. */
static void
test_better_but_bad (void)
{
  HfAnswerTimes own = { 0 }, book = { 0 };

  add (&own, 0, 18, 20, 9);
  add (&own, 1, 10, 40, 0);
  assert_best (&own, &book, HF_ANSWER_ANY_TIME, 0, 9, 60);
}

/* Whatever the log, a rate lies between what the customer did and what the book does, and within
 * 0 and 1; an answer raises it, and a silence lowers it. */
static void
test_rate_is_between (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      HfAnswerTimes own = { 0 }, book = { 0 }, none = { 0 };
      guint         hour = (guint) g_test_rand_int_range (0, 24);
      double        rate, of_book, of_own, before;

      add_by_chance (&book, (guint) g_test_rand_int_range (0, 500));
      add_by_chance (&own, (guint) g_test_rand_int_range (0, 40));
      rate = hf_answer_times_rate_hour (&own, &book, hour);
      of_book = hf_answer_times_rate_hour (&none, &book, hour);
      of_own =
        own.hours[hour].tried ? (double) own.hours[hour].answered / own.hours[hour].tried : of_book;
      g_assert_cmpfloat (rate, >=, MIN (of_book, of_own) - 1e-9);
      g_assert_cmpfloat (rate, <=, MAX (of_book, of_own) + 1e-9);
      g_assert_true (rate > 0 && rate < 1);
      before = hf_answer_times_rate (&own, &book, (HfMoment){ MONDAY, (int) hour * 60 });
      g_assert_true (before > 0 && before < 1);
      hf_answer_times_add (&own, (HfMoment){ MONDAY, (int) hour * 60 }, round % 2 == 0);
      if (round % 2 == 0)
        g_assert_cmpfloat (hf_answer_times_rate_hour (&own, &book, hour), >, rate);
      else
        g_assert_cmpfloat (hf_answer_times_rate_hour (&own, &book, hour), <, rate);
    }
}

/* With ever more calls the customer's own rate is all that counts. */
static void
test_book_gives_way (void)
{
  HfAnswerTimes book = { 0 };
  double        distance = 1;

  add (&book, 0, 9, 1000, 100);
  for (guint n = 10; n <= 10000; n *= 10)
    {
      HfAnswerTimes own = { 0 };
      double        now;

      add (&own, 0, 9, n, n * 9 / 10);
      now = fabs (hf_answer_times_rate_hour (&own, &book, 9) - 0.9);
      g_assert_cmpfloat (now, <, distance / 2);
      distance = now;
    }
}

/* Somebody who answers alike at all times is hardly ever told to have a time of their own: about
 * as often as the threshold says for each of some times compared. */
static void
test_chance_is_no_habit (void)
{
  guint n_told = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      HfAnswerTimes own = { 0 }, book = { 0 };
      HfAnswerBest  best;

      add (&book, 0, 9, 600, 300);
      for (guint i = 0; i < 8; i++)
        add (&own, (guint) g_test_rand_int_range (0, 5), (guint) g_test_rand_int_range (9, 18), 1,
             (guint) g_test_rand_bit ());
      hf_answer_times_find_best (&own, &book, &best);
      g_assert_cmpint (best.kind, !=, HF_ANSWER_TOO_FEW);
      if (best.kind != HF_ANSWER_ANY_TIME)
        {
          n_told++;
          g_assert_cmpuint (best.count.tried, >=, 3);
          g_assert_cmpuint (best.count.answered * 2, >, best.count.tried);
        }
    }
  g_test_message ("%u of %u", n_told, ROUNDS);
  g_assert_cmpuint (n_told, <, ROUNDS / 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-times/monday", test_monday);
  g_test_add_func ("/answer-times/formula", test_formula);
  g_test_add_func ("/answer-times/evening", test_evening);
  g_test_add_func ("/answer-times/saturday", test_saturday);
  g_test_add_func ("/answer-times/too-few", test_too_few);
  g_test_add_func ("/answer-times/one-time-only", test_one_time_only);
  g_test_add_func ("/answer-times/better-but-bad", test_better_but_bad);
  g_test_add_func ("/answer-times/rate-is-between", test_rate_is_between);
  g_test_add_func ("/answer-times/book-gives-way", test_book_gives_way);
  g_test_add_func ("/answer-times/chance-is-no-habit", test_chance_is_no_habit);
  return g_test_run ();
}
