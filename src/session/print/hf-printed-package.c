/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A service package of a customer for paper, with what tells the customer from others. */

#include "session/print/hf-printed-package.h"

#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-given-package.h"
#include "store/hf-sql.h"

static void
printed_package_free (gpointer data)
{
  HfPrintedPackage *self = data;

  g_clear_pointer (&self->given, hf_given_free);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->number, hf_row_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedPackage, printed_package_free)

/* The oldest number: by that one the customer is filed. */
static gboolean
read_number (HfPrintedPackage *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_external_id_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where (query, HF_EXTERNAL_ID_CUSTOMER, HF_OP_EQ, HF_INT (self->customer->id));
  hf_query_limit (query, 1);
  rows = hf_sql_read_all (db, query, error);
  if (rows != NULL && rows->len > 0)
    self->number = hf_row_ref (rows->pdata[0]);
  return rows != NULL;
}

static gpointer
read_package (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  gint64 id = g_variant_get_int64 ((GVariant *) question);
  g_autoptr (HfPrintedPackage) self = g_new0 (HfPrintedPackage, 1);
  g_autoptr (HfRow) row = hf_sql_read_existing (db, &hf_given_package_def, viewer, id, error);

  if (row == NULL)
    return NULL;
  self->given = hf_given_read (db, viewer, id, error);
  if (self->given == NULL)
    return NULL;
  self->customer = hf_sql_read_existing (db, &hf_customer_def, viewer,
                                         hf_row_int (row, HF_GIVEN_PACKAGE_CUSTOMER), error);
  if (self->customer == NULL || !read_number (self, db, viewer, error))
    return NULL;
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_package_source = {
  .read = read_package,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = printed_package_free,
};
