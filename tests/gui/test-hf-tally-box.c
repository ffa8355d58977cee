/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the calls went: asked for by key while there is work, told by itself when there is none, and
 * copied as text. The book's clock stands at Friday 2023-10-20, 09:00. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-follow-up.h"

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_copied (TodayFixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  fixture->message = (g_free (fixture->message), NULL);
  gtk_widget_activate (find_widget (fixture->page->tally, GTK_TYPE_BUTTON));
  today_fixture_wait_for_message (fixture, "Summary copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, text_read_cb,
                                 &text);
  hf_test_wait_for (text != NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
press_and_wait (TodayFixture *fixture, guint keyval, const char *message)
{
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 90);
  today_fixture_press (fixture, keyval, 0);
  today_fixture_wait_for_message (fixture, message);
}

/* The last call is followed by how they all went. */
static void
test_all_done (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  press_and_wait (fixture, GDK_KEY_1, "Saved: Zhang Min, fine");
  today_fixture_wait_for_card (fixture, second);
  press_and_wait (fixture, GDK_KEY_1, "Saved: Li Hua, fine");
  hf_test_wait_for (g_strcmp0 (today_fixture_picture (fixture), "done") == 0 &&
                    gtk_widget_get_visible (GTK_WIDGET (fixture->page->tally)) &&
                    find_label (fixture->page->tally, "1:30 min") != NULL);
  g_assert_false (gtk_widget_get_visible (fixture->page->go_on));
  assert_copied (fixture, "Calls, Fri 20 Oct 2023\nCalls: 2\nReached: 2\nNot reached: 0\n"
                          "Planned again: 0\nDissatisfied: 0\nTime per call: 1:30 min");
}

/* Where nobody was called there is nothing to tell. */
static void
test_nothing_due (TodayFixture *fixture, gconstpointer data)
{
  hf_test_book_add_customer (fixture->book, "Zhang Min");
  today_fixture_show (fixture);
  hf_test_wait_for (g_strcmp0 (today_fixture_picture (fixture), "done") == 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->page->tally)));
}

/* Asked for in between: until one goes on nobody is called by a key. When the first call of the
 * day began nobody knows. */
static void
test_in_between (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  press_and_wait (fixture, GDK_KEY_2, "Saved: Zhang Min, no answer, again 14:00");
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (fixture->page->counts->open[HF_QUEUE_ALL] == 1);
  today_fixture_press (fixture, GDK_KEY_e, 0);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "done");
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==, "The calls so far");
  g_assert_cmpstr (adw_status_page_get_description (fixture->page->done_page), ==, "2 left");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == fixture->page->go_on);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (fixture->page->tally)) &&
                    find_label (fixture->page->tally, "–") != NULL);
  assert_copied (fixture, "Calls, Fri 20 Oct 2023\nCalls: 1\nReached: 0\nNot reached: 1\n"
                          "Planned again: 1\nDissatisfied: 0\nTime per call: –");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_assert_field (fixture, second, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "done");
  today_fixture_press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "work");
  g_assert_cmpint (fixture->page->current, ==, second);
  press_and_wait (fixture, GDK_KEY_1, "Saved: Li Hua, fine");
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/tally-box/all-done", test_all_done);
  today_fixture_add_test ("/tally-box/nothing-due", test_nothing_due);
  today_fixture_add_test ("/tally-box/in-between", test_in_between);
  return g_test_run ();
}
