/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REPORT_GRID (hf_report_grid_get_type ())
G_DECLARE_FINAL_TYPE (HfReportGrid, hf_report_grid, HF, REPORT_GRID, GtkWidget)

/**
 * HfReportGrid:
 *
 * The figures of a report, a cell each, tinted where the table says so. Arrow keys go from one cell
 * that counts customers to the next, Tab goes past them all.
 */

/**
 * HfReportGrid::activated:
 * @row: of the table
 * @column: of the table
 *
 * Somebody wants to see whom a cell counts: a click, Enter or the space bar.
 */

/**
 * hf_report_grid_set_table:
 * @self: a grid
 * @table: (transfer none) (nullable): the figures, needed only for the call
 *
 * Shows a table, or nothing. The focus stays where it is, if there still is such a cell.
 */
void hf_report_grid_set_table (HfReportGrid *self, const HfReportTable *table);

G_END_DECLS
