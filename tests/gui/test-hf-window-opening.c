/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A window whose book is on its way: nothing can be done, soon it says why, then it has its book or
 * goes. */

#include "find-widget.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture base;
  GCancellable *opening;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  window_fixture_set_up (&fixture->base, data);
  window_fixture_make (&fixture->base);
  fixture->opening = g_cancellable_new ();
  hf_window_set_opening (fixture->base.window, fixture->opening, HF_OPEN_PHASE_READING);
  gtk_window_present (GTK_WINDOW (fixture->base.window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  window_fixture_tear_down (&fixture->base, data);
  g_object_unref (fixture->opening);
}

static GtkWidget *
find_explanation (Fixture *fixture)
{
  return find_widget (fixture->base.window, HF_TYPE_OPENING_PAGE);
}

static GtkWidget *
wait_for_explanation (Fixture *fixture)
{
  hf_test_wait_for (find_explanation (fixture) != NULL);
  return find_explanation (fixture);
}

static void
act (Fixture *fixture)
{
  static const char *const actions[] = { "win.create", "win.search", "win.back", "win.undo",
                                         "win.redo",   "win.import", "win.plan", "win.back-up" };

  window_fixture_show_view (&fixture->base, "customers");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->base.window), actions[i], NULL);
}

static void
test_explained (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status, *give_up;

  g_assert_null (find_explanation (fixture));
  act (fixture);
  status = find_widget (wait_for_explanation (fixture), ADW_TYPE_STATUS_PAGE);
  give_up = find_widget (status, GTK_TYPE_BUTTON);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==, "Opening the Book…");
  g_assert_true (gtk_widget_get_visible (give_up));
  hf_window_set_phase (fixture->base.window, HF_OPEN_PHASE_WAITING);
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)),
                            "Another program is doing that."));
  g_assert_true (gtk_widget_get_visible (give_up));
  hf_window_set_phase (fixture->base.window, HF_OPEN_PHASE_BACKING_UP);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==,
                   "Bringing the Book up to Date…");
  g_assert_true (gtk_widget_get_visible (give_up));
  hf_window_set_phase (fixture->base.window, HF_OPEN_PHASE_UPDATING);
  g_assert_false (gtk_widget_get_visible (give_up));
  g_assert_null (hf_window_get_page (fixture->base.window));

  window_fixture_open (&fixture->base);
  g_assert_null (find_explanation (fixture));
  window_fixture_assert_page (&fixture->base, "HfTodayPage");
  window_fixture_show_view (&fixture->base, "customers");
  window_fixture_assert_page (&fixture->base, "HfCustomerPage");
}

/* A phase that began before there was anything to see is seen afterwards. */
static void
test_phase_before (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status;

  hf_window_set_phase (fixture->base.window, HF_OPEN_PHASE_UPDATING);
  status = find_widget (wait_for_explanation (fixture), ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==,
                   "Bringing the Book up to Date…");
}

/* What takes no time is not explained, not even after the fact. */
static void
test_quick (Fixture *fixture, gconstpointer data)
{
  hf_test_wait_for (fixture->base.window->patience_id != 0);
  g_assert_null (find_explanation (fixture));
  hf_window_set_context (fixture->base.window, fixture->base.context);
  g_assert_cmpuint (fixture->base.window->patience_id, ==, 0);
  hf_test_wait_for (hf_window_get_page (fixture->base.window) != NULL);
  g_assert_null (find_explanation (fixture));
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *give_up = find_widget (wait_for_explanation (fixture), GTK_TYPE_BUTTON);

  g_assert_false (g_cancellable_is_cancelled (fixture->opening));
  g_signal_emit_by_name (give_up, "clicked");
  hf_test_wait_for (fixture->base.window == NULL);
  g_assert_true (g_cancellable_is_cancelled (fixture->opening));
}

static void
test_closed_unseen (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->base.window));
  hf_test_wait_for (fixture->base.window == NULL);
  g_assert_true (g_cancellable_is_cancelled (fixture->opening));
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/gui/window-opening/explained", test_explained);
  ADD ("/gui/window-opening/phase-before", test_phase_before);
  ADD ("/gui/window-opening/quick", test_quick);
  ADD ("/gui/window-opening/given-up", test_given_up);
  ADD ("/gui/window-opening/closed-unseen", test_closed_unseen);
  return g_test_run ();
}
