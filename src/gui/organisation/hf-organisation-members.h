/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-entries.h"
#include "session/organisation/hf-organisation-sheet.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_MEMBERS (hf_organisation_members_get_type ())

/**
 * HfOrganisationMembers:
 *
 * The customers who belong to an organisation: how they are graded, who they are, and adding one.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationMembers,
                      hf_organisation_members,
                      HF,
                      ORGANISATION_MEMBERS,
                      GtkWidget)

/**
 * HfOrganisationMembers::more-wanted:
 * @self: the list
 *
 * Somebody wants to see more members than were read.
 */

/**
 * hf_organisation_members_set_up:
 * @context: what to work with
 * @staff: the #HfStaff records to choose from
 *
 * Makes the list ready.
 */
void
hf_organisation_members_set_up (HfOrganisationMembers *self, HfContext *context, GListModel *staff);

/**
 * hf_organisation_members_give_up:
 *
 * Says that more members could not be read: they can be wanted again.
 */
void hf_organisation_members_give_up (HfOrganisationMembers *self);

/**
 * hf_organisation_members_show:
 * @sheet: what stands on the card, which lasts until the next one is shown
 *
 * Shows the members of an organisation.
 */
void hf_organisation_members_show (HfOrganisationMembers *self, const HfOrganisationSheet *sheet);

/**
 * hf_organisation_members_add:
 * @customer: a customer
 *
 * Makes somebody a member who is none yet.
 */
void hf_organisation_members_add (HfOrganisationMembers *self, gint64 customer);

G_END_DECLS
