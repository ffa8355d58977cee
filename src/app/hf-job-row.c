/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How far one job is, looked at a few times a second: work on another thread tells more often than
 * anybody reads. */

#include "app/hf-job-row.h"

#include "base/hf-parts.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

#define TICK_MS     250
#define MINUTE      60
#define LONG_ENOUGH (10 * MINUTE) /* from here on, minutes are rounded to fives */

struct _HfJobRow
{
  GtkWidget parent_instance;

  HfJob   *job; /* owned */
  guint    ticker;
  gboolean is_private;

  /* template children */
  GtkWidget      *bar; /* the others are in */
  GtkLabel       *name;
  GtkLabel       *state;
  GtkProgressBar *progress;
  GtkWidget      *stop_button;
  GtkWidget      *show_button;
  GtkWidget      *close_button;
};

G_DEFINE_FINAL_TYPE (HfJobRow, hf_job_row, GTK_TYPE_WIDGET)

/* Nobody believes 37 minutes, nor a minute that passes in ten seconds. */
static char *
describe_left (gint64 seconds)
{
  guint minutes = (guint) ((seconds + MINUTE - 1) / MINUTE);

  if (seconds < 0)
    return NULL;
  if (seconds < MINUTE)
    return g_strdup (_ ("less than a minute left"));
  if (seconds > LONG_ENOUGH)
    minutes = (minutes + 4) / 5 * 5;
  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes),
                          minutes);
}

static char *
describe_done (gint64 done, gint64 total)
{
  g_autofree char *n_done = hf_format_count (done);
  g_autofree char *n_total = hf_format_count (total);

  if (done == 0 && total == 0)
    return g_strdup ("");
  if (total == 0)
    return g_steal_pointer (&n_done);
  /* Translators: so much of so much of long work is done */
  return g_strdup_printf (_ ("%s of %s"), n_done, n_total);
}

static char *
describe (HfJobRow *self, gint64 done, gint64 total)
{
  g_autofree char *n = describe_done (done, total);
  g_autofree char *left = describe_left (hf_job_get_seconds_left (self->job));

  return hf_join_facts (n, left);
}

static void
show_progress (HfJobRow *self)
{
  gint64           total;
  gint64           done = hf_job_read (self->job, &total);
  g_autofree char *text = describe (self, done, total);

  gtk_label_set_text (self->state, text);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress,
                                   CLAMP ((double) done / (double) total, 0.0, 1.0));
  else
    gtk_progress_bar_pulse (self->progress);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_progress (user_data);
  return G_SOURCE_CONTINUE;
}

/* The row names nobody; what came of it may. */
static void
show_ended (HfJobRow *self)
{
  g_clear_handle_id (&self->ticker, g_source_remove);
  gtk_label_set_text (self->state, self->is_private ?
                                     C_ ("long work", "finished, shown outside privacy mode") :
                                     C_ ("long work", "finished"));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_visible (self->stop_button, FALSE);
  gtk_widget_set_visible (self->show_button, !self->is_private);
  gtk_widget_set_visible (self->close_button, TRUE);
}

static void
job_changed_cb (HfJobRow *self)
{
  if (hf_job_has_report (self->job))
    show_ended (self);
  else if (!hf_job_can_stop (self->job)) /* it keeps the focus, and does nothing more */
    gtk_button_set_label (GTK_BUTTON (self->stop_button), _ ("Stopping…"));
}

static void
stop_cb (HfJobRow *self)
{
  hf_job_stop (self->job);
}

static void
show_cb (HfJobRow *self)
{
  hf_job_show_report (self->job);
}

static void
close_cb (HfJobRow *self)
{
  hf_job_dismiss (self->job);
}

static void
hf_job_row_dispose (GObject *object)
{
  HfJobRow *self = HF_JOB_ROW (object);

  g_clear_handle_id (&self->ticker, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_JOB_ROW);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (hf_job_row_parent_class)->dispose (object);
}

static void
hf_job_row_class_init (HfJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_job_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, bar);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, state);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, progress);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, stop_button);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, show_button);
  gtk_widget_class_bind_template_child (widget_class, HfJobRow, close_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
hf_job_row_init (HfJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_job_row_new:
 * @job: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
hf_job_row_new (HfJob *job)
{
  HfJobRow   *self = g_object_new (HF_TYPE_JOB_ROW, NULL);
  const char *name = g_dgettext (NULL, hf_job_get_name (job));

  self->job = g_object_ref (job);
  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_visible (self->stop_button, hf_job_can_stop (job));
  show_progress (self);
  self->ticker = g_timeout_add (TICK_MS, tick_cb, self);
  g_signal_connect_object (job, "changed", G_CALLBACK (job_changed_cb), self, G_CONNECT_SWAPPED);
  job_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * hf_job_row_set_private:
 * @self: a row
 * @is_private: whether the job is of the views that privacy mode hides
 *
 * Keeps what came of the job back, or offers it again.
 */
void
hf_job_row_set_private (HfJobRow *self, gboolean is_private)
{
  g_return_if_fail (HF_IS_JOB_ROW (self));

  self->is_private = is_private;
  job_changed_cb (self);
}
