/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Under which day of which calendar a special day comes back, kept beside its date: so the days of
 * the coming week are looked up among those of everybody, lunar ones too. */

#include "store/hf-special-days.h"

#include "base/hf-anniversary.h"
#include "base/hf-date.h"
#include "store/hf-statement.h"

/* Of a book that did not know: so many are worked out between two writings. */
#define PORTION 1000

/* A row whose key is not what its date says. */
typedef struct
{
  gint64 id;
  char  *recurs; /* (nullable) */
} Key;

static void
key_clear (gpointer key)
{
  g_free (((Key *) key)->recurs);
}

static void
add_if_wrong (GArray *keys, HfStatement *row, HfLunar *lunar)
{
  HfDate date = hf_date_from_iso (hf_statement_text (row, 1));
  Key    key = { hf_statement_int (row, 0),
                 hf_anniversary_key (date, hf_statement_int (row, 2) != 0 ? lunar : NULL) };

  if (g_strcmp0 (key.recurs, hf_statement_text (row, 3)) != 0)
    g_array_append_val (keys, key);
  else
    g_free (key.recurs);
}

/* Written once all are read: what is being read must not change meanwhile. */
static gboolean
store_keys (HfDatabase *db, const GArray *keys, GError **error)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const Key *key = &g_array_index (keys, Key, i);

      if (!hf_database_run (db, error, "UPDATE special_day SET recurs = $1 WHERE id = $2", "ti",
                            key->recurs, key->id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_keys (HfStatement *rows, HfLunar *lunar, GArray *keys, gint64 *last, GError **error)
{
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      *last = hf_statement_int (rows, 0);
      add_if_wrong (keys, rows, lunar);
    }
  return step == HF_STEP_DONE;
}

static GArray *
new_keys (void)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));

  g_array_set_clear_func (keys, key_clear);
  return keys;
}

/**
 * hf_special_days_refresh:
 * @db: a connection in a transaction
 * @lunar: a converter
 * @customer: a customer
 * @error: return location for an error
 *
 * Works out anew when the days of a customer come back.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_special_days_refresh (HfDatabase *db, HfLunar *lunar, gint64 customer, GError **error)
{
  static const char sql[] =
    "SELECT id, date, coalesce (is_lunar, 0), recurs FROM special_day WHERE customer = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  g_autoptr (GArray) keys = new_keys ();
  gint64 last = 0;

  return read_keys (rows, lunar, keys, &last, error) && store_keys (db, keys, error);
}

/**
 * hf_special_days_work_out:
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Works out when the days of all customers come back, for a book that did not know it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_special_days_work_out (HfDatabase *db, GError **error)
{
  static const char sql[] = "SELECT id, date, coalesce (is_lunar, 0), recurs FROM special_day "
                            "WHERE id > $1 ORDER BY id LIMIT $2";
  g_autoptr (HfLunar) lunar = hf_lunar_new ();
  gint64 before = -1, last = 0;

  while (last != before)
    {
      g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", last, PORTION);
      g_autoptr (GArray) keys = new_keys ();

      before = last;
      if (!read_keys (rows, lunar, keys, &last, error) || !store_keys (db, keys, error))
        return FALSE;
    }
  return TRUE;
}
