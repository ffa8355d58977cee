/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Privacy mode of the program: an action that goes on and off. */

#include "app/hf-privacy.h"

#include <gtk/gtk.h>

static void
test_on_and_off (void)
{
  g_autoptr (GtkApplication) application =
    gtk_application_new ("org.huifang.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
  hf_privacy_begin (G_APPLICATION (application), settings);
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), HF_PRIVACY_ACTION, NULL);
  g_assert_true (hf_privacy_is_on (G_APPLICATION (application)));
  g_action_group_activate_action (G_ACTION_GROUP (application), HF_PRIVACY_ACTION, NULL);
  g_assert_false (hf_privacy_is_on (G_APPLICATION (application)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/privacy/on-and-off", test_on_and_off);
  return g_test_run ();
}
