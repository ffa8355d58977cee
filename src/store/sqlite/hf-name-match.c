/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The SQL functions that look for a text: base/hf-match and base/hf-fold do the work, this file
 * only speaks to the engine. "named_like" reads a name anew for each row, so it is for tables of
 * hundreds; "says" is for any. */

#include "base/hf-fold.h"
#include "base/hf-match.h"
#include "store/hf-database-private.h"

static void
named_like (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *name = (const char *) sqlite3_value_text (values[0]);
  const char *typed = (const char *) sqlite3_value_text (values[1]);

  sqlite3_result_int (context, hf_match_get_place (name, typed) != HF_MATCH_NOWHERE);
}

/* What is looked for is the same in each row, so it is folded once. Of no text it is not known, as
 * with any comparison. */
static void
says (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *folded = sqlite3_get_auxdata (context, 1);
  char       *fresh;

  if (text == NULL)
    return;
  if (folded != NULL)
    {
      sqlite3_result_int (context, hf_fold_contains (text, folded));
      return;
    }
  fresh = hf_fold ((const char *) sqlite3_value_text (values[1]));
  sqlite3_result_int (context, hf_fold_contains (text, fresh));
  sqlite3_set_auxdata (context, 1, fresh, g_free);
}

static gboolean
register_function (HfDatabase *db,
                   const char *name,
                   void (*function) (sqlite3_context *context, int n, sqlite3_value **values),
                   GError **error)
{
  return hf_database_check_result (db,
                                   sqlite3_create_function_v2 (db->handle, name, 2,
                                                               SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                                                 SQLITE_DIRECTONLY,
                                                               NULL, function, NULL, NULL, NULL),
                                   error);
}

/**
 * hf_name_match_register:
 * @db: a connection
 * @error: return location for an error
 *
 * Makes the functions "named_like (name, typed)", whether a name is found by what was typed, by its
 * sound too, and "says (text, typed)", whether a text has another one in it, both folded, known to
 * a connection.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_name_match_register (HfDatabase *db, GError **error)
{
  return register_function (db, "named_like", named_like, error) &&
         register_function (db, "says", says, error);
}
