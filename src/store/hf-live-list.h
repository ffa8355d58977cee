/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_LIVE_LIST (hf_live_list_get_type ())

/**
 * HfLiveList:
 *
 * What the book answers to a query or a search, as a #GListModel of #HfRecord that stays fresh. Its
 * properties `loading`, `error` and `has-more` tell how far it is with reading, why it failed, and
 * whether a search found more than can be listed. What failed is not tried again before
 * hf_live_list_retry() or a change of the book; `error` is cleared by the next reading that works.
 */
G_DECLARE_FINAL_TYPE (HfLiveList, hf_live_list, HF, LIVE_LIST, GObject)

/* The same number as GTK_INVALID_LIST_POSITION. */
#define HF_LIVE_LIST_NOT_FOUND G_MAXUINT

/**
 * hf_live_list_new:
 * @store: a store
 *
 * Returns: (transfer full): an empty list
 */
HfLiveList *hf_live_list_new (HfStore *store);

/**
 * hf_live_list_set_query:
 * @query: what to show
 *
 * Shows another query. The old rows stay until the first page of the new ones is there.
 */
void hf_live_list_set_query (HfLiveList *self, HfQuery *query);

/**
 * hf_live_list_search:
 * @query: for whom, which filter the hits pass and, when it has an order, how they are sorted; it
 * asks nothing else
 * @text: what was typed
 *
 * Shows what a search finds, up to %HF_SEARCH_MOST hits: best first, or sorted as @query says if
 * they are not more than that. A keystroke cancels the search before.
 */
void hf_live_list_search (HfLiveList *self, HfQuery *query, const char *text);

/**
 * hf_live_list_retry:
 *
 * Reads again what could not be read.
 */
void hf_live_list_retry (HfLiveList *self);

/**
 * hf_live_list_get_error:
 *
 * Returns: (transfer none) (nullable): why the last reading failed, %NULL after one that worked
 */
const GError *hf_live_list_get_error (HfLiveList *self);

/**
 * hf_live_list_has_more:
 *
 * Returns: whether a search found more than %HF_SEARCH_MOST, of which the best matches are listed,
 * best first
 */
gboolean hf_live_list_has_more (HfLiveList *self);

/**
 * hf_live_list_count_similar:
 *
 * Returns: how many of those listed a search found that do not match as it was typed, but for one
 *   mistake; they stand last unless the hits are sorted
 */
guint hf_live_list_count_similar (HfLiveList *self);

/**
 * hf_live_list_is_loading:
 *
 * Returns: whether rows or ids are still being read
 */
gboolean hf_live_list_is_loading (HfLiveList *self);

/**
 * hf_live_list_is_stale:
 *
 * Returns: whether the rows are, or were until the change being told, those of another query
 */
gboolean hf_live_list_is_stale (HfLiveList *self);

/**
 * hf_live_list_get_id:
 * @position: a position
 *
 * Returns: the id of the row there, 0 beyond the end; reads nothing
 */
gint64 hf_live_list_get_id (HfLiveList *self, guint position);

/**
 * hf_live_list_get_ids:
 *
 * For work on another thread, which may hold a reference: the list never changes these, it takes
 * others.
 *
 * Returns: (transfer none) (element-type gint64): the ids of all rows, in order
 */
GArray *hf_live_list_get_ids (HfLiveList *self);

/**
 * hf_live_list_find:
 * @id: a row's id
 *
 * Returns: its position, %HF_LIVE_LIST_NOT_FOUND when it is not in the list
 */
guint hf_live_list_find (HfLiveList *self, gint64 id);

G_END_DECLS
