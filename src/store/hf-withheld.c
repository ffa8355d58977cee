/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follow-ups of whom nobody may call. Whether that is so is a column of the customer, which the
 * schema works out, and what the customer answered about calls; here each follow-up is told of it.
 * None is closed or moved, so whatever lifts the reason brings them back as they were. */

#include "store/hf-withheld.h"

#include "store/hf-statement.h"

/* Read before any is written: what is being read must not change meanwhile. */
static GArray *
find_wrong (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] =
    "SELECT f.id FROM follow_up AS f JOIN customer AS c ON c.id = f.customer "
    "WHERE f.customer = $1 AND f.withheld IS DISTINCT FROM " HF_WITHHELD_SQL;
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);

  return hf_statement_read_ids (rows, error);
}

static gboolean
tell (HfDatabase *db, HfFollowUpRollup *rollup, gint64 follow_up, GError **error)
{
  static const char sql[] = "UPDATE follow_up AS f SET withheld = (SELECT " HF_WITHHELD_SQL
                            " FROM customer AS c WHERE c.id = f.customer) WHERE id = $1";

  return hf_follow_up_rollup_count (rollup, db, follow_up, -1, error) &&
         hf_database_run (db, error, sql, "i", follow_up) &&
         hf_follow_up_rollup_count (rollup, db, follow_up, 1, error);
}

/**
 * hf_withheld_refresh:
 * @db: a connection in a transaction
 * @rollup: where open follow-ups are counted
 * @customer: a customer
 * @error: return location for an error
 *
 * Withholds the follow-ups of a customer, or gives them back, as the customer's rows now say.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_withheld_refresh (HfDatabase *db, HfFollowUpRollup *rollup, gint64 customer, GError **error)
{
  g_autoptr (GArray) ids = find_wrong (db, customer, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!tell (db, rollup, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}
