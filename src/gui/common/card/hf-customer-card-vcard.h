/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/card/hf-customer-card.h"

G_BEGIN_DECLS

/**
 * hf_customer_card_vcard_copy:
 * @card: a card on a page
 *
 * Puts the vCard of the customer on the card where it can be pasted, and says so. That the numbers
 * kept back from whoever works are in it is entered before.
 */
void hf_customer_card_vcard_copy (HfCustomerCard *card);

/**
 * hf_customer_card_vcard_save:
 * @card: a card on a page
 *
 * Asks for a file and saves the vCard of the customer on the card there, entered as a copy is.
 */
void hf_customer_card_vcard_save (HfCustomerCard *card);

/**
 * hf_customer_card_vcard_save_to:
 * @card: a card on a page
 * @customer: whose vCard
 * @with_numbers: whether telephone numbers are in it in full
 * @file: where to; an old file there is replaced
 *
 * Saves a vCard, and says how that ended, also to whoever has left the card by then.
 */
void hf_customer_card_vcard_save_to (HfCustomerCard *card,
                                     gint64          customer,
                                     gboolean        with_numbers,
                                     GFile          *file);

G_END_DECLS
