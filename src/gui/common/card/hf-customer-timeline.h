/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_TIMELINE (hf_customer_timeline_get_type ())

/**
 * HfCustomerTimeline:
 *
 * A customer's timeline with its filters. Its property `context` must be set before a customer is.
 */
G_DECLARE_FINAL_TYPE (HfCustomerTimeline, hf_customer_timeline, HF, CUSTOMER_TIMELINE, GtkWidget)

/**
 * hf_customer_timeline_set_customer:
 * @id: a customer, 0 for none
 *
 * Shows another customer's timeline.
 */
void hf_customer_timeline_set_customer (HfCustomerTimeline *self, gint64 id);

/**
 * hf_customer_timeline_add_note:
 *
 * Opens the popover in which a note is written.
 */
void hf_customer_timeline_add_note (HfCustomerTimeline *self);

/**
 * hf_customer_timeline_add_entry:
 * @def: `visit` or `contact`
 *
 * Asks for a visit, or for a call or message, of the customer.
 */
void hf_customer_timeline_add_entry (HfCustomerTimeline *self, const HfEntityDef *def);

/**
 * hf_customer_timeline_show_entry:
 * @entity: the table's name
 * @id: the row
 *
 * Goes to an entry of the customer shown, whatever kinds are chosen, as soon as it was read.
 */
void hf_customer_timeline_show_entry (HfCustomerTimeline *self, const char *entity, gint64 id);

/**
 * hf_customer_timeline_get_model:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HfTimeline *hf_customer_timeline_get_model (HfCustomerTimeline *self);

G_END_DECLS
