/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that come from elsewhere: dropped, or pasted. */

#include "gui/common/files/hf-file-input.h"

#include "gui/common/hf-page.h"
#include "store/hf-keeping.h"

#include <glib/gi18n.h>

/* In which form a picture is taken, and what its name then ends in. The first is what screenshots
 * are. */
static const char *const picture_types[] = { "image/png", "image/jpeg", "image/webp", NULL };
static const char *const picture_names[] = { N_ ("Pasted picture %s.png"),
                                             N_ ("Pasted picture %s.jpg"),
                                             N_ ("Pasted picture %s.webp") };

#define HOW "hf-file-taker" /* kept with a drop target */

typedef struct
{
  GtkWidget         *taker; /* owned */
  const HfFileTaker *how;
  char              *when;
  char              *type;
} Pasting;

static void
pasting_free (Pasting *self)
{
  g_object_unref (self->taker);
  g_free (self->when);
  g_free (self->type);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static void
add_files (GtkWidget *adder, const GSList *files)
{
  hf_file_adder_add_files (HF_FILE_ADDER (adder), files);
}

static void
add_bytes (GtkWidget *adder, const char *name, GBytes *bytes)
{
  hf_file_adder_add_bytes (HF_FILE_ADDER (adder), name, bytes);
}

static const HfFileTaker of_adder = { add_files, add_bytes };

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *taker)
{
  const HfFileTaker *how = g_object_get_data (G_OBJECT (target), HOW);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  how->take_files (taker, files);
  return TRUE;
}

void
hf_file_input_take_drops (GtkWidget *widget, GtkWidget *taker, const HfFileTaker *how)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data (G_OBJECT (target), HOW, (gpointer) how);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), taker, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

void
hf_file_input_accept_drops (GtkWidget *widget, HfFileAdder *adder)
{
  hf_file_input_take_drops (widget, GTK_WIDGET (adder), &of_adder);
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GSList) files = value ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  if (value != NULL)
    self->how->take_files (self->taker, files);
  else
    hf_page_show_error_of (self->taker, error);
}

static const char *
name_of (const char *type)
{
  for (guint i = 0; picture_types[i] != NULL; i++)
    if (g_strcmp0 (type, picture_types[i]) == 0)
      return _ (picture_names[i]);
  return NULL;
}

static void
picture_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) self = user_data;
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GError) error = NULL;
  gssize length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_autoptr (GBytes) bytes = length > 0 ? g_memory_output_stream_steal_as_bytes (stream) : NULL;
  const char *format = name_of (self->type);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *name = format ? g_strdup_printf (format, self->when) : NULL;
#pragma GCC diagnostic pop

  if (error != NULL)
    hf_page_show_error_of (self->taker, error);
  else if (bytes != NULL && name != NULL)
    self->how->take_bytes (self->taker, name, bytes);
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) self = user_data;
  const char *type = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, &error);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    {
      hf_page_show_error_of (self->taker, error);
      return;
    }
  self->type = g_strdup (type);
  g_output_stream_splice_async (bytes, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, picture_copied_cb,
                                g_steal_pointer (&self));
}

static char *
describe_now (HfClock *clock)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (hf_clock_now (clock));

  return g_date_time_format (now, "%Y-%m-%d %H-%M-%S");
}

gboolean
hf_file_input_take_pasted (GtkWidget *taker, const HfFileTaker *how, HfClock *clock)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (taker);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  gboolean           is_files = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
                      gdk_content_formats_contain_mime_type (formats, "text/uri-list");
  Pasting *pasting;

  if (!is_files && !gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) &&
      !gdk_content_formats_contain_mime_type (formats, picture_types[0]) &&
      !gdk_content_formats_contain_mime_type (formats, picture_types[1]))
    return FALSE;
  pasting = g_new0 (Pasting, 1);
  pasting->taker = g_object_ref (taker);
  pasting->how = how;
  pasting->when = describe_now (clock);
  if (is_files)
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_read_cb, pasting);
  else
    gdk_clipboard_read_async (clipboard, (const char **) picture_types, G_PRIORITY_DEFAULT, NULL,
                              picture_read_cb, pasting);
  return TRUE;
}

gboolean
hf_file_input_paste (HfFileAdder *adder, HfClock *clock)
{
  return hf_file_input_take_pasted (GTK_WIDGET (adder), &of_adder, clock);
}
