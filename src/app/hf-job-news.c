/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whoever began long work may have turned to another program. One bubble a book tells of what ended
 * last; what it says names nobody. */

#include "app/hf-job-news.h"

#include "base/hf-log.h"
#include "remind/hf-notifier-scope.h"
#include "session/hf-job.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#define ID "job"

struct _HfJobNews
{
  GObject parent_instance;

  HfContext *context; /* borrowed: whoever keeps the book keeps this */

  /* owned */
  HfNotifier *notifier;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfJobNews, hf_job_news, G_TYPE_OBJECT)

static gboolean
is_looked_at (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window))
        return TRUE;
    }
  return FALSE;
}

/* Where there are no bubbles, or somebody looked in time, the window has told it all the same. */
static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!hf_notifier_show_finish (HF_NOTIFIER (source), result, &error) &&
      error->domain != HF_NOTIFIER_ERROR)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "telling that long work has ended", error);
}

static void
ended_cb (HfJobNews *self, const char *text, HfJob *job)
{
  const char *name = g_dgettext (NULL, hf_job_get_name (job));
  g_autoptr (HfNotification) notification = NULL;

  if (text == NULL || is_looked_at ())
    return;
  notification = hf_notification_new (ID, name, text, HF_NOTIFICATION_LOW);
  hf_notifier_show_async (self->notifier, notification, NULL, shown_cb, NULL);
}

static void
jobs_changed_cb (HfJobNews *self, guint position, guint n_removed, guint n_added, GListModel *jobs)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (HfJob) job = g_list_model_get_item (jobs, position + i);

      g_signal_connect_object (job, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
action_invoked_cb (HfJobNews *self, const char *id, const char *action)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
hf_job_news_dispose (GObject *object)
{
  g_clear_object (&HF_JOB_NEWS (object)->notifier);

  G_OBJECT_CLASS (hf_job_news_parent_class)->dispose (object);
}

static void
hf_job_news_class_init (HfJobNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_job_news_dispose;

  /**
   * HfJobNews::activated:
   * @self: the news
   *
   * Somebody clicked the bubble, to see the book.
   */
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_JOB_NEWS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_job_news_init (HfJobNews *self)
{
}

/**
 * hf_job_news_new:
 * @context: a book, which outlives the result
 * @notifier: who draws
 * @name: what tells the book from others; without a colon
 *
 * Returns: (transfer full): what tells of its long work
 */
HfJobNews *
hf_job_news_new (HfContext *context, HfNotifier *notifier, const char *name)
{
  HfJobNews       *self = g_object_new (HF_TYPE_JOB_NEWS, NULL);
  g_autofree char *scope = g_strdup_printf ("jobs%s", name);

  self->context = context;
  self->notifier = HF_NOTIFIER (hf_notifier_scope_new (notifier, scope));
  g_signal_connect_object (self->notifier, "action-invoked", G_CALLBACK (action_invoked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_jobs_of (context), "items-changed", G_CALLBACK (jobs_changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * hf_job_news_get_context:
 * @self: the news
 *
 * Returns: (transfer none): the book
 */
HfContext *
hf_job_news_get_context (HfJobNews *self)
{
  return self->context;
}

/**
 * hf_job_news_withdraw:
 * @self: the news
 *
 * Takes the bubble away: somebody looks at the book.
 */
void
hf_job_news_withdraw (HfJobNews *self)
{
  hf_notifier_withdraw (self->notifier, ID);
}
