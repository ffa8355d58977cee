/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which rows, in which order, for whom. A query knows nothing of SQL. */

#include "store/hf-query-private.h"

#include "base/hf-fold.h"
#include "store/hf-search-match.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (HfQuery, hf_query, hf_query_ref, hf_query_unref)

static void
clear_term (gpointer term)
{
  hf_value_clear (&((HfQueryTerm *) term)->value);
}

/**
 * hf_query_new:
 * @def: an entity
 * @viewer: who looks
 *
 * Makes a query for all rows of an entity.
 *
 * Returns: (transfer full): the query
 */
HfQuery *
hf_query_new (const HfEntityDef *def, HfViewer *viewer)
{
  HfQuery *self = g_new0 (HfQuery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->def = def;
  self->viewer = hf_viewer_ref (viewer);
  self->today = HF_DATE_NONE;
  self->terms = g_array_new (FALSE, TRUE, sizeof (HfQueryTerm));
  g_array_set_clear_func (self->terms, clear_term);
  self->orders = g_array_new (FALSE, FALSE, sizeof (HfQueryOrder));
  return self;
}

/**
 * hf_query_copy:
 * @self: a query
 *
 * Makes a copy that may be built further.
 *
 * Returns: (transfer full): the copy
 */
HfQuery *
hf_query_copy (const HfQuery *self)
{
  HfQuery *copy = hf_query_new (self->def, self->viewer);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const HfQueryTerm *term = &g_array_index (self->terms, HfQueryTerm, i);
      hf_query_where (copy, term->field, term->op, term->value);
    }
  if (self->filter != NULL)
    copy->filter = hf_filter_copy (self->filter);
  copy->text = g_strdup (self->text);
  copy->digits = g_strdup (self->digits);
  copy->match = g_strdup (self->match);
  g_array_append_vals (copy->orders, self->orders->data, self->orders->len);
  if (self->ids != NULL)
    hf_query_where_id (copy, (const gint64 *) self->ids->data, self->ids->len);
  if (self->tiers != NULL)
    hf_query_tiers (copy, self->tier_field, (const gint64 *) self->tiers->data, self->tiers->len);
  copy->is_as_given = self->is_as_given;
  copy->limit = self->limit;
  copy->offset = self->offset;
  copy->whom = self->whom;
  copy->today = self->today;
  return copy;
}

/**
 * hf_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): @self
 */
HfQuery *
hf_query_ref (HfQuery *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hf_query_unref:
 * @self: (transfer full): a query
 *
 * Gives up a reference.
 */
void
hf_query_unref (HfQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  hf_viewer_unref (self->viewer);
  g_array_unref (self->terms);
  g_array_unref (self->orders);
  g_clear_pointer (&self->filter, hf_filter_free);
  g_free (self->text);
  g_free (self->digits);
  g_free (self->match);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->tiers, g_array_unref);
  g_free (self);
}

/**
 * hf_query_where:
 * @self: a query being built
 * @field: a field's index
 * @op: how to compare
 * @value: with what, copied
 *
 * Asks for rows that also fulfil this.
 */
void
hf_query_where (HfQuery *self, guint field, HfOp op, HfValue value)
{
  HfQueryTerm term = { field, op, HF_NULL };

  hf_value_copy (&term.value, &value);
  g_array_append_val (self->terms, term);
}

/**
 * hf_query_filter:
 * @self: a query being built
 * @filter: (nullable): what the rows have in common, copied; %NULL for nothing
 * @today: the day from which its days are counted, and those of a search
 *
 * Asks for rows that also pass a filter.
 */
void
hf_query_filter (HfQuery *self, const HfFilter *filter, HfDate today)
{
  self->today = today;
  g_clear_pointer (&self->filter, hf_filter_free);
  if (filter != NULL)
    {
      self->filter = hf_filter_resolve (filter, today);
      hf_filter_mask (self->filter, self->viewer);
    }
}

/* Two digits at least: fewer are in nearly every number. */
static char *
take_digits (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit_set (folded, "- ", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  return strlen (digits) > 1 && strspn (digits, "0123456789") == strlen (digits) ?
           g_steal_pointer (&digits) :
           NULL;
}

/**
 * hf_query_containing:
 * @self: a query being built
 * @text: (nullable): what was typed, copied; blank for nothing
 *
 * Asks for rows in which a text is found: in one of the fields that are searched, or in the name of
 * somebody they refer to. Where an entity has no index of its own every row is looked at, so this
 * is for entities of which there are thousands; customers are found by hf_search().
 */
void
hf_query_containing (HfQuery *self, const char *text)
{
  g_autofree char *folded = hf_fold (text);

  g_free (self->text);
  g_free (self->digits);
  g_free (self->match);
  self->digits = take_digits (folded);
  self->match =
    hf_entity_is_indexed (self->def) ? hf_search_match_build (folded, self->viewer->masked) : NULL;
  self->text = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
}

/**
 * hf_query_where_id:
 * @self: a query being built
 * @ids: (array length=n_ids): row ids
 * @n_ids: how many
 *
 * Asks for these rows only.
 */
void
hf_query_where_id (HfQuery *self, const gint64 *ids, guint n_ids)
{
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (self->ids, ids, n_ids);
}

/**
 * hf_query_order_as_given:
 * @self: a query being built, for some few rows by their ids
 *
 * Lets the rows follow each other as their ids were given; an order by fields is for those alike,
 * and so for none.
 */
void
hf_query_order_as_given (HfQuery *self)
{
  self->is_as_given = TRUE;
}

/**
 * hf_query_order:
 * @self: a query being built
 * @field: a field's index
 * @descending: whether greatest first
 *
 * Adds a criterion of order. Names follow the Chinese collation, unknown values come last.
 */
void
hf_query_order (HfQuery *self, guint field, gboolean descending)
{
  HfQueryOrder order = { field, descending };

  g_array_append_val (self->orders, order);
}

/**
 * hf_query_tiers:
 * @self: a query being built
 * @field: an integer field
 * @values: (array length=n_values): its values, first tier first
 * @n_values: how many
 *
 * Reads the rows tier by tier: all with the first value, then all with the second, each in the
 * query's order, so that an index on (field, order …) serves a first page without sorting.
 */
void
hf_query_tiers (HfQuery *self, guint field, const gint64 *values, guint n_values)
{
  self->tier_field = field;
  g_clear_pointer (&self->tiers, g_array_unref);
  self->tiers = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_values);
  g_array_append_vals (self->tiers, values, n_values);
}

/**
 * hf_query_limit:
 * @self: a query being built
 * @limit: the most rows to read, 0 for all
 *
 * Sets how many rows to read at the most.
 */
void
hf_query_limit (HfQuery *self, guint limit)
{
  self->limit = limit;
}

/**
 * hf_query_offset:
 * @self: a query being built, with a limit and without tiers
 * @offset: how many rows to leave out before the first
 *
 * Reads from further down.
 */
void
hf_query_offset (HfQuery *self, guint offset)
{
  self->offset = offset;
}

/**
 * hf_query_get_def:
 * @self: a query
 *
 * Returns: (transfer none): the entity
 */
const HfEntityDef *
hf_query_get_def (const HfQuery *self)
{
  return self->def;
}

/**
 * hf_query_get_viewer:
 * @self: a query
 *
 * Returns: (transfer none): who looks
 */
HfViewer *
hf_query_get_viewer (const HfQuery *self)
{
  return self->viewer;
}

/**
 * hf_query_search_among:
 * @self: a query of customers, being built
 * @whom: among whom
 *
 * Where the query is that of a search, finds these; at first who is not archived.
 */
void
hf_query_search_among (HfQuery *self, HfSearchWhom whom)
{
  self->whom = whom;
}
