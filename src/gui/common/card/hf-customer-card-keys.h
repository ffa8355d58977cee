/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_customer_card_keys_bind:
 * @widget_class: the class of #HfCustomerCard
 *
 * Binds the keys by which something is added to the card in front, or done with it.
 */
void hf_customer_card_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
