/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom to call in the few minutes there are: it fits, and nobody who would have fitted is more
 * urgent than who was chosen instead. */

#include "core/hf-run-choice.h"

#define ROUNDS 500
#define MOST   30

static guint
make_by_chance (HfRunCandidate *candidates)
{
  guint n = (guint) g_test_rand_int_range (0, MOST + 1);

  for (guint i = 0; i < n; i++)
    candidates[i] = (HfRunCandidate){ .id = i + 1,
                                      .is_promised = g_test_rand_int_range (0, 6) == 0,
                                      .days_late = g_test_rand_int_range (-1, 20),
                                      .days_allowed = g_test_rand_int_range (-1, 30),
                                      .rate = g_test_rand_double_range (0.05, 0.95),
                                      .seconds = g_test_rand_int_range (20, 500) };
  return n;
}

static gboolean
goes_before (const HfRunCandidate *a, const HfRunCandidate *b)
{
  if (a->is_promised != b->is_promised)
    return a->is_promised;
  if (a->is_promised)
    return a->id < b->id;
  return hf_run_candidate_get_urgency (a) >= hf_run_candidate_get_urgency (b);
}

/* Whatever the queue: each stands there once, the chosen ones in order; they fit, and each left out
 * was one for whom no time was left behind those before. */
static void
test_fits (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      HfRunCandidate candidates[MOST];
      guint          n = make_by_chance (candidates);
      int            budget = g_test_rand_int_range (60, 1500), spent = 0;
      guint          chosen = hf_run_choose (candidates, n, budget);
      guint64        seen = 0;

      g_assert_cmpuint (chosen, <=, n);
      g_assert_true (n == 0 || chosen > 0);
      for (guint i = 0; i < n; i++)
        seen |= G_GUINT64_CONSTANT (1) << candidates[i].id;
      g_assert_true (seen == ((G_GUINT64_CONSTANT (1) << (n + 1)) - 2));
      for (guint i = 0; i < chosen; i++)
        spent += candidates[i].seconds;
      g_assert_true (spent <= budget || chosen == 1);
      for (guint i = 1; i < chosen; i++)
        g_assert_true (goes_before (&candidates[i - 1], &candidates[i]));
      for (guint i = chosen; i < n; i++)
        {
          int before = 0;

          for (guint k = 0; k < chosen; k++)
            if (goes_before (&candidates[k], &candidates[i]))
              before += candidates[k].seconds;
          g_assert_cmpint (before + candidates[i].seconds, >, budget);
        }
    }
}

/* The later, the likelier to be reached, the shorter the time there was: the sooner. */
static void
test_urgency (void)
{
  HfRunCandidate usual = { 1, FALSE, 3, 7, 0.5, 60 };
  HfRunCandidate later = usual, likelier = usual, shorter = usual;

  later.days_late++;
  likelier.rate += 0.1;
  shorter.days_allowed--;
  g_assert_cmpfloat (hf_run_candidate_get_urgency (&later), >,
                     hf_run_candidate_get_urgency (&usual));
  g_assert_cmpfloat (hf_run_candidate_get_urgency (&likelier), >,
                     hf_run_candidate_get_urgency (&usual));
  g_assert_cmpfloat (hf_run_candidate_get_urgency (&shorter), >,
                     hf_run_candidate_get_urgency (&usual));
}

/* What was promised goes before all else, in the order of the queue. */
static void
test_promised (void)
{
  HfRunCandidate candidates[] = { { 1, FALSE, 30, 0, 0.9, 60 },
                                  { 2, TRUE, 0, 30, 0.1, 60 },
                                  { 3, TRUE, 9, 0, 0.9, 60 } };

  g_assert_cmpuint (hf_run_choose (candidates, 3, 120), ==, 2);
  g_assert_cmpint (candidates[0].id, ==, 2);
  g_assert_cmpint (candidates[1].id, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-choice/fits", test_fits);
  g_test_add_func ("/run-choice/urgency", test_urgency);
  g_test_add_func ("/run-choice/promised", test_promised);
  return g_test_run ();
}
