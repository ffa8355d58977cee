/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-record-list.h"
#include "gui/organisation/hf-organisation-columns.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_LIST (hf_organisation_list_get_type ())

/**
 * HfOrganisationList:
 *
 * The list of organisations: ordered by a click on a header, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationList, hf_organisation_list, HF, ORGANISATION_LIST, HfRecordList)

/**
 * hf_organisation_list_set_up:
 * @context: what to work with
 *
 * Fills the list.
 */
void hf_organisation_list_set_up (HfOrganisationList *self, HfContext *context);

/**
 * hf_organisation_list_show:
 * @text: (nullable): what to search for, blank for all
 * @only: (nullable): ids of the organisations among which, %NULL for all
 * @stage: (nullable): their stage, %NULL for any
 *
 * Lists what is found, or everything, of what passes the filter.
 */
void hf_organisation_list_show (HfOrganisationList *self,
                                const char         *text,
                                GArray             *only,
                                const char         *stage);

/**
 * hf_organisation_list_show_columns:
 * @ids: (array zero-terminated=1): the columns behind the name
 *
 * Shows these columns. An order by one that is not there any more ends with it.
 */
void hf_organisation_list_show_columns (HfOrganisationList *self, const char *const *ids);

/**
 * hf_organisation_list_get_order:
 *
 * Returns: how the list is ordered
 */
HfListOrder hf_organisation_list_get_order (HfOrganisationList *self);

/**
 * hf_organisation_list_set_order:
 * @order: an order
 *
 * Orders the list.
 */
void hf_organisation_list_set_order (HfOrganisationList *self, HfListOrder order);

/**
 * hf_organisation_list_set_compact:
 * @is_compact: whether there is little room
 *
 * Leaves out the columns that can be missed.
 */
void hf_organisation_list_set_compact (HfOrganisationList *self, gboolean is_compact);

/**
 * hf_organisation_list_set_filter:
 * @filter: what those listed have in common, copied
 *
 * Has effect with the next hf_organisation_list_show().
 */
void hf_organisation_list_set_filter (HfOrganisationList *self, const HfFilter *filter);

/**
 * hf_organisation_list_make_outside_query:
 * @list: the list
 * @text: (out) (nullable) (transfer none): what is searched for, unless the query asks for it
 *
 * An #HfOutsideQuery.
 *
 * Returns: (transfer full) (nullable): what it would ask for without its filter
 */
HfQuery *hf_organisation_list_make_outside_query (HfRecordList *list, const char **text);

G_END_DECLS
