/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The SQL function "named_like": base/hf-match does the work, this file only speaks to the engine.
 * It reads a name anew for each row, so it is for tables of hundreds. */

#include "base/hf-match.h"
#include "store/hf-database-private.h"

static void
named_like (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *name = (const char *) sqlite3_value_text (values[0]);
  const char *typed = (const char *) sqlite3_value_text (values[1]);

  sqlite3_result_int (context, hf_match_get_place (name, typed) != HF_MATCH_NOWHERE);
}

/**
 * hf_name_match_register:
 * @db: a connection
 * @error: return location for an error
 *
 * Makes the function "named_like (name, typed)" known to a connection: whether a name is found by
 * what was typed, by its sound too.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_name_match_register (HfDatabase *db, GError **error)
{
  return hf_database_check_result (db,
                                   sqlite3_create_function_v2 (db->handle, "named_like", 2,
                                                               SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                                                 SQLITE_DIRECTONLY,
                                                               NULL, named_like, NULL, NULL, NULL),
                                   error);
}
