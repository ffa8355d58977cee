/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REPORT_VIEW (hf_report_view_get_type ())
G_DECLARE_FINAL_TYPE (HfReportView, hf_report_view, HF, REPORT_VIEW, GtkWidget)

/**
 * HfReportView:
 *
 * A report as it was read, of any kind: its words, its figures, and its chart or its table. The
 * focus goes to the latter. A cell of the table activates `win.list-customers`.
 */

/**
 * HfReportView:show-table:
 *
 * Whether a chart is shown as a table.
 */

/**
 * hf_report_view_set_answer:
 * @self: a view
 * @answer: (transfer none) (nullable): a report with something in it, which lasts until another is
 *   set
 *
 * Shows a report.
 */
void hf_report_view_set_answer (HfReportView *self, const HfReportAnswer *answer);

/**
 * hf_report_view_set_narrow:
 * @self: a view
 * @is_narrow: whether there is room for one column only
 *
 * Gives the chart its height.
 */
void hf_report_view_set_narrow (HfReportView *self, gboolean is_narrow);

G_END_DECLS
