/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_CARD (hf_organisation_card_get_type ())

/**
 * HfOrganisationCard:
 *
 * An organisation on one card: who it is, until when something is agreed, whom to call, what comes
 * next, and the tabs Timeline, Members, Agreements, Check-ups and Details. It stays fresh by
 * itself.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationCard, hf_organisation_card, HF, ORGANISATION_CARD, GtkWidget)

/**
 * HfOrganisationCard::gone:
 * @self: the card
 *
 * The organisation shown is not in the book any more.
 */

/**
 * HfOrganisationCard::shown:
 * @self: the card
 *
 * The organisation was read, for the first time or anew.
 */

/**
 * hf_organisation_card_set_up:
 * @context: what to work with
 *
 * Makes the card ready.
 */
void hf_organisation_card_set_up (HfOrganisationCard *self, HfContext *context);

/**
 * hf_organisation_card_set_organisation:
 * @id: an organisation, 0 for none
 *
 * Shows another organisation.
 */
void hf_organisation_card_set_organisation (HfOrganisationCard *self, gint64 id);

/**
 * hf_organisation_card_get_organisation:
 *
 * Returns: (transfer none) (nullable): the row on the card, %NULL until it is read
 */
const HfRow *hf_organisation_card_get_organisation (HfOrganisationCard *self);

/**
 * hf_organisation_card_edit:
 *
 * Opens the details and puts the focus into the first field.
 */
void hf_organisation_card_edit (HfOrganisationCard *self);

/**
 * hf_organisation_card_call:
 *
 * Calls the organisation's number.
 */
void hf_organisation_card_call (HfOrganisationCard *self);

/**
 * hf_organisation_card_assign:
 *
 * Goes to where one says who looks after the organisation.
 */
void hf_organisation_card_assign (HfOrganisationCard *self);

/**
 * hf_organisation_card_copy_phone:
 *
 * Copies its number, if it has one.
 */
void hf_organisation_card_copy_phone (HfOrganisationCard *self);

G_END_DECLS
