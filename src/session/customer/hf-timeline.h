/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline-item.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_TIMELINE (hf_timeline_get_type ())

/**
 * HF_TIMELINE_FIRST:
 *
 * How many entries a timeline begins with, some screens of them: most people look no further, and
 * every one of them is a line of widgets.
 */
#define HF_TIMELINE_FIRST 50

/**
 * HF_TIMELINE_MORE:
 *
 * How many older entries are read at a time for who goes on.
 */
#define HF_TIMELINE_MORE 200

/**
 * HfTimeline:
 *
 * What happened and what is planned with one customer, newest first: a #GListModel of
 * #HfTimelineItem that stays fresh. It reads a bounded number of entries; its property `has-more`
 * says whether there are older ones. `loading` tells whether it is reading, and `error` why that
 * failed, until a reading works.
 */
G_DECLARE_FINAL_TYPE (HfTimeline, hf_timeline, HF, TIMELINE, GObject)

/**
 * hf_timeline_new:
 * @store: a store
 *
 * Returns: (transfer full): an empty timeline
 */
HfTimeline *hf_timeline_new (HfStore *store);

/**
 * hf_timeline_set_customer:
 * @id: a customer, 0 for none
 *
 * Shows another customer, the newest entries first. The list is empty until they are read.
 */
void hf_timeline_set_customer (HfTimeline *self, gint64 id);

/**
 * hf_timeline_set_kinds:
 * @kinds: what to show
 *
 * Leaves the other kinds out.
 */
void hf_timeline_set_kinds (HfTimeline *self, HfTimelineKinds kinds);

/**
 * hf_timeline_show_more:
 *
 * Reads the next %HF_TIMELINE_MORE older entries, unless it is about to.
 */
void hf_timeline_show_more (HfTimeline *self);

/**
 * hf_timeline_retry:
 *
 * Reads again what could not be read.
 */
void hf_timeline_retry (HfTimeline *self);

/**
 * hf_timeline_get_error:
 *
 * Returns: (transfer none) (nullable): why the last reading failed, %NULL after one that worked
 */
const GError *hf_timeline_get_error (HfTimeline *self);

/**
 * hf_timeline_get_has_more:
 *
 * Returns: whether there are older entries
 */
gboolean hf_timeline_get_has_more (HfTimeline *self);

/**
 * hf_timeline_is_loading:
 *
 * Returns: whether entries are being read
 */
gboolean hf_timeline_is_loading (HfTimeline *self);

G_END_DECLS
