/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers counted by two axes, portion by portion, so that a million of them can be counted while
 * somebody watches how far it is, and be given up. What a bucket is called is not known here. */

#include "stats/hf-stat-matrix.h"

#include "core/hf-case-class.h"
#include "core/hf-customer.h"
#include "store/hf-statement.h"

#include <string.h>

#define PORTION 20000 /* ids */

static void
bucket_free (gpointer data)
{
  HfMatrixBucket *bucket = data;

  g_free (bucket->key);
  g_free (bucket->label);
  hf_filter_free (bucket->whom);
  g_free (bucket);
}

/**
 * hf_matrix_axis_new:
 * @def: the customer, or the class of cases
 * @field: a field of the customer
 *
 * Returns: (transfer full): an axis without buckets
 */
HfMatrixAxis *
hf_matrix_axis_new (const HfEntityDef *def, guint field)
{
  HfMatrixAxis *self = g_new0 (HfMatrixAxis, 1);

  self->def = def;
  self->field = field;
  self->buckets = g_ptr_array_new_with_free_func (bucket_free);
  return self;
}

/**
 * hf_matrix_axis_free:
 * @self: (transfer full): an axis
 *
 * Frees an axis.
 */
void
hf_matrix_axis_free (HfMatrixAxis *self)
{
  g_ptr_array_unref (self->buckets);
  g_free (self);
}

/**
 * hf_matrix_axis_add:
 * @self: an axis
 * @key: (nullable): a value, "" for any other one, %NULL for none
 *
 * Returns: (transfer none): the new bucket, whose filter asks for nothing yet
 */
HfMatrixBucket *
hf_matrix_axis_add (HfMatrixAxis *self, const char *key)
{
  HfMatrixBucket *bucket = g_new0 (HfMatrixBucket, 1);

  bucket->key = g_strdup (key);
  bucket->whom = hf_filter_new ();
  g_ptr_array_add (self->buckets, bucket);
  return bucket;
}

/**
 * hf_matrix_free:
 * @self: (transfer full): a matrix
 *
 * Frees a matrix.
 */
void
hf_matrix_free (HfMatrix *self)
{
  g_free (self->cells);
  g_free (self->row_totals);
  g_free (self->column_totals);
  g_free (self);
}

/* An axis while it is counted by. */
typedef struct
{
  const HfMatrixAxis *axis;   /* NULL: everybody is in the one bucket */
  const char         *alias;  /* of the class's table */
  GHashTable         *places; /* key → place + 1 */
  guint               none;   /* the place of those without a value */
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static Side
make_side (const HfMatrixAxis *axis, const char *alias)
{
  Side self = { axis, alias, g_hash_table_new (g_str_hash, g_str_equal), 0 };

  self.none = axis != NULL ? axis->buckets->len : 0; /* nowhere, unless they have a bucket */
  for (guint i = 0; axis != NULL && i < axis->buckets->len; i++)
    {
      const HfMatrixBucket *bucket = axis->buckets->pdata[i];

      if (bucket->key == NULL)
        self.none = i;
      else
        g_hash_table_insert (self.places, bucket->key, GUINT_TO_POINTER (i + 1));
    }
  return self;
}

static gboolean
is_class (const Side *self)
{
  return self->axis != NULL && self->axis->def == &hf_case_class_def;
}

static gboolean
is_age (const Side *self)
{
  return self->axis != NULL && self->axis->def == &hf_customer_def &&
         self->axis->field == HF_CUSTOMER_BIRTH_DATE;
}

/* Youngest first: the last of the buckets whose latest day is not before the birth. */
static guint
find_age (const Side *self, const char *birth)
{
  guint place = 0;

  for (guint i = 0; i < self->axis->buckets->len; i++)
    {
      const HfMatrixBucket *bucket = self->axis->buckets->pdata[i];

      if (bucket->key != NULL && strcmp (bucket->key, birth) >= 0)
        place = i;
    }
  return place;
}

static guint
find_place (const Side *self, HfStatement *row, int column)
{
  const char *text;
  gpointer    place;

  if (self->axis == NULL)
    return 0;
  if (hf_statement_is_null (row, column))
    return self->none;
  text = hf_statement_text (row, column);
  if (is_age (self))
    return find_age (self, text);
  place = g_hash_table_lookup (self->places, text);
  if (place == NULL)
    place = g_hash_table_lookup (self->places, "");
  return place != NULL ? GPOINTER_TO_UINT (place) - 1 : self->axis->buckets->len;
}

static void
append_key (GString *sql, const Side *self)
{
  if (self->axis == NULL)
    g_string_append (sql, "NULL");
  else if (is_class (self))
    g_string_append_printf (sql, "CAST (%s.parent AS TEXT)", self->alias);
  else
    g_string_append_printf (sql, "t.\"%s\"", self->axis->def->fields[self->axis->field].name);
}

/* The sign before the column keeps the engine from looking for each class on its own: a customer
 * has few of them. */
static void
append_join (GString *sql, const Side *self, int *n_bound)
{
  const char *joint = "";

  if (!is_class (self))
    return;
  g_string_append_printf (sql,
                          " LEFT JOIN case_member AS %s ON %s.customer = t.id AND +%s.parent IN (",
                          self->alias, self->alias, self->alias);
  for (guint i = 0; i < self->axis->buckets->len; i++)
    {
      const HfMatrixBucket *bucket = self->axis->buckets->pdata[i];

      if (bucket->key == NULL)
        continue;
      g_string_append_printf (sql, "%s$%d", joint, ++*n_bound);
      joint = ", ";
    }
  g_string_append_c (sql, ')');
}

static void
bind_join (HfStatement *statement, const Side *self, int *n_bound)
{
  for (guint i = 0; is_class (self) && i < self->axis->buckets->len; i++)
    {
      const HfMatrixBucket *bucket = self->axis->buckets->pdata[i];

      if (bucket->key != NULL)
        hf_statement_bind_int (statement, ++*n_bound, g_ascii_strtoll (bucket->key, NULL, 10));
    }
}

static char *
write_sql (const Side *rows, const Side *columns)
{
  GString *sql = g_string_new ("SELECT ");
  int      n_bound = 0;

  append_key (sql, rows);
  g_string_append (sql, ", ");
  append_key (sql, columns);
  g_string_append (sql, ", count(*) FROM customer AS t");
  append_join (sql, rows, &n_bound);
  append_join (sql, columns, &n_bound);
  g_string_append_printf (sql,
                          " WHERE t.id > $%d AND t.id <= $%d AND t.archived IS NULL GROUP BY 1, 2",
                          n_bound + 1, n_bound + 2);
  return g_string_free (sql, FALSE);
}

/* What a portion is counted into. */
typedef struct
{
  Side    rows;
  Side    columns;
  char   *sql;
  gint64 *counts;
  guint   n_columns; /* of @counts */
} Count;

static void
count_clear (Count *self)
{
  side_clear (&self->rows);
  side_clear (&self->columns);
  g_free (self->sql);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Count, count_clear)

static Count
make_count (const HfMatrixAxis *rows, const HfMatrixAxis *columns, gint64 *counts)
{
  Count self = { make_side (rows, "a"), make_side (columns, "b"), NULL, counts, 1 };

  self.sql = write_sql (&self.rows, &self.columns);
  if (columns != NULL)
    self.n_columns = columns->buckets->len;
  return self;
}

static void
add_row (const Count *self, HfStatement *row)
{
  guint across = find_place (&self->rows, row, 0), down = find_place (&self->columns, row, 1);

  if ((self->rows.axis == NULL || across < self->rows.axis->buckets->len) && down < self->n_columns)
    self->counts[across * self->n_columns + down] += hf_statement_int (row, 2);
}

static gboolean
count_portion (const Count *self, HfDatabase *db, gint64 after, GError **error)
{
  g_autoptr (HfStatement) row = hf_database_prepare (db, self->sql, error);
  HfStep step = HF_STEP_ERROR;
  int    n_bound = 0;

  if (row == NULL)
    return FALSE;
  bind_join (row, &self->rows, &n_bound);
  bind_join (row, &self->columns, &n_bound);
  hf_statement_bind_int (row, ++n_bound, after);
  hf_statement_bind_int (row, ++n_bound, after + PORTION);
  while ((step = hf_statement_step (row, error)) == HF_STEP_ROW)
    add_row (self, row);
  return step == HF_STEP_DONE;
}

static HfMatrix *
matrix_new (const HfMatrixAxis *rows, const HfMatrixAxis *columns)
{
  HfMatrix *self = g_new0 (HfMatrix, 1);

  self->n_rows = rows->buckets->len;
  self->n_columns = columns->buckets->len;
  self->cells = g_new0 (gint64, (gsize) self->n_rows * self->n_columns);
  self->row_totals = g_new0 (gint64, self->n_rows);
  self->column_totals = g_new0 (gint64, self->n_columns);
  return self;
}

/**
 * hf_stat_matrix:
 * @db: a connection
 * @rows: an axis
 * @columns: another
 * @told: (nullable): told how far it is
 * @user_data: given to @told
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Counts the customers who are not archived.
 *
 * Returns: (transfer full) (nullable): the matrix
 */
HfMatrix *
hf_stat_matrix (HfDatabase         *db,
                const HfMatrixAxis *rows,
                const HfMatrixAxis *columns,
                HfMatrixTold        told,
                gpointer            user_data,
                GCancellable       *cancellable,
                GError            **error)
{
  g_autoptr (HfMatrix) self = matrix_new (rows, columns);
  g_auto (Count) cells = make_count (rows, columns, self->cells);
  g_auto (Count) across = make_count (rows, NULL, self->row_totals);
  g_auto (Count) down = make_count (NULL, columns, self->column_totals);
  g_auto (Count) total = make_count (NULL, NULL, &self->total);
  gint64 last;

  if (!hf_database_number (db, &last, error, "SELECT coalesce(max(id), 0) FROM customer", ""))
    return NULL;
  for (gint64 after = 0; after < last; after += PORTION)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !count_portion (&cells, db, after, error) || !count_portion (&across, db, after, error) ||
          !count_portion (&down, db, after, error) || !count_portion (&total, db, after, error))
        return NULL;
      if (told != NULL)
        told (MIN (after + PORTION, last), last, user_data);
    }
  return g_steal_pointer (&self);
}
