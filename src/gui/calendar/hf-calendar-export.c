/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar for other calendars. Who it is about goes along only when that is asked for, anew
 * each time, and is then entered in the history as any export in full; who may not write tables of
 * people is not offered it, and who may not see names writes them masked. */

#include "gui/calendar/hf-calendar-export.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "session/follow-up/hf-calendar-file.h"
#include "session/hf-export-log.h"
#include "session/hf-export-rights.h"
#include "session/hf-job.h"

#include <glib/gi18n.h>

#define WHAT N_ ("Export Calendar")

/* The rows of the choice of days. */
enum
{
  FROM_TODAY,
  MONTH_SHOWN,
};

struct _HfCalendarExport
{
  AdwWindow parent_instance;

  /* owned */
  HfPage *page;

  HfScope scope;
  HfDate  month;

  /* template children */
  GtkWidget *save_button;
  GtkWidget *days;
  GtkWidget *personal;
};

G_DEFINE_FINAL_TYPE (HfCalendarExport, hf_calendar_export, ADW_TYPE_WINDOW)

/* What the worker has, and then who waits for it: the dialog is closed by then. */
typedef struct
{
  HfPage         *page;
  HfCalendarFile  file;
  HfProgressMeter meter; /* of how much, nobody knows before */
  HfJob          *running;
  GCancellable   *cancellable;
  char           *path;
  gint64          entry; /* in the history, or 0 */
  gint64          n_events;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->page);
  g_object_unref (self->running);
  g_object_unref (self->cancellable);
  hf_viewer_unref (self->file.viewer);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *self = data;

  return hf_calendar_file_write (db, &self->file, self->path, &self->n_events, cancellable, error) ?
           self :
           NULL;
}

static void
fail (Job *self, const GError *error)
{
  hf_job_end (self->running, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_page_toast (self->page, _ ("Stopped. No file was written."), 0);
  else
    hf_saving_tell_failure (GTK_WIDGET (self->page), hf_page_get_context (self->page), WHAT, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  gboolean         is_done = hf_store_run_finish (HF_STORE (source), result, &error) != NULL;
  g_autofree char *count = hf_format_count (job->n_events);
  g_autofree char *text = NULL;

  hf_export_log_end_async (HF_STORE (source), job->entry, is_done ? job->n_events : 0, is_done);
  if (!is_done)
    {
      fail (job, error);
      return;
    }
  /* Translators: of a calendar; %s is a number */
  text =
    g_strdup_printf (ngettext ("%s entry exported", "%s entries exported", (gulong) job->n_events),
                     count);
  hf_job_end (job->running, text);
  hf_page_toast (job->page, text, 0);
}

static void
start (HfStore *store, Job *job)
{
  hf_store_export_async (store, write_work, job, NULL, NULL, job->cancellable, written_cb, job);
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;

  if (hf_export_log_begin_finish (HF_STORE (source), result, &job->entry, &error))
    start (HF_STORE (source), g_steal_pointer (&job));
  else
    fail (job, error);
}

static HfDate
get_today (HfCalendarExport *self)
{
  return hf_clock_today (hf_context_get_clock (hf_page_get_context (self->page)));
}

static HfCalendarFile
make_file (HfCalendarExport *self)
{
  HfContext     *context = hf_page_get_context (self->page);
  HfCalendarFile file = { .viewer = hf_viewer_ref (hf_context_get_viewer (context)),
                          .scope = self->scope,
                          .first = get_today (self),
                          .last = HF_DATE_NONE,
                          .is_personal = gtk_switch_get_active (GTK_SWITCH (self->personal)),
                          .now = hf_clock_now (hf_context_get_clock (context)) };

  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self->days)) == MONTH_SHOWN)
    {
      file.first = hf_date_month_start (self->month);
      file.last = hf_date_add_months (file.first, 1) - 1;
    }
  return file;
}

void
hf_calendar_export_write (HfCalendarExport *self, const char *path)
{
  g_return_if_fail (HF_IS_CALENDAR_EXPORT (self) && path != NULL);

  HfStore *store = hf_page_get_store (self->page);
  Job     *job = g_new0 (Job, 1);

  job->page = g_object_ref (self->page);
  job->file = make_file (self);
  job->file.progress = hf_progress_meter_tell_to (&job->meter);
  job->path = g_strdup (path);
  job->cancellable = g_cancellable_new ();
  job->running = hf_job_begin (hf_page_get_context (self->page), WHAT, job->cancellable,
                               &job->meter, NULL, NULL); /* ended before the meter goes */
  if (job->file.is_personal)
    hf_export_log_begin_async (store, HF_IMPORT_FOLLOW_UPS, logged_cb, job);
  else
    start (store, job);
  hf_dialogs_close (GTK_WINDOW (self));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (HfCalendarExport) self = user_data;
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  if (path != NULL && hf_dialogs_is_open (GTK_WINDOW (self)))
    hf_calendar_export_write (self, path);
}

static void
save_clicked_cb (HfCalendarExport *self)
{
  g_autofree char *today = hf_date_to_iso (get_today (self));
  /* Translators: the name of a file; %s is a date */
  g_autofree char *name = g_strdup_printf (_ ("calendar-%s.ics"), today);

  hf_dialogs_save_file (GTK_WINDOW (self), _ (WHAT), name, file_chosen_cb, g_object_ref (self));
}

static void
hf_calendar_export_dispose (GObject *object)
{
  g_clear_object (&HF_CALENDAR_EXPORT (object)->page);

  G_OBJECT_CLASS (hf_calendar_export_parent_class)->dispose (object);
}

static void
hf_calendar_export_class_init (HfCalendarExportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_calendar_export_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/calendar/hf-calendar-export.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCalendarExport, save_button);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarExport, days);
  gtk_widget_class_bind_template_child (widget_class, HfCalendarExport, personal);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_calendar_export_init (HfCalendarExport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HfCalendarExport *
hf_calendar_export_show (HfPage *page, const HfScope *scope, HfDate month)
{
  GtkWindow        *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
  HfCalendarExport *self = hf_dialogs_new (HF_TYPE_CALENDAR_EXPORT, parent);

  self->page = g_object_ref (page);
  self->scope = *scope;
  self->month = month;
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->personal, ADW_TYPE_ACTION_ROW),
                          hf_export_rights_check (hf_store_get_viewer (hf_page_get_store (page)),
                                                  HF_IMPORT_FOLLOW_UPS, NULL));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->save_button);
  return self;
}
