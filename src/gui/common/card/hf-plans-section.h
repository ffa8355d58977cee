/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_PLANS_SECTION (hf_plans_section_get_type ())

/**
 * HfPlansSection:
 *
 * The plans a customer is on: to be put on another one, and to be taken off.
 */
G_DECLARE_FINAL_TYPE (HfPlansSection, hf_plans_section, HF, PLANS_SECTION, GtkWidget)

/**
 * hf_plans_section_set_follow_ups:
 * @follow_ups: #HfFollowUp records, the open ones of the customer
 *
 * Says which follow-ups end with a plan.
 */
void hf_plans_section_set_follow_ups (HfPlansSection *self, GListModel *follow_ups);

/**
 * hf_plans_section_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows a customer.
 */
void hf_plans_section_set_customer (HfPlansSection *self, HfContext *context, gint64 customer);

G_END_DECLS
