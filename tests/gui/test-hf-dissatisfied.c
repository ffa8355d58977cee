/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* That a customer was not content: said by a key and a line, and logged with the outcome. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-contact.h"

static HfDissatisfied *
get_mark (TodayFixture *fixture)
{
  return hf_call_panel_get_dissatisfied (fixture->page->panel);
}

/* Types it and presses Enter. */
static void
answer (TodayFixture *fixture, const char *reason)
{
  GtkWidget *entry = find_widget (hf_dissatisfied_get_popover (get_mark (fixture)), GTK_TYPE_ENTRY);

  g_assert_true (hf_dissatisfied_is_open (get_mark (fixture)));
  gtk_editable_set_text (GTK_EDITABLE (entry), reason);
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (hf_dissatisfied_is_open (get_mark (fixture)));
}

static void
say (TodayFixture *fixture, const char *reason)
{
  today_fixture_press (fixture, GDK_KEY_u, 0);
  answer (fixture, reason);
}

static void
assert_logged (TodayFixture *fixture, gint64 contact, gboolean is_dissatisfied, const char *reason)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_contact_def, contact);

  g_assert_cmpint (hf_contact_is_dissatisfied (row), ==, is_dissatisfied);
  g_assert_cmpstr (hf_row_text (row, HF_CONTACT_DISSATISFACTION), ==, reason);
}

/* It goes with the outcome, and is of that call alone; undoing brings it back, for saying it anew.
 */
static void
test_logged (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  say (fixture, "waited two hours");
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "waited two hours");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_null (hf_dissatisfied_get_reason (get_mark (fixture)));
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, TRUE, "waited two hours");

  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "waited two hours");
  hf_store_undo_async (fixture->book->store, TRUE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_1, 0); /* nobody has to say any */
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  assert_logged (fixture, 2, FALSE, NULL);
}

/* With nothing in particular; and taken back again. */
static void
test_no_reason (TodayFixture *fixture, gconstpointer data)
{
  gint64     first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64     second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  GtkWidget *take_back;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  take_back = gtk_widget_get_ancestor (find_label (hf_dissatisfied_get_popover (get_mark (fixture)),
                                                   "Not Dissatisfied"),
                                       GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (take_back));
  say (fixture, "");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, second);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, TRUE, NULL);

  say (fixture, "the food");
  today_fixture_press (fixture, GDK_KEY_u, 0);
  g_assert_true (gtk_widget_get_visible (take_back));
  g_signal_emit_by_name (take_back, "clicked");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  assert_logged (fixture, 2, FALSE, NULL);
}

/* Going to another card and back loses nothing; what is typed and left is not said; digits typed in
 * the line log nothing. */
static void
test_kept (TodayFixture *fixture, gconstpointer data)
{
  gint64     first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64     second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  GtkWidget *entry;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  say (fixture, "the food");
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_null (hf_dissatisfied_get_reason (get_mark (fixture)));
  today_fixture_press (fixture, GDK_KEY_k, 0);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "the food");

  today_fixture_press (fixture, GDK_KEY_u, 0);
  entry = find_widget (hf_dissatisfied_get_popover (get_mark (fixture)), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "the bed");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  g_assert_cmpint (fixture->page->current, ==, first);
  gtk_popover_popdown (GTK_POPOVER (hf_dissatisfied_get_popover (get_mark (fixture))));
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "the food");
  hf_test_wait_for (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "the food"));
}

static gint64
count_drafts (TodayFixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT count(*) FROM draft WHERE key LIKE 'dissatisfied/%'");
}

/* What was said is there after a crash, when nothing remembers it but the book. */
static void
test_kept_in_book (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  say (fixture, "waited two hours");
  hf_test_wait_for (count_drafts (fixture) == 1);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  say (fixture, ""); /* with nothing in particular */
  hf_test_wait_for (count_drafts (fixture) == 2);
  today_fixture_close (fixture);

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "waited two hours");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, TRUE, "waited two hours");
  today_fixture_wait_for_card (fixture, second);
  g_assert_cmpstr (hf_dissatisfied_get_reason (get_mark (fixture)), ==, "");
  hf_test_wait_for (count_drafts (fixture) == 1);
  hf_dissatisfied_set_reason (get_mark (fixture), NULL);
  hf_test_wait_for (count_drafts (fixture) == 0);
}

/* Whoever types a note says it by Ctrl+U and types on. */
static void
test_while_typing (TodayFixture *fixture, gconstpointer data)
{
  gint64        first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfNoteEditor *note;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  gtk_widget_grab_focus (GTK_WIDGET (note));
  today_fixture_press (fixture, GDK_KEY_u, GDK_CONTROL_MASK);
  g_assert_false (hf_note_editor_has_focus (note));
  answer (fixture, "the bill");
  hf_test_wait_for (hf_note_editor_has_focus (note));
  today_fixture_press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, TRUE, "the bill");
}

int
main (int argc, char *argv[])
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/dissatisfied/logged", test_logged);
  today_fixture_add_test ("/dissatisfied/no-reason", test_no_reason);
  today_fixture_add_test ("/dissatisfied/kept", test_kept);
  today_fixture_add_test ("/dissatisfied/kept-in-book", test_kept_in_book);
  today_fixture_add_test ("/dissatisfied/while-typing", test_while_typing);
  return g_test_run ();
}
