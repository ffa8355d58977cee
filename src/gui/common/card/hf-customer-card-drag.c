/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer dragged out of the card, as a vCard or, where only text is taken, as the name: that is
 * what can be searched for, or written into a message. */

#include "gui/common/card/hf-customer-card-drag.h"

#include "core/hf-customer.h"
#include "gui/common/hf-late-content.h"
#include "session/customer/hf-customer-vcard.h"
#include "session/hf-context.h"

typedef struct
{
  HfStore *store; /* owned */
  gint64   customer;
} Dragged;

static void
dragged_free (gpointer data)
{
  Dragged *self = data;

  g_object_unref (self->store);
  g_free (self);
}

static void
vcard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char   *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
read_vcard (GTask *task, gpointer data)
{
  const Dragged *dragged = data;

  hf_customer_vcard_read_async (dragged->store, dragged->customer, g_task_get_cancellable (task),
                                vcard_read_cb, task);
}

static GdkContentProvider *
make_content (HfCustomerCard *card, const HfRow *customer)
{
  g_autoptr (HfContext) context = NULL;
  Dragged            *dragged = g_new (Dragged, 1);
  GdkContentProvider *providers[] = {
    hf_late_content_new (HF_CUSTOMER_VCARD_MEDIA_TYPE, read_vcard, dragged, dragged_free),
    gdk_content_provider_new_typed (G_TYPE_STRING, hf_row_text (customer, HF_CUSTOMER_NAME)),
  };

  g_object_get (card, "context", &context, NULL);
  *dragged = (Dragged){ g_object_ref (hf_context_get_store (context)), customer->id };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

/* What was taken hold of is what is seen to move. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, HfCustomerCard *card)
{
  GtkWidget   *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const HfRow *customer = hf_customer_card_get_customer (card);
  g_autoptr (GdkPaintable) icon = NULL;

  if (customer == NULL)
    return NULL;
  icon = gtk_widget_paintable_new (handle);
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return make_content (card, customer);
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
