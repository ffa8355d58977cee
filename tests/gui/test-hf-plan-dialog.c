/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning from the dialog: what would be planned is seen and nothing is written, then it is
 * planned, and one Undo takes it back. */

#include "gui/follow-up/hf-plan-dialog.h"
#include "held-lane.h"
#include "kin-fixture.h"
#include "session/hf-job.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  char    *text;
  gboolean can_undo;
} Told;

static void
planned_cb (const char *text, gint64 step, gpointer user_data)
{
  Told *told = user_data;

  g_assert_null (told->text);
  told->text = g_strdup (text);
  told->can_undo = step != 0;
}

static HfPlanDialog *
show (KinFixture *fixture, Told *told)
{
  hf_plan_dialog_show (GTK_WINDOW (fixture->window), fixture->context, planned_cb, told);
  return find_window (HF_TYPE_PLAN_DIALOG);
}

static gboolean
has_preview (HfPlanDialog *dialog)
{
  GtkWidget *state = kin_fixture_child (dialog, "state");

  return gtk_widget_get_visible (state) &&
         g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (state)), "preview");
}

static const char *
get_summary (HfPlanDialog *dialog)
{
  return gtk_label_get_text (kin_fixture_child (dialog, "summary"));
}

static gint64
count_follow_ups (KinFixture *fixture)
{
  return hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up");
}

static void
look_from (HfPlanDialog *dialog, const char *day)
{
  GtkEditable *since = kin_fixture_child (dialog, "since_row");

  gtk_editable_set_text (since, day);
  g_assert_false (has_preview (dialog)); /* of another day */
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "plan_button")));
}

/* An entry that goes with the focus warns where no window manager takes the focus first. */
static void
close_dialog (HfPlanDialog *dialog)
{
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* The fixture's own visit, of 1 May 2023, is within the half year before 20 October. */
static void
test_preview_plan_undo (KinFixture *fixture, gconstpointer data)
{
  Told           told = { NULL, FALSE };
  HfPlanDialog  *dialog;
  GtkListBoxRow *row;

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->ids[2], "2023-10-12", NULL));
  dialog = show (fixture, &told);
  hf_test_wait_for (has_preview (dialog));
  /* What is past its last day is only counted, until somebody wants it. */
  g_assert_cmpstr (get_summary (dialog), ==, "1 follow-up: A 0, B 0, C 1");
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "late_row")));
  g_assert_cmpstr (adw_action_row_get_subtitle (kin_fixture_child (dialog, "late_row")), ==,
                   "1 follow-up is past its last day");
  gtk_switch_set_active (kin_fixture_child (dialog, "with_late"), TRUE);
  hf_test_wait_for (has_preview (dialog));
  g_assert_cmpstr (get_summary (dialog), ==, "2 follow-ups: A 0, B 0, C 2");
  g_assert_cmpstr (gtk_label_get_text (kin_fixture_child (dialog, "overdue")), ==,
                   "1 of them is overdue");
  row = gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "list"), 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "林静");
  g_assert_null (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "list"), 2));
  g_assert_cmpint (count_follow_ups (fixture), ==, 0);

  look_from (dialog, "2023-10-01");
  hf_test_wait_for (has_preview (dialog));
  g_assert_cmpstr (get_summary (dialog), ==, "1 follow-up: A 0, B 0, C 1");
  g_assert_cmpint (count_follow_ups (fixture), ==, 0);

  gtk_widget_grab_focus (kin_fixture_child (dialog, "plan_button"));
  kin_fixture_click (dialog, "plan_button");
  hf_test_wait_for (told.text != NULL);
  g_assert_cmpstr (told.text, ==, "1 follow-up planned");
  g_assert_true (told.can_undo);
  hf_test_wait_for (find_window (HF_TYPE_PLAN_DIALOG) == NULL);
  g_assert_cmpint (count_follow_ups (fixture), ==, 1);

  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_follow_ups (fixture), ==, 0);
  g_free (told.text);
}

/* With a visit that there is something to plan for. */
static HfPlanDialog *
show_plan (KinFixture *fixture, Told *told)
{
  HfPlanDialog *dialog;

  hf_test_book_insert (fixture->book, hf_test_visit (fixture->ids[2], "2023-10-12", NULL));
  dialog = show (fixture, told);
  hf_test_wait_for (has_preview (dialog));
  return dialog;
}

/* The focus is where the key is pressed. */
static void
press_plan (HfPlanDialog *dialog)
{
  gtk_widget_grab_focus (kin_fixture_child (dialog, "plan_button"));
  kin_fixture_click (dialog, "plan_button");
}

static void
test_try_again (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show_plan (fixture, &told);

  hf_test_book_refuse (fixture->book, "INSERT ON follow_up");
  press_plan (dialog);
  hf_test_wait_for (has_preview (dialog));
  g_assert_cmpstr (get_summary (dialog), ==,
                   "The book does not allow this change. Nothing was changed.");
  g_assert_null (told.text);
  hf_test_book_allow (fixture->book);
  press_plan (dialog);
  hf_test_wait_for (told.text != NULL);
  g_assert_cmpint (count_follow_ups (fixture), ==, 1);
  hf_test_wait_for (find_window (HF_TYPE_PLAN_DIALOG) == NULL);
  g_free (told.text);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, Told *told)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT);
  told->text = g_strdup (what);
}

/* However it ends, it is told where the dialog was. */
static void
test_closed_while_planning (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show_plan (fixture, &told);

  hf_test_book_refuse (fixture->book, "INSERT ON follow_up");
  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  press_plan (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told.text != NULL);
  g_assert_cmpstr (told.text, ==, "Plan follow-ups");
  g_clear_pointer (&told.text, g_free);

  hf_test_book_allow (fixture->book);
  dialog = show (fixture, &told);
  hf_test_wait_for (has_preview (dialog));
  press_plan (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told.text != NULL);
  g_assert_cmpstr (told.text, ==, "1 follow-up planned");
  g_assert_true (told.can_undo);
  g_free (told.text);
}

/* What takes long leaves the window to everybody. */
static void
test_lasts (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show_plan (fixture, &told);

  hold_lane (fixture->book->store, HF_LANE_WRITE);
  press_plan (dialog);
  hf_test_wait_for (find_window (HF_TYPE_PLAN_DIALOG) == NULL);
  g_assert_cmpuint (g_list_model_get_n_items (hf_jobs_of (fixture->context)), ==, 1);
  let_lane_go ();
  hf_test_wait_for (told.text != NULL);
  g_assert_cmpstr (told.text, ==, "1 follow-up planned");
  g_assert_true (told.can_undo);
  g_assert_cmpuint (g_list_model_get_n_items (hf_jobs_of (fixture->context)), ==, 0);
  g_free (told.text);
}

/* Where the window is gone too, there is nobody to tell, but it is planned. */
static void
test_window_closed_while_planning (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show_plan (fixture, &told);

  press_plan (dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = gtk_window_new ();
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count_follow_ups (fixture), ==, 1);
  g_assert_null (told.text);
}

static void
test_nothing_to_plan (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show (fixture, &told);

  hf_test_wait_for (has_preview (dialog));
  look_from (dialog, "2023-10-01");
  hf_test_wait_for (has_preview (dialog));
  g_assert_nonnull (strstr (get_summary (dialog), "There are no visits since"));
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "plan_button")));
  close_dialog (dialog);
  g_assert_null (told.text);
}

static void
test_no_day (KinFixture *fixture, gconstpointer data)
{
  Told          told = { NULL, FALSE };
  HfPlanDialog *dialog = show (fixture, &told);

  hf_test_wait_for (has_preview (dialog));
  look_from (dialog, "2023-13-45");
  g_assert_true (gtk_widget_has_css_class (kin_fixture_child (dialog, "since_row"), "error"));
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "trouble")));
  /* While it is typed: no Enter is needed. */
  look_from (dialog, "3 weeks ago");
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "trouble")));
  hf_test_wait_for (has_preview (dialog));
  close_dialog (dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/plan-dialog/preview-plan-undo", test_preview_plan_undo);
  kin_fixture_add_test ("/plan-dialog/try-again", test_try_again);
  kin_fixture_add_test ("/plan-dialog/closed-while-planning", test_closed_while_planning);
  kin_fixture_add_test ("/plan-dialog/lasts", test_lasts);
  kin_fixture_add_test ("/plan-dialog/window-closed-while-planning",
                        test_window_closed_while_planning);
  kin_fixture_add_test ("/plan-dialog/nothing-to-plan", test_nothing_to_plan);
  kin_fixture_add_test ("/plan-dialog/no-day", test_no_day);
  return g_test_run ();
}
