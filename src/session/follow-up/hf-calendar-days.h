/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-days-off.h"
#include "session/follow-up/hf-scope.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfCalendarGrade:
 * @HF_CALENDAR_GRADE_A: grade A
 * @HF_CALENDAR_GRADE_B: grade B
 * @HF_CALENDAR_GRADE_C: grade C
 *
 * Indices of the grades in the counts of a day.
 */
typedef enum
{
  HF_CALENDAR_GRADE_A,
  HF_CALENDAR_GRADE_B,
  HF_CALENDAR_GRADE_C,
} HfCalendarGrade;

#define HF_CALENDAR_N_GRADES 3

/**
 * HfCalendarDay:
 * @open: open follow-ups due on the day, by grade, without those withheld
 * @visits: visits on the day
 *
 * What a day holds.
 */
typedef struct
{
  guint open[HF_CALENDAR_N_GRADES];
  guint visits;
} HfCalendarDay;

/**
 * HfCalendarDays:
 * @first: the first day
 * @n_days: how many days
 * @days_off: (nullable): what the hospital says itself of its days off
 * @days: (array length=n_days): a day each
 *
 * What a range of days holds.
 */
typedef struct
{
  HfDate first;
  guint  n_days;

  const HfDaysOff *days_off;

  HfCalendarDay days[];
} HfCalendarDays;

HfCalendarDays *hf_calendar_days_read (HfDatabase    *db,
                                       const HfScope *scope,
                                       HfDate         first,
                                       guint          n_days,
                                       GError       **error);
void            hf_calendar_days_read_async (HfStore            *store,
                                             const HfScope      *scope,
                                             HfDate              first,
                                             guint               n_days,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
HfCalendarDays *hf_calendar_days_read_finish (HfStore *store, GAsyncResult *result, GError **error);
const HfCalendarDay *hf_calendar_days_get (const HfCalendarDays *self, HfDate day);
void                 hf_calendar_days_free (HfCalendarDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfCalendarDays, hf_calendar_days_free)

const char *hf_calendar_grade_key (HfCalendarGrade grade);
guint       hf_calendar_day_count_open (const HfCalendarDay *day);
gboolean    hf_calendar_days_are_concerned (HfChanged *changed);

HfQuery *hf_calendar_query_open (HfDate day, HfViewer *viewer);
HfQuery *hf_calendar_query_closed (HfDate day, HfViewer *viewer);
HfQuery *hf_calendar_query_visits (HfDate day, HfViewer *viewer);

G_END_DECLS
