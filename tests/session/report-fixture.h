/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stats/hf-stat-new-returning.h"

/**
 * report_fixture_new:
 * @by: what the rows stand for
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): a report without rows
 */
HfNewReturningReport *report_fixture_new (HfReportBy by, const char *from, const char *to);

/**
 * report_fixture_new_months:
 *
 * Makes 14 months from October 2022 on: 1000 new ones each, 800 returning ones in the first and 10
 * more every month.
 *
 * Returns: (transfer full): the report
 */
HfNewReturningReport *report_fixture_new_months (void);

/**
 * report_fixture_add:
 * @report: a report
 * @label: the row's label
 * @fresh: visits of new patients
 * @returning: visits of others
 *
 * Adds a row, and its visits to the total. Half of the returning visits are by the same patients.
 */
void report_fixture_add (HfNewReturningReport *report,
                         const char           *label,
                         gint64                fresh,
                         gint64                returning);
