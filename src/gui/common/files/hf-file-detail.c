/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One attached file in full. The picture is painted by another program; here it is only shown. */

#include "gui/common/files/hf-file-detail.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "core/hf-attachment.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/files/hf-file-trouble.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/files/hf-picture-window.h"
#include "gui/common/hf-conflict.h"
#include "session/files/hf-preview-reader.h"

#include <glib/gi18n.h>

struct _HfFileDetail
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  HfRecord     *record;
  GSignalGroup *record_signals;
  GCancellable *reading;

  guint page;
  guint n_pages;

  /* template children */
  GtkWidget     *stack;
  GtkWidget     *picture;
  GtkWidget     *trouble;
  GtkWidget     *pages;
  GtkWidget     *page_label;
  GtkWidget     *earlier;
  GtkWidget     *later;
  HfEditableRow *name;
  HfEditableRow *note;
  GtkWidget     *facts;
  GtkWidget     *open;
  GtkWidget     *save;
  GtkWidget     *remove;
};

G_DEFINE_FINAL_TYPE (HfFileDetail, hf_file_detail, GTK_TYPE_WIDGET)

static void
show_pages (HfFileDetail *self)
{
  /* Translators: which page of how many */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->n_pages);

  gtk_label_set_text (GTK_LABEL (self->page_label), text);
  gtk_widget_set_visible (self->pages, self->n_pages > 1);
  gtk_widget_set_sensitive (self->earlier, self->page > 0);
  gtk_widget_set_sensitive (self->later, self->page + 1 < self->n_pages);
}

static void
show_picture (HfFileDetail *self, const HfPicture *picture)
{
  g_autoptr (GdkTexture) texture = hf_file_words_texture (picture);

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
  self->n_pages = picture->frame.n_pages;
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFileDetail) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPicture) picture = hf_preview_read_finish (result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture != NULL)
    show_picture (self, picture);
  else
    hf_file_trouble_show (self->stack, self->trouble, self->picture, error);
  show_pages (self);
}

static void
stop_reading (HfFileDetail *self)
{
  hf_cancellable_drop (&self->reading);
}

static void
read_page (HfFileDetail *self, guint page)
{
  stop_reading (self);
  self->page = page;
  self->reading = g_cancellable_new ();
  show_pages (self);
  hf_preview_read_async (hf_context_get_store (self->context), hf_record_get_row (self->record),
                         page, HF_PICTURE_IN_FULL, self->reading, picture_read_cb,
                         hf_weak_new (self));
}

static void
page_turned_cb (HfFileDetail *self, GtkWidget *button)
{
  if (button == self->earlier && self->page > 0)
    read_page (self, self->page - 1);
  else if (button == self->later && self->page + 1 < self->n_pages)
    read_page (self, self->page + 1);
}

static void
enlarge_clicked_cb (HfFileDetail *self)
{
  const HfRow *row = self->record ? hf_record_get_row (self->record) : NULL;

  if (row != NULL)
    hf_picture_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->context,
                            row, self->page);
}

static gboolean
page_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfFileDetail *self = HF_FILE_DETAIL (widget);

  if (self->record == NULL || self->n_pages < 2)
    return FALSE;
  page_turned_cb (self, g_variant_get_boolean (args) ? self->later : self->earlier);
  return TRUE;
}

static void
show_fields (HfFileDetail *self)
{
  const HfRow     *row = self->record ? hf_record_get_row (self->record) : NULL;
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *facts = row ? hf_file_words_facts (row, today) : NULL;

  hf_editable_row_set_row (self->name, row);
  hf_editable_row_set_row (self->note, row);
  gtk_label_set_text (GTK_LABEL (self->facts), facts ? facts : "");
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfFileDetail *self = HF_FILE_DETAIL (widget);

  if (committed != NULL)
    return;
  hf_editable_row_end_saving (self->name, hf_store_error_is_conflict (error));
  hf_editable_row_end_saving (self->note, hf_store_error_is_conflict (error));
}

static void
field_edited_cb (HfFileDetail *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  gboolean is_name = field == self->name;

  hf_conflict_commit (GTK_WIDGET (self), self->context,
                      is_name ? N_ ("Rename file") : N_ ("Change note of file"), before,
                      hf_row_copy (draft),
                      g_strdup (is_name ? _ ("File renamed") : _ ("Note saved")), saved_cb, NULL);
}

static void
hf_file_detail_dispose (GObject *object)
{
  HfFileDetail *self = HF_FILE_DETAIL (object);

  stop_reading (self);
  g_clear_object (&self->record_signals);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FILE_DETAIL);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_file_detail_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, picture);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, pages);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, page_label);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, earlier);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, later);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, name);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, note);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, open);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, save);
  gtk_widget_class_bind_template_child (widget_class, HfFileDetail, remove);
  gtk_widget_class_bind_template_callback (widget_class, page_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, enlarge_clicked_cb);
}

static void
hf_file_detail_class_init (HfFileDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_file_detail_dispose;

  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/files/hf-file-detail.ui");
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_pressed_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_pressed_cb, "b", TRUE);
}

static void
hf_file_detail_init (HfFileDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->record_signals = g_signal_group_new (HF_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (show_fields), self);
}

static void
set_up_field (HfFileDetail *self, HfEditableRow *field)
{
  hf_editable_row_set_up (field, &hf_attachment_def, hf_context_get_clock (self->context), NULL);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, G_CONNECT_SWAPPED);
}

void
hf_file_detail_set_up (HfFileDetail *self, HfContext *context)
{
  g_return_if_fail (HF_IS_FILE_DETAIL (self) && self->context == NULL);

  self->context = g_object_ref (context);
  set_up_field (self, self->name);
  set_up_field (self, self->note);
}

/* The target first: an action without one would not fit. */
static void
set_action (GtkWidget *button, const char *action, HfRecord *record)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", hf_record_get_row (record)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

void
hf_file_detail_set_record (HfFileDetail *self, HfRecord *record)
{
  g_return_if_fail (HF_IS_FILE_DETAIL (self) && self->context != NULL);

  if (record == self->record)
    return;
  stop_reading (self);
  g_set_object (&self->record, record);
  g_signal_group_set_target (self->record_signals, record);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "reading");
  self->n_pages = 1;
  show_fields (self);
  if (record == NULL)
    return;
  set_action (self->open, "files.open", record);
  set_action (self->save, "files.save", record);
  set_action (self->remove, "files.remove", record);
  read_page (self, 0);
}

void
hf_file_detail_rename (HfFileDetail *self)
{
  g_return_if_fail (HF_IS_FILE_DETAIL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
