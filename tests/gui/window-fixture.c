/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program's window over a book in a temporary folder, for the tests that work with it. */

#include "window-fixture.h"

#include "gui/common/hf-style.h"

void
window_fixture_set_up (WindowFixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->settings = g_settings_new ("org.huifang.Huifang");
  g_settings_reset (self->settings, "page-states");
  self->context = hf_context_new (self->book->store, self->settings);
}

void
window_fixture_tear_down (WindowFixture *self, gconstpointer data)
{
  window_fixture_close (self);
  g_assert_finalize_object (self->context);
  g_object_unref (self->settings);
  hf_test_book_free (self->book);
}

void
window_fixture_make (WindowFixture *self)
{
  self->window = hf_window_new (NULL, self->settings, self->book->path);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
}

void
window_fixture_open (WindowFixture *self)
{
  if (self->window == NULL)
    window_fixture_make (self);
  hf_window_set_context (self->window, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
  /* The first frame comes before the pages. */
  hf_test_wait_for (hf_window_get_page (self->window) != NULL);
}

void
window_fixture_close (WindowFixture *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  hf_test_wait_for (self->window == NULL);
  /* What is still being read holds on to it until it has been told. */
  hf_test_wait_for (G_OBJECT (self->context)->ref_count == 1);
}

static void
set_up_open (WindowFixture *self, gconstpointer data)
{
  window_fixture_set_up (self, data);
  window_fixture_open (self);
}

void
window_fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  hf_style_load (gdk_display_get_default ());
}

void
window_fixture_add_test (const char *path, gconstpointer data, WindowTest test)
{
  g_test_add (path, WindowFixture, data, set_up_open, test, window_fixture_tear_down);
}

void
window_fixture_show_view (WindowFixture *self, const char *view)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-view", "s", view);
}

void
window_fixture_assert_page (WindowFixture *self, const char *type)
{
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (hf_window_get_page (self->window)), ==, type);
}
