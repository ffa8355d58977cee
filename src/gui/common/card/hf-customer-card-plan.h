/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_PLAN (hf_customer_card_plan_get_type ())

/**
 * HfCustomerCardPlan:
 *
 * The open follow-ups of a customer, next one first, and the service packages. Opening a follow-up
 * goes to it in Today.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardPlan, hf_customer_card_plan, HF, CUSTOMER_CARD_PLAN, GtkWidget)

/**
 * hf_customer_card_plan_set_follow_ups:
 * @follow_ups: #HfFollowUp records
 * @today: today
 *
 * Shows these follow-ups as they are now.
 */
void hf_customer_card_plan_set_follow_ups (HfCustomerCardPlan *self,
                                           GListModel         *follow_ups,
                                           HfDate              today);

/**
 * hf_customer_card_plan_set_customer:
 * @context: what to work with, the same each time
 * @id: a customer, 0 for none
 *
 * Shows the service packages of a customer.
 */
void hf_customer_card_plan_set_customer (HfCustomerCardPlan *self, HfContext *context, gint64 id);

/**
 * hf_customer_card_plan_describe:
 * @follow_ups: #HfFollowUp records, next one first
 * @today: today
 *
 * Returns: (transfer full): what comes next, in a line
 */
char *hf_customer_card_plan_describe (GListModel *follow_ups, HfDate today);

G_END_DECLS
