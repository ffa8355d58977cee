/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain keys, and the setting that switches them off. */

#include "gui/common/hf-single-keys.h"

#include "kin-fixture.h"

#define SETTING "single-key-shortcuts"

static void
test_follow (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autoptr (HfContext) context = hf_context_new (fixture->book->store, settings);
  g_autoptr (GtkEventController) keys = gtk_shortcut_controller_new ();

  g_settings_set_boolean (settings, SETTING, FALSE);
  hf_single_keys_follow (keys, context);
  g_assert_false (hf_single_keys_are_on (context));
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (keys), ==, GTK_PHASE_NONE);

  g_settings_set_boolean (settings, SETTING, TRUE);
  g_assert_true (hf_single_keys_are_on (context));
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (keys), ==, GTK_PHASE_BUBBLE);
  g_settings_reset (settings, SETTING);
}

static void
test_no_settings (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkEventController) keys = gtk_shortcut_controller_new ();

  hf_single_keys_follow (keys, fixture->context);
  g_assert_true (hf_single_keys_are_on (fixture->context));
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (keys), ==, GTK_PHASE_BUBBLE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kin_fixture_add_test ("/single-keys/follow", test_follow);
  kin_fixture_add_test ("/single-keys/no-settings", test_no_settings);
  return g_test_run ();
}
