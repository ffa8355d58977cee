/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* With which view a book begins, and what is remembered of it and of other books. */

#include "window-fixture.h"

#include "core/hf-staff.h"
#include "session/hf-start.h"

static void
add_state (GVariantBuilder *states, const char *what, const char *book, GVariant *state)
{
  g_autofree char *key = book ? g_strconcat (what, "@", book, NULL) : g_strdup (what);

  g_variant_builder_add (states, "{sv}", key, state);
}

static void
remember_view (WindowFixture *fixture, const char *view, const char *book)
{
  GVariantBuilder states;

  g_variant_builder_init (&states, G_VARIANT_TYPE_VARDICT);
  add_state (&states, "view", book, g_variant_new_string (view));
  g_settings_set_value (fixture->settings, "page-states", g_variant_builder_end (&states));
}

static void
assert_starts (WindowFixture *fixture, const char *role, const char *type)
{
  hf_context_set_role (fixture->context, role);
  window_fixture_open (fixture);
  window_fixture_assert_page (fixture, type);
  window_fixture_close (fixture);
}

static void
test_by_role (WindowFixture *fixture, gconstpointer data)
{
  assert_starts (fixture, HF_STAFF_ROLE_DESK, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_DOCTOR, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_HEAD, "HfTodayPage");
  assert_starts (fixture, HF_STAFF_ROLE_MANAGER, "HfReportsPage");
}

/* What was shown in another book says nothing of this one. */
static void
test_where_it_was_left (WindowFixture *fixture, gconstpointer data)
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
test_remembers_by_book (WindowFixture *fixture, gconstpointer data)
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
  window_fixture_open (fixture);
  window_fixture_show_view (fixture, "customers");
  hf_window_remember_views (fixture->window);
  window_fixture_close (fixture);

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

#define ADD(path, test) \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  ADD ("/window-views/by-role", test_by_role);
  ADD ("/window-views/where-it-was-left", test_where_it_was_left);
  ADD ("/window-views/remembers-by-book", test_remembers_by_book);
  return g_test_run ();
}
