/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfListing:
 * @ids: (element-type gint64) (nullable): what is listed, in order; %NULL where nothing can be said
 * before everything has been read
 * @rows: (element-type HfRow): those of the first ids; empty where they are known already
 * @is_complete: whether @ids are all there is to list
 * @has_more: whether a search found more than %HF_SEARCH_MOST, or than were asked for; @ids are the
 * best matches then, best first
 * @n_similar: how many of @ids a search found that do not match as it was typed
 *
 * What a list shows, read from the book.
 */
typedef struct
{
  GArray    *ids;
  GPtrArray *rows;
  gboolean   is_complete;
  gboolean   has_more;
  guint      n_similar;
} HfListing;

/**
 * HF_LISTING_FIRST_ROWS:
 *
 * How many rows are read before the rest: they fill a usual window, and a widget makes a row of its
 * own for each of them. A search reads a page of hits.
 */
#define HF_LISTING_FIRST_ROWS 24

void hf_listing_free (HfListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfListing, hf_listing_free)

HfListing *
hf_listing_read_first (HfDatabase *db, const HfQuery *query, const char *search, GError **error);
HfListing *
hf_listing_read_all (HfDatabase *db, const HfQuery *query, const char *search, GError **error);
HfListing *hf_listing_read_some (HfDatabase    *db,
                                 const HfQuery *query,
                                 const char    *text,
                                 guint          most,
                                 GError       **error);

G_END_DECLS
