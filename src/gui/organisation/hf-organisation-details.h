/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-form.h"
#include "session/organisation/hf-organisation-sheet.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_DETAILS (hf_organisation_details_get_type ())

/**
 * HfOrganisationDetails:
 *
 * The fields of an organisation, edited in place, and the customer who looks after health there.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationDetails,
                      hf_organisation_details,
                      HF,
                      ORGANISATION_DETAILS,
                      GtkWidget)

/**
 * hf_organisation_details_set_up:
 * @context: what to work with
 * @staff: the #HfStaff records to choose from
 *
 * Makes the form ready.
 */
void
hf_organisation_details_set_up (HfOrganisationDetails *self, HfContext *context, GListModel *staff);

/**
 * hf_organisation_details_show:
 * @sheet: (nullable): what stands on the card, which lasts until the next one is shown
 *
 * Shows an organisation's fields; with %NULL what was typed is saved.
 */
void hf_organisation_details_show (HfOrganisationDetails *self, const HfOrganisationSheet *sheet);

/**
 * hf_organisation_details_set_liaison:
 * @customer: a customer, 0 for nobody
 *
 * Says who looks after health there.
 */
void hf_organisation_details_set_liaison (HfOrganisationDetails *self, gint64 customer);

/**
 * hf_organisation_details_list_fields:
 *
 * Returns: (array zero-terminated=1) (transfer none): the fields it shows, with a star before those
 *   of several lines
 */
const char *const *hf_organisation_details_list_fields (void);

/**
 * hf_organisation_details_focus_owner:
 *
 * Takes the focus where one says who looks after the organisation.
 */
void hf_organisation_details_focus_owner (HfOrganisationDetails *self);

G_END_DECLS
