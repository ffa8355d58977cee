/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/hf-sparkline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SPARKLINE_VIEW (hf_sparkline_view_get_type ())

/**
 * HfSparklineView:
 *
 * A sparkline in a window. What it says must be in the accessible label its owner gives it.
 */
G_DECLARE_FINAL_TYPE (HfSparklineView, hf_sparkline_view, HF, SPARKLINE_VIEW, GtkWidget)

/**
 * hf_sparkline_view_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *hf_sparkline_view_new (void);

/**
 * hf_sparkline_view_set:
 * @sparkline: what to show, copied
 *
 * Shows other values.
 */
void hf_sparkline_view_set (HfSparklineView *self, const HfSparkline *sparkline);

G_END_DECLS
