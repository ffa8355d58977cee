/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A row of cells as small as a word: the stronger the colour, the greater the share. */

#include "chart/hf-chart-theme.h"

G_BEGIN_DECLS

/** HF_HEAT_STRIP_CELL: How wide a cell is meant to be, in pixels. */
#define HF_HEAT_STRIP_CELL 9

/** HF_HEAT_STRIP_HEIGHT: How high a strip is meant to be, in pixels. */
#define HF_HEAT_STRIP_HEIGHT 16

/** HF_HEAT_STRIP_MOST: How many cells there is room for. */
#define HF_HEAT_STRIP_MOST 24

/**
 * HfHeatCell:
 * @share: from 0 to 1
 * @is_measured: whether it was measured here; otherwise it is what is usual elsewhere
 * @begins_part: whether a gap before it parts it from the others
 *
 * One cell.
 */
typedef struct
{
  double   share;
  gboolean is_measured;
  gboolean begins_part;
} HfHeatCell;

/**
 * HfHeatStrip:
 * @cells: the cells, from the start of the line
 * @n_cells: how many
 * @marked: the cell of now, or -1 for none
 *
 * What a strip shows. Copied by value.
 */
typedef struct
{
  HfHeatCell cells[HF_HEAT_STRIP_MOST];
  guint      n_cells;
  int        marked;
} HfHeatStrip;

/**
 * hf_heat_strip_get_width:
 * @self: a strip
 *
 * Returns: how wide it is meant to be, in pixels
 */
int hf_heat_strip_get_width (const HfHeatStrip *self);

/**
 * hf_heat_strip_place:
 * @self: a strip
 * @cell: the number of a cell
 * @width: the picture's width in pixels
 * @from: (out): where the cell begins
 * @to: (out): where it ends
 *
 * Says where a cell lies, written from left to right.
 */
void
hf_heat_strip_place (const HfHeatStrip *self, guint cell, double width, double *from, double *to);

/**
 * hf_heat_strip_paint:
 * @self: a strip
 * @cr: where to paint, from 0, 0
 * @theme: how it looks
 * @width: in pixels
 * @height: in pixels
 *
 * Paints the cells: measured ones framed and in colour, the others low and grey, and a bar under
 * the one that is marked. In high contrast the share is how far a cell is filled.
 */
void hf_heat_strip_paint (const HfHeatStrip  *self,
                          cairo_t            *cr,
                          const HfChartTheme *theme,
                          double              width,
                          double              height);

G_END_DECLS
