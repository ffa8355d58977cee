/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One record a row: whoever shows a row gets the same record, so that an update reaches all. It
 * reads nothing. */

#include "store/hf-record-map.h"

typedef struct
{
  const HfEntityDef *def;
  gint64             id;
  HfRecord          *record; /* NULL in a key that is only looked for; not owned */
  HfRecordMap       *map;    /* not owned */
} Entry;

struct _HfRecordMap
{
  GHashTable *records; /* Entry, which is its own key */
};

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_direct_hash (entry->def) ^ g_int64_hash (&entry->id);
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  return x->def == y->def && x->id == y->id;
}

/* At once, because what stays of the thousands that are scrolled past lies scattered over the
 * memory that rows and widgets leave, and keeps it. */
static void
record_gone_cb (gpointer data, GObject *record)
{
  Entry *entry = data;

  g_hash_table_remove (entry->map->records, entry);
  g_free (entry);
}

/**
 * hf_record_map_new:
 *
 * Returns: (transfer full): an empty map
 */
HfRecordMap *
hf_record_map_new (void)
{
  HfRecordMap *self = g_new0 (HfRecordMap, 1);

  self->records = g_hash_table_new (entry_hash, entry_equal);
  return self;
}

/**
 * hf_record_map_free:
 * @self: (transfer full): a map
 *
 * Frees the map; records that are shown live on.
 */
void
hf_record_map_free (HfRecordMap *self)
{
  GHashTableIter iter;
  gpointer       entry;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    {
      g_object_weak_unref (G_OBJECT (((Entry *) entry)->record), record_gone_cb, entry);
      g_free (entry);
    }
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * hf_record_map_ensure:
 * @self: a map
 * @def: an entity
 * @id: a row's id
 *
 * Returns: (transfer full): the record of the row, a pending one when nobody has it yet
 */
HfRecord *
hf_record_map_ensure (HfRecordMap *self, const HfEntityDef *def, gint64 id)
{
  Entry  key = { def, id, NULL, NULL };
  Entry *entry = g_hash_table_lookup (self->records, &key);

  if (entry != NULL)
    return g_object_ref (entry->record);
  entry = g_new (Entry, 1);
  *entry = (Entry){ def, id, hf_record_new_pending (def, id), self };
  g_object_weak_ref (G_OBJECT (entry->record), record_gone_cb, entry);
  g_hash_table_add (self->records, entry);
  return entry->record;
}
