/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When people work, and so when customers are called. */

#pragma once

#include "core/hf-days-off.h"
#include "core/hf-moment.h"

G_BEGIN_DECLS

/**
 * HF_WORK_SPANS_MAX:
 *
 * The most spans a working day is divided into; more are left out.
 */
#define HF_WORK_SPANS_MAX 4

/**
 * HF_NOON:
 *
 * Where the half-days meet, in minutes since midnight.
 */
#define HF_NOON (12 * 60)

/**
 * HfWorkSpan:
 * @from: minutes since midnight
 * @to: minutes since midnight, not itself within, after @from
 *
 * A part of a working day.
 */
typedef struct
{
  int from;
  int to;
} HfWorkSpan;

/**
 * HfWorkHours:
 * @spans: the spans of a working day, in their order
 * @n_spans: how many, at least one
 * @workdays: a bit for each working day of a usual week, 1 << 1 for Monday to 1 << 7 for Sunday, at
 *   least one
 * @days_off: (nullable): what the hospital says itself of its days off
 *
 * The hours of work. A plain value: copy it by assignment.
 */
typedef struct
{
  HfWorkSpan spans[HF_WORK_SPANS_MAX];
  guint      n_spans;
  guint      workdays;

  const HfDaysOff *days_off;
} HfWorkHours;

/**
 * hf_work_hours_init:
 * @self: (out): what to fill
 *
 * Fills in Monday to Friday, 08:00 to 12:00 and 14:00 to 18:00.
 */
void hf_work_hours_init (HfWorkHours *self);

/**
 * hf_work_hours_set_spans:
 * @spans: (transfer none): pairs of minutes since midnight, `a(uu)`
 *
 * Takes other spans, in their order; impossible and overlapping ones are left out, and if none
 * remains the hours stay as they are.
 */
void hf_work_hours_set_spans (HfWorkHours *self, GVariant *spans);

/**
 * hf_work_hours_is_workday:
 * @day: a day
 *
 * Returns: whether people work on @day, by the days off of its year or, where it is none of them,
 *   by its day of the week
 */
gboolean hf_work_hours_is_workday (const HfWorkHours *self, HfDate day);

/**
 * hf_work_hours_next_workday:
 * @day: a day
 *
 * Returns: the first working day after @day
 */
HfDate hf_work_hours_next_workday (const HfWorkHours *self, HfDate day);

/**
 * hf_work_hours_next:
 * @from: a moment
 *
 * Returns: the first moment of work that is not before @from
 */
HfMoment hf_work_hours_next (const HfWorkHours *self, HfMoment from);

/**
 * hf_work_hours_next_in_half:
 * @from: a moment
 * @is_afternoon: which half of a day to look for
 *
 * Returns: the first moment of work not before @from in that half of a day, or in any half when
 * nobody works in that one
 */
HfMoment hf_work_hours_next_in_half (const HfWorkHours *self, HfMoment from, gboolean is_afternoon);

/**
 * hf_work_hours_between:
 * @from: a moment
 * @to: another
 *
 * Returns: the minutes of work from @from until @to, 0 when @to is not later
 */
int hf_work_hours_between (const HfWorkHours *self, HfMoment from, HfMoment to);

/**
 * hf_work_hours_add:
 * @from: a moment
 * @minutes: minutes of work, not negative
 *
 * Returns: the moment at which that much work, begun at @from, is done
 */
HfMoment hf_work_hours_add (const HfWorkHours *self, HfMoment from, int minutes);

G_END_DECLS
