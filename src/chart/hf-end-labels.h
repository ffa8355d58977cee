/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Labels at the right of a panel, where a line or the last bar ends: they replace a legend. */

#include "chart/hf-layer.h"

G_BEGIN_DECLS

/**
 * HfEndLabels:
 *
 * A set of labels, each at a height of its own, none over another.
 */
typedef struct _HfEndLabels HfEndLabels;

/**
 * hf_end_labels_new:
 *
 * Returns: (transfer full): no labels yet
 */
HfEndLabels *hf_end_labels_new (void);

/**
 * hf_end_labels_free:
 * @self: (transfer full) (nullable): labels
 *
 * Frees labels.
 */
void hf_end_labels_free (HfEndLabels *self);

/**
 * hf_end_labels_add_target:
 * @self: labels
 * @y: the height at which it would like to be
 * @text: what it says
 *
 * Adds a plain label.
 */
void hf_end_labels_add_target (HfEndLabels *self, double y, const char *text);

/**
 * hf_end_labels_add_series:
 * @self: labels
 * @y: the height at which it would like to be
 * @text: what it says
 * @slot: colour and pattern of the series
 * @kind: how the series is drawn
 *
 * Adds a label with a sample of how a series is drawn.
 */
void hf_end_labels_add_series (HfEndLabels *self,
                               double       y,
                               const char  *text,
                               guint        slot,
                               HfLayerKind  kind);

/**
 * hf_end_labels_add_unfinished:
 * @self: labels
 * @y: the height at which it would like to be
 * @text: what it says
 *
 * Adds a label with a sample of the hatching.
 */
void hf_end_labels_add_unfinished (HfEndLabels *self, double y, const char *text);

/**
 * hf_end_labels_measure:
 * @self: labels
 * @theme: colours and font
 *
 * Returns: the width of the widest, gap to the area included; 0 for none
 */
double hf_end_labels_measure (const HfEndLabels *self, const HfChartTheme *theme);

/**
 * hf_end_labels_paint:
 * @self: labels
 * @cr: where to paint
 * @theme: colours and font
 * @bounds: where they may lie
 *
 * Moves labels apart, then draws them; longer ones are cut.
 */
void hf_end_labels_paint (HfEndLabels        *self,
                          cairo_t            *cr,
                          const HfChartTheme *theme,
                          const HfRect       *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfEndLabels, hf_end_labels_free)

G_END_DECLS
