/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A question for each organisation: an index has its activities, of which there are dozens. */

#include "session/organisation/hf-last-visits.h"

#include "core/hf-activity.h"
#include "store/hf-statement.h"

struct _HfLastVisits
{
  HfBesideRows parent_instance;
};

G_DEFINE_FINAL_TYPE (HfLastVisits, hf_last_visits, HF_TYPE_BESIDE_ROWS)

static gboolean
add_day (GPtrArray *days, HfDatabase *db, gint64 organisation, GError **error)
{
  static const char sql[] =
    "SELECT max(done) FROM activity WHERE organisation = $1 AND kind = 'visit'";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", organisation);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  g_ptr_array_add (days, step == HF_STEP_ROW ? g_strdup (hf_statement_text (row, 0)) : NULL);
  return step != HF_STEP_ERROR;
}

static GPtrArray *
hf_last_visits_read (HfDatabase   *db,
                     HfViewer     *viewer,
                     const GArray *organisations,
                     const char   *text,
                     GError      **error)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < organisations->len; i++)
    if (!add_day (days, db, g_array_index (organisations, gint64, i), error))
      return NULL;
  return g_steal_pointer (&days);
}

static void
hf_last_visits_class_init (HfLastVisitsClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_activity_def, NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  beside_class->read = hf_last_visits_read;
  beside_class->value_free = g_free;
  beside_class->entities = entities;
}

static void
hf_last_visits_init (HfLastVisits *self)
{
}

/**
 * hf_last_visits_new:
 * @context: the book
 *
 * Returns: (transfer full): days of which none is known yet
 */
HfLastVisits *
hf_last_visits_new (HfContext *context)
{
  return hf_beside_rows_new (HF_TYPE_LAST_VISITS, context);
}

/**
 * hf_last_visits_get:
 * @self: the days
 * @organisation: an organisation
 *
 * Returns: (transfer none) (nullable): the ISO date on which somebody was there last, %NULL for
 *   never or while it is read, which #HfBesideRows::changed tells of
 */
const char *
hf_last_visits_get (HfLastVisits *self, gint64 organisation)
{
  return hf_beside_rows_get (HF_BESIDE_ROWS (self), organisation);
}
