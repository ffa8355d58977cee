/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A bubble to try out whether any are seen on this computer. Whoever asked for one is told what
 * became of it, where they asked. */

#include "app/hf-test-bubble.h"

#include "base/hf-log.h"

#include <glib/gi18n.h>

#define ID "test"

/* The preferences may have been closed meanwhile. */
static void
tell (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_PREFERENCES_WINDOW (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (text));
    }
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_shown = hf_notifier_show_finish (HF_NOTIFIER (source), result, &error);

  if (!is_shown && error->domain != HF_NOTIFIER_ERROR)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "showing a notification to test", error);
  tell (is_shown ? _ ("Sent. If you do not see it, this computer holds notifications back.") :
                   _ ("Nothing on this computer shows notifications"));
}

static void
test_cb (HfNotifier *notifier)
{
  g_autoptr (HfNotification) notification =
    hf_notification_new (ID, _ ("This is how you are reminded"), _ ("A test: nothing is due."),
                         HF_NOTIFICATION_NORMAL);

  hf_notifier_withdraw (notifier, ID); /* what is told once more is to be seen once more */
  hf_notifier_show_async (notifier, notification, NULL, shown_cb, NULL);
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

  g_signal_connect_object (action, "activate", G_CALLBACK (test_cb), notifier, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
}
