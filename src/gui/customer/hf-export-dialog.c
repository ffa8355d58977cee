/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An export of those who are selected, or of all that are listed. It is written beside what
 * everybody else does, and stands under its name whole or not at all. Who may not see names writes
 * none. */

#include "gui/customer/hf-export-dialog.h"

#include "core/hf-consent.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-outreach.h"
#include "session/hf-error-text.h"
#include "session/hf-export-log.h"
#include "session/hf-export.h"

#include <glib/gi18n.h>

#define TICK_MS 250

/* What the worker and the dialog share. */
typedef struct
{
  gatomicrefcount ref_count;
  HfSelected     *selected;
  HfViewer       *viewer;
  char           *path;
  gboolean        with_restricted;
  const char     *reach_by; /* as in HfExportOptions */
  const char     *reach_for;
  guint           counts[HF_OUTREACH_N_ANSWERS];
  gint64          entry;  /* in the history, or 0 */
  gint64          n_rows; /* once it is done */
  HfProgressMeter meter;
} Job;

struct _HfExportDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  HfSelected   *selected;
  Job          *job; /* NULL unless a table is being written */
  GCancellable *cancellable;

  guint ticker;

  /* template children */
  GtkWidget *save_button;
  GtkWidget *options;
  GtkWidget *restricted;
  GtkWidget *reach;
  GtkWidget *masked;
  GtkWidget *summary;
  GtkWidget *progress_bar;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfExportDialog, hf_export_dialog, ADW_TYPE_WINDOW)

static void
job_unref (gpointer data)
{
  Job *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  hf_selected_free (self->selected);
  hf_viewer_unref (self->viewer);
  g_free (self->path);
  g_free (self);
}

static gpointer
export_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                  *self = data;
  const HfExportOptions options = { .kind = HF_IMPORT_CUSTOMERS,
                                    .viewer = self->viewer,
                                    .selected = self->selected,
                                    .with_restricted = self->with_restricted,
                                    .is_for_people = TRUE,
                                    .reach_by = self->reach_by,
                                    .reach_for = self->reach_for,
                                    .counts = self->counts,
                                    .progress = hf_progress_meter_tell_to (&self->meter) };

  return hf_export_write (db, &options, self->path, &self->n_rows, cancellable, error) ? self :
                                                                                         NULL;
}

static gboolean
tick_cb (gpointer user_data)
{
  HfExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar),
                                 hf_progress_meter_get_fraction (&self->job->meter));
  gtk_widget_set_visible (self->progress_bar, TRUE);
  return G_SOURCE_CONTINUE;
}

static void
show_running (HfExportDialog *self, gboolean is_running)
{
  gtk_widget_set_sensitive (self->options, !is_running);
  gtk_widget_set_sensitive (self->save_button, !is_running);
  if (is_running)
    {
      self->ticker = g_timeout_add (TICK_MS, tick_cb, self);
      return;
    }
  g_clear_handle_id (&self->ticker, g_source_remove);
  gtk_widget_set_visible (self->progress_bar, FALSE);
  g_clear_pointer (&self->job, job_unref);
}

static void
tell_failure (HfExportDialog *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Export Customers"), error))
    return;
  text = hf_error_text (error);
  gtk_label_set_text (GTK_LABEL (self->summary),
                      text != NULL ? text : _ ("Stopped. No file was written."));
}

/* How many, and who not and why. */
static char *
describe_done (const Job *job)
{
  g_autofree char *count = hf_format_count (job->n_rows);
  g_autofree char *left_out = hf_outreach_describe_left_out (job->counts);
  g_autofree char *text = g_strdup_printf (ngettext ("%s customer exported",
                                                     "%s customers exported", (gulong) job->n_rows),
                                           count);

  return left_out ? g_strdup_printf (_ ("%s · %s"), text, left_out) : g_steal_pointer (&text);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean         is_done = hf_store_run_finish (HF_STORE (source), result, &error) != NULL;
  g_autofree char *text = describe_done (self->job);

  hf_export_log_end_async (HF_STORE (source), self->job->entry, is_done ? self->job->n_rows : 0,
                           is_done);
  show_running (self, FALSE);
  if (!is_done)
    {
      tell_failure (self, error);
      return;
    }
  g_signal_emit (self, signals[DONE], 0, text, FALSE);
  hf_dialogs_close (GTK_WINDOW (self));
}

/* Nobody takes customers out in full without its being in the history. */
static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_logged =
    hf_export_log_begin_finish (HF_STORE (source), result, &self->job->entry, &error);

  if (!is_logged)
    {
      show_running (self, FALSE);
      tell_failure (self, error);
      return;
    }
  g_atomic_ref_count_inc (&self->job->ref_count);
  hf_store_export_async (HF_STORE (source), export_work, self->job, job_unref, NULL,
                         self->cancellable, exported_cb, g_object_ref (self));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfExportDialog) self = user_data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL && hf_dialogs_is_open (GTK_WINDOW (self)))
    hf_export_dialog_write (self, path);
}

static void
save_clicked_cb (HfExportDialog *self)
{
  g_autofree char *today = hf_date_to_iso (hf_clock_today (hf_context_get_clock (self->context)));
  /* Translators: the name of a file; %s is a date */
  g_autofree char *name = g_strdup_printf (_ ("customers-%s.csv"), today);

  hf_dialogs_save_file (GTK_WINDOW (self), _ ("Export Customers"), name, file_chosen_cb,
                        g_object_ref (self));
}

/* While it is written, closing first stops that; no file is left then. */
static gboolean
hf_export_dialog_close_request (GtkWindow *window)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (window);

  if (self->job != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (hf_export_dialog_parent_class)->close_request (window);
}

static void
hf_export_dialog_dispose (GObject *object)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->ticker, g_source_remove);
  g_clear_pointer (&self->selected, hf_selected_free);

  G_OBJECT_CLASS (hf_export_dialog_parent_class)->dispose (object);
}

/* What is being written outlives the window that it was asked for in. */
static void
hf_export_dialog_finalize (GObject *object)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (object);

  g_clear_pointer (&self->job, job_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_export_dialog_parent_class)->finalize (object);
}

static void
hf_export_dialog_class_init (HfExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hf_export_dialog_close_request;

  /**
   * HfExportDialog::done:
   * @self: the dialog
   * @text: what was done, for a toast
   * @can_undo: %FALSE: the book is as it was
   *
   * The table was written.
   */
  signals[DONE] = g_signal_new ("done", HF_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, restricted);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, reach);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, masked);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* First that nobody is to be reached, then each way and what for. */
static void
list_ways (HfExportDialog *self)
{
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);

  /* Translators: whether the table is for reaching those in it */
  gtk_string_list_append (ways, C_ ("reach", "No"));
  for (guint i = 0; i < HF_CONSENT_N_PURPOSES; i++)
    for (guint j = 0; j < HF_CONSENT_N_CHANNELS; j++)
      {
        g_autofree char *way =
          g_strdup_printf (C_ ("consent", "%s, %s"), _ (hf_consent_channels[j].label),
                           _ (hf_consent_purposes[i].label));

        gtk_string_list_append (ways, way);
      }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->reach), G_LIST_MODEL (ways));
}

static void
take_way (HfExportDialog *self, Job *job)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->reach));

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;
  job->reach_by = hf_consent_channels[(chosen - 1) % HF_CONSENT_N_CHANNELS].key;
  job->reach_for = hf_consent_purposes[(chosen - 1) / HF_CONSENT_N_CHANNELS].key;
}

static void
hf_export_dialog_init (HfExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_ways (self);
}

HfExportDialog *
hf_export_dialog_show (GtkWindow  *parent,
                       HfContext  *context,
                       HfSelected *selected,
                       const char *text)
{
  HfExportDialog *self = hf_dialogs_new (HF_TYPE_EXPORT_DIALOG, parent);
  gboolean        is_masked = hf_context_get_viewer (context)->masked;

  self->context = g_object_ref (context);
  self->selected = selected;
  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_visible (self->options, !is_masked);
  gtk_widget_set_visible (self->masked, is_masked);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->save_button);
  return self;
}

void
hf_export_dialog_write (HfExportDialog *self, const char *path)
{
  g_return_if_fail (HF_IS_EXPORT_DIALOG (self) && self->job == NULL);

  Job *job = self->job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&job->ref_count);
  job->selected = hf_selected_copy (self->selected);
  job->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  job->path = g_strdup (path);
  job->with_restricted = gtk_switch_get_active (GTK_SWITCH (self->restricted));
  take_way (self, job);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_running (self, TRUE);
  hf_export_log_begin_async (hf_context_get_store (self->context), HF_IMPORT_CUSTOMERS, logged_cb,
                             g_object_ref (self));
}
