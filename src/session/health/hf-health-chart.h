/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One indicator's values as a chart over time.
 */

#pragma once

#include "base/hf-chart-data.h"
#include "session/health/hf-health.h"

G_BEGIN_DECLS

/**
 * hf_health_chart_data:
 * @series: the values
 *
 * Describes a chart of all values with the limits of what is normal.
 *
 * Returns: (transfer full): the chart
 */
HfChartData *hf_health_chart_data (const HfHealthSeries *series);

G_END_DECLS
