/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a list of customers is about: those in use, unless somebody asks for the archived. */

#include "session/customer/hf-customer-scope.h"

#include "core/hf-customer.h"

/**
 * hf_customer_scope:
 * @query: a query of customers, being built
 * @filter: (nullable): what they have in common
 * @today: the day from which its days are counted
 *
 * Asks for whoever passes a filter, without the archived unless the filter is about them.
 */
void
hf_customer_scope (HfQuery *query, const HfFilter *filter, HfDate today)
{
  if (!hf_filter_asks_for (filter, &hf_customer_def, HF_CUSTOMER_ARCHIVED))
    hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  else
    hf_query_search_among (query, HF_SEARCH_ALL);
  hf_query_filter (query, filter, today);
}

/**
 * hf_customer_scope_add_mine:
 * @filter: a filter of customers
 * @viewer: who looks
 *
 * Lets only those pass whom the viewer looks after: as the owner, or in another capacity. Of
 * somebody who is nobody on the staff that is nobody.
 */
void
hf_customer_scope_add_mine (HfFilter *filter, const HfViewer *viewer)
{
  g_autofree char *staff = g_strdup_printf ("%" G_GINT64_FORMAT, viewer->staff);
  char            *values[] = { staff, NULL };
  HfCondition      mine = { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_ENTRUSTED, values };

  hf_filter_add (filter, &mine);
}

/**
 * hf_customer_scope_is_about_owner:
 * @filter: a filter of customers
 *
 * Returns: whether it says itself whose customers are meant, which among one's own would find
 *   nobody else's
 */
gboolean
hf_customer_scope_is_about_owner (const HfFilter *filter)
{
  return hf_filter_asks_for (filter, &hf_customer_def, HF_CUSTOMER_OWNER);
}
