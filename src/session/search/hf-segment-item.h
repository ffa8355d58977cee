/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_SEGMENT_ITEM (hf_segment_item_get_type ())

/**
 * HfSegmentItem:
 *
 * A segment as it is offered: everybody, one that comes with the program, or a saved one. Its
 * properties `name` and `count` change when the book does.
 */
G_DECLARE_FINAL_TYPE (HfSegmentItem, hf_segment_item, HF, SEGMENT_ITEM, GObject)

/* How many there are is not known yet. */
#define HF_SEGMENT_UNCOUNTED (-1)

HfSegmentItem  *hf_segment_item_new (const char *key, gboolean is_common);
const char     *hf_segment_item_get_key (HfSegmentItem *self);
gboolean        hf_segment_item_is_common (HfSegmentItem *self);
gint64          hf_segment_item_get_id (HfSegmentItem *self);
const char     *hf_segment_item_get_name (HfSegmentItem *self);
const HfFilter *hf_segment_item_get_filter (HfSegmentItem *self);
gint64          hf_segment_item_get_count (HfSegmentItem *self);

void hf_segment_item_set_count (HfSegmentItem *self, gint64 count);
void hf_segment_item_set (HfSegmentItem *self, const char *name, HfFilter *filter);
void hf_segment_item_set_id (HfSegmentItem *self, gint64 id);

G_END_DECLS
