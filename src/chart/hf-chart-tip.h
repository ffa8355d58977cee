/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The small card beside the pointer or the keyboard cursor. */

#include "chart/hf-readout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CHART_TIP (hf_chart_tip_get_type ())

/**
 * HfChartTip:
 *
 * The small card beside the pointer or the keyboard cursor.
 */
G_DECLARE_FINAL_TYPE (HfChartTip, hf_chart_tip, HF, CHART_TIP, GtkWidget)

/**
 * hf_chart_tip_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *hf_chart_tip_new (void);

/**
 * hf_chart_tip_set_readout:
 * @self: a card
 * @readout: (transfer none): what there is to say
 *
 * Shows a readout.
 */
void hf_chart_tip_set_readout (HfChartTip *self, const HfReadout *readout);

G_END_DECLS
