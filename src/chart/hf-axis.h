/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* A value axis: round numbers, few of them. Knows no pixels; the caller scales 0 to 1. */

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_AXIS_MAX_TICKS:
 *
 * More grid lines than this only make noise.
 */
#define HF_AXIS_MAX_TICKS 5

/**
 * HfAxis:
 * @lower: value at 0
 * @upper: value at 1
 * @step: distance of two ticks
 * @n_ticks: ticks from @lower to @upper, both included
 * @digits: decimals the tick labels need
 *
 * A value axis. Copied by value.
 */
typedef struct
{
  double lower;
  double upper;
  double step;
  guint  n_ticks;
  guint  digits;
} HfAxis;

/**
 * hf_axis_init:
 * @self: (out caller-allocates): the axis to fill
 * @min: smallest value to show
 * @max: largest value to show
 * @from_zero: whether zero must be on the axis, as it must for bars
 * @max_ticks: 2 to %HF_AXIS_MAX_TICKS
 *
 * Finds the smallest round range around the values that needs no more than @max_ticks ticks. Values
 * that are not finite, or a range without extent, are widened to something that can be drawn.
 */
void hf_axis_init (HfAxis *self, double min, double max, gboolean from_zero, guint max_ticks);

/**
 * hf_axis_map:
 * @self: an axis
 * @value: a value
 *
 * Returns: where @value lies, 0 at the lower end and 1 at the upper; may be outside
 */
double hf_axis_map (const HfAxis *self, double value);

/**
 * hf_axis_get_tick:
 * @self: an axis
 * @index: a tick, counted from the lower end
 *
 * Returns: its value
 */
double hf_axis_get_tick (const HfAxis *self, guint index);

/**
 * hf_axis_format_tick:
 * @self: an axis
 * @index: a tick, counted from the lower end
 *
 * Returns: (transfer full): its label, as "2,000" or "1.2万"
 */
char *hf_axis_format_tick (const HfAxis *self, guint index);

/**
 * hf_axis_is_broken:
 * @self: an axis
 *
 * Returns: whether the axis starts elsewhere than at zero, to be shown so
 */
gboolean hf_axis_is_broken (const HfAxis *self);

G_END_DECLS
