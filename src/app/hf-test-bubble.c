/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bubble to try out whether any are seen on this computer. Whoever asked for one is told what
 * became of it, where they asked. */

#include "app/hf-test-bubble.h"

#include "base/hf-log.h"

#include <glib/gi18n.h>

#define ID       "test"
#define NOTIFIER "hf-notifier" /* object data of the action */

static void
tell (GtkWindow *window, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), toast);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkApplication) application = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (application);
  gboolean   is_shown = hf_notifier_show_finish (HF_NOTIFIER (source), result, &error);

  if (!is_shown && error->domain != HF_NOTIFIER_ERROR)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "showing a notification to test", error);
  if (!ADW_IS_PREFERENCES_WINDOW (window)) /* closed meanwhile */
    return;
  tell (window, is_shown ?
                  _ ("Sent. If you do not see it, this computer holds notifications back.") :
                  _ ("Nothing on this computer shows notifications"));
}

static void
test_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  HfNotifier *notifier = g_object_get_data (G_OBJECT (action), NOTIFIER);
  g_autoptr (HfNotification) notification =
    hf_notification_new (ID, _ ("This is how you are reminded"), _ ("A test: nothing is due."),
                         HF_NOTIFICATION_NORMAL);

  hf_notifier_withdraw (notifier, ID); /* what is told once more is to be seen once more */
  hf_notifier_show_async (notifier, notification, NULL, shown_cb, g_object_ref (application));
}

/**
 * hf_test_bubble_add:
 * @application: the application
 * @notifier: who draws bubbles
 *
 * Adds the action `app.test-notification`.
 */
void
hf_test_bubble_add (GtkApplication *application, HfNotifier *notifier)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("test-notification", NULL);

  g_object_set_data_full (G_OBJECT (action), NOTIFIER, g_object_ref (notifier), g_object_unref);
  g_signal_connect_object (action, "activate", G_CALLBACK (test_cb), application, 0);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
}
