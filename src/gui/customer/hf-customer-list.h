/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-marks.h"
#include "gui/common/hf-record-list.h"
#include "gui/customer/hf-customer-columns.h"
#include "session/search/hf-other-hits.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_LIST (hf_customer_list_get_type ())

/**
 * HfCustomerList:
 *
 * The list of customers: ordered by a click on a header, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfCustomerList, hf_customer_list, HF, CUSTOMER_LIST, HfRecordList)

/**
 * hf_customer_list_set_up:
 * @context: what to work with
 *
 * Fills the list.
 */
void hf_customer_list_set_up (HfCustomerList *self, HfContext *context);

/**
 * hf_customer_list_search:
 * @text: what was typed, "" for everybody
 *
 * Shows whom a search finds: best match first, until a header is clicked, and only for this search.
 */
void hf_customer_list_search (HfCustomerList *self, const char *text);

/**
 * hf_customer_list_set_filter:
 * @filter: what those listed have in common, copied
 *
 * Lists only whom a filter lets pass, of everybody as of what a search finds.
 */
void hf_customer_list_set_filter (HfCustomerList *self, const HfFilter *filter);

/**
 * hf_customer_list_get_archived:
 *
 * Returns: (transfer none): how many archived customers a search finds besides
 */
HfOtherHits *hf_customer_list_get_archived (HfCustomerList *self);

/**
 * hf_customer_list_make_outside_query:
 * @list: the list
 * @text: (out) (nullable) (transfer none): what is searched for, unless the query asks for it
 *
 * An #HfOutsideQuery.
 *
 * Returns: (transfer full) (nullable): what it would ask for without its filter
 */
HfQuery *hf_customer_list_make_outside_query (HfRecordList *list, const char **text);

/**
 * hf_customer_list_show_archived:
 * @are_shown: whether to list them too, behind all others
 *
 * Lists the archived customers that a search finds, until the search is over.
 */
void hf_customer_list_show_archived (HfCustomerList *self, gboolean are_shown);

/**
 * hf_customer_list_shows_archived:
 *
 * Returns: whether they are listed
 */
gboolean hf_customer_list_shows_archived (HfCustomerList *self);

/**
 * hf_customer_list_is_sorted_search:
 *
 * Returns: whether a search is shown and a column was chosen to sort what it finds
 */
gboolean hf_customer_list_is_sorted_search (HfCustomerList *self);

/**
 * hf_customer_list_show_best_first:
 *
 * Gives up the column by which what a search finds is sorted.
 */
void hf_customer_list_show_best_first (HfCustomerList *self);

/**
 * hf_customer_list_get_order:
 *
 * Returns: how the list of everybody is ordered
 */
HfListOrder hf_customer_list_get_order (HfCustomerList *self);

/**
 * hf_customer_list_set_order:
 * @order: an order
 *
 * Orders the list of everybody.
 */
void hf_customer_list_set_order (HfCustomerList *self, HfListOrder order);

/**
 * hf_customer_list_set_room:
 * @is_narrow: whether the card takes the list's place: then one click opens a row
 * @is_compact: whether to leave out the columns that can be missed
 *
 * Adapts to the room there is.
 */
void hf_customer_list_set_room (HfCustomerList *self, gboolean is_narrow, gboolean is_compact);

/**
 * hf_customer_list_show_columns:
 * @ids: (array zero-terminated=1): columns, see hf_customer_column_nth()
 *
 * Shows these columns, and the names before them.
 */
void hf_customer_list_show_columns (HfCustomerList *self, const char *const *ids);

/**
 * hf_customer_list_get_own_values:
 *
 * Returns: (transfer none): the own fields its columns may show
 */
HfOwnValues *hf_customer_list_get_own_values (HfCustomerList *self);

G_END_DECLS
