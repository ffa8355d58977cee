/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/hf-heat-strip.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HEAT_STRIP_VIEW (hf_heat_strip_view_get_type ())

/**
 * HfHeatStripView:
 *
 * A heat strip in a window. What it says must be in the accessible label its owner gives it.
 */
G_DECLARE_FINAL_TYPE (HfHeatStripView, hf_heat_strip_view, HF, HEAT_STRIP_VIEW, GtkWidget)

/**
 * hf_heat_strip_view_set:
 * @strip: what to show, copied
 *
 * Shows other cells.
 */
void hf_heat_strip_view_set (HfHeatStripView *self, const HfHeatStrip *strip);

G_END_DECLS
