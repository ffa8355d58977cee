/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* With which view a book begins, and what is remembered of it and of other books. */

#include "app/hf-window-private.h"
#include "core/hf-staff.h"
#include "gui/common/hf-style.h"
#include "session/hf-start.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  GSettings  *settings;
  HfContext  *context;
  HfWindow   *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->settings = g_settings_new ("org.huifang.Huifang");
  g_settings_reset (fixture->settings, "page-states");
  fixture->context = hf_context_new (fixture->book->store, fixture->settings);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hf_test_wait_for (G_OBJECT (fixture->context)->ref_count == 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->context);
  g_settings_reset (fixture->settings, "page-states");
  g_object_unref (fixture->settings);
  hf_test_book_free (fixture->book);
}

static const char *
open_window (Fixture *fixture)
{
  fixture->window = hf_window_new (NULL, fixture->settings, fixture->book->path);
  hf_window_set_context (fixture->window, fixture->context);
  gtk_window_present (GTK_WINDOW (fixture->window));
  hf_test_wait_for (hf_window_get_page (fixture->window) != NULL);
  return G_OBJECT_TYPE_NAME (hf_window_get_page (fixture->window));
}

static void
add_state (GVariantBuilder *states, const char *what, const char *book, GVariant *state)
{
  g_autofree char *key = book ? g_strconcat (what, "@", book, NULL) : g_strdup (what);

  g_variant_builder_add (states, "{sv}", key, state);
}

static void
remember_view (Fixture *fixture, const char *view, const char *book)
{
  GVariantBuilder states;

  g_variant_builder_init (&states, G_VARIANT_TYPE_VARDICT);
  add_state (&states, "view", book, g_variant_new_string (view));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&states));
}

static void
assert_starts (Fixture *fixture, const char *role, const char *type)
{
  hf_context_set_role (fixture->context, role);
  g_assert_cmpstr (open_window (fixture), ==, type);
  close_window (fixture);
}

static void
test_by_role (Fixture *fixture, gconstpointer data)
{
  assert_starts (fixture, HF_STAFF_ROLE_DESK, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_DOCTOR, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_HEAD, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfReportsPage");
}

/* What was shown in another book says nothing of this one. */
static void
test_where_it_was_left (Fixture *fixture, gconstpointer data)
{
  remember_view (fixture, "calendar", fixture->book->path);
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfCalendarPage");
  remember_view (fixture, "nowhere", fixture->book->path);
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfReportsPage");
  remember_view (fixture, "calendar", NULL);
  assert_starts (fixture, HF_STAFF_ROLE_DESK, "HfTodayPage");
}

/* Rows and filters of one book mean nothing in another. */
static void
test_remembers_by_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) states = NULL, state = NULL;
  g_autofree char *customers = g_strconcat ("customers@", fixture->book->path, NULL);
  g_autofree char *last = g_strconcat ("view@", fixture->book->path, NULL);
  const char      *view = NULL;
  GVariantBuilder  before;

  g_variant_builder_init (&before, G_VARIANT_TYPE_VARDICT);
  add_state (&before, "customers", NULL, g_variant_new_int32 (1));
  add_state (&before, "customers", "/gone.huifang", g_variant_new_int32 (2));
  add_state (&before, "view", NULL, g_variant_new_string ("calendar"));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&before));
  open_window (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "s", "customers");
  hf_window_remember_views (fixture->window);
  close_window (fixture);

  states = g_settings_get_value (fixture->settings, "page-states");
  state = g_variant_lookup_value (states, customers, NULL);
  g_assert_nonnull (state);
  g_assert_true (g_variant_lookup (states, "customers", "i", NULL));
  g_assert_false (g_variant_lookup (states, "customers@/gone.huifang", "i", NULL));
  g_assert_true (g_variant_lookup (states, last, "&s", &view));
  g_assert_cmpstr (view, ==, "customers");
  g_assert_true (g_variant_lookup (states, "view", "&s", &view));
  g_assert_cmpstr (view, ==, "calendar");
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  hf_style_load (gdk_display_get_default ());
  add ("/window-views/by-role", test_by_role);
  add ("/window-views/where-it-was-left", test_where_it_was_left);
  add ("/window-views/remembers-by-book", test_remembers_by_book);
  return g_test_run ();
}
