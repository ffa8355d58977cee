/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table or the cards of an address book, let go anywhere over the window, are imported: what that
 * would do is shown first. Where files are kept, as on a card, the drop is taken there. */

#include "app/hf-window-private.h"

#include <glib/gi18n.h>

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, HfWindow *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (self->context == NULL || files == NULL)
    return FALSE;
  if (files->next != NULL)
    hf_window_toast (self, _ ("Import one file at a time"), NULL, NULL);
  else
    hf_window_import (self, files->data);
  return files->next == NULL;
}

/**
 * hf_window_accept_drops:
 * @self: a window
 *
 * Has files that are let go over the window imported.
 */
void
hf_window_accept_drops (HfWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
