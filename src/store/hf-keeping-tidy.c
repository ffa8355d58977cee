/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which kept files nobody needs any more: no row names them, and nobody can undo or redo a step
 * that would bring such a row back. */

#include "store/hf-keeping-tidy.h"

#include "core/hf-attachment.h"
#include "store/hf-delta.h"
#include "store/hf-history.h"
#include "store/hf-statement.h"

static gboolean
is_named (HfDatabase *db, const char *hash, gboolean *is, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM (SELECT 1 FROM attachment WHERE hash = $1 LIMIT 1) AS a";
  gint64 n;

  if (!hf_database_number (db, &n, error, sql, "t", hash))
    return FALSE;
  *is = n > 0;
  return TRUE;
}

static gboolean
add_unnamed (HfDatabase *db, GPtrArray *hashes, GPtrArray *unnamed, GError **error)
{
  for (guint i = 0; i < hashes->len; i++)
    {
      gboolean is = TRUE;

      if (!is_named (db, hashes->pdata[i], &is, error))
        return FALSE;
      if (!is)
        g_ptr_array_add (unnamed, g_strdup (hashes->pdata[i]));
    }
  return TRUE;
}

static GPtrArray *
find_unnamed (HfKeeping *self, HfDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new_with_free_func (g_free);

  for (guint part = 0; part < HF_KEEPING_N_PARTS; part++)
    {
      g_autoptr (GPtrArray) hashes = hf_keeping_list (self, part);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !add_unnamed (db, hashes, unnamed, error))
        return NULL;
    }
  return g_steal_pointer (&unnamed);
}

static void
remember (GHashTable *hashes, const HfDelta *delta)
{
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (delta->fields, HfDeltaField, i);
      const HfValue *value = field->before.kind == HF_VALUE_TEXT ? &field->before : &field->after;

      if (field->field == HF_ATTACHMENT_HASH && value->kind == HF_VALUE_TEXT)
        g_hash_table_add (hashes, g_strdup (value->s));
    }
}

/* What a step that can still be undone or redone has taken away or put there; and, however many
 * steps came behind it, what was removed less than 30 days ago: who calls all day makes 200 steps
 * in three. */
static GHashTable *
find_remembered (HfDatabase *db, gint64 now, GError **error)
{
  static const char sql[] =
    "WITH reach AS (SELECT p.who, coalesce((SELECT id FROM step WHERE who = p.who AND kind = 'do' "
    "AND state = 'done' AND is_batch = 0 ORDER BY id DESC LIMIT 1 OFFSET $1), 0) AS first "
    "FROM (SELECT DISTINCT who FROM step WHERE kind = 'do') AS p) "
    "SELECT c.row_id, c.before, c.after FROM change AS c JOIN step AS s ON s.id = c.step "
    "JOIN reach AS r ON r.who = s.who WHERE c.entity = 'attachment' AND s.kind = 'do' AND (s.state "
    "= 'undone' OR s.state = 'done' AND (s.id >= r.first OR s.at >= $2))";
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ii", HF_HISTORY_STEPS, now - HF_HISTORY_BATCH_SECONDS);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autoptr (GBytes) before = hf_statement_bytes (rows, 1);
      g_autoptr (GBytes) after = hf_statement_bytes (rows, 2);
      g_autoptr (HfDelta) delta =
        hf_delta_new_stored (&hf_attachment_def, hf_statement_int (rows, 0), before, after);

      remember (hashes, delta);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&hashes) : NULL;
}

/**
 * hf_keeping_find_strays:
 * @self: a keeping
 * @db: a connection to its book
 * @now: the time, for the age of batches; 0 to take all of them as young
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Looks for what nobody needs. The history is read after the rows: a row removed in between is in
 * it.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the hashes
 */
GPtrArray *
hf_keeping_find_strays (HfKeeping    *self,
                        HfDatabase   *db,
                        gint64        now,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (GPtrArray) unnamed = find_unnamed (self, db, cancellable, error);
  g_autoptr (GHashTable) remembered = NULL;

  if (unnamed == NULL || unnamed->len == 0)
    return g_steal_pointer (&unnamed);
  remembered = find_remembered (db, now, error);
  if (remembered == NULL)
    return NULL;
  for (guint i = unnamed->len; i > 0; i--)
    if (g_hash_table_contains (remembered, unnamed->pdata[i - 1]))
      g_ptr_array_remove_index_fast (unnamed, i - 1);
  return g_steal_pointer (&unnamed);
}

static gboolean
tell (guint *place, guint number)
{
  if (place != NULL)
    *place = number;
  return TRUE;
}

/**
 * hf_keeping_tidy:
 * @book: (type filename): a book that is up to date
 * @now: the time, for the age of batches
 * @n_removed: (out) (optional): how many files went
 * @cancellable: (nullable): to give up
 * @error: return location for a #HfStoreError or %G_IO_ERROR_CANCELLED
 *
 * Removes what nobody needs, with a connection of its own, on any thread. While somebody adds files
 * it does nothing: there will be another time.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_keeping_tidy (const char   *book,
                 gint64        now,
                 guint        *n_removed,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (HfKeeping) self = hf_keeping_new (book);
  g_autoptr (HfDatabase) db = NULL;
  g_autoptr (GPtrArray) strays = NULL;
  guint n = 0;

  if (!g_file_test (hf_keeping_get_folder (self), G_FILE_TEST_IS_DIR))
    return tell (n_removed, 0);
  db = hf_database_open (book, HF_OPEN_READER, error);
  strays = db ? hf_keeping_find_strays (self, db, now, cancellable, error) : NULL;
  if (strays == NULL)
    return FALSE;
  if (!hf_keeping_try_alone (self))
    return tell (n_removed, 0);
  /* What was none of ours before the lock may be somebody's by now. */
  for (guint i = 0; i < strays->len; i++)
    {
      gboolean is = TRUE;

      if (!is_named (db, strays->pdata[i], &is, error))
        return FALSE;
      if (!is)
        hf_keeping_remove (self, strays->pdata[i]);
      n += !is;
    }
  return tell (n_removed, n + hf_keeping_remove_unfinished (self));
}
