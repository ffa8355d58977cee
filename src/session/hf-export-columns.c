/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which columns an export has and what they are called: by keys for programs, in the user's
 * language for people. An import recognises both, so that a table brought back changes nothing.
 * What stands in them is read elsewhere. */

#include "session/hf-export-columns.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-entity-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "session/import/hf-hanging-column.h"
#include "transfer/hf-plain-kind.h"

#include <glib/gi18n.h>

typedef struct
{
  const char    *key;
  HfExportOrigin origin;
  guint          field;
} Column;

typedef struct
{
  const HfEntityDef *def;
  HfImportKind       kind;
  const HfPlainKind *plain; /* NULL of rows with rules of their own */
  const Column      *columns;
} Table;

/* clang-format off */
#define BESIDE_THE_CARD                         \
  { "referrer", .origin = HF_EXPORT_REFERRER }, \
  { "referrer_phone", .origin = HF_EXPORT_REFERRER_PHONE }, \
  { "employer", .origin = HF_EXPORT_EMPLOYER }

/* What a reader looks for first; the other fields of the card follow. */
static const Column customer_columns[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  { "external_id", .origin = HF_EXPORT_CUSTOMER_NUMBER },
  { "name", HF_EXPORT_FROM_ROW, HF_CUSTOMER_NAME },
  { "phone", HF_EXPORT_FROM_ROW, HF_CUSTOMER_PHONE },
  { "phone_2", .origin = HF_EXPORT_SECOND_PHONE },
  { "owner", HF_EXPORT_FROM_ROW, HF_CUSTOMER_OWNER_NAME },
  BESIDE_THE_CARD,
  { .key = NULL },
};

#define WHOSE                                               \
  { "customer_book_id", .origin = HF_EXPORT_CUSTOMER_ID },                      \
  { "customer_external_id", .origin = HF_EXPORT_CUSTOMER_NUMBER },              \
  { "name", HF_EXPORT_FROM_CUSTOMER, HF_CUSTOMER_NAME },              \
  { "sex", HF_EXPORT_FROM_CUSTOMER, HF_CUSTOMER_SEX },                \
  { "birth_date", HF_EXPORT_FROM_CUSTOMER, HF_CUSTOMER_BIRTH_DATE },  \
  { "phone", HF_EXPORT_FROM_CUSTOMER, HF_CUSTOMER_PHONE }

static const Column visit_columns[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  { "external_id", HF_EXPORT_FROM_ROW, HF_VISIT_EXTERNAL_ID },
  WHOSE,
  { "date", HF_EXPORT_FROM_ROW, HF_VISIT_DATE },
  { "time", HF_EXPORT_FROM_ROW, HF_VISIT_TIME },
  { "department", HF_EXPORT_FROM_ROW, HF_VISIT_DEPARTMENT_NAME },
  { "doctor", HF_EXPORT_FROM_ROW, HF_VISIT_DOCTOR_NAME },
  { "kind", HF_EXPORT_FROM_ROW, HF_VISIT_KIND },
  { "diagnosis", HF_EXPORT_FROM_ROW, HF_VISIT_DIAGNOSIS },
  { "fee", HF_EXPORT_FROM_ROW, HF_VISIT_FEE },
  { "channel", HF_EXPORT_FROM_ROW, HF_VISIT_CHANNEL },
  { "recorded_kind", HF_EXPORT_FROM_ROW, HF_VISIT_RECORDED_KIND },
  { .key = NULL },
};

static const Column follow_up_columns[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  { "external_id", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_EXTERNAL_ID },
  WHOSE,
  { "reason", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_REASON },
  { "grade", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_GRADE },
  { "due", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_DUE },
  { "promised", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_PROMISED },
  { "limit", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_LIMIT },
  { "owner", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_OWNER_NAME },
  { "channel", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_CHANNEL },
  { "state", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_STATE },
  { "attempts", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_ATTEMPTS },
  { "suggested", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_SUGGESTED },
  { "suggested_by", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_SUGGESTED_BY },
  { "grade_reason", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_GRADE_REASON },
  { "close_reason", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_CLOSE_REASON },
  { "close_note", HF_EXPORT_FROM_ROW, HF_FOLLOW_UP_CLOSE_NOTE },
  { .key = NULL },
};

static const Column contact_columns[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  WHOSE,
  { "follow_up", HF_EXPORT_FROM_ROW, HF_CONTACT_FOLLOW_UP },
  { "at", HF_EXPORT_FROM_ROW, HF_CONTACT_AT },
  { "channel", HF_EXPORT_FROM_ROW, HF_CONTACT_CHANNEL },
  { "outcome", HF_EXPORT_FROM_ROW, HF_CONTACT_OUTCOME },
  { "note", HF_EXPORT_FROM_ROW, HF_CONTACT_NOTE },
  { "staff", HF_EXPORT_FROM_ROW, HF_CONTACT_STAFF_NAME },
  { .key = NULL },
};

/* Rows that follow from their table of fields: these, and then the fields. */
static const Column plain_columns[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  { .key = NULL },
};

static const Column plain_columns_of_customer[] = {
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  WHOSE,
  { .key = NULL },
};

/* For people: first what the list shows, then the rest. What the book works out goes along. */
static const Column listed_columns[] = {
  { "name", HF_EXPORT_FROM_ROW, HF_CUSTOMER_NAME },
  { "sex", HF_EXPORT_FROM_ROW, HF_CUSTOMER_SEX },
  { "birth_date", HF_EXPORT_FROM_ROW, HF_CUSTOMER_BIRTH_DATE },
  { "phone", HF_EXPORT_FROM_ROW, HF_CUSTOMER_PHONE },
  { "phone_2", .origin = HF_EXPORT_SECOND_PHONE },
  { "grade", HF_EXPORT_FROM_ROW, HF_CUSTOMER_GRADE },
  { "last_visit", HF_EXPORT_FROM_ROW, HF_CUSTOMER_LAST_VISIT },
  { "last_contact", HF_EXPORT_FROM_ROW, HF_CUSTOMER_LAST_CONTACT },
  { "next_follow_up", HF_EXPORT_FROM_ROW, HF_CUSTOMER_NEXT_FOLLOW_UP },
  { "owner", HF_EXPORT_FROM_ROW, HF_CUSTOMER_OWNER_NAME },
  { "external_id", .origin = HF_EXPORT_CUSTOMER_NUMBER },
  { "book_id", .origin = HF_EXPORT_ROW_ID },
  BESIDE_THE_CARD,
  { .key = NULL },
};

static const Table own_rules[] = {
  [HF_IMPORT_CUSTOMERS]  = { &hf_customer_def, HF_IMPORT_CUSTOMERS, NULL, customer_columns },
  [HF_IMPORT_VISITS]     = { &hf_visit_def, HF_IMPORT_VISITS, NULL, visit_columns },
  [HF_IMPORT_FOLLOW_UPS] = { &hf_follow_up_def, HF_IMPORT_FOLLOW_UPS, NULL, follow_up_columns },
};
/* clang-format on */

static Table
find_table (HfImportKind kind)
{
  const HfPlainKind *plain = hf_plain_kind_get (kind);

  if (plain == NULL)
    return own_rules[kind];
  return (Table){ plain->def, kind, plain,
                  kind == HF_IMPORT_CONTACTS            ? contact_columns :
                  hf_entity_needs_customer (plain->def) ? plain_columns_of_customer :
                                                          plain_columns };
}

/**
 * hf_export_kind_get_def:
 * @kind: what to export
 *
 * Returns: (transfer none): what its rows are
 */
const HfEntityDef *
hf_export_kind_get_def (HfImportKind kind)
{
  return find_table (kind).def;
}

/**
 * hf_export_names_customers:
 * @def: what the rows of a table are
 *
 * Returns: whether such a table says who customers are: rows that hang on them name them, and so do
 *   those that refer to something spelled by whose it is
 */
gboolean
hf_export_names_customers (const HfEntityDef *def)
{
  if (def == &hf_customer_def || hf_entity_field (def, "customer") >= 0)
    return TRUE;
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF && hf_plain_kind_is_spelled (def->fields[i].ref))
      return TRUE;
  return FALSE;
}

static void
clear_column (gpointer data)
{
  HfExportColumn *self = data;

  g_free (self->key);
  g_free (self->heading);
}

/* Files are read by other programs and passed on: about means and family only when asked for, by
 * whoever may know of it. */
static gboolean
is_left_out (const HfFieldDef *field, const HfExportOptions *options)
{
  return field->flags & HF_FIELD_RESTRICTED &&
         (!options->with_restricted || hf_viewer_hides (options->viewer) & HF_FIELD_RESTRICTED);
}

static gboolean
is_for_file (const Table *table, guint field, const HfExportOptions *options)
{
  const HfFieldDef *def = &table->def->fields[field];

  if (table->def != &hf_customer_def)
    return table->plain != NULL && hf_plain_kind_is_for_files (def);
  return HF_FIELD_IS_OWN (def) && def->type != HF_FIELD_REF && !(def->flags & HF_FIELD_INTERNAL) &&
         !is_left_out (def, options);
}

static gboolean
is_listed (const Column *columns, const char *key)
{
  for (; columns->key != NULL; columns++)
    if (g_str_equal (columns->key, key))
      return TRUE;
  return FALSE;
}

/* As an import calls what it fills, or, of what the book works out, as everybody does. */
static const char *
find_label (const Table *table, const Column *column)
{
  HfImportFieldId field;

  if (hf_import_field_from_key (column->key, table->kind, &field) &&
      hf_import_field_has_kind (field, table->kind))
    return _ (hf_import_field_get (field)->label);
  return column->origin == HF_EXPORT_FROM_ROW ? _ (hf_entity_label (table->def, column->field)) :
                                                NULL;
}

static void
add_column (GArray *columns, const Column *column, const char *label)
{
  HfExportColumn added = { g_strdup (column->key), g_strdup (label ? label : column->key),
                           column->origin, column->field };

  g_array_append_val (columns, added);
}

static void
add_fields (GArray *columns, const Table *table, const HfExportOptions *options)
{
  const Column *first =
    options->is_for_people && table->def == &hf_customer_def ? listed_columns : table->columns;

  for (const Column *column = first; column->key != NULL; column++)
    add_column (columns, column, options->is_for_people ? find_label (table, column) : NULL);
  for (guint i = 0; i < table->def->n_fields; i++)
    {
      const HfFieldDef *field = &table->def->fields[i];
      const Column      column = { field->name,
                              field->type == HF_FIELD_REF ? HF_EXPORT_REFERRED : HF_EXPORT_FROM_ROW,
                                   i };

      if (is_for_file (table, i, options) && !is_listed (first, column.key))
        add_column (columns, &column, options->is_for_people ? find_label (table, &column) : NULL);
    }
}

static void
add_own (GArray *columns, const HfOwnFields *own, const HfExportOptions *options)
{
  const HfEntityDef *def = hf_own_fields_get_def (own);

  for (guint i = 0; i < def->n_fields; i++)
    if (!is_left_out (&def->fields[i], options))
      add_column (columns, &(Column){ def->fields[i].name, HF_EXPORT_OWN_FIELD, i },
                  options->is_for_people ? def->fields[i].label : NULL);
}

static void
add_hanging (GArray *columns, const GArray *hanging, gboolean is_for_people)
{
  for (guint i = 0; i < hanging->len; i++)
    {
      const HfHangingColumn *what = &g_array_index (hanging, HfHangingColumn, i);
      g_autofree char       *name = hf_hanging_column_get_name (what);
      g_autofree char       *heading = is_for_people ? hf_hanging_column_make_heading (what) : NULL;

      add_column (columns, &(Column){ name, HF_EXPORT_HANGING, i }, heading);
    }
}

/**
 * hf_export_columns_new:
 * @options: what to export, for whom
 * @own: (nullable): the own fields of the book
 * @hanging: (nullable) (element-type HfHangingColumn): what hangs on customers
 *
 * Returns: (transfer full) (element-type HfExportColumn): the columns, in order
 */
GArray *
hf_export_columns_new (const HfExportOptions *options,
                       const HfOwnFields     *own,
                       const GArray          *hanging)
{
  GArray     *columns = g_array_new (FALSE, FALSE, sizeof (HfExportColumn));
  const Table table = find_table (options->kind);

  g_array_set_clear_func (columns, clear_column);
  add_fields (columns, &table, options);
  if (own != NULL)
    add_own (columns, own, options);
  if (hanging != NULL)
    add_hanging (columns, hanging, options->is_for_people);
  return columns;
}
