/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a row of a file changes a row of the book: it fills what is empty and replaces only what the
 * same system wrote last. What a person typed stays; the history knows who wrote what. */

#include "session/import/hf-import-own.h"

#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "store/hf-sql.h"

/**
 * hf_import_copy:
 * @row: an unsealed row
 * @from: what a record says
 * @pairs: (array length=n_pairs): what fills what
 * @n_pairs: how many
 *
 * Copies the fields that are taken over as they are.
 */
void
hf_import_copy (HfRow *row, const HfImportRow *from, const HfImportPair *pairs, guint n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    if (from->values[pairs[i].from].kind != HF_VALUE_NULL)
      hf_row_set (row, pairs[i].field, from->values[pairs[i].from]);
}

/**
 * hf_import_refuse:
 * @outcome: (out): becomes %HF_IMPORT_REFUSED
 * @code: why
 * @field: the field at fault, %HF_IMPORT_N_FIELDS for the row as a whole
 *
 * Refuses a row.
 *
 * Returns: %TRUE, for a refused row is no error
 */
gboolean
hf_import_refuse (HfImportOutcome *outcome, HfRefusalCode code, HfImportFieldId field)
{
  outcome->verdict = HF_IMPORT_REFUSED;
  outcome->refusal = (HfRefusal){ code, field, NULL };
  return TRUE;
}

/**
 * hf_import_remember:
 * @self: the import
 * @id: a row of the kind that is imported
 * @row: what the file says of it
 *
 * Remembers that the file named a row.
 *
 * Returns: %FALSE if it did before, saying something else
 */
gboolean
hf_import_remember (HfImport *self, gint64 id, const HfImportRow *row)
{
  guint32 before = hf_import_seen_get (self->seen, id);
  guint32 contents = hf_import_seen_digest (row);

  if (before == 0)
    hf_import_seen_set (self->seen, id, contents);
  return before == 0 || before == contents;
}

/**
 * hf_import_insert:
 * @self: the import
 * @row: what the file says
 * @built: a row of the kind that is imported, which the book does not have
 * @verdict: (out): becomes %HF_IMPORT_CREATED
 * @error: return location for an error
 *
 * Brings a new row into the book.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_insert (HfImport          *self,
                  const HfImportRow *row,
                  HfRow             *built,
                  HfImportVerdict   *verdict,
                  GError           **error)
{
  gint64 id = hf_transaction_insert (self->transaction, built, error);

  if (id == 0)
    return FALSE;
  hf_import_remember (self, id, row);
  *verdict = HF_IMPORT_CREATED;
  return TRUE;
}

/**
 * hf_import_get_number:
 * @row: what a record says
 * @field: one of the fields that hold a number of this book
 *
 * Returns: the number, 0 where there is none
 */
gint64
hf_import_get_number (const HfImportRow *row, HfImportFieldId field)
{
  const char *text = hf_import_row_get_text (row, field);
  guint64     number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    return 0;
  return (gint64) number;
}

static gboolean
changes_field (const HfEntityDef *def, HfStatement *change, gint64 id, guint field)
{
  g_autoptr (GBytes) before = hf_statement_bytes (change, 1);
  g_autoptr (GBytes) after = hf_statement_bytes (change, 2);
  g_autoptr (HfDelta) delta = hf_delta_new_stored (def, id, before, after);

  for (guint i = 0; i < delta->fields->len; i++)
    if (g_array_index (delta->fields, HfDeltaField, i).field == field)
      return TRUE;
  return FALSE;
}

/* The change that wrote the field last, if it was changed since it was inserted. */
static gboolean
find_change (HfImport          *self,
             const HfEntityDef *def,
             gint64             id,
             guint              field,
             gboolean          *is_found,
             gboolean          *is_ours,
             GError           **error)
{
  static const char sql[] =
    "SELECT s.source, c.before, c.after FROM change AS c JOIN step AS s ON s.id = c.step "
    "WHERE c.entity = $1 AND c.row_id = $2 ORDER BY c.id DESC";
  g_autoptr (HfStatement) changes = hf_database_ask (self->db, error, sql, "ti", def->name, id);
  HfStep step = HF_STEP_ERROR;

  *is_found = FALSE;
  while (changes != NULL && (step = hf_statement_step (changes, error)) == HF_STEP_ROW)
    if (changes_field (def, changes, id, field))
      {
        *is_found = TRUE;
        *is_ours = g_strcmp0 (hf_statement_text (changes, 0), self->source) == 0;
        return TRUE;
      }
  return step == HF_STEP_DONE;
}

static gboolean
find_range (HfImport *self, const HfEntityDef *def, gint64 id, gboolean *is_ours, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM change_range AS r JOIN step AS s ON s.id = r.step "
    "WHERE r.entity = $1 AND $2 BETWEEN r.first AND r.last AND s.source = $3";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "tit", def->name, id, self->source))
    return FALSE;
  *is_ours = n > 0;
  return TRUE;
}

static gboolean
is_new (HfImport *self, const HfEntityDef *def, gint64 id, gboolean *is, GError **error)
{
  gint64 *newest = g_hash_table_lookup (self->newest, def);

  if (newest == NULL)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT coalesce(max(last), 0) FROM (SELECT max(r.last) AS last "
                         "FROM change_range AS r WHERE r.entity = '%s' AND r.step < $1 "
                         "UNION ALL SELECT max(c.row_id) FROM change AS c "
                         "WHERE c.entity = '%s' AND c.step < $1)",
                         def->name, def->name);

      newest = g_new (gint64, 1);
      g_hash_table_insert (self->newest, (gpointer) def, newest);
      if (!hf_database_number (self->db, newest, error, sql, "i",
                               hf_transaction_get_step (self->transaction)))
        return FALSE;
    }
  *is = id > *newest;
  return TRUE;
}

/* Whether a value that is there came from the same system. */
static gboolean
may_replace (HfImport          *self,
             const HfEntityDef *def,
             gint64             id,
             guint              field,
             gboolean          *may,
             GError           **error)
{
  gboolean is_found;

  if (!is_new (self, def, id, may, error))
    return FALSE;
  if (*may)
    return TRUE;
  if (!find_change (self, def, id, field, &is_found, may, error))
    return FALSE;
  return is_found || find_range (self, def, id, may, error);
}

/* Reasons that are worded from a visit are not empty, whatever language an export worded them in.
 */
static gboolean
is_worded (const HfRow *stored, guint field)
{
  return stored->def == &hf_follow_up_def && field == HF_FOLLOW_UP_REASON &&
         hf_row_is_null (stored, HF_FOLLOW_UP_REASON) &&
         !hf_row_is_null (stored, HF_FOLLOW_UP_VISIT);
}

/* What a column filled that nobody typed, such as how exactly a date is known, is not counted. */
static gboolean
is_of_file (const HfEntityDef *def, guint field)
{
  return def->fields[field].label != NULL && !(def->fields[field].flags & HF_FIELD_INTERNAL) &&
         !(def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_PRECISION);
}

/* A value of an own field is known by the field. */
static void
count_kept (HfImport *self, const HfRow *stored, guint field)
{
  const HfFieldDef *def = &stored->def->fields[field];
  GArray           *kept = self->result->kept;
  HfImportKept      one = { def->name, def->label, 1 };

  if (!is_of_file (stored->def, field))
    return;
  if (stored->def == &hf_custom_value_def && self->own != NULL)
    one.field = one.label =
      hf_import_own_get_name (self->own, hf_row_int (stored, HF_CUSTOM_VALUE_FIELD));
  for (guint i = 0; i < kept->len; i++)
    if (g_str_equal (g_array_index (kept, HfImportKept, i).label, one.label))
      {
        g_array_index (kept, HfImportKept, i).n++;
        return;
      }
  g_array_append_val (kept, one);
}

static gboolean
merge_field (HfImport    *self,
             const HfRow *stored,
             const HfRow *incoming,
             guint        field,
             HfRow       *after,
             GError     **error)
{
  gboolean may = TRUE;

  if (hf_row_is_null (incoming, field) || !hf_row_differs (stored, incoming, field) ||
      is_worded (stored, field))
    return TRUE;
  if (!hf_row_is_null (stored, field) &&
      !may_replace (self, stored->def, stored->id, field, &may, error))
    return FALSE;
  if (may)
    hf_row_set (after, field, incoming->values[field]);
  else
    count_kept (self, stored, field);
  return TRUE;
}

/* How exactly a birth date is known belongs to the date. */
static void
keep_precision (const HfRow *stored, const HfRow *incoming, HfRow *after)
{
  if (stored->def != &hf_customer_def)
    return;
  hf_row_set (after, HF_CUSTOMER_BIRTH_PRECISION,
              (hf_row_differs (stored, after, HF_CUSTOMER_BIRTH_DATE) ? incoming : stored)
                ->values[HF_CUSTOMER_BIRTH_PRECISION]);
}

static gboolean
differs (const HfRow *a, const HfRow *b)
{
  for (guint i = 0; i < a->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&a->def->fields[i]) && hf_row_differs (a, b, i))
      return TRUE;
  return FALSE;
}

/**
 * hf_import_draft:
 * @self: the import
 * @stored: a row of the book
 * @incoming: what the file says of it; null where it says nothing
 * @after: (out) (transfer full) (nullable): the row as it shall be, %NULL when it stays as it is
 * @error: return location for an error
 *
 * Works out what becomes of a row of the book, as far as the file may say so.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_draft (HfImport    *self,
                 const HfRow *stored,
                 const HfRow *incoming,
                 HfRow      **after,
                 GError     **error)
{
  g_autoptr (HfRow) draft = hf_row_copy (stored);

  *after = NULL;
  for (guint i = 0; i < stored->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&stored->def->fields[i]) &&
        !merge_field (self, stored, incoming, i, draft, error))
      return FALSE;
  keep_precision (stored, incoming, draft);
  if (differs (stored, draft))
    *after = g_steal_pointer (&draft);
  return TRUE;
}

/**
 * hf_import_merge:
 * @self: the import
 * @def: an entity
 * @id: the row of the book
 * @incoming: what the file says of it; null where it says nothing
 * @verdict: (inout): becomes %HF_IMPORT_UPDATED when something changed
 * @error: return location for an error
 *
 * Brings a row of the book up to what the file says, as far as it may.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_merge (HfImport          *self,
                 const HfEntityDef *def,
                 gint64             id,
                 const HfRow       *incoming,
                 HfImportVerdict   *verdict,
                 GError           **error)
{
  g_autoptr (HfRow) stored = hf_sql_read_existing (self->db, def, self->viewer, id, error);
  g_autoptr (HfRow) after = NULL;

  if (stored == NULL || !hf_import_draft (self, stored, incoming, &after, error))
    return FALSE;
  if (after == NULL)
    return TRUE;
  *verdict = HF_IMPORT_UPDATED;
  return hf_transaction_update (self->transaction, stored, after, error);
}
