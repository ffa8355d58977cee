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
} RecordKey;

struct _HfRecordMap
{
  GHashTable *records; /* RecordKey → GWeakRef */
  guint       sweep_at;
};

#define MIN_SWEEP 4096

static guint
record_key_hash (gconstpointer data)
{
  const RecordKey *key = data;

  return g_direct_hash (key->def) ^ g_int64_hash (&key->id);
}

static gboolean
record_key_equal (gconstpointer a, gconstpointer b)
{
  const RecordKey *x = a, *y = b;

  return x->def == y->def && x->id == y->id;
}

static void
weak_ref_free (gpointer ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
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

  self->records = g_hash_table_new_full (record_key_hash, record_key_equal, g_free, weak_ref_free);
  self->sweep_at = MIN_SWEEP;
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
  g_hash_table_unref (self->records);
  g_free (self);
}

static gboolean
is_dead (gpointer key, gpointer ref, gpointer user_data)
{
  g_autoptr (HfRecord) record = g_weak_ref_get (ref);

  return record == NULL;
}

/* Scrolling through a large book leaves dead entries behind. */
static void
sweep_records (HfRecordMap *self)
{
  if (g_hash_table_size (self->records) < self->sweep_at)
    return;
  g_hash_table_foreach_remove (self->records, is_dead, NULL);
  self->sweep_at = 2 * g_hash_table_size (self->records) + MIN_SWEEP;
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
  RecordKey key = { def, id };
  GWeakRef *ref = g_hash_table_lookup (self->records, &key);
  HfRecord *record = ref ? g_weak_ref_get (ref) : NULL;

  if (record != NULL)
    return record;
  sweep_records (self);
  record = hf_record_new_pending (def, id);
  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, record);
  g_hash_table_replace (self->records, g_memdup2 (&key, sizeof key), ref);
  return record;
}
