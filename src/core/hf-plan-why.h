/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why something of a plan is due when it is, as data: whoever shows it words it. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/**
 * HfPlanFact:
 * @HF_PLAN_FACT_ANCHOR: the day that began the plan
 * @HF_PLAN_FACT_CONTACT: the last contact in which somebody was reached, by whatever channel
 * @HF_PLAN_FACT_VISIT: the last visit
 * @HF_PLAN_FACT_BOOKING: the next booking, which comes before it would be due
 * @HF_PLAN_FACT_BEFORE: the day on which the step before was closed, which was after this one's day
 *
 * What a day is counted from.
 */
typedef enum
{
  HF_PLAN_FACT_ANCHOR,
  HF_PLAN_FACT_CONTACT,
  HF_PLAN_FACT_VISIT,
  HF_PLAN_FACT_BOOKING,
  HF_PLAN_FACT_BEFORE,
} HfPlanFact;

/**
 * HfPlanShifted:
 * @HF_PLAN_SHIFTED_NONE: people work on that day
 * @HF_PLAN_SHIFTED_NEXT: it went to the next working day
 * @HF_PLAN_SHIFTED_PREVIOUS: it went to the working day before
 * @HF_PLAN_SHIFTED_LIMIT: it went to the working day before, because the next one is past the limit
 * @HF_PLAN_SHIFTED_KEPT: nobody works on that day, and it stays: the plan says so, or no working
 *   day is left within the limit
 *
 * What became of the day.
 */
typedef enum
{
  HF_PLAN_SHIFTED_NONE,
  HF_PLAN_SHIFTED_NEXT,
  HF_PLAN_SHIFTED_PREVIOUS,
  HF_PLAN_SHIFTED_LIMIT,
  HF_PLAN_SHIFTED_KEPT,
} HfPlanShifted;

/**
 * HfPlanWhy:
 * @fact: what is counted from
 * @fact_day: its day
 * @number: so many
 * @unit: (nullable): of these, a key of `hf_plan_units`; %NULL where it is a repetition
 * @day: the day it comes to
 * @shifted: what became of that day
 *
 * Why something is due when it is. Its texts are static.
 */
typedef struct
{
  HfPlanFact    fact;
  HfDate        fact_day;
  int           number;
  const char   *unit;
  HfDate        day;
  HfPlanShifted shifted;
} HfPlanWhy;

/**
 * hf_plan_why_unit:
 * @key: (nullable): a key of `hf_plan_units`
 *
 * Returns: (transfer none): the key of the table, which outlives the row; of none, that of days
 */
const char *hf_plan_why_unit (const char *key);

/**
 * hf_plan_why_write:
 * @self: why
 *
 * Returns: (transfer full): the same as it is kept
 */
char *hf_plan_why_write (const HfPlanWhy *self);

/**
 * hf_plan_why_read:
 * @text: (nullable): as it was kept
 * @why: (out): the same
 *
 * Returns: whether that could be read
 */
gboolean hf_plan_why_read (const char *text, HfPlanWhy *why);

G_END_DECLS
