/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Privacy mode of the program: an action that goes on and off, and on by itself only while a window
 * shows a book. */

#include "app/hf-privacy.h"

#include "app/hf-window.h"
#include "tests/store/hf-test-book.h"

static void
test_on_and_off (void)
{
  g_autoptr (GtkApplication) application =
    gtk_application_new ("org.huifang.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
  hf_privacy_begin (application, settings);
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), HF_PRIVACY_ACTION, NULL);
  g_assert_true (hf_privacy_is_on (G_APPLICATION (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), HF_PRIVACY_ACTION, NULL);
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
}

static GtkWindow *
open_window (GtkApplication *application, GSettings *settings)
{
  GtkWindow *window = GTK_WINDOW (hf_window_new (NULL, settings, "/nowhere/book.huifang"));

  gtk_window_set_application (window, application);
  return window;
}

/* Whoever opens a window after the program had none is there. */
static void
test_by_itself (void)
{
  g_autoptr (GtkApplication) application =
    gtk_application_new ("org.huifang.TestIdle", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  GApplication *program = G_APPLICATION (application);
  GtkWindow    *window, *welcome = GTK_WINDOW (gtk_window_new ());
  HfIdle       *idle;

  g_settings_set_enum (settings, "mask-after", 3);
  g_assert_true (g_application_register (program, NULL, NULL));
  idle = hf_privacy_begin (application, settings);
  gtk_window_set_application (welcome, application); /* shows nobody */
  g_assert_cmpuint (hf_idle_get_after (idle), ==, 0);
  window = open_window (application, settings);
  g_assert_cmpuint (hf_idle_get_after (idle), ==, 3 * 60 * 1000);
  g_signal_emit_by_name (idle, "idle");
  g_assert_true (hf_privacy_is_on (program));
  gtk_window_destroy (window);
  g_assert_false (hf_privacy_is_on (program));
  g_assert_cmpuint (hf_idle_get_after (idle), ==, 0);

  /* What somebody turned on stays on. */
  window = open_window (application, settings);
  g_action_group_activate_action (G_ACTION_GROUP (application), HF_PRIVACY_ACTION, NULL);
  g_signal_emit_by_name (idle, "idle");
  gtk_window_destroy (window);
  g_assert_true (hf_privacy_is_on (program));
  gtk_window_destroy (welcome);
  g_settings_reset (settings, "mask-after");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/privacy/on-and-off", test_on_and_off);
  g_test_add_func ("/privacy/by-itself", test_by_itself);
  return g_test_run ();
}
