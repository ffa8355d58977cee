/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the view Today share: the page in a window of its own, keys that go down
 * through the capture phase and up through the bubble phase, and waiting for what they bring. */

#include "today-fixture.h"

#include "core/hf-follow-up.h"

static void
message_shown_cb (HfPage *page, const char *text, gint64 step, TodayFixture *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (text);
}

static void
set_up (TodayFixture *fixture, gconstpointer data)
{
  fixture->book = hf_test_book_new ();
  fixture->context = hf_context_new (fixture->book->store, NULL);
}

void
today_fixture_show (TodayFixture *fixture)
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

void
today_fixture_close (TodayFixture *fixture)
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
tear_down (TodayFixture *fixture, gconstpointer data)
{
  HfContext *context = fixture->context;

  today_fixture_close (fixture);
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

void
today_fixture_init (int *argc, char ***argv)
{
  /* Folders are not isolated: icons are found through them. The book has a folder of its own. */
  g_test_init (argc, argv, NULL);
  adw_init ();
}

void
today_fixture_add_test (const char *path, TodayTest test)
{
  g_test_add (path, TodayFixture, NULL, set_up, test, tear_down);
}

gint64
today_fixture_add (TodayFixture *fixture, const char *name, const char *due, const char *grade)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  return hf_test_book_insert (fixture->book, hf_test_follow_up (customer, due, grade));
}

static gint64
get_shown (TodayFixture *fixture)
{
  HfCallCard *card = hf_call_panel_get_card (fixture->page->panel);

  return card && fixture->page->current == card->follow_up->id ? card->follow_up->id : 0;
}

const char *
today_fixture_picture (TodayFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->page->stack);
}

static GtkEventController *
find_keys (TodayFixture *fixture, GtkPropagationPhase phase)
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
void
today_fixture_hold (TodayFixture *fixture, guint keyval, GdkModifierType state)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_CAPTURE), "key-pressed", keyval, keyval,
                         state, &is_taken);
  if (!is_taken)
    g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_BUBBLE), "key-pressed", keyval, keyval,
                           state, &is_taken);
}

void
today_fixture_release (TodayFixture *fixture, guint keyval)
{
  g_signal_emit_by_name (find_keys (fixture, GTK_PHASE_CAPTURE), "key-released", keyval, keyval, 0);
}

void
today_fixture_wait_for_card (TodayFixture *fixture, gint64 id)
{
  hf_test_wait_for (get_shown (fixture) == id && fixture->page->guard.shown_at >= 0);
}

void
today_fixture_press (TodayFixture *fixture, guint keyval, GdkModifierType state)
{
  fixture->page->guard.shown_at = 0;
  today_fixture_hold (fixture, keyval, state);
  today_fixture_release (fixture, keyval);
}

void
today_fixture_wait_for_message (TodayFixture *fixture, const char *text)
{
  hf_test_wait_for (g_strcmp0 (fixture->message, text) == 0);
}

void
today_fixture_assert_field (TodayFixture *fixture, gint64 id, guint field, const char *expected)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, id);

  g_assert_cmpstr (hf_row_text (row, field), ==, expected);
}
