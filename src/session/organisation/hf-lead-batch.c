/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A card says in words where somebody comes from. Those of a batch are the organisation's name and
 * its own: whatever names it so, by hand or in a table, belongs to it. */

#include "session/organisation/hf-lead-batch.h"

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"

#define NAME "o.name || ' · ' || a.title"

void
hf_lead_batch_free (HfLeadBatch *self)
{
  g_free (self->name);
  g_free (self);
}

static char *
read_name (HfDatabase *db, gint64 activity, GError **error)
{
  static const char sql[] = "SELECT " NAME " FROM activity AS a JOIN organisation AS o "
                            "ON o.id = a.organisation WHERE a.id = $1";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", activity);
  HfStep step = row != NULL ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ROW)
    return g_strdup (hf_statement_text (row, 0));
  if (step == HF_STEP_DONE)
    g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE, "activity/%" G_GINT64_FORMAT,
                 activity);
  return NULL;
}

HfLeadBatch *
hf_lead_batch_read (HfDatabase *db, gint64 activity, GError **error)
{
  static const char sql[] = "SELECT count(*), count(first_visit) FROM customer "
                            "WHERE origin_detail = $1 AND archived IS NULL";
  g_autoptr (HfLeadBatch) self = g_new0 (HfLeadBatch, 1);
  g_autoptr (HfStatement) row = NULL;

  self->name = read_name (db, activity, error);
  if (self->name == NULL)
    return NULL;
  row = hf_database_ask (db, error, sql, "t", self->name);
  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return NULL;
  self->n_cards = hf_statement_int (row, 0);
  self->n_came = hf_statement_int (row, 1);
  return g_steal_pointer (&self);
}

HfFilter *
hf_lead_batch_make_filter (const HfLeadBatch *self)
{
  HfFilter *filter = hf_filter_new ();

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ORIGIN_DETAIL, 0,
                                         HF_FILTER_IS, (char *[]){ self->name, NULL } });
  return filter;
}

GPtrArray *
hf_lead_batch_read_names (HfDatabase *db, guint most, GError **error)
{
  static const char sql[] = "SELECT " NAME " FROM activity AS a JOIN organisation AS o "
                            "ON o.id = a.organisation WHERE a.kind = '" HF_ACTIVITY_LEADS "' "
                            "AND o.archived IS NULL "
                            "ORDER BY coalesce (a.done, a.due, '') DESC, a.id DESC LIMIT $1";
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", (gint64) most);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_ptr_array_add (names, g_strdup (hf_statement_text (rows, 0)));
  return step == HF_STEP_DONE ? g_steal_pointer (&names) : NULL;
}
