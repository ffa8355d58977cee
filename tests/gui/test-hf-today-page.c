/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view Today on a real book, driven by its key controllers. The book's clock stands at Friday
 * 2023-10-20, 09:00; that a card has long been seen is told to the guard instead of waited for.
 */

#include "gui/follow-up/hf-today-page-private.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "tests/store/hf-test-book.h"

#define TODAY "2023-10-20"

typedef struct
{
  HfTestBook  *book;
  HfContext   *context;
  GtkWidget   *window;
  HfTodayPage *page;
  char        *message;
  char        *unsaved; /* the action beside what was not saved */
} Fixture;

static void
message_shown_cb (HfPage *page, const char *text, gboolean can_undo, Fixture *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
}

static void
show_page (Fixture *fixture)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show_day = g_simple_action_new ("show-day", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) show_view = g_simple_action_new ("show-view", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) show_customer =
    g_simple_action_new ("show-customer", G_VARIANT_TYPE_INT64);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_day));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_view));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_customer));
  fixture->window = gtk_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  g_object_unref (actions);
  fixture->page = g_object_new (HF_TYPE_TODAY_PAGE, "context", fixture->context, NULL);
  g_signal_connect (fixture->page, "message", G_CALLBACK (message_shown_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1080, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
close_page (Fixture *fixture)
{
  GtkWidget *page;

  if (fixture->window == NULL)
    return;
  page = GTK_WIDGET (g_steal_pointer (&fixture->page));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  hf_test_wait_for (page == NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  HfContext *context = fixture->context;

  close_page (fixture);
  /* What is still being read or saved holds on to both until it has been told. */
  g_object_add_weak_pointer (G_OBJECT (context), (gpointer *) &context);
  g_object_unref (context);
  hf_test_wait_for (context == NULL);
  hf_test_wait_for (G_OBJECT (fixture->book->store)->ref_count == 1);
  hf_test_book_check (fixture->book);
  hf_test_book_free (fixture->book);
  g_free (fixture->message);
  g_free (fixture->unsaved);
}

static gint64
add_follow_up (Fixture *fixture, const char *name, const char *due, const char *grade)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  return hf_test_book_insert (fixture->book, hf_test_follow_up (customer, due, grade));
}

static gint64
get_shown (Fixture *fixture)
{
  HfCallCard *card = hf_call_panel_get_card (fixture->page->panel);

  return card && fixture->page->current == card->follow_up->id ? card->follow_up->id : 0;
}

static const char *
get_picture (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->page->stack);
}

static GtkEventController *
find_keys (Fixture *fixture, GtkPropagationPhase phase)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        return controller;
    }
  g_assert_not_reached ();
}

/* A press goes down through the capture phase and up through the bubble phase. */
static void
hold (Fixture *fixture, guint keyval, GdkModifierType state)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_CAPTURE), "key-pressed", keyval, keyval,
                         state, &is_taken);
  if (!is_taken)
    g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_BUBBLE), "key-pressed", keyval, keyval,
                           state, &is_taken);
}

static void
release (Fixture *fixture, guint keyval)
{
  g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_CAPTURE), "key-released", keyval, keyval, 0);
}

static void
wait_for_card (Fixture *fixture, gint64 id)
{
  hf_test_wait_for (get_shown (fixture) == id && fixture->page->guard.shown_at >= 0);
}

static void
press (Fixture *fixture, guint keyval, GdkModifierType state)
{
  fixture->page->guard.shown_at = 0;
  hold (fixture, keyval, state);
  release (fixture, keyval);
}

static void
wait_for_message (Fixture *fixture, const char *text)
{
  hf_test_wait_for (g_strcmp0 (fixture->message, text) == 0);
}

static void
assert_field (Fixture *fixture, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}

static void
test_first_card (Fixture *fixture, gconstpointer data)
{
  gint64 late, soon;

  soon = add_follow_up (fixture, "Li Hua", TODAY, "A");
  late = add_follow_up (fixture, "Zhang Min", "2023-10-18", "A");
  show_page (fixture);
  wait_for_card (fixture, late);
  g_assert_cmpstr (get_picture (fixture), ==, "work");
  press (fixture, GDK_KEY_j, 0);
  wait_for_card (fixture, soon);
  press (fixture, GDK_KEY_Up, 0);
  wait_for_card (fixture, late);
}

static void
test_outcomes (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64 second = add_follow_up (fixture, "Li Hua", TODAY, "B");
  gint64 third = add_follow_up (fixture, "Wang Fang", TODAY, "C");
  gint64 fourth = add_follow_up (fixture, "Zhao Lei", TODAY, "C");

  show_page (fixture);
  wait_for_card (fixture, first);
  press (fixture, GDK_KEY_1, 0);
  wait_for_message (fixture, "Saved: Zhang Min, fine");
  wait_for_card (fixture, second);
  press (fixture, GDK_KEY_KP_2, 0);
  wait_for_message (fixture, "Saved: Li Hua, no answer, again 14:00");
  wait_for_card (fixture, third);
  press (fixture, GDK_KEY_3, 0);
  press (fixture, GDK_KEY_1, 0);
  wait_for_message (fixture, "Saved: Wang Fang, call back later, again 09:30");
  wait_for_card (fixture, fourth);
  press (fixture, GDK_KEY_0, 0);
  wait_for_message (fixture, "Saved: Zhao Lei, skipped, again Mon 23 Oct 2023");
  assert_field (fixture, first, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  assert_field (fixture, second, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  assert_field (fixture, third, HF_FOLLOW_UP_PROMISED, "09:30");
  assert_field (fixture, fourth, HF_FOLLOW_UP_DUE, "2023-10-23");
  hf_test_wait_for (g_str_equal (get_picture (fixture), "done"));
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==, "All done for now");
  /* What comes back later today does so at its minute. */
  hf_clock_set (fixture->book->clock, hf_clock_now (fixture->book->clock) + 30 * 60);
  wait_for_card (fixture, third);
  g_assert_cmpstr (get_picture (fixture), ==, "work");
}

static void
test_guard (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64 second = add_follow_up (fixture, "Li Hua", TODAY, "B");

  show_page (fixture);
  wait_for_card (fixture, first);
  fixture->page->guard.shown_at = 0;
  hold (fixture, GDK_KEY_1, 0);
  wait_for_card (fixture, second);
  /* The key is still down: its repeats are not about the next person. */
  fixture->page->guard.shown_at = 0;
  hold (fixture, GDK_KEY_1, 0);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->panel), "flash"));
  release (fixture, GDK_KEY_1);
  /* A key meant for the card before is dropped, and seen to be. */
  hf_key_guard_card_shown (&fixture->page->guard, g_get_monotonic_time ());
  hold (fixture, GDK_KEY_1, 0);
  release (fixture, GDK_KEY_1);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->panel), "flash"));
  assert_field (fixture, second, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  press (fixture, GDK_KEY_1, 0);
  wait_for_message (fixture, "Saved: Li Hua, fine");
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  static const char n_drafts[] = "SELECT count (*) FROM draft";
  gint64            first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64            second = add_follow_up (fixture, "Li Hua", TODAY, "B");
  HfNoteEditor     *note;
  g_autofree char  *kept = NULL;
  g_autoptr (HfRow) contact = NULL;

  show_page (fixture);
  wait_for_card (fixture, first);
  hf_note_editor_set_text (hf_call_panel_get_note (fixture->page->panel), "no fever");
  hf_test_wait_for (hf_test_book_number (fixture->book, n_drafts) == 1);
  /* It outlives the window … */
  close_page (fixture);
  show_page (fixture);
  wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  kept = hf_note_editor_get_text (note);
  g_assert_cmpstr (kept, ==, "no fever");
  /* … and goes with the outcome. */
  gtk_widget_grab_focus (GTK_WIDGET (note));
  g_assert_true (hf_note_editor_has_focus (note));
  press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_for_card (fixture, second);
  wait_for_message (fixture, "Saved: Zhang Min, fine");
  hf_test_wait_for (hf_test_book_number (fixture->book, n_drafts) == 0);
  contact = hf_test_book_read (fixture->book, &hf_contact_def, 1);
  g_assert_cmpstr (hf_row_text (contact, HF_CONTACT_NOTE), ==, "no fever");
  g_assert_false (hf_note_editor_has_focus (note));
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  gint64           first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64           second = add_follow_up (fixture, "Li Hua", TODAY, "B");
  HfNoteEditor    *note;
  g_autofree char *text = NULL;

  show_page (fixture);
  wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  hf_note_editor_set_text (note, "no fever");
  press (fixture, GDK_KEY_2, 0);
  wait_for_card (fixture, second);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, first, NULL));
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  wait_for_card (fixture, first);
  text = hf_note_editor_get_text (note);
  g_assert_cmpstr (text, ==, "no fever");
  assert_field (fixture, first, HF_FOLLOW_UP_NOT_BEFORE, NULL);
}

/* However often it is undone and redone, the card follows. */
static void
test_undo_again (Fixture *fixture, gconstpointer data)
{
  gint64           first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64           second = add_follow_up (fixture, "Li Hua", TODAY, "B");
  gint64           third = add_follow_up (fixture, "Wang Fang", TODAY, "C");
  HfNoteEditor    *note;
  g_autofree char *text = NULL;

  show_page (fixture);
  wait_for_card (fixture, first);
  note = hf_call_panel_get_note (fixture->page->panel);
  hf_note_editor_set_text (note, "no fever");
  press (fixture, GDK_KEY_1, 0);
  wait_for_message (fixture, "Saved: Zhang Min, fine");
  wait_for_card (fixture, second);
  press (fixture, GDK_KEY_j, 0);
  wait_for_card (fixture, third);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  wait_for_card (fixture, first);
  hf_store_undo_async (fixture->book->store, TRUE, NULL, NULL, NULL);
  hf_test_wait_for (!hf_queue_list_find (fixture->page->queue, first, NULL));
  wait_for_card (fixture, second);
  press (fixture, GDK_KEY_j, 0);
  wait_for_card (fixture, third);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  wait_for_card (fixture, first);
  text = hf_note_editor_get_text (note);
  g_assert_cmpstr (text, ==, "no fever");
}

static void
note_failure_cb (HfCardCache *cache, gint64 id, GError *error, gboolean *has_failed)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  *has_failed = TRUE;
}

/* Undoing a plan takes the follow-up of the card away; nobody else has changed anything. */
static void
test_undo_plan (Fixture *fixture, gconstpointer data)
{
  gint64   only = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gboolean has_failed = FALSE;

  show_page (fixture);
  wait_for_card (fixture, only);
  g_signal_connect (fixture->page->cache, "failed", G_CALLBACK (note_failure_cb), &has_failed);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  hf_test_wait_for (has_failed && g_str_equal (get_picture (fixture), "done"));
  g_assert_cmpstr (fixture->message, ==, NULL);
  g_assert_cmpint (fixture->page->current, ==, 0);
}

/* Whoever follows an old reminder is told, and gets on with the queue. */
static void
test_show_gone (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (4711));

  show_page (fixture);
  wait_for_card (fixture, first);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (HF_PAGE (fixture->page), item);
  wait_for_message (fixture, "This follow-up is not in the book any more");
  wait_for_card (fixture, first);
}

static void
told_unsaved_cb (HfContext    *context,
                 const char   *what,
                 const char   *action,
                 const GError *error,
                 Fixture      *fixture)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  g_free (fixture->unsaved);
  fixture->unsaved = g_strdup (action);
}

static void
refuse_outcomes (Fixture *fixture)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (fixture->book);

  g_assert_true (hf_database_script (db,
                                     "CREATE TRIGGER refuse BEFORE UPDATE ON follow_up BEGIN "
                                     "SELECT RAISE (ABORT, 'refused'); END",
                                     NULL));
  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (told_unsaved_cb), fixture);
}

/* A save that fails is told of with the way back to its card; the call under way stays. */
static void
test_not_saved (Fixture *fixture, gconstpointer data)
{
  gint64           first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64           second = add_follow_up (fixture, "Li Hua", TODAY, "B");
  g_autofree char *action =
    g_strdup_printf ("win.show-follow-up(int64 %" G_GINT64_FORMAT ")", first);

  show_page (fixture);
  wait_for_card (fixture, first);
  refuse_outcomes (fixture);
  press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (fixture->unsaved != NULL);
  g_assert_cmpstr (fixture->unsaved, ==, action);
  g_assert_cmpint (fixture->page->current, ==, second);
  g_assert_true (hf_queue_list_find (fixture->page->queue, first, NULL));
}

/* Whoever closes the page meanwhile is told too. */
static void
test_not_saved_after_closing (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");

  show_page (fixture);
  wait_for_card (fixture, first);
  refuse_outcomes (fixture);
  press (fixture, GDK_KEY_1, 0);
  close_page (fixture);
  hf_test_wait_for (fixture->unsaved != NULL);
}

static void
test_all_done (Fixture *fixture, gconstpointer data)
{
  gint64 only = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  HfRow *tomorrow = hf_test_follow_up (1, "2023-10-21", "C");

  hf_row_set_text (tomorrow, HF_FOLLOW_UP_PROMISED, "08:30");
  hf_test_book_insert (fixture->book, tomorrow);
  add_follow_up (fixture, "Li Hua", "2023-10-21", "A");
  show_page (fixture);
  wait_for_card (fixture, only);
  press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (get_picture (fixture), "done") &&
                    fixture->page->counts->closed == 1);
  g_assert_cmpstr (adw_status_page_get_title (fixture->page->done_page), ==,
                   "The one call of today is done");
  g_assert_cmpstr (adw_status_page_get_description (fixture->page->done_page), ==,
                   "2 tomorrow, first at 08:30.");
  g_assert_true (gtk_widget_get_visible (fixture->page->look_ahead));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The keyboard is never left without a place: not by the last card, nor by the one that undoing
 * brings back. */
static void
test_focus_after_all (Fixture *fixture, gconstpointer data)
{
  gint64 only = add_follow_up (fixture, "Zhang Min", TODAY, "A");

  add_follow_up (fixture, "Li Hua", "2023-10-21", "A");
  show_page (fixture);
  wait_for_card (fixture, only);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page->panel));
  press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (get_picture (fixture), "done"));
  g_assert_true (get_focus (fixture) == fixture->page->look_ahead);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  wait_for_card (fixture, only);
  hf_test_wait_for (g_str_equal (get_picture (fixture), "work"));
  g_assert_true (get_focus (fixture) == GTK_WIDGET (fixture->page->panel));
}

/* What waits for its hour is counted, is seen, and may be taken earlier. */
static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64 second = add_follow_up (fixture, "Li Hua", TODAY, "B");

  show_page (fixture);
  wait_for_card (fixture, first);
  press (fixture, GDK_KEY_2, 0);
  wait_for_card (fixture, second);
  hf_test_wait_for (
    g_str_equal (gtk_label_get_label (fixture->page->done_label), "0/2 · 1 later today"));
  press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (g_str_equal (get_picture (fixture), "done") &&
                    gtk_widget_get_visible (fixture->page->look_later));
  g_signal_emit_by_name (fixture->page->look_later, "clicked");
  wait_for_card (fixture, first);
  g_assert_cmpstr (get_picture (fixture), ==, "work");
  press (fixture, GDK_KEY_1, 0);
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (fixture->page->pane), "filtered"));
  assert_field (fixture, first, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
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
test_keys_while_typing (Fixture *fixture, gconstpointer data)
{
  gint64     only = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *bar;

  show_page (fixture);
  wait_for_card (fixture, only);
  bar = GTK_WIDGET (hf_call_panel_get_bar (fixture->page->panel));
  g_assert_false (has_text (bar, "Ctrl+Enter"));
  press (fixture, GDK_KEY_n, 0);
  hf_test_wait_for (has_text (bar, "Ctrl+Enter"));
  g_assert_true (has_text (bar, "Ctrl+2"));
  press (fixture, GDK_KEY_Escape, 0);
  hf_test_wait_for (!has_text (bar, "Ctrl+Enter"));
  g_assert_true (has_text (bar, "1"));
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

/* What is wrong with a time is said, and each mistake otherwise. */
static void
test_later_mistakes (Fixture *fixture, gconstpointer data)
{
  static const char *const mistakes[][2] = {
    { "", "Say when, such as 15:30, Wed 10:00 or in 3 days." },
    { "foo", "This is no time. Write it like 15:30, Wed 10:00 or in 3 days." },
    { "today 08:00", "It is past 08:00 already. Write a time to come." },
  };
  gint64     only = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *popover, *entry;

  show_page (fixture);
  wait_for_card (fixture, only);
  press (fixture, GDK_KEY_3, 0);
  popover = GTK_WIDGET (hf_outcome_bar_get_later (hf_call_panel_get_bar (fixture->page->panel)));
  entry = find_entry (popover);
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
  wait_for_message (fixture, "Saved: Zhang Min, call back later, again 15:30");
}

static void
test_filtered (Fixture *fixture, gconstpointer data)
{
  gint64 only = add_follow_up (fixture, "Zhang Min", TODAY, "A");

  show_page (fixture);
  wait_for_card (fixture, only);
  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_OVERDUE);
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (fixture->page->pane), "filtered"));
  g_assert_cmpint (fixture->page->current, ==, 0);
  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_ALL);
  wait_for_card (fixture, only);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->page->pane), ==, "card");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  show_page (fixture);
  hf_test_wait_for (g_str_equal (get_picture (fixture), "empty"));
}

static void
test_show_item (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  gint64 future = add_follow_up (fixture, "Li Hua", "2023-11-20", "B");
  g_autoptr (GVariant) item = g_variant_ref_sink (g_variant_new_int64 (future));

  show_page (fixture);
  wait_for_card (fixture, first);
  HF_PAGE_GET_CLASS (fixture->page)->show_item (HF_PAGE (fixture->page), item);
  wait_for_card (fixture, future);
  press (fixture, GDK_KEY_1, 0);
  wait_for_message (fixture, "Saved: Li Hua, fine");
  wait_for_card (fixture, first);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  gint64     first = add_follow_up (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *queue;

  show_page (fixture);
  wait_for_card (fixture, first);
  queue = GTK_WIDGET (fixture->page->queue);
  hf_page_set_narrow (HF_PAGE (fixture->page), TRUE);
  g_assert_true (gtk_widget_is_ancestor (queue, fixture->page->slide_box));
  g_assert_cmpstr (gtk_label_get_label (fixture->page->position), ==, "1 of 1");
  press (fixture, GDK_KEY_F9, 0);
  g_assert_true (gtk_revealer_get_reveal_child (fixture->page->slide));
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (HF_PAGE (fixture->page)));
  g_assert_false (HF_PAGE_GET_CLASS (fixture->page)->go_back (HF_PAGE (fixture->page)));
  hf_page_set_narrow (HF_PAGE (fixture->page), FALSE);
  g_assert_true (gtk_widget_is_ancestor (queue, fixture->page->side));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  /* Folders are not isolated: icons are found through them. The book has a folder of its own. */
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/today-page/first-card", test_first_card);
  add ("/today-page/outcomes", test_outcomes);
  add ("/today-page/guard", test_guard);
  add ("/today-page/note", test_note);
  add ("/today-page/undo", test_undo);
  add ("/today-page/undo-again", test_undo_again);
  add ("/today-page/undo-plan", test_undo_plan);
  add ("/today-page/show-gone", test_show_gone);
  add ("/today-page/not-saved", test_not_saved);
  add ("/today-page/not-saved-after-closing", test_not_saved_after_closing);
  add ("/today-page/all-done", test_all_done);
  add ("/today-page/focus-after-all", test_focus_after_all);
  add ("/today-page/waiting", test_waiting);
  add ("/today-page/keys-while-typing", test_keys_while_typing);
  add ("/today-page/later-mistakes", test_later_mistakes);
  add ("/today-page/filtered", test_filtered);
  add ("/today-page/empty", test_empty);
  add ("/today-page/show-item", test_show_item);
  add ("/today-page/narrow", test_narrow);
  return g_test_run ();
}
