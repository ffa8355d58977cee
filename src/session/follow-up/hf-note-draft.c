/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Unsaved notes, and what customers are dissatisfied with, by follow-up and by who typed them:
 * nobody else reads one, masked or not. When to save is the window's decision. */

#include "session/follow-up/hf-note-draft.h"

#include "base/hf-strings.h"
#include "store/hf-statement.h"

typedef struct
{
  char  *key;
  char  *text; /* NULL: there is none any more */
  gint64 now;
} SaveData;

#define NOTE   "note"
#define REASON "dissatisfied"

static char *
make_key (const char *what, const HfViewer *viewer, gint64 follow_up)
{
  return g_strdup_printf ("%s/follow_up/%" G_GINT64_FORMAT "/%s", what, follow_up, viewer->who);
}

static void
save_data_free (gpointer user_data)
{
  SaveData *data = user_data;

  g_free (data->key);
  g_free (data->text);
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

  if (data->text != NULL)
    saved = hf_database_run (db, error, put_sql, "tit", data->key, data->now, data->text);
  else
    saved = hf_database_run (db, error, drop_sql, "t", data->key);
  return GINT_TO_POINTER (saved);
}

static gboolean
read_draft (HfDatabase     *db,
            const char     *what,
            const HfViewer *viewer,
            gint64          follow_up,
            char          **text,
            GError        **error)
{
  static const char sql[] = "SELECT text FROM draft WHERE key = $1";
  g_autofree char  *key = make_key (what, viewer, follow_up);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "t", key);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  *text = step == HF_STEP_ROW ? g_strdup (hf_statement_text (row, 0)) : NULL;
  return step != HF_STEP_ERROR;
}

static void
save_draft (HfContext          *context,
            const char         *what,
            gint64              follow_up,
            const char         *text,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  SaveData *data = g_new0 (SaveData, 1);

  data->key = make_key (what, hf_context_get_viewer (context), follow_up);
  data->text = g_strdup (text);
  data->now = hf_clock_now (hf_context_get_clock (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, save_work, data,
                      save_data_free, NULL, NULL, callback, user_data);
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
  return read_draft (db, NOTE, viewer, follow_up, note, error);
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
  save_draft (context, NOTE, follow_up, hf_str_is_blank (note) ? NULL : note, callback, user_data);
}

/**
 * hf_note_draft_read_reason:
 * @db: a connection
 * @viewer: who noted it
 * @follow_up: the follow-up's id
 * @reason: (out) (transfer full) (nullable): with what the customer is dissatisfied, perhaps
 *   nothing; %NULL where nobody said so
 * @error: return location for an error
 *
 * Reads what was said of a follow-up and not logged yet, on a worker's thread.
 *
 * Returns: whether it could be read
 */
gboolean
hf_note_draft_read_reason (HfDatabase     *db,
                           const HfViewer *viewer,
                           gint64          follow_up,
                           char          **reason,
                           GError        **error)
{
  return read_draft (db, REASON, viewer, follow_up, reason, error);
}

/**
 * hf_note_draft_save_reason_async:
 * @context: the context
 * @follow_up: the follow-up's id
 * @reason: (nullable): with what, perhaps nothing; %NULL forgets it
 * @callback: (nullable): what to call then, which ends it by hf_note_draft_save_finish()
 * @user_data: for @callback
 *
 * Keeps that the customer is dissatisfied, until an outcome takes it.
 */
void
hf_note_draft_save_reason_async (HfContext          *context,
                                 gint64              follow_up,
                                 const char         *reason,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  save_draft (context, REASON, follow_up, reason, callback, user_data);
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
