/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The full-text indexes over what was said in calls and written in notes. Unlike those over the
 * documents of customers, each entry is a row's own: a save writes the words of that row alone,
 * however many the customer has, and nothing is kept beside the rows. Whoever knows the words of an
 * entry must give them back before the row changes. */

#include "store/sqlite/hf-said-index.h"

#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-memo.h"
#include "store/hf-statement.h"

#include <string.h>

typedef struct
{
  const HfEntityDef *def;
  const char        *name;
  const char        *fields[3]; /* ended by NULL */
  const char        *count;
  const char        *create;
  const char        *add;
  const char        *forget;
  const char        *merge;
  const char        *check;
} Index;

/* Beginnings of words have no index of their own, which would double what a save writes: a token is
 * a character, or three digits, and words of letters are few in what is noted here. */
/* clang-format off */
#define STATEMENTS(name, table, columns, is_anything)                                             \
  "SELECT count (*) FROM sqlite_schema WHERE name = '" name "'",                                  \
  "CREATE VIRTUAL TABLE " name " USING fts5 (" columns ", content = '" table "', "                \
  "content_rowid = 'id', tokenize = 'huifang', columnsize = 0); "                                 \
  "INSERT INTO " name " (rowid, " columns ") SELECT id, " columns " FROM " table                  \
  " WHERE " is_anything,                                                                          \
  "INSERT INTO " name " (rowid, " columns ") SELECT id, " columns " FROM " table                  \
  " WHERE id = $1 AND (" is_anything ")",                                                         \
  "INSERT INTO " name " (" name ", rowid, " columns ") SELECT 'delete', id, " columns " FROM " table \
  " WHERE id = $1 AND (" is_anything ")",                                                         \
  "INSERT INTO " name " (" name ") VALUES ('optimize')",                                          \
  "INSERT INTO " name " (" name ", rank) VALUES ('integrity-check', 1)"

static const Index indexes[HF_SAID_N_INDEXES] = {
  [HF_SAID_CALLS] = { &hf_contact_def, "contact_said", { "reason", "note" },
                      STATEMENTS ("contact_said", "contact", "reason, note", "reason IS NOT NULL OR note IS NOT NULL") },
  [HF_SAID_HANDLED] = { &hf_contact_def, "contact_handled", { "dissatisfaction", "handling" },
                        STATEMENTS ("contact_handled", "contact", "dissatisfaction, handling", "dissatisfaction IS NOT NULL OR handling IS NOT NULL") },
  [HF_SAID_COMPLAINTS] = { &hf_complaint_def, "complaint_said", { "text", "result" },
                           STATEMENTS ("complaint_said", "complaint", "text, result", "text IS NOT NULL OR result IS NOT NULL") },
  [HF_SAID_NOTES] = { &hf_memo_def, "memo_said", { "text" }, STATEMENTS ("memo_said", "memo", "text", "TRUE") },
};
/* clang-format on */

/**
 * hf_said_index_get_def:
 * @index: an index
 *
 * Returns: (transfer none): the entity whose rows it knows
 */
const HfEntityDef *
hf_said_index_get_def (HfSaidIndex index)
{
  return indexes[index].def;
}

/**
 * hf_said_index_get_name:
 * @index: an index
 *
 * Returns: (transfer none): what it is called in statements
 */
const char *
hf_said_index_get_name (HfSaidIndex index)
{
  return indexes[index].name;
}

/**
 * hf_said_index_has:
 * @index: an index
 * @def: an entity
 * @field: the index of a field of it
 *
 * Returns: whether the words of the field are in it
 */
gboolean
hf_said_index_has (HfSaidIndex index, const HfEntityDef *def, guint field)
{
  return indexes[index].def == def &&
         g_strv_contains (indexes[index].fields, def->fields[field].name);
}

/**
 * hf_said_index_create:
 * @db: a writing connection
 * @error: return location for an error
 *
 * Makes the indexes that are not there, from the rows that are.
 *
 * Returns: whether they are
 */
gboolean
hf_said_index_create (HfDatabase *db, GError **error)
{
  for (guint i = 0; i < HF_SAID_N_INDEXES; i++)
    {
      gint64 n;

      if (!hf_database_number (db, &n, error, indexes[i].count, "") ||
          (n == 0 && !hf_database_script (db, indexes[i].create, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * hf_said_index_add:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row; one that is not there is found by nothing
 * @error: return location for an error
 *
 * Adds the words of a row as it stands.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_index_add (HfDatabase *db, HfSaidIndex index, gint64 id, GError **error)
{
  return hf_database_run (db, error, indexes[index].add, "i", id);
}

/**
 * hf_said_index_forget:
 * @db: a connection in a transaction
 * @index: an index
 * @id: a row that is about to change or go
 * @error: return location for an error
 *
 * Takes the words of a row out of the index, while the row still has them.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_index_forget (HfDatabase *db, HfSaidIndex index, gint64 id, GError **error)
{
  return hf_database_run (db, error, indexes[index].forget, "i", id);
}

/**
 * hf_said_index_merge:
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Makes one piece of the many that each index is written in. Writes them again.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_index_merge (HfDatabase *db, GError **error)
{
  for (guint i = 0; i < HF_SAID_N_INDEXES; i++)
    if (!hf_database_run (db, error, indexes[i].merge, ""))
      return FALSE;
  return TRUE;
}

/**
 * hf_said_index_check:
 * @db: a writing connection; nothing is changed
 * @index: an index
 * @is_sound: (out): whether it has the words of the rows, and no others
 * @error: return location for an error
 *
 * Compares the whole index with the rows.
 *
 * Returns: whether they could be compared
 */
gboolean
hf_said_index_check (HfDatabase *db, HfSaidIndex index, gboolean *is_sound, GError **error)
{
  g_autoptr (GError) finding = NULL;

  *is_sound = hf_database_run (db, &finding, indexes[index].check, "");
  if (*is_sound || g_error_matches (finding, HF_STORE_ERROR, HF_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&finding));
  return FALSE;
}
