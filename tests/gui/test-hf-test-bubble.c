/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody tries out notifications from the preferences, where there are some and where there are
 * none. */

#include "find-widget.h"

#include "app/hf-test-bubble.h"
#include "gui/preferences/hf-preferences.h"
#include "tests/remind/hf-notifier-memory.h"
#include "tests/store/hf-test-book.h"

static void
assert_told (GtkWindow *parent, const char *text)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  GtkWindow *preferences;
  GtkWidget *button;

  hf_preferences_show (parent, settings, NULL);
  preferences = find_window (HF_TYPE_PREFERENCES);
  g_assert_nonnull (preferences);
  button = find_button_for (preferences, "app.test-notification");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (find_label (preferences, text) != NULL);
  gtk_window_destroy (preferences);
}

static void
test_both (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.huifang.TestBubble", G_APPLICATION_NON_UNIQUE);
  g_autoptr (HfNotifierMemory) notifier = hf_notifier_memory_new ();
  GtkWindow *parent;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  hf_test_bubble_add (GTK_APPLICATION (application), HF_NOTIFIER (notifier));
  parent = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));
  gtk_window_present (parent);
  assert_told (parent, "Sent. If you do not see it, this computer holds notifications back.");
  g_assert_cmpstr (hf_notifier_memory_lookup (notifier, "test")->body, ==,
                   "A test: nothing is due.");
  hf_notifier_memory_set_available (notifier, FALSE);
  assert_told (parent, "Nothing on this computer shows notifications");
  gtk_window_destroy (parent);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/test-bubble/both", test_both);
  return g_test_run ();
}
