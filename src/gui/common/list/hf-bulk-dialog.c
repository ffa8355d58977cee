/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is to be done to many is previewed by the code that does it, on the lane of long
 * reads, after a pause in what is being typed. Nobody has to wait for the figures: Undo takes it
 * all back; nor for the change itself: where it takes long the dialog makes way. */

#include "gui/common/list/hf-bulk-dialog.h"

#include "base/hf-cancellable.h"
#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-job-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/list/hf-bulk-form.h"
#include "gui/common/list/hf-bulk-job.h"
#include "gui/common/list/hf-bulk-words.h"
#include "session/hf-error-text.h"

#include <glib/gi18n.h>

#define PREVIEW_MS 250

struct _HfBulkDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  HfSelected   *selected;
  HfJob        *job; /* the change itself, while it is made */
  GCancellable *cancellable;

  HfBulkKind kind;
  guint      n_selected;
  guint      preview_id;

  /* template children */
  GtkWidget  *apply_button;
  HfBulkForm *form;
  GtkWidget  *note;
  GtkWidget  *summary;
  GtkWidget  *left_out;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfBulkDialog, hf_bulk_dialog, ADW_TYPE_WINDOW)

static const HfEntityDef *
get_def (HfBulkDialog *self)
{
  return hf_query_get_def (self->selected->query);
}

static gboolean
read_change (HfBulkDialog *self, HfBulkChange *change, gboolean dry_run)
{
  gboolean is_complete = hf_bulk_form_read (self->form, change);

  change->dry_run = dry_run;
  change->viewer = hf_context_get_viewer (self->context);
  change->now = hf_clock_now (hf_context_get_clock (self->context));
  return is_complete;
}

/* Who has nothing to move is worth knowing before a day is thought of. */
static gboolean
can_count (HfBulkDialog *self, gboolean is_complete)
{
  return is_complete || self->kind == HF_BULK_MOVE;
}

static void
say (HfBulkDialog *self, const char *summary, const char *left_out)
{
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->left_out), left_out ? left_out : "");
  gtk_widget_set_visible (self->left_out, left_out != NULL);
}

/* What failed says why, unless somebody stopped it. */
static void
say_error (HfBulkDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (text != NULL)
    say (self, text, NULL);
}

static void
stop (HfBulkDialog *self)
{
  hf_cancellable_drop (&self->cancellable);
  g_clear_handle_id (&self->preview_id, g_source_remove);
}

static void
run (HfBulkDialog *self, HfBulkJob *job, GAsyncReadyCallback callback, gpointer user_data)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  hf_bulk_job_run_async (job, hf_context_get_store (self->context), self->cancellable, callback,
                         user_data);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBulkDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree HfBulkResult *preview = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char         *summary = NULL, *left_out = NULL;
  HfBulkChange             change;
  gboolean                 is_complete;

  if (self == NULL || self->job != NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (preview == NULL)
    {
      say_error (self, error);
      return;
    }
  is_complete = read_change (self, &change, TRUE);
  summary = is_complete ? hf_bulk_words_preview (self->kind, get_def (self), preview) :
                          hf_bulk_words_selected (get_def (self), self->n_selected);
  left_out = hf_bulk_words_left_out (self->kind, preview);
  say (self, summary, left_out);
  gtk_widget_set_sensitive (self->apply_button, is_complete && preview->changed > 0);
}

static gboolean
preview_cb (gpointer user_data)
{
  HfBulkDialog *self = user_data;
  HfBulkChange  change;
  g_autoptr (HfBulkJob) job = NULL;

  self->preview_id = 0;
  if (!can_count (self, read_change (self, &change, TRUE)))
    return G_SOURCE_REMOVE;
  job = hf_bulk_job_new (self->selected, &change);
  run (self, job, previewed_cb, hf_weak_new (self));
  return G_SOURCE_REMOVE;
}

static void
form_changed_cb (HfBulkDialog *self)
{
  HfBulkChange     change;
  gboolean         is_complete;
  g_autofree char *summary = NULL;

  if (self->context == NULL || self->job != NULL)
    return;
  stop (self);
  summary = hf_bulk_words_selected (get_def (self), self->n_selected);
  is_complete = read_change (self, &change, TRUE);
  say (self, summary, can_count (self, is_complete) ? _ ("Counting what would change…") : NULL);
  gtk_widget_set_sensitive (self->apply_button, is_complete);
  self->preview_id = g_timeout_add (PREVIEW_MS, preview_cb, self);
}

static void
show_running (HfBulkDialog *self, gboolean is_running)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !is_running);
  gtk_widget_set_sensitive (self->apply_button, !is_running);
}

static void
tell_failure (HfBulkDialog *self, const GError *error)
{
  gboolean is_stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context,
                             hf_bulk_get_label (self->kind, get_def (self)), error))
    {
      if (is_stopped)
        g_signal_emit (self, signals[DONE], 0, _ ("Stopped. The book is as it was before."),
                       G_GINT64_CONSTANT (0));
    }
  else if (is_stopped)
    say (self, _ ("Stopped. The book is as it was before."), NULL);
  else
    say_error (self, error);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBulkDialog) self = user_data;
  g_autoptr (HfJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  g_autofree HfBulkResult *done = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char         *text =
    done != NULL ? hf_bulk_words_done (self->kind, get_def (self), done) : NULL;

  show_running (self, FALSE);
  hf_job_end (job, text);
  if (done != NULL)
    {
      g_signal_emit (self, signals[DONE], 0, text, done->step);
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      hf_dialogs_close (GTK_WINDOW (self));
    }
  else
    tell_failure (self, error);
}

static void
apply_clicked_cb (HfBulkDialog *self)
{
  HfBulkChange change;
  g_autoptr (HfBulkJob) job = NULL;

  if (self->job != NULL || !read_change (self, &change, FALSE))
    return;
  job = hf_bulk_job_new (self->selected, &change);
  run (self, job, applied_cb, g_object_ref (self));
  self->job = hf_bulk_job_begin (job, self->context, self->cancellable);
  hf_job_dialog_make_way (GTK_WINDOW (self), self->job);
  show_running (self, TRUE);
}

/* While it runs, closing first stops it: the answer tells what became of it. */
static gboolean
hf_bulk_dialog_close_request (GtkWindow *window)
{
  HfBulkDialog *self = HF_BULK_DIALOG (window);

  if (self->job != NULL)
    {
      hf_job_stop (self->job);
      return TRUE;
    }
  stop (self);
  return GTK_WINDOW_CLASS (hf_bulk_dialog_parent_class)->close_request (window);
}

static void
hf_bulk_dialog_dispose (GObject *object)
{
  HfBulkDialog *self = HF_BULK_DIALOG (object);

  stop (self);
  g_clear_object (&self->job);
  g_clear_pointer (&self->selected, hf_selected_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_bulk_dialog_parent_class)->dispose (object);
}

static void
hf_bulk_dialog_class_init (HfBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_bulk_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hf_bulk_dialog_close_request;

  /**
   * HfBulkDialog::done:
   * @self: the dialog
   * @text: what was done, for a toast
   * @step: the step in the history, 0 where there is nothing to undo
   *
   * It was done.
   */
  signals[DONE] = g_signal_new ("done", HF_TYPE_BULK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  g_type_ensure (HF_TYPE_BULK_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfBulkDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, HfBulkDialog, form);
  gtk_widget_class_bind_template_child (widget_class, HfBulkDialog, note);
  gtk_widget_class_bind_template_child (widget_class, HfBulkDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HfBulkDialog, left_out);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, say_error);
  gtk_widget_class_bind_template_callback (widget_class, apply_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_bulk_dialog_init (HfBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_kind (HfBulkDialog *self)
{
  const HfBulkWords *words = hf_bulk_words_get (self->kind, get_def (self));

  gtk_window_set_title (GTK_WINDOW (self), _ (words->title));
  gtk_button_set_label (GTK_BUTTON (self->apply_button), _ (words->apply));
  gtk_label_set_text (GTK_LABEL (self->note), words->note ? _ (words->note) : "");
  gtk_widget_set_visible (self->note, words->note != NULL);
}

HfBulkDialog *
hf_bulk_dialog_show (GtkWindow  *parent,
                     HfContext  *context,
                     HfSelected *selected,
                     guint       n_selected,
                     HfBulkKind  kind)
{
  HfBulkDialog *self = hf_dialogs_new (HF_TYPE_BULK_DIALOG, parent);

  self->context = g_object_ref (context);
  self->selected = selected;
  self->n_selected = n_selected;
  self->kind = kind;
  show_kind (self);
  hf_bulk_form_set_up (self->form, kind, get_def (self), context);
  gtk_window_present (GTK_WINDOW (self));
  if (!hf_bulk_form_focus (self->form))
    gtk_widget_grab_focus (self->apply_button);
  return self;
}
