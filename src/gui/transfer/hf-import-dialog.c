/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bringing a table in: which file, what its rows are, what would happen, and only then the import
 * itself, which one Undo takes back. */

#include "gui/transfer/hf-import-dialog.h"

#include "gui/common/hf-dialogs.h"
#include "gui/transfer/hf-import-job.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>

#define TICK_MS        250
#define SHOWN_REFUSALS 5

struct _HfImportDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  HfImportJob  *job;
  GCancellable *cancellable;
  char         *file;
  char         *map_file;

  HfImported imported;
  gpointer   user_data;
  guint      ticker;

  /* template children */
  AdwActionRow *file_row;
  AdwActionRow *map_row;
  AdwComboRow  *kind_row;
  GtkStack     *state;
  GtkLabel     *progress;
  GtkLabel     *summary;
  GtkLabel     *details;
  GtkWidget    *import_button;
};

G_DEFINE_FINAL_TYPE (HfImportDialog, hf_import_dialog, ADW_TYPE_WINDOW)

static void
stop (HfImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, hf_import_job_unref);
  g_clear_handle_id (&self->ticker, g_source_remove);
}

static gboolean
tick_cb (gpointer user_data)
{
  HfImportDialog  *self = user_data;
  gint64           n = hf_import_job_get_n_read (self->job);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%d row read", "%d rows read", (gulong) n), (int) n);

  gtk_label_set_label (self->progress, text);
  return G_SOURCE_CONTINUE;
}

static void
run (HfImportDialog *self, gboolean dry_run, GAsyncReadyCallback callback)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  self->job = hf_import_job_new (self->context, self->file, self->map_file,
                                 (HfImportKind) adw_combo_row_get_selected (self->kind_row));
  gtk_label_set_label (self->progress, dry_run ? _ ("Looking at the table…") : _ ("Importing…"));
  gtk_stack_set_visible_child_name (self->state, "working");
  gtk_widget_set_sensitive (self->import_button, FALSE);
  self->ticker = g_timeout_add (TICK_MS, tick_cb, self);
  hf_import_job_run_async (self->job, dry_run, self->cancellable, callback, g_object_ref (self));
}

static void
show_failure (HfImportDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  gtk_label_set_label (self->summary,
                       text ? text : _ ("The import was stopped. The book is as it was before."));
  gtk_widget_set_visible (GTK_WIDGET (self->details), FALSE);
  gtk_stack_set_visible_child_name (self->state, "result");
}

static char *
list_refusals (const HfImportResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (result->refused_rows->len, SHOWN_REFUSALS); i++)
    {
      const HfRefusedRow *row = &g_array_index (result->refused_rows, HfRefusedRow, i);
      g_autofree char    *reason = hf_refusal_get_text (&row->refusal);

      /* Translators: a line of the table and why it was refused */
      g_string_append_printf (text, _ ("Line %u: %s"), (guint) row->line, reason);
      g_string_append_c (text, '\n');
    }
  if (result->refused_rows->len > SHOWN_REFUSALS)
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

static void
show_result (HfImportDialog *self, const HfImportResult *result)
{
  g_autofree char *summary = hf_import_job_describe (result);
  g_autofree char *details = list_refusals (result);

  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_widget_set_sensitive (self->import_button, result->created + result->updated > 0);
  gtk_stack_set_visible_child_name (self->state, "result");
}

/* Whether this answer is still wanted and was not overtaken by another run; ends the waiting. */
static gboolean
has_answered (HfImportDialog *self, const GError *error)
{
  if (self->job == NULL || (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
                            !g_cancellable_is_cancelled (self->cancellable)))
    return FALSE;
  g_clear_handle_id (&self->ticker, g_source_remove);
  return TRUE;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfImportResult) answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (!has_answered (self, error))
    return;
  if (answer != NULL)
    show_result (self, answer);
  else
    show_failure (self, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfImportResult) answer = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (!has_answered (self, error))
    return;
  if (answer == NULL)
    {
      show_failure (self, error);
      return;
    }
  text = hf_import_job_describe (answer);
  self->imported (text, answer->batch != 0, self->user_data);
  gtk_window_close (GTK_WINDOW (self));
}

static void
look (HfImportDialog *self)
{
  if (self->file != NULL)
    run (self, TRUE, looked_cb);
}

static void
take_file (char **place, AdwActionRow *row, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  g_free (*place);
  *place = g_file_get_path (file);
  adw_action_row_set_subtitle (row, name);
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;

  if (file == NULL || self->context == NULL)
    return;
  take_file (&self->file, self->file_row, file);
  look (self);
}

static void
map_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;

  if (file == NULL || self->context == NULL)
    return;
  take_file (&self->map_file, self->map_row, file);
  look (self);
}

static void
file_activated_cb (HfImportDialog *self)
{
  hf_dialogs_open_file (GTK_WINDOW (self), _ ("Choose a Table"), file_chosen_cb,
                        g_object_ref (self));
}

static void
map_activated_cb (HfImportDialog *self)
{
  hf_dialogs_open_file (GTK_WINDOW (self), _ ("Choose a Column Map"), map_chosen_cb,
                        g_object_ref (self));
}

static void
kind_selected_cb (HfImportDialog *self)
{
  look (self);
}

static void
import_clicked_cb (HfImportDialog *self)
{
  run (self, FALSE, imported_cb);
}

/* Only the answer tells whether it was stopped or had gone through by then. */
static void
cancel_clicked_cb (HfImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
hf_import_dialog_dispose (GObject *object)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (object);

  stop (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_import_dialog_parent_class)->dispose (object);
}

static void
hf_import_dialog_finalize (GObject *object)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (object);

  g_free (self->file);
  g_free (self->map_file);

  G_OBJECT_CLASS (hf_import_dialog_parent_class)->finalize (object);
}

static void
hf_import_dialog_class_init (HfImportDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_import_dialog_dispose;
  object_class->finalize = hf_import_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/transfer/hf-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, map_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, state);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, details);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, file_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_import_dialog_init (HfImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_import_dialog_show:
 * @parent: the window
 * @context: the book
 * @imported: told what came of it
 * @user_data: given to @imported
 *
 * Shows the dialog.
 */
void
hf_import_dialog_show (GtkWindow *parent,
                       HfContext *context,
                       HfImported imported,
                       gpointer   user_data)
{
  HfImportDialog *self = g_object_new (HF_TYPE_IMPORT_DIALOG, "transient-for", parent, "modal",
                                       TRUE, "destroy-with-parent", TRUE, NULL);

  self->context = g_object_ref (context);
  self->imported = imported;
  self->user_data = user_data;
  gtk_window_present (GTK_WINDOW (self));
}
