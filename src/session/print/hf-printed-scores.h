/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"
#include "session/staff/hf-score-sheet.h"

G_BEGIN_DECLS

/** HF_PRINTED_SCORES_MOST: So many entries are printed at once; half a month is no month. */
#define HF_PRINTED_SCORES_MOST 3000

/**
 * HfPrintedScores:
 * @month: the first day of the month
 * @is_of_one: whether it was asked for one person's
 * @sheets: (element-type HfScoreSheet): whose scores, by name; none where there are too many
 * @n_entries: how many entries these have, or would have
 * @total: what they come to
 *
 * Service scores for paper.
 */
typedef struct
{
  HfDate     month;
  gboolean   is_of_one;
  GPtrArray *sheets;
  guint      n_entries;
  gint64     total;
} HfPrintedScores;

/**
 * hf_printed_scores_source: A month of service scores; the question is a #GVariant of type `(xs)`:
 * whose, 0 for everybody's whom the viewer may read, and a day of the month.
 */
extern const HfPrintSource hf_printed_scores_source;

G_END_DECLS
