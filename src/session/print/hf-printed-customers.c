/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers for paper, with their last visits. */

#include "session/print/hf-printed-customers.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "session/customer/hf-consents.h"
#include "store/hf-sql.h"

#define VISITS_EACH 5

static void
printed_customer_free (gpointer data)
{
  HfPrintedCustomer *customer = data;

  hf_row_unref (customer->row);
  g_clear_pointer (&customer->visits, g_ptr_array_unref);
  g_clear_pointer (&customer->phones, g_ptr_array_unref);
  g_clear_pointer (&customer->consents, g_ptr_array_unref);
  g_free (customer);
}

static GPtrArray *
read_visits (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_visit_def, viewer);

  hf_query_where (query, HF_VISIT_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_VISIT_DATE, TRUE);
  hf_query_limit (query, VISITS_EACH);
  return hf_sql_read_all (db, query, error);
}

static GPtrArray *
read_phones (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_phone_def, viewer);

  hf_query_where (query, HF_PHONE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  return hf_sql_read_all (db, query, error);
}

static gboolean
add_customer (HfPrintedCustomers *self, HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  HfRow             *row = hf_sql_read_one (db, &hf_customer_def, viewer, id, &failure);
  HfPrintedCustomer *customer;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (row == NULL)
    return TRUE;
  customer = g_new0 (HfPrintedCustomer, 1);
  customer->row = row;
  g_ptr_array_add (self->customers, customer);
  customer->visits = read_visits (db, viewer, id, error);
  customer->phones = customer->visits ? read_phones (db, viewer, id, error) : NULL;
  customer->consents = customer->phones ? hf_consents_read (db, viewer, id, error) : NULL;
  return customer->consents != NULL;
}

static void
printed_customers_free (gpointer data)
{
  HfPrintedCustomers *self = data;

  g_ptr_array_unref (self->customers);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedCustomers, printed_customers_free)

static gpointer
read_customers (HfDatabase *db, gconstpointer selected, HfViewer *viewer, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (selected, db, error);
  g_autoptr (HfPrintedCustomers) self = NULL;

  if (ids == NULL)
    return NULL;
  self = g_new (HfPrintedCustomers, 1);
  self->customers = g_ptr_array_new_with_free_func (printed_customer_free);
  self->n_selected = ids->len;
  for (guint i = 0; i < MIN (ids->len, HF_PRINTED_MOST); i++)
    if (!add_customer (self, db, viewer, g_array_index (ids, gint64, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_customers_source = {
  .read = read_customers,
  .free_question = (GDestroyNotify) hf_selected_free,
  .free_content = printed_customers_free,
};
