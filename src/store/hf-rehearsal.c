/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Trying out changes without the writer. Tables of the same names in the connection's temporary
 * schema, which lies in memory, are found before those of the book, so that the very code that
 * changes a book works on them instead. They begin almost empty: whoever rehearses takes in the
 * customers that the next changes may be about, and the book is only read.
 *
 * The tables are made within the transaction that is rehearsed, so its rollback removes them,
 * whatever went wrong. What the store derives and what is searched is not there. */

#include "store/hf-rehearsal.h"

#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-entity-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "core/hf-visit.h"
#include "store/hf-statement.h"

#define MOST_TAKEN_TABLES 7

struct _HfRehearsal
{
  HfDatabase *db; /* borrowed */
  const HfEntityDef
             *tables[MOST_TAKEN_TABLES]; /* the first is what is taken in, the others hang on it */
  guint       n_tables;
  GHashTable *taken; /* set of their ids */
};

static const char *const shadowed[] = {
  "department", "staff",       "customer",    "phone",     "external_id", "visit",  "custom_value",
  "handle",     "special_day", "measurement", "follow_up", "step",        "change", "change_range",
};

/* What is looked up for each change. */
static const char indexes[] =
  "CREATE INDEX temp.rehearsal_department ON department (name_fold);"
  "CREATE INDEX temp.rehearsal_staff ON staff (name_fold);"
  "CREATE INDEX temp.rehearsal_customer ON customer (name_fold);"
  "CREATE INDEX temp.rehearsal_id_number ON customer (id_number);"
  "CREATE INDEX temp.rehearsal_phone_customer ON phone (customer);"
  "CREATE INDEX temp.rehearsal_phone_digits ON phone (number_digits);"
  "CREATE INDEX temp.rehearsal_external_id_customer ON external_id (customer);"
  "CREATE INDEX temp.rehearsal_external_id_value ON external_id (value);"
  "CREATE INDEX temp.rehearsal_custom_value ON custom_value (customer);"
  "CREATE INDEX temp.rehearsal_handle ON handle (customer);"
  "CREATE INDEX temp.rehearsal_special_day ON special_day (customer);"
  "CREATE INDEX temp.rehearsal_measurement ON measurement (customer);"
  "CREATE INDEX temp.rehearsal_visit_customer ON visit (customer, date);"
  "CREATE INDEX temp.rehearsal_visit_external_id ON visit (external_id);"
  "CREATE INDEX temp.rehearsal_follow_up_customer ON follow_up (customer, due);"
  "CREATE INDEX temp.rehearsal_follow_up_external_id ON follow_up (external_id);"
  "CREATE INDEX temp.rehearsal_change ON change (entity, row_id);";

/* New rows get the ids they would get in the book: none that is taken in later has them. */
static const char contents[] =
  "INSERT INTO temp.sqlite_sequence SELECT * FROM main.sqlite_sequence;"
  "INSERT INTO temp.department SELECT * FROM main.department;"
  "INSERT INTO temp.staff SELECT * FROM main.staff;"
  "INSERT INTO temp.change_range SELECT * FROM main.change_range;"
  "INSERT INTO temp.step SELECT * FROM main.step "
  "WHERE id IN (SELECT step FROM main.change_range);";

/* The columns are those of the book's own table, in their order, but without its rules. */
static gboolean
make_table (HfDatabase *db, const char *name, GError **error)
{
  static const char sql[] =
    "SELECT group_concat (CASE name WHEN 'id' THEN 'id INTEGER PRIMARY KEY AUTOINCREMENT' "
    "ELSE '\"' || replace (name, '\"', '\"\"') || '\"' END, ', ') "
    "FROM pragma_table_xinfo ($1, 'main')";
  g_autoptr (HfStatement) columns = hf_database_ask (db, error, sql, "t", name);
  g_autofree char *table = NULL;

  if (columns == NULL || hf_statement_step (columns, error) != HF_STEP_ROW)
    return FALSE;
  table = g_strdup_printf ("CREATE TEMP TABLE \"%s\" (%s)", name, hf_statement_text (columns, 0));
  hf_statement_reset (columns);
  return hf_database_script (db, table, error);
}

/* The newest row tells which ones are newer than the book. */
static gboolean
take_newest_change (HfRehearsal *self, const HfEntityDef *def, GError **error)
{
  static const char sql[] =
    "INSERT OR IGNORE INTO temp.change SELECT * FROM main.change WHERE entity = $1 "
    "AND row_id = (SELECT max(row_id) FROM main.change WHERE entity = $1)";

  return hf_database_run (self->db, error, sql, "t", def->name);
}

/* What is imported is looked up for each row by what it is called or whose it is. */
static gboolean
make_table_of (HfRehearsal *self, const HfEntityDef *def, GError **error)
{
  const char      *looked_up = hf_entity_needs_customer (def)                     ? "customer" :
                               hf_entity_flagged_field (def, HF_FIELD_NAMED) >= 0 ? "name_fold" :
                                                                                    "id";
  g_autofree char *sql =
    g_strdup_printf ("CREATE INDEX temp.rehearsal_of ON \"%s\" (%s)", def->name, looked_up);

  for (guint i = 0; i < G_N_ELEMENTS (shadowed); i++)
    if (g_str_equal (shadowed[i], def->name))
      return TRUE;
  return make_table (self->db, def->name, error) && hf_database_script (self->db, sql, error);
}

static gboolean
make_tables (HfRehearsal *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (shadowed); i++)
    if (!make_table (self->db, shadowed[i], error))
      return FALSE;
  if (!make_table_of (self, self->tables[self->n_tables - 1], error))
    return FALSE;
  if (!hf_database_script (self->db, indexes, error) ||
      !hf_database_script (self->db, contents, error))
    return FALSE;
  for (guint i = 0; i < self->n_tables; i++)
    if (!take_newest_change (self, self->tables[i], error))
      return FALSE;
  return TRUE;
}

/* What a table of customers may say besides. */
static void
take_hanging (HfRehearsal *self)
{
  self->tables[self->n_tables++] = &hf_custom_value_def;
  self->tables[self->n_tables++] = &hf_handle_def;
  self->tables[self->n_tables++] = &hf_special_day_def;
  self->tables[self->n_tables++] = &hf_measurement_def;
}

static void
list_tables (HfRehearsal *self, const HfEntityDef *def)
{
  self->tables[self->n_tables++] = &hf_customer_def;
  self->tables[self->n_tables++] = &hf_phone_def;
  self->tables[self->n_tables++] = &hf_external_id_def;
  if (def == &hf_customer_def)
    take_hanging (self);
  else
    self->tables[self->n_tables++] = def;
  /* What they follow: a planned one is worded from it. */
  if (def == &hf_follow_up_def)
    self->tables[self->n_tables++] = &hf_visit_def;
}

/**
 * hf_rehearsal_new:
 * @db: a reading connection in a transaction, whose rollback ends the rehearsal
 * @def: what is to change: customers, rows of theirs, or something else
 * @error: return location for an error
 *
 * Puts the stand-ins up.
 *
 * Returns: (transfer full) (nullable): the rehearsal
 */
HfRehearsal *
hf_rehearsal_new (HfDatabase *db, const HfEntityDef *def, GError **error)
{
  g_autoptr (HfRehearsal) self = g_new0 (HfRehearsal, 1);

  self->db = db;
  self->taken = g_hash_table_new (NULL, NULL);
  if (def != &hf_customer_def && !hf_entity_needs_customer (def))
    self->tables[self->n_tables++] = def;
  else
    list_tables (self, def);
  return make_tables (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_rehearsal_free:
 * @self: (transfer full): a rehearsal
 *
 * Frees it; the rollback removes the stand-ins.
 */
void
hf_rehearsal_free (HfRehearsal *self)
{
  g_hash_table_unref (self->taken);
  g_free (self);
}

/* The rows, what was changed in them, and who did. The first table is what all others hang on. */
static gboolean
take_rows (HfRehearsal *self, const HfEntityDef *def, gint64 id, GError **error)
{
  const char      *whose = def == self->tables[0] ? "id" : "customer";
  g_autofree char *rows =
    g_strdup_printf ("INSERT OR IGNORE INTO temp.%s SELECT * FROM main.%s WHERE %s = $1", def->name,
                     def->name, whose);
  g_autofree char *changes = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.change SELECT * FROM main.change WHERE entity = '%s' "
    "AND row_id IN (SELECT id FROM main.%s WHERE %s = $1)",
    def->name, def->name, whose);
  g_autofree char *steps = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.step SELECT * FROM main.step WHERE id IN (SELECT step FROM "
    "main.change WHERE entity = '%s' AND row_id IN (SELECT id FROM main.%s WHERE %s = $1))",
    def->name, def->name, whose);

  return hf_database_run (self->db, error, rows, "i", id) &&
         hf_database_run (self->db, error, changes, "i", id) &&
         hf_database_run (self->db, error, steps, "i", id);
}

static gboolean
take (HfRehearsal *self, gint64 id, GError **error)
{
  if (!g_hash_table_add (self->taken, GSIZE_TO_POINTER ((gsize) id)))
    return TRUE;
  for (guint i = 0; i < self->n_tables; i++)
    if (!take_rows (self, self->tables[i], id, error))
      return FALSE;
  return TRUE;
}

/**
 * hf_rehearsal_take_row:
 * @self: a rehearsal of changes to rows that hang on no customer
 * @id: such a row
 * @error: return location for an error
 *
 * Takes in a row. One that is there stays as it has become.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_rehearsal_take_row (HfRehearsal *self, gint64 id, GError **error)
{
  return take (self, id, error);
}

/* The customers of the book that a key means. */
static HfStatement *
ask (HfRehearsal *self, HfRehearsalKey key, const char *text, GError **error)
{
  static const char *const plain[] = {
    [HF_REHEARSAL_ID] = "SELECT id FROM main.customer WHERE id IN ($1, (SELECT merged_into FROM "
                        "main.customer WHERE id = $1))",
    [HF_REHEARSAL_NAME] = "SELECT id FROM main.customer WHERE name_fold = $1",
    [HF_REHEARSAL_NUMBER] = "SELECT customer FROM main.external_id WHERE value = $1",
    [HF_REHEARSAL_ROW_NUMBER] = NULL, /* which rows, is known only here */
  };
  g_autofree char *of_row = NULL;

  if (plain[key] != NULL)
    return hf_database_ask (self->db, error, plain[key], "t", text);
  of_row = g_strdup_printf ("SELECT customer FROM main.%s WHERE external_id = $1",
                            self->tables[self->n_tables - 1]->name);
  return hf_database_ask (self->db, error, of_row, "t", text);
}

/**
 * hf_rehearsal_take:
 * @self: a rehearsal
 * @key: what @text is
 * @text: (nullable): what customers are known by; %NULL means nobody
 * @error: return location for an error
 *
 * Takes in the customers of which @text is true, with all that hangs on them. Those
 * there stay as they have become.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_rehearsal_take (HfRehearsal *self, HfRehearsalKey key, const char *text, GError **error)
{
  g_autoptr (HfStatement) found = text ? ask (self, key, text, error) : NULL;
  HfStep step = HF_STEP_ERROR;

  if (text == NULL)
    return TRUE;
  while (found != NULL && (step = hf_statement_step (found, error)) == HF_STEP_ROW)
    if (!take (self, hf_statement_int (found, 0), error))
      return FALSE;
  return step == HF_STEP_DONE;
}
