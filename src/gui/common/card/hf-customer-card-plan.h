/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_PLAN (hf_customer_card_plan_get_type ())

/**
 * HfCustomerCardPlan:
 *
 * The open follow-ups of a customer, next one first. Opening one goes to it in Today.
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

G_END_DECLS
