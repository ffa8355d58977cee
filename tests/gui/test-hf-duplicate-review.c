/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going through pairs: the next one opens by itself, until there is none. */

#include "kin-fixture.h"

#include "gui/customer/hf-duplicate-review.h"
#include "gui/customer/hf-merge-dialog.h"

static const char *
get_state (HfDuplicateReview *review)
{
  return gtk_stack_get_visible_child_name (kin_fixture_child (review, "stack"));
}

static HfDuplicateReview *
open_review (KinFixture *fixture)
{
  HfDuplicateReview *review =
    hf_duplicate_review_show (GTK_WINDOW (fixture->window), fixture->context);

  hf_test_wait_for (g_strcmp0 (get_state (review), "looking") != 0);
  return review;
}

static void
decide (const char *button)
{
  HfMergeDialog *dialog = find_window (HF_TYPE_MERGE_DIALOG);

  g_assert_nonnull (dialog);
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, button)));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  kin_fixture_click (dialog, button);
  hf_test_wait_for (dialog == NULL);
}

static void
test_one_after_the_other (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  GtkListBox        *list = kin_fixture_child (review, "list");

  g_assert_cmpstr (get_state (review), ==, "pairs");
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, 2));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  decide ("merge_button");
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  decide ("distinct_button");
  g_assert_cmpstr (get_state (review), ==, "none");
  g_assert_null (find_window (HF_TYPE_MERGE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (review));

  review = open_review (fixture);
  g_assert_cmpstr (get_state (review), ==, "none");
  gtk_window_destroy (GTK_WINDOW (review));
}

static gpointer
hold_work (HfDatabase *db, gpointer mutex, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (mutex);
  g_mutex_unlock (mutex);
  return NULL;
}

/* The lane is busy until the mutex is unlocked, so that the look cannot have ended before. */
static HfDuplicateReview *
look_in_vain (KinFixture *fixture, GMutex *mutex)
{
  g_mutex_init (mutex);
  g_mutex_lock (mutex);
  hf_store_run_async (fixture->book->store, HF_LANE_SCAN, hold_work, mutex, NULL, NULL, NULL, NULL,
                      NULL);
  return hf_duplicate_review_show (GTK_WINDOW (fixture->window), fixture->context);
}

/* A book of a million is looked through for minutes: not for a window that was closed. */
static void
test_close (KinFixture *fixture, gconstpointer data)
{
  GMutex             mutex;
  HfDuplicateReview *review = look_in_vain (fixture, &mutex);

  g_object_add_weak_pointer (G_OBJECT (review), (gpointer *) &review);
  gtk_window_destroy (GTK_WINDOW (review));
  g_assert_null (review);
  g_mutex_unlock (&mutex);
  hf_test_book_let_finish (fixture->book);
  g_mutex_clear (&mutex);
}

static void
test_stop (KinFixture *fixture, gconstpointer data)
{
  GMutex             mutex;
  HfDuplicateReview *review = look_in_vain (fixture, &mutex);

  g_assert_cmpstr (get_state (review), ==, "looking");
  g_signal_emit_by_name (kin_fixture_child (review, "stop_button"), "clicked");
  g_mutex_unlock (&mutex);
  hf_test_wait_for (g_strcmp0 (get_state (review), "looking") != 0);
  g_assert_cmpstr (get_state (review), ==, "stopped");
  gtk_window_destroy (GTK_WINDOW (review));
  hf_test_book_let_finish (fixture->book);
  g_mutex_clear (&mutex);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/duplicate-review/one-after-the-other", test_one_after_the_other);
  kin_fixture_add_test ("/duplicate-review/close", test_close);
  kin_fixture_add_test ("/duplicate-review/stop", test_stop);
  return g_test_run ();
}
