/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The yardstick: statements prepared once on one connection that nobody shares, and the engine's
 * own functions. No row object, no thread, no mask. */

#include "bench.h"

#include "store/hf-database-private.h"

static sqlite3_stmt *
prepare (Bench *self, const char *sql)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  g_autoptr (GError) error = NULL;

  if (statement != NULL)
    return statement;
  if (!hf_database_check_result (self->raw,
                                 sqlite3_prepare_v3 (self->raw->handle, sql, -1,
                                                     SQLITE_PREPARE_PERSISTENT, &statement, NULL),
                                 &error))
    {
      g_printerr ("%s\n", sqlite3_errmsg (self->raw->handle));
      bench_fail (sql, error);
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

static void
bind (sqlite3_stmt *statement, const char *types, va_list args)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
        break;
      case 't':
        sqlite3_bind_text (statement, i + 1, va_arg (args, const char *), -1, SQLITE_STATIC);
        break;
      default:
        g_assert_not_reached ();
      }
}

/* Whoever reads a row looks at its columns. */
static void
look_at_row (sqlite3_stmt *statement)
{
  int n_columns = sqlite3_column_count (statement);

  for (int i = 0; i < n_columns; i++)
    if (sqlite3_column_type (statement, i) == SQLITE_INTEGER)
      sqlite3_column_int64 (statement, i);
    else
      sqlite3_column_text (statement, i);
}

static guint
step_through (Bench *self, sqlite3_stmt *statement, const char *sql)
{
  guint n_rows = 0;
  int   result;
  g_autoptr (GError) error = NULL;

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      look_at_row (statement);
      n_rows++;
    }
  sqlite3_reset (statement);
  if (!hf_database_check_result (self->raw, result, &error))
    bench_fail (sql, error);
  return n_rows;
}

/**
 * bench_raw_rows:
 * @self: a book
 * @sql: (transfer none): a query, a literal
 * @types: a letter for each parameter: `i` gint64, `t` text
 * @...: the parameters
 *
 * Reads all rows of a query.
 *
 * Returns: how many there were
 */
guint
bench_raw_rows (Bench *self, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement = prepare (self, sql);
  guint         n_rows;
  va_list       args;

  va_start (args, types);
  bind (statement, types, args);
  va_end (args);
  n_rows = step_through (self, statement, sql);
  self->n_rows += n_rows;
  return n_rows;
}

/**
 * bench_raw_run:
 * @self: a book
 * @sql: (transfer none): a statement, a literal
 * @types: a letter for each parameter, see bench_raw_rows()
 * @...: the parameters
 *
 * Runs a statement whose rows do not matter.
 */
void
bench_raw_run (Bench *self, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement = prepare (self, sql);
  va_list       args;

  va_start (args, types);
  bind (statement, types, args);
  va_end (args);
  step_through (self, statement, sql);
}
