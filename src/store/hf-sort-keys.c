/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sort keys kept beside names, and the rules they were made by. Other rules make other keys,
 * and one index must never hold both: so when the system brings new rules, or the program places
 * surnames otherwise, all keys of the book are made again. */

#include "store/hf-sort-keys.h"

#include "base/hf-collate.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-staff.h"
#include "store/hf-statement.h"

#define VERSION_KEY "collation"
#define BATCH       1000 /* rows held in memory at a time */

typedef struct
{
  gint64  id;
  GBytes *key;
} Sorted;

static void
sorted_clear (gpointer data)
{
  g_bytes_unref (((Sorted *) data)->key);
}

/**
 * hf_sort_keys_make:
 * @field: a field that is sorted
 * @text: (nullable): what it says
 *
 * Makes the key kept beside a field. Only people have surnames: 解放路医院 does not stand with 解.
 *
 * Returns: (transfer full): the key
 */
GBytes *
hf_sort_keys_make (const HfFieldDef *field, const char *text)
{
  gboolean is_person = field == &hf_customer_def.fields[HF_CUSTOMER_NAME] ||
                       field == &hf_staff_def.fields[HF_STAFF_NAME];

  return is_person ? hf_collate_person_key (text) : hf_collate_key (text);
}

/**
 * hf_sort_keys_compare:
 * @db: a connection
 * @is_current: (out): whether the keys of the book were made by the rules in use
 * @error: return location for a #HfStoreError
 *
 * Compares what made the keys with what would make them now.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_sort_keys_compare (HfDatabase *db, gboolean *is_current, GError **error)
{
  static const char sql[] = "SELECT count(*) FROM meta WHERE key = '" VERSION_KEY "' "
                            "AND value = $1";
  g_autofree char  *version = hf_collate_version ();
  gint64            n = 0;

  if (!hf_database_number (db, &n, error, sql, "t", version))
    return FALSE;
  *is_current = n > 0;
  return TRUE;
}

/* Of the next names behind @after, those beside which another key stands: new rules leave most keys
 * as they are, and writing is what takes long. */
static GArray *
read_batch (HfDatabase       *db,
            const char       *sql,
            const HfFieldDef *field,
            gint64            after,
            guint            *n_read,
            gint64           *last,
            GError          **error)
{
  g_autoptr (GArray) batch = g_array_sized_new (FALSE, FALSE, sizeof (Sorted), BATCH);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", after, (gint64) BATCH);
  HfStep step = HF_STEP_ERROR;

  g_array_set_clear_func (batch, sorted_clear);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (GBytes) stored = hf_statement_bytes (rows, 2);
      g_autoptr (GBytes) key = hf_sort_keys_make (field, hf_statement_text (rows, 1));
      Sorted sorted = { hf_statement_int (rows, 0), key };

      ++*n_read;
      *last = sorted.id;
      if (stored != NULL && g_bytes_equal (stored, key))
        continue;
      g_array_append_val (batch, sorted);
      g_steal_pointer (&key);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&batch) : NULL;
}

static gboolean
store_key (HfDatabase *db, const char *sql, const Sorted *sorted, GError **error)
{
  g_autoptr (HfStatement) statement = hf_database_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  hf_statement_bind_bytes (statement, 1, sorted->key);
  hf_statement_bind_int (statement, 2, sorted->id);
  return hf_statement_run (statement, error);
}

/* Read in pieces, so that no statement reads what another writes, nor memory grows with the book.
 */
static gboolean
rebuild_field (HfDatabase *db, const HfEntityDef *def, const HfFieldDef *field, GError **error)
{
  g_autofree char *read =
    g_strdup_printf ("SELECT id, \"%s\", \"%s_sort\" FROM \"%s\" WHERE id > $1 "
                     "ORDER BY id LIMIT $2",
                     field->name, field->name, def->name);
  g_autofree char *write =
    g_strdup_printf ("UPDATE \"%s\" SET \"%s_sort\" = $1 WHERE id = $2", def->name, field->name);
  gint64 after = 0;
  guint  n_read;

  do
    {
      g_autoptr (GArray) batch = NULL;

      n_read = 0;
      batch = read_batch (db, read, field, after, &n_read, &after, error);
      if (batch == NULL)
        return FALSE;
      for (guint i = 0; i < batch->len; i++)
        if (!store_key (db, write, &g_array_index (batch, Sorted, i), error))
          return FALSE;
    }
  while (n_read == BATCH);
  return TRUE;
}

static gboolean
rebuild (HfDatabase *db, GError **error)
{
  static const char note[] = "INSERT INTO meta (key, value) VALUES ('" VERSION_KEY "', $1) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
  g_autofree char  *version = hf_collate_version ();

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      if ((hf_entities[i]->fields[j].flags & HF_FIELD_NAMED) &&
          !rebuild_field (db, hf_entities[i], &hf_entities[i]->fields[j], error))
        return FALSE;
  return hf_database_run (db, error, note, "t", version);
}

/**
 * hf_sort_keys_update:
 * @db: a writing connection, outside a transaction
 * @error: return location for a #HfStoreError
 *
 * Makes all keys of the book again if other rules made them, in one transaction. What counts is
 * what the book says inside it: another process may have been faster.
 *
 * Returns: whether the keys are current
 */
gboolean
hf_sort_keys_update (HfDatabase *db, GError **error)
{
  gboolean is_current = FALSE;

  if (!hf_database_begin (db, error))
    return FALSE;
  if (hf_sort_keys_compare (db, &is_current, error) && (is_current || rebuild (db, error)))
    return hf_database_commit (db, error);
  hf_database_rollback (db);
  return FALSE;
}
