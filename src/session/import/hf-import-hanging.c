/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Accounts, special days and measurements out of a table of customers. What a card has already is
 * not added again; a measurement of the same day is brought up to what the file says, as any other
 * value is. */

#include "session/import/hf-import-hanging.h"

#include "base/hf-date.h"
#include "base/hf-strings.h"
#include "core/hf-measurement.h"
#include "core/hf-special-day.h"
#include "store/hf-sql.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-rough-date.h"

#include <string.h>

#define DAY_KEY   "measured_on"
#define DAY_NAMES "measuredon|体检日期|检查日期|测量日期|體檢日期|檢查日期"

typedef struct
{
  guint           column; /* of the mapping's others */
  HfHangingColumn what;
} Bound;

struct _HfImportHanging
{
  HfMapping *mapping; /* borrowed */
  GArray    *bound;   /* of Bound */
  int        day;     /* the column with the day of the measurements, or -1 */
  HfDate     today;
  gboolean   is_day_assumed; /* the record at hand does not say when it was measured */
  GPtrArray *rows;           /* of HfRow, of the record at hand */
};

static gboolean
is_day (const char *name)
{
  g_autofree char *folded = hf_column_fold (name);

  return hf_str_list_has (DAY_NAMES, folded);
}

/**
 * hf_import_hanging_is_column:
 * @name: a column's name
 *
 * Returns: whether it may be one of these
 */
gboolean
hf_import_hanging_is_column (const char *name)
{
  HfHangingColumn what;

  return is_day (name) || hf_hanging_column_find (name, &what);
}

/**
 * hf_import_hanging_new:
 * @mapping: what the table's columns are
 * @today: the last day on which anything can have been measured
 *
 * Finds out which columns are rows that hang on customers.
 *
 * Returns: (transfer full): them
 */
HfImportHanging *
hf_import_hanging_new (HfMapping *mapping, HfDate today)
{
  HfImportHanging *self = g_new0 (HfImportHanging, 1);

  self->mapping = mapping;
  self->day = -1;
  self->today = today;
  self->bound = g_array_new (FALSE, FALSE, sizeof (Bound));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  for (guint i = 0; i < hf_mapping_get_n_others (mapping); i++)
    {
      gboolean    is_mapped;
      const char *name = hf_mapping_get_other (mapping, i, &is_mapped);
      Bound       bound = { .column = i };

      if (is_day (name))
        self->day = (int) i;
      else if (hf_hanging_column_find (name, &bound.what))
        g_array_append_val (self->bound, bound);
    }
  return self;
}

/**
 * hf_import_hanging_free:
 * @self: (transfer full): columns
 *
 * Frees them.
 */
void
hf_import_hanging_free (HfImportHanging *self)
{
  g_array_unref (self->bound);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * hf_import_hanging_leave:
 * @self: columns
 * @column: one of the mapping's others
 *
 * Leaves a column to somebody who knows better what it is.
 */
void
hf_import_hanging_leave (HfImportHanging *self, guint column)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (g_array_index (self->bound, Bound, i).column == column)
      {
        g_array_remove_index (self->bound, i);
        return;
      }
}

/**
 * hf_import_hanging_claim:
 * @self: columns
 *
 * Tells the mapping that they are not left out.
 */
void
hf_import_hanging_claim (HfImportHanging *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    hf_mapping_claim_other (self->mapping, g_array_index (self->bound, Bound, i).column);
  if (self->day >= 0)
    hf_mapping_claim_other (self->mapping, (guint) self->day);
}

/**
 * hf_import_hanging_list:
 * @self: columns
 * @names: (element-type utf8): gets what they are, translated
 *
 * Tells what the columns fill.
 */
void
hf_import_hanging_list (HfImportHanging *self, GPtrArray *names)
{
  for (guint i = 0; i < self->bound->len; i++)
    g_ptr_array_add (names, g_strdup (hf_hanging_column_get_label (
                              &g_array_index (self->bound, Bound, i).what)));
}

/* What a table gives without a day was measured before it was brought in, which is as much as
 * anybody knows of it. */
static char *
read_day (HfImportHanging *self, const HfCsvRecord *record)
{
  g_autofree char *text =
    self->day >= 0 ? hf_mapping_dup_other (self->mapping, (guint) self->day, record) : NULL;
  HfDate day = text != NULL ? hf_date_parse_day (text) : HF_DATE_NONE;

  if (day == HF_DATE_NONE && text != NULL)
    day = hf_rough_date_parse_serial (text, NULL);
  self->is_day_assumed = hf_str_is_blank (text);
  return hf_date_to_iso (self->is_day_assumed ? self->today : day);
}

/* Nobody was measured tomorrow. */
static gboolean
has_happened (const HfRow *row, HfDate today)
{
  return row->def != &hf_measurement_def ||
         hf_date_from_iso (hf_row_text (row, HF_MEASUREMENT_DATE)) <= today;
}

/* By what it is called in the file, with the unit in which it is taken. */
static void
refuse (HfImportHanging *self, const Bound *bound, HfRefusalCode code, HfRefusal *refusal)
{
  gboolean         is_mapped;
  const char      *name = hf_mapping_get_other (self->mapping, bound->column, &is_mapped);
  const char      *unit = hf_hanging_column_get_unit (&bound->what);
  g_autofree char *with_unit = NULL;

  if (unit != NULL && *unit != '\0' && strstr (name, unit) == NULL)
    with_unit = g_strdup_printf ("%s (%s)", name, unit);
  *refusal =
    (HfRefusal){ code, HF_IMPORT_N_FIELDS, g_intern_string (with_unit ? with_unit : name) };
}

static gboolean
read_cell (HfImportHanging *self,
           const Bound     *bound,
           const char      *cell,
           const char      *day,
           HfRefusal       *refusal)
{
  guint n_before = self->rows->len;

  if (!hf_hanging_column_read (&bound->what, cell, day, self->rows))
    {
      refuse (self, bound,
              bound->what.def == &hf_measurement_def ? HF_REFUSAL_MEASUREMENT :
                                                       HF_REFUSAL_SPECIAL_DAY,
              refusal);
      return FALSE;
    }
  for (guint i = n_before; i < self->rows->len; i++)
    if (!has_happened (g_ptr_array_index (self->rows, i), self->today))
      {
        refuse (self, bound, HF_REFUSAL_NOT_YET, refusal);
        return FALSE;
      }
  return TRUE;
}

/**
 * hf_import_hanging_read:
 * @self: columns
 * @record: a record
 * @refusal: (out): what of it cannot be read or cannot be true, if it is refused
 *
 * Reads what a record says in them.
 *
 * Returns: %FALSE if it is refused
 */
gboolean
hf_import_hanging_read (HfImportHanging *self, const HfCsvRecord *record, HfRefusal *refusal)
{
  g_autofree char *day = read_day (self, record);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->bound->len; i++)
    {
      const Bound     *bound = &g_array_index (self->bound, Bound, i);
      g_autofree char *cell = hf_mapping_dup_other (self->mapping, bound->column, record);

      if (cell != NULL && !read_cell (self, bound, cell, day, refusal))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_def (GPtrArray *rows, guint n, const HfEntityDef *def)
{
  for (guint i = 0; i < n; i++)
    if (((const HfRow *) g_ptr_array_index (rows, i))->def == def)
      return TRUE;
  return FALSE;
}

/* All that hangs on the customer and may be what the record speaks of. */
static GPtrArray *
read_stored (HfImportHanging *self, HfImport *import, gint64 customer, GError **error)
{
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HfEntityDef *def = ((const HfRow *) g_ptr_array_index (self->rows, i))->def;
      g_autoptr (HfQuery) query = NULL;
      GPtrArray *rows;

      if (has_def (self->rows, i, def))
        continue;
      query = hf_query_new (def, import->viewer);
      hf_query_where (query, (guint) hf_entity_field (def, "customer"), HF_OP_EQ,
                      HF_INT (customer));
      rows = hf_sql_read_all (import->db, query, error);
      if (rows == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (stored, rows);
    }
  return g_steal_pointer (&stored);
}

static gboolean
says_all (const HfRow *stored, const HfRow *row)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    if (!hf_row_is_null (row, i) && hf_row_differs (stored, row, i))
      return FALSE;
  return TRUE;
}

/* The same value of whatever day, where nobody said which: a table without days that is read again
 * tomorrow brings nothing. */
static gboolean
says_value (const HfRow *stored, const HfRow *row)
{
  return row->def == &hf_measurement_def &&
         !hf_row_differs (stored, row, HF_MEASUREMENT_INDICATOR) &&
         !hf_row_differs (stored, row, HF_MEASUREMENT_VALUE) &&
         !hf_row_differs (stored, row, HF_MEASUREMENT_SECOND);
}

static gboolean
is_known (HfImportHanging *self, const HfRow *stored, const HfRow *row)
{
  g_autofree char *today = hf_date_to_iso (self->today);
  gboolean         is_assumed = self->is_day_assumed && row->def == &hf_measurement_def &&
                        g_strcmp0 (hf_row_text (row, HF_MEASUREMENT_DATE), today) == 0;

  return is_assumed ? says_value (stored, row) :
                      hf_hanging_column_is_same (stored, row) && says_all (stored, row);
}

/* Takes the row of the book out that a row of the file is about: each is there for one only. */
static HfRow *
take_stored (HfImportHanging *self, GPtrArray *stored, const HfRow *row, gboolean exactly)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const HfRow *other = g_ptr_array_index (stored, i);

      if (other->def == row->def &&
          (exactly ? is_known (self, other, row) : hf_hanging_column_is_same (other, row)))
        return g_ptr_array_steal_index (stored, i);
    }
  return NULL;
}

static gboolean
store_row (HfImportHanging *self,
           HfImport        *import,
           GPtrArray       *stored,
           const HfRow     *row,
           gint64           customer,
           HfImportVerdict *verdict,
           GError         **error)
{
  g_autoptr (HfRow) same = take_stored (self, stored, row, FALSE);
  g_autoptr (HfRow) draft = hf_row_copy (row);

  if (same != NULL)
    {
      if (row->def == &hf_special_day_def) /* in the words of the book, where these are others */
        hf_row_set (draft, HF_SPECIAL_DAY_KIND, same->values[HF_SPECIAL_DAY_KIND]);
      return hf_import_merge (import, row->def, same->id, draft, verdict, error);
    }
  *verdict = MAX (*verdict, HF_IMPORT_UPDATED);
  hf_row_set_int (draft, (guint) hf_entity_field (row->def, "customer"), customer);
  return hf_transaction_insert (import->transaction, draft, error) != 0;
}

/**
 * hf_import_hanging_store:
 * @self: columns
 * @import: the import
 * @customer: whom the record is about
 * @verdict: (inout): becomes %HF_IMPORT_UPDATED when something was added
 * @error: return location for an error
 *
 * Brings what the record says into the book.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_hanging_store (HfImportHanging *self,
                         HfImport        *import,
                         gint64           customer,
                         HfImportVerdict *verdict,
                         GError         **error)
{
  g_autoptr (GPtrArray) stored = NULL;

  if (self->rows->len == 0)
    return TRUE;
  stored = read_stored (self, import, customer, error);
  if (stored == NULL)
    return FALSE;
  for (guint i = self->rows->len; i > 0; i--) /* what is known goes, so that it is taken once */
    {
      g_autoptr (HfRow) known =
        take_stored (self, stored, g_ptr_array_index (self->rows, i - 1), TRUE);

      if (known != NULL)
        g_ptr_array_remove_index (self->rows, i - 1);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (!store_row (self, import, stored, g_ptr_array_index (self->rows, i), customer, verdict,
                    error))
      return FALSE;
  return TRUE;
}
