/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the view Today says where a filter leaves nothing: nobody is to think that a promise of
 * this afternoon is kept. The book's clock stands at Friday 2023-10-20, 09:00. */

#include "today-fixture.h"

#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/follow-up/hf-today-text.h"

/* What somebody promised to call about, at a time of today. */
static gint64
add_promised (TodayFixture *fixture, const char *name, gint64 owner, const char *time)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);
  HfRow *row = hf_test_follow_up (customer, TODAY, "A");

  hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, time);
  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, owner);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
work_as_doctor (TodayFixture *fixture)
{
  gint64 id = hf_test_book_add_staff (fixture->book, "Wu", HF_STAFF_ROLE_DOCTOR);
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Wu", id, FALSE);

  hf_store_set_viewer (fixture->book->store, viewer);
  return id;
}

static void
choose_filter (TodayFixture *fixture, HfQueueFilter filter)
{
  hf_queue_list_set_filter (fixture->page->queue, filter);
  hf_test_wait_for (
    fixture->page->counts != NULL && !hf_queue_list_is_loading (fixture->page->queue) &&
    g_str_equal (gtk_stack_get_visible_child_name (fixture->page->pane), "filtered"));
}

static void
assert_filtered (TodayFixture *fixture, const char *title, const char *text)
{
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->filtered), ==, title);
  g_assert_cmpstr (adw_status_page_get_description (fixture->page->filtered), ==, text ? text : "");
  g_assert_cmpint (gtk_widget_get_visible (fixture->page->look_later_filtered), ==, text != NULL);
  g_assert_cmpint (g_str_equal (adw_status_page_get_icon_name (fixture->page->filtered),
                                "emblem-ok-symbolic"),
                   ==, text == NULL);
}

static void
test_promised (TodayFixture *fixture, gconstpointer data)
{
  gint64 other = hf_test_book_add_staff (fixture->book, "Sun", HF_STAFF_ROLE_DOCTOR);
  gint64 doctor = work_as_doctor (fixture);
  gint64 now = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 early = add_promised (fixture, "Li Hua", other, "14:00");

  add_promised (fixture, "Wang Fang", doctor, "15:00");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, now);
  choose_filter (fixture, HF_QUEUE_MINE);
  assert_filtered (fixture, "Nothing to do just now",
                   "1 of yours comes back later today, at 15:00.");
  choose_filter (fixture, HF_QUEUE_OVERDUE);
  assert_filtered (fixture, "Nothing is overdue. Good.", NULL);
  g_signal_emit_by_name (fixture->page->look_later_filtered, "clicked");
  today_fixture_wait_for_card (fixture, early);
  g_assert_cmpint (hf_queue_list_get_filter (fixture->page->queue), ==, HF_QUEUE_LATER);
}

/* What others promised is no news to whoever asks for what is theirs. */
static void
test_promised_by_others (TodayFixture *fixture, gconstpointer data)
{
  gint64 now = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 other = hf_test_book_add_staff (fixture->book, "Sun", HF_STAFF_ROLE_DOCTOR);

  work_as_doctor (fixture);
  add_promised (fixture, "Li Hua", other, "14:00");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, now);
  choose_filter (fixture, HF_QUEUE_MINE);
  assert_filtered (fixture, "Nothing is left for you", NULL);
}

/* At its minute it is there, and nothing has to be pressed for it. */
static void
test_comes_back (TodayFixture *fixture, gconstpointer data)
{
  gint64 doctor = work_as_doctor (fixture);
  gint64 now = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 soon = add_promised (fixture, "Wang Fang", doctor, "09:30");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, now);
  choose_filter (fixture, HF_QUEUE_MINE);
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 30 * 60);
  today_fixture_wait_for_card (fixture, soon);
}

static void
test_words (void)
{
  HfQueueCounts    counts = { .waiting = { [HF_QUEUE_CALLS] = 3, [HF_QUEUE_MINE] = 2 },
                              .waiting_from = {
                                [HF_QUEUE_CALLS] = 9 * 60 + 5, [HF_QUEUE_MINE] = 15 * 60 } };
  g_autofree char *calls = hf_today_text_waiting (&counts, HF_QUEUE_CALLS);
  g_autofree char *mine = hf_today_text_waiting (&counts, HF_QUEUE_MINE);
  g_autofree char *overdue = hf_today_text_filtered (&counts, HF_QUEUE_OVERDUE);

  g_assert_cmpstr (calls, ==, "3 calls come back later today, the first at 09:05.");
  g_assert_cmpstr (mine, ==, "2 of yours come back later today, the first at 15:00.");
  g_assert_cmpstr (overdue, ==, "Nothing is overdue. Good.");
}

/* Of whoever has no work of their own nothing more is said than is true. */
static void
test_others (void)
{
  HfQueueCounts    counts = { .open = { [HF_QUEUE_ALL] = 9 }, .others_open = 9 };
  g_autofree char *progress = hf_today_text_progress (&counts);
  g_autofree char *overdue = hf_today_text_filtered (&counts, HF_QUEUE_OVERDUE);

  g_assert_cmpstr (progress, ==, "Nothing of your own");
  g_assert_cmpstr (overdue, ==, "Nothing of your own is overdue. Good.");
}

/* What was skipped is neither done nor forgotten. */
static void
test_skipped (void)
{
  HfQueueCounts    counts = { .open = { [HF_QUEUE_ALL] = 4 }, .closed = 2, .skipped = 1 };
  g_autofree char *working = hf_today_text_progress (&counts);
  g_autofree char *waiting = NULL, *title = NULL;

  g_assert_cmpstr (working, ==, "2/7 · 1 skipped");
  counts.open[HF_QUEUE_LATER] = 3;
  waiting = hf_today_text_progress (&counts);
  g_assert_cmpstr (waiting, ==, "2/10 · 3 later today, 1 skipped");
  counts.open[HF_QUEUE_ALL] = counts.open[HF_QUEUE_LATER] = 0;
  title = hf_today_text_done_title (&counts);
  g_assert_cmpstr (title, ==, "2 done, 1 skipped");
}

/* Whoever was never called, but came, is no stranger. */
static void
test_not_contacted (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, first);
  GtkLabel *last;

  hf_test_book_insert (fixture->book,
                       hf_test_visit (hf_row_int (row, HF_FOLLOW_UP_CUSTOMER), "2023-05-06", NULL));
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  last = (gpointer) gtk_widget_get_template_child (GTK_WIDGET (fixture->page->panel),
                                                   HF_TYPE_CALL_PANEL, "last");
  g_assert_cmpstr (gtk_label_get_label (last), ==, "Not contacted yet, last visit Sat 6 May 2023");
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (gtk_label_get_label (last), ==, "Never contacted yet");
}

/* What was not made is not done. */
static void
test_archived (void)
{
  HfQueueCounts    counts = { .closed = 7, .archived = 6, .next_day = HF_DATE_NONE };
  g_autofree char *title = hf_today_text_done_title (&counts);
  g_autofree char *text = hf_today_text_done (&counts, hf_date_from_iso (TODAY));

  g_assert_cmpstr (title, ==, "Nothing is left to do");
  g_assert_cmpstr (text, ==,
                   "7 are done.\n6 follow-ups were not made: their customers were archived "
                   "today.\nNo follow-up is planned after today.");
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-text/promised", test_promised);
  today_fixture_add_test ("/today-text/promised-by-others", test_promised_by_others);
  today_fixture_add_test ("/today-text/comes-back", test_comes_back);
  g_test_add_func ("/today-text/words", test_words);
  g_test_add_func ("/today-text/others", test_others);
  today_fixture_add_test ("/today-text/not-contacted", test_not_contacted);
  g_test_add_func ("/today-text/skipped", test_skipped);
  g_test_add_func ("/today-text/archived", test_archived);
  return g_test_run ();
}
