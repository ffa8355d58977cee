/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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
 * @phones: (nullable): #HfPhone records
 *
 * Shows these numbers as they are now.
 */
void hf_customer_card_phones_set_model (HfCustomerCardPhones *self, GListModel *phones);

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

G_END_DECLS
