/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is dragged can be let go in another view than it came from: resting on what stands for a
 * view shows it. */

#include "app/hf-view-spring.h"

#define REST_MS 600 /* as at the edges of the calendar */

typedef struct
{
  GtkWidget  *widget; /* borrowed, it owns this */
  const char *view;   /* borrowed */
  guint       source;
} Spring;

static void
spring_free (gpointer data)
{
  Spring *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
rest_ended_cb (gpointer data)
{
  Spring *self = data;

  self->source = 0;
  gtk_widget_activate_action (self->widget, "win.show-view", "s", self->view);
  return G_SOURCE_REMOVE;
}

static void
drag_entered_cb (Spring *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (REST_MS, rest_ended_cb, self);
}

static void
drag_left_cb (Spring *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

void
hf_view_spring_add (GtkWidget *widget, const char *view)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && view != NULL);

  GtkEventController *controller = gtk_drop_controller_motion_new ();
  Spring             *self = g_new0 (Spring, 1);

  self->widget = widget;
  self->view = view;
  g_object_set_data_full (G_OBJECT (controller), "hf-view-spring", self, spring_free);
  g_signal_connect_swapped (controller, "enter", G_CALLBACK (drag_entered_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (drag_left_cb), self);
  gtk_widget_add_controller (widget, controller);
}
