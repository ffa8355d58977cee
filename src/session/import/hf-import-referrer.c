/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By whom customers were referred. A file says it by the number that another system gave the
 * referrer, or by name and telephone number; a name alone is nobody in particular. The referrer may
 * stand further down in the file, so all rows are in the book before the first is looked for. */

#include "session/import/hf-import-referrer.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "session/customer/hf-kin.h"

/* What a cell says of a referrer. */
typedef struct
{
  const char *number; /* as written: a number, or else a name */
  char       *name;   /* folded */
  char       *digits; /* of the telephone number, empty where there is none */
} Said;

static void
said_clear (Said *self)
{
  g_free (self->name);
  g_free (self->digits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

static Said
read_said (const HfImportRow *row)
{
  const char *who = hf_import_row_get_text (row, HF_IMPORT_REFERRER);
  g_auto (GStrv) phones = hf_phone_split (hf_import_row_get_text (row, HF_IMPORT_REFERRER_PHONE));

  return (Said){ who, hf_fold (who), hf_digits (phones[0] != NULL ? phones[0] : "") };
}

/* First a number of the same system; whoever is here before whoever was put away. */
static gboolean
find (HfImport *self, const Said *said, gint64 *id, HfRefusalCode *code, GError **error)
{
  static const char *const tries[] = {
    "c.id IN (SELECT customer FROM external_id, said WHERE value = said.number AND "
    "source = said.system)",
    "c.id IN (SELECT customer FROM external_id, said WHERE value = said.number)",
    "c.archived IS NULL AND c.name_fold = (SELECT name FROM said) AND "
    "c.id IN (SELECT customer FROM phone, said WHERE number_digits = said.digits)",
    "c.name_fold = (SELECT name FROM said) AND "
    "c.id IN (SELECT customer FROM phone, said WHERE number_digits = said.digits)",
  };

  *id = 0;
  *code = *said->digits != '\0' ? HF_REFUSAL_NOBODY : HF_REFUSAL_NAME_ALONE;
  for (guint i = 0; i < G_N_ELEMENTS (tries) && (i < 2 || *said->digits != '\0'); i++)
    {
      g_autofree char *sql = g_strconcat (
        "WITH said (number, name, digits, system) AS (SELECT $1, $2, $3, $4) "
        "SELECT count(DISTINCT coalesce(c.merged_into, c.id)), min(coalesce(c.merged_into, c.id)) "
        "FROM customer AS c WHERE ",
        tries[i], NULL);
      g_autoptr (HfStatement) found = hf_database_ask (self->db, error, sql, "tttt", said->number,
                                                       said->name, said->digits, self->source);
      gint64 n;

      if (found == NULL || hf_statement_step (found, error) != HF_STEP_ROW)
        return FALSE;
      n = hf_statement_int (found, 0);
      if (n == 0)
        continue;
      *code = n == 1 ? HF_REFUSAL_NONE : HF_REFUSAL_SEVERAL;
      *id = n == 1 ? hf_statement_int (found, 1) : 0;
      return TRUE;
    }
  return TRUE;
}

/* An export of this book says in a row what the card says, whoever else is so called. */
static gboolean
is_said_already (HfImport   *self,
                 const Said *said,
                 gint64      customer,
                 gboolean   *is_said,
                 GError    **error)
{
  static const char sql[] =
    "SELECT count(*) FROM customer AS c JOIN customer AS r ON r.id = c.referrer WHERE c.id = $1 "
    "AND (EXISTS (SELECT 1 FROM external_id WHERE customer = r.id AND value = $2) OR "
    "r.name_fold = $3 AND ($4 = '' OR EXISTS (SELECT 1 FROM phone WHERE customer = r.id AND "
    "number_digits = $4)))";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "ittt", customer, said->number, said->name,
                           said->digits))
    return FALSE;
  *is_said = n > 0;
  return TRUE;
}

/* A rehearsal has nobody but those who were taken in, and then not what they were merged into. */
static gboolean
rehearse (HfImport *self, const Said *said, GError **error)
{
  HfRehearsal *rehearsal = hf_transaction_get_rehearsal (self->transaction);

  return hf_rehearsal_take (rehearsal, HF_REHEARSAL_NUMBER, said->number, error) &&
         hf_rehearsal_take (rehearsal, HF_REHEARSAL_NAME, said->name, error);
}

/* Likewise those who referred @id, as far up as it goes. */
static gboolean
rehearse_chain (HfImport *self, gint64 id, GError **error)
{
  HfRehearsal *rehearsal = hf_transaction_get_rehearsal (self->transaction);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  while (id != 0 && g_hash_table_add (taken, GSIZE_TO_POINTER ((gsize) id)))
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      if (!hf_rehearsal_take (rehearsal, HF_REHEARSAL_ID, text, error) ||
          !hf_database_number (self->db, &id, error,
                               "SELECT coalesce(max(referrer), 0) FROM customer WHERE id = $1", "i",
                               id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
store (HfImport        *self,
       gint64           customer,
       gint64           referrer,
       HfImportVerdict *verdict,
       HfRefusalCode   *code,
       GError         **error)
{
  g_autoptr (HfRow) incoming = NULL;
  gboolean may;

  if ((self->options->dry_run && !rehearse_chain (self, referrer, error)) ||
      !hf_kin_may_refer (self->db, customer, referrer, &may, error))
    return FALSE;
  if (!may)
    {
      *code = HF_REFUSAL_REFERS_BACK;
      return TRUE;
    }
  incoming = hf_row_new (&hf_customer_def);
  hf_row_set_int (incoming, HF_CUSTOMER_REFERRER, referrer);
  return hf_import_merge (self, &hf_customer_def, customer, incoming, verdict, error);
}

/**
 * hf_import_referrer:
 * @self: the import, all rows of which are in the book
 * @row: what a record says
 * @customer: the card that came of it
 * @outcome: (inout): becomes %HF_IMPORT_UPDATED when the card changed
 * @error: return location for an error
 *
 * Stores by whom a customer was referred.
 *
 * Returns: whether it succeeded, the referrer refused or not
 */
gboolean
hf_import_referrer (HfImport          *self,
                    const HfImportRow *row,
                    gint64             customer,
                    HfImportOutcome   *outcome,
                    GError           **error)
{
  g_auto (Said) said = read_said (row);
  gboolean is_said;
  gint64   referrer;

  outcome->refusal = (HfRefusal){ HF_REFUSAL_NONE, HF_IMPORT_REFERRER, NULL };
  if ((self->options->dry_run && !rehearse (self, &said, error)) ||
      !is_said_already (self, &said, customer, &is_said, error))
    return FALSE;
  if (is_said)
    return TRUE;
  return find (self, &said, &referrer, &outcome->refusal.code, error) &&
         (referrer == 0 ||
          store (self, customer, referrer, &outcome->verdict, &outcome->refusal.code, error));
}
