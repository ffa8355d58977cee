/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of the list of segments. It says what is to change; the bar saves it. */

#include "gui/common/list/hf-segment-row.h"

#include "base/hf-strings.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

struct _HfSegmentRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  HfSegmentList *list;
  HfSegmentItem *item;

  /* template children */
  GtkWidget *name;
  GtkWidget *count;
  GtkWidget *tools;
  GtkWidget *is_shared;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfSegmentRow, hf_segment_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_count (HfSegmentRow *self)
{
  gint64           count = hf_segment_item_get_count (self->item);
  g_autofree char *text = count == HF_SEGMENT_UNCOUNTED ? g_strdup ("…") : hf_format_count (count);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_name (HfSegmentRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), hf_segment_item_get_name (self->item));
}

static void
tell (HfSegmentRow *self, HfChangeSet *changes)
{
  if (changes != NULL)
    g_signal_emit (self, signals[CHANGED], 0, changes);
}

/* Renaming ends by Enter, Esc or leaving; the label shows the old text again after Esc. */
static void
editing_changed_cb (HfSegmentRow *self)
{
  g_autofree char *name = NULL;

  if (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (self->name)))
    return;
  gtk_editable_set_editable (GTK_EDITABLE (self->name), FALSE);
  name = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  if (name != NULL && g_strcmp0 (name, hf_segment_item_get_name (self->item)) != 0)
    tell (self, hf_segment_list_rename (self->list, self->item, name));
  else
    show_name (self);
}

static void
rename_clicked_cb (HfSegmentRow *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->name), TRUE);
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->name));
}

/* A pressed button says who has the segment, it does not decide it: the book does. */
static void
share_clicked_cb (HfSegmentRow *self)
{
  gboolean is_shared = hf_segment_list_is_shared (self->list, self->item);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->is_shared), is_shared);
  tell (self, hf_segment_list_share (self->list, self->item, !is_shared));
}

static void
up_clicked_cb (HfSegmentRow *self)
{
  tell (self, hf_segment_list_move (self->list, self->item, -1));
}

static void
delete_clicked_cb (HfSegmentRow *self)
{
  tell (self, hf_segment_list_delete (self->list, self->item));
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, HfSegmentRow *self)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return gdk_content_provider_new_typed (HF_TYPE_SEGMENT_ITEM, self->item);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, HfSegmentRow *self)
{
  HfChangeSet *changes =
    hf_segment_list_move_onto (self->list, g_value_get_object (value), self->item);

  tell (self, changes);
  return changes != NULL;
}

/* Only what is saved has a place of its own. */
static void
let_drag (HfSegmentRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (HF_TYPE_SEGMENT_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
hf_segment_row_dispose (GObject *object)
{
  HfSegmentRow *self = HF_SEGMENT_ROW (object);

  if (self->name != NULL)
    g_signal_handlers_disconnect_by_data (self->name, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_SEGMENT_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (hf_segment_row_parent_class)->dispose (object);
}

static void
hf_segment_row_class_init (HfSegmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_segment_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_SEGMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-segment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSegmentRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentRow, count);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentRow, tools);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentRow, is_shared);
  gtk_widget_class_bind_template_callback (widget_class, editing_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, share_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
hf_segment_row_init (HfSegmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_segment_row_new (HfSegmentList *list, HfSegmentItem *item)
{
  HfSegmentRow *self = g_object_new (HF_TYPE_SEGMENT_ROW, NULL);

  self->list = g_object_ref (list);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify::count", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->tools, hf_segment_item_get_id (item) != 0);
  gtk_widget_set_visible (self->is_shared, hf_segment_list_may_share (list, item));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->is_shared),
                                hf_segment_list_is_shared (list, item));
  if (hf_segment_item_get_id (item) != 0)
    let_drag (self);
  show_name (self);
  show_count (self);
  return GTK_WIDGET (self);
}

HfSegmentItem *
hf_segment_row_get_item (HfSegmentRow *self)
{
  g_return_val_if_fail (HF_IS_SEGMENT_ROW (self), NULL);

  return self->item;
}
