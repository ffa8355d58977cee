/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A notification server played by python3-dbusmock, in a process of its own so that it can be
 * stopped and killed.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  GDBusConnection *connection; /* to the session bus */
  GSubprocess     *process;
} MockServer;

/* Starts one and waits until it owns its name; @caps is a list separated by blanks. */
MockServer *mock_server_start (const char *caps);

/* Kills it and waits until its name is free. */
void mock_server_kill (MockServer *self);

/* Makes it hang, or go on. */
void mock_server_freeze (MockServer *self);
void mock_server_thaw (MockServer *self);

/* Replaces a method's behaviour by Python code. */
void mock_server_set_method (MockServer *self,
                             const char *name,
                             const char *in,
                             const char *out,
                             const char *code);

/* The arguments of a call, counted from 0: (transfer full), or %NULL when there were not as many.
 */
GVariant *mock_server_get_call (MockServer *self, const char *method, guint index);

/* Emits a signal of the server; @args is an `av` whose members have the types of @signature. */
void mock_server_emit (MockServer *self, const char *name, const char *signature, GVariant *args);

G_END_DECLS
