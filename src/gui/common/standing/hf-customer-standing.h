/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_STANDING (hf_customer_standing_get_type ())

/**
 * HfCustomerStanding:
 *
 * The tab of a card that says where a customer stands: stage, need and value, the rank among all
 * customers, the signs of loyalty, and why. It reads when it is seen.
 */
G_DECLARE_FINAL_TYPE (HfCustomerStanding, hf_customer_standing, HF, CUSTOMER_STANDING, GtkWidget)

/**
 * hf_customer_standing_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows a customer.
 */
void
hf_customer_standing_set_customer (HfCustomerStanding *self, HfContext *context, gint64 customer);

G_END_DECLS
