/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer that is dragged. Outside of the program it is a vCard or, where only text is taken,
 * the name: that is what can be searched for, or written into a message. */

#include "gui/common/card/hf-customer-drag.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/hf-late-content.h"
#include "gui/common/hf-revealing.h"
#include "session/customer/hf-customer-vcard.h"

typedef struct
{
  HfContext *context; /* owned */
  gint64     customer;
} Dragged;

static void
dragged_free (gpointer data)
{
  Dragged *self = data;

  g_object_unref (self->context);
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

/* Where it is let go cannot be known, nor whether it was meant: what the screen keeps back is
 * masked in it. Copying hands out the whole number, which is entered. */
static void
read_vcard (GTask *task, gpointer data)
{
  const Dragged *dragged = data;
  gboolean       with_numbers =
    !hf_revealing_keeps_back (dragged->context, &hf_phone_def.fields[HF_PHONE_NUMBER]);

  hf_customer_vcard_read_async (hf_context_get_store (dragged->context), dragged->customer,
                                with_numbers, g_task_get_cancellable (task), vcard_read_cb, task);
}

GdkContentProvider *
hf_customer_drag_content (HfContext *context, const HfRow *customer)
{
  g_return_val_if_fail (HF_IS_CONTEXT (context) && customer != NULL, NULL);

  Dragged            *dragged = g_new (Dragged, 1);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_typed (HF_TYPE_ROW, customer),
    hf_late_content_new (HF_CUSTOMER_VCARD_MEDIA_TYPE, read_vcard, dragged, dragged_free),
    gdk_content_provider_new_typed (G_TYPE_STRING, hf_row_text (customer, HF_CUSTOMER_NAME)),
  };

  *dragged = (Dragged){ g_object_ref (context), customer->id };
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

const HfRow *
hf_customer_drag_get (const GValue *value)
{
  const HfRow *row = G_VALUE_HOLDS (value, HF_TYPE_ROW) ? g_value_get_boxed (value) : NULL;

  return row != NULL && row->def == &hf_customer_def ? row : NULL;
}
