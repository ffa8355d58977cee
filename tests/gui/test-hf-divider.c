/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The divider of a pane: pushed by what stands beside it, put by somebody. */

#include "in-window.h"

#include "gui/common/hf-divider.h"

#define WIDTH 800

typedef struct
{
  GtkWidget *window;
  GtkPaned  *paned;
  GtkWidget *end;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  fixture->end = gtk_label_new (NULL);
  gtk_paned_set_start_child (fixture->paned, gtk_label_new (NULL));
  gtk_paned_set_end_child (fixture->paned, fixture->end);
  gtk_paned_set_shrink_end_child (fixture->paned, FALSE);
  gtk_paned_set_position (fixture->paned, 500);
  g_assert_true (hf_divider_keep (fixture->paned) == fixture->paned);
  fixture->window = show_in_window (fixture->paned, WIDTH, 300);
  hf_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->paned)) == WIDTH);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static int
position (Fixture *fixture)
{
  return gtk_paned_get_position (fixture->paned);
}

static void
need (Fixture *fixture, int width)
{
  gtk_widget_set_size_request (fixture->end, width, -1);
}

/* One wide card does not leave the list narrow for good. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  need (fixture, 600);
  hf_test_wait_for (position (fixture) < 200);
  g_assert_cmpint (hf_divider_get (fixture->paned), ==, 500);
  need (fixture, 400);
  hf_test_wait_for (position (fixture) > 350);
  g_assert_cmpint (position (fixture), <, 400); /* as far as there is room */
  need (fixture, 100);
  hf_test_wait_for (position (fixture) == 500);
}

/* As when a window was too small for both, and is large again. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  need (fixture, 600);
  hf_test_wait_for (position (fixture) < 200);
  gtk_widget_set_visible (fixture->end, FALSE);
  hf_test_wait_for (gtk_widget_get_width (gtk_paned_get_start_child (fixture->paned)) == WIDTH);
  gtk_widget_set_visible (fixture->end, TRUE);
  need (fixture, 100);
  hf_test_wait_for (position (fixture) == 500);
}

/* A window that gets small and large again, in which both sides have their share. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  need (fixture, 200);
  gtk_window_set_default_size (window, 400, 300);
  hf_test_wait_for (position (fixture) < 200);
  gtk_window_set_default_size (window, 600, 300);
  hf_test_wait_for (position (fixture) > 350);
  g_assert_cmpint (hf_divider_get (fixture->paned), ==, 375);
  gtk_window_set_default_size (window, WIDTH, 300);
  hf_test_wait_for (position (fixture) == 500);
}

/* Where somebody puts it, it stays. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  gtk_paned_set_position (fixture->paned, 300);
  g_assert_cmpint (hf_divider_get (fixture->paned), ==, 300);
  need (fixture, 600);
  hf_test_wait_for (position (fixture) < 200);
  gtk_paned_set_position (fixture->paned, 100);
  need (fixture, 100);
  hf_test_wait_for (gtk_widget_get_width (fixture->end) > 650);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (position (fixture), ==, 100);
  g_assert_cmpint (hf_divider_get (fixture->paned), ==, 100);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/divider/comes-back", test_comes_back);
  ADD ("/divider/hidden", test_hidden);
  ADD ("/divider/window", test_window);
  ADD ("/divider/put", test_put);
  return g_test_run ();
}
