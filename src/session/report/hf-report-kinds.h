/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-kind.h"

G_BEGIN_DECLS

/* The kinds of report, each in a file of its own. */
extern const HfReportKind hf_report_visits_kind;
extern const HfReportKind hf_report_matrix_kind;
extern const HfReportKind hf_report_payers_kind;
extern const HfReportKind hf_report_factors_kind;
extern const HfReportKind hf_report_members_kind;
extern const HfReportKind hf_report_agreements_kind;

G_END_DECLS
