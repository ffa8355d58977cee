/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whether there is something written that would be lost with the widgets that hold it. Nothing can
 * be written, or pasted, where the focus never was; what it was written for is not known here. */

#include "gui/common/hf-written.h"

#include "gui/common/hf-editable-row-private.h"

#define WAS_IN "hf-was-in" /* object data of what one writes in: it had the focus */

static void
focus_moved_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    g_object_set_data (G_OBJECT (focus), WAS_IN, focus);
}

void
hf_written_follow (GtkWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), NULL);
}

static gboolean
is_written (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), WAS_IN) == NULL)
    return FALSE;
  if (GTK_IS_TEXT (widget))
    return *gtk_editable_get_text (GTK_EDITABLE (widget)) != '\0';
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))) > 0;
}

gboolean
hf_written_is_in (GtkWidget *widget)
{
  gboolean is_in = HF_IS_EDITABLE_ROW (widget) ?
                     hf_editable_row_is_edited (HF_EDITABLE_ROW (widget)) :
                     is_written (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !is_in && !HF_IS_EDITABLE_ROW (widget);
       child = gtk_widget_get_next_sibling (child))
    is_in = hf_written_is_in (child);
  return is_in;
}
