/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A dedicated thread for one connection. g_task_run_in_thread() would not keep the order; a thread
 * of our own does, and the connection never has to be shared.
 *
 * Cancelling: a piece of work that has not begun is skipped; one that runs is interrupted in the
 * engine, and only if it is still the one that runs, so that the next piece is never hit. */

#include "store/hf-worker.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#define PAUSE G_USEC_PER_SEC /* without work worth the name, in which there is time to tidy up */

struct _HfWorker
{
  GThread      *thread;
  GAsyncQueue  *queue;
  HfDatabase   *db;
  gboolean      is_at_once;
  gint64        rest_at; /* monotonic; 0 once memory was given back */
  GMutex        lock;    /* guards what follows */
  GCond         answered;
  GCancellable *running;
};

typedef struct
{
  HfWork         work; /* NULL ends the thread */
  gpointer       data;
  GDestroyNotify result_free;
  GTask         *task; /* owned; NULL when somebody waits */
  GCancellable  *cancellable;
  gpointer       result;
  GError        *error;
  gboolean       is_answered;
  gboolean       is_look;
} Job;

typedef struct
{
  HfWorker   *self;
  const char *path;
  HfOpenFlags flags;
  GError     *error;
  gboolean    is_open;
} Opening;

static void
cancelled_cb (GCancellable *cancellable, HfWorker *self)
{
  g_mutex_lock (&self->lock);
  if (self->running == cancellable)
    hf_database_interrupt (self->db);
  g_mutex_unlock (&self->lock);
}

static void
set_running (HfWorker *self, GCancellable *cancellable)
{
  g_mutex_lock (&self->lock);
  self->running = cancellable;
  g_mutex_unlock (&self->lock);
}

static gpointer
run (HfWorker *self, Job *job)
{
  gpointer result;

  if (!self->is_at_once)
    return job->work (self->db, job->data, job->cancellable, &job->error);
  if (!hf_database_begin_reading (self->db, &job->error))
    return NULL;
  result = job->work (self->db, job->data, job->cancellable, &job->error);
  hf_database_rollback (self->db);
  return result;
}

static void
work_on (HfWorker *self, Job *job)
{
  gulong handler = 0;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return;
  if (job->cancellable != NULL)
    {
      set_running (self, job->cancellable);
      handler = g_cancellable_connect (job->cancellable, G_CALLBACK (cancelled_cb), self, NULL);
    }
  job->result = run (self, job);
  if (job->cancellable != NULL)
    {
      set_running (self, NULL);
      g_cancellable_disconnect (job->cancellable, handler);
      hf_database_resume (self->db);
    }
}

/* On the asking thread: the last reference to a task, and with it perhaps to the store, must not
 * be dropped here on the worker, which the store would then wait for. */
static gboolean
deliver_cb (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, job->error);
  else
    g_task_return_pointer (job->task, job->result, job->result_free);
  g_object_unref (job->task);
  g_free (job);
  return G_SOURCE_REMOVE;
}

static void
deliver_later (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, deliver_cb, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
answer (HfWorker *self, Job *job)
{
  if (job->task != NULL)
    {
      deliver_later (job);
      return;
    }
  g_mutex_lock (&self->lock);
  job->is_answered = TRUE;
  g_cond_broadcast (&self->answered);
  g_mutex_unlock (&self->lock);
}

static void
report_opened (Opening *opening, HfDatabase *db)
{
  HfWorker *self = opening->self;

  g_mutex_lock (&self->lock);
  self->db = db;
  opening->is_open = TRUE;
  g_cond_broadcast (&self->answered);
  g_mutex_unlock (&self->lock);
}

/* After a ranking, a long list or an import tens of megabytes are pages nobody will read again, or
 * lie freed and scattered over the heap, where no other program can have them. Giving them back
 * takes milliseconds, so it waits for a pause. */
static void
give_back_memory (HfDatabase *db)
{
  hf_database_rest (db);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static Job *
wait_for_job (HfWorker *self)
{
  gint64 left = self->rest_at - g_get_monotonic_time ();
  Job   *job;

  if (self->rest_at == 0)
    return g_async_queue_pop (self->queue);
  job = g_async_queue_timeout_pop (self->queue, MAX (left, 1));
  if (job != NULL)
    return job;
  self->rest_at = 0;
  give_back_memory (self->db);
  return g_async_queue_pop (self->queue);
}

static gpointer
worker_main (gpointer data)
{
  Opening    *opening = data;
  HfWorker   *self = opening->self;
  HfDatabase *db = hf_database_open (opening->path, opening->flags, &opening->error);

  report_opened (opening, db);
  while (db != NULL)
    {
      Job *job = wait_for_job (self);

      if (job->work == NULL)
        {
          g_free (job);
          break;
        }
      work_on (self, job);
      if (!job->is_look)
        self->rest_at = g_get_monotonic_time () + PAUSE;
      answer (self, job);
    }
  g_clear_pointer (&db, hf_database_close);
  return NULL;
}

static void
worker_free (HfWorker *self)
{
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->answered);
  g_free (self);
}

/**
 * hf_worker_new:
 * @name: the thread's name
 * @path: (type filename): the book
 * @flags: how to open it
 * @error: return location for an error
 *
 * Starts a thread and opens the book on it, waiting until that is done.
 *
 * Returns: (transfer full) (nullable): the worker
 */
HfWorker *
hf_worker_new (const char *name, const char *path, HfOpenFlags flags, GError **error)
{
  HfWorker *self = g_new0 (HfWorker, 1);
  Opening   opening = { self, path, flags, NULL, FALSE };

  g_mutex_init (&self->lock);
  g_cond_init (&self->answered);
  self->queue = g_async_queue_new ();
  self->is_at_once = (flags & HF_OPEN_AT_ONCE) != 0;
  self->thread = g_thread_new (name, worker_main, &opening);
  g_mutex_lock (&self->lock);
  while (!opening.is_open)
    g_cond_wait (&self->answered, &self->lock);
  g_mutex_unlock (&self->lock);
  if (self->db != NULL)
    return self;

  worker_free (self);
  g_propagate_error (error, opening.error);
  return NULL;
}

/**
 * hf_worker_shut_down:
 * @self: (transfer full): a worker
 *
 * Lets the work that was pushed finish, closes the connection and ends the thread.
 */
void
hf_worker_shut_down (HfWorker *self)
{
  g_async_queue_push (self->queue, g_new0 (Job, 1));
  worker_free (self);
}

static void
push (HfWorker      *self,
      HfWork         work,
      gpointer       data,
      GDestroyNotify result_free,
      GTask         *task,
      gboolean       is_look)
{
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->data = data;
  job->result_free = result_free;
  job->task = task;
  job->cancellable = g_task_get_cancellable (task);
  job->is_look = is_look;
  g_async_queue_push (self->queue, job);
}

/**
 * hf_worker_push:
 * @self: a worker
 * @work: what to do
 * @data: (transfer none): given to @work; the task keeps it alive, see g_task_set_task_data()
 * @result_free: (nullable): frees a result nobody fetched
 * @task: (transfer full): answered with the result in its own context
 *
 * Queues a piece of work.
 */
void
hf_worker_push (HfWorker *self, HfWork work, gpointer data, GDestroyNotify result_free, GTask *task)
{
  push (self, work, data, result_free, task, FALSE);
}

/**
 * hf_worker_look:
 * @self: a worker
 * @work: what to look at
 * @data: as for hf_worker_push()
 * @result_free: (nullable): the same
 * @task: (transfer full): the same
 *
 * Queues a glance, so small that it may come twice a second and yet is a pause to the thread.
 */
void
hf_worker_look (HfWorker *self, HfWork work, gpointer data, GDestroyNotify result_free, GTask *task)
{
  push (self, work, data, result_free, task, TRUE);
}

/**
 * hf_worker_run:
 * @self: a worker
 * @work: what to do
 * @data: (transfer none): given to @work
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Queues a piece of work and waits for it. For the command line and for tests; never for a window.
 *
 * Returns: (nullable): what @work returned
 */
gpointer
hf_worker_run (HfWorker     *self,
               HfWork        work,
               gpointer      data,
               GCancellable *cancellable,
               GError      **error)
{
  Job job = { .work = work, .data = data, .cancellable = cancellable };

  g_async_queue_push (self->queue, &job);
  g_mutex_lock (&self->lock);
  while (!job.is_answered)
    g_cond_wait (&self->answered, &self->lock);
  g_mutex_unlock (&self->lock);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.result;
}
