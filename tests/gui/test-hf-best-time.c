/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the log of calls tells on the view Today: when to call whom, and when the day will be over.
 * The book's clock stands at Friday 2023-10-20, 09:00. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"

#include "gui/follow-up/hf-best-time.h"

static void
log_call (TodayFixture *fixture, gint64 follow_up, int days_ago, int minutes, const char *outcome)
{
  g_autoptr (HfRow) called = hf_test_book_read (fixture->book, &hf_follow_up_def, follow_up);
  HfMoment at = { hf_date_from_iso (TODAY) - days_ago, minutes };
  HfRow   *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, hf_row_int (called, HF_FOLLOW_UP_CUSTOMER));
  hf_row_set_int (row, HF_CONTACT_FOLLOW_UP, follow_up);
  hf_row_set_int (row, HF_CONTACT_AT, hf_moment_to_instant (at));
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_CONTACT_OUTCOME, outcome);
  hf_test_book_insert (fixture->book, row);
}

static HfBestTime *
find_best_time (TodayFixture *fixture)
{
  return HF_BEST_TIME (find_widget (GTK_WIDGET (fixture->page->panel), HF_TYPE_BEST_TIME));
}

static void
test_evening (TodayFixture *fixture, gconstpointer data)
{
  gint64      first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64      second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  HfBestTime *best;

  for (int i = 1; i <= 5; i++)
    {
      log_call (fixture, first, 7 * i, 18 * 60 + 30, HF_CONTACT_OUTCOME_FINE);
      log_call (fixture, first, 7 * i + 1, 10 * 60, HF_CONTACT_OUTCOME_NO_ANSWER);
    }
  log_call (fixture, second, 7, 18 * 60, HF_CONTACT_OUTCOME_FINE);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  best = find_best_time (fixture);
  hf_test_wait_for (fixture->page->habits != NULL);
  g_assert_cmpstr (hf_best_time_get_words (best), ==, "Answers mostly 18–20 o’clock (5 of 5)");
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (GTK_WIDGET (best)),
                                   "Answered by hour – 10:00: 0 of 5 · 18:00: 5 of 5\n"));
  /* Where nothing is known that is said, unless there is no room for it. */
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (hf_best_time_get_words (best), ==, "Too few calls to say");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (best)));
  hf_call_panel_set_narrow (fixture->page->panel, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (best)));
  today_fixture_press (fixture, GDK_KEY_k, 0);
  today_fixture_wait_for_card (fixture, first);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (best)));
}

/* A call that is logged is on the card at once. */
static void
test_follows (TodayFixture *fixture, gconstpointer data)
{
  gint64 id = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  for (int i = 1; i <= 3; i++)
    log_call (fixture, id, 7 * i, 10 * 60, HF_CONTACT_OUTCOME_FINE);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, id);
  g_assert_cmpstr (hf_best_time_get_words (find_best_time (fixture)), ==, "Too few calls to say");
  log_call (fixture, id, 28, 10 * 60, HF_CONTACT_OUTCOME_NO_ANSWER);
  hf_test_wait_for (g_str_equal (hf_best_time_get_words (find_best_time (fixture)),
                                 "No time stands out (3 of 4 answered)"));
}

/* Before the first calls of the day its end follows from those of other days, or is not told. */
static void
test_end_of_day (TodayFixture *fixture, gconstpointer data)
{
  GtkLabel *label;
  gint64    id = 0;

  for (guint i = 0; i < 20; i++)
    id = today_fixture_add (fixture, "Zhang Min", TODAY, "B");
  today_fixture_show (fixture);
  hf_test_wait_for (fixture->page->habits != NULL && fixture->page->counts != NULL);
  label = fixture->page->end_label;
  g_assert_cmpstr (gtk_label_get_label (label), ==, "20 left");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (label)), ==,
                   "Too few calls so far to tell when the work will be done");
  today_fixture_close (fixture);
  for (int i = 0; i < 11; i++)
    log_call (fixture, id, 1, 9 * 60 + 3 * i, HF_CONTACT_OUTCOME_FINE);
  today_fixture_show (fixture);
  hf_test_wait_for (fixture->page->habits != NULL && fixture->page->counts != NULL);
  label = fixture->page->end_label;
  g_assert_cmpstr (gtk_label_get_label (label), ==, "20 left, until about 10:00");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (label)), ==,
                   "At the pace of the last working days");
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/best-time/evening", test_evening);
  today_fixture_add_test ("/best-time/follows", test_follows);
  today_fixture_add_test ("/best-time/end-of-day", test_end_of_day);
  return g_test_run ();
}
