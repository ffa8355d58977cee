/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The plain structs and enums a chart is described with; the object that holds them is in
 * hf-chart-data.h. */

#include "base/hf-series.h"

G_BEGIN_DECLS

/** HF_CHART_NO_INDEX: Stands for "no category" and "no series". */
#define HF_CHART_NO_INDEX G_MAXUINT

/**
 * HfLayerKind:
 * @HF_LAYER_KIND_BAR: bars from zero, those of one panel stacked in the order they were added
 * @HF_LAYER_KIND_LINE: a line with dots
 *
 * How a series is drawn.
 */
typedef enum
{
  HF_LAYER_KIND_BAR,
  HF_LAYER_KIND_LINE,
} HfLayerKind;

/**
 * HfPanelRole:
 * @HF_PANEL_MAIN: the large panel
 * @HF_PANEL_BELOW: the low panel under it, for a second measure (never a second y axis)
 *
 * Which of the panels over the one x axis a series belongs to.
 */
typedef enum
{
  HF_PANEL_MAIN,
  HF_PANEL_BELOW,
} HfPanelRole;

/** HF_N_PANELS: How many panel roles there are. */
#define HF_N_PANELS (HF_PANEL_BELOW + 1)

/**
 * HfDash:
 * @HF_DASH_SOLID: unbroken
 * @HF_DASH_DASHED: long strokes
 * @HF_DASH_DOTTED: dots
 *
 * How a target line is broken, so that targets differ without colour.
 */
typedef enum
{
  HF_DASH_SOLID,
  HF_DASH_DASHED,
  HF_DASH_DOTTED,
} HfDash;

/**
 * HfChartRow:
 * @label: what
 * @value: how much, formatted
 *
 * One line of a tooltip.
 */
typedef struct
{
  char *label;
  char *value;
} HfChartRow;

/**
 * HfChartCategory:
 * @label: short label under the axis, such as "Nov"
 * @group: (nullable): what neighbours share, written once under them, such as "2023"
 * @full_label: the place in full, such as "November 2023"
 * @rows: (element-type HfChartRow): extra tooltip rows
 *
 * One place on the x axis.
 */
typedef struct
{
  char      *label;
  char      *group;
  char      *full_label;
  GPtrArray *rows;
} HfChartCategory;

/**
 * HfChartEntry:
 * @panel: where it is drawn
 * @kind: how it is drawn
 * @series: the numbers
 *
 * A series with its role.
 */
typedef struct
{
  HfPanelRole panel;
  HfLayerKind kind;
  HfSeries   *series;
} HfChartEntry;

/**
 * HfChartTarget:
 * @panel: the panel whose axis it is measured on
 * @value: the height
 * @from: first category it holds for
 * @dash: line style
 * @label: what stands at its right end
 *
 * A line to compare with.
 */
typedef struct
{
  HfPanelRole panel;
  double      value;
  guint       from;
  HfDash      dash;
  char       *label;
} HfChartTarget;

G_END_DECLS
