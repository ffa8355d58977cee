/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Waking up, as told by a logind of the test's own on a private bus. */

#include "remind/hf-sleep-monitor.h"

#include "remind-test.h"

static GDBusConnection *
connect_to (GTestDBus *bus)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection =
    g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                              G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

/* A round trip: whatever the bus was asked before has then been seen to. */
static void
sync_with_bus (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", "GetId", NULL, NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

static void
emit (GDBusConnection *logind, GDBusConnection *listener, gboolean going_to_sleep)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (logind, NULL, "/org/freedesktop/login1",
                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                 g_variant_new ("(b)", going_to_sleep), &error);
  g_assert_no_error (error);
  sync_with_bus (logind);
  sync_with_bus (listener);
  remind_test_settle ();
}

static void
resumed_cb (guint *count)
{
  ++*count;
}

static void
test_resumed (void)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  guint count = 0;

  g_test_dbus_up (bus);
  GDBusConnection *logind = connect_to (bus);
  GDBusConnection *listener = connect_to (bus);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) owned =
    g_dbus_connection_call_sync (logind, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", "RequestName",
                                 g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  HfSleepMonitor *monitor = hf_sleep_monitor_new (listener);
  g_signal_connect_swapped (monitor, "resumed", G_CALLBACK (resumed_cb), &count);
  sync_with_bus (listener);
  emit (logind, listener, TRUE);
  g_assert_cmpuint (count, ==, 0);
  emit (logind, listener, FALSE);
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (monitor);
  emit (logind, listener, FALSE);
  g_assert_cmpuint (count, ==, 1);

  g_dbus_connection_close_sync (logind, NULL, NULL);
  g_dbus_connection_close_sync (listener, NULL, NULL);
  g_object_unref (logind);
  g_object_unref (listener);
  g_test_dbus_down (bus);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sleep-monitor/resumed", test_resumed);
  return g_test_run ();
}
