/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/health/hf-health.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HEALTH_DETAIL (hf_health_detail_get_type ())

/**
 * HfHealthDetail:
 *
 * One health indicator over time: a chart, its years side by side, and every value.
 */
G_DECLARE_FINAL_TYPE (HfHealthDetail, hf_health_detail, HF, HEALTH_DETAIL, GtkWidget)

/**
 * HfHealthDetail::edit:
 * @self: the widget
 * @measurement: (type HfRow): a value
 *
 * Somebody wants to change a value.
 */

/**
 * HfHealthDetail::remove:
 * @self: the widget
 * @measurement: (type HfRow): a value
 *
 * Somebody wants a value gone.
 */

/**
 * hf_health_detail_set_series:
 * @series: the values to show; not needed afterwards
 *
 * Shows an indicator.
 */
void hf_health_detail_set_series (HfHealthDetail *self, const HfHealthSeries *series);

G_END_DECLS
