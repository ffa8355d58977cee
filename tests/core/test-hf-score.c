/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-score.h"

#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"

static const HfScoreCuts cuts = { { { 0, 30, 100, 400 },
                                    { 19000, 19100, 19200, 19300 },
                                    { 1, 1, 3, 6 },
                                    { 0, 20000, 50000, 100000 } } };

static void
assert_scores (const HfVisitFigures *figures, guint n_visits, const int *expected)
{
  HfScores scores;

  hf_scores_compute (&cuts, figures, n_visits, &scores);
  for (guint i = 0; i < HF_SCORE_N_MEASURES; i++)
    g_assert_cmpint (scores.of[i], ==, expected[i]);
}

/* What is not more than a fifth belongs to it: who is alike ranks alike. */
static void
test_fifths (void)
{
  static const int lowest[] = { 1, 1, 1, 1 }, highest[] = { 5, 5, 5, 5 }, middle[] = { 3, 3, 3, 3 };

  assert_scores (&(HfVisitFigures){ .first = 19000, .last = 19000 }, 1, lowest);
  assert_scores (&(HfVisitFigures){ .first = 18900, .last = 19301, .spent = 100001 }, 7, highest);
  assert_scores (&(HfVisitFigures){ .first = 19100, .last = 19200, .spent = 50000 }, 3,
                 (const int[]){ 3, 3, 3, 3 });
  assert_scores (&(HfVisitFigures){ .first = 19101, .last = 19200, .spent = 20001 }, 2, middle);
}

static void
test_unknown (void)
{
  HfVisitFigures figures = { .first = HF_DATE_NONE, .last = HF_DATE_NONE };
  HfScores       scores;

  hf_scores_compute (&cuts, &figures, 0, &scores);
  g_assert_null (hf_scores_group (&scores));
  g_assert_null (hf_scores_value (&scores));
  figures = (HfVisitFigures){ .first = 19000, .last = 19000 };
  hf_scores_compute (NULL, &figures, 1, &scores);
  g_assert_null (hf_scores_value (&scores));
}

static const struct
{
  HfScores    scores;
  const char *group;
  const char *value;
} named[] = {
  { { { 3, 5, 5, 5 } }, HF_CUSTOMER_GROUP_CORE, HF_CUSTOMER_VALUE_HIGH },
  { { { 1, 4, 4, 4 } }, HF_CUSTOMER_GROUP_CORE, HF_CUSTOMER_VALUE_HIGH },
  { { { 3, 2, 5, 5 } }, HF_CUSTOMER_GROUP_LOST, HF_CUSTOMER_VALUE_HIGH },
  { { { 3, 1, 1, 1 } }, HF_CUSTOMER_GROUP_LOST, HF_CUSTOMER_VALUE_LOW },
  { { { 3, 3, 4, 2 } }, HF_CUSTOMER_GROUP_COSTLY, HF_CUSTOMER_VALUE_LOW },
  { { { 2, 4, 1, 3 } }, HF_CUSTOMER_GROUP_NEW, HF_CUSTOMER_VALUE_MEDIUM },
  { { { 3, 4, 3, 4 } }, HF_CUSTOMER_GROUP_GROWING, HF_CUSTOMER_VALUE_MEDIUM },
  { { { 3, 3, 1, 5 } }, HF_CUSTOMER_GROUP_GROWING, HF_CUSTOMER_VALUE_HIGH },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_assert_cmpstr (hf_scores_group (&named[i].scores), ==, named[i].group);
      g_assert_cmpstr (hf_scores_value (&named[i].scores), ==, named[i].value);
    }
}

/* Whatever the scores, there is a word for it on the card. */
static void
test_every_combination (void)
{
  for (int i = 0; i < 5 * 5 * 5 * 5; i++)
    {
      HfScores scores = {
        { i % 5 + 1, i / 5 % 5 + 1, i / 25 % 5 + 1, i / 125 % 5 + 1 },
      };

      g_assert_true (hf_choice_has (hf_customer_groups, hf_scores_group (&scores)));
      g_assert_true (hf_choice_has (hf_customer_values, hf_scores_value (&scores)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/fifths", test_fifths);
  g_test_add_func ("/score/unknown", test_unknown);
  g_test_add_func ("/score/names", test_names);
  g_test_add_func ("/score/every-combination", test_every_combination);
  return g_test_run ();
}
