/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether the book has a visit or a follow-up already: by its number, by the book's own number, or
 * by what it says. Both kinds of rows hang on a customer and a day. */

#include "session/import/hf-import-find.h"

#include "base/hf-fold.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

static const char *
day_column (const HfEntityDef *def)
{
  return def == &hf_visit_def ? "date" : "due";
}

/**
 * hf_import_find_numbered:
 * @self: the import
 * @def: visits or follow-ups
 * @row: what a record says
 * @id: (out): the row of the book that bears the record's number in the same system, or 0
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_numbered (HfImport          *self,
                         const HfEntityDef *def,
                         const HfImportRow *row,
                         gint64            *id,
                         GError           **error)
{
  static const char visits[] = "SELECT id FROM visit WHERE external_id = $1 AND source = $2";
  static const char follow_ups[] =
    "SELECT id FROM follow_up WHERE external_id = $1 AND source = $2";
  const char *number = hf_import_row_get_text (row, HF_IMPORT_EXTERNAL_ID);

  *id = 0;
  return number == NULL ||
         hf_database_number (self->db, id, error, def == &hf_visit_def ? visits : follow_ups, "tt",
                             number, self->source);
}

/**
 * hf_import_find_known:
 * @self: the import
 * @def: visits or follow-ups
 * @incoming: the record as a row, its customer known
 * @row: what the record says
 * @id: (out): the row of the same customer and day that an export of this book gave the number to,
 *   or that has the record's number in whatever system, where nobody named one; or 0
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_known (HfImport          *self,
                      const HfEntityDef *def,
                      const HfRow       *incoming,
                      const HfImportRow *row,
                      gint64            *id,
                      GError           **error)
{
  const char      *number = hf_import_row_get_text (row, HF_IMPORT_EXTERNAL_ID);
  gint64           book_id = hf_import_get_number (row, HF_IMPORT_BOOK_ID);
  gboolean         is_named = !g_str_equal (self->source, HF_IMPORT_UNNAMED_SOURCE);
  guint            customer = def == &hf_visit_def ? HF_VISIT_CUSTOMER : HF_FOLLOW_UP_CUSTOMER;
  guint            day = def == &hf_visit_def ? HF_VISIT_DATE : HF_FOLLOW_UP_DUE;
  g_autofree char *sql = NULL;

  *id = 0;
  if (book_id == 0 && (number == NULL || is_named))
    return TRUE;
  sql = g_strdup_printf ("SELECT coalesce(min(id), 0) FROM %s WHERE customer = $1 AND %s = $2 "
                         "AND (id = $3 OR external_id = $4)",
                         def->name, day_column (def));
  return hf_database_number (self->db, id, error, sql, "itit", hf_row_int (incoming, customer),
                             hf_row_text (incoming, day), book_id, is_named ? NULL : number);
}

/* With @name, instead of rows of the customer known, rows this system gave to anybody of that name.
 */
static HfStatement *
ask_equal (HfImport    *self,
           const HfRow *incoming,
           const guint *fields,
           guint        n_fields,
           const char  *name,
           GError     **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.id FROM ");
  HfStatement *statement;

  g_string_append_printf (sql, "\"%s\" AS t WHERE ", incoming->def->name);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, "t.\"%s\" IS NOT DISTINCT FROM $%u AND ",
                            incoming->def->fields[fields[i]].name, i + 1);
  g_string_append_printf (sql,
                          "($%u IS NULL OR t.source = $%u AND t.customer IN (SELECT c.id FROM "
                          "customer AS c WHERE c.name_fold = $%u)) ORDER BY t.id",
                          n_fields + 1, n_fields + 2, n_fields + 1);
  statement = hf_database_prepare (self->db, sql->str, error);
  for (guint i = 0; statement != NULL && i < n_fields; i++)
    hf_statement_bind (statement, (int) i + 1, &incoming->values[fields[i]]);
  if (statement != NULL)
    {
      hf_statement_bind_text (statement, (int) n_fields + 1, name);
      hf_statement_bind_text (statement, (int) n_fields + 2, self->source);
    }
  return statement;
}

/**
 * hf_import_find_first:
 * @self: the import
 * @rows: (nullable): ids of rows that it may be, %NULL where they could not be asked for
 * @each_once: whether one that an earlier record was found to be is none
 * @id: (out): the first of them, or 0
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_first (HfImport    *self,
                      HfStatement *rows,
                      gboolean     each_once,
                      gint64      *id,
                      GError     **error)
{
  HfStep step = HF_STEP_ERROR;

  *id = 0;
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (!each_once || hf_import_seen_get (self->seen, hf_statement_int (rows, 0)) == 0)
      {
        *id = hf_statement_int (rows, 0);
        return TRUE;
      }
  return step == HF_STEP_DONE;
}

static gboolean
is_worded_like (HfImport *self, gint64 id, const char *reason, gboolean *is, GError **error)
{
  g_autoptr (HfRow) row =
    hf_sql_read_existing (self->db, &hf_follow_up_def, self->viewer, id, error);
  g_autofree char *worded = row ? hf_follow_up_reason (row) : NULL;

  *is = worded != NULL && g_strcmp0 (worded, reason) == 0;
  return row != NULL;
}

/* A planned follow-up has no reason of its own; an export words one. */
static gboolean
find_worded (HfImport    *self,
             const HfRow *incoming,
             const guint *fields,
             guint        n_fields,
             gint64      *id,
             GError     **error)
{
  g_autoptr (HfRow) wordless = hf_row_copy (incoming);
  g_autoptr (HfStatement) rows = NULL;
  gboolean is_it = FALSE;

  hf_row_set_text (wordless, HF_FOLLOW_UP_REASON, NULL);
  rows = ask_equal (self, wordless, fields, n_fields, NULL, error);
  do
    if (!hf_import_find_first (self, rows, TRUE, id, error) ||
        (*id != 0 &&
         !is_worded_like (self, *id, hf_row_text (incoming, HF_FOLLOW_UP_REASON), &is_it, error)))
      return FALSE;
  while (*id != 0 && !is_it);
  return TRUE;
}

/**
 * hf_import_find_equal:
 * @self: the import
 * @incoming: the record as a row
 * @fields: (array length=n_fields): what must be equal
 * @n_fields: how many
 * @id: (out): the row that is, 0 for none; one that an earlier record was found to be is none
 * @error: return location for an error
 *
 * Finds a row by what it says. As each is found once, n equal records are n rows, and the same file
 * again finds them all.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_equal (HfImport    *self,
                      const HfRow *incoming,
                      const guint *fields,
                      guint        n_fields,
                      gint64      *id,
                      GError     **error)
{
  g_autoptr (HfStatement) rows = ask_equal (self, incoming, fields, n_fields, NULL, error);

  if (!hf_import_find_first (self, rows, TRUE, id, error))
    return FALSE;
  return *id != 0 || incoming->def != &hf_follow_up_def ||
         find_worded (self, incoming, fields, n_fields, id, error);
}

/**
 * hf_import_find_named:
 * @self: the import
 * @incoming: the record as a row, its customer not known
 * @row: what the record says
 * @fields: (array length=n_fields): what must be equal
 * @n_fields: how many
 * @id: (out): the row of the book, or 0
 * @error: return location for an error
 *
 * Where a record says nothing of its customer but a name, which matches nobody: finds the row that
 * an earlier import of the same record made, so that importing it again changes nothing.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_named (HfImport          *self,
                      const HfRow       *incoming,
                      const HfImportRow *row,
                      const guint       *fields,
                      guint              n_fields,
                      gint64            *id,
                      GError           **error)
{
  g_autofree char *fold = hf_fold (hf_import_row_get_text (row, HF_IMPORT_NAME));
  g_autoptr (HfStatement) rows = NULL;

  *id = 0;
  if (row->values[HF_IMPORT_CUSTOMER_EXTERNAL_ID].kind != HF_VALUE_NULL ||
      row->values[HF_IMPORT_EXTERNAL_ID].kind != HF_VALUE_NULL ||
      row->values[HF_IMPORT_BOOK_ID].kind != HF_VALUE_NULL ||
      row->values[HF_IMPORT_PHONE].kind != HF_VALUE_NULL ||
      row->values[HF_IMPORT_BIRTH_DATE].kind != HF_VALUE_NULL)
    return TRUE;
  rows = ask_equal (self, incoming, fields, n_fields, fold, error);
  return hf_import_find_first (self, rows, TRUE, id, error);
}
