/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The desktop's notification server as seen from outside. It must not show anything itself, nor
 * know libnotify, whose calls wait for an answer.
 *
 * A server that does not answer in time is taken to hang. One patient question is then left with
 * it: the answer, however late, is the sign that it is back.
 */

#include "remind/hf-notification-server.h"

#include "base/hf-weak.h"

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"

#define ANSWER_TIMEOUT_MS 1000
/* A server started on demand has to come up first. */
#define START_TIMEOUT_MS 10000

struct _HfNotificationServer
{
  GObject parent_instance;

  /* owned */
  GCancellable *cancellable;
  guint         watch;

  gboolean running;
  gboolean hanging;
  gboolean available;
};

G_DEFINE_FINAL_TYPE (HfNotificationServer, hf_notification_server, G_TYPE_OBJECT)

enum
{
  LOST,
  AVAILABILITY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_available (HfNotificationServer *self, gboolean available)
{
  if (self->available == available)
    return;
  self->available = available;
  g_signal_emit (self, signals[AVAILABILITY_CHANGED], 0, available);
}

static void
ask (GDBusConnection    *connection,
     int                 timeout_ms,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  g_dbus_connection_call (connection, SERVER_NAME, SERVER_PATH, SERVER_NAME, "GetCapabilities",
                          NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, timeout_ms,
                          cancellable, callback, user_data);
}

static HfNotificationServerCaps
read_caps (GVariant *reply)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (reply, 0);
  g_autofree const char  **names = g_variant_get_strv (list, NULL);
  HfNotificationServerCaps caps = 0;

  if (g_strv_contains (names, "actions"))
    caps |= HF_NOTIFICATION_SERVER_ACTIONS;
  if (g_strv_contains (names, "body"))
    caps |= HF_NOTIFICATION_SERVER_BODY;
  if (g_strv_contains (names, "body-markup"))
    caps |= HF_NOTIFICATION_SERVER_MARKUP;
  return caps;
}

static void
patient_question_answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (HfNotificationServer) self = hf_weak_take (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);

  if (self == NULL)
    return;
  self->hanging = FALSE;
  if (reply != NULL)
    set_available (self, TRUE);
}

static void
note_hanging (HfNotificationServer *self, GDBusConnection *connection)
{
  set_available (self, FALSE);
  if (self->hanging)
    return;
  self->hanging = TRUE;
  ask (connection, G_MAXINT, self->cancellable, patient_question_answered_cb, hf_weak_new (self));
}

static void
question_answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  HfNotificationServer *self = g_task_get_source_object (task);
  GError               *error = NULL;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);

  if (reply != NULL)
    {
      set_available (self, TRUE);
      g_task_return_int (task, read_caps (reply));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    note_hanging (self, G_DBUS_CONNECTION (object));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_available (self, FALSE);
  g_task_return_error (task, error);
}

static void
bus_connected_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  HfNotificationServer *self = g_task_get_source_object (task);
  GCancellable         *cancellable = g_task_get_cancellable (task);
  GError               *error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, &error);

  if (connection == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ask (connection, self->running ? ANSWER_TIMEOUT_MS : START_TIMEOUT_MS, cancellable,
       question_answered_cb, g_steal_pointer (&task));
}

static void
name_appeared_cb (GDBusConnection *connection, const char *name, const char *owner, gpointer data)
{
  HfNotificationServer *self = data;

  self->running = TRUE;
  self->hanging = FALSE;
  hf_notification_server_probe_async (self, self->cancellable, NULL, NULL);
}

static void
name_vanished_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  HfNotificationServer *self = data;

  if (!self->running)
    return;
  self->running = FALSE;
  g_signal_emit (self, signals[LOST], 0);
  set_available (self, FALSE);
}

static void
hf_notification_server_dispose (GObject *object)
{
  HfNotificationServer *self = HF_NOTIFICATION_SERVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->watch, g_bus_unwatch_name);

  G_OBJECT_CLASS (hf_notification_server_parent_class)->dispose (object);
}

static void
hf_notification_server_finalize (GObject *object)
{
  HfNotificationServer *self = HF_NOTIFICATION_SERVER (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hf_notification_server_parent_class)->finalize (object);
}

static void
hf_notification_server_class_init (HfNotificationServerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType         type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hf_notification_server_dispose;
  object_class->finalize = hf_notification_server_finalize;

  signals[LOST] =
    g_signal_new ("lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[AVAILABILITY_CHANGED] = g_signal_new ("availability-changed", type, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
hf_notification_server_init (HfNotificationServer *self)
{
  self->cancellable = g_cancellable_new ();
  self->watch = g_bus_watch_name (G_BUS_TYPE_SESSION, SERVER_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                  name_appeared_cb, name_vanished_cb, self, NULL);
}

HfNotificationServer *
hf_notification_server_new (void)
{
  return g_object_new (HF_TYPE_NOTIFICATION_SERVER, NULL);
}

gboolean
hf_notification_server_is_available (HfNotificationServer *self)
{
  g_return_val_if_fail (HF_IS_NOTIFICATION_SERVER (self), FALSE);

  return self->available;
}

void
hf_notification_server_probe_async (HfNotificationServer *self,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  g_return_if_fail (HF_IS_NOTIFICATION_SERVER (self));

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, hf_notification_server_probe_async);
  if (self->hanging)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                             "notification server does not answer");
  else
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_connected_cb, g_steal_pointer (&task));
}

gboolean
hf_notification_server_probe_finish (HfNotificationServer     *self,
                                     GAsyncResult             *result,
                                     HfNotificationServerCaps *caps,
                                     GError                  **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  gssize answer = g_task_propagate_int (G_TASK (result), error);
  if (answer < 0)
    return FALSE;
  *caps = answer;
  return TRUE;
}
