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
 * hf_customer_card_phones_call:
 *
 * Calls the first number that is not known to be wrong.
 */
void hf_customer_card_phones_call (HfCustomerCardPhones *self);

/**
 * hf_customer_card_phones_copy:
 *
 * Copies the first number that is not known to be wrong.
 */
void hf_customer_card_phones_copy (HfCustomerCardPhones *self);

G_END_DECLS
