/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom somebody who looks at this page may want on paper: those marked, all that are listed, or the
 * one on the card. Their titles stand on the paper as well, so they say what was asked for. */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-text-mask.h"
#include "core/hf-customer.h"
#include "gui/common/hf-format.h"
#include "session/print/hf-printed-customers.h"

#include <glib/gi18n.h>
#include <string.h>

#define WHOLE_NUMBER 7 /* digits: fewer are the end of one */

static char *
describe_marked (guint n)
{
  g_autofree char *count = hf_format_count (n);

  return g_strdup_printf (ngettext ("%s customer selected", "%s customers selected", n), count);
}

/* A number that was searched for is as readable at the head of the page as in the list below. */
static char *
describe_found (const char *search)
{
  g_autofree char *digits = hf_digits (search);
  g_autofree char *shown =
    strlen (digits) >= WHOLE_NUMBER ? hf_mask_phone (search) : g_strdup (search);

  return g_strdup_printf (_ ("Found by “%s”"), shown);
}

static char *
describe_listed (HfCustomerPage *self)
{
  g_autofree char *filter = hf_filter_bar_describe (self->filter_bar);

  if (hf_customer_page_is_searching (self))
    return describe_found (hf_list_page_get_search (HF_LIST_PAGE (self)));
  if (hf_scope_switch_is_mine (self->scope))
    return filter ? g_strdup_printf ("%s · %s", _ ("My customers"), filter) :
                    g_strdup (_ ("My customers"));
  return filter ? g_steal_pointer (&filter) : g_strdup (_ ("All customers"));
}

/* Those marked come first, since that is why they were marked; the card comes last. */
static void
add_chosen (HfCustomerPage *self, GPtrArray *scopes)
{
  gboolean     are_marked = hf_marks_are_on (hf_customer_list_get_marks (self->list));
  const HfRow *card = hf_customer_card_get_customer (self->card);
  guint        n_chosen;
  g_autoptr (HfSelected) chosen = hf_customer_list_get_chosen (self->list, &n_chosen);

  if (chosen == NULL)
    return;
  if (are_marked)
    g_ptr_array_insert (scopes, 0,
                        hf_print_scope_new (&hf_printed_customers_source, g_steal_pointer (&chosen),
                                            describe_marked (n_chosen)));
  else if (card != NULL)
    g_ptr_array_add (scopes,
                     hf_print_scope_new (&hf_printed_customers_source, g_steal_pointer (&chosen),
                                         g_strdup (hf_row_text (card, HF_CUSTOMER_NAME))));
}

GPtrArray *
hf_customer_page_list_printed (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  GPtrArray      *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfSelected     *listed = hf_customer_list_get_listed (self->list);

  g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_customers_source, listed,
                                               describe_listed (self)));
  add_chosen (self, scopes);
  return scopes;
}
