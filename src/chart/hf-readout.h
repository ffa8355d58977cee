/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a chart says about one category: a heading and rows. Tooltip, readout line and accessible
 * description are made from the same readout. */

#include "base/hf-chart-data.h"

G_BEGIN_DECLS

/**
 * HfReadoutRow:
 * @entry: the series it is about, or %HF_CHART_NO_INDEX
 * @label: what
 * @value: how much
 *
 * One line.
 */
typedef struct
{
  guint entry;
  char *label;
  char *value;
} HfReadoutRow;

/**
 * HfReadout:
 * @heading: the category in full
 * @rows: (element-type HfReadoutRow): the lines
 *
 * What there is to say about one category.
 */
typedef struct
{
  char      *heading;
  GPtrArray *rows;
} HfReadout;

/**
 * hf_readout_new:
 * @heading: (transfer full): the category
 *
 * Returns: (transfer full): no rows yet
 */
HfReadout *hf_readout_new (char *heading);

/**
 * hf_readout_free:
 * @self: (transfer full) (nullable): a readout
 *
 * Frees a readout with its rows.
 */
void hf_readout_free (HfReadout *self);

/**
 * hf_readout_add:
 * @self: a readout
 * @entry: the series it is about, or %HF_CHART_NO_INDEX
 * @label: what
 * @value: (transfer full): how much
 *
 * Adds a row.
 */
void hf_readout_add (HfReadout *self, guint entry, const char *label, char *value);

/**
 * hf_readout_to_text:
 * @self: a readout
 * @entry: the series to read out alone, or %HF_CHART_NO_INDEX for all
 *
 * Returns: (transfer full): one line, such as "November 2023 · Returning 748 · New 812"
 */
char *hf_readout_to_text (const HfReadout *self, guint entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReadout, hf_readout_free)

G_END_DECLS
