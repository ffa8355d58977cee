/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The saved segments as far as somebody may know of them. What they ask of built-in fields their
 * filter tells; for whom an own field is, only the book. */

#include "session/search/hf-segment-rows.h"

#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "core/hf-segment.h"
#include "store/hf-sql.h"

static gboolean
is_of (const HfRow *segment, const HfEntityDef *def)
{
  const char *entity = hf_row_text (segment, HF_SEGMENT_ENTITY);

  return g_strcmp0 (entity != NULL ? entity : hf_customer_def.name, def->name) == 0;
}

static gboolean
is_for (const HfRow *segment, const HfViewer *viewer)
{
  gint64 owner = hf_row_int (segment, HF_SEGMENT_OWNER);

  return hf_row_int (segment, HF_SEGMENT_IS_SHARED) != 0 || owner == 0 || owner == viewer->staff;
}

static gboolean
may_know (HfDatabase *db, HfViewer *viewer, const HfRow *segment, gboolean *may, GError **error)
{
  g_autoptr (HfFilter) filter =
    hf_filter_from_text (hf_row_text (segment, HF_SEGMENT_FILTER), NULL);

  *may = is_for (segment, viewer);
  for (guint i = 0; filter != NULL && *may && i < hf_filter_get_n (filter); i++)
    {
      gint64 field = hf_filter_get (filter, i)->custom;
      g_autoptr (GError) failure = NULL;
      g_autoptr (HfRow) definition =
        field ? hf_sql_read_one (db, &hf_custom_field_def, viewer, field, &failure) : NULL;

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      *may = field == 0 || definition != NULL;
    }
  return TRUE;
}

GPtrArray *
hf_segment_rows_read (HfDatabase *db, const HfEntityDef *def, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_segment_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  hf_query_order (query, HF_SEGMENT_POSITION, FALSE);
  rows = hf_sql_read_all (db, query, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HfRow   *row = g_ptr_array_index (rows, i);
      gboolean may;

      if (!is_of (row, def))
        continue;
      if (!may_know (db, viewer, row, &may, error))
        return NULL;
      if (may)
        g_ptr_array_add (known, hf_row_ref (row));
    }
  return rows ? g_steal_pointer (&known) : NULL;
}
