/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-calendar-days.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DAY_CELL (hf_day_cell_get_type ())

/**
 * HfDayCell:
 *
 * A day in the month: its number, how full it is, and as many lines of what it holds as there is
 * room for.
 */
G_DECLARE_FINAL_TYPE (HfDayCell, hf_day_cell, HF, DAY_CELL, GtkWidget)

/**
 * HfDayCellView:
 * @day: the day
 * @today: today
 * @month: the first day of the month in the title; days of others are dimmed
 * @days_off: (nullable): what the hospital says itself of its days off
 * @content: (nullable): what the day holds, %NULL while it is being read
 * @full: how many follow-ups fill the load bar
 * @lunar: (nullable): the day in the Chinese calendar
 * @is_chosen: whether the agenda shows this day
 * @is_target: whether something would be moved here
 *
 * What a cell shows.
 */
typedef struct
{
  HfDate               day;
  HfDate               today;
  HfDate               month;
  const HfDaysOff     *days_off;
  const HfCalendarDay *content;
  guint                full;
  const char          *lunar;
  gboolean             is_chosen;
  gboolean             is_target;
} HfDayCellView;

GtkWidget *hf_day_cell_new (void);
void       hf_day_cell_show (HfDayCell *self, const HfDayCellView *view);
HfDate     hf_day_cell_get_day (HfDayCell *self);

G_END_DECLS
