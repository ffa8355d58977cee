/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field that rests masked: it is typed into once its number was asked for, and rests again when
 * nobody types. Whether there is something to keep back is not known here. */

#include "gui/common/hf-editable-row-private.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"

static gint64
get_customer (const HfRow *row)
{
  int part = hf_entity_flagged_field (row->def, HF_FIELD_PART);

  return row->def == &hf_customer_def ? row->id : hf_row_int (row, (guint) part);
}

/* Of a draft everything has just been typed. */
void
hf_editable_row_show_guard (HfEditableRow *self)
{
  const HfRow *row = self->save.row;

  if (self->guard == NULL)
    return;
  hf_revealed_hold (self->guard, hf_editable_row_has_focus (self));
  hf_revealed_set_number (self->guard, self->context, get_customer (row),
                          row->id != 0 ? hf_row_text (row, self->edit.field) : NULL);
}

static void
entered_cb (HfEditableRow *self)
{
  hf_revealed_hold (self->guard, TRUE);
}

/* What cannot be saved is to be seen and mended. */
static void
left_cb (HfEditableRow *self)
{
  hf_revealed_hold (self->guard, hf_editable_row_is_edited (self));
}

static void
follow_focus (HfEditableRow *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->edit.widget, controller);
}

/**
 * hf_editable_row_guard:
 * @self: a field that is set up
 * @context: the book its rows are in
 *
 * Has a field that is %HF_FIELD_GUARDED rest masked for whom the screen keeps such numbers back;
 * any other one stays as it is.
 */
void
hf_editable_row_guard (HfEditableRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL && self->guard == NULL);

  const HfFieldDef *field = &self->edit.def->fields[self->edit.field];
  g_autoptr (GtkWidget) editor = NULL;

  if (!(field->flags & HF_FIELD_GUARDED))
    return;
  editor = g_object_ref (self->edit.widget);
  gtk_box_remove (GTK_BOX (self->holder), editor);
  self->context = g_object_ref (context);
  self->guard = HF_REVEALED (hf_revealed_new_of (field, editor));
  gtk_widget_set_hexpand (GTK_WIDGET (self->guard), TRUE);
  gtk_box_append (GTK_BOX (self->holder), GTK_WIDGET (self->guard));
  follow_focus (self);
}
