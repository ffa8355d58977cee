/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What files call the packages that customers have, and the items of them: neither has a name of
 * its own, and numbers of rows mean nothing elsewhere. Both directions ask the same question. */

#include "session/standing/hf-given-name.h"

#include "base/hf-fold.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "store/hf-statement.h"

#define OF_PACKAGE "p.name || '" HF_GIVEN_NAME_JOINT "' || g.given"

/* All there are: the row, whose it is, and its name. */
static const char packages[] = "SELECT g.id, g.customer, " OF_PACKAGE " FROM given_package AS g "
                               "JOIN package AS p ON p.id = g.package WHERE ";
static const char items[] = "SELECT i.id, g.customer, " OF_PACKAGE " || '" HF_GIVEN_NAME_JOINT
                            "' || i.name FROM given_package AS g JOIN package AS p ON p.id = "
                            "g.package JOIN given_item AS i ON i.given_package = g.id WHERE ";

static gboolean
is_item (const char *entity)
{
  return g_str_equal (entity, hf_given_item_def.name);
}

gboolean
hf_given_name_write (HfDatabase *db,
                     const char *entity,
                     gint64      id,
                     gint64     *customer,
                     char      **name,
                     GError    **error)
{
  g_autofree char *sql = g_strdup_printf ("%s %s.id = $1", is_item (entity) ? items : packages,
                                          is_item (entity) ? "i" : "g");
  g_autoptr (HfStatement) found = hf_database_ask (db, error, sql, "i", id);
  HfStep step = found ? hf_statement_step (found, error) : HF_STEP_ERROR;

  *customer = step == HF_STEP_ROW ? hf_statement_int (found, 1) : 0;
  *name = step == HF_STEP_ROW ? g_strdup (hf_statement_text (found, 2)) : NULL;
  return step != HF_STEP_ERROR;
}

gboolean
hf_given_name_find (HfDatabase *db,
                    const char *entity,
                    gint64      customer,
                    const char *name,
                    gint64      usual,
                    gint64     *id,
                    GError    **error)
{
  g_autofree char *sql = g_strconcat (is_item (entity) ? items : packages, "g.customer = $1", NULL);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  g_autofree char *wanted = hf_fold (name);
  HfStep           step = HF_STEP_ERROR;
  guint            n = 0;

  *id = 0;
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autofree char *called = hf_fold (hf_statement_text (rows, 2));

      if (!g_str_equal (called, wanted))
        continue;
      if (n++ == 0 || hf_statement_int (rows, 0) == usual)
        *id = hf_statement_int (rows, 0);
    }
  if (n > 1 && *id != usual)
    *id = 0;
  return step == HF_STEP_DONE;
}
