/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Defining own fields. A field is never deleted, only archived: cards may say something in it. */

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-own-fields-dialog.h"

#include "base/hf-fold.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-custom-field.h"
#include "core/hf-own-rules.h"
#include "gui/common/card/hf-own-field-row.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-undo-toasts.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfOwnFieldsDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext  *context;
  HfLiveList *live;
  HfLiveList *archived;
  HfLiveList *choices; /* of live, what others may depend on */

  gint64 moved; /* the field that a button is moving, 0 for none */
  int    moved_by;

  /* template children */
  AdwToastOverlay *toasts;
  HfReadError     *trouble;
  GtkListBox      *list;
  GtkListBox      *drafts;
  GtkWidget       *nothing;
  GtkWidget       *archived_group;
  GtkListBox      *archived_list;
  GtkWidget       *add;
};

G_DEFINE_FINAL_TYPE (HfOwnFieldsDialog, hf_own_fields_dialog, ADW_TYPE_WINDOW)

/* What a row waits for. */
typedef struct
{
  HfOwnFieldsDialog *dialog;
  GtkWidget         *row; /* (nullable) */
  char              *message;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->dialog);
  g_clear_object (&self->row);
  g_free (self->message);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gboolean
is_draft (GtkWidget *row)
{
  return row != NULL && hf_own_field_row_get_definition (HF_OWN_FIELD_ROW (row))->id == 0;
}

static void
show_lists (HfOwnFieldsDialog *self)
{
  guint    n = g_list_model_get_n_items (G_LIST_MODEL (self->live));
  guint    n_archived = g_list_model_get_n_items (G_LIST_MODEL (self->archived));
  gboolean has_draft = gtk_list_box_get_row_at_index (self->drafts, 0) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), has_draft);
  gtk_widget_set_visible (self->nothing,
                          n == 0 && !has_draft && !hf_live_list_is_loading (self->live));
  gtk_widget_set_visible (self->archived_group, n_archived > 0);
  hf_read_error_show (self->trouble, hf_live_list_get_error (self->live), n == 0);
}

static void
drop_draft (HfOwnFieldsDialog *self, GtkWidget *row)
{
  gtk_list_box_remove (self->drafts, row);
  show_lists (self);
  gtk_widget_grab_focus (self->add);
}

static void
saved_cb (GtkWidget *toasts, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  HfOwnFieldsDialog *self = saving->dialog;

  if (!hf_dialogs_is_open (GTK_WINDOW (self)))
    return;
  if (saving->row != NULL && HF_IS_OWN_FIELD_ROW (saving->row))
    hf_own_field_row_set_failed (HF_OWN_FIELD_ROW (saving->row), FALSE);
  if (committed == NULL)
    return;
  hf_undo_toasts_say (self->toasts, saving->message, committed->step, "own.undo");
  if (saving->row != NULL && is_draft (saving->row) &&
      gtk_widget_get_parent (saving->row) == GTK_WIDGET (self->drafts))
    {
      hf_own_field_row_set_failed (HF_OWN_FIELD_ROW (saving->row), TRUE);
      drop_draft (self, saving->row);
    }
}

static void
commit (HfOwnFieldsDialog *self, HfChangeSet *changes, GtkWidget *row, char *message)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->dialog = g_object_ref (self);
  g_set_object (&saving->row, row);
  saving->message = message;
  hf_saving_commit (GTK_WIDGET (self->toasts), self->context, changes, NULL, saved_cb, saving);
}

static const HfRow *
nth_definition (HfLiveList *list, guint i)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

  return hf_record_get_row (record); /* the list keeps the record */
}

static gboolean
has_name (HfLiveList *list, const char *fold, gint64 but)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      const HfRow     *row = nth_definition (list, i);
      g_autofree char *own = row ? hf_fold (hf_row_text (row, HF_CUSTOM_FIELD_NAME)) : NULL;

      if (row != NULL && row->id != but && g_str_equal (own, fold))
        return TRUE;
    }
  return FALSE;
}

/* Files tell fields apart by their names. */
static gboolean
is_name_free (HfOwnFieldsDialog *self, const HfRow *draft)
{
  g_autofree char *fold = hf_fold (hf_row_text (draft, HF_CUSTOM_FIELD_NAME));

  return !has_name (self->live, fold, draft->id) && !has_name (self->archived, fold, draft->id);
}

static gboolean
has_rule_by_itself (const HfRow *draft)
{
  g_autoptr (GPtrArray) rules = hf_own_rules_read (hf_row_text (draft, HF_CUSTOM_FIELD_OPTIONS));

  for (guint i = 0; i < rules->len; i++)
    if (hf_row_int (g_ptr_array_index (rules, i), HF_OWN_RULE_BY) == draft->id)
      return TRUE;
  return FALSE;
}

static const char *
object_to (HfOwnFieldsDialog *self, const HfRow *draft)
{
  if (!is_name_free (self, draft))
    return _ ("There is a field of this name already.");
  if (draft->id != 0 &&
      (hf_row_int (draft, HF_CUSTOM_FIELD_SHOWN_BY) == draft->id ||
       hf_row_int (draft, HF_CUSTOM_FIELD_LOCKED_BY) == draft->id || has_rule_by_itself (draft)))
    return _ ("A field cannot depend on itself.");
  return NULL;
}

static gint64
next_position (HfOwnFieldsDialog *self)
{
  guint  n = g_list_model_get_n_items (G_LIST_MODEL (self->live));
  gint64 position = 0;

  for (guint i = 0; i < n; i++)
    {
      const HfRow *row = nth_definition (self->live, i);

      if (row != NULL)
        position = MAX (position, hf_row_int (row, HF_CUSTOM_FIELD_POSITION) + 1);
    }
  return position;
}

static void
row_edited_cb (HfOwnFieldsDialog *self, HfRow *before, HfRow *draft, HfOwnFieldRow *row)
{
  g_autofree char *name = hf_short_name (hf_row_text (draft, HF_CUSTOM_FIELD_NAME));
  const char      *objection = object_to (self, draft);
  HfChangeSet     *changes;
  HfRow           *after;

  if (objection != NULL)
    {
      hf_own_field_row_set_failed (row, before->id != 0);
      hf_undo_toasts_say (self->toasts, objection, 0, "own.undo");
      return;
    }
  changes = hf_change_set_new (before->id != 0 ? N_ ("Change own field") : N_ ("Add own field"));
  after = hf_row_copy (draft);
  if (before->id != 0)
    hf_change_set_update (changes, before, after);
  else
    {
      hf_row_set_int (after, HF_CUSTOM_FIELD_POSITION, next_position (self));
      hf_change_set_insert (changes, after);
    }
  /* Translators: %s is the name of a field */
  commit (self, changes, GTK_WIDGET (row),
          g_strdup_printf (before->id != 0 ? _ ("Saved: %s") : _ ("Added: %s"), name));
}

static void
row_moved_cb (HfOwnFieldsDialog *self, int by, HfOwnFieldRow *row)
{
  const HfRow     *moved = hf_own_field_row_get_definition (row);
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->live));
  int              from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int              to = from + by;
  g_autofree char *name = hf_short_name (hf_row_text (moved, HF_CUSTOM_FIELD_NAME));
  HfChangeSet     *changes;

  if (to < 0 || (guint) to >= n)
    return;
  changes = hf_change_set_new (N_ ("Move own field"));
  for (int i = 0; i < (int) n; i++)
    {
      const HfRow *before = nth_definition (self->live, (guint) i);
      int          place = i == from ? to : i == to ? from : i;
      HfRow       *after;

      if (before == NULL || hf_row_int (before, HF_CUSTOM_FIELD_POSITION) == place)
        continue;
      after = hf_row_copy (before);
      hf_row_set_int (after, HF_CUSTOM_FIELD_POSITION, place);
      hf_change_set_update (changes, before, after);
    }
  self->moved = moved->id;
  self->moved_by = by;
  /* Translators: %s is the name of a field */
  commit (self, changes, NULL, g_strdup_printf (_ ("Moved: %s"), name));
}

static void
set_archived (HfOwnFieldsDialog *self, const HfRow *row, gboolean is_archived)
{
  HfChangeSet *changes =
    hf_change_set_new (is_archived ? N_ ("Archive own field") : N_ ("Restore own field"));
  HfRow           *after = hf_row_copy (row);
  g_autofree char *name = hf_short_name (hf_row_text (row, HF_CUSTOM_FIELD_NAME));
  HfClock         *clock = hf_context_get_clock (self->context);

  if (is_archived)
    hf_row_set_int (after, HF_CUSTOM_FIELD_ARCHIVED, hf_clock_now (clock));
  else
    hf_row_set_null (after, HF_CUSTOM_FIELD_ARCHIVED);
  hf_change_set_update (changes, row, after);
  /* Translators: %s is the name of a field */
  commit (self, changes, NULL,
          g_strdup_printf (is_archived ? _ ("Archived: %s") : _ ("Restored: %s"), name));
}

static void
row_put_away_cb (HfOwnFieldsDialog *self, HfOwnFieldRow *row)
{
  if (is_draft (GTK_WIDGET (row)))
    drop_draft (self, GTK_WIDGET (row));
  else
    set_archived (self, hf_own_field_row_get_definition (row), TRUE);
}

static void
restore_clicked_cb (HfOwnFieldsDialog *self, GtkWidget *button)
{
  const HfRow *row = hf_record_get_row (g_object_get_data (G_OBJECT (button), "record"));

  if (row != NULL)
    set_archived (self, row, FALSE);
}

static GtkWidget *
make_row (HfOwnFieldsDialog *self)
{
  GtkWidget *row = hf_own_field_row_new (self->context, G_LIST_MODEL (self->choices));

  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (row_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "put-away", G_CALLBACK (row_put_away_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_live_row (gpointer record, gpointer self)
{
  GtkWidget *row = make_row (self);

  hf_own_field_row_set_record (HF_OWN_FIELD_ROW (row), record);
  return row;
}

static GtkWidget *
make_archived_row (gpointer record, gpointer self)
{
  const HfRow     *definition = hf_record_get_row (record);
  const char      *raw = definition ? hf_row_text (definition, HF_CUSTOM_FIELD_NAME) : "";
  g_autofree char *name = hf_str_visible_controls (raw);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Restore"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Whoever moves a field by the keyboard goes on pressing the same button. */
static void
live_changed_cb (HfOwnFieldsDialog *self)
{
  int            n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->live));
  guint          place = self->moved ? hf_live_list_find (self->live, self->moved) : 0;
  GtkListBoxRow *row;

  show_lists (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    hf_own_field_row_set_place (HF_OWN_FIELD_ROW (row), i == 0, i == n - 1);
  row = gtk_list_box_get_row_at_index (self->list, (int) place);
  if (self->moved != 0 && row != NULL)
    hf_own_field_row_focus_move (HF_OWN_FIELD_ROW (row), self->moved_by);
  self->moved = 0;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *kind)
{
  HfOwnFieldsDialog *self = HF_OWN_FIELDS_DIALOG (widget);
  GtkWidget         *row = make_row (self);

  hf_own_field_row_set_draft (HF_OWN_FIELD_ROW (row), g_variant_get_string (kind, NULL));
  gtk_list_box_append (self->drafts, row);
  show_lists (self);
  gtk_widget_grab_focus (row);
}

static void
retry (HfOwnFieldsDialog *self)
{
  hf_live_list_retry (self->live);
  hf_live_list_retry (self->archived);
}

static void
hf_own_fields_dialog_dispose (GObject *object)
{
  HfOwnFieldsDialog *self = HF_OWN_FIELDS_DIALOG (object);

  g_clear_object (&self->live);
  g_clear_object (&self->archived);
  g_clear_object (&self->choices);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_own_fields_dialog_parent_class)->dispose (object);
}

static void
hf_own_fields_dialog_class_init (HfOwnFieldsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_own_fields_dialog_dispose;

  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/hf-own-fields-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, drafts);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, archived_group);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, archived_list);
  gtk_widget_class_bind_template_child (widget_class, HfOwnFieldsDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, retry);
  gtk_widget_class_install_action (widget_class, "own.add", "s", add_action);
  hf_undo_toasts_install (widget_class, "own.undo");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_own_fields_dialog_init (HfOwnFieldsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static HfLiveList *
make_list (HfOwnFieldsDialog *self, HfOp archived, const char *kind)
{
  HfStore    *store = hf_context_get_store (self->context);
  HfLiveList *list = hf_live_list_new (store);
  g_autoptr (HfQuery) query = hf_query_new (&hf_custom_field_def, hf_store_get_viewer (store));

  hf_query_where (query, HF_CUSTOM_FIELD_ARCHIVED, archived, HF_NULL);
  if (kind != NULL)
    hf_query_where (query, HF_CUSTOM_FIELD_KIND, HF_OP_EQ, HF_TEXT (kind));
  hf_query_order (query, HF_CUSTOM_FIELD_POSITION, FALSE);
  hf_live_list_set_query (list, query);
  return list;
}

static void
set_up (HfOwnFieldsDialog *self)
{
  self->live = make_list (self, HF_OP_NULL, NULL);
  self->archived = make_list (self, HF_OP_NOT_NULL, NULL);
  self->choices = make_list (self, HF_OP_NULL, HF_CUSTOM_FIELD_CHOICE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->live), make_live_row, self, NULL);
  gtk_list_box_bind_model (self->archived_list, G_LIST_MODEL (self->archived), make_archived_row,
                           self, NULL);
  g_signal_connect_object (self->live, "items-changed", G_CALLBACK (live_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "notify", G_CALLBACK (show_lists), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->archived, "items-changed", G_CALLBACK (show_lists), self,
                           G_CONNECT_SWAPPED);
  show_lists (self);
}

HfOwnFieldsDialog *
hf_own_fields_dialog_show (GtkWindow *parent, HfContext *context)
{
  HfOwnFieldsDialog *self = hf_dialogs_new (HF_TYPE_OWN_FIELDS_DIALOG, parent);

  self->context = g_object_ref (context);
  set_up (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
