/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of the calendar for paper: the agenda as the calendar lists it, up to a length that
 * somebody still reads. */

#include "session/print/hf-printed-day.h"

#include "session/follow-up/hf-calendar-days.h"
#include "store/hf-sql.h"

static void
printed_day_free (gpointer data)
{
  HfPrintedDay *self = data;

  g_ptr_array_unref (self->follow_ups);
  g_ptr_array_unref (self->visits);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedDay, printed_day_free)

static HfPrintedDay *
printed_day_new (HfDate day)
{
  HfPrintedDay *self = g_new0 (HfPrintedDay, 1);

  self->day = day;
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  return self;
}

static HfQuery *
narrow (const HfScope *scope, HfQuery *query)
{
  hf_scope_narrow (scope, query);
  return query;
}

static HfQuery *
query_visits (const HfScope *scope, HfDate day, HfViewer *viewer)
{
  HfQuery *query = hf_calendar_query_visits (day, viewer);

  hf_scope_narrow_visits (scope, query);
  return query;
}

/* Adds to @rows what is listed, as far as it is printed; takes @query. */
static gboolean
add_rows (HfPrintedDay *self, GPtrArray *rows, HfDatabase *db, HfQuery *query, GError **error)
{
  g_autoptr (HfQuery) owned = query;
  g_autoptr (GPtrArray) read = NULL;

  hf_query_limit (query, HF_PRINTED_DAY_MOST + 1);
  read = hf_sql_read_all (db, query, error);
  if (read == NULL)
    return FALSE;
  for (guint i = 0; i < read->len; i++)
    if (rows->len < HF_PRINTED_DAY_MOST)
      g_ptr_array_add (rows, hf_row_ref (read->pdata[i]));
    else
      self->has_more = TRUE;
  return TRUE;
}

static gpointer
read_day (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  HfScope scope;
  HfDate  day;
  g_autoptr (HfPrintedDay) self = NULL;

  g_variant_get ((GVariant *) question, "(ixx)", &day, &scope.staff, &scope.department);
  self = printed_day_new (day);
  if (!add_rows (self, self->follow_ups, db, narrow (&scope, hf_calendar_query_open (day, viewer)),
                 error) ||
      !add_rows (self, self->follow_ups, db,
                 narrow (&scope, hf_calendar_query_closed (day, viewer)), error) ||
      !add_rows (self, self->visits, db, query_visits (&scope, day, viewer), error))
    return NULL;
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_day_source = {
  .read = read_day,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_day_free,
};

HfPrintScope *
hf_printed_day_new_scope (HfDate day, const HfScope *scope, char *title)
{
  GVariant *question = g_variant_new ("(ixx)", day, scope->staff, scope->department);

  return hf_print_scope_new (&hf_printed_day_source, g_variant_ref_sink (question), title);
}
