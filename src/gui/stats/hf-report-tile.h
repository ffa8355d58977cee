/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REPORT_TILE (hf_report_tile_get_type ())
G_DECLARE_FINAL_TYPE (HfReportTile, hf_report_tile, HF, REPORT_TILE, GtkWidget)

/**
 * HfReportTile:
 *
 * A figure with what it is compared with.
 */

/**
 * hf_report_tile_set_figure:
 * @figure: (transfer none): a figure
 *
 * Shows a figure.
 */
void hf_report_tile_set_figure (HfReportTile *self, const HfReportFigure *figure);

/**
 * hf_report_tile_join:
 * @self: a tile
 * @headings: those of the tiles beside it
 *
 * Has the headings take the same height, so that what is below them stands on one line.
 */
void hf_report_tile_join (HfReportTile *self, GtkSizeGroup *headings);

G_END_DECLS
