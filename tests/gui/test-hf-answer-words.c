/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When somebody answers, in words. */

#include "gui/follow-up/hf-answer-words.h"

static void
assert_words (HfAnswerBest best, const char *expected)
{
  g_autofree char *words = hf_answer_words_best (&best);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_best (void)
{
  assert_words ((HfAnswerBest){ HF_ANSWER_HOURS, 18, { 6, 5 } },
                "Answers mostly 18–20 o’clock (5 of 6)");
  assert_words ((HfAnswerBest){ HF_ANSWER_DAY, 5, { 4, 4 } },
                "Answers mostly on Saturday (4 of 4)");
  assert_words ((HfAnswerBest){ HF_ANSWER_ANY_TIME, 0, { 9, 5 } },
                "No time stands out (5 of 9 answered)");
  assert_words ((HfAnswerBest){ HF_ANSWER_TOO_FEW, 0, { 1, 1 } }, "Too few calls to say");
}

static void
test_all (void)
{
  HfAnswerTimes    times = { 0 };
  g_autofree char *none = hf_answer_words_all (&times), *all = NULL;

  g_assert_null (none);
  hf_answer_times_add (&times, (HfMoment){ hf_date_from_iso ("2023-10-20"), 9 * 60 }, FALSE);
  hf_answer_times_add (&times, (HfMoment){ hf_date_from_iso ("2023-10-20"), 18 * 60 }, TRUE);
  hf_answer_times_add (&times, (HfMoment){ hf_date_from_iso ("2023-10-21"), 18 * 60 }, TRUE);
  all = hf_answer_words_all (&times);
  g_assert_cmpstr (all, ==,
                   "Answered by hour – 9:00: 0 of 1 · 18:00: 2 of 2\n"
                   "By day – Friday: 1 of 2 · Saturday: 1 of 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-words/best", test_best);
  g_test_add_func ("/answer-words/all", test_all);
  return g_test_run ();
}
