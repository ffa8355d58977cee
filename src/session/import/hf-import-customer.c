/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows that are customers, and the customers of rows that are something else. */

#include "base/hf-clock.h"
#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-id-number.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-validate.h"
#include "session/import/hf-import-address.h"
#include "session/import/hf-import-names.h"
#include "session/import/hf-import-own.h"
#include "store/hf-sql.h"
#include "transfer/hf-plain-kind.h"

/* The fields that are more than one of the customer's own; the others are copied as they are. */
static const HfImportPair pairs[] = {
  { HF_CUSTOMER_NAME, HF_IMPORT_NAME },
  { HF_CUSTOMER_SEX, HF_IMPORT_SEX },
  { HF_CUSTOMER_BIRTH_DATE, HF_IMPORT_BIRTH_DATE },
  { HF_CUSTOMER_STREET, HF_IMPORT_ADDRESS },
  { HF_CUSTOMER_GRADE, HF_IMPORT_GRADE },
};

/* What a row of visits or follow-ups says of its customer; its grade and owner are its own. */
static const HfImportPair pairs_of_others[] = {
  { HF_CUSTOMER_NAME, HF_IMPORT_NAME },
  { HF_CUSTOMER_SEX, HF_IMPORT_SEX },
  { HF_CUSTOMER_BIRTH_DATE, HF_IMPORT_BIRTH_DATE },
};

static gboolean
is_customers (HfImport *self)
{
  return self->options->kind == HF_IMPORT_CUSTOMERS;
}

static HfImportFieldId
number_field (HfImport *self)
{
  return is_customers (self) ? HF_IMPORT_EXTERNAL_ID : HF_IMPORT_CUSTOMER_EXTERNAL_ID;
}

static void
copy_own (HfRow *card, const HfImportRow *row)
{
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (row->values[HF_IMPORT_OF_CUSTOMER (i)].kind != HF_VALUE_NULL)
      hf_row_set (card, i, row->values[HF_IMPORT_OF_CUSTOMER (i)]);
}

static gboolean
build_card (HfImport *self, const HfImportRow *row, HfRow *card, GError **error)
{
  gint64 owner;

  hf_row_set_text (card, HF_CUSTOMER_BIRTH_PRECISION,
                   hf_customer_precision_key (row->birth_precision));
  if (!is_customers (self))
    {
      hf_import_copy (card, row, pairs_of_others, G_N_ELEMENTS (pairs_of_others));
      return TRUE;
    }
  hf_import_copy (card, row, pairs, G_N_ELEMENTS (pairs));
  copy_own (card, row);
  hf_import_address_split (self, card);
  hf_id_number_fill (card);
  if (!hf_import_look_up_staff (self, hf_import_row_get_text (row, HF_IMPORT_OWNER), &owner, error))
    return FALSE;
  if (owner != 0)
    hf_row_set_int (card, HF_CUSTOMER_OWNER, owner);
  return TRUE;
}

static GStrv
split_phones (const HfImportRow *row, HfImportFieldId field)
{
  return hf_phone_split (hf_import_row_get_text (row, field));
}

static gboolean
match (HfImport *self, const HfImportRow *row, const HfRow *card, HfMatch *found, GError **error)
{
  g_auto (GStrv) phones = split_phones (row, HF_IMPORT_PHONE);
  g_auto (GStrv) others = split_phones (row, HF_IMPORT_PHONE_2);
  gboolean          is_exact = row->birth_precision == HF_DATE_EXACT;
  HfImportFieldId   own = is_customers (self) ? HF_IMPORT_BOOK_ID : HF_IMPORT_CUSTOMER_BOOK_ID;
  const HfMatchKeys keys = {
    .source = self->source,
    .source_is_named = !g_str_equal (self->source, HF_IMPORT_UNNAMED_SOURCE),
    .external_id = hf_import_row_get_text (row, number_field (self)),
    .book_id = hf_import_get_number (row, own),
    .name = hf_import_row_get_text (row, HF_IMPORT_NAME),
    .sex = hf_import_row_get_text (row, HF_IMPORT_SEX),
    .birth_date = is_exact ? hf_import_row_get_text (row, HF_IMPORT_BIRTH_DATE) : NULL,
    .id_number = hf_row_text (card, HF_CUSTOMER_ID_NUMBER),
    .household = hf_row_text (card, HF_CUSTOMER_HOUSEHOLD),
    .phones = { phones[0], phones[0] != NULL && phones[1] != NULL ? phones[1] : others[0] },
  };

  return hf_matcher_find (self->db, &keys, found, error);
}

static gboolean
add_number (HfImport        *self,
            gint64           customer,
            const char      *value,
            HfImportVerdict *verdict,
            GError         **error)
{
  static const char known[] =
    "SELECT count(*) FROM external_id WHERE customer = $1 AND value = $2 AND "
    "(source = $3 OR $4 = 0) OR value = $2 AND source = $3";
  g_autoptr (HfRow) row = NULL;
  gint64 is_named = !g_str_equal (self->source, HF_IMPORT_UNNAMED_SOURCE);
  gint64 n;

  if (value == NULL)
    return TRUE;
  if (!hf_database_number (self->db, &n, error, known, "itti", customer, value, self->source,
                           is_named))
    return FALSE;
  if (n > 0)
    return TRUE;
  *verdict = MAX (*verdict, HF_IMPORT_UPDATED);
  row = hf_row_new (&hf_external_id_def);
  hf_row_set_int (row, HF_EXTERNAL_ID_CUSTOMER, customer);
  hf_row_set_text (row, HF_EXTERNAL_ID_SOURCE, self->source);
  hf_row_set_text (row, HF_EXTERNAL_ID_VALUE, value);
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

/* A number as a file has it, and what of a number it is, where the file says so. */
typedef struct
{
  const char *number;
  const char *type;
} Phone;

static gboolean
insert_phone (HfImport *self, gint64 customer, const Phone *phone, guint position, GError **error)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_phone_def);

  hf_row_set_int (row, HF_PHONE_CUSTOMER, customer);
  hf_row_set_text (row, HF_PHONE_NUMBER, phone->number);
  hf_row_set_text (row, HF_PHONE_TYPE, phone->type);
  hf_row_set_int (row, HF_PHONE_POSITION, position);
  return hf_transaction_insert (self->transaction, row, error) != 0;
}

/* What it is of a number the card has is filled in, or brought up to date, as any field. */
static gboolean
update_type (HfImport        *self,
             gint64           known,
             const Phone     *phone,
             HfImportVerdict *verdict,
             GError         **error)
{
  g_autoptr (HfRow) incoming = NULL;
  HfImportVerdict of_type = HF_IMPORT_UNCHANGED;

  if (phone->type == NULL)
    return TRUE;
  incoming = hf_row_new (&hf_phone_def);
  hf_row_set_text (incoming, HF_PHONE_TYPE, phone->type);
  if (!hf_import_merge (self, &hf_phone_def, known, incoming, &of_type, error))
    return FALSE;
  *verdict = MAX (*verdict, of_type);
  return TRUE;
}

static gboolean
replace_phone (HfImport *self, gint64 held, const Phone *phone, gboolean *is_done, GError **error)
{
  g_autoptr (HfRow) incoming = NULL;
  HfImportVerdict verdict = HF_IMPORT_UNCHANGED;

  *is_done = FALSE;
  if (held == 0)
    return TRUE;
  incoming = hf_row_new (&hf_phone_def);
  hf_row_set_text (incoming, HF_PHONE_NUMBER, phone->number);
  if (!hf_import_merge (self, &hf_phone_def, held, incoming, &verdict, error))
    return FALSE;
  *is_done = verdict == HF_IMPORT_UPDATED;
  return !*is_done || update_type (self, held, phone, &verdict, error);
}

/* A number the card does not have replaces the one the same system gave before; beside one that a
 * person typed it is another number. */
static gboolean
add_phone (HfImport        *self,
           gint64           customer,
           const Phone     *phone,
           guint            position,
           HfImportVerdict *verdict,
           GError         **error)
{
  static const char known[] =
    "SELECT coalesce(min(id), 0) FROM phone WHERE customer = $1 AND number_digits = $2";
  static const char of_position[] =
    "SELECT coalesce(min(id), 0) FROM phone WHERE customer = $1 AND coalesce(position, 0) = $2";
  static const char after_last[] =
    "SELECT coalesce(max(coalesce(position, 0)) + 1, 0) FROM phone WHERE customer = $1";
  g_autofree char *digits = hf_digits (phone->number);
  gint64           n, held;
  gboolean         is_done;

  if (!hf_database_number (self->db, &n, error, known, "it", customer, digits))
    return FALSE;
  if (n > 0)
    return update_type (self, n, phone, verdict, error);
  *verdict = MAX (*verdict, HF_IMPORT_UPDATED);
  if (!hf_database_number (self->db, &held, error, of_position, "ii", customer,
                           (gint64) position) ||
      !replace_phone (self, held, phone, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;
  return hf_database_number (self->db, &n, error, after_last, "i", customer) &&
         insert_phone (self, customer, phone, (guint) n, error);
}

/* What a number is, is said of the only one in its cell. */
static const char *
get_type (const HfImportRow *row, HfImportFieldId field, guint n_phones)
{
  return n_phones == 1 ? hf_import_row_get_text (row, field) : NULL;
}

/* The second column holds the second number at the earliest. */
static gboolean
add_phones (HfImport          *self,
            const HfImportRow *row,
            gint64             customer,
            HfImportVerdict   *verdict,
            GError           **error)
{
  g_auto (GStrv) phones = split_phones (row, HF_IMPORT_PHONE);
  g_auto (GStrv) others = split_phones (row, HF_IMPORT_PHONE_2);
  guint       n_phones = g_strv_length (phones), first_other = MAX (n_phones, 1);
  const char *type = get_type (row, HF_IMPORT_PHONE_TYPE, n_phones);
  const char *other_type = get_type (row, HF_IMPORT_PHONE_2_TYPE, g_strv_length (others));

  for (guint i = 0; i < n_phones; i++)
    if (!add_phone (self, customer, &(Phone){ phones[i], type }, i, verdict, error))
      return FALSE;
  for (guint i = 0; others[i] != NULL; i++)
    if (!add_phone (self, customer, &(Phone){ others[i], other_type }, first_other + i, verdict,
                    error))
      return FALSE;
  return TRUE;
}

static gboolean
add_numbers (HfImport          *self,
             const HfImportRow *row,
             gint64             customer,
             HfImportVerdict   *verdict,
             GError           **error)
{
  return add_number (self, customer, hf_import_row_get_text (row, number_field (self)), verdict,
                     error) &&
         add_phones (self, row, customer, verdict, error) &&
         (self->own == NULL || hf_import_own_store (self, customer, verdict, error));
}

/* What was born so many months before the row's day, or before today. */
static HfDate
count_back (HfImport *self, const HfImportRow *row)
{
  HfDate visited = hf_date_from_iso (hf_import_row_get_text (row, HF_IMPORT_DATE));
  HfDate day = visited != HF_DATE_NONE ? visited : hf_clock_date_of (self->options->now);

  return hf_date_add_months (day, -(int) row->values[HF_IMPORT_AGE].i);
}

/* An age says when somebody was born, roughly, where nothing says it better. It tells nobody apart,
 * and comes out another day each time it is read: so it is no part of what the row is found by. */
static gboolean
estimate_birth (HfImport          *self,
                const HfImportRow *row,
                gint64             customer,
                HfRow             *card,
                GError           **error)
{
  g_autoptr (HfRow) stored = NULL;
  g_autofree char *iso = NULL;

  if (row->values[HF_IMPORT_AGE].kind == HF_VALUE_NULL ||
      !hf_row_is_null (card, HF_CUSTOMER_BIRTH_DATE))
    return TRUE;
  if (customer != 0)
    stored = hf_sql_read_existing (self->db, &hf_customer_def, self->viewer, customer, error);
  if (customer != 0 && stored == NULL)
    return FALSE;
  if (stored != NULL && !hf_row_is_null (stored, HF_CUSTOMER_BIRTH_DATE))
    return TRUE;
  iso = hf_date_to_iso (count_back (self, row));
  hf_row_set_text (card, HF_CUSTOMER_BIRTH_DATE, iso);
  hf_row_set_text (card, HF_CUSTOMER_BIRTH_PRECISION, HF_CUSTOMER_PRECISION_ESTIMATED);
  return TRUE;
}

static gboolean
create (HfImport          *self,
        const HfImportRow *row,
        HfRow             *card,
        gint64             similar,
        gint64            *customer,
        HfImportVerdict   *verdict,
        GError           **error)
{
  if (!estimate_birth (self, row, 0, card, error))
    return FALSE;
  if (hf_row_is_null (card, HF_CUSTOMER_NAME))
    hf_row_set_text (card, HF_CUSTOMER_NAME, hf_import_row_get_text (row, number_field (self)));
  if (similar != 0)
    hf_row_set_int (card, HF_CUSTOMER_SIMILAR_TO, similar);
  *customer = hf_transaction_insert (self->transaction, card, error);
  if (*customer == 0 || !add_numbers (self, row, *customer, verdict, error))
    return FALSE;
  self->result->customers_created++;
  *verdict = HF_IMPORT_CREATED;
  return TRUE;
}

/* Most rows of visits say nothing of their customer but the number. */
static gboolean
says_something (const HfImportRow *row)
{
  return row->values[HF_IMPORT_NAME].kind != HF_VALUE_NULL ||
         row->values[HF_IMPORT_SEX].kind != HF_VALUE_NULL ||
         row->values[HF_IMPORT_BIRTH_DATE].kind != HF_VALUE_NULL ||
         row->values[HF_IMPORT_AGE].kind != HF_VALUE_NULL ||
         row->values[HF_IMPORT_PHONE].kind != HF_VALUE_NULL;
}

static gboolean
update (HfImport          *self,
        const HfImportRow *row,
        HfRow             *card,
        gint64             customer,
        HfImportVerdict   *verdict,
        GError           **error)
{
  if (!is_customers (self) && !says_something (row))
    return TRUE;
  return estimate_birth (self, row, customer, card, error) &&
         hf_import_merge (self, &hf_customer_def, customer, card, verdict, error) &&
         add_numbers (self, row, customer, verdict, error);
}

static gboolean
says_all_of (const HfRow *stored, const HfRow *card)
{
  for (guint i = 0; i < card->def->n_fields; i++)
    if (!hf_row_is_null (card, i) && hf_row_differs (stored, card, i))
      return FALSE;
  return TRUE;
}

/* Somebody of whom too little is known for a match may still be whom an earlier import of the same
 * row made: the same system, the same name, everything the row says, and each found once. */
static gboolean
find_made_before (HfImport    *self,
                  const HfRow *card,
                  const char  *phone,
                  gint64      *customer,
                  GError     **error)
{
  static const char by_name[] =
    "SELECT c.id FROM customer AS c WHERE c.name_fold = $1 AND c.merged_into IS NULL AND EXISTS "
    "(SELECT 1 FROM change_range AS r JOIN step AS s ON s.id = r.step WHERE r.entity = 'customer' "
    "AND c.id BETWEEN r.first AND r.last AND s.source = $2) AND ($3 = '' OR EXISTS (SELECT 1 FROM "
    "phone AS p WHERE p.customer = c.id AND p.number_digits = $3)) ORDER BY c.archived IS NOT "
    "NULL, "
    "c.id";
  g_autofree char *fold = hf_fold (hf_row_text (card, HF_CUSTOMER_NAME));
  g_autofree char *digits = hf_digits (phone);
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, by_name, "ttt", fold, self->source, digits);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64 id = hf_statement_int (rows, 0);
      g_autoptr (HfRow) stored =
        hf_sql_read_existing (self->db, card->def, self->viewer, id, error);

      if (stored == NULL)
        return FALSE;
      if (hf_import_seen_get (self->seen, id) != 0 || !says_all_of (stored, card))
        continue;
      *customer = id;
      return TRUE;
    }
  return step == HF_STEP_DONE;
}

static gboolean
make_owner (HfImport *self, const HfImportRow *row, HfRow *card, GError **error)
{
  return hf_import_make_staff (self, hf_import_row_get_text (row, HF_IMPORT_OWNER),
                               HF_STAFF_ROLE_DESK, card, HF_CUSTOMER_OWNER, error);
}

static gboolean
check_own (HfImport *self, gint64 customer, HfImportOutcome *outcome, GError **error)
{
  HfRefusal found = HF_REFUSAL_INIT;

  if (self->own != NULL && !hf_import_own_check (self, customer, &found, error))
    return FALSE;
  if (found.code == HF_REFUSAL_NONE)
    return TRUE;
  outcome->verdict = HF_IMPORT_REFUSED;
  outcome->refusal = found;
  return TRUE;
}

static gboolean
apply (HfImport          *self,
       const HfImportRow *row,
       HfRow             *card,
       gint64            *customer,
       HfImportOutcome   *outcome,
       GError           **error)
{
  gboolean has_number =
    is_customers (self) && row->values[HF_IMPORT_EXTERNAL_ID].kind != HF_VALUE_NULL;
  g_auto (GStrv) phones = split_phones (row, HF_IMPORT_PHONE);
  HfMatch found;

  if (!match (self, row, card, &found, error))
    return FALSE;
  *customer = found.customer;
  if (*customer == 0 && is_customers (self) && !has_number &&
      !find_made_before (self, card, phones[0], customer, error))
    return FALSE;
  if (*customer == 0 && (!self->makes_customers || hf_plain_kind_get (self->options->kind) != NULL))
    return hf_import_refuse (outcome, HF_REFUSAL_NOT_IN_BOOK, HF_IMPORT_N_FIELDS);
  if (*customer != 0 && has_number && !hf_import_remember (self, *customer, row))
    return hf_import_refuse (outcome, HF_REFUSAL_REPEATED_ID, HF_IMPORT_EXTERNAL_ID);
  if (!found.was_merged && !check_own (self, *customer, outcome, error))
    return FALSE;
  if (outcome->verdict == HF_IMPORT_REFUSED)
    return TRUE;
  if (*customer != 0)
    {
      if (is_customers (self))
        hf_import_remember (self, *customer, row);
      /* What of a merged card was to be kept, somebody has chosen. */
      self->referred = found.was_merged ? 0 : *customer;
      return found.was_merged || (make_owner (self, row, card, error) &&
                                  update (self, row, card, *customer, &outcome->verdict, error));
    }
  if (!make_owner (self, row, card, error) ||
      !create (self, row, card, found.similar, customer, &outcome->verdict, error))
    return FALSE;
  if (is_customers (self))
    hf_import_remember (self, *customer, row);
  self->referred = *customer;
  return TRUE;
}

/**
 * hf_import_customer:
 * @self: the import
 * @row: what a record says
 * @outcome: (out): what became of it
 * @error: return location for an error
 *
 * Brings a customer into the book.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_customer (HfImport          *self,
                    const HfImportRow *row,
                    HfImportOutcome   *outcome,
                    GError           **error)
{
  g_autoptr (HfRow) card = hf_row_new (&hf_customer_def);
  gint64 customer;

  outcome->verdict = HF_IMPORT_UNCHANGED;
  if (!build_card (self, row, card, error))
    return FALSE;
  if (!hf_row_validate (card, NULL))
    return hf_import_refuse (outcome, HF_REFUSAL_EMPTY, HF_IMPORT_NAME);
  return apply (self, row, card, &customer, outcome, error);
}

/**
 * hf_import_find_customer:
 * @self: the import
 * @row: what a record says that is of a customer
 * @customer: (out): whose it is, 0 when it is refused
 * @outcome: (inout): becomes %HF_IMPORT_REFUSED, or %HF_IMPORT_UPDATED when the card changed
 * @error: return location for an error
 *
 * Finds the customer of a row. A visit or a follow-up makes a card of somebody who is not in the
 * book, unless only known customers are wanted; one of whom nothing but a number is known is called
 * by it until a file of customers tells the name. Points and memberships are refused then.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_find_customer (HfImport          *self,
                         const HfImportRow *row,
                         gint64            *customer,
                         HfImportOutcome   *outcome,
                         GError           **error)
{
  g_autoptr (HfRow) card = hf_row_new (&hf_customer_def);

  return build_card (self, row, card, error) && apply (self, row, card, customer, outcome, error);
}
