/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"
#include "session/report/hf-report-reader.h"

G_BEGIN_DECLS

/**
 * hf_printed_report_source: A report of any kind, as a #HfReportAnswer; the question is a
 * #HfReportQuestion.
 */
extern const HfPrintSource hf_printed_report_source;

/**
 * hf_printed_report_new_scope:
 * @question: what is asked for
 *
 * Returns: (transfer full): that report, for paper
 */
HfPrintScope *hf_printed_report_new_scope (HfReportQuestion *question);

G_END_DECLS
