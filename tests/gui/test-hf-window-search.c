/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was searched for before, below the empty search of the window: chosen, forgotten one by one
 * or all, and for nobody else to see. */

#include "find-widget.h"
#include "window-fixture.h"

#include "gui/common/hf-search-history.h"
#include "session/search/hf-searched.h"

static GtkWidget *
get_history (WindowFixture *self)
{
  return self->window->search_history;
}

static gboolean
is_shown (WindowFixture *self)
{
  return get_history (self) != NULL && gtk_widget_get_visible (get_history (self));
}

static const char *
get_typed (WindowFixture *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->window->search));
}

/* Three searches, the last one first in the list. */
static void
search_before (WindowFixture *self)
{
  hf_searched_note (self->context, "王芳");
  hf_searched_note (self->context, "8821");
  hf_searched_note (self->context, "zm");
  hf_test_book_let_finish (self->book);
}

static void
begin_search (WindowFixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.search", NULL);
}

static gint64
count_kept (WindowFixture *self)
{
  return hf_test_book_number (self->book, "SELECT count(*) FROM searched");
}

/* As GTK gives it to the entry before anything in it. */
static void
press (WindowFixture *self, guint key)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (self->window->search));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
}

/* GTK tells of what was typed a moment later, even to an entry that is gone. */
static void
settle (WindowFixture *self)
{
  hf_test_wait_for (
    g_str_equal (hf_page_get_search (hf_window_get_page (self->window)), get_typed (self)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whatever view is in front: what is chosen is searched for there, or among the customers. */
static void
test_chosen (WindowFixture *self, gconstpointer data)
{
  search_before (self);
  window_fixture_show_view (self, "today");
  begin_search (self);
  hf_test_wait_for (is_shown (self));
  g_assert_nonnull (find_label (get_history (self), "王芳"));
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Up);
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Return);
  g_assert_false (is_shown (self));
  g_assert_cmpstr (get_typed (self), ==, "8821");
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (self->window->stack), "customers"));
  window_fixture_assert_page (self, "HfCustomerPage");
  g_assert_cmpstr (get_typed (self), ==, "8821");
  settle (self);
}

/* It comes when nothing stands there, and goes when somebody types, closes it or looks elsewhere.
 */
static void
test_comes_and_goes (WindowFixture *self, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (self->window->search);

  window_fixture_show_view (self, "customers");
  begin_search (self); /* nothing was searched for yet */
  hf_test_book_let_finish (self->book);
  g_assert_false (is_shown (self));
  search_before (self);
  gtk_editable_set_text (entry, "w");
  gtk_editable_set_text (entry, "");
  hf_test_wait_for (is_shown (self));
  gtk_editable_set_text (entry, "w");
  g_assert_false (is_shown (self));
  gtk_editable_set_text (entry, "");
  hf_test_wait_for (is_shown (self));
  press (self, GDK_KEY_Escape);
  g_assert_false (is_shown (self));
  gtk_editable_set_text (entry, "w");
  gtk_editable_set_text (entry, "");
  hf_test_wait_for (is_shown (self));
  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  hf_test_wait_for (!is_shown (self));
  settle (self);
}

static void
test_forgotten (WindowFixture *self, gconstpointer data)
{
  search_before (self);
  begin_search (self);
  hf_test_wait_for (is_shown (self));
  press (self, GDK_KEY_Delete); /* nothing is chosen: the key is the entry's */
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Delete);
  hf_test_book_let_finish (self->book);
  g_assert_cmpint (count_kept (self), ==, 2);
  g_assert_null (find_label (get_history (self), "zm"));
  g_assert_true (is_shown (self));
  press (self, GDK_KEY_Down); /* to the third, and to the one that forgets all */
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Delete); /* which is not one of them */
  press (self, GDK_KEY_Return);
  hf_test_wait_for (count_kept (self) == 0);
  g_assert_false (is_shown (self));
  g_assert_cmpstr (get_typed (self), ==, "");
}

/* The cross of each does what the key does; without any there is nothing to show. */
static void
test_crosses (WindowFixture *self, gconstpointer data)
{
  search_before (self);
  begin_search (self);
  hf_test_wait_for (is_shown (self));
  for (gint64 n = 2; n >= 0; n--)
    {
      g_signal_emit_by_name (find_widget (get_history (self), GTK_TYPE_BUTTON), "clicked");
      hf_test_book_let_finish (self->book);
      g_assert_cmpint (count_kept (self), ==, n);
    }
  g_assert_false (is_shown (self));
}

/* Whoever sees names masked, as in privacy mode, is not shown what names them. */
static void
test_masked (WindowFixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new (self->book->viewer->who, 0, TRUE);

  search_before (self);
  hf_store_set_viewer (self->book->store, masked);
  begin_search (self);
  hf_test_book_let_finish (self->book);
  g_assert_false (is_shown (self));
  hf_store_set_viewer (self->book->store, self->book->viewer);
}

int
main (int argc, char *argv[])
{
  window_fixture_init (&argc, &argv);
  window_fixture_add_test ("/window-search/chosen", NULL, test_chosen);
  window_fixture_add_test ("/window-search/comes-and-goes", NULL, test_comes_and_goes);
  window_fixture_add_test ("/window-search/forgotten", NULL, test_forgotten);
  window_fixture_add_test ("/window-search/crosses", NULL, test_crosses);
  window_fixture_add_test ("/window-search/masked", NULL, test_masked);
  return g_test_run ();
}
