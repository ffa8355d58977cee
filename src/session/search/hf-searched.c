/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Written without a change set, as what was opened last is. What somebody typed names people, so
 * who sees names masked leaves none and is shown none. */

#include "session/search/hf-searched.h"

#include "base/hf-log.h"
#include "base/hf-strings.h"
#include "store/hf-statement.h"

typedef struct
{
  char *who;
  char *text; /* (nullable): NULL to forget all */
} Searched;

static void
searched_free (gpointer user_data)
{
  Searched *self = user_data;

  g_free (self->who);
  g_free (self->text);
  g_free (self);
}

/**
 * hf_searched_clean:
 * @viewer: who looks
 * @text: (nullable): what they typed
 *
 * Returns: (transfer full) (nullable): what is remembered of it: nothing of a blank text, nor of
 * whoever sees names masked
 */
char *
hf_searched_clean (const HfViewer *viewer, const char *text)
{
  return viewer->masked ? NULL : hf_str_clean (text);
}

/**
 * hf_searched_write:
 * @db: the writer
 * @who: who looks
 * @text: what hf_searched_clean() left of what they typed
 * @error: return location for an error
 *
 * Remembers a text, for what is written with something else.
 *
 * Returns: whether it was written
 */
gboolean
hf_searched_write (HfDatabase *db, const char *who, const char *text, GError **error)
{
  static const char put_sql[] =
    "INSERT INTO searched (who, text, nth) "
    "VALUES ($1, $2, (SELECT coalesce (max (nth), 0) + 1 FROM searched WHERE who = $1)) "
    "ON CONFLICT (who, text) DO UPDATE SET nth = excluded.nth";
  static const char forget_sql[] =
    "DELETE FROM searched WHERE who = $1 AND nth <= (SELECT nth FROM searched WHERE who = $1 "
    "ORDER BY nth DESC LIMIT 1 OFFSET $2)";

  return hf_database_run (db, error, put_sql, "tt", who, text) &&
         hf_database_run (db, error, forget_sql, "ti", who, (gint64) HF_SEARCHED_MOST);
}

static gpointer
note_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Searched *searched = user_data;

  return GINT_TO_POINTER (hf_searched_write (db, searched->who, searched->text, error));
}

static gpointer
forget_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Searched *searched = user_data;

  if (searched->text != NULL)
    return GINT_TO_POINTER (hf_database_run (db, error,
                                             "DELETE FROM searched WHERE who = $1 AND text = $2",
                                             "tt", searched->who, searched->text));
  return GINT_TO_POINTER (
    hf_database_run (db, error, "DELETE FROM searched WHERE who = $1", "t", searched->who));
}

static void
run (HfContext *context, HfWork work, char *text, GAsyncReadyCallback callback, gpointer user_data)
{
  Searched *searched = g_new (Searched, 1);

  *searched = (Searched){ g_strdup (hf_context_get_viewer (context)->who), text };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, work, searched, searched_free,
                      NULL, NULL, callback, user_data);
}

/* Nobody waits for it, and nobody misses it but the list that it would be in. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not remember a search", error);
}

/**
 * hf_searched_note:
 * @context: the context
 * @text: what the viewer typed and found somebody by
 *
 * Remembers it for the viewer, unless it is blank, or the viewer sees names masked.
 */
void
hf_searched_note (HfContext *context, const char *text)
{
  g_autofree char *cleaned = hf_searched_clean (hf_context_get_viewer (context), text);

  if (cleaned != NULL)
    run (context, note_work, g_steal_pointer (&cleaned), noted_cb, NULL);
}

/**
 * hf_searched_forget_async:
 * @context: the context
 * @text: (nullable): what hf_searched_read() gave, %NULL for all
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Forgets what the viewer looked for.
 */
void
hf_searched_forget_async (HfContext          *context,
                          const char         *text,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  run (context, forget_work, g_strdup (text), callback, user_data);
}

/**
 * hf_searched_forget_finish:
 * @context: the context
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it is forgotten
 */
gboolean
hf_searched_forget_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error) != NULL;
}

/**
 * hf_searched_read:
 * @db: a connection
 * @viewer: who looks
 * @limit: how many at the most
 * @error: return location for an error
 *
 * Reads what the viewer looked for; of whoever sees names masked that is nothing.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the texts, the last one first
 */
GPtrArray *
hf_searched_read (HfDatabase *db, const HfViewer *viewer, guint limit, GError **error)
{
  static const char sql[] = "SELECT text FROM searched WHERE who = $1 ORDER BY nth DESC LIMIT $2";
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  if (viewer->masked)
    return g_steal_pointer (&texts);
  rows = hf_database_ask (db, error, sql, "ti", viewer->who, (gint64) limit);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_ptr_array_add (texts, g_strdup (hf_statement_text (rows, 0)));
  return step == HF_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}
