/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of the queue: whose call it is, where calls of others are listed too. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/list/hf-seen-rows.h"
#include "gui/follow-up/hf-queue-row.h"
#include "session/hf-start.h"

static GtkWidget *
show_row (TodayFixture *fixture, gint64 id)
{
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, id);
  hf_test_wait_for (find_widget (fixture->page->queue, HF_TYPE_QUEUE_ROW) != NULL);
  return find_widget (fixture->page->queue, HF_TYPE_QUEUE_ROW);
}

/* The name shown, %NULL for none. */
static const char *
get_caller (GtkWidget *row)
{
  GObject *label = gtk_widget_get_template_child (row, HF_TYPE_QUEUE_ROW, "caller");

  return gtk_widget_get_visible (GTK_WIDGET (label)) ? gtk_label_get_label (GTK_LABEL (label)) :
                                                       NULL;
}

static void
assert_spoken (GtkWidget *row, const char *expected)
{
  g_autofree char *told =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (hf_seen_rows_get_row (row)),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (told, ==, NULL);
}

static gint64
add_call_of (TodayFixture *fixture, gint64 staff)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Zhang Min");
  HfRow *row = hf_test_follow_up (customer, TODAY, "A");

  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "wound");
  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, staff);
  return hf_test_book_insert (fixture->book, row);
}

static void
test_caller (TodayFixture *fixture, gconstpointer data)
{
  gint64     wu = hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK);
  gint64     call = add_call_of (fixture, wu);
  GtkWidget *row;
  g_autoptr (GError) error = NULL;

  hf_start_as_staff (fixture->book->store, "Wu Hao", &error);
  g_assert_no_error (error);
  row = show_row (fixture, call);
  g_assert_cmpstr (get_caller (row), ==, "Wu Hao");
  assert_spoken (row, "A, Zhang Min, wound, Due today, attempt 0/3, caller Wu Hao");

  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_MINE);
  today_fixture_wait_for_card (fixture, call);
  row = find_widget (fixture->page->queue, HF_TYPE_QUEUE_ROW);
  g_assert_cmpstr (get_caller (row), ==, NULL);
  assert_spoken (row, "A, Zhang Min, wound, Due today, attempt 0/3");

  hf_queue_list_set_filter (fixture->page->queue, HF_QUEUE_ALL);
  g_assert_cmpstr (get_caller (row), ==, "Wu Hao");
}

static void
test_nobodys (TodayFixture *fixture, gconstpointer data)
{
  gint64     call = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  GtkWidget *row = show_row (fixture, call);

  g_assert_cmpstr (get_caller (row), ==, NULL);
}

/* It is told at once: the call may be next. */
static void
test_alert (TodayFixture *fixture, gconstpointer data)
{
  gint64 call =
    add_call_of (fixture, hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK));
  GtkWidget *row = show_row (fixture, call);
  g_autoptr (HfRow) stored = hf_test_book_read (fixture->book, &hf_follow_up_def, call);
  GtkWidget *mark = find_widget (row, HF_TYPE_ALERT_MARK);

  g_assert_false (gtk_widget_get_visible (mark));
  hf_test_book_set_text (fixture->book, &hf_customer_def,
                         hf_row_int (stored, HF_FOLLOW_UP_CUSTOMER), HF_CUSTOMER_ALLERGIES,
                         "penicillin");
  hf_test_wait_for (gtk_widget_get_visible (mark));
  assert_spoken (
    row, "A, Zhang Min, wound, Due today, attempt 0/3, Allergies: penicillin, caller Wu Hao");
}

static void
test_vip (TodayFixture *fixture, gconstpointer data)
{
  gint64 call =
    add_call_of (fixture, hf_test_book_add_staff (fixture->book, "Wu Hao", HF_STAFF_ROLE_DESK));
  g_autoptr (HfRow) stored = hf_test_book_read (fixture->book, &hf_follow_up_def, call);
  GtkWidget *row = show_row (fixture, call);

  g_assert_null (find_label (row, "VIP"));
  hf_test_book_set_int (fixture->book, &hf_customer_def, hf_row_int (stored, HF_FOLLOW_UP_CUSTOMER),
                        HF_CUSTOMER_IS_VIP, TRUE);
  hf_test_wait_for (find_label (row, "VIP") != NULL);
  assert_spoken (row, "A, Zhang Min, wound, Due today, attempt 0/3, VIP, caller Wu Hao");
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/queue-row/caller", test_caller);
  today_fixture_add_test ("/queue-row/nobodys", test_nobodys);
  today_fixture_add_test ("/queue-row/alert", test_alert);
  today_fixture_add_test ("/queue-row/vip", test_vip);
  return g_test_run ();
}
