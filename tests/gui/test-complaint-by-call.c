/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Outcome 4: what the caller says becomes a complaint that knows its call, in one step. The book's
 * clock stands at Friday 2023-10-20, 09:00. */

#include "find-widget.h"
#include "press-shortcut.h"
#include "today-fixture.h"

#include "core/hf-complaint.h"
#include "core/hf-follow-up.h"
#include "gui/common/card/hf-customer-card-alerts.h"

#include <string.h>

static GtkWidget *
get_popover (TodayFixture *fixture)
{
  return GTK_WIDGET (hf_outcome_bar_get_popover (hf_call_panel_get_bar (fixture->page->panel),
                                                 HF_OUTCOME_COMPLAINT));
}

static GtkTextBuffer *
get_text (TodayFixture *fixture)
{
  return gtk_text_view_get_buffer (find_widget (get_popover (fixture), GTK_TYPE_TEXT_VIEW));
}

static gint64
count (TodayFixture *fixture, const char *table, const char *where)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", table, where);

  return hf_test_book_number (fixture->book, sql);
}

/* What was noted is there already; Ctrl+Enter logs the call, closes the follow-up and opens the
 * complaint, and one Undo takes all back. */
static void
test_open (TodayFixture *fixture, gconstpointer data)
{
  gint64           only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  g_autofree char *said = NULL;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  hf_note_editor_set_text (hf_call_panel_get_note (fixture->page->panel), "waited two hours");
  today_fixture_press (fixture, GDK_KEY_4, 0);
  g_assert_true (gtk_widget_get_visible (get_popover (fixture)));
  g_object_get (get_text (fixture), "text", &said, NULL);
  g_assert_cmpstr (said, ==, "waited two hours");
  gtk_text_buffer_set_text (get_text (fixture), " ", -1);
  g_assert_true (press_shortcut (get_popover (fixture), GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (gtk_widget_get_visible (get_popover (fixture))); /* nothing is opened of nothing */
  gtk_text_buffer_set_text (get_text (fixture), said, -1);
  g_assert_true (press_shortcut (get_popover (fixture), GDK_KEY_Return, GDK_CONTROL_MASK));
  today_fixture_wait_for_message (fixture, "Saved: Zhang Min, complaint");
  today_fixture_assert_field (fixture, only, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  g_assert_cmpint (count (fixture, "complaint AS c JOIN contact AS k ON k.id = c.contact",
                          "c.text = 'waited two hours' AND c.pace = 'day' AND c.channel = 'phone' "
                          "AND k.outcome = 'complaint' AND k.satisfied = 'dissatisfied' "
                          "AND k.follow_up = c.follow_up AND k.customer = c.customer"),
                   ==, 1);
  hf_store_undo_async (fixture->book->store, FALSE, NULL, NULL, NULL);
  today_fixture_wait_for_card (fixture, only);
  g_assert_cmpint (count (fixture, "complaint", "TRUE"), ==, 0);
  g_assert_cmpint (count (fixture, "contact", "TRUE"), ==, 0);
  hf_test_book_check (fixture->book);
}

static gboolean
tells_complaint (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_LABEL (widget) &&
         g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "Complaint #1, 24 h left");
}

/* Whoever calls next sees it before they dial. */
static void
test_told (TodayFixture *fixture, gconstpointer data)
{
  gint64 only = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  g_autoptr (HfRow) follow_up = hf_test_book_read (fixture->book, &hf_follow_up_def, only);
  HfRow *row = hf_row_new (&hf_complaint_def);

  hf_row_set_int (row, HF_COMPLAINT_CUSTOMER, hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER));
  hf_row_set_text (row, HF_COMPLAINT_KIND, HF_COMPLAINT_KIND_COMPLAINT);
  hf_row_set_text (row, HF_COMPLAINT_STATE, HF_COMPLAINT_STATE_RECEIVED);
  hf_row_set_int (row, HF_COMPLAINT_AT, hf_clock_now (fixture->book->clock));
  hf_row_set_int (row, HF_COMPLAINT_DUE, hf_clock_now (fixture->book->clock) + 86400);
  hf_test_book_insert (fixture->book, row);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, only);
  hf_test_wait_for (find_where (find_widget (fixture->page, HF_TYPE_CUSTOMER_CARD_ALERTS),
                                tells_complaint, NULL) != NULL);
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/complaint-by-call/open", test_open);
  today_fixture_add_test ("/complaint-by-call/told", test_told);
  return g_test_run ();
}
