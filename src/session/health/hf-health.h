/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Health indicators of one customer: reading and writing values, and what stands out. */

#pragma once

#include "core/hf-indicator.h"
#include "core/hf-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfHealthSeries:
 * @indicator: what was measured
 * @rows: (element-type HfRow): the measurements, oldest first; at least one
 * @range: what is normal for the customer
 *
 * All values of one indicator.
 */
typedef struct
{
  const HfIndicator *indicator;
  GPtrArray         *rows;
  HfIndicatorRange   range;
} HfHealthSeries;

/**
 * hf_health_series_free:
 * @self: (transfer full): a series
 *
 * Frees it.
 */
void hf_health_series_free (HfHealthSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHealthSeries, hf_health_series_free)

/**
 * hf_health_series_list:
 * @rows: (element-type HfRow): measurements of one customer, in any order
 * @sex: (nullable): the customer's sex
 *
 * Sorts measurements by indicator and day; results that only a laboratory knows have a series of
 * their own. Values that are hidden from the viewer are left out.
 *
 * Returns: (transfer full) (element-type HfHealthSeries): the series, in the indicators’ order
 */
GPtrArray *hf_health_series_list (GPtrArray *rows, const char *sex);

/**
 * hf_health_series_latest:
 *
 * Returns: (transfer none): the newest measurement
 */
const HfRow *hf_health_series_latest (const HfHealthSeries *self);

/**
 * hf_health_series_judge:
 * @self: a series
 * @row: one of its measurements
 *
 * Returns: how the value stands to the range; of two values the first that is out of it counts
 */
HfIndicatorVerdict hf_health_series_judge (const HfHealthSeries *self, const HfRow *row);

/**
 * hf_health_series_is_rising:
 *
 * Returns: whether the value rose three times in a row, up to now
 */
gboolean hf_health_series_is_rising (const HfHealthSeries *self);

/**
 * hf_health_series_pick:
 * @series: (element-type HfHealthSeries): all series of a customer
 * @most: how many at the most
 *
 * Picks what one should see at once: what is out of range first, then what was measured last.
 *
 * Returns: (transfer container) (element-type HfHealthSeries): the chosen ones, owned by @series
 */
GPtrArray *hf_health_series_pick (GPtrArray *series, guint most);

/**
 * hf_health_verdict_word:
 * @verdict: how a value stands to its range
 *
 * Returns: (transfer none) (nullable): "high" or "low", translated; %NULL for a normal value
 */
const char *hf_health_verdict_word (HfIndicatorVerdict verdict);

/**
 * hf_health_value_text:
 * @row: a measurement
 *
 * Returns: (transfer full) (nullable): "128/82" or "5.4", without the unit; %NULL when it is hidden
 */
char *hf_health_value_text (const HfRow *row);

/**
 * hf_health_value_with_unit:
 * @row: a measurement
 *
 * Returns: (transfer full) (nullable): "128/82 mmHg", without a unit where none is known; %NULL
 * when it is hidden
 */
char *hf_health_value_with_unit (const HfRow *row);

/**
 * hf_health_range_text:
 * @self: a series
 *
 * Returns: (transfer full) (nullable): "3.9–6.0 mmol/L", %NULL when no range is known
 */
char *hf_health_range_text (const HfHealthSeries *self);

/**
 * hf_health_read_value:
 * @draft: a draft of a measurement, left as it was on failure
 * @indicator: what was measured
 * @text: what was typed: "5.4", or two values as "128/82"
 *
 * Puts what was typed into a draft.
 *
 * Returns: whether it is a value of this indicator that a person may have
 */
gboolean hf_health_read_value (HfRow *draft, const HfIndicator *indicator, const char *text);

/**
 * hf_health_explain_value:
 * @indicator: what was measured
 * @text: what was typed
 *
 * Returns: (transfer full) (nullable): why hf_health_read_value() refuses it, in words, or %NULL
 */
char *hf_health_explain_value (const HfIndicator *indicator, const char *text);

/**
 * hf_health_years:
 * @self: a series
 *
 * Sets a series year by year beside each other: the last value of each year.
 *
 * Returns: (transfer full) (element-type HfRow): one measurement a year, oldest first
 */
GPtrArray *hf_health_years (const HfHealthSeries *self);

G_END_DECLS
