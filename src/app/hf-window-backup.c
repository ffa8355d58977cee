/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Backing up the book of a window: where to, how it went, and that the book remembers when. */

#include "app/hf-window-private.h"

#include "base/hf-log.h"
#include "gui/common/hf-dialogs.h"
#include "session/hf-backup-age.h"
#include "session/hf-error-text.h"
#include "session/hf-job.h"
#include "store/hf-backup.h"
#include "store/hf-keeping.h"

#include <glib/gi18n.h>

typedef struct
{
  HfWindow *window; /* owned */
  HfJob    *job;    /* owned */
  char     *path;
} BackUp;

static BackUp *
back_up_new (HfWindow *window, GFile *file)
{
  BackUp *self = g_new (BackUp, 1);

  *self = (BackUp){ g_object_ref (window), NULL, g_file_get_path (file) };
  return self;
}

static void
back_up_free (BackUp *self)
{
  g_object_unref (self->window);
  g_clear_object (&self->job);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BackUp, back_up_free)

static gboolean
is_closed (HfWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/* Whoever believes to have a backup must not miss that there is none, or not all of it. */
static void
tell_backup_lacks (const BackUp *back_up, const GError *error)
{
  gboolean         is_made = g_error_matches (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_LEFT_OUT);
  g_autofree char *body = hf_error_text_of_file (error, back_up->path);

  if (is_closed (back_up->window))
    hf_context_tell_unsaved (back_up->window->context,
                             is_made ? N_ ("Files") : N_ ("Back Up the Book"), NULL, error);
  else if (body != NULL)
    hf_dialogs_tell (GTK_WINDOW (back_up->window),
                     is_made ? _ ("Attached Files Are Missing") : _ ("There Is No Backup"), body);
}

static gpointer
back_up_work (HfDatabase *db, gpointer path, GCancellable *cancellable, GError **error)
{
  guint n_lost;

  if (!hf_backup_make (db, path, &n_lost, cancellable, error))
    return NULL;
  if (n_lost == 0)
    return path;
  g_set_error (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_LEFT_OUT,
               "backup: %u attached files are missing or damaged", n_lost);
  return NULL;
}

/* Where it cannot be noted, it was made all the same. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (hf_store_run_finish (HF_STORE (source), result, &error) && !is_closed (self))
    hf_trouble_bar_look_again (self->trouble);
  else if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "noting that a backup was made", error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BackUp) back_up = user_data;
  g_autoptr (GError) error = NULL;

  const char *text = _ ("The book was backed up and the backup verified");
  gboolean    is_made = hf_store_run_finish (HF_STORE (source), result, &error) != NULL;

  hf_job_end (back_up->job, is_made ? text : NULL);
  if (is_made || g_error_matches (error, HF_KEEPING_ERROR, HF_KEEPING_ERROR_LEFT_OUT))
    hf_backup_age_note_async (HF_STORE (source), noted_cb, g_object_ref (back_up->window));
  if (is_made)
    hf_window_toast (back_up->window, text, NULL, NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_window_toast (back_up->window, _ ("Stopped. There is no backup."), NULL, NULL);
  else
    tell_backup_lacks (back_up, error);
}

static void
backup_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  BackUp *back_up;

  if (file == NULL || is_closed (self)) /* nobody chose, or the window was closed meanwhile */
    return;
  back_up = back_up_new (self, file);
  back_up->job =
    hf_job_begin (self->context, N_ ("Back Up the Book"), cancellable, NULL, NULL, NULL);
  hf_store_export_async (hf_context_get_store (self->context), back_up_work,
                         g_strdup (back_up->path), g_free, NULL, cancellable, backed_up_cb,
                         back_up);
}

void
hf_window_back_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow        *self = HF_WINDOW (widget);
  g_autofree char *today = hf_date_to_iso (hf_clock_today (hf_context_get_clock (self->context)));
  g_autofree char *file_name = g_strdup_printf ("huifang-%s.huifang", today);

  hf_dialogs_save_file (GTK_WINDOW (self), _ ("Back Up the Book"), file_name, backup_chosen_cb,
                        g_object_ref (self));
}
