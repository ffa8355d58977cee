/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers on pages, as many on each as fit. What one looks like is said by the kind. */

#include "gui/print/hf-print-customers.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-card.h"
#include "session/customer/hf-outreach.h"

#include <glib/gi18n.h>

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  guint                     n_people = hf_print_sheet_count_people (sheet);
  g_autofree char          *printed = hf_format_count (n_people);
  g_autofree char          *all = hf_format_count (content->n_selected);

  if (n_people == 0)
    return g_strdup (_ ("None of them can be printed this way"));
  if (n_people == content->n_selected)
    return NULL;
  /* Translators: so many of so many customers are printed */
  return g_strdup_printf (ngettext ("%s of %s customer", "%s of %s customers",
                                    (gulong) content->n_selected),
                          printed, all);
}

/* Of one person there is more to say than a line of a list. */
static const HfPrintKind *
choose_kind (const HfPrintScope *scope)
{
  const HfSelected *asked = hf_printed_customers_whom (scope);

  return !asked->is_all && asked->ids->len == 1 ? &hf_print_card_kind : NULL;
}

/* The name is as it stands on the paper: masked for whoever may not see it. */
static char *
name_file (const HfPrintSheet *sheet)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  const HfPrintedCustomer  *only;
  g_autofree char          *shown = NULL, *name = NULL;

  if (content->n_selected != 1 || content->customers->len != 1)
    return NULL;
  only = content->customers->pdata[0];
  shown = hf_str_visible_controls (hf_row_text (only->row, HF_CUSTOMER_NAME));
  /* Translators: the name of a file; %s is a person's name */
  name = g_strdup_printf (_ ("customer-%s.pdf"), shown);
  return hf_str_file_name (name);
}

/* However many blocks are of a customer, and wherever they stand; a letter leaves out who wants
 * none. */
static guint
count_people (const HfPrintSheet *sheet)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) customers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < content->customers->len; i++)
    g_hash_table_add (customers, content->customers->pdata[i]);
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      gconstpointer data = g_array_index (sheet->blocks, HfPrintBlock, i).data;

      if (g_hash_table_contains (customers, data))
        g_hash_table_add (counted, (gpointer) data);
    }
  return g_hash_table_size (counted);
}

const HfPrintThing hf_print_customers = {
  .source = &hf_printed_customers_source,
  .heading = N_ ("Print Customers"),
  .file_name = N_ ("Customers.pdf"),
  .hides_phones = TRUE,
  .count_people = count_people,
  .choose_kind = choose_kind,
  .name_file = name_file,
  .describe = describe,
};

static HfOutreach
judge (const HfPrintSheet *sheet, const HfPrintedCustomer *customer)
{
  return sheet->kind->is_sent ?
           hf_outreach_by_letter (customer->row, customer->consents, sheet->printed->purpose) :
           HF_OUTREACH_OPEN;
}

void
hf_print_customers_lay_out (HfPrintSheet *sheet, guint per_page, HfPrintDraw draw)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  guint                     counts[HF_OUTREACH_N_ANSWERS] = { 0 };

  for (guint i = 0; i < content->customers->len; i++)
    {
      const HfPrintedCustomer *customer = g_ptr_array_index (content->customers, i);
      HfOutreach               answer = judge (sheet, customer);
      guint                    n = counts[answer]++;
      const HfPrintBlock       block = {
              .page = n / per_page, .draw = draw, .data = customer, .n = n % per_page
      };

      if (answer == HF_OUTREACH_OPEN)
        g_array_append_val (sheet->blocks, block);
    }
  sheet->left_out = hf_outreach_link_left_out (counts);
}
