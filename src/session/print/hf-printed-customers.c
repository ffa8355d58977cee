/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers for paper, with what their cards say in own fields, and their last visits. */

#include "session/print/hf-printed-customers.h"

#include "core/hf-customer.h"
#include "core/hf-list-field.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "session/customer/hf-consents.h"
#include "session/customer/hf-own-card.h"
#include "store/hf-sql.h"

#define VISITS_EACH 5

/* What is asked. */
typedef struct
{
  HfSelected *whom;
  char      **columns; /* (nullable): those of the list that was looked at */
} Question;

static void
printed_customer_free (gpointer data)
{
  HfPrintedCustomer *customer = data;

  hf_row_unref (customer->row);
  g_clear_pointer (&customer->visits, g_ptr_array_unref);
  g_clear_pointer (&customer->phones, g_ptr_array_unref);
  g_clear_pointer (&customer->consents, g_ptr_array_unref);
  g_clear_pointer (&customer->own, hf_row_unref);
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

/* As a table has it: without what is not there for this card. */
static gboolean
read_own (HfPrintedCustomer *customer,
          const HfOwnFields *own,
          HfDatabase        *db,
          HfViewer          *viewer,
          GError           **error)
{
  g_autoptr (GPtrArray) values = NULL;

  if (hf_own_fields_get_def (own)->n_fields == 0)
    return TRUE;
  values = hf_own_card_read_values (db, viewer, customer->row->id, error);
  if (values != NULL)
    customer->own = hf_own_fields_make_shown_row (own, customer->row->id, values);
  return values != NULL;
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
  return customer->consents != NULL && read_own (customer, self->own, db, viewer, error);
}

static void
printed_customers_free (gpointer data)
{
  HfPrintedCustomers *self = data;

  g_ptr_array_unref (self->customers); /* before what their rows are of */
  g_clear_pointer (&self->own, hf_own_fields_unref);
  g_clear_pointer (&self->listed, g_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedCustomers, printed_customers_free)

/* As in a list on screen, whatever a column is called. */
static GArray *
list_fields (const HfOwnFields *own, char **columns)
{
  const HfFieldDef *fields = hf_own_fields_get_def (own)->fields;
  GArray           *listed = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    if (g_str_has_prefix (columns[i], HF_OWN_FIELDS_PREFIX))
      {
        const int field = hf_own_fields_find (own, columns[i]);

        if (field >= 0 && hf_field_suits_list (&fields[field]))
          g_array_append_val (listed, field);
      }
  return listed;
}

static gpointer
read_customers (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  const Question *asked = question;
  g_autoptr (HfPrintedCustomers) self = g_new0 (HfPrintedCustomers, 1);
  g_autoptr (GArray) ids = NULL;

  self->customers = g_ptr_array_new_with_free_func (printed_customer_free);
  self->own = hf_own_card_read_fields (db, viewer, error);
  ids = self->own != NULL ? hf_selected_read (asked->whom, db, error) : NULL;
  if (ids == NULL)
    return NULL;
  self->listed = list_fields (self->own, asked->columns);
  self->n_selected = ids->len;
  for (guint i = 0; i < MIN (ids->len, HF_PRINTED_MOST); i++)
    if (!add_customer (self, db, viewer, g_array_index (ids, gint64, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_selected_free (self->whom);
  g_strfreev (self->columns);
  g_free (self);
}

const HfPrintSource hf_printed_customers_source = {
  .read = read_customers,
  .free_question = question_free,
  .free_content = printed_customers_free,
};

/**
 * hf_printed_customers_ask:
 * @whom: (transfer full): whose cards
 * @columns: (nullable): those of the list they stand in; a list on paper has the own fields of them
 * @title: (transfer full): who that is, in words
 *
 * Returns: (transfer full): what to print
 */
HfPrintScope *
hf_printed_customers_ask (HfSelected *whom, const char *const *columns, char *title)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ whom, g_strdupv ((char **) columns) };
  return hf_print_scope_new (&hf_printed_customers_source, question, title);
}

/**
 * hf_printed_customers_whom:
 * @scope: what hf_printed_customers_ask() made
 *
 * Returns: (transfer none): whose cards it asks for
 */
const HfSelected *
hf_printed_customers_whom (const HfPrintScope *scope)
{
  return ((const Question *) scope->question)->whom;
}
