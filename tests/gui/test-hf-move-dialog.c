/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up is moved from the list of customers to a day that somebody types or picks. */

#include "customer-fixture.h"

#include "gui/customer/hf-move-dialog.h"

static gint64
count_due (CustomerFixture *fixture, const char *day)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM follow_up WHERE due = '%s'", day);

  return hf_test_book_number (fixture->book, sql);
}

static gpointer
move_child (HfMoveDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_MOVE_DIALOG, name);
}

static HfMoveDialog *
ask_for_day (CustomerFixture *fixture)
{
  HfMoveDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move-follow-up", "s", "pick");
  hf_test_wait_for ((dialog = find_window (HF_TYPE_MOVE_DIALOG)) != NULL);
  return dialog;
}

/* Typed or picked, the other shows it; a day that has passed is none to move to. */
static void
test_pick_day (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfMoveDialog *dialog;
  gpointer      day_row, button;
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) shown = NULL;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->wang, "2023-10-24", "A"));
  customer_fixture_open (fixture, fixture->wang);
  dialog = ask_for_day (fixture);
  day_row = move_child (dialog, "day_row");
  button = move_child (dialog, "move_button");
  g_assert_false (gtk_widget_get_sensitive (button)); /* nothing chosen so far */
  gtk_editable_set_text (day_row, "2023-10-19");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_has_css_class (move_child (dialog, "reading"), "error"));
  gtk_editable_set_text (day_row, "in 12 days");
  g_assert_true (gtk_widget_get_sensitive (button));
  shown = gtk_calendar_get_date (move_child (dialog, "calendar"));
  g_assert_cmpint (g_date_time_get_month (shown), ==, 11);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 1);
  date = g_date_time_new_local (2023, 11, 30, 12, 0, 0);
  gtk_calendar_select_day (move_child (dialog, "calendar"), date);
  g_assert_cmpstr (gtk_editable_get_text (day_row), ==, "2023-11-30");
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (count_due (fixture, "2023-11-30") == 1);
  g_assert_null (find_window (HF_TYPE_MOVE_DIALOG));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_due (fixture, "2023-10-24"), ==, 1);

  gtk_window_close (GTK_WINDOW (ask_for_day (fixture)));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_due (fixture, "2023-10-24"), ==, 1);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/move-dialog/pick-day", test_pick_day);
  return g_test_run ();
}
