/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The outcomes that ask something, by key in the view Today. The book's clock stands at Friday
 * 2023-10-20, 09:00. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-responsible.h"

static gint64
get_customer (TodayFixture *fixture, gint64 follow_up)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, follow_up);

  return hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
}

static GtkWidget *
get_popover (TodayFixture *fixture, HfOutcomeKind kind)
{
  return GTK_WIDGET (
    hf_outcome_bar_get_popover (hf_call_panel_get_bar (fixture->page->panel), kind));
}

/* A digit is a reason while it is asked for one. */
static void
test_refused (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  today_fixture_press (fixture, GDK_KEY_8, 0);
  g_assert_true (gtk_widget_get_visible (get_popover (fixture, HF_OUTCOME_REFUSED)));
  today_fixture_press (fixture, GDK_KEY_9, 0); /* no such reason, and no outcome now */
  g_assert_true (gtk_widget_get_visible (get_popover (fixture, HF_OUTCOME_REFUSED)));
  today_fixture_press (fixture, GDK_KEY_2, 0);
  today_fixture_wait_for_message (
    fixture, "Saved: Zhang Min, refused (Has no time for it), the follow-up is closed");
  today_fixture_assert_field (fixture, only, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_REFUSED);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, only);
}

static void
test_typed (TodayFixture *fixture, gconstpointer data)
{
  gint64     only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *entry;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  today_fixture_press (fixture, GDK_KEY_8, 0);
  today_fixture_press (fixture, GDK_KEY_4, 0);
  entry = find_widget (get_popover (fixture, HF_OUTCOME_REFUSED), GTK_TYPE_ENTRY);
  g_assert_nonnull (gtk_widget_get_focus_child (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "had a quarrel");
  g_signal_emit_by_name (entry, "activate");
  today_fixture_wait_for_message (
    fixture, "Saved: Zhang Min, refused (had a quarrel), the follow-up is closed");
  today_fixture_assert_field (fixture, only, HF_FOLLOW_UP_CLOSE_NOTE, "had a quarrel");
}

static void
test_lost (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  g_autoptr (HfRow) dead = NULL;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_press (fixture, GDK_KEY_9, 0);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (
    fixture, "Saved: Zhang Min, lost to follow-up (Moved away), the follow-up is closed");
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_9, GDK_CONTROL_MASK);
  today_fixture_press (fixture, GDK_KEY_KP_3, 0);
  today_fixture_wait_for_message (
    fixture, "Saved: Li Hua, lost to follow-up (Deceased), the follow-up is closed");
  dead = hf_test_book_read (fixture->book, &hf_customer_def, get_customer (fixture, second));
  g_assert_cmpstr (hf_row_text (dead, HF_CUSTOMER_DECEASED), ==, TODAY);
}

static void
test_wrong_number (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfRow *another = hf_row_new (&hf_phone_def);

  hf_row_set_int (another, HF_PHONE_CUSTOMER, get_customer (fixture, only));
  hf_row_set_text (another, HF_PHONE_NUMBER, "13900139111");
  hf_row_set_text (another, HF_PHONE_TYPE, HF_PHONE_TYPE_MOBILE);
  hf_test_book_insert (fixture->book, another);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  today_fixture_press (fixture, GDK_KEY_7, 0);
  today_fixture_wait_for_message (
    fixture, "Saved: Zhang Min, wrong number, next the number that ends in 9111");
  today_fixture_wait_for_card (fixture, only);
  g_assert_cmpuint (fixture->page->n_logged, ==, 1); /* it is there again, but not undone */
  today_fixture_assert_field (fixture, only, HF_FOLLOW_UP_CUSTOMER_PHONE, "13900139111");
  hf_test_wait_for (
    hf_call_panel_get_card (fixture->page->panel) != NULL &&
    g_strcmp0 (hf_call_card_get_number (hf_call_panel_get_card (fixture->page->panel)),
               "13900139111") == 0);
  today_fixture_press (fixture, GDK_KEY_7, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, wrong number, closed as unreachable");
}

/* The customer's own doctor is chosen already, so the same two keys are enough; without one
 * somebody has to be chosen first. */
static void
test_doctor (TodayFixture *fixture, gconstpointer data)
{
  gint64 other = hf_test_book_add_staff (fixture->book, "An Qi", "doctor");
  gint64 doctor = hf_test_book_add_staff (fixture->book, "Li Wei", "doctor");
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "B");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "C");
  HfRow *responsible = hf_row_new (&hf_responsible_def);
  g_autoptr (HfRow) row = NULL;
  GtkWidget *choice, *popover;

  hf_row_set_int (responsible, HF_RESPONSIBLE_CUSTOMER, get_customer (fixture, first));
  hf_row_set_int (responsible, HF_RESPONSIBLE_STAFF, doctor);
  hf_row_set_text (responsible, HF_RESPONSIBLE_ROLE, "doctor");
  hf_test_book_insert (fixture->book, responsible);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  popover = get_popover (fixture, HF_OUTCOME_DOCTOR);
  choice = find_widget (popover, GTK_TYPE_DROP_DOWN);
  today_fixture_press (fixture, GDK_KEY_5, 0);
  hf_test_wait_for (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)) == 0);
  today_fixture_press (fixture, GDK_KEY_2, 0);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, to the doctor: Li Wei, due today");
  row = hf_test_book_read (fixture->book, &hf_follow_up_def, first);
  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_OWNER), ==, doctor);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "A");
  hf_today_page_show_follow_up (fixture->page, second);
  today_fixture_wait_for_card (fixture, second);
  today_fixture_press (fixture, GDK_KEY_5, 0);
  hf_test_wait_for (gtk_drop_down_get_model (GTK_DROP_DOWN (choice)) != NULL &&
                    gtk_widget_get_visible (popover));
  today_fixture_press (fixture, GDK_KEY_1, 0);
  g_assert_true (gtk_widget_get_visible (popover));
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice))) ==
                    2);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==,
                    GTK_INVALID_LIST_POSITION);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  today_fixture_press (fixture, GDK_KEY_1, 0);
  today_fixture_wait_for_message (fixture, "Saved: Li Hua, to the doctor: An Qi, due today");
  g_clear_pointer (&row, hf_row_unref);
  row = hf_test_book_read (fixture->book, &hf_follow_up_def, second);
  g_assert_cmpint (hf_row_int (row, HF_FOLLOW_UP_OWNER), ==, other);
}

/* Keys that no outcome has yet do nothing. */
static void
test_free_keys (TodayFixture *fixture, gconstpointer data)
{
  gint64        only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  HfOutcomeKind kind;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  for (guint i = 0; i < 10; i++)
    if (!hf_outcome_kind_find_digit ((char) ('0' + i), &kind))
      today_fixture_press (fixture, GDK_KEY_0 + i, 0);
  g_assert_cmpint (fixture->page->current, ==, only);
  g_assert_cmpstr (fixture->message, ==, NULL);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-outcomes/refused", test_refused);
  today_fixture_add_test ("/today-outcomes/typed", test_typed);
  today_fixture_add_test ("/today-outcomes/lost", test_lost);
  today_fixture_add_test ("/today-outcomes/wrong-number", test_wrong_number);
  today_fixture_add_test ("/today-outcomes/doctor", test_doctor);
  today_fixture_add_test ("/today-outcomes/free-keys", test_free_keys);
  return g_test_run ();
}
