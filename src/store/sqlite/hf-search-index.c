/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The full-text indexes over the documents of customers and articles, which are the engine's own.
 * They keep no text: whoever takes an entry out says what it was. Triggers would do the same, but a
 * book's schema is not trusted to reach a virtual table. */

#include "store/sqlite/hf-search-index.h"

#include "store/hf-statement.h"

typedef struct
{
  const char *create;
  const char *add;
  const char *remove;
  const char *check;
} Statements;

/* clang-format off */
#define STATEMENTS(name, doc)                                                                     \
  {                                                                                               \
    "CREATE VIRTUAL TABLE IF NOT EXISTS " name " USING fts5 (words, pinyin, digits, "             \
    "content = '" doc "', content_rowid = 'id', tokenize = 'huifang', prefix = '1 2 3 4 5', "     \
    "columnsize = 0)",                                                                            \
    "INSERT INTO " name " (rowid, words, pinyin, digits) VALUES ($1, $2, $3, $4)",                \
    "INSERT INTO " name " (" name ", rowid, words, pinyin, digits) "                              \
    "VALUES ('delete', $1, $2, $3, $4)",                                                          \
    "INSERT INTO " name " (" name ", rank) VALUES ('integrity-check', 1)",                        \
  }

static const Statements indexes[HF_SEARCH_N_INDEXES] = {
  [HF_SEARCH_INDEX_CUSTOMERS] = STATEMENTS ("search", "search_doc"),
  [HF_SEARCH_INDEX_ARTICLES]  = STATEMENTS ("article_search", "article_doc"),
};
/* clang-format on */

/**
 * hf_search_index_create:
 * @db: a writing connection
 * @error: return location for an error
 *
 * Makes the indexes that are not there.
 *
 * Returns: whether they are
 */
gboolean
hf_search_index_create (HfDatabase *db, GError **error)
{
  for (guint i = 0; i < HF_SEARCH_N_INDEXES; i++)
    if (!hf_database_script (db, indexes[i].create, error))
      return FALSE;
  return TRUE;
}

/**
 * hf_search_index_add:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row that is not in the index
 * @text: what it is found by
 * @error: return location for an error
 *
 * Puts an entry in.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_add (HfDatabase         *db,
                     HfSearchIndex       index,
                     gint64              id,
                     const HfSearchText *text,
                     GError            **error)
{
  return hf_database_run (db, error, indexes[index].add, "ittt", id, text->words, text->pinyin,
                          text->digits);
}

/**
 * hf_search_index_remove:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row in the index
 * @text: exactly what was put in
 * @error: return location for an error
 *
 * Takes an entry out.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_remove (HfDatabase         *db,
                        HfSearchIndex       index,
                        gint64              id,
                        const HfSearchText *text,
                        GError            **error)
{
  return hf_database_run (db, error, indexes[index].remove, "ittt", id, text->words, text->pinyin,
                          text->digits);
}

/**
 * hf_search_index_check:
 * @db: a writing connection; nothing is changed
 * @index: an index
 * @is_sound: (out): whether the index and what it was made from agree
 * @error: return location for an error
 *
 * Compares the whole index with the texts it was made from.
 *
 * Returns: whether they could be compared
 */
gboolean
hf_search_index_check (HfDatabase *db, HfSearchIndex index, gboolean *is_sound, GError **error)
{
  g_autoptr (GError) finding = NULL;

  *is_sound = hf_database_run (db, &finding, indexes[index].check, "");
  if (*is_sound || g_error_matches (finding, HF_STORE_ERROR, HF_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&finding));
  return FALSE;
}
