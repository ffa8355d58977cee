/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-highlight.h"
#include "gui/common/hf-list-column.h"
#include "session/customer/hf-own-values.h"
#include "session/customer/hf-stars.h"
#include "session/search/hf-phone-matches.h"
#include "session/search/hf-said-matches.h"
#include "store/hf-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfCustomerSources:
 * @context: the book, for what is kept back of numbers
 * @clock: the clock, for ages and dates
 * @highlight: what is searched for
 * @matches: by which numbers a search found people
 * @said: what was said in calls and notes by which a search found people
 * @own: what cards say in own fields
 *
 * What the cells of a list of customers are made from, besides its records.
 */
typedef struct
{
  HfContext      *context;
  HfClock        *clock;
  HfHighlight    *highlight;
  HfPhoneMatches *matches;
  HfSaidMatches  *said;
  HfOwnValues    *own;
  HfStars        *stars;
} HfCustomerSources;

/**
 * hf_customer_columns_show:
 * @view: a view of #HfCustomer records
 * @ids: (array zero-terminated=1): the columns, in order; the name stands before them anyway
 * @sources: what the cells keep a reference to
 *
 * Shows these columns instead of those before, ordered by none. A click on a header changes the
 * view's sorter; read the order with hf_list_order_get() then.
 */
void hf_customer_columns_show (GtkColumnView           *view,
                               const char *const       *ids,
                               const HfCustomerSources *sources);

/**
 * hf_customer_columns_order_query:
 * @query: a query being built for customers
 * @order: an order
 *
 * Orders a query, along an index of the store.
 */
void hf_customer_columns_order_query (HfQuery *query, HfListOrder order);

/**
 * hf_customer_columns_set_compact:
 * @view: a view
 * @is_compact: whether there is little room
 *
 * Hides the columns that can be missed, or shows them again.
 */
void hf_customer_columns_set_compact (GtkColumnView *view, gboolean is_compact);

/**
 * hf_customer_columns_show_match:
 * @view: a view
 * @is_shown: whether people were looked for by a number
 *
 * Shows, in the place of the last visit, by which telephone number each was found.
 */
void hf_customer_columns_show_match (GtkColumnView *view, gboolean is_shown);

G_END_DECLS
