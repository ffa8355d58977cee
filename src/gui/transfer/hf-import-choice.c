/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody chooses before an import: a table, what its rows are, how it is read. Whether it
 * can be read that way, others find out. */

#include "gui/transfer/hf-import-choice.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"

#include <glib/gi18n.h>

struct _HfImportChoice
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  char *file;     /* NULL before one is chosen */
  char *map_file; /* NULL for none */

  /* template children */
  AdwActionRow *file_row;
  AdwComboRow  *kind_row;
  AdwComboRow  *encoding_row;
  AdwActionRow *map_row;
  GtkWidget    *no_map_button;
  AdwActionRow *fields_row;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfImportChoice, hf_import_choice, ADW_TYPE_PREFERENCES_GROUP)

static void
tell_changed (HfImportChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
put_file (char **place, AdwActionRow *row, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  g_free (*place);
  *place = g_file_get_path (file);
  adw_action_row_set_subtitle (row, name);
}

/* The window may have been closed while somebody was looking for a file. */
static gboolean
take_file (HfImportChoice *self, char **place, AdwActionRow *row, GFile *file)
{
  if (file == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  put_file (place, row, file);
  return TRUE;
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfImportChoice) self = user_data;

  if (take_file (self, &self->file, self->file_row, file))
    tell_changed (self);
}

static void
map_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfImportChoice) self = user_data;

  if (!take_file (self, &self->map_file, self->map_row, file))
    return;
  gtk_widget_set_visible (self->no_map_button, TRUE);
  tell_changed (self);
}

static void
ask_for_file (HfImportChoice *self, const char *title, HfFileChosen chosen)
{
  hf_dialogs_open_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, chosen,
                        g_object_ref (self));
}

static void
file_activated_cb (HfImportChoice *self)
{
  ask_for_file (self, _ ("Choose a Table"), file_chosen_cb);
}

static void
map_activated_cb (HfImportChoice *self)
{
  ask_for_file (self, _ ("Choose a Column Map"), map_chosen_cb);
}

static void
no_map_clicked_cb (HfImportChoice *self)
{
  g_clear_pointer (&self->map_file, g_free);
  adw_action_row_set_subtitle (
    self->map_row,
    _ ("None: columns are recognised by their names. A map is a text file with [customers] in its "
       "first line and lines such as “name = Patient” below it."));
  gtk_widget_set_visible (self->no_map_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_row));
  tell_changed (self);
}

/* Where all begins. */
static gboolean
hf_import_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_IMPORT_CHOICE (widget)->file_row));
}

static void
hf_import_choice_finalize (GObject *object)
{
  HfImportChoice *self = HF_IMPORT_CHOICE (object);

  g_free (self->file);
  g_free (self->map_file);

  G_OBJECT_CLASS (hf_import_choice_parent_class)->finalize (object);
}

static void
hf_import_choice_class_init (HfImportChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_import_choice_finalize;
  hf_children_hand_on_focus (widget_class, hf_import_choice_grab_focus);

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_IMPORT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/transfer/hf-import-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, file_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, kind_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, map_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, no_map_button);
  gtk_widget_class_bind_template_child (widget_class, HfImportChoice, fields_row);
  gtk_widget_class_bind_template_callback (widget_class, file_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_map_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_changed);
}

static GListModel *
list_kinds (void)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    gtk_string_list_append (kinds, _ (hf_import_kind_get_label (kind)));
  return G_LIST_MODEL (kinds);
}

static void
hf_import_choice_init (HfImportChoice *self)
{
  g_autoptr (GListModel) kinds = list_kinds ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind_row, kinds);
}

HfImportTable
hf_import_choice_get_table (HfImportChoice *self)
{
  static const char *const encodings[] = { NULL, "UTF-8", "GB18030", "BIG5", "UTF-16" };

  return (HfImportTable){ self->file, self->map_file,
                          encodings[adw_combo_row_get_selected (self->encoding_row)],
                          (HfImportKind) adw_combo_row_get_selected (self->kind_row) };
}

/**
 * hf_import_choice_set_kind:
 * @self: the choice
 * @kind: what the rows of the table are
 *
 * Chooses a kind, as somebody does in the list.
 */
void
hf_import_choice_set_kind (HfImportChoice *self, HfImportKind kind)
{
  adw_combo_row_set_selected (self->kind_row, kind);
}

/**
 * hf_import_choice_take:
 * @self: the choice
 * @file: a table or cards
 *
 * Chooses a file, as somebody does who is asked for one.
 */
void
hf_import_choice_take (HfImportChoice *self, GFile *file)
{
  put_file (&self->file, self->file_row, file);
  tell_changed (self);
}

void
hf_import_choice_forget_file (HfImportChoice *self)
{
  g_clear_pointer (&self->file, g_free);
  adw_action_row_set_subtitle (self->file_row, _ ("Choose a file"));
}

void
hf_import_choice_describe (HfImportChoice *self, const char *table, const char *fields)
{
  adw_action_row_set_subtitle (self->file_row, table);
  adw_action_row_set_subtitle (self->fields_row, fields);
}

/**
 * hf_import_choice_show_fields:
 * @self: the choice
 * @shown: whether what was told of the columns holds
 *
 * Shows or hides what the columns fill.
 */
void
hf_import_choice_show_fields (HfImportChoice *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->fields_row), shown);
}
