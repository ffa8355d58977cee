/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-flow.h"
#include "session/report/hf-report-table.h"

G_BEGIN_DECLS

void hf_print_report_table_add (HfPrintFlow *flow, const HfReportTable *table);

G_END_DECLS
