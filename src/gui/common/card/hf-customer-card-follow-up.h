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
 * A popover that plans a follow-up for a customer: when, perhaps at a promised time, who calls, how
 * urgent, why.
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
 * Says for whom; the grade offered is the customer's, the caller the customer's owner or else who
 * plans it.
 */
void hf_customer_card_follow_up_set_customer (HfCustomerCardFollowUp *self,
                                              HfContext              *context,
                                              const HfRow            *customer);

/**
 * hf_customer_card_follow_up_set_withheld:
 * @why: (nullable): why calls of the customer are withheld, a key of #hf_customer_withholdings
 *
 * Says that a call planned here is withheld.
 */
void hf_customer_card_follow_up_set_withheld (HfCustomerCardFollowUp *self, const char *why);

G_END_DECLS
