/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A run from the key that asks for it to how it went, and back to the whole queue. The book's clock
 * stands at Friday 2023-10-20, 09:00. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-follow-up.h"

/* A digit pressed in the popover, which is a surface of its own. */
static void
press_digit (TodayFixture *fixture, guint keyval)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (fixture->page->run_popover);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, keyval, 0, &is_taken);
    }
  g_assert_true (is_taken);
}

static void
ask (TodayFixture *fixture, guint digit)
{
  today_fixture_press (fixture, GDK_KEY_t, 0);
  g_assert_true (gtk_widget_get_visible (fixture->page->run_popover));
  press_digit (fixture, digit);
  g_assert_false (gtk_widget_get_visible (fixture->page->run_popover));
}

/* A run has an order of its own, so its rows are in no groups. */
static gboolean
has_heading (TodayFixture *fixture)
{
  GtkWidget *heading = find_label (fixture->page->queue, "Overdue · B");

  return heading != NULL && gtk_widget_get_visible (heading);
}

/* Five minutes are time for one call, or three minutes each; the latest goes first, though the
 * queue has it below the one of grade A. */
static void
test_run (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 late = today_fixture_add (fixture, "Li Hua", "2023-10-10", "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  hf_test_wait_for (fixture->page->habits != NULL);
  g_assert_true (has_heading (fixture));
  ask (fixture, GDK_KEY_1);
  today_fixture_wait_for_card (fixture, late);
  g_assert_cmpuint (hf_queue_list_get_n_items (fixture->page->queue), ==, 1);
  g_assert_false (has_heading (fixture));
  hf_test_wait_for (
    g_str_equal (gtk_label_get_label (fixture->page->end_label), "Run: 1 left, until 09:05"));
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 120);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "done"));
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==, "The run is done");
  hf_test_wait_for (find_label (fixture->page->tally, "2:00 min") != NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == fixture->page->go_on);
  /* Back to the whole queue, and nothing of it was lost. */
  gtk_widget_activate (fixture->page->go_on);

  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "work");
  hf_test_wait_for (g_str_has_prefix (gtk_label_get_label (fixture->page->end_label), "1 left"));
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
}

/* Whoever has no more time ends the run; when the time is up that is said, and nothing else. */
static void
test_end_early (TodayFixture *fixture, gconstpointer data)
{
  gint64 id = 0;

  for (guint i = 0; i < 4; i++)
    id = today_fixture_add (fixture, "Zhang Min", TODAY, "B");
  today_fixture_show (fixture);
  hf_test_wait_for (fixture->page->counts != NULL && fixture->page->current != 0);
  ask (fixture, GDK_KEY_2);
  hf_test_wait_for (hf_queue_list_get_n_items (fixture->page->queue) == 3 &&
                    fixture->page->current != 0);
  hf_test_wait_for (
    g_str_equal (gtk_label_get_label (fixture->page->end_label), "Run: 3 left, until 09:10"));
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 600);
  hf_test_wait_for (
    g_str_equal (gtk_label_get_label (fixture->page->end_label), "Run: 3 left, the time is up"));
  today_fixture_press (fixture, GDK_KEY_e, 0);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "done");
  today_fixture_press (fixture, GDK_KEY_e, 0);
  hf_test_wait_for (hf_queue_list_get_n_items (fixture->page->queue) == 4 &&
                    g_str_equal (today_fixture_picture (fixture), "work"));
  g_assert_cmpint (fixture->page->run_since, ==, 0);
  today_fixture_assert_field (fixture, id, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
}

/* Where nobody can be called that is said, and the queue stays. */
static void
test_nobody (TodayFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Zhang Min");
  gint64 id = hf_test_book_insert (fixture->book, hf_test_follow_up (customer, TODAY, "A"));

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, id);
  ask (fixture, GDK_KEY_3);
  today_fixture_wait_for_message (fixture, "Nobody of yours is to be called just now");
  g_assert_cmpint (fixture->page->current, ==, id);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/run/run", test_run);
  today_fixture_add_test ("/run/end-early", test_end_early);
  today_fixture_add_test ("/run/nobody", test_nobody);
  return g_test_run ();
}
