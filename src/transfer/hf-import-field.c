/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields that files may fill, each described once. How columns are called is in
 * hf-column-names.c, how text becomes a value in hf-values.c. */

#include "transfer/hf-import-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/hf-contact.h"
#include "core/hf-entity-customer.h"
#include "core/hf-follow-up.h"
#include "transfer/hf-plain-kind.h"

#define C   (1 << HF_IMPORT_CUSTOMERS)
#define V   (1 << HF_IMPORT_VISITS)
#define F   (1 << HF_IMPORT_FOLLOW_UPS)
#define P   HF_IMPORT_PLAIN_OF_CUSTOMERS
#define ANY (HF_IMPORT_BIT (HF_IMPORT_N_KINDS) - 1)

G_STATIC_ASSERT (HF_IMPORT_BIT (HF_IMPORT_N_KINDS) <= HF_IMPORT_PLAIN_OF_CUSTOMERS);

/* clang-format off */
static const HfImportField specials[HF_IMPORT_N_SPECIAL] = {
  [HF_IMPORT_EXTERNAL_ID]          = { "external_id", N_ ("External number"), C | V | F, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_BOOK_ID]              = { "book_id", N_ ("Number in the book"), ANY, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_CUSTOMER_BOOK_ID]     = { "customer_book_id", N_ ("Customer’s number in the book"), V | F | P, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_CUSTOMER_EXTERNAL_ID] = { "customer_external_id", N_ ("Customer number"), V | F | P, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_NAME]                 = { "name", N_ ("Name"), C | V | F | P, HF_FIELD_TEXT },
  [HF_IMPORT_SEX]                  = { "sex", N_ ("Sex"), C | V | F | P, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_customer_sexes },
  [HF_IMPORT_BIRTH_DATE]           = { "birth_date", N_ ("Birth date"), C | V | F | P, HF_FIELD_DATE, HF_IMPORT_MAY_BE_PARTIAL },
  [HF_IMPORT_AGE]                  = { "age", N_ ("Age"), C | V, HF_FIELD_INT },
  [HF_IMPORT_PHONE]                = { "phone", N_ ("Phone"), C | V | F | P, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_PHONE_TYPE]           = { "phone_type", N_ ("Type of phone"), C, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_phone_types },
  [HF_IMPORT_PHONE_2]              = { "phone_2", N_ ("Second phone"), C, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_PHONE_2_TYPE]         = { "phone_2_type", N_ ("Type of second phone"), C, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_phone_types },
  [HF_IMPORT_ADDRESS]              = { "address", N_ ("Address"), C, HF_FIELD_TEXT },
  [HF_IMPORT_OWNER]                = { "owner", N_ ("Owner"), C | F, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_EMPLOYER]             = { "employer", N_ ("Employer"), C, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_REFERRER]             = { "referrer", N_ ("Referrer"), C, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_REFERRER_PHONE]       = { "referrer_phone", N_ ("Referrer’s phone"), C, HF_FIELD_TEXT, HF_IMPORT_NUMBERED },
  [HF_IMPORT_GRADE]                = { "grade", N_ ("Follow-up grade"), C | F, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_customer_grades },
  [HF_IMPORT_DATE]                 = { "date", N_ ("Date"), V, HF_FIELD_DATE },
  [HF_IMPORT_TIME]                 = { "time", N_ ("Time"), V, HF_FIELD_TIME },
  [HF_IMPORT_DEPARTMENT]           = { "department", N_ ("Department"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_DOCTOR]               = { "doctor", N_ ("Doctor"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_VISIT_KIND]           = { "kind", N_ ("Kind of visit"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_VISIT_CHANNEL]        = { "channel", N_ ("Came through"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_DIAGNOSIS]            = { "diagnosis", N_ ("Diagnosis"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_FEE]                  = { "fee", N_ ("Fee"), V, HF_FIELD_MONEY },
  [HF_IMPORT_RECORDED_KIND]        = { "recorded_kind", N_ ("Recorded as"), V, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_REASON]               = { "reason", N_ ("Why"), F, HF_FIELD_TEXT, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_DUE]                  = { "due", N_ ("Due"), F, HF_FIELD_DATE, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_PROMISED]             = { "promised", N_ ("Promised"), F, HF_FIELD_TIME },
  [HF_IMPORT_LIMIT]                = { "limit", N_ ("Limit"), F, HF_FIELD_DATE, HF_IMPORT_MAY_BE_CONSTANT },
  [HF_IMPORT_CHANNEL]              = { "channel", N_ ("Channel"), F, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_contact_channels },
  [HF_IMPORT_STATE]                = { "state", N_ ("State"), F, HF_FIELD_CHOICE, HF_IMPORT_MAY_BE_CONSTANT, hf_follow_up_states },
  [HF_IMPORT_SUGGESTED]            = { "suggested", N_ ("Suggested grade"), F, HF_FIELD_CHOICE, 0, hf_customer_grades },
  [HF_IMPORT_SUGGESTED_BY]         = { "suggested_by", N_ ("Suggested because"), F, HF_FIELD_TEXT },
  [HF_IMPORT_GRADE_REASON]         = { "grade_reason", N_ ("Why graded otherwise"), F, HF_FIELD_TEXT },
  [HF_IMPORT_CLOSE_REASON]         = { "close_reason", N_ ("Closed because"), F, HF_FIELD_CHOICE, 0, hf_follow_up_close_reasons },
  [HF_IMPORT_CLOSE_NOTE]           = { "close_note", N_ ("Why closed"), F, HF_FIELD_TEXT },
};
/* clang-format on */

/* The specials that are fields of the customer too. */
static gboolean
is_special (const HfFieldDef *field)
{
  for (guint i = 0; i < HF_IMPORT_N_SPECIAL; i++)
    if (g_str_equal (specials[i].key, field->name))
      return TRUE;
  return FALSE;
}

static guint
flags_of (const HfFieldDef *field)
{
  if (field->flags & HF_FIELD_PROSE)
    return HF_IMPORT_VERBATIM | HF_IMPORT_MAY_BE_CONSTANT;
  if (field->flags & HF_FIELD_PHONE)
    return HF_IMPORT_NUMBERED;
  if (field->flags & HF_FIELD_PERSONAL || field->type == HF_FIELD_DATE ||
      field->type == HF_FIELD_INSTANT)
    return 0;
  return HF_IMPORT_MAY_BE_CONSTANT;
}

static HfImportField
make_field (const HfFieldDef *field)
{
  gboolean is_for_files = HF_FIELD_IS_OWN (field) && !(field->flags & HF_FIELD_INTERNAL) &&
                          field->type != HF_FIELD_REF && !is_special (field);

  return (HfImportField){ field->name, field->label,     is_for_files ? C : 0,
                          field->type, flags_of (field), field->choices };
}

/* Files name what a reference refers to, but for customers, who have a number: names are not
 * enough. What stands in one cell of a whole table is a kind or a department, not a title. */
static HfImportField
make_plain_field (const HfFieldDef *field, HfImportKind kind)
{
  gboolean is_ref = field->type == HF_FIELD_REF;
  guint    flags = field->flags & HF_FIELD_NAMED ? 0 : flags_of (field);

  if (is_ref && g_str_equal (field->ref, "customer"))
    flags = HF_IMPORT_NUMBERED;
  return (HfImportField){ field->name,
                          field->label,
                          hf_plain_kind_is_for_files (field) ? HF_IMPORT_BIT (kind) : 0,
                          is_ref ? HF_FIELD_TEXT : field->type,
                          flags,
                          field->choices };
}

static void
make_fields (HfImportField *of_tables)
{
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    of_tables[i] = make_field (&hf_customer_def.fields[i]);
  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    {
      const HfPlainKind *plain = hf_plain_kind_get (kind);

      for (guint i = 0; plain != NULL && i < plain->def->n_fields; i++)
        of_tables[plain->first - HF_IMPORT_N_SPECIAL + i] =
          make_plain_field (&plain->def->fields[i], kind);
    }
}

/* They follow from the tables of fields, so they are made once. */
/**
 * hf_import_field_get:
 * @field: a field
 *
 * Returns: (transfer none): what is known of it; without any kinds where it is not for files
 */
const HfImportField *
hf_import_field_get (HfImportFieldId field)
{
  static HfImportField of_tables[HF_IMPORT_N_FIELDS - HF_IMPORT_N_SPECIAL];
  static gsize         is_made;

  g_return_val_if_fail (field < HF_IMPORT_N_FIELDS, NULL);

  if (g_once_init_enter (&is_made))
    {
      make_fields (of_tables);
      g_once_init_leave (&is_made, TRUE);
    }
  return field < HF_IMPORT_N_SPECIAL ? &specials[field] : &of_tables[field - HF_IMPORT_N_SPECIAL];
}

/**
 * hf_import_kind_bits:
 * @kind: what the rows of a file are
 *
 * Returns: the bits that stand for it
 */
guint64
hf_import_kind_bits (HfImportKind kind)
{
  static guint64 bits[HF_IMPORT_N_KINDS]; /* asked of each field for each column of a table */
  static gsize   is_made;

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS, 0);

  if (g_once_init_enter (&is_made))
    {
      for (HfImportKind i = 0; i < HF_IMPORT_N_KINDS; i++)
        {
          const HfPlainKind *plain = hf_plain_kind_get (i);

          bits[i] = HF_IMPORT_BIT (i) | (plain != NULL && hf_entity_needs_customer (plain->def) ?
                                           HF_IMPORT_PLAIN_OF_CUSTOMERS :
                                           0);
        }
      g_once_init_leave (&is_made, TRUE);
    }
  return bits[kind];
}

/**
 * hf_import_field_has_kind:
 * @field: a field
 * @kind: what the rows of a file are
 *
 * Returns: whether such rows have that field
 */
gboolean
hf_import_field_has_kind (HfImportFieldId field, HfImportKind kind)
{
  g_return_val_if_fail (field < HF_IMPORT_N_FIELDS && kind < HF_IMPORT_N_KINDS, FALSE);

  return (hf_import_field_get (field)->kinds & hf_import_kind_bits (kind)) != 0;
}

/* People write a key with dashes, underscores or spaces. */
static gboolean
keys_equal (const char *key, const char *given)
{
  for (; *key != '\0' && *given != '\0'; key++, given++)
    if (*key != (strchr ("- ", *given) != NULL ? '_' : *given))
      return FALSE;
  return *key == *given;
}

/**
 * hf_import_field_from_key:
 * @key: a key; `_`, `-` and a space count as the same
 * @kind: of which rows, should several have such a field; %HF_IMPORT_N_KINDS for any
 * @field: (out): its field
 *
 * Returns: %FALSE if there is none
 */
gboolean
hf_import_field_from_key (const char *key, HfImportKind kind, HfImportFieldId *field)
{
  gboolean is_found = FALSE;

  g_return_val_if_fail (key != NULL && field != NULL, FALSE);

  for (guint i = HF_IMPORT_N_FIELDS; i > 0; i--)
    {
      const HfImportField *def = hf_import_field_get (i - 1);

      if (def->kinds == 0 || !keys_equal (def->key, key))
        continue;
      *field = i - 1;
      is_found = TRUE;
      if (kind < HF_IMPORT_N_KINDS && hf_import_field_has_kind (i - 1, kind))
        return TRUE;
    }
  if (is_found)
    return TRUE;
  *field = HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN);
  return keys_equal ("source", key); /* what people call the origin of a customer */
}
