/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The desktop's notification server as seen from outside: is it there, does it answer, what can it
 * do. Everything is asynchronous, because a server may hang for ever. Only hf-notifier-libnotify.c
 * uses this.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_NOTIFICATION_SERVER (hf_notification_server_get_type ())

/**
 * HfNotificationServer:
 *
 * Watches the notification server of the session bus.
 */
G_DECLARE_FINAL_TYPE (HfNotificationServer,
                      hf_notification_server,
                      HF,
                      NOTIFICATION_SERVER,
                      GObject)

/**
 * HfNotificationServer::lost:
 * @self: the server
 *
 * The server went away, and everything it showed with it.
 */

/**
 * HfNotificationServer::availability-changed:
 * @self: the server
 * @available: whether it answers
 *
 * It went away, stopped answering, or answers again.
 */

/**
 * HfNotificationServerCaps:
 * @HF_NOTIFICATION_SERVER_ACTIONS: buttons are shown
 * @HF_NOTIFICATION_SERVER_BODY: text below the title is shown
 * @HF_NOTIFICATION_SERVER_MARKUP: that text is markup, so plain text must be escaped
 *
 * What a server can do.
 */
typedef enum
{
  HF_NOTIFICATION_SERVER_ACTIONS = 1 << 0,
  HF_NOTIFICATION_SERVER_BODY = 1 << 1,
  HF_NOTIFICATION_SERVER_MARKUP = 1 << 2
} HfNotificationServerCaps;

/**
 * hf_notification_server_new:
 *
 * Returns: (transfer full): the server of the session bus
 */
HfNotificationServer *hf_notification_server_new (void);

/**
 * hf_notification_server_is_available:
 *
 * Returns: whether it answered when last asked
 */
gboolean hf_notification_server_is_available (HfNotificationServer *self);

/**
 * hf_notification_server_probe_async:
 *
 * Asks the server what it can do; starts it if it is one that is started on demand. An answer comes
 * within a second if it is running, and at once while it is known to hang.
 */
void hf_notification_server_probe_async (HfNotificationServer *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);

/**
 * hf_notification_server_probe_finish:
 * @caps: (out): what it can do
 *
 * Returns: whether the server answers; else @error is set
 */
gboolean hf_notification_server_probe_finish (HfNotificationServer     *self,
                                              GAsyncResult             *result,
                                              HfNotificationServerCaps *caps,
                                              GError                  **error);

G_END_DECLS
