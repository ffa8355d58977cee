/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of the calendar for paper: counts for each day, whatever the size of the book, and by
 * name as many as somebody still reads. */

#include "session/print/hf-printed-month.h"

#include "store/hf-sql.h"

static void
printed_month_free (gpointer data)
{
  HfPrintedMonth *self = data;

  g_clear_pointer (&self->days, hf_calendar_days_free);
  g_ptr_array_unref (self->follow_ups);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedMonth, printed_month_free)

static gboolean
add_day (HfPrintedMonth *self,
         HfDate          day,
         const HfScope  *scope,
         HfDatabase     *db,
         HfViewer       *viewer,
         GError        **error)
{
  g_autoptr (HfQuery) query = hf_calendar_query_open (day, viewer);
  g_autoptr (GPtrArray) rows = NULL;
  guint room = HF_PRINTED_MONTH_MOST - self->follow_ups->len;

  hf_scope_narrow (scope, query);
  hf_query_limit (query, room + 1);
  rows = hf_sql_read_all (db, query, error);
  if (rows == NULL)
    return FALSE;
  self->has_more = rows->len > room;
  for (guint i = 0; i < MIN (rows->len, room); i++)
    g_ptr_array_add (self->follow_ups, hf_row_ref (rows->pdata[i]));
  return TRUE;
}

static gpointer
read_month (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  HfScope scope;
  HfDate  day, first, next;
  g_autoptr (HfPrintedMonth) self = g_new0 (HfPrintedMonth, 1);

  g_variant_get ((GVariant *) question, "(ixx)", &day, &scope.staff, &scope.department);
  first = hf_date_month_start (day);
  next = hf_date_add_months (first, 1);
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->days = hf_calendar_days_read (db, &scope, first, (guint) (next - first), error);
  if (self->days == NULL)
    return NULL;
  for (day = first; day < next && !self->has_more; day++)
    if (!add_day (self, day, &scope, db, viewer, error))
      return NULL;
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_month_source = {
  .read = read_month,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_month_free,
};

HfPrintScope *
hf_printed_month_new_scope (HfDate day, const HfScope *scope, char *title)
{
  GVariant *question = g_variant_new ("(ixx)", day, scope->staff, scope->department);

  return hf_print_scope_new (&hf_printed_month_source, g_variant_ref_sink (question), title);
}
