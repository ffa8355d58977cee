/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is set apart can be looked at and taken back, and the review behind notices. */

#include "dialog-toast.h"
#include "kin-fixture.h"
#include "row-menu.h"

#include "core/hf-distinct-pair.h"
#include "gui/customer/hf-apart-button.h"
#include "gui/customer/hf-apart-dialog.h"
#include "gui/customer/hf-duplicate-review.h"
#include "gui/customer/hf-merge-dialog.h"

#include <adwaita.h>

static guint
count_rows (gpointer window)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (kin_fixture_child (window, "list"), (int) n) != NULL)
    n++;
  return n;
}

static void
say_apart (KinFixture *fixture, guint one, guint other)
{
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);

  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, fixture->ids[one]);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, fixture->ids[other]);
  hf_test_book_insert (fixture->book, pair);
}

static GtkButton *
get_button (HfDuplicateReview *review)
{
  return find_widget (kin_fixture_child (review, "apart"), GTK_TYPE_BUTTON);
}

static const char *
get_label (HfDuplicateReview *review)
{
  return gtk_button_get_label (get_button (review));
}

static const char *
get_state (gpointer window)
{
  return gtk_stack_get_visible_child_name (kin_fixture_child (window, "stack"));
}

static HfDuplicateReview *
open_review (KinFixture *fixture)
{
  HfDuplicateReview *review =
    hf_duplicate_review_show (GTK_WINDOW (fixture->window), fixture->context);

  hf_test_wait_for (g_strcmp0 (get_state (review), "looking") != 0);
  hf_test_wait_for (strchr (get_label (review), '(') != NULL);
  return review;
}

static HfApartDialog *
open_dialog (HfDuplicateReview *review)
{
  HfApartDialog *dialog;

  g_signal_emit_by_name (get_button (review), "clicked");
  dialog = find_window (HF_TYPE_APART_DIALOG);
  hf_test_wait_for (g_strcmp0 (get_state (dialog), "reading") != 0);
  return dialog;
}

static GtkWidget *
get_line (gpointer dialog, int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (kin_fixture_child (dialog, "list"), index));
}

static GtkWidget *
get_take_back (HfApartDialog *dialog, int index)
{
  return find_button_for (get_line (dialog, index), "apart.take-back");
}

/* By whom and when; what is taken back stands in the review again, and undo sets it apart again. */
static void
test_take_back (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  HfApartDialog     *dialog;
  const char        *below;

  hf_test_book_set_person (fixture->book, "王芳");
  say_apart (fixture, 1, 0);
  say_apart (fixture, 2, 3);
  say_apart (fixture, 3, 2); /* the other way round by a colleague: one pair all the same */
  review = open_review (fixture);
  g_assert_cmpstr (get_label (review), ==, "_Set Apart (2)");
  g_assert_cmpstr (get_state (review), ==, "none");
  dialog = open_dialog (review);
  g_assert_cmpuint (count_rows (dialog), ==, 2);
  below = adw_action_row_get_subtitle (ADW_ACTION_ROW (get_line (dialog, 0)));
  g_assert_nonnull (strstr (below, "Set apart by 王芳, 20 Oct 09:00"));
  hf_test_wait_for (gtk_window_get_focus (GTK_WINDOW (dialog)) == get_line (dialog, 0));
  g_assert_true (gtk_widget_child_focus (get_line (dialog, 0), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == get_take_back (dialog, 0));
  g_assert_true (gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (dialog))));
  hf_test_wait_for (count_rows (dialog) == 1 && count_rows (review) == 1);
  g_assert_cmpstr (get_label (review), ==, "_Set Apart (1)");
  g_assert_cmpstr (get_state (review), ==, "pairs");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   1);
  hf_test_wait_for (gtk_window_get_focus (GTK_WINDOW (dialog)) == get_line (dialog, 0));

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count_rows (dialog) == 2 && count_rows (review) == 0);
  g_assert_cmpstr (get_state (review), ==, "none");
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Whoever presses twice has it taken back once, and is not told that it could not be done; after a
 * failure it can be tried again. */
static void
test_press_twice (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  HfApartDialog     *dialog;
  GtkWidget         *button;

  say_apart (fixture, 0, 1);
  review = open_review (fixture);
  dialog = open_dialog (review);
  hf_test_book_refuse (fixture->book, "DELETE ON distinct_pair");
  button = get_take_back (dialog, 0);
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (find_toast (dialog) != NULL && get_take_back (dialog, 0) != button);
  close_toast (dialog);
  hf_test_wait_for (find_toast (dialog) == NULL);
  hf_test_book_allow (fixture->book);

  button = get_take_back (dialog, 0);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (find_label (dialog, "The pair stands in the review again") != NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   0);
  close_toast (dialog);
  hf_test_wait_for (find_toast (dialog) == NULL); /* there is no other */
  gtk_window_destroy (GTK_WINDOW (review));
}

static void
test_row_menu (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  HfApartDialog     *dialog;
  GtkWidget         *list;

  say_apart (fixture, 0, 1);
  review = open_review (fixture);
  g_assert_cmpuint (count_rows (review), ==, 1);
  dialog = open_dialog (review);
  list = kin_fixture_child (dialog, "list");
  choose_line (hf_row_menu_open (list, get_line (dialog, 0)), "_Take Back");
  hf_test_wait_for (g_strcmp0 (get_state (dialog), "none") == 0);
  hf_test_wait_for (count_rows (review) == 2);
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Looked at it may turn out to be one person after all; that they are two is not said once more. */
static void
test_look (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  HfApartDialog     *dialog;
  HfMergeDialog     *merge;

  say_apart (fixture, 0, 1);
  review = open_review (fixture);
  dialog = open_dialog (review);
  g_signal_emit_by_name (kin_fixture_child (dialog, "list"), "row-activated", get_line (dialog, 0));
  merge = find_window (HF_TYPE_MERGE_DIALOG);
  g_assert_nonnull (merge);
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (merge, "distinct_button")));
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (merge, "merge_button")));
  kin_fixture_click (merge, "merge_button");
  hf_test_wait_for (g_strcmp0 (get_state (dialog), "none") == 0);
  hf_test_wait_for (g_strcmp0 (get_label (review), "_Set Apart (0)") == 0);
  g_assert_cmpuint (count_rows (review), ==, 1); /* the other pair */
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Deciding in the review counts here, and undoing it brings the pair back. */
static void
test_told_in_review (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  HfMergeDialog     *merge;

  g_assert_cmpuint (count_rows (review), ==, 2);
  g_signal_emit_by_name (kin_fixture_child (review, "list"), "row-activated", get_line (review, 1));
  merge = find_window (HF_TYPE_MERGE_DIALOG);
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (merge, "distinct_button")));
  kin_fixture_click (merge, "distinct_button");
  hf_test_wait_for (g_strcmp0 (get_label (review), "_Set Apart (1)") == 0);
  g_assert_cmpuint (count_rows (review), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (count_rows (review) == 2);
  g_assert_cmpstr (get_label (review), ==, "_Set Apart (0)");
  gtk_window_destroy (GTK_WINDOW (review));
}

/* A colleague decides about a pair that is on screen. */
static void
test_told_elsewhere (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);

  say_apart (fixture, 3, 2);
  hf_test_wait_for (count_rows (review) == 1);
  g_assert_cmpstr (get_label (review), ==, "_Set Apart (1)");
  gtk_window_destroy (GTK_WINDOW (review));
}

static void
test_none (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  HfApartDialog     *dialog;

  g_assert_cmpstr (get_label (review), ==, "_Set Apart (0)");
  dialog = open_dialog (review);
  g_assert_cmpstr (get_state (dialog), ==, "none");
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Who sees names in part cannot know whom it is about. */
static void
test_masked (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, TRUE);
  HfDuplicateReview *review;
  HfApartDialog     *dialog;
  GtkWidget         *menu;

  say_apart (fixture, 0, 1);
  hf_store_set_viewer (fixture->book->store, viewer);
  review = open_review (fixture);
  dialog = open_dialog (review);
  g_assert_null (
    strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_line (dialog, 0))), "建国"));
  g_assert_false (gtk_widget_get_visible (get_take_back (dialog, 0)));
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "note")));
  menu = hf_row_menu_open (kin_fixture_child (dialog, "list"), get_line (dialog, 0));
  g_assert_false (offers (menu, "_Take Back"));
  close_menu (menu);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "apart.take-back", "(xx)", fixture->ids[0],
                              fixture->ids[1]);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   1);
  gtk_window_destroy (GTK_WINDOW (review));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  let_toasts_stand ();
  kin_fixture_add_test ("/apart-dialog/take-back", test_take_back);
  kin_fixture_add_test ("/apart-dialog/press-twice", test_press_twice);
  kin_fixture_add_test ("/apart-dialog/row-menu", test_row_menu);
  kin_fixture_add_test ("/apart-dialog/look", test_look);
  kin_fixture_add_test ("/apart-dialog/told-in-review", test_told_in_review);
  kin_fixture_add_test ("/apart-dialog/told-elsewhere", test_told_elsewhere);
  kin_fixture_add_test ("/apart-dialog/none", test_none);
  kin_fixture_add_test ("/apart-dialog/masked", test_masked);
  return g_test_run ();
}
