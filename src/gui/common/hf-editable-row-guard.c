/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field that rests masked: it is typed into once its number was asked for, and rests again when
 * nobody types. Whether there is something to keep back is not known here. What whoever works sees
 * masked or not at all is not typed into: they would not know what they write over. Nor is what a
 * form locked for a reason of its own. */

#include "gui/common/hf-editable-row-private.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"

#include <glib/gi18n.h>

static gint64
get_customer (const HfRow *row)
{
  int part = hf_entity_flagged_field (row->def, HF_FIELD_PART);

  return row->def == &hf_customer_def ? row->id : hf_row_int (row, (guint) part);
}

/* Of a draft everything has just been typed. */
static const char *
find_lock (HfEditableRow *self)
{
  const HfFieldDef *field = &self->edit.def->fields[self->edit.field];

  if (self->context != NULL && self->save.row != NULL && self->save.row->id != 0 &&
      (field->flags & hf_viewer_hides (hf_context_get_viewer (self->context))) != 0)
    return _ ("You see this masked, so you cannot change it.");
  return self->lock;
}

gboolean
hf_editable_row_is_locked (HfEditableRow *self)
{
  return find_lock (self) != NULL;
}

static void
show_lock (HfEditableRow *self)
{
  GtkWidget *widget = self->edit.widget;
  gboolean   is_locked = hf_editable_row_is_locked (self);

  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), !is_locked);
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), !is_locked);
  else
    gtk_widget_set_sensitive (widget, !is_locked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  is_locked, -1);
  gtk_widget_set_tooltip_text (self->holder, find_lock (self));
}

void
hf_editable_row_show_guard (HfEditableRow *self)
{
  const HfRow *row = self->save.row;

  if (self->follows_focus)
    show_lock (self);
  if (self->guard == NULL)
    return;
  hf_revealed_hold (self->guard, hf_editable_row_has_focus (self));
  hf_revealed_set_number (self->guard, self->context, get_customer (row),
                          row->id != 0 ? hf_row_text (row, self->edit.field) : NULL);
}

/* Whoever comes to type is told why nothing happens. */
static void
entered_cb (HfEditableRow *self)
{
  if (self->guard != NULL)
    hf_revealed_hold (self->guard, TRUE);
  if (hf_editable_row_is_locked (self))
    hf_editable_row_set_remark (self, find_lock (self));
}

/* What cannot be saved is to be seen and mended. */
static void
left_cb (HfEditableRow *self)
{
  if (self->guard != NULL)
    hf_revealed_hold (self->guard, hf_editable_row_is_edited (self));
  if (hf_editable_row_is_locked (self))
    hf_editable_row_set_remark (self, NULL);
}

static void
follow_focus (HfEditableRow *self)
{
  GtkEventController *controller;

  if (self->follows_focus)
    return;
  self->follows_focus = TRUE;
  controller = gtk_event_controller_focus_new ();
  g_signal_connect_object (controller, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->edit.widget, controller);
}

/**
 * hf_editable_row_guard:
 * @self: a field that is set up
 * @context: the book its rows are in
 *
 * Has a field that is %HF_FIELD_GUARDED rest masked for whom the screen keeps such numbers back,
 * and keeps one that is masked for whoever works from being typed into.
 */
void
hf_editable_row_guard (HfEditableRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL && self->context == NULL);

  const HfFieldDef *field = &self->edit.def->fields[self->edit.field];
  g_autoptr (GtkWidget) editor = NULL;

  self->context = g_object_ref (context);
  follow_focus (self);
  if (!(field->flags & HF_FIELD_GUARDED))
    return;
  editor = g_object_ref (self->edit.widget);
  gtk_box_remove (GTK_BOX (self->holder), editor);
  self->guard = HF_REVEALED (hf_revealed_new_of (field, editor));
  gtk_widget_set_hexpand (GTK_WIDGET (self->guard), TRUE);
  gtk_box_append (GTK_BOX (self->holder), GTK_WIDGET (self->guard));
}

/**
 * hf_editable_row_set_lock:
 * @self: a field that is set up
 * @why: (nullable): why it is not typed into, a translated sentence; %NULL: it is
 *
 * Shows what is stored without letting anybody change it.
 */
void
hf_editable_row_set_lock (HfEditableRow *self, const char *why)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL);

  if (g_strcmp0 (self->lock, why) == 0)
    return;
  g_free (self->lock);
  self->lock = g_strdup (why);
  follow_focus (self);
  show_lock (self);
}
