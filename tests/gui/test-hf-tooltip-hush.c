/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A tooltip is not there while the popover of its button is open, and says the same again later. */

#include "gui/common/hf-tooltip-hush.h"

static void
assert_hushed (GtkWidget *button, const char *while_open, const char *after)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("What to choose"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, NULL);
  if (while_open != NULL)
    gtk_widget_set_tooltip_text (button, while_open);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, after);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_there_and_back (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_widget_set_tooltip_text (button, "Card Menu");
  assert_hushed (button, NULL, "Card Menu");
}

static void
test_another_meanwhile (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_widget_set_tooltip_text (button, "3 filters");
  assert_hushed (button, "4 filters", "4 filters");
}

static void
test_without (void)
{
  assert_hushed (gtk_menu_button_new (), NULL, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hf_tooltip_hush ();
  g_test_add_func ("/tooltip-hush/there-and-back", test_there_and_back);
  g_test_add_func ("/tooltip-hush/another-meanwhile", test_another_meanwhile);
  g_test_add_func ("/tooltip-hush/without", test_without);
  return g_test_run ();
}
