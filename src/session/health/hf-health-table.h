/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One customer's check-ups beside each other. */

#pragma once

#include "session/health/hf-health.h"

G_BEGIN_DECLS

/**
 * HfHealthPeriod:
 * @HF_HEALTH_YEARS: a column for each year, with its last value
 * @HF_HEALTH_CHECK_UPS: a column for each day on which anything was measured
 *
 * What stands side by side.
 */
typedef enum
{
  HF_HEALTH_YEARS,
  HF_HEALTH_CHECK_UPS,
} HfHealthPeriod;

/**
 * HfHealthTable:
 * @series: (element-type HfHealthSeries): the lines
 * @titles: (element-type utf8): the columns, newest first: years, or days as they are stored
 *
 * Indicators down, check-ups across.
 */
typedef struct
{
  GPtrArray *series;
  GPtrArray *titles;

  /*< private >*/
  GPtrArray *cells;
} HfHealthTable;

/**
 * hf_health_table_new:
 * @series: (element-type HfHealthSeries): what was measured of a customer
 * @period: what stands side by side
 *
 * Returns: (transfer full): the table
 */
HfHealthTable *hf_health_table_new (GPtrArray *series, HfHealthPeriod period);

/**
 * hf_health_table_free:
 * @self: (transfer full): a table
 *
 * Frees it.
 */
void hf_health_table_free (HfHealthTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfHealthTable, hf_health_table_free)

/**
 * hf_health_table_get:
 * @line: which indicator
 * @column: which period
 *
 * Returns: (transfer none) (nullable): what was measured then, last
 */
const HfRow *hf_health_table_get (const HfHealthTable *self, guint line, guint column);

/**
 * hf_health_table_judge:
 * @line: which indicator
 * @column: which period
 *
 * Returns: how the value stands to its range; normal where there is none
 */
HfIndicatorVerdict hf_health_table_judge (const HfHealthTable *self, guint line, guint column);

/**
 * hf_health_table_text:
 * @line: which indicator
 * @column: which period
 *
 * Returns: (transfer full): the value without its unit, with a mark where it is out of range; ""
 *   where there is none
 */
char *hf_health_table_text (const HfHealthTable *self, guint line, guint column);

/**
 * hf_health_table_copy:
 *
 * Returns: (transfer full): all of it for a spreadsheet, with tabs between the cells
 */
char *hf_health_table_copy (const HfHealthTable *self);

G_END_DECLS
