/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was said in calls and written in notes is found by its words as long as the row says it:
 * whatever changes a row gives its words back first, and tells them anew. Who a row belongs to and
 * who may read it is asked of the row when somebody looks, so neither a merge nor a handover
 * touches an index. */

#include "store/hf-said.h"

#include "store/sqlite/hf-said-index.h"

typedef gboolean (*Change) (HfDatabase *db, HfSaidIndex index, gint64 id, GError **error);

static gboolean
is_of_words (const HfDelta *delta, HfSaidIndex index)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < delta->fields->len; i++)
    is_any |=
      hf_said_index_has (index, delta->def, g_array_index (delta->fields, HfDeltaField, i).field);
  return is_any;
}

static gboolean
change (HfDatabase *db, const HfDelta *delta, Change change_one, GError **error)
{
  for (guint i = 0; i < HF_SAID_N_INDEXES; i++)
    if (is_of_words (delta, i) && !change_one (db, i, delta->id, error))
      return FALSE;
  return TRUE;
}

static gboolean
says_anything (const HfRow *row, HfSaidIndex index)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < row->def->n_fields; i++)
    is_any |= !hf_row_is_null (row, i) && hf_said_index_has (index, row->def, i);
  return is_any;
}

/**
 * hf_said_forget:
 * @db: a connection in a transaction
 * @delta: a change that is about to be made
 * @error: return location for an error
 *
 * Takes the words that the change replaces out of the indexes.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_said_forget (HfDatabase *db, const HfDelta *delta, GError **error)
{
  return delta->kind == HF_DELTA_INSERT || change (db, delta, hf_said_index_forget, error);
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
  return change (db, delta, hf_said_index_add, error);
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
  for (guint i = 0; i < HF_SAID_N_INDEXES; i++)
    if (says_anything (row, i) && !hf_said_index_add (db, i, id, error))
      return FALSE;
  return TRUE;
}
