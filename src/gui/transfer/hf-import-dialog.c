/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bringing a table in: what would happen, and only then the import itself, which one Undo takes
 * back. Which table that is, others ask; what becomes of an import that nobody looks at, others
 * know. */

#include "gui/transfer/hf-import-dialog-private.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-toast.h"
#include "session/hf-error-text.h"
#include "session/import/hf-import-words.h"

#include <glib/gi18n.h>

#define TICK_MS 250

G_DEFINE_FINAL_TYPE (HfImportDialog, hf_import_dialog, ADW_TYPE_WINDOW)

static gboolean
is_working (HfImportDialog *self)
{
  return self->state == HF_IMPORT_STATE_LOOKING || self->state == HF_IMPORT_STATE_IMPORTING;
}

static gboolean
would_change (HfImportDialog *self)
{
  return self->answer != NULL && self->answer->created + self->answer->updated > 0;
}

static gboolean
has_undo (HfImportDialog *self)
{
  return self->state == HF_IMPORT_STATE_IMPORTED && self->answer->batch != 0 && !self->is_overtaken;
}

static HfImportKind
get_kind (HfImportDialog *self)
{
  return hf_import_choice_get_table (self->choice).kind;
}

/* Saving reads the table again, which nothing else must do at the same time. */
static void
allow_actions (HfImportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->choice),
                            self->state != HF_IMPORT_STATE_IMPORTING && !self->is_saving);
  gtk_widget_action_set_enabled (widget, "import.save-refused", !self->is_saving);
  gtk_widget_action_set_enabled (widget, "import.start",
                                 self->state == HF_IMPORT_STATE_FORETOLD && would_change (self) &&
                                   !self->is_saving);
}

/* A button that has the focus must not vanish under it; what is doubtful is asked about first. */
static void
move_focus (HfImportDialog *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    gtk_widget_grab_focus (GTK_WIDGET (self->hint));
  else if (self->state == HF_IMPORT_STATE_FORETOLD && would_change (self))
    gtk_widget_grab_focus (self->import_button);
  else if (self->state == HF_IMPORT_STATE_IMPORTED)
    gtk_widget_grab_focus (self->done_button);
}

static void
enter (HfImportDialog *self, HfImportState state)
{
  self->state = state;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), state != HF_IMPORT_STATE_IMPORTED);
  hf_import_choice_show_fields (self->choice, state == HF_IMPORT_STATE_FORETOLD ||
                                                state == HF_IMPORT_STATE_IMPORTING);
  gtk_widget_set_visible (self->work, is_working (self));
  gtk_widget_set_visible (self->failure, state == HF_IMPORT_STATE_FAILED);
  if (state != HF_IMPORT_STATE_FAILED && state != HF_IMPORT_STATE_FORETOLD)
    hf_kind_hint_set_kind (self->hint, HF_IMPORT_N_KINDS);
  gtk_widget_set_visible (self->result,
                          state == HF_IMPORT_STATE_FORETOLD || state == HF_IMPORT_STATE_IMPORTED);
  gtk_widget_set_visible (self->next, state == HF_IMPORT_STATE_IMPORTED &&
                                        get_kind (self) <= HF_IMPORT_FOLLOW_UPS);
  gtk_widget_set_visible (self->visits_button, get_kind (self) == HF_IMPORT_CUSTOMERS);
  gtk_widget_set_visible (self->cancel_button, state != HF_IMPORT_STATE_IMPORTED);
  gtk_widget_set_visible (self->import_button, state != HF_IMPORT_STATE_IMPORTED);
  gtk_widget_set_visible (self->undo_button, has_undo (self));
  gtk_widget_set_visible (self->done_button, state == HF_IMPORT_STATE_IMPORTED);
  allow_actions (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), state == HF_IMPORT_STATE_IMPORTED ?
                                                      self->done_button :
                                                      self->import_button);
  move_focus (self);
}

static void
stop (HfImportDialog *self)
{
  hf_cancellable_drop (&self->cancellable);
  g_clear_handle_id (&self->ticker, g_source_remove);
}

static void
forget (HfImportDialog *self)
{
  stop (self);
  g_clear_pointer (&self->answer, hf_import_result_free);
  g_clear_pointer (&self->job, hf_import_job_unref);
}

static gboolean
tick_cb (gpointer user_data)
{
  HfImportDialog  *self = user_data;
  double           fraction = hf_import_job_get_fraction (self->job);
  g_autofree char *text = hf_import_job_describe_progress (self->job);

  if (text != NULL)
    gtk_label_set_label (self->progress, text);
  if (fraction > 0.0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static void
run (HfImportDialog *self, HfImportState working, GAsyncReadyCallback callback, gpointer user_data)
{
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->progress, working == HF_IMPORT_STATE_LOOKING ?
                                         _ ("Looking at the table…") :
                                         _ ("Importing…"));
  gtk_progress_bar_set_fraction (self->progress_bar, 0.0);
  enter (self, working);
  self->ticker = g_timeout_add (TICK_MS, tick_cb, self);
  hf_import_job_run_async (self->job, working == HF_IMPORT_STATE_LOOKING, self->cancellable,
                           callback, user_data);
}

static void
show_failure (HfImportDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->failure_row),
                                 self->state == HF_IMPORT_STATE_LOOKING ?
                                   _ ("The table cannot be imported") :
                                   _ ("Nothing was imported"));
  adw_action_row_set_subtitle (self->failure_row,
                               text ? text :
                                      _ ("The import was stopped. The book is as it was before."));
  hf_kind_hint_set_kind (self->hint, hf_import_words_find_likely (error));
  enter (self, HF_IMPORT_STATE_FAILED);
}

void
hf_import_dialog_show_answer (HfImportDialog *self, HfImportResult *answer, HfImportState state)
{
  g_autofree char *table = hf_import_job_describe_table (self->job);
  g_autofree char *fields = hf_import_job_describe_fields (self->job, answer);

  g_clear_pointer (&self->answer, hf_import_result_free);
  self->answer = answer;
  hf_import_choice_describe (self->choice, table, fields);
  hf_import_report_show (self->report, answer, get_kind (self), state == HF_IMPORT_STATE_IMPORTED);
  hf_kind_hint_set_kind (self->hint, hf_import_job_get_likely (self->job));
  enter (self, state);
}

/* Ends the waiting. An answer that was overtaken by another run is not wanted: what it would tell
 * of is not on screen any more. */
static void
take_answer (HfImportDialog *self, GObject *store, GAsyncResult *result, HfImportState state)
{
  gboolean is_wanted =
    self->cancellable != NULL && g_task_get_cancellable (G_TASK (result)) == self->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfImportResult) answer = hf_store_run_finish (HF_STORE (store), result, &error);

  if (!is_wanted)
    return;
  g_clear_handle_id (&self->ticker, g_source_remove);
  if (answer != NULL)
    hf_import_dialog_show_answer (self, g_steal_pointer (&answer), state);
  else
    show_failure (self, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = hf_weak_take (user_data);

  if (self != NULL) /* not closed meanwhile */
    take_answer (self, source, result, HF_IMPORT_STATE_FORETOLD);
}

void
hf_import_dialog_tell_imported (HfImportDialog *self)
{
  g_autofree char *text = NULL;

  if (self->state != HF_IMPORT_STATE_IMPORTED || self->imported == NULL || self->is_told)
    return;
  text = hf_import_job_describe (self->answer);
  self->is_told = TRUE;
  self->imported (text, has_undo (self) ? self->answer->batch : 0, self->user_data);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;
  g_autoptr (HfJob) running = g_steal_pointer (&self->running);

  if (hf_import_behind_take (self, running, source, result))
    return;
  hf_job_end (running, NULL);
  take_answer (self, source, result, HF_IMPORT_STATE_IMPORTED);
}

static void
look (HfImportDialog *self)
{
  const HfImportTable table = hf_import_choice_get_table (self->choice);

  if (table.file == NULL || self->context == NULL)
    return;
  forget (self);
  /* Room for what follows. */
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->choice), NULL);
  self->job = hf_import_job_new (self->context, &table);
  run (self, HF_IMPORT_STATE_LOOKING, looked_cb, hf_weak_new (self));
}

static void
choice_changed_cb (HfImportDialog *self)
{
  look (self);
}

/* Another kind is another look. */
static void
take_likely_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (widget);

  hf_import_choice_set_kind (self->choice, hf_kind_hint_get_kind (self->hint));
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (widget);

  stop (self);
  self->is_told = FALSE;
  run (self, HF_IMPORT_STATE_IMPORTING, imported_cb, g_object_ref (self));
  hf_import_behind_begin (self);
}

/* Only the answer tells whether it was stopped or had gone through by then. */
static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (HF_IMPORT_DIALOG (widget)->cancellable);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (widget);
  GtkWidget      *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  self->imported = NULL; /* the window tells of the undoing instead */
  gtk_widget_activate_action (window, "win.undo-offered", "x", self->answer->batch);
  gtk_window_close (GTK_WINDOW (self));
}

static void
visits_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (widget);

  hf_import_dialog_tell_imported (self);
  forget (self);
  hf_import_choice_forget_file (self->choice);
  hf_import_choice_set_kind (self->choice, HF_IMPORT_VISITS);
  enter (self, HF_IMPORT_STATE_CHOOSING);
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (widget)));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (window, "win.plan", NULL);
}

static void
set_saving (HfImportDialog *self, gboolean is_saving)
{
  self->is_saving = is_saving;
  allow_actions (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (hf_store_run_finish (HF_STORE (source), result, &error) != NULL)
    adw_toast_overlay_add_toast (self->toasts, hf_toast_new (_ ("Refused rows saved")));
  else
    hf_saving_tell_failure (GTK_WIDGET (self->toasts), self->context, N_ ("Save Refused Rows"),
                            error);
  set_saving (self, FALSE);
}

static void
refused_file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfImportDialog) self = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL)
    hf_import_job_save_refused_async (self->job, self->answer, path, saved_cb, g_object_ref (self));
  else
    set_saving (self, FALSE);
}

static void
save_refused_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfImportDialog  *self = HF_IMPORT_DIALOG (widget);
  g_autofree char *table = g_path_get_basename (hf_import_choice_get_table (self->choice).file);
  g_autofree char *file_name = g_strconcat (table, ".refused.csv", NULL);

  set_saving (self, TRUE); /* what is saved is what was shown when somebody asked for it */
  hf_dialogs_save_file (GTK_WINDOW (self), _ ("Save Refused Rows"), file_name,
                        refused_file_chosen_cb, g_object_ref (self));
}

/* While the rows go into the book, closing first stops that: the answer tells what became of it. */
static gboolean
hf_import_dialog_close_request (GtkWindow *window)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (window);

  if (self->state == HF_IMPORT_STATE_IMPORTING)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  hf_import_dialog_tell_imported (self);
  return GTK_WINDOW_CLASS (hf_import_dialog_parent_class)->close_request (window);
}

static void
hf_import_dialog_dispose (GObject *object)
{
  HfImportDialog *self = HF_IMPORT_DIALOG (object);
  g_autoptr (HfJob) reported = g_steal_pointer (&self->running);

  forget (self);
  g_clear_object (&self->context);
  if (reported != NULL) /* by nobody any more */
    hf_job_dismiss (reported);

  G_OBJECT_CLASS (hf_import_dialog_parent_class)->dispose (object);
}

static void
hf_import_dialog_class_init (HfImportDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  window_class->close_request = hf_import_dialog_close_request;
  object_class->dispose = hf_import_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/transfer/hf-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, work);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, failure_row);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, result);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, next);
  gtk_widget_class_bind_template_child (widget_class, HfImportDialog, visits_button);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "import.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "import.take-likely", NULL, take_likely_action);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "import.visits", NULL, visits_action);
  gtk_widget_class_install_action (widget_class, "import.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, save_refused_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_import_dialog_init (HfImportDialog *self)
{
  g_type_ensure (HF_TYPE_IMPORT_CHOICE);
  g_type_ensure (HF_TYPE_IMPORT_REPORT);
  g_type_ensure (HF_TYPE_KIND_HINT);
  gtk_widget_init_template (GTK_WIDGET (self));
  enter (self, HF_IMPORT_STATE_CHOOSING);
}

/**
 * hf_import_dialog_show:
 * @parent: the window
 * @context: the book
 * @imported: told what came of it
 * @user_data: given to @imported
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): it, until it is closed
 */
HfImportDialog *
hf_import_dialog_show (GtkWindow *parent,
                       HfContext *context,
                       HfImported imported,
                       gpointer   user_data)
{
  HfImportDialog *self = hf_dialogs_new (HF_TYPE_IMPORT_DIALOG, parent);

  self->context = g_object_ref (context);
  self->imported = imported;
  self->user_data = user_data;
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * hf_import_dialog_take:
 * @self: a dialog that has no table yet
 * @file: a table or cards
 *
 * Looks at a file, as if it had been chosen.
 */
void
hf_import_dialog_take (HfImportDialog *self, GFile *file)
{
  hf_import_choice_take (self->choice, file);
}
