/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer dragged out of the card, as a vCard or, where only text is taken, as the name: that is
 * what can be searched for, or written into a message. Nothing of the vCard is read before somebody
 * drops it: most drags end where they began. */

#include "gui/common/card/hf-customer-card-drag.h"

#include "core/hf-customer.h"
#include "session/customer/hf-customer-vcard.h"
#include "session/hf-context.h"

#define HF_TYPE_VCARD_PROVIDER (hf_vcard_provider_get_type ())
G_DECLARE_FINAL_TYPE (HfVcardProvider, hf_vcard_provider, HF, VCARD_PROVIDER, GdkContentProvider)

struct _HfVcardProvider
{
  GdkContentProvider parent_instance;

  HfStore *store; /* owned */
  gint64   customer;
};

G_DEFINE_FINAL_TYPE (HfVcardProvider, hf_vcard_provider, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  const char *types[] = { HF_CUSTOMER_VCARD_MEDIA_TYPE };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError        *error = NULL;
  char          *text = hf_customer_vcard_finish (HF_STORE (source), result, &error);
  GOutputStream *stream = g_task_get_task_data (task);

  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "text", text, g_free);
  g_output_stream_write_all_async (stream, text, strlen (text), g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
write_mime_type_async (GdkContentProvider *provider,
                       const char         *mime_type,
                       GOutputStream      *stream,
                       int                 io_priority,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  HfVcardProvider *self = HF_VCARD_PROVIDER (provider);
  GTask           *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  hf_customer_vcard_read_async (self->store, self->customer, cancellable, read_cb, task);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
hf_vcard_provider_finalize (GObject *object)
{
  g_object_unref (HF_VCARD_PROVIDER (object)->store);

  G_OBJECT_CLASS (hf_vcard_provider_parent_class)->finalize (object);
}

static void
hf_vcard_provider_class_init (HfVcardProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_vcard_provider_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
hf_vcard_provider_init (HfVcardProvider *self)
{
}

static GdkContentProvider *
make_content (HfCustomerCard *card, const HfRow *customer)
{
  g_autoptr (HfContext) context = NULL;
  HfVcardProvider    *provider = g_object_new (HF_TYPE_VCARD_PROVIDER, NULL);
  GdkContentProvider *providers[] = {
    GDK_CONTENT_PROVIDER (provider),
    gdk_content_provider_new_typed (G_TYPE_STRING, hf_row_text (customer, HF_CUSTOMER_NAME)),
  };

  g_object_get (card, "context", &context, NULL);
  provider->store = g_object_ref (hf_context_get_store (context));
  provider->customer = customer->id;
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
