/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Days on which people work, or do not, whatever day of the week it is. */

#pragma once

#include "base/hf-date.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_DAYS_OFF_WEEK:
 *
 * The working days of a usual week, Monday to Friday, as hf_days_off_is_workday() takes them.
 */
#define HF_DAYS_OFF_WEEK 0x3eu

/**
 * HfDayKind:
 * @HF_DAY_AS_USUAL: the day of the week decides
 * @HF_DAY_OFF: nobody works (休)
 * @HF_DAY_MADE_UP: people work, for a day off near it (班)
 *
 * What a day is in the calendar of work.
 */
typedef enum
{
  HF_DAY_AS_USUAL,
  HF_DAY_OFF,
  HF_DAY_MADE_UP
} HfDayKind;

/**
 * HfDaysOff:
 *
 * What a hospital says itself of its days off. It never changes and never goes, so that plain
 * values may hold it, on any thread.
 */
typedef struct _HfDaysOff HfDaysOff;

/**
 * hf_days_off_take:
 * @rows: (element-type HfRow): what the hospital says, rows of #HfWorkDay
 *
 * Of rows that speak of the same day the one of the fewest days counts, and of such the newest.
 *
 * Returns: (transfer none) (nullable): that; %NULL where there are none
 */
const HfDaysOff *hf_days_off_take (const GPtrArray *rows);

/**
 * hf_days_off_find:
 * @own: (nullable): what the hospital says itself
 * @day: a day
 * @name: (out) (transfer none) (optional) (nullable): for which holiday, translated; %NULL for a
 * day as usual, and where the hospital names none
 *
 * Looks a day up among what the hospital says, and then among the public holidays of China and the
 * days worked for them. Years that have not been announced have none.
 *
 * Returns: what the day is
 */
HfDayKind hf_days_off_find (const HfDaysOff *own, HfDate day, const char **name);

/**
 * hf_days_off_knows_year:
 * @own: (nullable): what the hospital says itself
 * @year: a year
 *
 * Returns: whether the public holidays of @year were announced, or somebody entered them
 */
gboolean hf_days_off_knows_year (const HfDaysOff *own, int year);

/**
 * hf_days_off_is_workday:
 * @own: (nullable): what the hospital says itself
 * @day: a day
 * @usual: a bit for each working day of a usual week, 1 << 1 for Monday to 1 << 7 for Sunday
 *
 * Returns: whether people work on @day
 */
gboolean hf_days_off_is_workday (const HfDaysOff *own, HfDate day, guint usual);

G_END_DECLS
