/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom somebody who looks at this page may want on paper: the one on the card they are at, those
 * marked, all that are listed, or the one on the card beside them. Their titles stand on the paper
 * as well, so they say what was asked for. */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/list/hf-bulk-words.h"
#include "session/print/hf-printed-customers.h"

#include <glib/gi18n.h>

static const char *
describe_whose (HfWhose whose)
{
  if (whose == HF_WHOSE_STARRED)
    return _ ("Customers starred by me");
  return whose == HF_WHOSE_MINE ? _ ("My customers") : _ ("My customers, or starred by me");
}

char *
hf_customer_page_describe_listed (HfCustomerPage *self)
{
  g_autofree char *filter = hf_filter_bar_describe (self->filter_bar);

  if (hf_list_page_is_searching (HF_LIST_PAGE (self)))
    return hf_list_page_describe_found (HF_LIST_PAGE (self));
  if (hf_scope_switch_get_whose (self->scope) != HF_WHOSE_ALL)
    return hf_join_facts (describe_whose (hf_scope_switch_get_whose (self->scope)), filter);
  return filter ? g_steal_pointer (&filter) : g_strdup (_ ("All customers"));
}

static void
add_scope (HfCustomerPage *self, GPtrArray *scopes, HfSelected *whom, char *title)
{
  const char *const *columns = hf_column_chooser_get_ids (self->columns);

  g_ptr_array_add (scopes, hf_printed_customers_ask (whom, columns, title));
}

/* Nobody while nobody marks. */
static void
add_marked (HfCustomerPage *self, GPtrArray *scopes)
{
  guint       n;
  HfSelected *marked = NULL;

  if (hf_marks_are_on (hf_record_list_get_marks (HF_RECORD_LIST (self->list))))
    marked = hf_record_list_get_chosen (HF_RECORD_LIST (self->list), &n);
  if (marked != NULL)
    add_scope (self, scopes, marked, hf_bulk_words_selected (&hf_customer_def, n));
}

static void
add_card (HfCustomerPage *self, GPtrArray *scopes)
{
  const HfRow *card = hf_customer_card_get_customer (self->card);
  GArray      *ids;

  if (card == NULL)
    return;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, card->id);
  add_scope (self, scopes,
             hf_selected_new (hf_query_new (&hf_customer_def,
                                            hf_context_get_viewer (
                                              hf_page_get_context (HF_PAGE (self)))),
                              NULL, FALSE, ids),
             g_strdup (hf_row_text (card, HF_CUSTOMER_NAME)));
}

/* Whoever works in the card means its customer; so does whoever sees nothing else. */
static gboolean
is_at_card (HfCustomerPage *self)
{
  GtkWidget *card = GTK_WIDGET (self->card);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (card));

  return gtk_widget_get_mapped (card) && (hf_page_is_narrow (HF_PAGE (self)) ||
                                          (focus != NULL && gtk_widget_is_ancestor (focus, card)));
}

GPtrArray *
hf_customer_page_list_printed (HfPage *page)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);
  GPtrArray      *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  if (is_at_card (self))
    add_card (self, scopes);
  add_marked (self, scopes); /* before the others, since that is why they were marked */
  add_scope (self, scopes, hf_record_list_get_listed (HF_RECORD_LIST (self->list)),
             hf_customer_page_describe_listed (self));
  if (scopes->len == 1)
    add_card (self, scopes);
  return scopes;
}
