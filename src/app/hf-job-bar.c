/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The rows follow the jobs of a book. In privacy mode the window has two looks at its book, and
 * what was begun in the one goes on in the other: jobs name nobody. What came of them may, and is
 * seen where it was asked for. */

#include "app/hf-job-bar.h"

#include "app/hf-job-row.h"

#define JOB_OF  "hf-job"  /* data of a row: its job, borrowed from the row */
#define JOBS_OF "hf-jobs" /* data of a row: the list it is of, borrowed from the book */

struct _HfJobBar
{
  GtkBox parent_instance;

  GListModel *hidden; /* (nullable): owned; whose reports are not shown */
};

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfJobBar, hf_job_bar, GTK_TYPE_BOX)

static gboolean
has_job (GListModel *jobs, gconstpointer job)
{
  for (guint i = 0; i < g_list_model_get_n_items (jobs); i++)
    {
      g_autoptr (HfJob) listed = g_list_model_get_item (jobs, i);

      if (listed == job)
        return TRUE;
    }
  return FALSE;
}

/* The focus must not vanish with the button it is on. */
static void
remove_row (HfJobBar *self, GtkWidget *row)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (row));
  GtkWidget *focus = GTK_IS_WINDOW (window) ? gtk_window_get_focus (GTK_WINDOW (window)) : NULL;
  gboolean   had_focus = focus != NULL && gtk_widget_is_ancestor (focus, row);

  if (had_focus)
    gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_box_remove (GTK_BOX (self), row);
  if (had_focus)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
}

static void
remove_ended (HfJobBar *self, GListModel *jobs)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (g_object_get_data (G_OBJECT (row), JOBS_OF) == jobs &&
          !has_job (jobs, g_object_get_data (G_OBJECT (row), JOB_OF)))
        remove_row (self, row);
    }
}

static void
keep_private (HfJobBar *self, GtkWidget *row)
{
  gpointer jobs = g_object_get_data (G_OBJECT (row), JOBS_OF);

  hf_job_row_set_private (HF_JOB_ROW (row), jobs == self->hidden);
}

static void
ended_cb (HfJobBar *self, const char *text)
{
  if (text != NULL)
    g_signal_emit (self, signals[ENDED], 0, text);
}

static void
add_row (HfJobBar *self, GListModel *jobs, HfJob *job)
{
  GtkWidget *row = hf_job_row_new (job);

  g_object_set_data (G_OBJECT (row), JOBS_OF, jobs);
  g_object_set_data (G_OBJECT (row), JOB_OF, job);
  keep_private (self, row);
  gtk_box_append (GTK_BOX (self), row);
  g_signal_connect_object (job, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
}

static void
jobs_changed_cb (HfJobBar *self, guint position, guint n_removed, guint n_added, GListModel *jobs)
{
  if (n_removed > 0)
    remove_ended (self, jobs);
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (HfJob) job = g_list_model_get_item (jobs, position + i);

      add_row (self, jobs, job);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
hf_job_bar_dispose (GObject *object)
{
  g_clear_object (&HF_JOB_BAR (object)->hidden);

  G_OBJECT_CLASS (hf_job_bar_parent_class)->dispose (object);
}

static void
hf_job_bar_class_init (HfJobBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_job_bar_dispose;

  /**
   * HfJobBar::ended:
   * @self: the bar
   * @text: what came of it
   *
   * A job that stood here has ended, and is told of.
   */
  signals[ENDED] = g_signal_new ("ended", HF_TYPE_JOB_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hf_job_bar_init (HfJobBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "job-bar");
}

/**
 * hf_job_bar_follow:
 * @self: a bar
 * @context: a book
 *
 * Shows the long work of the book, too.
 */
void
hf_job_bar_follow (HfJobBar *self, HfContext *context)
{
  g_return_if_fail (HF_IS_JOB_BAR (self) && HF_IS_CONTEXT (context));

  GListModel *jobs = hf_jobs_of (context);

  g_signal_connect_object (jobs, "items-changed", G_CALLBACK (jobs_changed_cb), self,
                           G_CONNECT_SWAPPED);
  jobs_changed_cb (self, 0, 0, g_list_model_get_n_items (jobs), jobs);
}

/**
 * hf_job_bar_hide_reports_of:
 * @self: a bar
 * @context: (nullable): a book that it follows and whose views are hidden
 *
 * Keeps back what came of the long work of that book, and of that book alone.
 */
void
hf_job_bar_hide_reports_of (HfJobBar *self, HfContext *context)
{
  g_return_if_fail (HF_IS_JOB_BAR (self));

  GListModel *jobs = context != NULL ? hf_jobs_of (context) : NULL;

  g_set_object (&self->hidden, jobs);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    keep_private (self, row);
}
