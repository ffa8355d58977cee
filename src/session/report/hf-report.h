/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* From a statistic to a chart, for the window and the command line alike: stacked visits of
 * returning and new patients over the ratio with its targets. Give the result to hf_plot_new() and
 * hf_chart_export(), or to hf_chart_data_to_csv(); none of them needs a display. */

#include "base/hf-chart-data.h"
#include "base/hf-date.h"
#include "stats/hf-stat-new-returning.h"

G_BEGIN_DECLS

/** HF_REPORT_NEW_RETURNING: The report's name, also the stem of a file it is saved to. */
#define HF_REPORT_NEW_RETURNING "new-returning"

/**
 * hf_report_chart_data:
 * @report: a report
 * @today: today; its month or year is marked as not over yet
 * @hospital: (nullable): whose report it is, for the footer of an export
 *
 * Describes the report's chart. Of more than 12 departments or doctors it has the 10 with most
 * visits and the others in one.
 *
 * Returns: (transfer full): the chart
 */
HfChartData *
hf_report_chart_data (const HfNewReturningReport *report, HfDate today, const char *hospital);

/**
 * hf_report_table_data:
 * @report: a report
 * @today: see hf_report_chart_data()
 * @hospital: (nullable): see there
 *
 * Describes the same with every row of the report, as a table or a spreadsheet should have it.
 *
 * Returns: (transfer full): the chart
 */
HfChartData *
hf_report_table_data (const HfNewReturningReport *report, HfDate today, const char *hospital);

/**
 * hf_report_topic_data:
 * @report: a report
 * @today: see hf_report_chart_data()
 * @is_table: whether to have every row of the report
 *
 * Describes the same for a page that says the takeaway itself: headed by what it shows.
 *
 * Returns: (transfer full): the chart
 */
HfChartData *
hf_report_topic_data (const HfNewReturningReport *report, HfDate today, gboolean is_table);

G_END_DECLS
