/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The log of what was shown. Counting and entering are one statement: two windows of one person
 * share the day's number. */

#include "store/hf-reveals.h"

#include "store/hf-statement.h"

void
hf_reveal_free (HfReveal *self)
{
  g_free (self->who);
  g_free (self->field);
  g_free (self->how);
  g_free (self->reason);
  g_free (self);
}

gboolean
hf_reveals_add (HfDatabase     *db,
                const HfReveal *reveal,
                gint64          since,
                gboolean       *is_entered,
                GError        **error)
{
  static const char sql[] =
    "INSERT INTO reveal (at, who, staff, customer, field, how, reason) "
    "SELECT $1, $2, $3, $4, $5, $6, $7 WHERE $7 IS NOT NULL OR "
    "(SELECT count(*) FROM reveal WHERE staff = $3 AND who = $2 AND at >= $8) < $9";

  if (!hf_database_run (db, error, sql, "itiitttii", reveal->at, reveal->who, reveal->staff,
                        reveal->customer, reveal->field, reveal->how, reveal->reason, since,
                        (gint64) HF_REVEALS_WITHOUT_REASON))
    return FALSE;
  *is_entered = hf_database_changed_rows (db) > 0;
  return TRUE;
}

GPtrArray *
hf_reveals_read (HfDatabase *db, gint64 customer, guint limit, GError **error)
{
  static const char sql[] = "SELECT id, at, who, staff, field, how, reason FROM reveal "
                            "WHERE customer = $1 ORDER BY id DESC LIMIT $2";
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_reveal_free);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", customer, (gint64) limit);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfReveal *reveal = g_new0 (HfReveal, 1);

      reveal->id = hf_statement_int (rows, 0);
      reveal->at = hf_statement_int (rows, 1);
      reveal->who = g_strdup (hf_statement_text (rows, 2));
      reveal->staff = hf_statement_int (rows, 3);
      reveal->customer = customer;
      reveal->field = g_strdup (hf_statement_text (rows, 4));
      reveal->how = g_strdup (hf_statement_text (rows, 5));
      reveal->reason = g_strdup (hf_statement_text (rows, 6));
      g_ptr_array_add (found, reveal);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&found) : NULL;
}
