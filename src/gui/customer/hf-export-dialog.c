/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An export of those who are selected, or of all that are listed. Who may not see names writes
 * none. Where it takes long the dialog makes way, and the window shows how far it is. */

#include "gui/customer/hf-export-dialog.h"

#include "core/hf-consent.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-job-dialog.h"
#include "session/customer/hf-outreach.h"
#include "session/hf-error-text.h"
#include "session/hf-export-run.h"

#include <glib/gi18n.h>

struct _HfExportDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext  *context;
  HfSelected *selected;
  HfJob      *job; /* NULL unless a table is being written */

  const char *reach_by; /* static: the way that was chosen for it, or NULL */

  /* template children */
  GtkWidget *save_button;
  GtkWidget *options;
  GtkWidget *restricted;
  GtkWidget *reach;
  GtkWidget *reach_note;
  GtkWidget *masked;
  GtkWidget *summary;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfExportDialog, hf_export_dialog, ADW_TYPE_WINDOW)

static void
show_running (HfExportDialog *self, gboolean is_running)
{
  gtk_widget_set_sensitive (self->options, !is_running);
  gtk_widget_set_sensitive (self->save_button, !is_running);
}

static void
tell_stopped (HfExportDialog *self, const char *text)
{
  g_signal_emit (self, signals[DONE], 0, text, NULL);
}

static void
tell_failure (HfExportDialog *self, const GError *error)
{
  g_autofree char *problem = hf_error_text (error);
  const char      *text = problem != NULL ? problem : _ ("Stopped. No file was written.");

  if (hf_dialogs_is_open (GTK_WINDOW (self)))
    gtk_label_set_text (GTK_LABEL (self->summary), text);
  else if (problem == NULL)
    tell_stopped (self, text);
  else
    hf_context_tell_unsaved (self->context, N_ ("Export Customers"), NULL, error);
}

/* How many, and who not and why. */
static char *
describe_done (gint64 n_rows, const guint *counts)
{
  g_autofree char *count = hf_format_count (n_rows);
  g_autofree char *left_out = hf_outreach_describe_left_out (counts);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s customer exported", "%s customers exported", (gulong) n_rows),
                     count);

  if (left_out == NULL)
    return g_steal_pointer (&text);
  /* Translators: “12 customers exported · Left out: 2 refuse” */
  return g_strdup_printf (C_ ("exported", "%s · %s"), text, left_out);
}

/* The way to those who were never asked, if there are any. */
static char *
offer_to_ask (HfExportDialog *self, const guint *counts)
{
  g_autoptr (HfFilter) whom = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GVariant) target = NULL;

  if (counts[HF_OUTREACH_NEVER_ASKED] == 0)
    return NULL;
  whom = hf_outreach_make_filter (self->reach_by);
  text = hf_filter_to_text (whom);
  target = g_variant_ref_sink (g_variant_new_string (text));
  return g_action_print_detailed_name ("win.list-customers", target);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfExportDialog) self = user_data;
  g_autoptr (HfJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  gint64           n_rows;
  gboolean         is_done = hf_export_run_finish (result, &n_rows, &error);
  g_autofree char *text = describe_done (n_rows, hf_export_run_get_counts (result));
  g_autofree char *action = NULL;

  show_running (self, FALSE);
  hf_job_end (job, is_done ? text : NULL);
  if (!is_done)
    {
      tell_failure (self, error);
      return;
    }
  action = offer_to_ask (self, hf_export_run_get_counts (result));
  g_signal_emit (self, signals[DONE], 0, text, action);
  hf_dialogs_close (GTK_WINDOW (self));
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

/* While it is written, closing first stops that; no file is left then. What takes long has closed
 * the dialog by itself. */
static gboolean
hf_export_dialog_close_request (GtkWindow *window)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (window);

  if (self->job != NULL)
    {
      hf_job_stop (self->job);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (hf_export_dialog_parent_class)->close_request (window);
}

static void
way_chosen_cb (HfExportDialog *self)
{
  gtk_widget_set_visible (self->reach_note,
                          adw_combo_row_get_selected (ADW_COMBO_ROW (self->reach)) > 0);
}

static void
hf_export_dialog_dispose (GObject *object)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (object);

  g_clear_pointer (&self->selected, hf_selected_free);

  G_OBJECT_CLASS (hf_export_dialog_parent_class)->dispose (object);
}

/* What is being written outlives the window that it was asked for in. */
static void
hf_export_dialog_finalize (GObject *object)
{
  HfExportDialog *self = HF_EXPORT_DIALOG (object);

  g_clear_object (&self->job);
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
   * @action: (nullable): the action of the window that shows whom to ask first, another time
   *
   * The table was written.
   */
  signals[DONE] = g_signal_new ("done", HF_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, restricted);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, reach);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, reach_note);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, masked);
  gtk_widget_class_bind_template_child (widget_class, HfExportDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_chosen_cb);
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
take_way (HfExportDialog *self, HfExportRun *run)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->reach));

  if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;
  run->reach_by = hf_consent_channels[(chosen - 1) % HF_CONSENT_N_CHANNELS].key;
  run->reach_for = hf_consent_purposes[(chosen - 1) / HF_CONSENT_N_CHANNELS].key;
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
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->restricted, ADW_TYPE_ACTION_ROW),
                          !(hf_viewer_hides (hf_context_get_viewer (context)) &
                            HF_FIELD_RESTRICTED));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->save_button);
  return self;
}

void
hf_export_dialog_write (HfExportDialog *self, const char *path)
{
  g_return_if_fail (HF_IS_EXPORT_DIALOG (self) && self->job == NULL);

  HfExportRun run = { .kind = HF_IMPORT_CUSTOMERS,
                      .label = N_ ("Export Customers"),
                      .selected = self->selected,
                      .with_restricted = gtk_switch_get_active (GTK_SWITCH (self->restricted)),
                      .path = path };

  take_way (self, &run);
  self->reach_by = run.reach_by;
  show_running (self, TRUE);
  self->job = hf_export_run_async (self->context, &run, exported_cb, g_object_ref (self));
  hf_job_dialog_make_way (GTK_WINDOW (self), self->job);
}
