/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files dragged out of the book. Nothing is copied before somebody drops it: most drags end where
 * they began. */

#include "gui/common/files/hf-file-drag.h"

#include "gui/common/files/hf-file-row.h"
#include "gui/common/files/hf-file-words.h"
#include "session/files/hf-kept-file.h"

#define URI_LIST "text/uri-list"

#define HF_TYPE_FILE_PROVIDER (hf_file_provider_get_type ())
G_DECLARE_FINAL_TYPE (HfFileProvider, hf_file_provider, HF, FILE_PROVIDER, GdkContentProvider)

struct _HfFileProvider
{
  GdkContentProvider parent_instance;

  /* owned */
  HfStore     *store;
  HfFileLoans *loans;
  HfRow       *row;
};

G_DEFINE_FINAL_TYPE (HfFileProvider, hf_file_provider, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  const char *types[] = { URI_LIST };

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
lent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFile) file = hf_file_loans_lend_finish (HF_FILE_LOANS (source), result, &error);
  GOutputStream   *stream = g_task_get_task_data (task);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  char            *list;

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  list = g_strconcat (uri, "\r\n", NULL);
  g_object_set_data_full (G_OBJECT (task), "list", list, g_free);
  g_output_stream_write_all_async (stream, list, strlen (list), g_task_get_priority (task),
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
  HfFileProvider *self = HF_FILE_PROVIDER (provider);
  GTask          *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  hf_file_loans_lend_async (self->loans, self->store, self->row, cancellable, lent_cb, task);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
hf_file_provider_finalize (GObject *object)
{
  HfFileProvider *self = HF_FILE_PROVIDER (object);

  g_object_unref (self->store);
  g_object_unref (self->loans);
  hf_row_unref (self->row);

  G_OBJECT_CLASS (hf_file_provider_parent_class)->finalize (object);
}

static void
hf_file_provider_class_init (HfFileProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_file_provider_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
hf_file_provider_init (HfFileProvider *self)
{
}

typedef struct
{
  HfContext   *context;
  HfFileLoans *loans;
} Lender;

static void
lender_free (gpointer data, GClosure *closure)
{
  Lender *self = data;

  g_object_unref (self->context);
  g_object_unref (self->loans);
  g_free (self);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Lender *lender)
{
  GtkWidget      *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const HfRow    *attachment = hf_file_row_get_row (HF_FILE_ROW (row));
  HfViewer       *viewer = hf_context_get_viewer (lender->context);
  HfFileProvider *provider;
  HfKept          kept;

  if (attachment == NULL || !hf_kept_file_find (viewer, attachment, &kept, NULL))
    return NULL;
  provider = g_object_new (HF_TYPE_FILE_PROVIDER, NULL);
  provider->store = g_object_ref (hf_context_get_store (lender->context));
  provider->loans = g_object_ref (lender->loans);
  provider->row = hf_row_ref (attachment);
  return GDK_CONTENT_PROVIDER (provider);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget   *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const HfRow *attachment = hf_file_row_get_row (HF_FILE_ROW (row));
  GtkWidget   *image = NULL;
  g_autoptr (GIcon) icon = NULL;

  if (attachment == NULL)
    return;
  icon = hf_file_words_icon (attachment);
  image = gtk_image_new_from_gicon (icon);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), image);
}

void
hf_file_drag_add (GtkWidget *row, HfContext *context, HfFileLoans *loans)
{
  GtkDragSource *source = gtk_drag_source_new ();
  Lender        *lender = g_new (Lender, 1);

  *lender = (Lender){ g_object_ref (context), g_object_ref (loans) };
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), lender, lender_free, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}
