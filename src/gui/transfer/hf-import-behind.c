/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An import that nobody looks at. Where it takes long the dialog goes out of the way, and comes
 * back with what came of it when somebody wants to see it. Where the window was closed meanwhile,
 * and the dialog with it, all that is left is to tell. */

#include "gui/transfer/hf-import-dialog-private.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-saving.h"
#include "session/import/hf-import-words.h"

#include <glib/gi18n.h>

static const char *
get_step (HfImportDialog *self)
{
  return hf_import_kind_get_step (hf_import_choice_get_table (self->choice).kind);
}

static void
lasts_cb (HfImportDialog *self)
{
  if (!hf_dialogs_is_open (GTK_WINDOW (self)))
    return;
  self->is_behind = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* The window was used meanwhile: Undo would take back what was done last. */
static void
store_changed_cb (HfImportDialog *self, HfChanged *changed)
{
  if (self->state != HF_IMPORT_STATE_IMPORTED ||
      hf_changed_get_step (changed) <= self->answer->batch)
    return;
  self->is_overtaken = TRUE;
  gtk_widget_set_visible (self->undo_button, FALSE);
}

static void
report_behind (HfImportDialog *self, HfJob *running, HfImportResult *answer)
{
  g_autofree char *text = hf_import_job_describe (answer);

  g_set_object (&self->running, running);
  hf_import_dialog_show_answer (self, answer, HF_IMPORT_STATE_IMPORTED);
  g_signal_connect_object (running, "report-asked", G_CALLBACK (gtk_window_present), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (running, "dismissed", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_store (self->context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  hf_job_end_with_report (running, text);
  hf_import_dialog_tell_imported (self);
}

static void
fail_behind (HfImportDialog *self, HfJob *running, const GError *error)
{
  hf_job_end (running, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->imported != NULL)
    self->imported (_ ("The import was stopped. The book is as it was before."), 0,
                    self->user_data);
  hf_context_tell_unsaved (self->context, get_step (self), NULL, error);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The window that asked is closed, too: whoever else shows the book tells it. */
static void
take_answer_closed (HfImportDialog *self, HfJob *running, HfImportResult *answer, GError *error)
{
  g_autofree char *text = answer != NULL ? hf_import_job_describe (answer) : NULL;

  hf_job_end (running, text);
  if (answer == NULL)
    hf_context_tell_unsaved (self->context, get_step (self), NULL, error);
}

void
hf_import_behind_begin (HfImportDialog *self)
{
  self->is_behind = self->is_overtaken = FALSE;
  g_clear_object (&self->running); /* whose report this was */
  self->running = hf_import_job_begin (self->job, self->cancellable);
  g_signal_connect_object (self->running, "lasts", G_CALLBACK (lasts_cb), self, G_CONNECT_SWAPPED);
}

gboolean
hf_import_behind_take (HfImportDialog *self, HfJob *running, GObject *store, GAsyncResult *result)
{
  gboolean is_open = hf_dialogs_is_open (GTK_WINDOW (self));
  g_autoptr (HfImportResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  /* It was hidden by privacy mode, too, and is there again by now. */
  if (is_open && (!self->is_behind || gtk_widget_get_visible (GTK_WIDGET (self))))
    return FALSE;
  answer = hf_store_run_finish (HF_STORE (store), result, &error);
  g_clear_handle_id (&self->ticker, g_source_remove);
  if (!is_open)
    take_answer_closed (self, running, answer, error);
  else if (answer != NULL)
    report_behind (self, running, g_steal_pointer (&answer));
  else
    fail_behind (self, running, error);
  return TRUE;
}
