/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer that is dragged. Outside of the program it is a vCard or, where only text is taken,
 * the name: that is what can be searched for, or written into a message. */

#include "gui/common/card/hf-customer-drag.h"

#include "core/hf-customer.h"
#include "gui/common/hf-late-content.h"
#include "session/customer/hf-customer-vcard.h"

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

GdkContentProvider *
hf_customer_drag_content (HfStore *store, const HfRow *customer)
{
  g_return_val_if_fail (HF_IS_STORE (store) && customer != NULL, NULL);

  Dragged            *dragged = g_new (Dragged, 1);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (HF_TYPE_ROW, customer),
    hf_late_content_new (HF_CUSTOMER_VCARD_MEDIA_TYPE, read_vcard, dragged, dragged_free),
    gdk_content_provider_new_typed (G_TYPE_STRING, hf_row_text (customer, HF_CUSTOMER_NAME)),
  };

  *dragged = (Dragged){ g_object_ref (store), customer->id };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

const HfRow *
hf_customer_drag_get (const GValue *value)
{
  const HfRow *row = G_VALUE_HOLDS (value, HF_TYPE_ROW) ? g_value_get_boxed (value) : NULL;

  return row != NULL && row->def == &hf_customer_def ? row : NULL;
}
