/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_PHONES (hf_customer_card_phones_get_type ())

/**
 * HfCustomerCardPhones:
 *
 * The telephone numbers of a customer, each to be called or copied.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardPhones,
                      hf_customer_card_phones,
                      HF,
                      CUSTOMER_CARD_PHONES,
                      GtkWidget)

/**
 * hf_customer_card_phones_set_model:
 * @context: the book
 * @phones: (nullable): #HfPhone records
 *
 * Shows these numbers as they are now.
 */
void hf_customer_card_phones_set_model (HfCustomerCardPhones *self,
                                        HfContext            *context,
                                        GListModel           *phones);

/**
 * hf_customer_card_phones_set_withheld:
 * @why: (nullable): one of #hf_customer_withholdings, %NULL where the customer may be called
 *
 * Has each call asked for again as long as the customer's calls are withheld.
 */
void hf_customer_card_phones_set_withheld (HfCustomerCardPhones *self, const char *why);

/**
 * hf_customer_card_phones_call:
 *
 * Calls the number that hf_phone_choose() decides on, if there is one.
 */
void hf_customer_card_phones_call (HfCustomerCardPhones *self);

/**
 * hf_customer_card_phones_copy:
 *
 * Copies the same number.
 */
void hf_customer_card_phones_copy (HfCustomerCardPhones *self);

/**
 * hf_customer_card_phones_reveal:
 *
 * Asks for what is kept back of the same number, as its eye does.
 */
void hf_customer_card_phones_reveal (HfCustomerCardPhones *self);

G_END_DECLS
