/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* One panel of a chart: its layers over one value axis, with grid, targets and labels at the right.
 * Panels are stacked by HfPlot, which gives all of them the same category axis. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/**
 * HfPanel:
 *
 * A panel; made from the entries of one role.
 */
typedef struct _HfPanel HfPanel;

/**
 * hf_panel_new:
 * @data: a chart
 * @role: which panel
 *
 * Returns: (transfer full) (nullable): the panel, %NULL if it has no series
 */
HfPanel *hf_panel_new (HfChartData *data, HfPanelRole role);

/**
 * hf_panel_free:
 * @self: (transfer full) (nullable): a panel
 *
 * Frees a panel.
 */
void hf_panel_free (HfPanel *self);

/**
 * hf_panel_get_layers:
 * @self: a panel
 *
 * Returns: (transfer none) (element-type HfLayer): lowest first
 */
GPtrArray *hf_panel_get_layers (const HfPanel *self);

/**
 * hf_panel_init_axis:
 * @self: a panel
 * @axis: (out): the axis
 *
 * Finds the round axis that holds all values and targets.
 */
void hf_panel_init_axis (const HfPanel *self, HfAxis *axis);

/**
 * hf_panel_measure_left:
 * @self: a panel
 * @theme: colours and font
 *
 * Returns: the width that tick labels need left of the area
 */
double hf_panel_measure_left (const HfPanel *self, const HfChartTheme *theme);

/**
 * hf_panel_measure_right:
 * @self: a panel
 * @theme: colours and font
 *
 * Returns: the width that direct labels need right of the area
 */
double hf_panel_measure_right (const HfPanel *self, const HfChartTheme *theme);

/**
 * hf_panel_measure_heading:
 * @self: a panel
 * @theme: colours and font
 *
 * Returns: the height of the line above the area
 */
double hf_panel_measure_heading (const HfPanel *self, const HfChartTheme *theme);

/**
 * hf_panel_paint:
 * @self: a panel
 * @cr: where to paint
 * @space: its area and axis
 * @frame: all that belongs to it: area, margins and heading
 * @theme: colours and font
 *
 * Paints the panel.
 */
void hf_panel_paint (const HfPanel      *self,
                     cairo_t            *cr,
                     const HfLayerSpace *space,
                     const HfRect       *frame,
                     const HfChartTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPanel, hf_panel_free)

G_END_DECLS
