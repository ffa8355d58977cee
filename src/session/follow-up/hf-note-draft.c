/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Unsaved notes by follow-up and by who typed them: nobody else reads one, masked or not. When to
 * save is the window's decision. */

#include "session/follow-up/hf-note-draft.h"

#include "base/hf-strings.h"
#include "store/hf-statement.h"

typedef struct
{
  char  *key;
  char  *note; /* NULL: there is none any more */
  gint64 now;
} SaveData;

static char *
make_key (const HfViewer *viewer, gint64 follow_up)
{
  return g_strdup_printf ("note/follow_up/%" G_GINT64_FORMAT "/%s", follow_up, viewer->who);
}

static void
save_data_free (gpointer user_data)
{
  SaveData *data = user_data;

  g_free (data->key);
  g_free (data->note);
  g_free (data);
}

static gpointer
save_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  static const char put_sql[] = "INSERT INTO draft (key, at, text) VALUES ($1, $2, $3)"
                                " ON CONFLICT (key) DO UPDATE SET at = $2, text = $3";
  static const char drop_sql[] = "DELETE FROM draft WHERE key = $1";
  SaveData         *data = user_data;
  gboolean          saved;

  if (data->note != NULL)
    saved = hf_database_run (db, error, put_sql, "tit", data->key, data->now, data->note);
  else
    saved = hf_database_run (db, error, drop_sql, "t", data->key);
  return GINT_TO_POINTER (saved);
}

/**
 * hf_note_draft_read:
 * @db: a connection
 * @viewer: whose note
 * @follow_up: the follow-up's id
 * @note: (out) (transfer full) (nullable): the note, %NULL for none
 * @error: return location for an error
 *
 * Reads the unsaved note of a follow-up, on a worker's thread.
 *
 * Returns: whether it could be read
 */
gboolean
hf_note_draft_read (HfDatabase     *db,
                    const HfViewer *viewer,
                    gint64          follow_up,
                    char          **note,
                    GError        **error)
{
  static const char sql[] = "SELECT text FROM draft WHERE key = $1";
  g_autofree char  *key = make_key (viewer, follow_up);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "t", key);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  *note = step == HF_STEP_ROW ? g_strdup (hf_statement_text (row, 0)) : NULL;
  return step != HF_STEP_ERROR;
}

/**
 * hf_note_draft_save_async:
 * @context: the context
 * @follow_up: the follow-up's id
 * @note: (nullable): the note; blank or %NULL forgets it
 * @callback: (nullable): what to call then
 * @user_data: for @callback
 *
 * Keeps the unsaved note of a follow-up. Not cancellable: what was typed is kept even if the page
 * goes.
 */
void
hf_note_draft_save_async (HfContext          *context,
                          gint64              follow_up,
                          const char         *note,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  SaveData *data = g_new0 (SaveData, 1);

  data->key = make_key (hf_context_get_viewer (context), follow_up);
  data->note = hf_str_is_blank (note) ? NULL : g_strdup (note);
  data->now = hf_clock_now (hf_context_get_clock (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, save_work, data,
                      save_data_free, NULL, NULL, callback, user_data);
}

/**
 * hf_note_draft_save_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether the note is kept
 */
gboolean
hf_note_draft_save_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error) != NULL;
}
