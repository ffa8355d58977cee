/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Long work, listed with its book, so that every window of it shows the same. It must not know who
 * looks. */

#include "session/hf-job.h"

#define LONG_MS   1000 /* what lasts longer must not keep anybody */
#define KNOWN_US  (3 * G_TIME_SPAN_SECOND)
#define JOBS_OF   "hf-jobs" /* data of a context: those that last */
#define NOT_KNOWN -1

struct _HfJob
{
  GObject parent_instance;

  /* owned */
  char            *name;
  GCancellable    *cancellable; /* NULL for what cannot be stopped */
  HfProgressMeter *meter;       /* a part of the owner; NULL where it does not tell */
  gpointer         owner;
  GDestroyNotify   owner_unref;

  GListStore *jobs; /* owned: of its book; NULL once it is not to be listed any more */
  gint64      begun;
  guint       timer;
  gboolean    is_listed;
  gboolean    has_report;
};

enum
{
  LASTS,
  CHANGED,
  ENDED,
  REPORT_ASKED,
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfJob, hf_job, G_TYPE_OBJECT)

static GListStore *
get_jobs (HfContext *context)
{
  GListStore *jobs = g_object_get_data (G_OBJECT (context), JOBS_OF);

  if (jobs == NULL)
    {
      jobs = g_list_store_new (HF_TYPE_JOB);
      g_object_set_data_full (G_OBJECT (context), JOBS_OF, jobs, g_object_unref);
    }
  return jobs;
}

static gboolean
lasts_cb (gpointer user_data)
{
  HfJob *self = user_data;

  self->timer = 0;
  self->is_listed = TRUE;
  g_list_store_append (self->jobs, self);
  g_signal_emit (self, signals[LASTS], 0);
  return G_SOURCE_REMOVE;
}

static void
unlist (HfJob *self)
{
  g_autoptr (GListStore) jobs = g_steal_pointer (&self->jobs);
  guint position;

  if (jobs != NULL && g_list_store_find (jobs, self, &position))
    g_list_store_remove (jobs, position);
  self->is_listed = FALSE;
}

static void
forget_owner (HfJob *self)
{
  gpointer owner = g_steal_pointer (&self->owner);

  self->meter = NULL;
  if (owner != NULL)
    self->owner_unref (owner);
}

static void
hf_job_dispose (GObject *object)
{
  HfJob *self = HF_JOB (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->jobs);
  g_clear_object (&self->cancellable);
  forget_owner (self);

  G_OBJECT_CLASS (hf_job_parent_class)->dispose (object);
}

static void
hf_job_finalize (GObject *object)
{
  g_free (HF_JOB (object)->name);

  G_OBJECT_CLASS (hf_job_parent_class)->finalize (object);
}

static guint
add_signal (HfJobClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
hf_job_class_init (HfJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_job_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_job_finalize;

  /**
   * HfJob::lasts:
   * @self: the job
   *
   * It takes longer than anybody should be kept by it, and is listed from now on.
   */
  signals[LASTS] = add_signal (klass, "lasts");
  /**
   * HfJob::changed:
   * @self: the job
   *
   * It was stopped, or has ended with a report.
   */
  signals[CHANGED] = add_signal (klass, "changed");
  /**
   * HfJob::ended:
   * @self: the job
   * @text: (nullable): what came of it, translated; %NULL where that is told elsewhere, or where
   *   it was stopped
   *
   * It has ended.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * HfJob::report-asked:
   * @self: the job
   *
   * Somebody wants to see what came of it.
   */
  signals[REPORT_ASKED] = add_signal (klass, "report-asked");
  /**
   * HfJob::dismissed:
   * @self: the job
   *
   * Nobody will ask for its report any more.
   */
  signals[DISMISSED] = add_signal (klass, "dismissed");
}

static void
hf_job_init (HfJob *self)
{
}

HfJob *
hf_job_begin (HfContext       *context,
              const char      *name,
              GCancellable    *cancellable,
              HfProgressMeter *meter,
              gpointer         owner,
              GDestroyNotify   owner_unref)
{
  HfJob *self = g_object_new (HF_TYPE_JOB, NULL);

  self->name = g_strdup (name);
  g_set_object (&self->cancellable, cancellable);
  self->meter = meter;
  self->owner = owner;
  self->owner_unref = owner_unref;
  self->begun = g_get_monotonic_time ();
  self->jobs = g_object_ref (get_jobs (context));
  self->timer = g_timeout_add (LONG_MS, lasts_cb, self);
  return self;
}

/**
 * hf_job_get_name:
 * @self: a job
 *
 * Returns: (transfer none): what is done, a msgid
 */
const char *
hf_job_get_name (HfJob *self)
{
  return self->name;
}

/**
 * hf_job_read:
 * @self: a job
 * @total: (out): of how much, 0 while that is not known
 *
 * Returns: how much is done
 */
gint64
hf_job_read (HfJob *self, gint64 *total)
{
  *total = 0;
  return self->meter != NULL ? hf_progress_meter_read (self->meter, total) : 0;
}

/**
 * hf_jobs_guess_left:
 * @done: how much is done
 * @total: of how much, 0 where that is not known
 * @microseconds: how long that took
 *
 * Returns: how many seconds the rest takes at this pace, -1 where that cannot be told yet
 */
gint64
hf_jobs_guess_left (gint64 done, gint64 total, gint64 microseconds)
{
  if (done <= 0 || total < done || microseconds < KNOWN_US)
    return NOT_KNOWN;
  return (gint64) ((double) microseconds / (double) done * (double) (total - done) /
                   G_TIME_SPAN_SECOND);
}

/**
 * hf_job_get_seconds_left:
 * @self: a job
 *
 * Returns: how long it will take, at the pace it had so far, -1 where that cannot be told
 */
gint64
hf_job_get_seconds_left (HfJob *self)
{
  gint64 total;
  gint64 done = hf_job_read (self, &total);

  return hf_jobs_guess_left (done, total, g_get_monotonic_time () - self->begun);
}

/**
 * hf_job_can_stop:
 * @self: a job
 *
 * Returns: whether it can be stopped, and was not so far
 */
gboolean
hf_job_can_stop (HfJob *self)
{
  return self->cancellable != NULL && !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * hf_job_stop:
 * @self: a job
 *
 * Stops it. Only its end tells whether it was stopped or had gone through by then.
 */
void
hf_job_stop (HfJob *self)
{
  if (!hf_job_can_stop (self))
    return;
  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hf_job_end:
 * @self: a job
 * @text: (nullable): what came of it, translated
 *
 * Says that it has ended, however that was.
 */
void
hf_job_end (HfJob *self, const char *text)
{
  g_autoptr (HfJob) kept = g_object_ref (self);

  g_clear_handle_id (&self->timer, g_source_remove);
  forget_owner (self);
  unlist (self);
  g_signal_emit (self, signals[ENDED], 0, text);
}

/**
 * hf_job_end_with_report:
 * @self: a job
 * @text: what came of it, translated
 *
 * Says that it has ended. If it was listed it stays so, for there is more to see of it, until
 * somebody dismisses it.
 */
void
hf_job_end_with_report (HfJob *self, const char *text)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);
  forget_owner (self);
  self->has_report = self->is_listed;
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[ENDED], 0, text);
}

/**
 * hf_job_has_report:
 * @self: a job
 *
 * Returns: whether it has ended, and is listed for its report alone
 */
gboolean
hf_job_has_report (HfJob *self)
{
  return self->has_report;
}

/**
 * hf_job_show_report:
 * @self: a job with a report
 *
 * Asks for what came of it. It is not listed any more.
 */
void
hf_job_show_report (HfJob *self)
{
  g_autoptr (HfJob) kept = g_object_ref (self);

  self->has_report = FALSE;
  unlist (self);
  g_signal_emit (self, signals[REPORT_ASKED], 0);
}

/**
 * hf_job_dismiss:
 * @self: a job, which may have a report
 *
 * Gives the report up, unless somebody asked for it before.
 */
void
hf_job_dismiss (HfJob *self)
{
  g_autoptr (HfJob) kept = g_object_ref (self);

  if (!self->has_report)
    return;
  self->has_report = FALSE;
  unlist (self);
  g_signal_emit (self, signals[DISMISSED], 0);
}

/**
 * hf_jobs_of:
 * @context: a book
 *
 * Returns: (transfer none): a list of the #HfJob of the book that last
 */
GListModel *
hf_jobs_of (HfContext *context)
{
  return G_LIST_MODEL (get_jobs (context));
}
