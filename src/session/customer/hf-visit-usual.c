/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is usually written of a visit. The latest ones say that, and are found by the index of their
 * days, however many there are. */

#include "session/customer/hf-visit-usual.h"

#include "base/hf-match.h"
#include "store/hf-statement.h"

#define LATEST 1000 /* visits: some days of a large hospital, years of a small one */

static const struct
{
  const char *field;
  const char *sql;
} usual[] = {
#define FIELD(name)                                                                            \
  {                                                                                            \
    name, "SELECT value FROM (SELECT " name " AS value FROM visit ORDER BY date DESC, time "   \
          "DESC, id DESC LIMIT $1) WHERE value IS NOT NULL GROUP BY value ORDER BY count (*) " \
          "DESC, value"                                                                        \
  }
  FIELD ("kind"),
  FIELD ("diagnosis"),
  FIELD ("channel"),
  FIELD ("recorded_kind"),
#undef FIELD
};

static const char *
find_sql (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i].field, field))
      return usual[i].sql;
  return NULL;
}

gboolean
hf_visit_usual_is_field (const char *field)
{
  return find_sql (field) != NULL;
}

GPtrArray *
hf_visit_usual_find (HfDatabase  *db,
                     const HfRow *row,
                     const char  *field,
                     const char  *text,
                     GError     **error)
{
  g_autoptr (GPtrArray) found = hf_proposal_list_new ();
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, find_sql (field), "i", (gint64) LATEST);
  HfStep step = HF_STEP_ERROR;

  for (guint n = 0; rows != NULL && n < HF_VISIT_USUAL_MOST;)
    {
      step = hf_statement_step (rows, error);
      if (step != HF_STEP_ROW)
        break;
      if (*text != '\0' &&
          hf_match_get_place (hf_statement_text (rows, 0), text) == HF_MATCH_NOWHERE)
        continue;
      g_ptr_array_add (found, hf_proposal_new (hf_statement_text (rows, 0), NULL));
      n++;
    }
  return step != HF_STEP_ERROR ? g_steal_pointer (&found) : NULL;
}
