/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is offered to others and only read when one of them takes it. What it is, and where it comes
 * from, is not known here. */

#include "gui/common/hf-late-content.h"

#include <string.h>

#define HF_TYPE_LATE_CONTENT (hf_late_content_get_type ())
G_DECLARE_FINAL_TYPE (HfLateContent, hf_late_content, HF, LATE_CONTENT, GdkContentProvider)

struct _HfLateContent
{
  GdkContentProvider parent_instance;

  const char    *mime_type; /* a literal */
  HfLateRead     read;
  gpointer       data; /* owned */
  GDestroyNotify free;
};

G_DEFINE_FINAL_TYPE (HfLateContent, hf_late_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new (&HF_LATE_CONTENT (provider)->mime_type, 1);
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
  GError *error = NULL;
  char   *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (task), "text", text, g_free); /* as long as it is written */
  g_output_stream_write_all_async (g_task_get_task_data (task), text, strlen (text),
                                   g_task_get_priority (task), g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
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
  HfLateContent *self = HF_LATE_CONTENT (provider);
  GTask         *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);
  self->read (g_task_new (self, cancellable, read_cb, task), self->data);
}

static gboolean
write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
hf_late_content_finalize (GObject *object)
{
  HfLateContent *self = HF_LATE_CONTENT (object);

  self->free (self->data);

  G_OBJECT_CLASS (hf_late_content_parent_class)->finalize (object);
}

static void
hf_late_content_class_init (HfLateContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_late_content_finalize;
  provider_class->ref_formats = ref_formats;
  provider_class->write_mime_type_async = write_mime_type_async;
  provider_class->write_mime_type_finish = write_mime_type_finish;
}

static void
hf_late_content_init (HfLateContent *self)
{
}

GdkContentProvider *
hf_late_content_new (const char *mime_type, HfLateRead read, gpointer data, GDestroyNotify free)
{
  HfLateContent *self = g_object_new (HF_TYPE_LATE_CONTENT, NULL);

  self->mime_type = mime_type;
  self->read = read;
  self->data = data;
  self->free = free;
  return GDK_CONTENT_PROVIDER (self);
}
