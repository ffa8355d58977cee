/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The full-text index over search_doc, which is the engine's own. It keeps no text: whoever takes
 * an entry out says what it was. Triggers would do the same, but a book's schema is not trusted to
 * reach a virtual table. */

#include "store/sqlite/hf-search-index.h"

#include "store/hf-statement.h"

/**
 * hf_search_index_create:
 * @db: a writing connection
 * @error: return location for an error
 *
 * Makes the index where there is none.
 *
 * Returns: whether it is there
 */
gboolean
hf_search_index_create (HfDatabase *db, GError **error)
{
  static const char sql[] =
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (words, pinyin, digits, "
    "content = 'search_doc', content_rowid = 'id', tokenize = 'huifang', prefix = '1 2 3 4 5', "
    "columnsize = 0)";

  return hf_database_script (db, sql, error);
}

/**
 * hf_search_index_add:
 * @db: a connection in a transaction
 * @id: a customer that is not in the index
 * @text: what it is found by
 * @error: return location for an error
 *
 * Puts an entry in.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_add (HfDatabase *db, gint64 id, const HfSearchText *text, GError **error)
{
  static const char sql[] =
    "INSERT INTO search (rowid, words, pinyin, digits) VALUES ($1, $2, $3, $4)";

  return hf_database_run (db, error, sql, "ittt", id, text->words, text->pinyin, text->digits);
}

/**
 * hf_search_index_remove:
 * @db: a connection in a transaction
 * @id: a customer in the index
 * @text: exactly what was put in
 * @error: return location for an error
 *
 * Takes an entry out.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_remove (HfDatabase *db, gint64 id, const HfSearchText *text, GError **error)
{
  static const char sql[] = "INSERT INTO search (search, rowid, words, pinyin, digits) "
                            "VALUES ('delete', $1, $2, $3, $4)";

  return hf_database_run (db, error, sql, "ittt", id, text->words, text->pinyin, text->digits);
}

/**
 * hf_search_index_check:
 * @db: a writing connection; nothing is changed
 * @is_sound: (out): whether the index and what it was made from agree
 * @error: return location for an error
 *
 * Compares the whole index with the customers' search texts.
 *
 * Returns: whether they could be compared
 */
gboolean
hf_search_index_check (HfDatabase *db, gboolean *is_sound, GError **error)
{
  static const char sql[] = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)";
  g_autoptr (GError) finding = NULL;

  *is_sound = hf_database_run (db, &finding, sql, "");
  if (*is_sound || g_error_matches (finding, HF_STORE_ERROR, HF_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&finding));
  return FALSE;
}
