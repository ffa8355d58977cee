/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Households. A household is those whose cards say the same of it, so this only reads and writes
 * one field of a card; what is shared is worked out. */

#include "session/customer/hf-household.h"

#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>
#include <string.h>

#define TAIL 4 /* digits by which people tell numbers apart */

void
hf_household_free (HfHousehold *self)
{
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->phone, hf_row_unref);
  g_free (self->proposed);
  g_free (self);
}

/* From those who live there to their numbers, never from a number, which may be a placeholder that
 * half the book has: so its index is kept out. A household may be one too, so as many are looked at
 * as are named with it. */
static gboolean
read_phone (HfHousehold *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  static const char sql[] =
    "SELECT p.id FROM customer AS own JOIN phone AS p ON p.customer = own.id "
    "WHERE own.id = $1 AND p.number_digits <> '' AND EXISTS (SELECT 1 FROM phone AS q "
    "WHERE q.number_digits || '' = p.number_digits AND q.customer IN (SELECT c.id "
    "FROM customer AS c WHERE c.household = own.household AND c.id <> own.id "
    "AND c.archived IS NULL ORDER BY c.name_sort, c.id LIMIT 200)) "
    "ORDER BY p.position, p.id LIMIT 1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", self->customer->id);
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  self->phone = hf_sql_read_existing (db, &hf_phone_def, viewer, hf_statement_int (rows, 0), error);
  return self->phone != NULL;
}

/* In no language: it stands in the book. Families are told apart by the end of a number, as people
 * do. */
static char *
make_name (const HfRow *customer, guint attempt)
{
  const char      *name = hf_row_text (customer, HF_CUSTOMER_NAME);
  const char      *phone = hf_row_text (customer, HF_CUSTOMER_PHONE);
  g_autofree char *digits = hf_digits (phone ? phone : "");
  gsize            length = strlen (digits);
  g_autoptr (GString) text = g_string_new (name);

  if (length >= TAIL)
    g_string_append_printf (text, " %s", digits + length - TAIL);
  if (attempt > 1)
    g_string_append_printf (text, " (%u)", attempt);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Those in one would be taken for those in the other; whoever is archived may come back. */
static gboolean
read_is_taken (HfDatabase *db, const char *name, gint64 *is_taken, GError **error)
{
  return hf_database_number (db, is_taken, error,
                             "SELECT EXISTS (SELECT 1 FROM customer WHERE household = $1)", "t",
                             name);
}

/* Who left a household has given it the name, and it must not be taken for a new one. */
static gboolean
propose (HfHousehold *self, HfDatabase *db, GError **error)
{
  gint64 is_taken = TRUE;

  for (guint attempt = 1; is_taken; attempt++)
    {
      g_free (self->proposed);
      self->proposed = make_name (self->customer, attempt);
      if (!read_is_taken (db, self->proposed, &is_taken, error))
        return FALSE;
    }
  return TRUE;
}

HfHousehold *
hf_household_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfHousehold) self = g_new0 (HfHousehold, 1);
  g_autoptr (GError) failure = NULL;

  self->customer = hf_sql_read_one (db, &hf_customer_def, viewer, customer, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (self->customer == NULL) /* taken back while its card is open */
    self->customer = hf_row_seal (hf_row_new (&hf_customer_def));
  return read_phone (self, db, viewer, error) && propose (self, db, error) ?
           g_steal_pointer (&self) :
           NULL;
}

static void
move (HfChangeSet *changes, const HfRow *customer, const char *household)
{
  HfRow *moved;

  if (g_strcmp0 (hf_row_text (customer, HF_CUSTOMER_HOUSEHOLD), household) == 0)
    return;
  moved = hf_row_copy (customer);
  hf_row_set_text (moved, HF_CUSTOMER_HOUSEHOLD, household);
  hf_change_set_update (changes, customer, moved);
}

HfChangeSet *
hf_household_join (const HfHousehold *self, const HfRow *other)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Put into one household"));
  const char  *household = hf_row_text (self->customer, HF_CUSTOMER_HOUSEHOLD);

  if (household == NULL)
    household = hf_row_text (other, HF_CUSTOMER_HOUSEHOLD);
  if (household == NULL)
    household = self->proposed;
  move (changes, self->customer, household);
  move (changes, other, household);
  return changes;
}

HfChangeSet *
hf_household_leave (const HfRow *customer)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Take out of the household"));

  move (changes, customer, NULL);
  return changes;
}

static gboolean
check_is_free (HfDatabase *db, const char *name, GError **error)
{
  gint64 is_taken;

  if (!read_is_taken (db, name, &is_taken, error))
    return FALSE;
  if (is_taken)
    g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
                 "the name of a household is taken");
  return !is_taken;
}

static gboolean
rename_all (HfDatabase    *db,
            HfTransaction *transaction,
            HfViewer      *viewer,
            const char    *from,
            const char    *to,
            GError       **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, "SELECT id FROM customer WHERE household = $1", "t", from);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (HfRow) before =
        hf_sql_read_existing (db, &hf_customer_def, viewer, g_array_index (ids, gint64, i), error);
      g_autoptr (HfRow) after = before ? hf_row_copy (before) : NULL;

      if (after == NULL)
        return FALSE;
      hf_row_set_text (after, HF_CUSTOMER_HOUSEHOLD, to);
      if (!hf_transaction_update (transaction, before, after, error))
        return FALSE;
    }
  return ids != NULL;
}

gint64
hf_household_rename (HfDatabase *db,
                     HfViewer   *viewer,
                     gint64      customer,
                     const char *name,
                     gint64      now,
                     GError    **error)
{
  const HfStepInfo info = { .who = viewer->who, .at = now, .label = N_ ("Rename household") };
  g_autoptr (HfTransaction) transaction = NULL;
  g_autoptr (HfRow) row = NULL;
  const char *from;

  g_return_val_if_fail (!viewer->masked, 0);

  if ((transaction = hf_transaction_begin (db, &info, error)) == NULL ||
      (row = hf_sql_read_existing (db, &hf_customer_def, viewer, customer, error)) == NULL ||
      !check_is_free (db, name, error))
    return 0;
  from = hf_row_text (row, HF_CUSTOMER_HOUSEHOLD);
  if (from == NULL)
    {
      g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
                   "customer/%" G_GINT64_FORMAT " is in no household", customer);
      return 0;
    }
  if (!rename_all (db, transaction, viewer, from, name, error) ||
      !hf_transaction_commit (transaction, error))
    return 0;
  return hf_transaction_get_step (transaction);
}
