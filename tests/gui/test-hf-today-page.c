/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view Today: its cards, its keys, its notes, undoing, and what is seen when nothing is left.
 * The book's clock stands at Friday 2023-10-20, 09:00. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"

static void
test_first_card (TodayFixture *fixture, gconstpointer data)
{
  gint64 late, soon;

  soon = today_fixture_add (fixture, "Li Hua", TODAY, "A");
  late = today_fixture_add (fixture, "Zhang Min", "2023-10-18", "A");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, late);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "work");
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, soon);
  today_fixture_press (fixture, GDK_KEY_Up, 0);
  today_fixture_wait_for_card (fixture, late);
}

static void
test_outcomes (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  gint64 third = today_fixture_add (fixture, "Wang Fang", TODAY, "C");
  gint64 fourth = today_fixture_add (fixture, "Zhao Lei", TODAY, "C");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_KP_2, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, no answer, again 14:00");
  today_fixture_wait_for_card (fixture, third);
  today_fixture_press (fixture, GDK_KEY_3, 0);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Wang Fang, call back later, again 09:30");
  today_fixture_wait_for_card (fixture, fourth);
  today_fixture_press (fixture, GDK_KEY_0, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhao Lei, skipped, again Mon 23 Oct 2023");
  today_fixture_assert_field (fixture, first, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  today_fixture_assert_field (fixture, second, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  today_fixture_assert_field (fixture, third, HF_FOLLOW_UP_PROMISED, "09:30");
  today_fixture_assert_field (fixture, fourth, HF_FOLLOW_UP_DUE, "2023-10-23");
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "done"));
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==, "All done for now");
  /* What comes back later today does so at its minute. */
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 30 * 60);
  today_fixture_wait_for_card (fixture, third);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "work");
}

static void
test_guard (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  fixture->page->guard.shown_at = 0;
  today_fixture_hold (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, second);
  /* The key is still down: its repeats are not about the next person. */
  fixture->page->guard.shown_at = 0;
  today_fixture_hold (fixture, GDK_KEY_1, 0);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->panel), "flash"));
  today_fixture_release (fixture, GDK_KEY_1);
  /* A key meant for the card before is dropped, and seen to be. */
  hf_key_guard_card_shown (&fixture->page->guard, g_get_monotonic_time ());
  today_fixture_hold (fixture, GDK_KEY_1, 0);
  today_fixture_release (fixture, GDK_KEY_1);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->panel), "flash"));
  today_fixture_assert_field (fixture, second, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
}

static void
test_note (TodayFixture *fixture, gconstpointer data)
{
  static const char n_drafts[] = "SELECT count (*) FROM draft";
  gint64            first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64            second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  HfNoteEditor     *note;
  g_autofree char  *kept = NULL;
  g_autoptr (HfRow) contact = NULL;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  hf_note_editor_set_text (hf_call_panel_get_note (fixture->page->panel), "no fever");
  hf_test_wait_for (hf_test_book_number (fixture->book, n_drafts) == 1);
  /* It outlives the window … */
  today_fixture_close (fixture);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  kept = hf_note_editor_get_text (note);
  g_assert_cmpstr (kept, ==, "no fever");
  /* … and goes with the outcome. */
  gtk_widget_grab_focus (GTK_WIDGET (note));
  g_assert_true (hf_note_editor_has_focus (note));
  today_fixture_press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  today_fixture_wait_for_card (fixture, second);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  hf_test_wait_for (hf_test_book_number (fixture->book, n_drafts) == 0);
  contact = hf_test_book_read (fixture->book, &hf_contact_def, 1);
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_NOTE), ==, "no fever");
  g_assert_false (hf_note_editor_has_focus (note));
}

static void
test_undo (TodayFixture *fixture, gconstpointer data)
{
  gint64           first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64           second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  HfNoteEditor    *note;
  g_autofree char *text = NULL;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  hf_note_editor_set_text (note, "no fever");
  today_fixture_press (fixture, GDK_KEY_2, 0);
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, first, NULL));
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  text = hf_note_editor_get_text (note);
  g_assert_cmpstr (text, ==, "no fever");
  today_fixture_assert_field (fixture, first, HF_FOLLOW_UP_NOT_BEFORE, NULL);
}

/* Nor does a skip take what was typed for the call that was undone: it stays in the box. */
static void
test_skip_undone (TodayFixture *fixture, gconstpointer data)
{
  gint64        first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64        second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  HfNoteEditor *note;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  hf_note_editor_set_text (note, "no fever");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_0, 0);
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM contact "
                                                        "WHERE outcome = 'skip'") == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM contact WHERE note IS NOT NULL"),
                   ==, 0);
  hf_test_wait_for (
    hf_test_book_number (fixture->book, "SELECT count(*) FROM draft WHERE text = 'no fever'") == 1);
}

/* However often it is undone and redone, the card follows. */
static void
test_undo_again (TodayFixture *fixture, gconstpointer data)
{
  gint64           first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64           second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  gint64           third = today_fixture_add (fixture, "Wang Fang", TODAY, "C");
  HfNoteEditor    *note;
  g_autofree char *text = NULL;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  hf_note_editor_set_text (note, "no fever");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, third);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  hf_store_undo_async (fixture->book->store, TRUE, NULL, NULL, NULL);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, first, NULL));
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, third);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  text = hf_note_editor_get_text (note);
  g_assert_cmpstr (text, ==, "no fever");
}

static void
note_failure_cb (HfCardCache *cache, gint64 id, GError *error, gboolean *has_failed)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE);
  *has_failed = TRUE;
}

/* Undoing a plan takes the follow-up of the card away; nobody else has changed anything. */
static void
test_undo_plan (TodayFixture *fixture, gconstpointer data)
{
  gint64   only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gboolean has_failed = FALSE;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  g_signal_connect (fixture->page->cache, "failed", G_CALLBACK (note_failure_cb), &has_failed);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  hf_test_wait_for (has_failed && g_str_equal (today_fixture_picture (fixture), "done"));
  g_assert_cmpstr (fixture->message, ==, NULL);
  g_assert_cmpint (fixture->page->current, ==, 0);
}

/* Whoever follows an old reminder is told, and gets on with the queue. */
static void
test_show_gone (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (4711));

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (HF_PAGE (fixture->page), item);
  today_fixture_wait_for_message (fixture, "This follow-up is not in the book any more");
  today_fixture_wait_for_card (fixture, first);
}

static void
told_unsaved_cb (HfContext    *context,
                 const char   *what,
                 const char   *action,
                 const GError *error,
                 TodayFixture *fixture)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_free (fixture->unsaved);
  fixture->unsaved = g_strdup (action ? action : what);
}

static void
refuse (TodayFixture *fixture, const char *what)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);
  g_autofree char *sql =
    g_strdup_printf ("CREATE TRIGGER refuse BEFORE %s BEGIN SELECT RAISE (ABORT, 'refused'); END",
                     what);

  g_assert_true (hf_database_script (db, sql, NULL));
  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (told_unsaved_cb), fixture);
}

static gpointer
panel_child (TodayFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page->panel), HF_TYPE_CALL_PANEL,
                                        name);
}

/* The next card comes when somebody learns that this one is not to be called; who comes by an old
 * reminder is told why not. */
static void
test_withheld (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, first);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_int64 (first));

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  hf_test_book_set_text (fixture->book, &hf_customer_def, hf_row_int (row, HF_FOLLOW_UP_CUSTOMER),
                         HF_CUSTOMER_DECEASED, TODAY);
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, first, NULL));
  HF_PAGE_GET_CLASS (fixture->page)->show_item (HF_PAGE (fixture->page), target);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (gtk_label_get_label (panel_child (fixture, "due")), ==, "Withheld: Deceased");
  g_assert_false (gtk_widget_get_sensitive (panel_child (fixture, "call")));
}

/* A save that fails is told of with the way back to its card; the call under way stays. */
static void
test_not_saved (TodayFixture *fixture, gconstpointer data)
{
  gint64           first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64           second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  g_autofree char *action =
    g_strdup_printf ("win.show-follow-up(int64 %" G_GINT64_FORMAT ")", first);

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  refuse (fixture, "UPDATE ON follow_up");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (fixture->unsaved != NULL);
  g_assert_cmpstr (fixture->unsaved, ==, action);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_true (hf_queue_list_find (fixture->page->queue, first, NULL));
}

/* Whoever closes the page meanwhile is told too. */
static void
test_not_saved_after_closing (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  refuse (fixture, "UPDATE ON follow_up");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_close (fixture);
  hf_test_wait_for (fixture->unsaved != NULL);
}

/* The last keys before the page is left are saved as it goes, and if not, that is told. */
static void
test_note_not_saved_after_closing (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  refuse (fixture, "INSERT ON draft");
  hf_note_editor_set_text (hf_call_panel_get_note (fixture->page->panel), "no fever");
  today_fixture_close (fixture);
  hf_test_wait_for (g_strcmp0 (fixture->unsaved, "Change note") == 0);
}

/* Whether messages must stand above what is at the bottom. */
static void
assert_footer (TodayFixture *fixture, gboolean expected)
{
  gboolean has_footer;

  g_object_get (fixture->page, "footer", &has_footer, NULL);
  g_assert_cmpint (has_footer, ==, expected);
}

static void
test_all_done (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfRow *tomorrow = hf_test_follow_up (1, "2023-10-21", "C");

  hf_row_set_text (tomorrow, HF_FOLLOW_UP_PROMISED, "08:30");
  hf_test_book_insert (fixture->book, tomorrow);
  today_fixture_add (fixture, "Li Hua", "2023-10-21", "A");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  assert_footer (fixture, TRUE);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "done") &&
                    fixture->page->counts->closed == 1);
  assert_footer (fixture, FALSE);
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==,
                   "The one call of today is done");
  g_assert_cmpstr (adw_status_page_get_description (fixture->page->done_page), ==,
                   "2 tomorrow, first at 08:30.");
  g_assert_true (gtk_widget_get_visible (fixture->page->look_ahead));
}

static GtkWidget *
get_focus (TodayFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The keyboard is never left without a place: not by the last card, nor by the one that undoing
 * brings back. */
static void
test_focus_after_all (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  today_fixture_add (fixture, "Li Hua", "2023-10-21", "A");
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page->panel));
  today_fixture_press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "done"));
  g_assert_true (get_focus (fixture) == fixture->page->look_ahead);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, only);
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "work"));
  g_assert_true (get_focus (fixture) == GTK_WIDGET (fixture->page->panel));
}

/* What waits for its hour is counted, is seen, and may be taken earlier. */
static void
test_waiting (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_2, 0);
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (
    g_str_equal (gtk_label_get_label (fixture->page->done_label), "0/2 · 1 later today"));
  today_fixture_press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "done") &&
                    gtk_widget_get_visible (fixture->page->look_later));
  g_signal_emit_by_name (fixture->page->look_later, "clicked");
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (today_fixture_picture (fixture), ==, "work");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (fixture->page->pane), "filtered"));
  today_fixture_assert_field (fixture, first, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  gboolean is_found =
    GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_found;
       child = gtk_widget_get_next_sibling (child))
    is_found = has_text (child, text);
  return is_found;
}

/* A note is not saved with an outcome that nobody was told of. */
static void
test_keys_while_typing (TodayFixture *fixture, gconstpointer data)
{
  gint64     only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *bar;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  bar = GTK_WIDGET (hf_call_panel_get_bar (fixture->page->panel));
  g_assert_false (has_text (bar, "Ctrl+Enter"));
  today_fixture_press (fixture, GDK_KEY_n, 0);
  hf_test_wait_for (has_text (bar, "Ctrl+Enter"));
  g_assert_true (has_text (bar, "Ctrl+2"));
  today_fixture_press (fixture, GDK_KEY_3, GDK_CONTROL_MASK);
  gtk_popover_popdown (
    GTK_POPOVER (hf_outcome_bar_get_popover (HF_OUTCOME_BAR (bar), HF_OUTCOME_LATER)));
  g_assert_true (hf_note_editor_has_focus (hf_call_panel_get_note (fixture->page->panel)));
  today_fixture_press (fixture, GDK_KEY_Escape, 0);
  hf_test_wait_for (!has_text (bar, "Ctrl+Enter"));
  g_assert_true (has_text (bar, "1"));
}

/* What is wrong with a time is said, and each mistake otherwise. */
static void
test_later_mistakes (TodayFixture *fixture, gconstpointer data)
{
  static const char *const mistakes[][2] = {
    { "", "Say when, such as 15:30, Wed 10:00 or in 3 days." },
    { "foo", "This is no time. Write it like 15:30, Wed 10:00 or in 3 days." },
    { "today 08:00", "It is past 08:00 already. Write a time to come." },
  };
  gint64     only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *popover, *entry;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  today_fixture_press (fixture, GDK_KEY_3, 0);
  popover = GTK_WIDGET (
    hf_outcome_bar_get_popover (hf_call_panel_get_bar (fixture->page->panel), HF_OUTCOME_LATER));
  entry = find_widget (popover, GTK_TYPE_ENTRY);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), mistakes[i][0]);
      g_assert_false (gtk_widget_has_css_class (entry, "error"));
      g_signal_emit_by_name (entry, "activate");
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_true (has_text (popover, mistakes[i][1]));
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "15:30");
  g_signal_emit_by_name (entry, "activate");
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, call back later, again 15:30");
}

static void
test_filtered (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_OVERDUE);
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (fixture->page->pane), "filtered"));
  g_assert_cmpint (fixture->page->current, ==, 0);
  g_assert_cmpstr (gtk_label_get_label (fixture->page->position), ==, "");
  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_ALL);
  today_fixture_wait_for_card (fixture, only);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->page->pane), ==, "card");
}

static void
test_empty (TodayFixture *fixture, gconstpointer data)
{
  today_fixture_show (fixture);
  hf_test_wait_for (g_str_equal (today_fixture_picture (fixture), "empty"));
}

static void
test_show_item (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 future = today_fixture_add (fixture, "Li Hua", "2023-11-20", "B");
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (future));

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (HF_PAGE (fixture->page), item);
  today_fixture_wait_for_card (fixture, future);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  today_fixture_wait_for_card (fixture, first);
}

static gboolean
is_dial_beside_name (TodayFixture *fixture)
{
  GtkWidget *panel = GTK_WIDGET (fixture->page->panel);

  return gtk_widget_is_ancestor (
    GTK_WIDGET (gtk_widget_get_template_child (panel, HF_TYPE_CALL_PANEL, "phone")),
    GTK_WIDGET (gtk_widget_get_template_child (panel, HF_TYPE_CALL_PANEL, "head")));
}

static void
test_narrow (TodayFixture *fixture, gconstpointer data)
{
  gint64     first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *queue;
  int        before, after;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  queue = GTK_WIDGET (fixture->page->queue);
  gtk_widget_measure (panel_child (fixture, "note"), GTK_ORIENTATION_VERTICAL, 400, NULL, &before,
                      NULL, NULL);
  hf_page_set_narrow (HF_PAGE (fixture->page), TRUE);
  gtk_widget_measure (panel_child (fixture, "note"), GTK_ORIENTATION_VERTICAL, 400, NULL, &after,
                      NULL, NULL);
  g_assert_cmpint (after, <=, before - 15); /* for the sake of the timeline too */
  g_assert_true (gtk_widget_is_ancestor (queue, fixture->page->slide_box));
  g_assert_cmpstr (gtk_label_get_label (fixture->page->position), ==, "1 of 1");
  g_assert_true (is_dial_beside_name (fixture)); /* for the sake of the timeline */
  today_fixture_press (fixture, GDK_KEY_F9, 0);
  g_assert_true (gtk_revealer_get_reveal_child (fixture->page->slide));
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (HF_PAGE (fixture->page)));
  g_assert_false (HF_PAGE_GET_CLASS (fixture->page)->go_back (HF_PAGE (fixture->page)));
  hf_page_set_narrow (HF_PAGE (fixture->page), FALSE);
  g_assert_true (gtk_widget_is_ancestor (queue, fixture->page->side));
  g_assert_false (is_dial_beside_name (fixture));
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-page/first-card", test_first_card);
  today_fixture_add_test ("/today-page/outcomes", test_outcomes);
  today_fixture_add_test ("/today-page/guard", test_guard);
  today_fixture_add_test ("/today-page/note", test_note);
  today_fixture_add_test ("/today-page/undo", test_undo);
  today_fixture_add_test ("/today-page/skip-undone", test_skip_undone);
  today_fixture_add_test ("/today-page/undo-again", test_undo_again);
  today_fixture_add_test ("/today-page/undo-plan", test_undo_plan);
  today_fixture_add_test ("/today-page/show-gone", test_show_gone);
  today_fixture_add_test ("/today-page/withheld", test_withheld);
  today_fixture_add_test ("/today-page/not-saved", test_not_saved);
  today_fixture_add_test ("/today-page/not-saved-after-closing", test_not_saved_after_closing);
  today_fixture_add_test ("/today-page/note-not-saved-after-closing",
                          test_note_not_saved_after_closing);
  today_fixture_add_test ("/today-page/all-done", test_all_done);
  today_fixture_add_test ("/today-page/focus-after-all", test_focus_after_all);
  today_fixture_add_test ("/today-page/waiting", test_waiting);
  today_fixture_add_test ("/today-page/keys-while-typing", test_keys_while_typing);
  today_fixture_add_test ("/today-page/later-mistakes", test_later_mistakes);
  today_fixture_add_test ("/today-page/filtered", test_filtered);
  today_fixture_add_test ("/today-page/empty", test_empty);
  today_fixture_add_test ("/today-page/show-item", test_show_item);
  today_fixture_add_test ("/today-page/narrow", test_narrow);
  return g_test_run ();
}
