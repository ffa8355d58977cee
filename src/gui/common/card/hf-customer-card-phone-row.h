/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_CARD_PHONE_ROW (hf_customer_card_phone_row_get_type ())

/**
 * HfCustomerCardPhoneRow:
 *
 * One telephone number being edited: the number, whose it is, whether it is wrong.
 */
G_DECLARE_FINAL_TYPE (HfCustomerCardPhoneRow,
                      hf_customer_card_phone_row,
                      HF,
                      CUSTOMER_CARD_PHONE_ROW,
                      GtkWidget)

/**
 * hf_customer_card_phone_row_new:
 * @context: what to work with
 * @record: the number, as it is stored
 *
 * Returns: (transfer full): a row that follows the record
 */
GtkWidget *hf_customer_card_phone_row_new (HfContext *context, HfRecord *record);

/**
 * hf_customer_card_phone_row_new_empty:
 * @context: what to work with
 * @customer: whose card it is
 * @position: where the number will stand, from 0
 *
 * Returns: (transfer full): a row for a new number, hidden for good once it is saved
 */
GtkWidget *
hf_customer_card_phone_row_new_empty (HfContext *context, gint64 customer, guint position);

/**
 * hf_customer_card_phone_row_set_order:
 * @is_first: whether the number is called first, of several
 * @may_be_first: whether it may be made the one
 * @first: the one that is called first
 *
 * Tells a row where its number stands among those of the card.
 */
void hf_customer_card_phone_row_set_order (HfCustomerCardPhoneRow *self,
                                           gboolean                is_first,
                                           gboolean                may_be_first,
                                           HfRecord               *first);

G_END_DECLS
