/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files dragged out of the book. */

#include "gui/common/files/hf-file-drag.h"

#include "gui/common/files/hf-file-row.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/hf-late-content.h"
#include "session/files/hf-kept-file.h"

#define URI_LIST "text/uri-list"

/* Owned. */
typedef struct
{
  HfStore     *store;
  HfFileLoans *loans;
  HfRow       *row;
} Dragged;

static void
dragged_free (gpointer data)
{
  Dragged *self = data;

  g_object_unref (self->store);
  g_object_unref (self->loans);
  hf_row_unref (self->row);
  g_free (self);
}

static void
lent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFile) file = hf_file_loans_lend_finish (HF_FILE_LOANS (source), result, &error);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;

  if (file != NULL)
    g_task_return_pointer (task, g_strconcat (uri, "\r\n", NULL), g_free);
  else
    g_task_return_error (task, error);
}

/* Nothing is copied before somebody drops it. */
static void
lend (GTask *task, gpointer data)
{
  const Dragged *dragged = data;

  hf_file_loans_lend_async (dragged->loans, dragged->store, dragged->row,
                            g_task_get_cancellable (task), lent_cb, task);
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
  GtkWidget   *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  const HfRow *attachment = hf_file_row_get_row (HF_FILE_ROW (row));
  HfViewer    *viewer = hf_context_get_viewer (lender->context);
  Dragged     *dragged;
  HfKept       kept;

  if (attachment == NULL || !hf_kept_file_find (viewer, attachment, &kept, NULL))
    return NULL;
  dragged = g_new (Dragged, 1);
  *dragged = (Dragged){ g_object_ref (hf_context_get_store (lender->context)),
                        g_object_ref (lender->loans), hf_row_ref (attachment) };
  return hf_late_content_new (URI_LIST, lend, dragged, dragged_free);
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
