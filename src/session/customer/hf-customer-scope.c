/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a list of customers is about: those in use, unless somebody asks for the archived. */

#include "session/customer/hf-customer-scope.h"

#include "core/hf-customer.h"
#include "core/hf-star.h"

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
 * hf_customer_scope_add:
 * @filter: a filter of customers
 * @viewer: who looks
 * @whose: whose customers are meant
 *
 * Lets only those pass whom the viewer looks after, as the owner or in another capacity, or whom
 * the viewer starred; or whoever is either. Of somebody who is nobody on the staff that is nobody.
 */
void
hf_customer_scope_add (HfFilter *filter, const HfViewer *viewer, HfWhose whose)
{
  g_autofree char *staff = g_strdup_printf ("%" G_GINT64_FORMAT, viewer->staff);
  char            *values[] = { staff, NULL };
  HfCondition      mine = { &hf_customer_def, HF_CUSTOMER_OWNER, 0, HF_FILTER_ENTRUSTED, values };
  HfCondition      starred = { &hf_star_def, HF_STAR_STAFF, 0, HF_FILTER_IS, values };

  if (whose & HF_WHOSE_MINE)
    hf_filter_add (filter, &mine);
  if (whose & HF_WHOSE_STARRED)
    {
      hf_filter_add (filter, &starred);
      hf_filter_set_alternative (filter, hf_filter_get_n (filter) - 1,
                                 (whose & HF_WHOSE_MINE) != 0);
    }
}

/**
 * hf_customer_scope_is_about_owner:
 * @filter: a filter of customers
 *
 * Returns: whether it says itself whose customers are meant, by owner or star, which among one's
 * own would find nobody else's
 */
gboolean
hf_customer_scope_is_about_owner (const HfFilter *filter)
{
  return hf_filter_asks_for (filter, &hf_customer_def, HF_CUSTOMER_OWNER) ||
         hf_filter_asks_for (filter, &hf_star_def, HF_STAR_STAFF);
}
