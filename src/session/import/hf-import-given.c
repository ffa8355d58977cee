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

/* By how much an item would be overdrawn; whose it is, is looked at too. */
static gboolean
check_use (HfImport          *self,
           const HfPlainKind *kind,
           gint64             id,
           const HfRow       *use,
           HfImportOutcome   *outcome,
           GError           **error)
{
  static const char whose[] = "SELECT coalesce((SELECT g.customer FROM given_item AS i JOIN "
                              "given_package AS g ON g.id = i.given_package WHERE i.id = $1), 0)";
  static const char too_much[] =
    "SELECT (SELECT coalesce(sum(quantity), 0) FROM package_use WHERE given_item = $1 AND id <> $2)"
    " + $3 - i.quantity FROM given_item AS i WHERE i.id = $1";
  gint64 item = hf_row_int (use, HF_PACKAGE_USE_GIVEN_ITEM);
  gint64 quantity = hf_row_int (use, HF_PACKAGE_USE_QUANTITY);
  gint64 customer, n;

  if (!hf_database_number (self->db, &customer, error, whose, "i", item) ||
      !hf_database_number (self->db, &n, error, too_much, "iii", item, id, quantity))
    return FALSE;
  if (customer != hf_row_int (use, HF_PACKAGE_USE_CUSTOMER))
    return hf_import_refuse (outcome, HF_REFUSAL_UNKNOWN_NAME,
                             kind->first + HF_PACKAGE_USE_GIVEN_ITEM);
  return n <= 0 ||
         hf_import_refuse (outcome, HF_REFUSAL_SPENT, kind->first + HF_PACKAGE_USE_QUANTITY);
}

/* What was used of an item already was given. */
static gboolean
check_item (HfImport          *self,
            const HfPlainKind *kind,
            gint64             id,
            const HfRow       *item,
            HfImportOutcome   *outcome,
            GError           **error)
{
  static const char used[] =
    "SELECT coalesce(sum(quantity), 0) FROM package_use WHERE given_item = $1";
  gint64 n = 0;

  if (id != 0 && !hf_database_number (self->db, &n, error, used, "i", id))
    return FALSE;
  return n <= hf_row_int (item, HF_GIVEN_ITEM_QUANTITY) ||
         hf_import_refuse (outcome, HF_REFUSAL_SPENT, kind->first + HF_GIVEN_ITEM_QUANTITY);
}

/* A child's agreement has to name who gave it. */
static gboolean
check_consent (HfImport          *self,
               const HfPlainKind *kind,
               const HfRow       *consent,
               HfImportOutcome   *outcome,
               GError           **error)
{
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (self->db, &hf_customer_def, self->viewer,
                          hf_row_int (consent, HF_CONSENT_CUSTOMER), error);

  if (customer == NULL)
    return FALSE;
  return !hf_consent_lacks_guardian (consent, customer) ||
         hf_import_refuse (outcome, HF_REFUSAL_EMPTY, kind->first + HF_CONSENT_GUARDIAN);
}

/* Nobody is a member of one tier twice at a time, nor by two rows of one file. */
static gboolean
check_membership (HfImport          *self,
                  const HfPlainKind *kind,
                  gint64             id,
                  const HfRow       *membership,
                  HfImportOutcome   *outcome,
                  GError           **error)
{
  g_autoptr (HfRow) before =
    id != 0 ? hf_sql_read_existing (self->db, &hf_membership_def, self->viewer, id, error) : NULL;
  gboolean overlaps;

  if ((id != 0 && before == NULL) ||
      !hf_membership_guard_overlaps (self->db, before, membership, &overlaps, error))
    return FALSE;
  return !overlaps ||
         hf_import_refuse (outcome, HF_REFUSAL_OVERLAPS, kind->first + HF_MEMBERSHIP_FROM);
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
  gboolean is_use = after->def == &hf_package_use_def;
  guint    quantity = is_use ? HF_PACKAGE_USE_QUANTITY : HF_GIVEN_ITEM_QUANTITY;

  if (after->def == &hf_membership_def)
    return check_membership (self, kind, id, after, outcome, error);
  if (after->def == &hf_consent_def)
    return check_consent (self, kind, after, outcome, error);
  if (!is_use && after->def != &hf_given_item_def)
    return TRUE;
  if (hf_row_int (after, quantity) < 1)
    return hf_import_refuse (outcome, HF_REFUSAL_NOT_A_NUMBER, kind->first + quantity);
  return (is_use ? check_use : check_item) (self, kind, id, after, outcome, error);
}
