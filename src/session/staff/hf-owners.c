/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may have customers or work. A colleague who left with customers must be found again, or they
 * would be nobody's. Each is looked for in an index, so it grows with the staff, not with the
 * customers, and need not wait behind reports. */

#include "session/staff/hf-owners.h"

#include "core/hf-staff.h"
#include "session/staff/hf-roster.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

static const char left_sql[] =
  "SELECT id FROM staff AS s WHERE archived IS NOT NULL AND ("
  "EXISTS (SELECT 1 FROM customer WHERE owner = s.id) "
  "OR EXISTS (SELECT 1 FROM follow_up_open WHERE owner = s.id AND open > 0) "
  "OR EXISTS (SELECT 1 FROM responsible WHERE staff = s.id) "
  "OR EXISTS (SELECT 1 FROM organisation WHERE owner = s.id) "
  "OR EXISTS (SELECT 1 FROM activity WHERE staff = s.id AND done IS NULL))";

static GArray *
list_left (HfDatabase *db, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, left_sql, "");
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64 id = hf_statement_int (rows, 0);

      g_array_append_val (ids, id);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GPtrArray *
read_left (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (GArray) ids = list_left (db, error);
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, viewer);

  if (ids == NULL)
    return NULL;
  hf_query_where_id (query, (const gint64 *) ids->data, ids->len);
  hf_query_order (query, HF_STAFF_ARCHIVED, TRUE);
  return hf_sql_read_all (db, query, error);
}

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfQuery) here = hf_roster_query_staff (viewer);
  g_autoptr (GPtrArray) owners = hf_sql_read_all (db, here, error);
  g_autoptr (GPtrArray) left = owners ? read_left (db, viewer, error) : NULL;

  if (left == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (owners, g_steal_pointer (&left));
  return g_steal_pointer (&owners);
}

static void
viewer_free (gpointer viewer)
{
  hf_viewer_unref (viewer);
}

void
hf_owners_read_async (HfContext          *context,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work,
                      hf_viewer_ref (hf_context_get_viewer (context)), viewer_free,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
hf_owners_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
