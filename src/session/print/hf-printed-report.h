/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"
#include "session/report/hf-report-reader.h"

G_BEGIN_DECLS

/**
 * hf_printed_report_source: A report of new against returning, as a #HfReportAnswer; the question
 * is a #GVariant of type `(usi)`: what the rows stand for, the period and today.
 */
extern const HfPrintSource hf_printed_report_source;

/**
 * hf_printed_report_new_scope:
 * @by: what the rows stand for
 * @period: a key of hf_report_period_list()
 * @today: today
 *
 * Returns: (transfer full): that report, for paper
 */
HfPrintScope *hf_printed_report_new_scope (HfReportBy by, const char *period, HfDate today);

G_END_DECLS
