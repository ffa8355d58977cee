/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prepared statements: a cache by SQL text, binding, stepping and reading columns. */

#include "store/hf-statement-private.h"

#include "store/hf-database-private.h"

struct _HfStatement
{
  HfDatabase   *db;     /* borrowed */
  sqlite3_stmt *handle; /* owned */
  char         *sql;
  gboolean      is_on_loan;
  gboolean      is_cached;
};

void
hf_statement_destroy (gpointer statement)
{
  HfStatement *self = statement;

  sqlite3_finalize (self->handle);
  g_free (self->sql);
  g_free (self);
}

static HfStatement *
statement_new (HfDatabase *db, const char *sql, unsigned int flags, GError **error)
{
  sqlite3_stmt *handle = NULL;
  HfStatement  *self;
  int           result = sqlite3_prepare_v3 (db->handle, sql, -1, flags, &handle, NULL);

  if (!hf_database_check_result (db, result, error))
    return NULL;
  self = g_new0 (HfStatement, 1);
  self->db = db;
  self->handle = handle;
  self->sql = g_strdup (sql);
  return self;
}

/* Texts that differ, such as those of filters, must not fill the memory. */
#define MAX_CACHED 200

static gboolean
is_idle (gpointer sql, gpointer statement, gpointer user_data)
{
  return !((HfStatement *) statement)->is_on_loan;
}

/**
 * hf_database_prepare:
 * @db: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Lends a prepared statement; the second time the same text costs nothing.
 *
 * Returns: (transfer full) (nullable): a statement to give back
 */
HfStatement *
hf_database_prepare (HfDatabase *db, const char *sql, GError **error)
{
  HfStatement *self;

  g_assert (db->owner == g_thread_self ());

  self = g_hash_table_lookup (db->statements, sql);
  if (self == NULL || self->is_on_loan)
    {
      gboolean is_first = self == NULL;

      if (g_hash_table_size (db->statements) > MAX_CACHED)
        g_hash_table_foreach_remove (db->statements, is_idle, NULL);
      self = statement_new (db, sql, SQLITE_PREPARE_PERSISTENT, error);
      if (self == NULL)
        return NULL;
      self->is_cached = is_first;
      if (is_first)
        g_hash_table_insert (db->statements, self->sql, self);
    }
  self->is_on_loan = TRUE;
  return self;
}

/**
 * hf_database_prepare_once:
 * @db: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Prepares a statement that nobody will ask for again, such as a page of rows by their ids: each
 * would be kept with some 80 kB.
 *
 * Returns: (transfer full) (nullable): a statement to give back
 */
HfStatement *
hf_database_prepare_once (HfDatabase *db, const char *sql, GError **error)
{
  return statement_new (db, sql, 0, error);
}

/**
 * hf_statement_give_back:
 * @self: (transfer full): a statement
 *
 * Ends the loan: resets the statement and forgets what was bound.
 */
void
hf_statement_give_back (HfStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->is_on_loan = FALSE;
  if (!self->is_cached)
    hf_statement_destroy (self);
}

/* A statement may be handed on before it is stepped, and then outlives what its asker bound. */
static void
bind_copy (HfStatement *self, int parameter, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (self->handle, parameter);
}

static void
bind_list (HfStatement *self, const char *types, va_list args)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        hf_statement_bind_int (self, i + 1, va_arg (args, gint64));
        break;
      case 't':
        bind_copy (self, i + 1, va_arg (args, const char *));
        break;
      case 'b':
        hf_statement_bind_bytes (self, i + 1, va_arg (args, GBytes *));
        break;
      case 'v':
        hf_statement_bind (self, i + 1, va_arg (args, const HfValue *));
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * hf_database_preparev:
 * @db: a connection
 * @error: return location for an error
 * @sql: one statement
 * @types: a letter for each parameter: `i` gint64, `t` text or %NULL, `b` #GBytes or %NULL, `v`
 * #HfValue
 * @args: the parameters
 *
 * The va_list form of hf_database_ask().
 *
 * Returns: (transfer full) (nullable): a statement, bound
 */
HfStatement *
hf_database_preparev (HfDatabase *db,
                      GError    **error,
                      const char *sql,
                      const char *types,
                      va_list     args)
{
  HfStatement *self = hf_database_prepare (db, sql, error);

  if (self != NULL)
    bind_list (self, types, args);
  return self;
}

/**
 * hf_database_ask:
 * @db: a connection
 * @error: return location for an error
 * @sql: a query
 * @types: a letter for each parameter, see hf_database_preparev()
 * @...: the parameters
 *
 * Prepares and binds a query in one go; step it to get rows.
 *
 * Returns: (transfer full) (nullable): a statement
 */
HfStatement *
hf_database_ask (HfDatabase *db, GError **error, const char *sql, const char *types, ...)
{
  va_list      args;
  HfStatement *self;

  va_start (args, types);
  self = hf_database_preparev (db, error, sql, types, args);
  va_end (args);
  return self;
}

/**
 * hf_database_run:
 * @db: a connection
 * @error: return location for an error
 * @sql: a statement whose rows do not matter
 * @types: a letter for each parameter, see hf_database_preparev()
 * @...: the parameters
 *
 * Runs a statement to its end.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_database_run (HfDatabase *db, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (HfStatement) self = NULL;
  va_list args;

  va_start (args, types);
  self = hf_database_preparev (db, error, sql, types, args);
  va_end (args);
  return self != NULL && hf_statement_run (self, error);
}

/**
 * hf_database_number:
 * @db: a connection
 * @number: (out): the first column of the first row; 0 when there is no row or it is null
 * @error: return location for an error
 * @sql: a query
 * @types: a letter for each parameter, see hf_database_preparev()
 * @...: the parameters
 *
 * Asks for one number.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_database_number (HfDatabase *db,
                    gint64     *number,
                    GError    **error,
                    const char *sql,
                    const char *types,
                    ...)
{
  g_autoptr (HfStatement) self = NULL;
  va_list args;
  HfStep  step;

  va_start (args, types);
  self = hf_database_preparev (db, error, sql, types, args);
  va_end (args);
  step = self ? hf_statement_step (self, error) : HF_STEP_ERROR;
  *number = step == HF_STEP_ROW ? hf_statement_int (self, 0) : 0;
  return step != HF_STEP_ERROR;
}

/**
 * hf_statement_bind:
 * @self: a statement
 * @parameter: from 1
 * @value: a value, which must live until the step
 *
 * Binds a value.
 */
void
hf_statement_bind (HfStatement *self, int parameter, const HfValue *value)
{
  if (value->kind == HF_VALUE_INT)
    hf_statement_bind_int (self, parameter, value->i);
  else if (value->kind == HF_VALUE_TEXT)
    hf_statement_bind_text (self, parameter, value->s);
  else
    hf_statement_bind_null (self, parameter);
}

/**
 * hf_statement_bind_int:
 * @self: a statement
 * @parameter: from 1
 * @number: a number
 *
 * Binds a number.
 */
void
hf_statement_bind_int (HfStatement *self, int parameter, gint64 number)
{
  sqlite3_bind_int64 (self->handle, parameter, number);
}

/**
 * hf_statement_bind_text:
 * @self: a statement
 * @parameter: from 1
 * @text: (nullable): UTF-8 text that lives until the last step; %NULL binds null
 *
 * Binds text without copying it.
 */
void
hf_statement_bind_text (HfStatement *self, int parameter, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (self->handle, parameter);
}

/**
 * hf_statement_bind_bytes:
 * @self: a statement
 * @parameter: from 1
 * @bytes: (nullable): bytes that live until the last step; %NULL binds null
 *
 * Binds bytes without copying them.
 */
void
hf_statement_bind_bytes (HfStatement *self, int parameter, GBytes *bytes)
{
  gsize       size = 0;
  const void *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    sqlite3_bind_null (self->handle, parameter);
  else if (size == 0)
    sqlite3_bind_zeroblob (self->handle, parameter, 0);
  else
    sqlite3_bind_blob64 (self->handle, parameter, data, size, SQLITE_STATIC);
}

/**
 * hf_statement_bind_null:
 * @self: a statement
 * @parameter: from 1
 *
 * Binds null.
 */
void
hf_statement_bind_null (HfStatement *self, int parameter)
{
  sqlite3_bind_null (self->handle, parameter);
}

/**
 * hf_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Goes on to the next row.
 *
 * Returns: what came of it
 */
HfStep
hf_statement_step (HfStatement *self, GError **error)
{
  gboolean is_interrupted = g_atomic_int_get (&self->db->is_interrupted);
  int      result = is_interrupted ? SQLITE_INTERRUPT : sqlite3_step (self->handle);

  if (result == SQLITE_ROW)
    return HF_STEP_ROW;
  return hf_database_check_result (self->db, result, error) ? HF_STEP_DONE : HF_STEP_ERROR;
}

/**
 * hf_statement_read_ids:
 * @self: (nullable): a statement whose first column is an id; %NULL when it could not be made
 * @error: return location for an error
 *
 * Steps to the end.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids, in the order of the rows
 */
GArray *
hf_statement_read_ids (HfStatement *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  HfStep step = HF_STEP_ERROR;

  while (self != NULL && (step = hf_statement_step (self, error)) == HF_STEP_ROW)
    {
      gint64 id = hf_statement_int (self, 0);

      g_array_append_val (ids, id);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * hf_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Steps to the end, then resets the statement so that it can be bound and run again.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_statement_run (HfStatement *self, GError **error)
{
  HfStep step;

  do
    step = hf_statement_step (self, error);
  while (step == HF_STEP_ROW);
  sqlite3_reset (self->handle);
  return step == HF_STEP_DONE;
}

/**
 * hf_statement_reset:
 * @self: a statement
 *
 * Makes the statement ready to run again; what is bound stays bound.
 */
void
hf_statement_reset (HfStatement *self)
{
  sqlite3_reset (self->handle);
}

/**
 * hf_statement_is_null:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: whether the column is null
 */
gboolean
hf_statement_is_null (HfStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * hf_statement_int:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: the number, 0 for null
 */
gint64
hf_statement_int (HfStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * hf_statement_text:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step
 */
const char *
hf_statement_text (HfStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * hf_statement_bytes:
 * @self: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): the bytes, %NULL for null
 */
GBytes *
hf_statement_bytes (HfStatement *self, int column)
{
  const void *data = sqlite3_column_blob (self->handle, column);

  if (hf_statement_is_null (self, column))
    return NULL;
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, column));
}

/**
 * hf_statement_value:
 * @self: a statement at a row
 * @column: from 0
 * @value: where to; its old content is freed
 *
 * Reads a column as a value of its own kind.
 */
void
hf_statement_value (HfStatement *self, int column, HfValue *value)
{
  hf_value_clear (value);
  switch (sqlite3_column_type (self->handle, column))
    {
    case SQLITE_INTEGER:
      *value = HF_INT (hf_statement_int (self, column));
      break;
    case SQLITE_TEXT:
      *value = HF_TEXT (g_strdup (hf_statement_text (self, column)));
      break;
    default:
      break;
    }
}
