/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mood of a call: said by two keys by whoever wants to, and logged with the outcome. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-contact.h"

static HfMoodPicker *
get_picker (TodayFixture *fixture)
{
  return hf_call_panel_get_mood (fixture->page->panel);
}

/* What is pressed in the popover, which is a surface of its own. */
static gboolean
press_in_popover (TodayFixture *fixture, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) all =
    gtk_widget_observe_controllers (hf_mood_picker_get_popover (get_picker (fixture)));
  gboolean is_taken = FALSE;

  for (guint i = 0; !is_taken && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, keyval, state, &is_taken);
    }
  return is_taken;
}

static void
assert_spoken (TodayFixture *fixture, const char *name)
{
  GtkWidget       *button = gtk_widget_get_first_child (GTK_WIDGET (get_picker (fixture)));
  g_autofree char *problem =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  g_assert_cmpstr (problem, ==, NULL);
}

static void
say_mood (TodayFixture *fixture, guint keyval)
{
  today_fixture_press (fixture, GDK_KEY_m, 0);
  g_assert_true (hf_mood_picker_is_open (get_picker (fixture)));
  g_assert_true (press_in_popover (fixture, keyval, 0));
  g_assert_false (hf_mood_picker_is_open (get_picker (fixture)));
}

static void
assert_logged (TodayFixture *fixture, gint64 contact, const char *mood)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_contact_def, contact);

  g_assert_cmpstr (hf_row_text (row, HF_CONTACT_EMOTION), ==, mood);
}

/* It goes with the outcome, and is of that call alone; undoing brings it back into the picker. */
static void
test_logged (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  g_assert_nonnull (find_label (get_picker (fixture), "Mood"));
  assert_spoken (fixture, "Mood");
  say_mood (fixture, GDK_KEY_3);
  assert_spoken (fixture, "Mood: Worried");
  g_assert_cmpstr (hf_mood_picker_get_mood (get_picker (fixture)), ==, "worried");
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_null (hf_mood_picker_get_mood (get_picker (fixture)));
  g_assert_nonnull (find_label (get_picker (fixture), "Mood"));
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, "worried");

  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (hf_mood_picker_get_mood (get_picker (fixture)), ==, "worried");
  hf_store_undo_async (fixture->book->store, TRUE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_1, 0); /* nobody has to say any */
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, fine");
  assert_logged (fixture, 2, NULL);
}

/* Nobody was asked in a call that is skipped: it waits for the next one, as its note does. */
static void
test_skip_undone (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  say_mood (fixture, GDK_KEY_5);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_0, 0);
  today_fixture_wait_for_card (fixture, second);
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM contact "
                                                        "WHERE outcome = 'skip'") == 1);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM contact WHERE emotion IS NOT NULL"),
                   ==, 0);
}

/* Going to another card and back loses nothing; 0 takes it back, and other keys do nothing. */
static void
test_kept (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  say_mood (fixture, GDK_KEY_KP_2);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_null (hf_mood_picker_get_mood (get_picker (fixture)));
  today_fixture_press (fixture, GDK_KEY_k, 0);
  today_fixture_wait_for_card (fixture, first);
  g_assert_cmpstr (hf_mood_picker_get_mood (get_picker (fixture)), ==, "calm");
  g_assert_nonnull (find_label (get_picker (fixture), "Calm"));

  today_fixture_press (fixture, GDK_KEY_m, 0);
  g_assert_false (press_in_popover (fixture, GDK_KEY_6, 0));
  g_assert_false (press_in_popover (fixture, GDK_KEY_1, GDK_CONTROL_MASK));
  g_assert_cmpint (fixture->page->current, ==, first);
  g_assert_true (press_in_popover (fixture, GDK_KEY_0, 0));
  g_assert_null (hf_mood_picker_get_mood (get_picker (fixture)));
}

/* Whoever types a note says it by Ctrl+M and types on. */
static void
test_while_typing (TodayFixture *fixture, gconstpointer data)
{
  gint64        first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfNoteEditor *note;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  gtk_widget_grab_focus (GTK_WIDGET (note));
  today_fixture_press (fixture, GDK_KEY_m, GDK_CONTROL_MASK);
  g_assert_false (hf_note_editor_has_focus (note));
  press_in_popover (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (hf_note_editor_has_focus (note));
  g_assert_cmpstr (hf_mood_picker_get_mood (get_picker (fixture)), ==, "pleased");
  today_fixture_press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, fine");
  assert_logged (fixture, 1, "pleased");
}

int
main (int argc, char *argv[])
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/mood-picker/logged", test_logged);
  today_fixture_add_test ("/mood-picker/skip-undone", test_skip_undone);
  today_fixture_add_test ("/mood-picker/kept", test_kept);
  today_fixture_add_test ("/mood-picker/while-typing", test_while_typing);
  return g_test_run ();
}
