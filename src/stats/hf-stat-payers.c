/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who pays how much, in tenths, from what is kept of each customer. */

#include "stats/hf-stat-payers.h"

#include "store/hf-statement.h"

#include <string.h>

/* Both orders are those of the index, read backwards. */
static const char tenths_of[] =
  "SELECT tenth, count(*), sum(spent), min(spent) FROM (SELECT spent, "
  "ntile(10) OVER (ORDER BY spent DESC, id DESC) AS tenth FROM customer "
  "WHERE archived IS NULL AND spent > 0) AS payers GROUP BY tenth";

/**
 * hf_stat_payers:
 * @db: a connection
 * @tenths: (out caller-allocates): the tenths; of fewer than ten customers the last ones are empty
 * @error: return location for an error
 *
 * Cuts the customers who ever paid something, and are not archived, into tenths.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_stat_payers (HfDatabase *db, HfPayers tenths[static HF_PAYERS_N_TENTHS], GError **error)
{
  g_autoptr (HfStatement) row = hf_database_prepare (db, tenths_of, error);
  HfStep step = HF_STEP_ERROR;

  memset (tenths, 0, HF_PAYERS_N_TENTHS * sizeof (HfPayers));
  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    tenths[hf_statement_int (row, 0) - 1] = (HfPayers){
      hf_statement_int (row, 1),
      hf_statement_int (row, 2),
      hf_statement_int (row, 3),
    };
  return step == HF_STEP_DONE;
}
