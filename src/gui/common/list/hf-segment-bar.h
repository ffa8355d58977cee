/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/search/hf-segment-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SEGMENT_BAR (hf_segment_bar_get_type ())

/**
 * HfSegmentBar:
 *
 * The row of segments above the list, each with how many it has, one of them chosen; with a way to
 * all others and to saving the filter that is shown.
 */
G_DECLARE_FINAL_TYPE (HfSegmentBar, hf_segment_bar, HF, SEGMENT_BAR, GtkWidget)

/**
 * HfSegmentBar::chosen:
 * @self: the bar
 * @item: the segment
 *
 * The person wants to see a segment.
 */

/**
 * hf_segment_bar_set_up:
 * @context: what to work with
 * @def: what is listed: the entity of customers, or that of organisations
 *
 * Fills the bar.
 */
void hf_segment_bar_set_up (HfSegmentBar *self, HfContext *context, const HfEntityDef *def);

/**
 * hf_segment_bar_show_filter:
 * @filter: what the list shows
 *
 * Marks the segment that has just these conditions; where there is none, the filter can be saved,
 * as a new one or in the saved segment that was shown last.
 */
void hf_segment_bar_show_filter (HfSegmentBar *self, const HfFilter *filter);

/**
 * hf_segment_bar_set_whose:
 * @whose: whose customers the list shows
 *
 * Has the segments count the same customers as the list.
 */
void hf_segment_bar_set_whose (HfSegmentBar *self, HfWhose whose);

G_END_DECLS
