/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a table may say of what customers gave and were given: nobody uses more of a package than
 * was given, or what somebody else has, which a window asks before it saves too
 * (store/hf-spend-guard.c); for a child a guardian agrees; and nobody is a member of one tier twice
 * at a time (store/hf-membership-guard.c). */

#include "session/import/hf-import-given.h"

#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-given-item.h"
#include "core/hf-membership.h"
#include "core/hf-package-use.h"
#include "store/hf-membership-guard.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

/* A row as the file wants it. */
typedef struct
{
  HfImport          *import;
  const HfPlainKind *kind;
  gint64             id; /* of the row of the book that becomes it, 0 for none yet */
  const HfRow       *after;
  HfImportOutcome   *outcome;
} Given;

static gboolean
refuse (const Given *self, HfRefusalCode code, guint field)
{
  return hf_import_refuse (self->outcome, code, self->kind->first + field);
}

/* By how much an item would be overdrawn; whose it is, is looked at too. */
static gboolean
check_use (const Given *self, GError **error)
{
  static const char whose[] = "SELECT coalesce((SELECT g.customer FROM given_item AS i JOIN "
                              "given_package AS g ON g.id = i.given_package WHERE i.id = $1), 0)";
  static const char too_much[] =
    "SELECT (SELECT coalesce(sum(quantity), 0) FROM package_use WHERE given_item = $1 AND id <> $2)"
    " + $3 - i.quantity FROM given_item AS i WHERE i.id = $1";
  HfDatabase *db = self->import->db;
  gint64      item = hf_row_int (self->after, HF_PACKAGE_USE_GIVEN_ITEM);
  gint64      quantity = hf_row_int (self->after, HF_PACKAGE_USE_QUANTITY);
  gint64      customer, n;

  if (!hf_database_number (db, &customer, error, whose, "i", item) ||
      !hf_database_number (db, &n, error, too_much, "iii", item, self->id, quantity))
    return FALSE;
  if (customer != hf_row_int (self->after, HF_PACKAGE_USE_CUSTOMER))
    return refuse (self, HF_REFUSAL_UNKNOWN_NAME, HF_PACKAGE_USE_GIVEN_ITEM);
  return n <= 0 || refuse (self, HF_REFUSAL_SPENT, HF_PACKAGE_USE_QUANTITY);
}

/* What was used of an item already was given. */
static gboolean
check_item (const Given *self, GError **error)
{
  static const char used[] =
    "SELECT coalesce(sum(quantity), 0) FROM package_use WHERE given_item = $1";
  gint64 n = 0;

  if (self->id != 0 && !hf_database_number (self->import->db, &n, error, used, "i", self->id))
    return FALSE;
  return n <= hf_row_int (self->after, HF_GIVEN_ITEM_QUANTITY) ||
         refuse (self, HF_REFUSAL_SPENT, HF_GIVEN_ITEM_QUANTITY);
}

/* A child's agreement has to name who gave it. */
static gboolean
check_consent (const Given *self, GError **error)
{
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (self->import->db, &hf_customer_def, self->import->viewer,
                          hf_row_int (self->after, HF_CONSENT_CUSTOMER), error);

  if (customer == NULL)
    return FALSE;
  return !hf_consent_lacks_guardian (self->after, customer) ||
         refuse (self, HF_REFUSAL_EMPTY, HF_CONSENT_GUARDIAN);
}

/* Nobody is a member of one tier twice at a time, nor by two rows of one file. */
static gboolean
check_membership (const Given *self, GError **error)
{
  HfImport *import = self->import;
  g_autoptr (HfRow) before =
    self->id != 0 ?
      hf_sql_read_existing (import->db, &hf_membership_def, import->viewer, self->id, error) :
      NULL;
  gboolean overlaps;

  if ((self->id != 0 && before == NULL) ||
      !hf_membership_guard_overlaps (import->db, before, self->after, &overlaps, error))
    return FALSE;
  return !overlaps || refuse (self, HF_REFUSAL_OVERLAPS, HF_MEMBERSHIP_FROM);
}

/**
 * hf_import_check_given:
 * @self: the import
 * @kind: what is imported
 * @id: the row of the book that becomes @after, 0 for none yet
 * @after: a row as the file wants it
 * @outcome: (inout): becomes %HF_IMPORT_REFUSED
 * @error: return location for an error
 *
 * Looks whether a use of a package, an item of one, a consent or a membership can be as a file
 * says; any other row can.
 *
 * Returns: whether it succeeded, the row refused or not
 */
gboolean
hf_import_check_given (HfImport          *self,
                       const HfPlainKind *kind,
                       gint64             id,
                       const HfRow       *after,
                       HfImportOutcome   *outcome,
                       GError           **error)
{
  const Given given = { self, kind, id, after, outcome };
  gboolean    is_use = after->def == &hf_package_use_def;
  guint       quantity = is_use ? HF_PACKAGE_USE_QUANTITY : HF_GIVEN_ITEM_QUANTITY;

  if (after->def == &hf_membership_def)
    return check_membership (&given, error);
  if (after->def == &hf_consent_def)
    return check_consent (&given, error);
  if (!is_use && after->def != &hf_given_item_def)
    return TRUE;
  if (hf_row_int (after, quantity) < 1)
    return refuse (&given, HF_REFUSAL_NOT_A_NUMBER, quantity);
  return is_use ? check_use (&given, error) : check_item (&given, error);
}
