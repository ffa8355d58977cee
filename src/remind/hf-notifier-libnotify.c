/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bubbles drawn by the desktop; the only file that knows libnotify.
 *
 * libnotify waits for every answer, up to 25 s each from a server that hangs. So all of it happens
 * on one worker thread with its own main context, where its signals arrive too. Before anything is
 * handed to the worker the server is probed without waiting; a server that hangs only in between
 * holds up the worker, never the program.
 *
 * Main thread: HfNotifierLibnotify, its tasks and signals. Worker thread: Worker.bubbles and every
 * NotifyNotification. Jobs cross in order, as sources of the other side's main context.
 */

#include "remind/hf-notifier-libnotify.h"

#include "base/hf-log.h"
#include "remind/hf-notification-server.h"

#include <libnotify/notify.h>

/* How long closing the program waits for the worker to take its bubbles off the screen. */
#define QUIT_TIMEOUT_US (G_USEC_PER_SEC / 2)

/* libnotify declares no autoptr in every version we build with. */
typedef NotifyNotification Bubble;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bubble, g_object_unref)

typedef struct
{
  gatomicrefcount ref_count;
  GMainContext   *context;      /* the worker's */
  GMainContext   *main_context; /* the notifier's */
  GMainLoop      *loop;
  char           *app_id;
  char           *app_name;
  GWeakRef        notifier;

  GHashTable *bubbles; /* id → Bubble; worker thread only */

  GMutex   mutex;
  GCond    finished_cond;
  gboolean finished;
} Worker;

struct _HfNotifierLibnotify
{
  GObject parent_instance;

  /* owned */
  HfNotificationServer *server;
  Worker               *worker;
  GThread              *thread;

  GHashTable *probing; /* id → the latest GTask (borrowed) that waits for the server */
};

static void hf_notifier_libnotify_notifier_init (HfNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfNotifierLibnotify,
                               hf_notifier_libnotify,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_NOTIFIER,
                                                      hf_notifier_libnotify_notifier_init))

/* --- Either thread: jobs and the worker's life --- */

typedef struct _Job Job;
typedef void (*JobFunc) (Job *job);

/* Something to be done on the other thread; which members count depends on the function. */
struct _Job
{
  JobFunc                  run;
  Worker                  *worker; /* owned */
  GTask                   *task;   /* owned; touched on the main thread only */
  HfNotification          *notification;
  GError                  *error;
  char                    *id;
  char                    *action;
  HfNotificationServerCaps caps;
  HfNotifierCloseReason    reason;
};

static void
unref_worker (Worker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->ref_count))
    return;
  g_hash_table_unref (worker->bubbles);
  g_main_loop_unref (worker->loop);
  g_main_context_unref (worker->context);
  g_main_context_unref (worker->main_context);
  g_weak_ref_clear (&worker->notifier);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->finished_cond);
  g_free (worker->app_id);
  g_free (worker->app_name);
  g_free (worker);
}

static Worker *
ref_worker (Worker *worker)
{
  g_atomic_ref_count_inc (&worker->ref_count);
  return worker;
}

static Job *
make_job (Worker *worker, JobFunc run, const char *id)
{
  Job *job = g_new0 (Job, 1);

  job->worker = ref_worker (worker);
  job->run = run;
  job->id = g_strdup (id);
  return job;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_clear_pointer (&job->notification, hf_notification_unref);
  g_clear_error (&job->error);
  g_free (job->id);
  g_free (job->action);
  unref_worker (job->worker);
  g_free (job);
}

static gboolean
run_job_cb (gpointer data)
{
  Job *job = data;

  job->run (job);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(), which may run the job on the calling thread. */
static void
post_job (Job *job, GMainContext *context)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, run_job_cb, job, free_job);
  g_source_attach (source, context);
}

/* --- Main thread: what the worker reports --- */

static void
emit_action_invoked (Job *job)
{
  g_autoptr (HfNotifier) notifier = g_weak_ref_get (&job->worker->notifier);

  if (notifier != NULL)
    hf_notifier_emit_action_invoked (notifier, job->id, job->action);
}

static void
emit_closed (Job *job)
{
  g_autoptr (HfNotifier) notifier = g_weak_ref_get (&job->worker->notifier);

  if (notifier != NULL)
    hf_notifier_emit_closed (notifier, job->id, job->reason);
}

static void
return_shown (Job *job)
{
  if (job->error == NULL)
    g_task_return_boolean (job->task, TRUE);
  else
    g_task_return_new_error (job->task, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE,
                             "showing a notification failed: %s", job->error->message);
}

/* --- Worker thread: libnotify --- */

static void
report_closed (Worker *worker, const char *id, HfNotifierCloseReason reason)
{
  Job *job = make_job (worker, emit_closed, id);

  job->reason = reason;
  post_job (job, worker->main_context);
}

static void
bubble_closed_cb (Bubble *bubble, gpointer data)
{
  Worker          *worker = data;
  const char      *id = g_object_get_data (G_OBJECT (bubble), "hf-id");
  int              reason = notify_notification_get_closed_reason (bubble);
  g_autofree char *kept_id = g_strdup (id);

  if (!g_hash_table_remove (worker->bubbles, kept_id))
    return;
  report_closed (worker, kept_id,
                 reason == NOTIFY_CLOSED_REASON_EXPIRED     ? HF_NOTIFIER_CLOSED_EXPIRED :
                 reason == NOTIFY_CLOSED_REASON_API_REQUEST ? HF_NOTIFIER_CLOSED_WITHDRAWN :
                                                              HF_NOTIFIER_CLOSED_DISMISSED);
}

static void
bubble_action_invoked_cb (Bubble *bubble, char *action, gpointer data)
{
  Worker *worker = data;
  Job *job = make_job (worker, emit_action_invoked, g_object_get_data (G_OBJECT (bubble), "hf-id"));

  job->action = g_strdup (action);
  post_job (job, worker->main_context);
}

static Bubble *
take_bubble (Worker *worker, const char *id)
{
  gpointer key, bubble;

  if (!g_hash_table_steal_extended (worker->bubbles, id, &key, &bubble))
    return NULL;
  g_free (key);
  g_signal_handlers_disconnect_by_func (bubble, bubble_closed_cb, worker);
  return bubble;
}

/* A bubble that is still on the screen is changed in place; libnotify then sends its number along.
 */
static Bubble *
prepare_bubble (Worker *worker, const HfNotification *notification, HfNotificationServerCaps caps)
{
  g_autofree char *escaped = notification->body != NULL && caps & HF_NOTIFICATION_SERVER_MARKUP ?
                               g_markup_escape_text (notification->body, -1) :
                               g_strdup (notification->body);
  const char      *body = caps & HF_NOTIFICATION_SERVER_BODY ? escaped : NULL;

  Bubble *bubble = take_bubble (worker, notification->id);
  if (bubble == NULL)
    bubble = notify_notification_new (notification->title, body, worker->app_id);
  else
    notify_notification_update (bubble, notification->title, body, worker->app_id);
  g_object_set_data_full (G_OBJECT (bubble), "hf-id", g_strdup (notification->id), g_free);
  g_signal_connect (bubble, "closed", G_CALLBACK (bubble_closed_cb), worker);
  return bubble;
}

/* Never NOTIFY_URGENCY_CRITICAL: it would break through "do not disturb". */
static void
set_priority (Bubble *bubble, HfNotificationPriority priority)
{
  notify_notification_set_urgency (bubble, priority == HF_NOTIFICATION_LOW ? NOTIFY_URGENCY_LOW :
                                                                             NOTIFY_URGENCY_NORMAL);
  notify_notification_set_timeout (bubble, priority == HF_NOTIFICATION_HIGH ?
                                             NOTIFY_EXPIRES_NEVER :
                                             NOTIFY_EXPIRES_DEFAULT);
}

static void
set_actions (Bubble                  *bubble,
             const HfNotification    *notification,
             HfNotificationServerCaps caps,
             Worker                  *worker)
{
  notify_notification_clear_actions (bubble);
  if (!(caps & HF_NOTIFICATION_SERVER_ACTIONS))
    return;
  notify_notification_add_action (bubble, HF_NOTIFICATION_OPEN, HF_NOTIFICATION_OPEN,
                                  bubble_action_invoked_cb, worker, NULL);
  for (guint i = 0; i < notification->buttons->len; i++)
    {
      const HfNotificationButton *button = notification->buttons->pdata[i];

      notify_notification_add_action (bubble, button->action, button->label,
                                      bubble_action_invoked_cb, worker, NULL);
    }
}

/* The task goes back as it came: its last reference must not be dropped here, since with it could
 * go the last one of the notifier, which waits for this thread.
 */
static void
report_shown (Job *job, GError *error)
{
  Job *answer = make_job (job->worker, return_shown, NULL);

  answer->task = g_steal_pointer (&job->task);
  answer->error = error;
  post_job (answer, job->worker->main_context);
}

static void
show_bubble (Job *job)
{
  Worker               *worker = job->worker;
  const HfNotification *notification = job->notification;
  g_autoptr (Bubble) bubble = prepare_bubble (worker, notification, job->caps);
  GError *error = NULL;

  set_priority (bubble, notification->priority);
  notify_notification_set_hint (bubble, "desktop-entry", g_variant_new_string (worker->app_id));
  set_actions (bubble, notification, job->caps, worker);
  if (notify_notification_show (bubble, &error))
    /* Kept until it is closed: without a reference its clicks would not arrive. */
    g_hash_table_replace (worker->bubbles, g_strdup (notification->id), g_steal_pointer (&bubble));
  else
    g_signal_handlers_disconnect_by_func (bubble, bubble_closed_cb, worker);
  report_shown (job, error);
}

static void
close_bubble (Job *job)
{
  g_autoptr (Bubble) bubble = take_bubble (job->worker, job->id);
  g_autoptr (GError) error = NULL;

  if (bubble == NULL)
    return;
  /* Whatever keeps the server from closing it, it is none of ours any more. */
  if (!notify_notification_close (bubble, &error))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "closing a notification failed", error);
  report_closed (job->worker, job->id, HF_NOTIFIER_CLOSED_WITHDRAWN);
}

/* The numbers the old server gave mean nothing to the next one. */
static void
forget_bubbles (Job *job)
{
  Worker        *worker = job->worker;
  GHashTableIter iter;
  gpointer       id, bubble;

  g_hash_table_iter_init (&iter, worker->bubbles);
  while (g_hash_table_iter_next (&iter, &id, &bubble))
    {
      g_signal_handlers_disconnect_by_func (bubble, bubble_closed_cb, worker);
      report_closed (worker, id, HF_NOTIFIER_CLOSED_LOST);
      g_hash_table_iter_remove (&iter);
    }
}

static void
quit (Job *job)
{
  g_main_loop_quit (job->worker->loop);
}

/* Without the program nobody would answer their buttons. */
static void
close_all_and_quit (Job *job)
{
  GHashTableIter iter;
  gpointer       bubble;

  g_hash_table_iter_init (&iter, job->worker->bubbles);
  while (g_hash_table_iter_next (&iter, NULL, &bubble))
    {
      g_signal_handlers_disconnect_by_func (bubble, bubble_closed_cb, job->worker);
      notify_notification_close (bubble, NULL);
      g_hash_table_iter_remove (&iter);
    }
  quit (job);
}

static gpointer
run_worker (gpointer data)
{
  Worker *worker = data;

  g_main_context_push_thread_default (worker->context);
  notify_init (worker->app_name);
  g_main_loop_run (worker->loop);
  g_hash_table_remove_all (worker->bubbles);
  notify_uninit ();
  /* GDBus lets go of its subscriptions from the context they were made in. */
  while (g_main_context_iteration (worker->context, FALSE))
    continue;
  g_main_context_pop_thread_default (worker->context);

  g_mutex_lock (&worker->mutex);
  worker->finished = TRUE;
  g_cond_signal (&worker->finished_cond);
  g_mutex_unlock (&worker->mutex);
  unref_worker (worker);
  return NULL;
}

/* --- Main thread: HfNotifier --- */

static void
server_probed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  HfNotifierLibnotify     *self = g_task_get_source_object (task);
  const HfNotification    *notification = g_task_get_task_data (task);
  HfNotificationServerCaps caps = 0;
  g_autoptr (GError) error = NULL;
  gboolean answers =
    hf_notification_server_probe_finish (HF_NOTIFICATION_SERVER (object), result, &caps, &error);

  if (self->worker == NULL || g_hash_table_lookup (self->probing, notification->id) != task)
    {
      g_task_return_new_error (task, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_WITHDRAWN,
                               "notification was withdrawn before it was shown");
      return;
    }
  g_hash_table_remove (self->probing, notification->id);
  if (!answers)
    {
      g_task_return_new_error (task, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE,
                               "notification server is not available: %s", error->message);
      return;
    }
  Job *job = make_job (self->worker, show_bubble, NULL);
  job->notification = hf_notification_ref (g_task_get_task_data (task));
  job->task = g_steal_pointer (&task);
  job->caps = caps;
  post_job (job, self->worker->context);
}

static void
server_lost_cb (HfNotifierLibnotify *self)
{
  post_job (make_job (self->worker, forget_bubbles, NULL), self->worker->context);
}

static void
server_availability_changed_cb (HfNotifierLibnotify *self, gboolean available)
{
  hf_notifier_emit_availability_changed (HF_NOTIFIER (self), available);
}

static void
hf_notifier_libnotify_show_async (HfNotifier         *notifier,
                                  HfNotification     *notification,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HfNotifierLibnotify *self = HF_NOTIFIER_LIBNOTIFY (notifier);
  GTask               *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, hf_notifier_libnotify_show_async);
  g_task_set_task_data (task, hf_notification_ref (notification),
                        (GDestroyNotify) hf_notification_unref);
  g_hash_table_replace (self->probing, g_strdup (notification->id), task);
  hf_notification_server_probe_async (self->server, cancellable, server_probed_cb, task);
}

static gboolean
hf_notifier_libnotify_show_finish (HfNotifier *notifier, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, notifier), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
hf_notifier_libnotify_withdraw (HfNotifier *notifier, const char *id)
{
  HfNotifierLibnotify *self = HF_NOTIFIER_LIBNOTIFY (notifier);

  g_hash_table_remove (self->probing, id);
  post_job (make_job (self->worker, close_bubble, id), self->worker->context);
}

static gboolean
hf_notifier_libnotify_is_available (HfNotifier *notifier)
{
  return hf_notification_server_is_available (HF_NOTIFIER_LIBNOTIFY (notifier)->server);
}

static void
hf_notifier_libnotify_notifier_init (HfNotifierInterface *iface)
{
  iface->show_async = hf_notifier_libnotify_show_async;
  iface->show_finish = hf_notifier_libnotify_show_finish;
  iface->withdraw = hf_notifier_libnotify_withdraw;
  iface->is_available = hf_notifier_libnotify_is_available;
}

/* The one place that waits, and not for long: the program is closing. A worker that is held up by a
 * hanging server is left behind.
 */
static gboolean
wait_until_finished (Worker *worker)
{
  gint64   deadline = g_get_monotonic_time () + QUIT_TIMEOUT_US;
  gboolean finished;

  g_mutex_lock (&worker->mutex);
  while (!worker->finished && g_cond_wait_until (&worker->finished_cond, &worker->mutex, deadline))
    continue;
  finished = worker->finished;
  g_mutex_unlock (&worker->mutex);
  return finished;
}

static void
stop_worker (HfNotifierLibnotify *self)
{
  JobFunc  run = hf_notification_server_is_available (self->server) ? close_all_and_quit : quit;
  GThread *thread = g_steal_pointer (&self->thread);

  post_job (make_job (self->worker, run, NULL), self->worker->context);
  if (wait_until_finished (self->worker))
    g_thread_join (thread);
  else
    g_thread_unref (thread);
  g_clear_pointer (&self->worker, unref_worker);
}

static void
hf_notifier_libnotify_dispose (GObject *object)
{
  HfNotifierLibnotify *self = HF_NOTIFIER_LIBNOTIFY (object);

  if (self->worker != NULL)
    stop_worker (self);
  g_clear_object (&self->server);
  g_hash_table_remove_all (self->probing);

  G_OBJECT_CLASS (hf_notifier_libnotify_parent_class)->dispose (object);
}

static void
hf_notifier_libnotify_finalize (GObject *object)
{
  HfNotifierLibnotify *self = HF_NOTIFIER_LIBNOTIFY (object);

  g_clear_pointer (&self->probing, g_hash_table_unref);

  G_OBJECT_CLASS (hf_notifier_libnotify_parent_class)->finalize (object);
}

static void
hf_notifier_libnotify_class_init (HfNotifierLibnotifyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_notifier_libnotify_dispose;
  object_class->finalize = hf_notifier_libnotify_finalize;
}

static void
hf_notifier_libnotify_init (HfNotifierLibnotify *self)
{
  self->probing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->server = hf_notification_server_new ();
  g_signal_connect_object (self->server, "lost", G_CALLBACK (server_lost_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->server, "availability-changed",
                           G_CALLBACK (server_availability_changed_cb), self, G_CONNECT_SWAPPED);
}

static Worker *
make_worker (HfNotifierLibnotify *self, const char *app_id, const char *app_name)
{
  Worker *worker = g_new0 (Worker, 1);

  g_atomic_ref_count_init (&worker->ref_count);
  worker->context = g_main_context_new ();
  worker->main_context = g_main_context_ref_thread_default ();
  worker->loop = g_main_loop_new (worker->context, FALSE);
  worker->app_id = g_strdup (app_id);
  worker->app_name = g_strdup (app_name);
  worker->bubbles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_weak_ref_init (&worker->notifier, self);
  g_mutex_init (&worker->mutex);
  g_cond_init (&worker->finished_cond);
  return worker;
}

HfNotifierLibnotify *
hf_notifier_libnotify_new (const char *app_id, const char *app_name)
{
  g_return_val_if_fail (app_id != NULL && app_name != NULL, NULL);

  HfNotifierLibnotify *self = g_object_new (HF_TYPE_NOTIFIER_LIBNOTIFY, NULL);
  self->worker = make_worker (self, app_id, app_name);
  self->thread = g_thread_new ("hf-libnotify", run_worker, ref_worker (self->worker));
  return self;
}
