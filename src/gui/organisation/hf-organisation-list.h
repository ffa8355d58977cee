/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-columns.h"
#include "session/hf-context.h"
#include "store/hf-live-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_LIST (hf_organisation_list_get_type ())

/**
 * HfOrganisationList:
 *
 * The list of organisations: ordered by a click on a header, searched live, one of them selected.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationList, hf_organisation_list, HF, ORGANISATION_LIST, GtkWidget)

/**
 * HfOrganisationList::selected:
 * @self: the list
 * @id: the organisation now selected
 *
 * Another organisation was selected.
 */

/**
 * HfOrganisationList::activated:
 * @self: the list
 * @id: the organisation to open
 *
 * A row was opened by click, Enter or Space.
 */

/**
 * hf_organisation_list_set_up:
 * @context: what to work with
 *
 * Fills the list.
 */
void hf_organisation_list_set_up (HfOrganisationList *self, HfContext *context);

/**
 * hf_organisation_list_get_model:
 *
 * Returns: (transfer none) (nullable): the organisations listed
 */
HfLiveList *hf_organisation_list_get_model (HfOrganisationList *self);

/**
 * hf_organisation_list_show:
 * @text: (nullable): what to search for, blank for all
 * @only: (nullable): ids of the organisations among which, %NULL for all
 *
 * Lists what is found, or everything.
 */
void hf_organisation_list_show (HfOrganisationList *self, const char *text, GArray *only);

/**
 * hf_organisation_list_select:
 * @id: an organisation
 *
 * Selects an organisation, as soon as the list has it.
 */
void hf_organisation_list_select (HfOrganisationList *self, gint64 id);

/**
 * hf_organisation_list_get_selected:
 *
 * Returns: the selected organisation, 0 for none
 */
gint64 hf_organisation_list_get_selected (HfOrganisationList *self);

/**
 * hf_organisation_list_move:
 * @rows: how far, downwards
 *
 * Selects another row.
 */
void hf_organisation_list_move (HfOrganisationList *self, int rows);

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
 * hf_organisation_list_set_click_opens:
 * @click_opens: whether one click opens a row, rather than selecting it
 *
 * Where the card stands beside the list, selecting is as good as opening.
 */
void hf_organisation_list_set_click_opens (HfOrganisationList *self, gboolean click_opens);

G_END_DECLS
