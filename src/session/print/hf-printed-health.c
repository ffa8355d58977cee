/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's check-ups for paper. */

#include "session/print/hf-printed-health.h"

#include "core/hf-customer.h"
#include "core/hf-measurement.h"
#include "store/hf-sql.h"

static void
printed_health_free (gpointer data)
{
  HfPrintedHealth *self = data;

  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->table, hf_health_table_free);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedHealth, printed_health_free)

static gpointer
read_health (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  g_autoptr (HfPrintedHealth) self = g_new0 (HfPrintedHealth, 1);
  g_autoptr (HfQuery) query = hf_query_new (&hf_measurement_def, viewer);
  g_autoptr (GPtrArray) rows = NULL, series = NULL;
  gint64   id;
  gboolean is_by_day;

  g_variant_get ((GVariant *) question, "(xb)", &id, &is_by_day);
  self->customer = hf_sql_read_existing (db, &hf_customer_def, viewer, id, error);
  if (self->customer == NULL)
    return NULL;
  hf_query_where (query, HF_MEASUREMENT_CUSTOMER, HF_OP_EQ, HF_INT (id));
  rows = hf_sql_read_all (db, query, error);
  if (rows == NULL)
    return NULL;
  series = hf_health_series_list (rows, hf_row_text (self->customer, HF_CUSTOMER_SEX));
  self->table = hf_health_table_new (series, is_by_day ? HF_HEALTH_CHECK_UPS : HF_HEALTH_YEARS);
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_health_source = {
  .read = read_health,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_health_free,
};
