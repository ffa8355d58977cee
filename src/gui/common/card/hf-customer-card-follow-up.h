/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_FOLLOW_UP (hf_customer_card_follow_up_get_type ())

/**
 * HfCustomerCardFollowUp:
 *
 * A popover that plans a follow-up for a customer: when, how urgent, why.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardFollowUp,
                      hf_customer_card_follow_up,
                      HF,
                      CUSTOMER_CARD_FOLLOW_UP,
                      GtkPopover)

/**
 * hf_customer_card_follow_up_set_customer:
 * @context: what to work with
 * @customer: (nullable): the customer's row
 *
 * Says for whom; the grade offered is the customer's.
 */
void hf_customer_card_follow_up_set_customer (HfCustomerCardFollowUp *self,
                                              HfContext              *context,
                                              const HfRow            *customer);

G_END_DECLS
