/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_DETAILS (hf_customer_card_details_get_type ())

/**
 * HfCustomerCardDetails:
 *
 * A customer's fields, edited in place, in groups. Which fields there are stands in its .ui, one
 * line a field. Those that are empty are not seen until somebody wants to fill them.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardDetails,
                      hf_customer_card_details,
                      HF,
                      CUSTOMER_CARD_DETAILS,
                      GtkWidget)

/**
 * hf_customer_card_details_set_up:
 * @context: what to work with
 * @phones: the #HfPhone records of whichever customer is shown
 *
 * Makes the form ready.
 */
void hf_customer_card_details_set_up (HfCustomerCardDetails *self,
                                      HfContext             *context,
                                      GListModel            *phones);

/**
 * hf_customer_card_details_set_customer:
 * @row: (nullable): the customer as it is stored
 *
 * Shows a customer; told again whenever the row changes.
 */
void hf_customer_card_details_set_customer (HfCustomerCardDetails *self, const HfRow *row);

/**
 * hf_customer_card_details_edit:
 *
 * Shows the empty fields too, until another customer is shown, and puts the focus into the first.
 */
void hf_customer_card_details_edit (HfCustomerCardDetails *self);

/**
 * hf_customer_card_details_find:
 * @field: a field's name
 *
 * Returns: (transfer none) (nullable): its row, an #HfEditableRow
 */
GtkWidget *hf_customer_card_details_find (HfCustomerCardDetails *self, const char *field);

/**
 * hf_customer_card_details_find_list:
 * @entity: the name of an entity that hangs on a customer
 *
 * Returns: (transfer none) (nullable): its list, an #HfChildList
 */
GtkWidget *hf_customer_card_details_find_list (HfCustomerCardDetails *self, const char *entity);

G_END_DECLS
