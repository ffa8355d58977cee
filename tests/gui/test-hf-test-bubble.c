/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody tries out notifications, where there are some and where there are none. */

#include "find-widget.h"

#include "app/hf-test-bubble.h"
#include "tests/remind/hf-notifier-memory.h"
#include "tests/store/hf-test-book.h"

static void
test_both (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.huifang.TestBubble", G_APPLICATION_NON_UNIQUE);
  g_autoptr (HfNotifierMemory) notifier = hf_notifier_memory_new ();
  GtkWidget *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  hf_test_bubble_add (GTK_APPLICATION (application), HF_NOTIFIER (notifier));
  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "application", application, NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (application), "test-notification", NULL);
  hf_test_wait_for (
    find_label (window, "Sent. If you do not see it, this computer holds notifications back.") !=
    NULL);
  g_assert_nonnull (hf_notifier_memory_lookup (notifier, "test"));
  g_assert_cmpstr (hf_notifier_memory_lookup (notifier, "test")->body, ==,
                   "A test: nothing is due.");
  gtk_window_destroy (GTK_WINDOW (window));

  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "application", application, NULL);
  gtk_window_present (GTK_WINDOW (window));
  hf_notifier_memory_set_available (notifier, FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (application), "test-notification", NULL);
  hf_test_wait_for (find_label (window, "Nothing on this computer shows notifications") != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/test-bubble/both", test_both);
  return g_test_run ();
}
