/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows one promised call by the real notifier and prints what comes of it, a line each; ends when
 * the bubble is closed. Driven by test-dunst.py.
 */

#include "remind/hf-notification-text.h"
#include "remind/hf-notifier-libnotify.h"

#include <stdio.h>

static void
action_invoked_cb (HfNotifier *notifier, const char *id, const char *action)
{
  printf ("action %s %s\n", id, action);
  fflush (stdout);
}

static void
closed_cb (HfNotifier *notifier, const char *id, int reason, GMainLoop *loop)
{
  printf ("closed %s\n", id);
  fflush (stdout);
  g_main_loop_quit (loop);
}

static void
notification_shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (hf_notifier_show_finish (HF_NOTIFIER (object), result, &error))
    printf ("shown\n");
  else
    printf ("not shown: %s\n", error->message);
  fflush (stdout);
}

int
main (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (HfNotifierLibnotify) notifier =
    hf_notifier_libnotify_new ("org.huifang.Huifang", "Huifang");
  g_autoptr (HfDueItem) item = hf_due_item_new (1, 0);

  item->promised = TRUE;
  item->name = g_strdup ("Tang <Xiaoyu>");
  item->reason = g_strdup ("checks & <results>");
  g_autoptr (HfReminder) reminder = hf_reminder_new_call_back (item);
  g_autoptr (HfNotification) notification =
    hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_NAME);

  g_signal_connect (notifier, "action-invoked", G_CALLBACK (action_invoked_cb), NULL);
  g_signal_connect (notifier, "closed", G_CALLBACK (closed_cb), loop);
  hf_notifier_show_async (HF_NOTIFIER (notifier), notification, NULL, notification_shown_cb, NULL);
  g_main_loop_run (loop);
  return 0;
}
