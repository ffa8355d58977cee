/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The names of tests that only a laboratory knows, as far as the book has values of them. */

#include "session/health/hf-health-used.h"

#include "core/hf-indicator.h"
#include "store/hf-statement.h"

/* A laboratory has some hundreds. */
#define MOST 1000

/* From each name to the next one through the index, however many values have either. */
char **
hf_health_used_list (HfDatabase *db, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE used (name) AS (SELECT min(indicator) FROM measurement UNION ALL "
    "SELECT (SELECT min(indicator) FROM measurement WHERE indicator > used.name) FROM used "
    "WHERE used.name IS NOT NULL) SELECT name FROM used WHERE name IS NOT NULL LIMIT $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", (gint64) MOST);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (hf_indicator_find (hf_statement_text (rows, 0)) == NULL)
      g_ptr_array_add (names, g_strdup (hf_statement_text (rows, 0)));
  if (step != HF_STEP_DONE)
    return NULL;
  g_ptr_array_set_free_func (names, NULL);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
