/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A window around a history. It does not know what rows there are. */

#include "gui/common/card/hf-change-dialog.h"

#include "gui/common/card/hf-change-history.h"
#include "gui/common/hf-dialogs.h"

struct _HfChangeDialog
{
  AdwWindow parent_instance;

  /* template children */
  HfChangeHistory *changes;
  AdwWindowTitle  *heading;
};

G_DEFINE_FINAL_TYPE (HfChangeDialog, hf_change_dialog, ADW_TYPE_WINDOW)

static void
hf_change_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CHANGE_DIALOG);

  G_OBJECT_CLASS (hf_change_dialog_parent_class)->dispose (object);
}

static void
hf_change_dialog_class_init (HfChangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_change_dialog_dispose;
  g_type_ensure (HF_TYPE_CHANGE_HISTORY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-change-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChangeDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, HfChangeDialog, heading);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_change_dialog_init (HfChangeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_change_dialog_present (GtkWidget *parent, HfContext *context, const HfRow *row)
{
  HfChangeDialog *self =
    hf_dialogs_new (HF_TYPE_CHANGE_DIALOG, GTK_WINDOW (gtk_widget_get_root (parent)));
  int name = hf_entity_field (row->def, "name");

  adw_window_title_set_subtitle (self->heading, name >= 0 ? hf_row_text (row, (guint) name) : NULL);
  hf_change_history_set_up (self->changes, context, row->def);
  hf_change_history_set_row (self->changes, row->id);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
