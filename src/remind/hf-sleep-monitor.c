/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tells when the machine woke up. It must not know what for. */

#include "remind/hf-sleep-monitor.h"

#include "base/hf-log.h"

#define LOGIN_NAME      "org.freedesktop.login1"
#define LOGIN_PATH      "/org/freedesktop/login1"
#define LOGIN_INTERFACE "org.freedesktop.login1.Manager"

struct _HfSleepMonitor
{
  GObject parent_instance;

  /* owned */
  GDBusConnection *connection;
  GCancellable    *cancellable;
  guint            subscription;
};

G_DEFINE_FINAL_TYPE (HfSleepMonitor, hf_sleep_monitor, G_TYPE_OBJECT)

enum
{
  RESUMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
prepare_for_sleep_received_cb (GDBusConnection *connection,
                               const char      *sender,
                               const char      *path,
                               const char      *interface,
                               const char      *signal,
                               GVariant        *parameters,
                               gpointer         data)
{
  gboolean going_to_sleep;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &going_to_sleep);
  if (!going_to_sleep)
    g_signal_emit (data, signals[RESUMED], 0);
}

static void
listen (HfSleepMonitor *self, GDBusConnection *connection)
{
  self->connection = g_object_ref (connection);
  self->subscription =
    g_dbus_connection_signal_subscribe (connection, LOGIN_NAME, LOGIN_INTERFACE, "PrepareForSleep",
                                        LOGIN_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                        prepare_for_sleep_received_cb, self, NULL);
}

static void
bus_connected_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, &error);

  if (connection != NULL)
    listen (HF_SLEEP_MONITOR (data), connection);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO,
                    "no system bus, waking up is noticed by the clock only", error);
}

static void
hf_sleep_monitor_dispose (GObject *object)
{
  HfSleepMonitor *self = HF_SLEEP_MONITOR (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->connection);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hf_sleep_monitor_parent_class)->dispose (object);
}

static void
hf_sleep_monitor_class_init (HfSleepMonitorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_sleep_monitor_dispose;

  signals[RESUMED] = g_signal_new ("resumed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_sleep_monitor_init (HfSleepMonitor *self)
{
  self->cancellable = g_cancellable_new ();
}

HfSleepMonitor *
hf_sleep_monitor_new (GDBusConnection *connection)
{
  HfSleepMonitor *self = g_object_new (HF_TYPE_SLEEP_MONITOR, NULL);

  if (connection != NULL)
    listen (self, connection);
  else
    /* Cancelled in dispose, so the callback sees either the error or a living monitor. */
    g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_connected_cb, self);
  return self;
}
