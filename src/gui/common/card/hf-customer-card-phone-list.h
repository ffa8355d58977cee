/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_PHONE_LIST (hf_customer_card_phone_list_get_type ())

/**
 * HfCustomerCardPhoneList:
 *
 * A customer's telephone numbers in the details, each edited in place; a #HfFieldRow.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardPhoneList,
                      hf_customer_card_phone_list,
                      HF,
                      CUSTOMER_CARD_PHONE_LIST,
                      GtkWidget)

/**
 * hf_customer_card_phone_list_set_up:
 * @context: what to work with
 * @phones: the #HfPhone records of whichever customer is shown
 *
 * Makes the list ready.
 */
void hf_customer_card_phone_list_set_up (HfCustomerCardPhoneList *self,
                                         HfContext               *context,
                                         GListModel              *phones);

/**
 * hf_customer_card_phone_list_set_customer:
 * @customer: the customer's id, 0 for nobody
 *
 * Says whose numbers are added.
 */
void hf_customer_card_phone_list_set_customer (HfCustomerCardPhoneList *self, gint64 customer);

G_END_DECLS
