/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The full-text indexes, which are the engine's own, in step with the documents they are made from.
 * An index keeps no text: to forget an entry it must be told what that was. Triggers would do the
 * same, but a book's schema is not trusted to reach a virtual table. */

#include "store/sqlite/hf-search-index.h"

#include "store/hf-statement.h"

typedef struct
{
  const char *count;
  const char *create;
  const char *add;
  const char *remove;
  const char *merge;
  const char *check;
  const char *read_doc;
  const char *write_doc;
  const char *remove_doc;
} Statements;

/* clang-format off */
#define STATEMENTS(name, doc)                                                                     \
  {                                                                                               \
    "SELECT count (*) FROM sqlite_schema WHERE name = '" name "'",                                \
    "CREATE VIRTUAL TABLE " name " USING fts5 (words, personal, pinyin, digits, "                 \
    "content = '" doc "', content_rowid = 'id', tokenize = 'huifang', prefix = '1 2 3 4 5', "     \
    "columnsize = 0); "                                                                           \
    "INSERT INTO " name " (" name ") VALUES ('rebuild')",                                         \
    "INSERT INTO " name " (rowid, words, personal, pinyin, digits) VALUES ($1, $2, $3, $4, $5)",  \
    "INSERT INTO " name " (" name ", rowid, words, personal, pinyin, digits) "                    \
    "VALUES ('delete', $1, $2, $3, $4, $5)",                                                      \
    "INSERT INTO " name " (" name ") VALUES ('optimize')",                                        \
    "INSERT INTO " name " (" name ", rank) VALUES ('integrity-check', 1)",                        \
    "SELECT words, personal, pinyin, digits FROM " doc " WHERE id = $1",                          \
    "INSERT INTO " doc " (id, words, personal, pinyin, digits) VALUES ($1, $2, $3, $4, $5) "      \
    "ON CONFLICT (id) DO UPDATE SET words = excluded.words, personal = excluded.personal, "       \
    "pinyin = excluded.pinyin, digits = excluded.digits",                                         \
    "DELETE FROM " doc " WHERE id = $1",                                                          \
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
 * Makes the indexes that are not there, from the documents that are.
 *
 * Returns: whether they are
 */
gboolean
hf_search_index_create (HfDatabase *db, GError **error)
{
  for (guint i = 0; i < HF_SEARCH_N_INDEXES; i++)
    {
      gint64 n;

      if (!hf_database_number (db, &n, error, indexes[i].count, "") ||
          (n == 0 && !hf_database_script (db, indexes[i].create, error)))
        return FALSE;
    }
  return TRUE;
}

/* The index must be told what it is to forget. */
static gboolean
forget (HfDatabase *db, const Statements *own, gint64 id, GError **error)
{
  g_autoptr (HfStatement) row = hf_database_ask (db, error, own->read_doc, "i", id);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  return hf_database_run (db, error, own->remove, "itttt", id, hf_statement_text (row, 0),
                          hf_statement_text (row, 1), hf_statement_text (row, 2),
                          hf_statement_text (row, 3));
}

/**
 * hf_search_index_write:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row, found by something until now or not
 * @text: what it is found by from now on
 * @error: return location for an error
 *
 * Writes the document of a row, and its entry.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_write (HfDatabase         *db,
                       HfSearchIndex       index,
                       gint64              id,
                       const HfSearchText *text,
                       GError            **error)
{
  const Statements *own = &indexes[index];

  return forget (db, own, id, error) &&
         hf_database_run (db, error, own->write_doc, "itttt", id, text->words, text->personal,
                          text->pinyin, text->digits) &&
         hf_database_run (db, error, own->add, "itttt", id, text->words, text->personal,
                          text->pinyin, text->digits);
}

/**
 * hf_search_index_remove:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row
 * @error: return location for an error
 *
 * Removes the document of a row, and its entry.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_remove (HfDatabase *db, HfSearchIndex index, gint64 id, GError **error)
{
  return forget (db, &indexes[index], id, error) &&
         hf_database_run (db, error, indexes[index].remove_doc, "i", id);
}

/**
 * hf_search_index_merge:
 * @db: a connection in a transaction
 * @index: an index
 * @error: return location for an error
 *
 * Makes one piece of the many that an index is written in, which a search then looks into alone.
 * Writes the whole index again: some 15 s for a million customers.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_index_merge (HfDatabase *db, HfSearchIndex index, GError **error)
{
  return hf_database_run (db, error, indexes[index].merge, "");
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
