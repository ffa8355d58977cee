/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* While something is dragged, resting at the upper or lower edge of a widget turns it over, again
 * and again until the pointer leaves the edge. */

#include "gui/calendar/hf-edge-flip.h"

#define EDGE    24  /* pixels */
#define REST_MS 600 /* until it turns */

typedef struct
{
  GtkWidget    *top; /* borrowed */
  HfEdgeFlipped flipped;
  gpointer      user_data;
  guint         source;
  int           direction;
} EdgeFlip;

static void
edge_flip_free (gpointer data)
{
  EdgeFlip *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
rest_ended_cb (gpointer data)
{
  EdgeFlip *self = data;

  self->flipped (self->direction, self->user_data);
  return G_SOURCE_CONTINUE;
}

static void
set_direction (EdgeFlip *self, int direction)
{
  if (self->direction == direction)
    return;
  self->direction = direction;
  g_clear_handle_id (&self->source, g_source_remove);
  if (direction != 0)
    self->source = g_timeout_add (REST_MS, rest_ended_cb, self);
}

static void
drag_moved_cb (GtkEventController *controller, double x, double y, EdgeFlip *self)
{
  GtkWidget      *widget = gtk_event_controller_get_widget (controller);
  graphene_rect_t top;

  if (!gtk_widget_compute_bounds (self->top, widget, &top))
    return;
  if (y < top.origin.y + EDGE)
    set_direction (self, -1);
  else
    set_direction (self, y > gtk_widget_get_height (widget) - EDGE ? 1 : 0);
}

static void
drag_left_cb (GtkEventController *controller, EdgeFlip *self)
{
  set_direction (self, 0);
}

/**
 * hf_edge_flip_new:
 * @top: a descendant whose upper edge counts, what stands above it does not turn
 * @flipped: what to do
 * @user_data: given to @flipped
 *
 * Returns: (transfer full): a controller to add to the widget
 */
GtkEventController *
hf_edge_flip_new (GtkWidget *top, HfEdgeFlipped flipped, gpointer user_data)
{
  GtkEventController *controller = gtk_drop_controller_motion_new ();
  EdgeFlip           *self = g_new0 (EdgeFlip, 1);

  self->top = top;
  self->flipped = flipped;
  self->user_data = user_data;
  g_signal_connect (controller, "motion", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (drag_left_cb), self);
  g_object_set_data_full (G_OBJECT (controller), "hf-edge-flip", self, edge_flip_free);
  return controller;
}
