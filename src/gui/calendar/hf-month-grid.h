/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/calendar/hf-day-cell.h"

G_BEGIN_DECLS

#define HF_TYPE_MONTH_GRID (hf_month_grid_get_type ())

/**
 * HfMonthGrid:
 *
 * Six weeks of days that scroll week by week. A day is chosen; while something is moved, another
 * day is its target. Properties that can be watched: `day`, `first` and `target`.
 */
G_DECLARE_FINAL_TYPE (HfMonthGrid, hf_month_grid, HF, MONTH_GRID, GtkWidget)

/**
 * HfMonthGrid::activated:
 *
 * The chosen day was opened with Enter.
 */

/**
 * HfMonthGrid::dropped:
 * @follow_up: what was dropped
 * @day: the day it was dropped on
 *
 * A follow-up was dragged onto a day.
 */

/**
 * HfMonthGrid::customer-dropped:
 * @customer: who was dropped, a row
 * @day: the day they were dropped on
 *
 * Somebody who was dragged from elsewhere was dropped on a day.
 */

/**
 * HfMonthGrid::target-accepted:
 *
 * The target was confirmed, see hf_month_grid_begin_target().
 */

/**
 * HfMonthGrid::target-cancelled:
 *
 * Choosing a target was given up.
 */

void       hf_month_grid_set_today (HfMonthGrid *self, HfDate today);
void       hf_month_grid_set_days (HfMonthGrid *self, HfCalendarDays *days);
void       hf_month_grid_show_month (HfMonthGrid *self, HfDate day);
void       hf_month_grid_set_day (HfMonthGrid *self, HfDate day);
void       hf_month_grid_step_months (HfMonthGrid *self, int months);
void       hf_month_grid_scroll (HfMonthGrid *self, int weeks);
HfDate     hf_month_grid_get_day (HfMonthGrid *self);
HfDate     hf_month_grid_get_first (HfMonthGrid *self);
HfDate     hf_month_grid_get_month (HfMonthGrid *self);
HfDayCell *hf_month_grid_get_cell (HfMonthGrid *self, HfDate day);
void       hf_month_grid_begin_target (HfMonthGrid *self, HfDate day);
void       hf_month_grid_end_target (HfMonthGrid *self);
HfDate     hf_month_grid_get_target (HfMonthGrid *self);

G_END_DECLS
