/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was said in calls and written in notes is found by its words as long as the row says it:
 * whatever changes a row gives its words back first, and tells them anew. Who a row belongs to and
 * who may read it is asked of the row when somebody looks, so neither a merge nor a handover
 * touches an index. */

#include "store/hf-said.h"

#include "store/sqlite/hf-said-index.h"

static gboolean
is_of_words (const HfDelta *delta, HfSaidIndex index)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < delta->fields->len; i++)
    {
      guint field = g_array_index (delta->fields, HfDeltaField, i).field;

      is_any |= hf_said_index_has (index, delta->def->fields[field].name);
    }
  return is_any;
}

/**
 * hf_said_forget:
 * @db: a connection in a transaction
 * @delta: a change that is about to be made
 * @error: return location for an error
 *
 * Takes the words that the change replaces out of the index.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_forget (HfDatabase *db, const HfDelta *delta, GError **error)
{
  HfSaidIndex index;

  return delta->kind == HF_DELTA_INSERT || !hf_said_index_find (delta->def, &index) ||
         !is_of_words (delta, index) || hf_said_index_forget (db, index, delta->id, error);
}

/**
 * hf_said_remember:
 * @db: a connection in a transaction
 * @delta: a change that was made, or one that was refused after its words were forgotten
 * @error: return location for an error
 *
 * The other half of hf_said_forget(), for the row as it stands now.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_remember (HfDatabase *db, const HfDelta *delta, GError **error)
{
  HfSaidIndex index;

  return !hf_said_index_find (delta->def, &index) || !is_of_words (delta, index) ||
         hf_said_index_add (db, index, delta->id, error);
}

/**
 * hf_said_insert:
 * @db: a connection in a transaction
 * @row: a row that was inserted
 * @id: its id
 * @error: return location for an error
 *
 * Adds the words of a new row.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_insert (HfDatabase *db, const HfRow *row, gint64 id, GError **error)
{
  HfSaidIndex index;

  return !hf_said_index_find (row->def, &index) || hf_said_index_add (db, index, id, error);
}
