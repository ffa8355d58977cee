/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/card/hf-customer-card.h"

G_BEGIN_DECLS

/**
 * hf_customer_card_drag_add:
 * @card: a card
 * @handle: a part of the card that stands for the customer, such as the name
 *
 * Lets the customer on the card be dragged by @handle to another program, which gets a vCard,
 * or the name where that takes text only.
 */
void hf_customer_card_drag_add (HfCustomerCard *card, GtkWidget *handle);

G_END_DECLS
