/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which part of the queue is shown first, by what its reader does. */

#include "row-menu.h"
#include "today-fixture.h"

#include "core/hf-follow-up.h"
#include "core/hf-staff.h"

/* Whose book it is, and nobody on the staff. */
static void
set_role (TodayFixture *fixture, const char *role)
{
  g_autoptr (HfRow) row = hf_test_staff (fixture->book->viewer->who, role);
  g_autoptr (HfViewer) owner = hf_viewer_new_staff (row, fixture->book->viewer);

  hf_store_set_viewer (fixture->book->store, owner);
}

static void
work_as (TodayFixture *fixture, gint64 staff, const char *role)
{
  hf_test_book_work_as (fixture->book, staff, role, 0);
}

static void
assert_shows (TodayFixture *fixture, HfQueueFilter filter, gint64 first)
{
  today_fixture_show (fixture);
  g_assert_cmpint (hf_queue_list_get_filter (fixture->page->queue), ==, filter);
  today_fixture_wait_for_card (fixture, first);
  today_fixture_close (fixture);
}

static gint64
add_call_of (TodayFixture *fixture, gint64 staff)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Li Hua");
  HfRow *row = hf_test_follow_up (customer, TODAY, "C");

  hf_row_set_int (row, HF_FOLLOW_UP_OWNER, staff);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
whose (TodayFixture *fixture, gint64 follow_up)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, follow_up);

  return hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
}

static void
test_by_role (TodayFixture *fixture, gconstpointer data)
{
  gint64 chen = hf_test_book_add_staff (fixture->book, "Chen Jing", HF_STAFF_ROLE_DOCTOR);
  gint64 urgent = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 late = today_fixture_add (fixture, "Wang Fang", "2023-10-18", "B");
  gint64 own = add_call_of (fixture, chen);

  set_role (fixture, HF_STAFF_ROLE_DOCTOR);
  assert_shows (fixture, HF_QUEUE_ALL, urgent); /* a book of one's own */
  work_as (fixture, chen, HF_STAFF_ROLE_DOCTOR);
  assert_shows (fixture, HF_QUEUE_MINE, own);
  work_as (fixture, chen, HF_STAFF_ROLE_HEAD);
  assert_shows (fixture, HF_QUEUE_OVERDUE, late);
  work_as (fixture, chen, HF_STAFF_ROLE_DESK);
  assert_shows (fixture, HF_QUEUE_ALL, urgent);
}

/* What somebody chose the last time wins. */
static void
test_remembered (TodayFixture *fixture, gconstpointer data)
{
  gint64 urgent = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_uint32 (HF_QUEUE_ALL));

  set_role (fixture, HF_STAFF_ROLE_HEAD);
  today_fixture_show (fixture);
  HF_PAGE_GET_CLASS (fixture->page)->restore_state (HF_PAGE (fixture->page), state);
  g_assert_cmpint (hf_queue_list_get_filter (fixture->page->queue), ==, HF_QUEUE_ALL);
  today_fixture_wait_for_card (fixture, urgent);
}

/* It leads to the one it is about, be it the call in front or not, and calls nobody. */
static void
test_row_menu (TodayFixture *fixture, gconstpointer data)
{
  gint64     urgent = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64     other = today_fixture_add (fixture, "Wang Fang", TODAY, "B");
  GtkWidget *rows, *menu;

  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, urgent);
  rows = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page->queue), HF_TYPE_QUEUE_LIST, "list"));
  menu = hf_row_menu_open (rows, gtk_widget_get_last_child (rows));
  assert_leads (menu, "_Open Card", "win.show-customer", whose (fixture, other));
  g_assert_true (offers (menu, "Show in the _Calendar"));
  close_menu (menu);
  menu = hf_row_menu_open (rows, gtk_widget_get_first_child (rows));
  assert_leads (menu, "_Open Card", "win.show-customer", whose (fixture, urgent));
  close_menu (menu);
}

static GtkWidget *
open_menu (TodayFixture *fixture)
{
  GtkWidget *rows = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page->queue), HF_TYPE_QUEUE_LIST, "list"));

  return hf_row_menu_open (rows, gtk_widget_get_first_child (rows));
}

/* What can be done to a follow-up on a card can be done here; undone like there. */
static void
test_acts (TodayFixture *fixture, gconstpointer data)
{
  static const char mine[] = "SELECT count(*) FROM follow_up WHERE owner IS NOT NULL";
  gint64            chen = hf_test_book_add_staff (fixture->book, "Chen", HF_STAFF_ROLE_DESK);
  gint64            id = today_fixture_add (fixture, "Zhang Min", TODAY, "A");

  work_as (fixture, chen, HF_STAFF_ROLE_DESK);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, id);
  choose_line (open_menu (fixture), "Grade B");
  today_fixture_wait_for_message (fixture, "Zhang Min: Grade B");
  today_fixture_assert_field (fixture, id, HF_FOLLOW_UP_GRADE, "B");
  hf_undone_free (hf_test_book_undo (fixture->book));
  today_fixture_assert_field (fixture, id, HF_FOLLOW_UP_GRADE, "A");
  choose_line (open_menu (fixture), "_Assign to Me");
  today_fixture_wait_for_message (fixture, "The follow-up of Zhang Min is yours");
  g_assert_cmpint (hf_test_book_number (fixture->book, mine), ==, 1);
  g_assert_false (offers (open_menu (fixture), "_Assign to Me")); /* it is */
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/queue-list/by-role", test_by_role);
  today_fixture_add_test ("/queue-list/remembered", test_remembered);
  today_fixture_add_test ("/queue-list/row-menu", test_row_menu);
  today_fixture_add_test ("/queue-list/acts", test_acts);
  return g_test_run ();
}
