/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Columns that fill own fields. The table was looked through without the book, so only here is it
 * known which of its other columns those are. */

#include "session/import/hf-import-own.h"

#include "base/hf-fold.h"
#include "core/hf-custom-value.h"
#include "core/hf-decimal.h"
#include "core/hf-moment.h"
#include "core/hf-own-rules.h"
#include "session/customer/hf-own-card.h"
#include "session/import/hf-import-hanging.h"
#include "transfer/hf-rough-date.h"
#include "transfer/hf-transfer-error.h"
#include "transfer/hf-values.h"

typedef struct
{
  guint column; /* of the mapping's others */
  guint field;
} Pair;

struct _HfImportOwn
{
  HfMapping       *mapping; /* borrowed */
  HfViewer        *viewer;  /* borrowed: who imports */
  HfDate           today;
  HfOwnFields     *fields;
  GArray          *pairs;
  HfImportHanging *hanging;
  HfRow           *row; /* what the record at hand says */
};

static gboolean
is_taken (HfImportOwn *self, guint field)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, Pair, i).field == field)
      return TRUE;
  return FALSE;
}

static gboolean
is_hidden (HfImportOwn *self, int field)
{
  const HfEntityDef *def = hf_own_fields_get_def (self->fields);

  return field >= 0 &&
         (def->fields[field].flags & hf_viewer_hides (self->viewer) & HF_FIELD_RESTRICTED) != 0;
}

/* What only looks like nobody's column is left out; what a map asks for must be there. */
static gboolean
bind_column (HfImportOwn *self, guint column, GError **error)
{
  gboolean    is_mapped;
  const char *name = hf_mapping_get_other (self->mapping, column, &is_mapped);
  int         field = hf_own_fields_find (self->fields, name);

  if (field >= 0)
    hf_import_hanging_leave (self->hanging, column);
  if (is_hidden (self, field))
    hf_mapping_refuse_other (self->mapping, column);
  else if (field >= 0 && !is_taken (self, (guint) field))
    {
      g_array_append_vals (self->pairs, &(Pair){ column, (guint) field }, 1);
      hf_mapping_claim_other (self->mapping, column);
    }
  else if (field < 0 && is_mapped && !hf_import_hanging_is_column (name))
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_FIELD,
                   "section [customers] names “%s”, which the book does not have", name);
      return FALSE;
    }
  return TRUE;
}

static void
list_columns (HfImportOwn *self, GPtrArray *names)
{
  const HfEntityDef *def = hf_own_fields_get_def (self->fields);

  for (guint i = 0; i < self->pairs->len; i++)
    g_ptr_array_add (names,
                     g_strdup (def->fields[g_array_index (self->pairs, Pair, i).field].label));
  hf_import_hanging_list (self->hanging, names);
}

/**
 * hf_import_own_new:
 * @import: the import, whose result is told what they are
 * @mapping: what the table's columns are
 * @error: return location for a %HF_TRANSFER_ERROR or an error of the store
 *
 * Finds out which columns fill own fields.
 *
 * Returns: (transfer full) (nullable): them
 */
HfImportOwn *
hf_import_own_new (HfImport *import, HfMapping *mapping, GError **error)
{
  g_autoptr (HfImportOwn) self = g_new0 (HfImportOwn, 1);

  self->mapping = mapping;
  self->viewer = import->options->viewer;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->today = hf_moment_of (import->options->now).day;
  self->hanging = hf_import_hanging_new (mapping, self->today);
  self->fields = hf_own_card_read_fields_for_import (import->db, import->viewer, error);
  if (self->fields == NULL)
    return NULL;
  for (guint i = 0; i < hf_mapping_get_n_others (mapping); i++)
    if (!bind_column (self, i, error))
      return NULL;
  hf_import_hanging_claim (self->hanging);
  if (import->result->others->len == 0)
    list_columns (self, import->result->others);
  return g_steal_pointer (&self);
}

/**
 * hf_import_own_free:
 * @self: (transfer full): own fields of a table
 *
 * Frees them.
 */
void
hf_import_own_free (HfImportOwn *self)
{
  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  g_array_unref (self->pairs);
  hf_import_hanging_free (self->hanging);
  g_free (self);
}

static gboolean
read_choice (HfRow *row, guint field, const char *text)
{
  g_autofree char *fold = hf_fold (text);

  for (const HfChoice *choice = row->def->fields[field].choices; choice->key != NULL; choice++)
    {
      g_autofree char *own = hf_fold (choice->key);

      if (!g_str_equal (own, fold))
        continue;
      hf_row_set_text (row, field, choice->key);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_date (HfRow *row, guint field, const char *text)
{
  HfDate date = hf_date_parse_day (text);

  if (date == HF_DATE_NONE)
    date = hf_rough_date_parse_serial (text, NULL);
  if (date == HF_DATE_NONE)
    return FALSE;
  hf_row_set_date (row, field, date);
  return TRUE;
}

static gboolean
read_number (HfRow *row, guint field, const char *text)
{
  gint64 number;

  if (!hf_decimal_parse (text, &number))
    return FALSE;
  hf_row_set_int (row, field, number);
  return TRUE;
}

static gboolean
read_value (HfRow *row, guint field, const char *text)
{
  HfFieldType type = row->def->fields[field].type;

  if (type == HF_FIELD_TEXT)
    {
      hf_row_set_text (row, field, text);
      return TRUE;
    }
  if (hf_values_is_placeholder (text))
    return TRUE;
  if (type == HF_FIELD_CHOICE)
    return read_choice (row, field, text);
  return type == HF_FIELD_DATE ? read_date (row, field, text) : read_number (row, field, text);
}

const char *
hf_import_own_get_name (const HfImportOwn *self, gint64 definition)
{
  const HfEntityDef *def = hf_own_fields_get_def (self->fields);

  for (guint i = 0; i < def->n_fields; i++)
    if (hf_own_fields_get_id (self->fields, i) == definition)
      return g_intern_string (def->fields[i].label);
  return hf_custom_value_def.fields[HF_CUSTOM_VALUE_VALUE].label;
}

/**
 * hf_import_own_read:
 * @self: own fields of a table
 * @record: a record of it
 * @refusal: (out): why it is refused, if it is
 *
 * Reads what a record says in own fields.
 *
 * Returns: %FALSE if the record is refused
 */
gboolean
hf_import_own_read (HfImportOwn *self, const HfCsvRecord *record, HfRefusal *refusal)
{
  if (!hf_import_hanging_read (self->hanging, record, refusal))
    return FALSE;
  g_clear_pointer (&self->row, hf_row_unref);
  self->row = hf_row_new (hf_own_fields_get_def (self->fields));
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair      *pair = &g_array_index (self->pairs, Pair, i);
      g_autofree char *text = hf_mapping_dup_other (self->mapping, pair->column, record);

      if (text == NULL || read_value (self->row, pair->field, text))
        continue;
      *refusal = (HfRefusal){ HF_REFUSAL_OWN_FIELD, HF_IMPORT_N_FIELDS, NULL };
      return FALSE;
    }
  return TRUE;
}

/* What the card said, and what it would say. */
static gboolean
read_rows (HfImport *self, gint64 customer, HfRow **before, HfRow **after, GError **error)
{
  const HfImportOwn *own = self->own;
  g_autoptr (GPtrArray) values =
    customer != 0 ? hf_own_card_read_values (self->db, self->viewer, customer, error) :
                    g_ptr_array_new ();

  if (values == NULL)
    return FALSE;
  *before = hf_own_fields_make_row (own->fields, customer, values);
  *after = hf_row_copy (*before);
  for (guint i = 0; i < own->pairs->len; i++)
    {
      guint field = g_array_index (own->pairs, Pair, i).field;

      if (!hf_row_is_null (own->row, field))
        hf_row_set (*after, field, own->row->values[field]);
    }
  return TRUE;
}

static void
refuse (HfRefusal *refusal, HfRefusalCode code, const HfFieldDef *field)
{
  *refusal = (HfRefusal){ code, HF_IMPORT_N_FIELDS, g_intern_string (field->label) };
}

/* In the words of the hospital, where they are: they say what to do, and nothing of the row. */
static gboolean
is_allowed (const HfImportOwn *self, guint field, const HfRow *after, HfRefusal *refusal)
{
  const HfFieldDef *def = &hf_own_fields_get_def (self->fields)->fields[field];
  const HfRow      *rule = hf_own_fields_find_refusal (self->fields, field, after, self->today);
  const char       *message = rule ? hf_row_text (rule, HF_OWN_RULE_MESSAGE) : NULL;
  g_autofree char  *words = NULL;

  if (rule == NULL)
    return TRUE;
  refuse (refusal, HF_REFUSAL_OWN_NOT_OFFERED, def);
  if (message == NULL)
    return FALSE;
  words = g_strdup_printf ("%s: %s", def->label, message);
  *refusal = (HfRefusal){ HF_REFUSAL_OWN_REFUSED, HF_IMPORT_N_FIELDS, g_intern_string (words) };
  return FALSE;
}

/* What locks a field is what the book says, not what the record would make of it. */
static gboolean
may_change (const HfImportOwn *self,
            guint              field,
            const HfRow       *before,
            const HfRow       *after,
            HfRefusal         *refusal)
{
  const HfOwnFields *fields = self->fields;
  const HfFieldDef  *def = &hf_own_fields_get_def (fields)->fields[field];

  if (!hf_own_fields_is_shown (fields, field, after))
    refuse (refusal, HF_REFUSAL_OWN_ASTRAY, def);
  else if (hf_own_fields_find_lock (fields, field, before) >= 0)
    refuse (refusal, HF_REFUSAL_OWN_LOCKED, def);
  else
    return is_allowed (self, field, after, refusal);
  return FALSE;
}

/**
 * hf_import_own_check:
 * @self: the import
 * @customer: whom the record is about, 0 for a new one
 * @refusal: (inout): set if the record is refused
 * @error: return location for an error
 *
 * Looks whether a card may say what the record does: a new one has all that has to be filled in,
 * and one that had it keeps it; and nothing new is said in a field that is not there for it, or
 * that the book has locked, or that its rules refuse.
 *
 * Returns: whether it succeeded, be the record refused or not
 */
gboolean
hf_import_own_check (HfImport *self, gint64 customer, HfRefusal *refusal, GError **error)
{
  const HfOwnFields *fields = self->own->fields;
  const HfEntityDef *def = hf_own_fields_get_def (fields);
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) after = NULL;
  int missing;

  if (!hf_own_fields_have_rules (fields))
    return TRUE;
  if (!read_rows (self, customer, &before, &after, error))
    return FALSE;
  for (guint i = 0; i < def->n_fields; i++)
    if (hf_row_differs (before, after, i) && !may_change (self->own, i, before, after, refusal))
      return TRUE;
  missing = hf_own_fields_find_missing (fields, after);
  if (missing >= 0 && (customer == 0 || hf_own_fields_find_missing (fields, before) < 0))
    refuse (refusal, HF_REFUSAL_OWN_EMPTY, &def->fields[missing]);
  return TRUE;
}

static gboolean
store_value (HfImport        *self,
             GPtrArray       *values,
             guint            field,
             gint64           customer,
             HfImportVerdict *verdict,
             GError         **error)
{
  HfOwnFields     *fields = self->own->fields;
  const HfRow     *stored = hf_own_card_find_value (fields, field, values);
  g_autofree char *text = hf_own_fields_write (self->own->row, field);
  g_autoptr (HfRow) row = hf_row_new (&hf_custom_value_def);

  hf_row_set_text (row, HF_CUSTOM_VALUE_VALUE, text);
  if (stored != NULL)
    return hf_import_merge (self, &hf_custom_value_def, stored->id, row, verdict, error);
  *verdict = MAX (*verdict, HF_IMPORT_UPDATED);
  hf_row_set_int (row, HF_CUSTOM_VALUE_CUSTOMER, customer);
  hf_row_set_int (row, HF_CUSTOM_VALUE_FIELD, hf_own_fields_get_id (fields, field));
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

/**
 * hf_import_own_store:
 * @self: the import
 * @customer: whom the record is about
 * @verdict: (inout): becomes %HF_IMPORT_UPDATED when the card changed
 * @error: return location for an error
 *
 * Brings what the record says in own fields into the book, by the rules for built-in ones.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_own_store (HfImport *self, gint64 customer, HfImportVerdict *verdict, GError **error)
{
  g_autoptr (GPtrArray) values = NULL;

  if (!hf_import_hanging_store (self->own->hanging, self, customer, verdict, error))
    return FALSE;
  if (self->own->pairs->len == 0)
    return TRUE;
  values = hf_own_card_read_values (self->db, self->viewer, customer, error);
  for (guint i = 0; values != NULL && i < self->own->pairs->len; i++)
    {
      guint field = g_array_index (self->own->pairs, Pair, i).field;

      if (!hf_row_is_null (self->own->row, field) &&
          !store_value (self, values, field, customer, verdict, error))
        return FALSE;
    }
  return values != NULL;
}
