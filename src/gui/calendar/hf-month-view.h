/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which six weeks are shown and which day is chosen: date arithmetic without a widget. */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

#define HF_MONTH_VIEW_WEEKS 6
#define HF_MONTH_VIEW_DAYS  (HF_MONTH_VIEW_WEEKS * 7)

/**
 * HfMonthView:
 * @first: the first day shown, a Monday
 * @day: the chosen day, which may have been scrolled out of sight
 *
 * A window of six weeks that moves by weeks, never by month pages.
 */
typedef struct
{
  HfDate first;
  HfDate day;
} HfMonthView;

/**
 * HfDayStep:
 * @HF_DAY_STEP_DAYS: so many days on
 * @HF_DAY_STEP_MONTHS: the same day so many months on
 * @HF_DAY_STEP_WEEK_DAY: the day of the same week, 0 for Monday
 *
 * How a key moves a day.
 */
typedef enum
{
  HF_DAY_STEP_DAYS,
  HF_DAY_STEP_MONTHS,
  HF_DAY_STEP_WEEK_DAY,
} HfDayStep;

HfDate   hf_month_view_step (HfDate day, HfDayStep kind, int n);
HfDate   hf_month_view_week_start (HfDate day);
void     hf_month_view_show_month (HfMonthView *self, HfDate day);
gboolean hf_month_view_scroll (HfMonthView *self, int weeks);
gboolean hf_month_view_reveal (HfMonthView *self, HfDate day);
HfDate   hf_month_view_get_month (const HfMonthView *self);
gboolean hf_month_view_has (const HfMonthView *self, HfDate day);

G_END_DECLS
