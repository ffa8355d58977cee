/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The offer of another kind: there when there is one, and taken by its button. */

#include "find-widget.h"

#include "gui/transfer/hf-kind-hint.h"

static void
taken_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_offer (void)
{
  GtkWidget         *window = gtk_window_new (); /* actions are looked for from the root */
  HfKindHint        *hint = g_object_new (HF_TYPE_KIND_HINT, NULL);
  GtkWidget         *button = find_widget (hint, GTK_TYPE_BUTTON);
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (find_widget (hint, ADW_TYPE_PREFERENCES_ROW));
  guint              n_taken = 0;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("take-likely", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (taken_cb), &n_taken);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "import", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (hint));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (hint)));

  hf_kind_hint_set_kind (hint, HF_IMPORT_VISITS);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (hint)));
  g_assert_cmpint (hf_kind_hint_get_kind (hint), ==, HF_IMPORT_VISITS);
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                   "By its columns, each row seems to be: Visit.");
  hf_kind_hint_set_kind (hint, HF_IMPORT_ARTICLES);
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                   "By its columns, each row seems to be: Article.");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_taken, ==, 1);

  hf_kind_hint_set_kind (hint, HF_IMPORT_N_KINDS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (hint)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/kind-hint/offer", test_offer);
  return g_test_run ();
}
