/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-visit-figures.h"

G_BEGIN_DECLS

/**
 * HfScoreMeasure:
 * @HF_SCORE_LENGTH: days from the first visit to the last
 * @HF_SCORE_RECENCY: the day of the last visit
 * @HF_SCORE_FREQUENCY: how many visits
 * @HF_SCORE_MONEY: what was paid, in fen
 *
 * What customers are ranked by, together called LRFM.
 */
typedef enum
{
  HF_SCORE_LENGTH,
  HF_SCORE_RECENCY,
  HF_SCORE_FREQUENCY,
  HF_SCORE_MONEY,
  HF_SCORE_N_MEASURES,
} HfScoreMeasure;

#define HF_SCORE_MOST   5
#define HF_SCORE_N_CUTS (HF_SCORE_MOST - 1)

/**
 * HfScoreCuts:
 * @at: for each measure, what the lower one, two, three and four fifths of all customers do not
 *   exceed
 *
 * Where the fifths of all customers end. Equal customers get equal scores, so a fifth may hold less
 * than one.
 */
typedef struct
{
  gint64 at[HF_SCORE_N_MEASURES][HF_SCORE_N_CUTS];
} HfScoreCuts;

/**
 * HfScores:
 * @of: 1 to 5 for each measure; 0 where it is not known
 *
 * How a customer ranks among all.
 */
typedef struct
{
  int of[HF_SCORE_N_MEASURES];
} HfScores;

void   hf_scores_compute (const HfScoreCuts    *cuts,
                          const HfVisitFigures *figures,
                          guint                 n_visits,
                          HfScores             *self);
gint64 hf_score_measure (const HfVisitFigures *figures, guint n_visits, HfScoreMeasure measure);
const char *hf_scores_group (const HfScores *self);
const char *hf_scores_value (const HfScores *self);

G_END_DECLS
