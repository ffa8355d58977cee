/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD (hf_customer_card_get_type ())

/**
 * HfCustomerCard:
 *
 * A customer on one card: alerts, who it is, what comes next, phones, and the tabs Timeline, Plan
 * and Details. Its property `context` must be set before a customer is. It stays fresh by itself.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCard, hf_customer_card, HF, CUSTOMER_CARD, GtkWidget)

/**
 * HfCustomerCard::shown:
 * @self: the card
 *
 * The card shows somebody else, or what was changed of the same customer.
 */

/**
 * HfCustomerCard::gone:
 * @self: the card
 *
 * The customer shown is not in the book any more.
 */

/**
 * hf_customer_card_set_customer:
 * @id: a customer, 0 for none
 *
 * Shows another customer.
 */
void hf_customer_card_set_customer (HfCustomerCard *self, gint64 id);

/**
 * hf_customer_card_get_customer:
 *
 * Returns: (transfer none) (nullable): the row of the customer on the card, %NULL until it is read
 */
const HfRow *hf_customer_card_get_customer (HfCustomerCard *self);

/**
 * hf_customer_card_edit:
 *
 * Opens the details and puts the focus into the first field.
 */
void hf_customer_card_edit (HfCustomerCard *self);

/**
 * hf_customer_card_plan:
 *
 * Opens the popover that plans a follow-up.
 */
void hf_customer_card_plan (HfCustomerCard *self);

/**
 * hf_customer_card_call:
 *
 * Calls the customer's first number.
 */
void hf_customer_card_call (HfCustomerCard *self);

/**
 * hf_customer_card_copy_phone:
 *
 * Copies the customer's first number.
 */
void hf_customer_card_copy_phone (HfCustomerCard *self);

G_END_DECLS
