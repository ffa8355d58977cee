/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a live list reads, in two steps: the first rows, which somebody waits for, and the ids of
 * all, which take longer. Both are work on the store's threads; nothing here knows of a main loop.
 *
 * A search has an order of its own, best match first. Where the query has one, somebody chose it:
 * then the hits are sorted, which takes all of them, so beyond the first page nothing is shown
 * before they are known. With more hits than can be sorted in no time, the best matches are shown
 * after all, best first. */

#include "store/hf-listing.h"

#include "store/hf-query-private.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#define FIRST_HITS 50

static HfListing *
listing_new (GArray *ids, GPtrArray *rows, gboolean is_complete)
{
  HfListing *self = g_new0 (HfListing, 1);

  self->ids = ids;
  self->rows = rows ? rows : g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->is_complete = is_complete;
  return self;
}

/**
 * hf_listing_free:
 * @self: (transfer full): a listing
 *
 * Frees a listing.
 */
void
hf_listing_free (HfListing *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static GArray *
ids_of_rows (GPtrArray *rows)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), rows->len);

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((const HfRow *) g_ptr_array_index (rows, i))->id);
  return ids;
}

static HfListing *
read_first_rows (HfDatabase *db, const HfQuery *query, GError **error)
{
  g_autoptr (HfQuery) first = hf_query_copy (query);
  GPtrArray *rows;

  hf_query_limit (first, query->limit > 0 ? MIN (query->limit, HF_LISTING_FIRST_ROWS) :
                                            HF_LISTING_FIRST_ROWS);
  rows = hf_sql_read_all (db, first, error);
  return rows ? listing_new (ids_of_rows (rows), rows, rows->len < HF_LISTING_FIRST_ROWS) : NULL;
}

static GArray *
read_ids (HfDatabase *db, const HfQuery *query, GError **error)
{
  g_autoptr (HfStatement) rows = hf_sql_select_ids (db, query, error);

  return hf_statement_read_ids (rows, error);
}

/* Without the conditions of @query, which the hits fulfil already: an index that knows them would
 * tempt the engine to walk through everybody instead of looking the hits up. */
static GArray *
sort_ids (HfDatabase *db, const HfQuery *query, const GArray *ids, GError **error)
{
  g_autoptr (HfQuery) sorted = hf_query_new (query->def, query->viewer);

  hf_query_where_id (sorted, (const gint64 *) ids->data, ids->len);
  for (guint i = 0; i < query->orders->len; i++)
    {
      const HfQueryOrder *order = &g_array_index (query->orders, HfQueryOrder, i);
      hf_query_order (sorted, order->field, order->descending);
    }
  return read_ids (db, sorted, error);
}

static HfListing *
list_hits (HfDatabase *db, const HfQuery *query, GArray *ids, gboolean is_complete, GError **error)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *rows;

  g_array_append_vals (first, ids->data, MIN (ids->len, FIRST_HITS));
  rows = hf_sql_read_ids (db, query->def, query->viewer, first, error);
  return rows ? listing_new (g_array_ref (ids), rows, is_complete) : NULL;
}

static HfListing *
list_sorted (HfDatabase *db, const HfQuery *query, const GArray *ids, GError **error)
{
  g_autoptr (GArray) sorted = sort_ids (db, query, ids, error);

  return sorted ? list_hits (db, query, sorted, TRUE, error) : NULL;
}

static HfListing *
count_similar (HfListing *self, const HfFound *found)
{
  if (self != NULL)
    self->n_similar = found->tiers->len - hf_found_count_exact (found);
  return self;
}

static HfFound *
search (HfDatabase *db, const HfQuery *query, const char *text, guint limit, GError **error)
{
  HfSearchOptions options = {
    .whom = query->whom, .filter = query->filter, .viewer = query->viewer, .today = query->today
  };

  return hf_search_within (db, text, &options, limit, error);
}

static HfListing *
read_first_hits (HfDatabase *db, const HfQuery *query, const char *text, GError **error)
{
  g_autoptr (HfFound) found = search (db, query, text, FIRST_HITS, error);
  HfListing *self;
  gboolean   is_complete;

  if (found == NULL)
    return NULL;
  is_complete = found->ids->len < FIRST_HITS;
  if (query->orders->len == 0)
    self = list_hits (db, query, found->ids, is_complete, error);
  else if (is_complete)
    self = list_sorted (db, query, found->ids, error);
  else
    self = listing_new (NULL, NULL, FALSE);
  return count_similar (self, found);
}

static gboolean
cut (GArray *ids, guint most)
{
  gboolean has_more = ids->len > most;

  if (has_more)
    g_array_set_size (ids, most);
  return has_more;
}

static HfListing *
read_all_hits (HfDatabase *db, const HfQuery *query, const char *text, GError **error)
{
  g_autoptr (HfFound) found = search (db, query, text, HF_SEARCH_MOST + 1, error);
  HfListing *self;
  gboolean   has_more;

  if (found == NULL)
    return NULL;
  has_more = cut (found->ids, HF_SEARCH_MOST);
  if (query->orders->len == 0)
    self = listing_new (g_array_ref (found->ids), NULL, TRUE);
  else if (has_more)
    self = list_hits (db, query, found->ids, TRUE, error);
  else
    self = list_sorted (db, query, found->ids, error);
  if (self != NULL)
    self->has_more = has_more;
  return count_similar (self, found);
}

/**
 * hf_listing_read_first:
 * @db: a connection
 * @query: which rows in which order; for a search only its filter and whether and how it
 *   is sorted
 * @search: (nullable): what was typed, %NULL for all rows of @query
 * @error: return location for an error
 *
 * Reads what is seen first.
 *
 * Returns: (transfer full) (nullable): the first rows
 */
HfListing *
hf_listing_read_first (HfDatabase *db, const HfQuery *query, const char *search, GError **error)
{
  return search ? read_first_hits (db, query, search, error) : read_first_rows (db, query, error);
}

/**
 * hf_listing_read_all:
 * @db: a connection
 * @query: as for hf_listing_read_first()
 * @search: (nullable): the same
 * @error: return location for an error
 *
 * Reads the ids of all, when the first rows were not all there is.
 *
 * Returns: (transfer full) (nullable): all ids, which begin with those of the first rows
 */
HfListing *
hf_listing_read_all (HfDatabase *db, const HfQuery *query, const char *search, GError **error)
{
  GArray *ids;

  if (search != NULL)
    return read_all_hits (db, query, search, error);
  ids = read_ids (db, query, error);
  return ids ? listing_new (ids, NULL, TRUE) : NULL;
}

static HfListing *
read_some_rows (HfDatabase *db, const HfQuery *query, guint most, GError **error)
{
  g_autoptr (HfQuery) some = hf_query_copy (query);
  GArray *ids;

  hf_query_limit (some, most + 1);
  ids = read_ids (db, some, error);
  return ids ? listing_new (ids, NULL, TRUE) : NULL;
}

/**
 * hf_listing_read_some:
 * @db: a connection
 * @query: as for hf_listing_read_first()
 * @text: (nullable): what was typed
 * @most: how many ids at the most
 * @error: return location for an error
 *
 * Reads so many ids, for who wants to know how many there are, not which; hits are not sorted.
 *
 * Returns: (transfer full) (nullable): the ids
 */
HfListing *
hf_listing_read_some (HfDatabase    *db,
                      const HfQuery *query,
                      const char    *text,
                      guint          most,
                      GError       **error)
{
  g_autoptr (HfFound) found = NULL;
  HfListing *self = NULL;

  if (text == NULL)
    self = read_some_rows (db, query, most, error);
  else if ((found = search (db, query, text, most + 1, error)) != NULL)
    self = count_similar (listing_new (g_array_ref (found->ids), NULL, TRUE), found);
  if (self != NULL)
    self->has_more = cut (self->ids, most);
  return self;
}
