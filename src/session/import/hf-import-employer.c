/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where customers work. A table names it; it has to be an organisation of the book, since nothing
 * but a name is not worth a card. The cell is refused otherwise, and the customer is not. */

#include "session/import/hf-import-employer.h"

#include "base/hf-fold.h"
#include "core/hf-member.h"

/* Whoever left has left, whatever an old table says. */
static gboolean
is_known (HfImport *self, gint64 customer, const char *fold, gboolean *is, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM member AS m JOIN organisation AS o ON o.id = m.organisation "
    "WHERE m.customer = $1 AND o.name_fold = $2";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "it", customer, fold))
    return FALSE;
  *is = n > 0;
  return TRUE;
}

static gboolean
find (HfImport *self, const char *fold, gint64 *id, HfRefusalCode *code, GError **error)
{
  static const char sql[] = "SELECT count(*), coalesce (min(id), 0) FROM organisation "
                            "WHERE name_fold = $1 AND archived IS NULL";
  g_autoptr (HfStatement) found = hf_database_ask (self->db, error, sql, "t", fold);
  gint64 n;

  if (found == NULL || hf_statement_step (found, error) != HF_STEP_ROW)
    return FALSE;
  n = hf_statement_int (found, 0);
  *id = n == 1 ? hf_statement_int (found, 1) : 0;
  *code = n == 1 ? HF_REFUSAL_NONE : HF_REFUSAL_NO_EMPLOYER;
  return TRUE;
}

/**
 * hf_import_employer:
 * @self: the import, all rows of which are in the book
 * @row: what a record says
 * @customer: the card that came of it
 * @outcome: (inout): becomes %HF_IMPORT_UPDATED when the customer is somebody's new member
 * @error: return location for an error
 *
 * Makes a customer a member of the organisation where they work.
 *
 * Returns: whether it succeeded, the employer refused or not
 */
gboolean
hf_import_employer (HfImport          *self,
                    const HfImportRow *row,
                    gint64             customer,
                    HfImportOutcome   *outcome,
                    GError           **error)
{
  g_autofree char *fold = hf_fold (hf_import_row_get_text (row, HF_IMPORT_EMPLOYER));
  g_autoptr (HfRow) member = NULL;
  gboolean is = FALSE;
  gint64   organisation;

  outcome->refusal = (HfRefusal){ HF_REFUSAL_NONE, HF_IMPORT_EMPLOYER, NULL };
  if (*fold == '\0')
    return TRUE;
  if (!is_known (self, customer, fold, &is, error) ||
      (!is && !find (self, fold, &organisation, &outcome->refusal.code, error)))
    return FALSE;
  /* A book has a table of its members, which comes after that of its organisations. */
  if (hf_import_get_number (row, HF_IMPORT_BOOK_ID) != 0)
    outcome->refusal.code = HF_REFUSAL_NONE;
  if (is || organisation == 0)
    return TRUE;
  outcome->verdict = HF_IMPORT_UPDATED;
  if (self->options->dry_run) /* a rehearsal has no members, and needs none */
    return TRUE;
  member = hf_row_new (&hf_member_def);
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, organisation);
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, customer);
  return hf_transaction_insert (self->transaction, member, error) != 0;
}
