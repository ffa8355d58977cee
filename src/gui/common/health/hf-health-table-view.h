/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/health/hf-health-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HEALTH_TABLE_VIEW (hf_health_table_view_get_type ())

/**
 * HfHealthTableView:
 *
 * One customer's check-ups beside each other: indicators down, years or days across.
 */
G_DECLARE_FINAL_TYPE (HfHealthTableView, hf_health_table_view, HF, HEALTH_TABLE_VIEW, GtkWidget)

/**
 * HfHealthTableView::left:
 * @self: the view
 *
 * Somebody wants to go back to where it was opened.
 */

/**
 * hf_health_table_view_show:
 * @customer: whose they are
 * @series: (element-type HfHealthSeries): what was measured
 *
 * Shows the values there are now.
 */
void hf_health_table_view_show (HfHealthTableView *self, gint64 customer, GPtrArray *series);

G_END_DECLS
