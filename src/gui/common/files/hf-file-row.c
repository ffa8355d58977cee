/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the list of attached files. What is done to the file is done by the list. */

#include "gui/common/files/hf-file-row.h"

#include "base/hf-strings.h"
#include "core/hf-attachment.h"
#include "gui/common/hf-children.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/hf-row-menu.h"

#include <glib/gi18n.h>

struct _HfFileRow
{
  GtkWidget parent_instance;

  /* owned */
  HfRecord     *record;
  GSignalGroup *record_signals;

  HfDate today;

  /* template children */
  GtkWidget *icon;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *note;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (HfFileRow, hf_file_row, GTK_TYPE_WIDGET)

static GMenuModel *
make_menu (gint64 id)
{
  GMenu *menu = g_menu_new ();

  hf_row_menu_add (menu, _ ("_Open"), "files.open", g_variant_new_int64 (id));
  hf_row_menu_add (menu, _ ("_Save a Copy…"), "files.save", g_variant_new_int64 (id));
  hf_row_menu_add (menu, _ ("_Rename"), "files.rename", g_variant_new_int64 (id));
  hf_row_menu_add (menu, _ ("Re_move"), "files.remove", g_variant_new_int64 (id));
  return G_MENU_MODEL (menu);
}

static void
show (HfFileRow *self)
{
  const HfRow *row = hf_file_row_get_row (self);
  g_autoptr (GIcon) icon = NULL;
  g_autofree char *name = NULL, *facts = NULL, *note = NULL;

  if (row == NULL)
    return;
  icon = hf_file_words_icon (row);
  name = hf_file_words_name (row);
  facts = hf_file_words_facts (row, self->today);
  note = hf_str_visible_controls (hf_row_text (row, HF_ATTACHMENT_NOTE));
  gtk_image_set_from_gicon (GTK_IMAGE (self->icon), icon);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_label_set_text (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (self->note, *note != '\0');
  hf_spoken_name_row (GTK_WIDGET (self), name, facts, NULL);
}

static void
hf_file_row_dispose (GObject *object)
{
  HfFileRow *self = HF_FILE_ROW (object);

  g_clear_object (&self->record_signals);
  g_clear_object (&self->record);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FILE_ROW);

  G_OBJECT_CLASS (hf_file_row_parent_class)->dispose (object);
}

static void
hf_file_row_class_init (HfFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_file_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/files/hf-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFileRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfFileRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfFileRow, facts);
  gtk_widget_class_bind_template_child (widget_class, HfFileRow, note);
  gtk_widget_class_bind_template_child (widget_class, HfFileRow, menu);
}

static void
hf_file_row_init (HfFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->record_signals = g_signal_group_new (HF_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (show), self);
}

GtkWidget *
hf_file_row_new (void)
{
  return g_object_new (HF_TYPE_FILE_ROW, NULL);
}

void
hf_file_row_set_record (HfFileRow *self, HfRecord *record, HfDate today)
{
  g_return_if_fail (HF_IS_FILE_ROW (self));

  const HfRow *row;

  self->today = today;
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->record_signals, record);
  row = hf_file_row_get_row (self);
  if (row != NULL)
    {
      g_autoptr (GMenuModel) menu = make_menu (row->id);
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
    }
  show (self);
}

const HfRow *
hf_file_row_get_row (HfFileRow *self)
{
  g_return_val_if_fail (HF_IS_FILE_ROW (self), NULL);

  return self->record ? hf_record_get_row (self->record) : NULL;
}
