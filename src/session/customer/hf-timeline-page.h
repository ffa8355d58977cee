/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline-item.h"
#include "store/hf-changed.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* What a timeline is merged from: each of these is read newest first by itself. */
#define HF_TIMELINE_N_SOURCES 18

/**
 * HfTimelinePlace:
 * @n_read: how many entries of each source stand above
 *
 * How far down a timeline something is; all zeros is its top.
 */
typedef struct
{
  guint n_read[HF_TIMELINE_N_SOURCES];
} HfTimelinePlace;

/**
 * HfTimelinePage:
 * @items: (element-type HfTimelineItem): the entries, newest first
 * @end: where what follows begins
 * @has_more: whether anything does
 *
 * Some entries of a timeline that follow each other.
 */
typedef struct
{
  GPtrArray      *items;
  HfTimelinePlace end;
  gboolean        has_more;
} HfTimelinePage;

/**
 * HfTimelineAsk:
 * @viewer: who looks
 * @customer: whose timeline
 * @kinds: what of it
 * @place: from where on
 * @n_items: how many entries at the most
 *
 * What is to be read.
 */
typedef struct
{
  HfViewer       *viewer;
  gint64          customer;
  HfTimelineKinds kinds;
  HfTimelinePlace place;
  guint           n_items;
} HfTimelineAsk;

/**
 * hf_timeline_page_read:
 * @db: a connection
 * @ask: what to read
 * @error: return location for an error
 *
 * Reads entries, and no more of each source than may be among them. A place is good for as long as
 * nothing of the timeline was changed.
 *
 * Returns: (transfer full) (nullable): the page
 */
HfTimelinePage *hf_timeline_page_read (HfDatabase *db, const HfTimelineAsk *ask, GError **error);

/**
 * hf_timeline_page_free:
 * @self: (transfer full): a page
 *
 * Frees a page.
 */
void hf_timeline_page_free (HfTimelinePage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTimelinePage, hf_timeline_page_free)

/**
 * hf_timeline_is_concerned:
 * @changed: what was changed in the book
 * @customer: whose timeline
 *
 * What is written of others is none of it, and neither is what is only derived.
 *
 * Returns: whether a timeline may have to be read again
 */
gboolean hf_timeline_is_concerned (const HfChanged *changed, gint64 customer);

G_END_DECLS
