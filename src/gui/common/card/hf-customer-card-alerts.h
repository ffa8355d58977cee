/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_ALERTS (hf_customer_card_alerts_get_type ())

/**
 * HfCustomerCardAlerts:
 *
 * What must be known before anybody calls: deceased, allergies and hereditary diseases, open
 * complaints, notes to be
 * shown at once, do not contact, wrong number, possible duplicate. Each as icon and words; hidden
 * when there is nothing.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardAlerts,
                      hf_customer_card_alerts,
                      HF,
                      CUSTOMER_CARD_ALERTS,
                      GtkWidget)

/**
 * hf_customer_card_alerts_set_customer:
 * @context: the book
 * @customer: (nullable): the customer's row
 * @phones: (nullable): the customer's #HfPhone records
 *
 * Shows the alerts of another customer, or of the same one anew.
 */
void hf_customer_card_alerts_set_customer (HfCustomerCardAlerts *self,
                                           HfContext            *context,
                                           const HfRow          *customer,
                                           GListModel           *phones);

G_END_DECLS
