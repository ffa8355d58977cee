/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of lists that are dragged, and rows that something is let go over. What a cell stands for
 * changes as it is used again; what is dragged and what a drop does, others know. */

#include "gui/common/hf-row-drag.h"

#define ROW   "hf-row"   /* object data of a cell: the row it stands for */
#define IMAGE "hf-image" /* object data of a drag source: what the cell looked like */
#define GHOST "hf-ghost" /* and the style of what is dragged: a card needs no ground of its own */

typedef struct
{
  HfRowDragContent make;
  gpointer         data;
} Offered;

typedef struct
{
  HfRowDropped dropped;
  gpointer     data;
  GtkWidget   *below; /* borrowed: the row of the list that is marked, NULL for none */
} Accepting;

/* The cell lies somewhere between what is picked and the list, or in it, where the padding of a row
 * was hit. */
static GtkWidget *
find_cell (GtkWidget *list, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *widget = picked;

  while (widget != NULL && widget != list && g_object_get_data (G_OBJECT (widget), ROW) == NULL)
    widget = gtk_widget_get_parent (widget);
  if (widget != NULL && widget != list)
    return widget;
  widget = picked && picked != list ? gtk_widget_get_first_child (picked) : NULL;
  return widget && g_object_get_data (G_OBJECT (widget), ROW) ? widget : NULL;
}

/* As it looks now: the list may be out of sight before the drag ends. */
static GdkPaintable *
take_image (GtkWidget *cell)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (cell);

  return gdk_paintable_get_current_image (paintable);
}

static void
begun_cb (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *ghost = gtk_picture_new_for_paintable (g_object_get_data (G_OBJECT (source), IMAGE));

  gtk_widget_add_css_class (ghost, g_object_get_data (G_OBJECT (source), GHOST));
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), ghost);
}

static GdkContentProvider *
prepared_cb (GtkDragSource *source, double x, double y, const Offered *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *cell = find_cell (list, x, y);

  if (cell == NULL)
    return NULL;
  gtk_drag_source_set_icon (source, NULL, 0, 0);
  g_object_set_data_full (G_OBJECT (source), IMAGE, take_image (cell), g_object_unref);
  g_object_set_data (G_OBJECT (source), GHOST,
                     gtk_widget_has_css_class (cell, "card") ? "card-ghost" : "drag-ghost");
  return self->make (g_object_get_data (G_OBJECT (cell), ROW), self->data);
}

/* A row of a GtkColumnView is two steps above its cells. */
static GtkWidget *
find_line (GtkWidget *cell)
{
  return cell ? gtk_widget_get_parent (gtk_widget_get_parent (cell)) : NULL;
}

static void
mark (Accepting *self, GtkWidget *line)
{
  if (self->below == line)
    return;
  if (self->below != NULL)
    {
      gtk_widget_unset_state_flags (self->below, GTK_STATE_FLAG_DROP_ACTIVE);
      g_object_remove_weak_pointer (G_OBJECT (self->below), (gpointer *) &self->below);
    }
  self->below = line;
  if (line != NULL)
    {
      gtk_widget_set_state_flags (line, GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
      g_object_add_weak_pointer (G_OBJECT (line), (gpointer *) &self->below);
    }
}

static GdkDragAction
moved_cb (GtkDropTarget *target, double x, double y, Accepting *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *cell = find_cell (list, x, y);

  mark (self, find_line (cell));
  return cell != NULL ? GDK_ACTION_COPY : 0;
}

static void
left_cb (GtkDropTarget *target, Accepting *self)
{
  mark (self, NULL);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, Accepting *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *cell = find_cell (list, x, y);

  mark (self, NULL);
  if (cell == NULL)
    return FALSE;
  self->dropped (g_object_get_data (G_OBJECT (cell), ROW), value, self->data);
  return TRUE;
}

static void
accepting_free (gpointer data, GClosure *closure)
{
  Accepting *self = data;

  if (self->below != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->below), (gpointer *) &self->below);
  g_free (self);
}

void
hf_row_drag_show (GtkWidget *cell, const HfRow *row)
{
  g_return_if_fail (GTK_IS_WIDGET (cell));

  g_object_set_data_full (G_OBJECT (cell), ROW, row ? hf_row_ref (row) : NULL,
                          (GDestroyNotify) hf_row_unref);
}

static void
offered_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
hf_row_drag_offer (GtkWidget *list, GdkDragAction actions, HfRowDragContent make, gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (list) && make != NULL);

  GtkDragSource *source = gtk_drag_source_new ();
  Offered       *offered = g_new (Offered, 1);

  *offered = (Offered){ make, data };
  gtk_drag_source_set_actions (source, actions);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepared_cb), offered, offered_free, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begun_cb), NULL);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));
}

void
hf_row_drag_accept (GtkWidget *list, GType type, HfRowDropped dropped, gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (list) && dropped != NULL);

  GtkDropTarget *target = gtk_drop_target_new (type, GDK_ACTION_COPY);
  Accepting     *accepting = g_new0 (Accepting, 1);

  accepting->dropped = dropped;
  accepting->data = data;
  g_signal_connect (target, "motion", G_CALLBACK (moved_cb), accepting);
  g_signal_connect (target, "leave", G_CALLBACK (left_cb), accepting);
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), accepting, accepting_free, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (target));
}
