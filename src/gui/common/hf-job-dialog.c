/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dialog is there to ask. What was asked for shortly after is best told by it; what takes longer
 * is shown by the window, which is to be used meanwhile. */

#include "gui/common/hf-job-dialog.h"

#include "gui/common/hf-dialogs.h"

static void
lasts_cb (GtkWindow *dialog)
{
  if (hf_dialogs_is_open (dialog))
    gtk_window_destroy (dialog);
}

/**
 * hf_job_dialog_make_way:
 * @dialog: a dialog whose callbacks hold it until @job has ended
 * @job: what it asked for
 *
 * Closes the dialog if the job lasts, without asking it: the job goes on.
 */
void
hf_job_dialog_make_way (GtkWindow *dialog, HfJob *job)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog) && HF_IS_JOB (job));

  g_signal_connect_object (job, "lasts", G_CALLBACK (lasts_cb), dialog, G_CONNECT_SWAPPED);
}
