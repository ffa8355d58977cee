/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer dragged out of the card. */

#include "gui/common/card/hf-customer-card-drag.h"

#include "gui/common/card/hf-customer-drag.h"
#include "session/hf-context.h"

/* What was taken hold of is what is seen to move. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, HfCustomerCard *card)
{
  GtkWidget   *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const HfRow *customer = hf_customer_card_get_customer (card);
  g_autoptr (HfContext) context = NULL;
  g_autoptr (GdkPaintable) icon = NULL;

  if (customer == NULL)
    return NULL;
  g_object_get (card, "context", &context, NULL);
  icon = gtk_widget_paintable_new (handle);
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return hf_customer_drag_content (context, customer);
}

void
hf_customer_card_drag_add (HfCustomerCard *card, GtkWidget *handle)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (card));
  g_return_if_fail (GTK_IS_WIDGET (handle));

  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), card, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}
