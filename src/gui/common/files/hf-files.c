/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Attached files: the list, and what can be done to one of them. Adding is HfFileAdder's. */

#include "gui/common/files/hf-files.h"

#include "base/hf-weak.h"
#include "core/hf-attachment.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/files/hf-file-adder.h"
#include "gui/common/files/hf-file-detail.h"
#include "gui/common/files/hf-file-drag.h"
#include "gui/common/files/hf-file-input.h"
#include "gui/common/files/hf-file-row.h"
#include "gui/common/files/hf-file-words.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "session/files/hf-attach-job.h"
#include "session/files/hf-file-loans.h"
#include "session/files/hf-kept-file.h"
#include "store/hf-keeping.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

#define MEGABYTE 1000000

struct _HfFiles
{
  GtkWidget parent_instance;

  /* owned */
  HfContext   *context;
  HfLiveList  *model;
  HfFileLoans *loans;

  guint  field;
  gint64 parent_id;
  gint64 shown; /* the attachment shown in full, 0 for the list */

  gboolean is_due; /* nothing was read yet: nobody looks */

  /* template children */
  GtkWidget    *bar;
  GtkWidget    *limits;
  HfFileAdder  *adder;
  HfReadError  *trouble;
  GtkWidget    *stack;
  GtkWidget    *list;
  HfFileDetail *detail;
};

G_DEFINE_FINAL_TYPE (HfFiles, hf_files, GTK_TYPE_WIDGET)

/* One that has been read. */
static HfRecord *
find_record (HfFiles *self, gint64 id)
{
  g_autoptr (HfRecord) record =
    hf_store_get_record (hf_context_get_store (self->context), &hf_attachment_def, id);

  return hf_record_get_row (record) != NULL ? g_steal_pointer (&record) : NULL;
}

static void
show_error (HfFiles *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_page_show_error_of (GTK_WIDGET (self), error);
}

/* It may have to be read first: asking the list for it does that. */
static gboolean
show_detail (HfFiles *self)
{
  guint position = hf_live_list_find (self->model, self->shown);
  g_autoptr (GObject) item = g_list_model_get_object (G_LIST_MODEL (self->model), position);
  g_autoptr (HfRecord) record = find_record (self, self->shown);

  if (record != NULL)
    hf_file_detail_set_record (self->detail, record);
  return record != NULL;
}

/* What is shown in full may have been removed, here or elsewhere. */
static void
show_state (HfFiles *self)
{
  guint         n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  const GError *error = hf_live_list_get_error (self->model);
  const char   *page = n_items > 0 ? "list" : "empty";
  gboolean      is_other = self->is_due || hf_live_list_is_stale (self->model);

  if (self->shown != 0 && !is_other && !hf_live_list_is_loading (self->model) && error == NULL &&
      hf_live_list_find (self->model, self->shown) == HF_LIVE_LIST_NOT_FOUND)
    {
      self->shown = 0;
      hf_file_detail_set_record (self->detail, NULL);
    }
  if (self->shown != 0 && show_detail (self))
    page = "detail";
  hf_read_error_show (self->trouble, error, n_items == 0);
  gtk_widget_set_visible (self->stack, !is_other && (error == NULL || n_items > 0));
  gtk_widget_set_visible (self->bar, *page == 'l');
  if (n_items > 0 || !hf_live_list_is_loading (self->model))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

static void
files_chosen_cb (const GSList *files, gpointer user_data)
{
  g_autoptr (HfFiles) self = user_data;

  if (self->context != NULL)
    hf_file_adder_add_files (self->adder, files);
}

static void
add_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_dialogs_open_files (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Add Files"),
                         files_chosen_cb, g_object_ref (widget));
}

static void
show_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  hf_files_open (HF_FILES (widget), g_variant_get_int64 (id));
}

static void
back_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfFiles *self = HF_FILES (widget);
  guint    position = hf_live_list_find (self->model, self->shown);

  self->shown = 0;
  hf_file_detail_set_record (self->detail, NULL);
  show_state (self);
  gtk_widget_grab_focus (self->list);
  if (position != HF_LIVE_LIST_NOT_FOUND)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFiles) self = user_data;

  if (g_app_info_launch_default_for_uri_finish (result, NULL))
    hf_page_toast_of (GTK_WIDGET (self),
                      _ ("A copy was opened. Changes to it do not get into the book."), 0);
  else
    hf_page_toast_of (GTK_WIDGET (self),
                      _ ("No program here opens this kind of file. Save a copy instead."), 0);
}

static void
lent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFiles) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = hf_file_loans_lend_finish (HF_FILE_LOANS (source), result, &error);
  g_autoptr (GdkAppLaunchContext) launch = NULL;
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  if (file == NULL)
    {
      show_error (self, error);
      return;
    }
  launch = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (launch), NULL, launched_cb,
                                           g_steal_pointer (&self));
}

static void
open_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfFiles *self = HF_FILES (widget);
  g_autoptr (HfRecord) record = find_record (self, g_variant_get_int64 (id));

  if (record == NULL)
    return;
  if (hf_kept_file_is_active (hf_record_get_row (record)))
    hf_page_toast_of (GTK_WIDGET (self),
                      _ ("Programs and scripts are not opened from here. Save a copy instead."), 0);
  else
    hf_file_loans_lend_async (self->loans, hf_context_get_store (self->context),
                              hf_record_get_row (record), hf_ending_of (widget), lent_cb,
                              hf_weak_new (self));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfFiles) self = user_data;
  g_autoptr (GError) error = NULL;

  if (hf_kept_file_save_finish (result, &error))
    hf_page_toast_of (GTK_WIDGET (self), _ ("Copy saved"), 0);
  else
    show_error (self, error);
}

typedef struct
{
  HfFiles  *files;  /* owned */
  HfRecord *record; /* owned */
} SaveChoice;

static void
target_chosen_cb (GFile *target, gpointer user_data)
{
  SaveChoice *choice = user_data;
  g_autoptr (HfFiles) self = choice->files;
  g_autoptr (HfRecord) record = choice->record;

  g_free (choice);
  if (target != NULL && self->context != NULL && hf_record_get_row (record) != NULL)
    hf_kept_file_save_async (hf_context_get_store (self->context), hf_record_get_row (record),
                             target, NULL, saved_cb, g_object_ref (self));
}

static void
save_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfFiles *self = HF_FILES (widget);
  g_autoptr (HfRecord) record = find_record (self, g_variant_get_int64 (id));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  SaveChoice      *choice;
  HfKept           kept;

  if (record == NULL)
    return;
  if (!hf_kept_file_find (hf_context_get_viewer (self->context), hf_record_get_row (record), &kept,
                          &error))
    {
      show_error (self, error);
      return;
    }
  name = hf_kept_file_name (hf_record_get_row (record));
  choice = g_new (SaveChoice, 1);
  *choice = (SaveChoice){ g_object_ref (self), g_steal_pointer (&record) };
  hf_dialogs_save_file (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save a Copy"), name,
                        target_chosen_cb, choice);
}

static void
rename_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  hf_files_open (HF_FILES (widget), g_variant_get_int64 (id));
  hf_file_detail_rename (HF_FILES (widget)->detail);
}

static void
remove_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfFiles *self = HF_FILES (widget);
  g_autoptr (HfRecord) record = find_record (self, g_variant_get_int64 (id));
  HfChangeSet *changes;

  if (record == NULL)
    return;
  changes = hf_change_set_new (N_ ("Remove file"));
  hf_change_set_delete (changes, hf_record_get_row (record));
  hf_saving_commit (widget, self->context, changes, g_strdup (_ ("File removed")), NULL, NULL);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (HF_FILES (widget)->shown == 0)
    return FALSE;
  return gtk_widget_activate_action (widget, "files.back", NULL);
}

/* On the line that has the focus. */
static gboolean
row_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget   *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget   *child = focus ? gtk_widget_get_first_child (focus) : NULL;
  const HfRow *row = HF_IS_FILE_ROW (child) ? hf_file_row_get_row (HF_FILE_ROW (child)) : NULL;
  const char  *action;

  g_variant_get (args, "&s", &action);
  return row != NULL && gtk_widget_activate_action (widget, action, "x", row->id);
}

static gboolean
paste_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfFiles *self = HF_FILES (widget);

  return self->parent_id != 0 && gtk_widget_get_mapped (widget) &&
         hf_file_input_paste (self->adder, hf_context_get_clock (self->context));
}

static HfDate
get_today (HfFiles *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfFiles *self)
{
  GtkWidget *row = hf_file_row_new ();

  hf_file_drag_add (row, self->context, self->loans);
  gtk_list_item_set_child (item, row);
}

static void
row_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfFiles *self)
{
  hf_file_row_set_record (HF_FILE_ROW (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item), get_today (self));
}

static void
row_unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfFiles *self)
{
  hf_file_row_set_record (HF_FILE_ROW (gtk_list_item_get_child (item)), NULL, HF_DATE_NONE);
}

static void
row_activated_cb (HfFiles *self, guint position)
{
  hf_files_open (self, hf_live_list_get_id (self->model, position));
}

static void
retry_cb (HfFiles *self)
{
  hf_live_list_retry (self->model);
}

static void
read_files (HfFiles *self)
{
  g_autoptr (HfQuery) query = NULL;

  if (!self->is_due)
    return;
  self->is_due = FALSE;
  query = hf_query_new (&hf_attachment_def, hf_context_get_viewer (self->context));
  hf_query_where (query, self->field, HF_OP_EQ, HF_INT (self->parent_id));
  hf_query_order (query, HF_ATTACHMENT_AT, TRUE);
  hf_live_list_set_query (self->model, query);
}

/* Most cards are left again without a look at their files. */
static void
hf_files_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_files_parent_class)->map (widget);
  read_files (HF_FILES (widget));
}

static void
hf_files_dispose (GObject *object)
{
  HfFiles *self = HF_FILES (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FILES);
  g_clear_object (&self->model);
  g_clear_object (&self->loans);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_files_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/files/hf-files.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFiles, bar);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, limits);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, adder);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, stack);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, list);
  gtk_widget_class_bind_template_child (widget_class, HfFiles, detail);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
hf_files_class_init (HfFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_files_dispose;
  widget_class->map = hf_files_map;

  g_type_ensure (HF_TYPE_FILE_ADDER);
  g_type_ensure (HF_TYPE_FILE_DETAIL);
  g_type_ensure (HF_TYPE_READ_ERROR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "files.add", NULL, add_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.show", "x", show_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.open", "x", open_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.save", "x", save_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.rename", "x", rename_activated_cb);
  gtk_widget_class_install_action (widget_class, "files.remove", "x", remove_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, row_pressed_cb, "s", "files.rename");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, row_pressed_cb, "s",
                                "files.remove");
}

/* Wherever the focus is while the files are to be seen, unless a text field pastes for itself. */
static void
listen_for_paste (HfFiles *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                      gtk_callback_action_new (paste_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
hf_files_init (HfFiles *self)
{
  g_autofree char *limits =
    g_strdup_printf (_ ("Up to %u files at a time, up to %u MB each."), HF_ATTACH_MOST,
                     (guint) (HF_KEEPING_LARGEST / MEGABYTE));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (GTK_LABEL (self->limits), limits);
  hf_file_input_accept_drops (GTK_WIDGET (self), self->adder);
  listen_for_paste (self);
  self->loans = hf_file_loans_new ();
}

void
hf_files_set_up (HfFiles *self, HfContext *context, guint field)
{
  g_return_if_fail (HF_IS_FILES (self) && self->context == NULL);

  g_autoptr (GtkSelectionModel) selection = NULL;

  self->context = g_object_ref (context);
  self->field = field;
  self->model = hf_live_list_new (hf_context_get_store (context));
  selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);
  hf_file_detail_set_up (self->detail, context);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
}

void
hf_files_set_parent_id (HfFiles *self, gint64 id)
{
  g_return_if_fail (HF_IS_FILES (self) && self->context != NULL);

  if (self->parent_id == id)
    return;
  self->parent_id = id;
  self->shown = 0;
  hf_file_detail_set_record (self->detail, NULL);
  hf_file_adder_set_target (self->adder, self->context, self->field, id);
  self->is_due = TRUE;
  show_state (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_files (self);
}

void
hf_files_open (HfFiles *self, gint64 id)
{
  g_return_if_fail (HF_IS_FILES (self) && self->context != NULL);

  self->shown = id;
  read_files (self);
  show_state (self);
  gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
}
