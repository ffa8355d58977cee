/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A selection of rows: some of them, or what a question asks for but some. Which these are shows
 * when it is read, in the transaction that needs it. */

#include "session/customer/hf-selected.h"

#include "store/hf-listing.h"

HfSelected *
hf_selected_new (HfQuery *query, const char *search, gboolean is_all, GArray *ids)
{
  HfSelected *self = g_new (HfSelected, 1);

  *self = (HfSelected){ query, g_strdup (search), is_all, ids };
  return self;
}

HfSelected *
hf_selected_new_all (HfQuery *query, const char *search)
{
  return hf_selected_new (query, search, TRUE, g_array_new (FALSE, FALSE, sizeof (gint64)));
}

HfSelected *
hf_selected_copy (const HfSelected *self)
{
  return hf_selected_new (hf_query_ref (self->query), self->search, self->is_all,
                          g_array_ref (self->ids));
}

void
hf_selected_free (HfSelected *self)
{
  hf_query_unref (self->query);
  g_free (self->search);
  g_array_unref (self->ids);
  g_free (self);
}

static GHashTable *
make_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, GSIZE_TO_POINTER (g_array_index (ids, gint64, i)));
  return set;
}

GArray *
hf_selected_read (const HfSelected *self, HfDatabase *db, GError **error)
{
  g_autoptr (HfListing) listing = NULL;
  g_autoptr (GHashTable) without = NULL;
  GArray *ids;

  if (!self->is_all)
    return g_array_copy (self->ids);
  listing = hf_listing_read_all (db, self->query, self->search, error);
  if (listing == NULL)
    return NULL;
  without = make_set (self->ids);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), listing->ids->len);
  for (guint i = 0; i < listing->ids->len; i++)
    {
      gint64 id = g_array_index (listing->ids, gint64, i);

      if (!g_hash_table_contains (without, GSIZE_TO_POINTER (id)))
        g_array_append_val (ids, id);
    }
  return ids;
}
