/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/search/hf-segment-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SEGMENT_ROW (hf_segment_row_get_type ())

/**
 * HfSegmentRow:
 *
 * A segment in the list of all of them, with its count; a saved one can be renamed, moved and
 * deleted there.
 */
G_DECLARE_FINAL_TYPE (HfSegmentRow, hf_segment_row, HF, SEGMENT_ROW, GtkListBoxRow)

/**
 * HfSegmentRow::changed:
 * @self: the row
 * @changes: (type gpointer) (transfer full): the change set to save
 *
 * The person wants the segment changed.
 */

/**
 * hf_segment_row_new:
 * @list: all segments
 * @item: the one it is about
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *hf_segment_row_new (HfSegmentList *list, HfSegmentItem *item);

/**
 * hf_segment_row_get_item:
 *
 * Returns: (transfer none): the segment
 */
HfSegmentItem *hf_segment_row_get_item (HfSegmentRow *self);

G_END_DECLS
