/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A notification server played by python3-dbusmock. */

#include "mock-server.h"

#include <signal.h>
#include <sys/wait.h>

#define SERVER_NAME    "org.freedesktop.Notifications"
#define SERVER_PATH    "/org/freedesktop/Notifications"
#define MOCK_INTERFACE "org.freedesktop.DBus.Mock"

/* Debian's own interpreter: another one in front of it does not see its modules. */
#define PYTHON "/usr/bin/python3"

static GVariant *
call_bus (MockServer *self, const char *method)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply =
    g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", method, g_variant_new ("(s)", SERVER_NAME),
                                 NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

static void
wait_for_name (MockServer *self, gboolean wanted)
{
  gboolean owned = !wanted;

  while (owned != wanted)
    {
      g_autoptr (GVariant) reply = call_bus (self, "NameHasOwner");

      g_variant_get (reply, "(b)", &owned);
      if (wanted)
        g_assert_nonnull (g_subprocess_get_identifier (self->process));
    }
}

static GVariant *
call_mock (MockServer *self, const char *method, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply =
    g_dbus_connection_call_sync (self->connection, SERVER_NAME, SERVER_PATH, MOCK_INTERFACE, method,
                                 args, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return reply;
}

MockServer *
mock_server_start (const char *caps)
{
  g_autofree char *parameters = g_strdup_printf ("{\"capabilities\": \"%s\"}", caps);
  g_autoptr (GError) error = NULL;
  MockServer *self = g_new0 (MockServer, 1);

  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, PYTHON, "-m",
                                    "dbusmock", "--session", "--template", "notification_daemon",
                                    "--parameters", parameters, NULL);
  g_assert_no_error (error);
  wait_for_name (self, TRUE);
  /* The name comes before the methods: an answer to this means that they are there too. */
  g_autoptr (GVariant) reply = call_mock (self, "ClearCalls", NULL);
  return self;
}

void
mock_server_kill (MockServer *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  wait_for_name (self, FALSE);
  g_object_unref (self->process);
  g_object_unref (self->connection);
  g_free (self);
}

/* Not g_subprocess_send_signal(), which leaves the sending to another thread. */
static pid_t
send_signal (MockServer *self, int signal_number)
{
  pid_t pid = g_ascii_strtoll (g_subprocess_get_identifier (self->process), NULL, 10);

  g_assert_cmpint (kill (pid, signal_number), ==, 0);
  return pid;
}

void
mock_server_freeze (MockServer *self)
{
  siginfo_t info;
  pid_t     pid = send_signal (self, SIGSTOP);

  g_assert_cmpint (waitid (P_PID, pid, &info, WSTOPPED), ==, 0);
}

void
mock_server_thaw (MockServer *self)
{
  send_signal (self, SIGCONT);
}

void
mock_server_set_method (MockServer *self,
                        const char *name,
                        const char *in,
                        const char *out,
                        const char *code)
{
  g_autoptr (GVariant) reply =
    call_mock (self, "AddMethod", g_variant_new ("(sssss)", SERVER_NAME, name, in, out, code));
}

GVariant *
mock_server_get_call (MockServer *self, const char *method, guint index)
{
  g_autoptr (GVariant) reply = call_mock (self, "GetMethodCalls", g_variant_new ("(s)", method));
  g_autoptr (GVariant) calls = g_variant_get_child_value (reply, 0);

  if (index >= g_variant_n_children (calls))
    return NULL;
  g_autoptr (GVariant) call = g_variant_get_child_value (calls, index);
  return g_variant_get_child_value (call, 1);
}

void
mock_server_emit (MockServer *self, const char *name, const char *signature, GVariant *args)
{
  g_autoptr (GVariant) reply =
    call_mock (self, "EmitSignal", g_variant_new ("(sss@av)", SERVER_NAME, name, signature, args));
}
