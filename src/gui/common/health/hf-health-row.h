/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How one health indicator stands in a list: its name, its last value in words, its sparkline.
 */

#pragma once

#include "base/hf-date.h"
#include "session/health/hf-health.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_health_row_new:
 * @series: an indicator's values
 *
 * Makes a line for a list box that can be activated; its name is the indicator's code.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *hf_health_row_new (const HfHealthSeries *series);

/**
 * hf_health_row_value_text:
 * @series: an indicator's values
 * @row: one of them
 *
 * Returns: (transfer full): "128/82 mmHg", with an arrow and a word where it is out of the range
 */
char *hf_health_row_value_text (const HfHealthSeries *series, const HfRow *row);

/**
 * hf_health_row_sparkline:
 * @series: an indicator's values
 *
 * Returns: (transfer floating) (nullable): its sparkline, %NULL where two values or fewer say all
 */
GtkWidget *hf_health_row_sparkline (const HfHealthSeries *series);

G_END_DECLS
