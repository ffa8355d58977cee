/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/staff/hf-staff-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_DUTY_WEEK (hf_duty_week_get_type ())

/**
 * HfDutyWeek:
 *
 * The hours of somebody in one week, day by day, as they will be: the weekly roster with its
 * exceptions.
 */
G_DECLARE_FINAL_TYPE (HfDutyWeek, hf_duty_week, HF, DUTY_WEEK, GtkWidget)

/**
 * HfDutyWeek::moved:
 * @self: the week
 * @days: by how many days, 0 back to this week
 *
 * Another week is wanted.
 */

/**
 * hf_duty_week_show:
 * @sheet: whose week
 * @today: today, which stands out
 *
 * Shows a week.
 */
void hf_duty_week_show (HfDutyWeek *self, const HfStaffSheet *sheet, HfDate today);

G_END_DECLS
