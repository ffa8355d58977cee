/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Filling a mark so that it can be told from its neighbours without colour. */

#include "chart/hf-chart-text.h"

G_BEGIN_DECLS

/**
 * hf_pattern_fill:
 * @cr: where to paint
 * @theme: colours
 * @slot: number of the series; each slot has its own pattern, the first is plain
 * @unfinished: whether the period is not over: hatched on the base colour, with a dashed outline
 * @rect: the mark
 *
 * Fills one mark. Lines of neighbouring marks continue each other.
 */
void hf_pattern_fill (cairo_t            *cr,
                      const HfChartTheme *theme,
                      guint               slot,
                      gboolean            unfinished,
                      const HfRect       *rect);

G_END_DECLS
