/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-customer-scope.h"
#include "session/hf-context.h"
#include "session/search/hf-segment-item.h"

G_BEGIN_DECLS

#define HF_TYPE_SEGMENT_LIST (hf_segment_list_get_type ())

/**
 * HfSegmentList:
 *
 * The segments of customers, or of organisations, on offer to the person at the program: all first,
 * then the saved ones, own and shared, in their order, then those that come with the program.
 * Counts are taken one after the other on the thread for long reads, of those somebody looks at
 * only, and taken again when the book or the day changes.
 */
G_DECLARE_FINAL_TYPE (HfSegmentList, hf_segment_list, HF, SEGMENT_LIST, GObject)

/* The key of everybody. */
#define HF_SEGMENT_EVERYBODY "everybody"

HfSegmentList     *hf_segment_list_new (HfContext *context, const HfEntityDef *def);
GListModel        *hf_segment_list_get_items (HfSegmentList *self);
HfContext         *hf_segment_list_get_context (HfSegmentList *self);
const HfEntityDef *hf_segment_list_get_def (HfSegmentList *self);
GPtrArray         *hf_segment_list_get_rows (HfSegmentList *self);
HfSegmentItem     *hf_segment_list_find (HfSegmentList *self, const char *key);
HfSegmentItem     *hf_segment_list_find_filter (HfSegmentList *self, const HfFilter *filter);
void hf_segment_list_set_wanted (HfSegmentList *self, HfSegmentItem *item, gboolean is_wanted);
void hf_segment_list_set_whose (HfSegmentList *self, HfWhose whose);

/* What can be changed of them, see hf-segment-changes.c. */
gboolean     hf_segment_list_is_shared (HfSegmentList *self, HfSegmentItem *item);
gboolean     hf_segment_list_may_share (HfSegmentList *self, HfSegmentItem *item);
HfChangeSet *hf_segment_list_save (HfSegmentList  *self,
                                   const char     *name,
                                   const HfFilter *filter,
                                   gboolean        is_shared);
HfChangeSet *hf_segment_list_rename (HfSegmentList *self, HfSegmentItem *item, const char *name);
HfChangeSet *
hf_segment_list_change_filter (HfSegmentList *self, HfSegmentItem *item, const HfFilter *filter);
HfChangeSet *hf_segment_list_share (HfSegmentList *self, HfSegmentItem *item, gboolean is_shared);
HfChangeSet *hf_segment_list_delete (HfSegmentList *self, HfSegmentItem *item);
HfChangeSet *hf_segment_list_move (HfSegmentList *self, HfSegmentItem *item, int places);
HfChangeSet          *
hf_segment_list_move_onto (HfSegmentList *self, HfSegmentItem *item, HfSegmentItem *other);
gpointer hf_segment_list_count_work (HfDatabase   *db,
                                     gpointer      query,
                                     GCancellable *cancellable,
                                     GError      **error);

G_END_DECLS
