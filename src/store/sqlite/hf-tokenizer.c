/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The full-text index's tokenizer "huifang": base/hf-tokens does the work, this file only speaks to
 * FTS5. */

#include "base/hf-tokens.h"
#include "store/hf-database-private.h"

typedef struct
{
  void *context;
  int (*emit) (void *context, int flags, const char *token, int length, int start, int end);
  int result;
} Emitter;

static int
tokenizer_create (void *user_data, const char **args, int n_args, Fts5Tokenizer **tokenizer)
{
  static char the_only_one;

  *tokenizer = (Fts5Tokenizer *) &the_only_one;
  return SQLITE_OK;
}

static void
tokenizer_delete (Fts5Tokenizer *tokenizer)
{
}

static void
token_found (const char *token, gsize length, gsize start, gsize end, gpointer data)
{
  Emitter *emitter = data;

  if (emitter->result == SQLITE_OK)
    emitter->result =
      emitter->emit (emitter->context, 0, token, (int) length, (int) start, (int) end);
}

static int
tokenizer_tokenize (Fts5Tokenizer *tokenizer,
                    void          *context,
                    int            flags,
                    const char    *text,
                    int            length,
                    int (*emit) (void *, int, const char *, int, int, int))
{
  Emitter       emitter = { context, emit, SQLITE_OK };
  HfTokensFlags mode = flags & FTS5_TOKENIZE_QUERY ? HF_TOKENS_QUERY : 0;

  hf_tokens_foreach (text, (gsize) length, mode, token_found, &emitter);
  return emitter.result;
}

static fts5_api *
find_api (HfDatabase *db)
{
  sqlite3_stmt *statement = NULL;
  fts5_api     *api = NULL;

  if (sqlite3_prepare_v2 (db->handle, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return api;
}

/**
 * hf_tokenizer_register:
 * @db: a connection
 * @error: return location for an error
 *
 * Makes the tokenizer "huifang" known to a connection.
 *
 * Returns: whether the engine has full-text search
 */
gboolean
hf_tokenizer_register (HfDatabase *db, GError **error)
{
  static fts5_tokenizer functions = { tokenizer_create, tokenizer_delete, tokenizer_tokenize };
  fts5_api             *api = find_api (db);

  if (api == NULL)
    {
      g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_SQL,
                           "book: the engine lacks full-text search");
      return FALSE;
    }
  return hf_database_check_result (db,
                                   api->xCreateTokenizer (api, "huifang", NULL, &functions, NULL),
                                   error);
}
