/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keys of the customer card. They are letters alone, which can be switched off, and mean
 * somebody only while there is a card. */

#include "gui/common/card/hf-customer-card-keys.h"

#include "gui/common/card/hf-customer-card.h"
#include "gui/common/hf-single-keys.h"

static gboolean
key_pressed_cb (GtkWidget *widget, GVariant *action, gpointer user_data)
{
  g_autoptr (HfContext) context = NULL;

  g_object_get (widget, "context", &context, NULL);
  if (context == NULL || hf_customer_card_get_customer (HF_CUSTOMER_CARD (widget)) == NULL ||
      !hf_single_keys_are_on (context))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

void
hf_customer_card_keys_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, 0, key_pressed_cb, "s", "card.book");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, key_pressed_cb, "s", "card.add-note");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, 0, key_pressed_cb, "s", "card.add-visit");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, 0, key_pressed_cb, "s",
                                "card.add-contact");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_u, 0, key_pressed_cb, "s",
                                "card.add-complaint");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, 0, key_pressed_cb, "s", "card.reveal");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, 0, key_pressed_cb, "s", "card.star");
}
