/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going through pairs: the next one opens by itself, until there is none. */

#include "kin-fixture.h"
#include "row-menu.h"

#include "gui/common/hf-alert-mark.h"
#include "gui/customer/hf-duplicate-review.h"
#include "gui/customer/hf-merge-all-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/customer/hf-pair-row.h"

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

  g_assert_false (gtk_window_get_modal (GTK_WINDOW (review))); /* the window behind is used on */
  g_assert_true (open_review (fixture) == review);
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

/* The window behind takes a merge back, by its own key or the dialog's. */
static void
test_taken_back (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  GtkListBox        *list = kin_fixture_child (review, "list");

  while (gtk_list_box_get_row_at_index (list, 1) != NULL)
    {
      g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
      decide ("distinct_button");
    }
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  decide ("merge_button");
  g_assert_cmpstr (get_state (review), ==, "none");
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_strcmp0 (get_state (review), "pairs") == 0);
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  gtk_window_destroy (GTK_WINDOW (review));
}

static void
test_row_menu (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  GtkListBox        *list = kin_fixture_child (review, "list");

  choose_line (hf_row_menu_open (GTK_WIDGET (list),
                                 GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1))),
               "_Compare…");
  decide ("distinct_button");
  hf_test_wait_for (gtk_list_box_get_row_at_index (list, 1) == NULL);
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Of one of the two, and not of the pair without any. */
static void
test_alert (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  GtkListBox        *list;
  guint              n_marked = 0;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  review = open_review (fixture);
  list = kin_fixture_child (review, "list");
  for (int i = 0; i < 2; i++)
    {
      HfAlertMark *mark = find_widget (gtk_list_box_get_row_at_index (list, i), HF_TYPE_ALERT_MARK);

      if (!gtk_widget_get_visible (GTK_WIDGET (mark)))
        continue;
      g_assert_cmpstr (hf_alert_mark_get_words (mark), ==, "陈建国: Allergies: 青霉素");
      n_marked++;
    }
  g_assert_cmpuint (n_marked, ==, 1);
  gtk_window_destroy (GTK_WINDOW (review));
}

static guint
count_rows (HfDuplicateReview *review)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (kin_fixture_child (review, "list"), (int) n) != NULL)
    n++;
  return n;
}

/* Fifteen cards of one person are 105 pairs, two more are in the book: a page, and the rest. */
static void
test_pages (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;

  for (guint i = 0; i < 15; i++)
    hf_test_book_insert (fixture->book,
                         hf_test_phone (hf_test_book_add_customer (fixture->book, "张敏"),
                                        "13900000009"));
  review = open_review (fixture);
  g_assert_cmpuint (count_rows (review), ==, 100);
  g_assert_nonnull (strstr (gtk_label_get_text (kin_fixture_child (review, "count")), "107"));
  kin_fixture_click (review, "more_button");
  hf_test_wait_for (count_rows (review) == 107);
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (review, "more_button")));
  gtk_window_destroy (GTK_WINDOW (review));
}

static gboolean
is_about (GtkListBoxRow *row, gint64 customer)
{
  const gint64 *ids = hf_pair_row_get_ids (row);

  return ids[0] == customer || ids[1] == customer;
}

/* Four cards of one person are six pairs. Begun with one in the middle, the next is the one below
 * that is still a pair, though pairs above went as well. */
static void
test_from_the_middle (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review;
  GtkListBox        *list;
  gint64             ids[4], gone;
  int                at = 0;
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 4; i++)
    {
      ids[i] = hf_test_book_add_customer (fixture->book, "张敏");
      hf_test_book_insert (fixture->book, hf_test_phone (ids[i], "13900000009"));
    }
  review = open_review (fixture);
  list = kin_fixture_child (review, "list");
  while (!is_about (gtk_list_box_get_row_at_index (list, at), ids[1]) ||
         !is_about (gtk_list_box_get_row_at_index (list, at), ids[2]))
    at++;
  for (guint i = (guint) at + 1; i < count_rows (review); i++)
    g_ptr_array_add (below, g_object_ref (gtk_list_box_get_row_at_index (list, (int) i)));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, at));
  decide ("merge_button");
  gone = hf_test_book_number (fixture->book, "SELECT id FROM customer WHERE merged_into > 0");
  while (is_about (below->pdata[0], gone))
    g_ptr_array_remove_index (below, 0);
  g_assert_true (g_object_get_data (find_window (HF_TYPE_MERGE_DIALOG), "row") == below->pdata[0]);
  gtk_window_destroy (find_window (HF_TYPE_MERGE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (review));
}

/* Those of whom nobody need look at each are offered together; the others stay to be compared. */
static void
test_certain (KinFixture *fixture, gconstpointer data)
{
  HfDuplicateReview *review = open_review (fixture);
  HfMergeAllDialog  *dialog;

  g_assert_false (gtk_widget_get_visible (kin_fixture_child (review, "all_button")));
  gtk_window_destroy (GTK_WINDOW (review));
  for (guint i = 2; i < 4; i++)
    hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[i], HF_CUSTOMER_ID_NUMBER,
                           "140105198905060021");
  review = open_review (fixture);
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (review, "all_button")));
  kin_fixture_click (review, "all_button");
  dialog = find_window (HF_TYPE_MERGE_ALL_DIALOG);
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (count_rows (review) == 1);
  g_assert_nonnull (find_button_for (review, "review.undo")); /* they are one step */
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (review, "all_button")));
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
  kin_fixture_add_test ("/duplicate-review/pages", test_pages);
  kin_fixture_add_test ("/duplicate-review/from-the-middle", test_from_the_middle);
  kin_fixture_add_test ("/duplicate-review/alert", test_alert);
  kin_fixture_add_test ("/duplicate-review/taken-back", test_taken_back);
  kin_fixture_add_test ("/duplicate-review/row-menu", test_row_menu);
  kin_fixture_add_test ("/duplicate-review/certain", test_certain);
  kin_fixture_add_test ("/duplicate-review/close", test_close);
  kin_fixture_add_test ("/duplicate-review/stop", test_stop);
  return g_test_run ();
}
