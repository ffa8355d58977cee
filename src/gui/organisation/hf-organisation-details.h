/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-liaison-row.h"
#include "gui/organisation/hf-organisation-form.h"
#include "session/organisation/hf-organisation-sheet.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_DETAILS (hf_organisation_details_get_type ())

/**
 * HfOrganisationDetails:
 *
 * The fields of an organisation, edited in place, in groups. Which fields there are stands in its
 * .ui, one line a field. Those that are empty are not seen until somebody wants to fill them.
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
 * hf_organisation_details_edit:
 * @field: the name of a field
 *
 * Shows the empty fields too, until another organisation is shown, and takes the focus at that
 * field.
 */
void hf_organisation_details_edit (HfOrganisationDetails *self, const char *field);

G_END_DECLS
