/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Written without a change set, as drafts are: nobody undoes having looked at a card, and the
 * history is of what changed. What cannot be remembered is not worth a message. */

#include "session/search/hf-recent.h"

#include "session/search/hf-searched.h"
#include "store/hf-sql.h"

typedef struct
{
  char       *who;
  const char *entity; /* of an entity table */
  gint64      id;
  char       *found_by; /* (nullable) */
} Opened;

static void
opened_free (gpointer user_data)
{
  Opened *self = user_data;

  g_free (self->who);
  g_free (self->found_by);
  g_free (self);
}

static gpointer
note_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  static const char put_sql[] =
    "INSERT INTO recent (who, entity, row_id, nth) "
    "VALUES ($1, $2, $3, (SELECT coalesce (max (nth), 0) + 1 FROM recent WHERE who = $1)) "
    "ON CONFLICT (who, entity, row_id) DO UPDATE SET nth = excluded.nth";
  static const char forget_sql[] =
    "DELETE FROM recent WHERE who = $1 AND nth <= (SELECT nth FROM recent WHERE who = $1 "
    "ORDER BY nth DESC LIMIT 1 OFFSET $2)";
  const Opened *opened = user_data;

  if (!hf_database_begin (db, error))
    return GINT_TO_POINTER (FALSE);
  if (hf_database_run (db, error, put_sql, "tti", opened->who, opened->entity, opened->id) &&
      hf_database_run (db, error, forget_sql, "ti", opened->who, (gint64) HF_RECENT_MOST) &&
      (opened->found_by == NULL || hf_searched_write (db, opened->who, opened->found_by, error)))
    return GINT_TO_POINTER (hf_database_commit (db, error));
  hf_database_rollback (db);
  return GINT_TO_POINTER (FALSE);
}

/**
 * hf_recent_note:
 * @context: the context
 * @def: %hf_customer_def, %hf_organisation_def or %hf_article_def
 * @id: the row whose card was opened
 * @found_by: (nullable): what was searched for then, for hf_searched_read()
 *
 * Remembers that the viewer opened a card, and what they found it by.
 */
void
hf_recent_note (HfContext *context, const HfEntityDef *def, gint64 id, const char *found_by)
{
  const HfViewer *viewer = hf_context_get_viewer (context);
  Opened         *opened = g_new0 (Opened, 1);

  opened->who = g_strdup (viewer->who);
  opened->found_by = hf_searched_clean (viewer, found_by);
  opened->entity = def->name;
  opened->id = id;
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, note_work, opened, opened_free,
                      NULL, NULL, NULL, NULL);
}

static gboolean
is_archived (const HfRow *row)
{
  return !hf_row_is_null (row, (guint) hf_entity_field (row->def, "archived"));
}

/* Returns whether it could be read; a row that is gone or archived is not added. */
static gboolean
add_row (GPtrArray *rows, HfDatabase *db, HfViewer *viewer, HfStatement *opened, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const HfEntityDef *def = hf_entity_find (hf_statement_text (opened, 0));
  g_autoptr (HfRow) row =
    def ? hf_sql_read_one (db, def, viewer, hf_statement_int (opened, 1), &failure) : NULL;

  if (row != NULL && !is_archived (row))
    g_ptr_array_add (rows, g_steal_pointer (&row));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * hf_recent_read:
 * @db: a connection
 * @viewer: who looks
 * @limit: how many at the most
 * @error: return location for an error
 *
 * Reads what the viewer opened, as they may see it now. Who was archived or deleted since is left
 * out.
 *
 * Returns: (transfer full) (nullable) (element-type HfRow): customers, organisations and articles,
 * the last one first
 */
GPtrArray *
hf_recent_read (HfDatabase *db, HfViewer *viewer, guint limit, GError **error)
{
  static const char sql[] = "SELECT entity, row_id FROM recent WHERE who = $1 ORDER BY nth DESC";
  g_autoptr (HfStatement) opened = hf_database_ask (db, error, sql, "t", viewer->who);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfStep step = HF_STEP_ERROR;

  while (opened != NULL && rows->len < limit &&
         (step = hf_statement_step (opened, error)) == HF_STEP_ROW)
    if (!add_row (rows, db, viewer, opened, error))
      return NULL;
  return step != HF_STEP_ERROR ? g_steal_pointer (&rows) : NULL;
}
