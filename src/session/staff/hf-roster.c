/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads rosters. What follows from them is core's to say. */

#include "session/staff/hf-roster.h"

#include "core/hf-department.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"

static GPtrArray *
read_duties (HfDatabase *db, HfViewer *viewer, gint64 staff, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_duty_def, viewer);

  if (staff != 0)
    hf_query_where (query, HF_DUTY_STAFF, HF_OP_EQ, HF_INT (staff));
  hf_query_order (query, HF_DUTY_WEEKDAY, FALSE);
  hf_query_order (query, HF_DUTY_BEGINS, FALSE);
  return hf_sql_read_all (db, query, error);
}

static GPtrArray *
read_exceptions (HfDatabase *db,
                 HfViewer   *viewer,
                 gint64      staff,
                 HfDate      from,
                 HfDate      to,
                 GError    **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_duty_exception_def, viewer);
  char first[11], last[11];

  hf_date_write_iso (from - 1, first); /* whose nights last until the first day */
  hf_date_write_iso (to, last);
  if (staff != 0)
    hf_query_where (query, HF_DUTY_EXCEPTION_STAFF, HF_OP_EQ, HF_INT (staff));
  hf_query_where (query, HF_DUTY_EXCEPTION_DATE, HF_OP_GE, HF_TEXT (first));
  hf_query_where (query, HF_DUTY_EXCEPTION_DATE, HF_OP_LE, HF_TEXT (last));
  hf_query_order (query, HF_DUTY_EXCEPTION_DATE, FALSE);
  return hf_sql_read_all (db, query, error);
}

static GPtrArray *
read_staff (HfDatabase *db, HfViewer *viewer, gint64 staff, GError **error)
{
  g_autoptr (HfQuery) query = hf_roster_query_staff (viewer);

  if (staff != 0)
    hf_query_where_id (query, &staff, 1);
  return hf_sql_read_all (db, query, error);
}

/* The keys lie in the rows. */
static GHashTable *
index_by_id (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (index, &((HfRow *) rows->pdata[i])->id, rows->pdata[i]);
  return index;
}

HfQuery *
hf_roster_query_staff (HfViewer *viewer)
{
  HfQuery *query = hf_query_new (&hf_staff_def, viewer);

  hf_query_where (query, HF_STAFF_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_STAFF_NAME, FALSE);
  return query;
}

HfRoster *
hf_roster_read (HfDatabase *db,
                HfViewer   *viewer,
                gint64      staff,
                HfDate      from,
                HfDate      to,
                GError    **error)
{
  g_autoptr (HfRoster) self = g_new0 (HfRoster, 1);

  self->duties = read_duties (db, viewer, staff, error);
  if (self->duties != NULL)
    self->exceptions = read_exceptions (db, viewer, staff, from, to, error);
  if (self->exceptions != NULL)
    self->staff = read_staff (db, viewer, staff, error);
  if (self->staff == NULL)
    return NULL;
  self->by_id = index_by_id (self->staff);
  return g_steal_pointer (&self);
}

typedef struct
{
  HfViewer *viewer;
  HfDate    day;
} Question;

static void
question_free (gpointer data)
{
  hf_viewer_unref (((Question *) data)->viewer);
  g_free (data);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_roster_read (db, question->viewer, 0, question->day, question->day, error);
}

void
hf_roster_read_day_async (HfContext          *context,
                          HfDate              day,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (HF_IS_CONTEXT (context));

  Question *question = g_new (Question, 1);

  *question = (Question){ hf_viewer_ref (hf_context_get_viewer (context)), day };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, question,
                      question_free, (GDestroyNotify) hf_roster_free, cancellable, callback,
                      user_data);
}

void
hf_roster_free (HfRoster *self)
{
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->exceptions, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_free (self);
}

GArray *
hf_roster_plan (const HfRoster *self, HfDate day)
{
  g_return_val_if_fail (self != NULL, NULL);

  GArray *spans = hf_duty_plan (self->duties, self->exceptions, day);
  guint   n = 0;

  for (guint i = 0; i < spans->len; i++)
    if (hf_roster_find (self, g_array_index (spans, HfDutySpan, i).staff) != NULL)
      g_array_index (spans, HfDutySpan, n++) = g_array_index (spans, HfDutySpan, i);
  g_array_set_size (spans, n);
  return spans;
}

const HfRow *
hf_roster_find (const HfRoster *self, gint64 staff)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_id, &staff);
}

gboolean
hf_roster_is_concerned (const HfChanged *changed)
{
  return hf_changed_has_entity (changed, &hf_duty_def) ||
         hf_changed_has_entity (changed, &hf_duty_exception_def) ||
         hf_changed_has_entity (changed, &hf_staff_def) ||
         hf_changed_has_entity (changed, &hf_department_def);
}
