/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/calendar/hf-day-cell.h"
#include "gui/calendar/hf-month-view.h"

G_BEGIN_DECLS

/**
 * HfMonthCells:
 *
 * The rows of a month grid: the week days above, below them a cell for each day shown.
 */
typedef struct _HfMonthCells HfMonthCells;

HfMonthCells *hf_month_cells_new (GtkWidget *parent);
void          hf_month_cells_free (HfMonthCells *self);
void          hf_month_cells_set_days (HfMonthCells *self, HfCalendarDays *days);
void hf_month_cells_show (HfMonthCells *self, const HfMonthView *view, HfDate today, HfDate target);
HfDayCell *hf_month_cells_get (HfMonthCells *self, guint i);

G_END_DECLS
