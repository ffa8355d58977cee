/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a customer ranks among all, by LRFM: length of the relationship, recency, frequency, money.
 * Scores are fifths, as in the literature on outpatients (Wu 2014, Chao 2021); the groups carry its
 * names, what it takes to be in one is said in the table below. */

#include "core/hf-score.h"

#include "core/hf-customer-choices.h"

/* What the scores of a group lie between. */
typedef struct
{
  const char *group;
  int         least[HF_SCORE_N_MEASURES];
  int         most[HF_SCORE_N_MEASURES];
} Group;

/* The first that fits counts; everybody fits the last one. */
static const Group groups[] = {
  { HF_CUSTOMER_GROUP_CORE, { 1, 4, 4, 4 }, { 5, 5, 5, 5 } },
  { HF_CUSTOMER_GROUP_LOST, { 1, 1, 1, 1 }, { 5, 2, 5, 5 } },
  { HF_CUSTOMER_GROUP_COSTLY, { 1, 3, 4, 1 }, { 5, 5, 5, 2 } },
  { HF_CUSTOMER_GROUP_NEW, { 1, 4, 1, 1 }, { 2, 5, 5, 5 } },
  { HF_CUSTOMER_GROUP_GROWING, { 1, 1, 1, 1 }, { 5, 5, 5, 5 } },
};

/* The fifth that pays most is the 20 % of the 80/20 rule; the lower two fifths are of low value. */
#define MOST_OF_LOW_VALUE 2

/**
 * hf_score_measure:
 * @figures: what follows from a customer's visits
 * @n_visits: how many
 * @measure: a measure
 *
 * Returns: what the customer is ranked by
 */
gint64
hf_score_measure (const HfVisitFigures *figures, guint n_visits, HfScoreMeasure measure)
{
  switch (measure)
    {
    case HF_SCORE_LENGTH:
      return figures->last - figures->first;
    case HF_SCORE_RECENCY:
      return figures->last;
    case HF_SCORE_FREQUENCY:
      return n_visits;
    case HF_SCORE_MONEY:
      return figures->spent;
    case HF_SCORE_N_MEASURES:
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * hf_scores_compute:
 * @cuts: (nullable): where the fifths end, %NULL where that is not known yet
 * @figures: what follows from a customer's visits
 * @n_visits: how many; who never came has no scores
 * @self: (out caller-allocates): the scores
 *
 * Ranks a customer.
 */
void
hf_scores_compute (const HfScoreCuts    *cuts,
                   const HfVisitFigures *figures,
                   guint                 n_visits,
                   HfScores             *self)
{
  *self = (HfScores){ 0 };
  for (int measure = 0; cuts != NULL && n_visits > 0 && measure < HF_SCORE_N_MEASURES; measure++)
    {
      gint64 value = hf_score_measure (figures, n_visits, (HfScoreMeasure) measure);

      self->of[measure] = 1;
      for (guint i = 0; i < HF_SCORE_N_CUTS; i++)
        self->of[measure] += value > cuts->at[measure][i];
    }
}

static gboolean
fits (const HfScores *self, const Group *group)
{
  for (guint i = 0; i < HF_SCORE_N_MEASURES; i++)
    if (self->of[i] < group->least[i] || self->of[i] > group->most[i])
      return FALSE;
  return TRUE;
}

/**
 * hf_scores_group:
 * @self: scores
 *
 * Returns: (transfer none) (nullable): a key of #hf_customer_groups, %NULL without scores
 */
const char *
hf_scores_group (const HfScores *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (fits (self, &groups[i]))
      return groups[i].group;
  return NULL;
}

/**
 * hf_scores_value:
 * @self: scores
 *
 * Returns: (transfer none) (nullable): a key of #hf_customer_values, %NULL without scores
 */
const char *
hf_scores_value (const HfScores *self)
{
  int money = self->of[HF_SCORE_MONEY];

  if (money == 0)
    return NULL;
  if (money == HF_SCORE_MOST || g_strcmp0 (hf_scores_group (self), HF_CUSTOMER_GROUP_CORE) == 0)
    return HF_CUSTOMER_VALUE_HIGH;
  return money <= MOST_OF_LOW_VALUE ? HF_CUSTOMER_VALUE_LOW : HF_CUSTOMER_VALUE_MEDIUM;
}
