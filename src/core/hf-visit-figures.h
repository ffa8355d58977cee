/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-visit-flags.h"

G_BEGIN_DECLS

/**
 * HfVisitFigures:
 * @first: the day of the first visit, %HF_DATE_NONE without visits
 * @last: the day of the last one
 * @loyal_since: the day on which the rule for loyal customers was met first, or %HF_DATE_NONE
 * @lifelong_since: the same for lifelong customers
 * @spent: what was paid in all, in fen
 * @cycle: days between visits, the median; 0 where there are too few to tell
 * @next_expected: the last visit and a cycle, %HF_DATE_NONE without a cycle
 *
 * What follows from one customer's visits about the customer.
 */
typedef struct
{
  HfDate first;
  HfDate last;
  HfDate loyal_since;
  HfDate lifelong_since;
  gint64 spent;
  int    cycle;
  HfDate next_expected;
} HfVisitFigures;

/* One interval is chance: it takes two to speak of a cycle. */
#define HF_VISIT_MIN_INTERVALS 2

void hf_visit_figures_compute (const HfVisitMark *marks, guint n_marks, HfVisitFigures *self);

G_END_DECLS
