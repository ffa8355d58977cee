/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Merging many pairs: how many is said first, all become one step, and what was done until it was
 * stopped or failed is kept and told. */

#include "held-lane.h"
#include "kin-fixture.h"

#include "gui/customer/hf-merge-all-dialog.h"
#include "session/hf-job.h"
#include "session/same-person/hf-duplicate-scan.h"

typedef struct
{
  char *text;
  guint n;
} Done;

static void
done_cb (HfMergeAllDialog *dialog, const char *text, gint64 step, Done *done)
{
  g_assert_true ((text != NULL) == (step != 0));
  g_free (done->text);
  done->text = g_strdup (text);
  done->n++;
}

/* 陈建国 says two cities, 林静 nothing different. */
static HfMergeAllDialog *
open_dialog (KinFixture *fixture, Done *done)
{
  const HfDuplicatePair listed[] = { { fixture->ids[0], fixture->ids[1], 0 },
                                     { fixture->ids[2], fixture->ids[3], 0 } };
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  HfMergeAllDialog *dialog;

  g_array_append_vals (pairs, listed, G_N_ELEMENTS (listed));
  dialog = hf_merge_all_dialog_show (GTK_WINDOW (fixture->window), fixture->context, pairs);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), done);
  return dialog;
}

static gint64
count_merged (KinFixture *fixture)
{
  return hf_test_book_number (fixture->book,
                              "SELECT count(*) FROM customer WHERE merged_into IS NOT NULL");
}

static void
test_merge (KinFixture *fixture, gconstpointer data)
{
  Done              done = { 0 };
  HfMergeAllDialog *dialog = open_dialog (fixture, &done);

  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  g_assert_cmpstr (gtk_label_get_text (kin_fixture_child (dialog, "summary")), ==,
                   "1 pair can be merged");
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "left")));
  g_assert_cmpint (count_merged (fixture), ==, 0);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (done.n == 1);
  g_assert_cmpstr (done.text, ==, "1 pair merged into one card");
  g_assert_cmpint (count_merged (fixture), ==, 1);
  g_free (done.text);
}

/* A pair that fails does not keep secret what was merged before it. */
static void
test_failed (KinFixture *fixture, gconstpointer data)
{
  const HfDuplicatePair listed[] = { { fixture->ids[2], fixture->ids[3], 0 },
                                     { fixture->ids[0], fixture->ids[1], 0 } };
  Done                  done = { 0 };
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  g_autofree char *refused =
    g_strdup_printf ("UPDATE ON customer WHEN NEW.id = %" G_GINT64_FORMAT, fixture->ids[0]);
  HfMergeAllDialog *dialog;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_CITY, NULL);
  g_array_append_vals (pairs, listed, G_N_ELEMENTS (listed));
  dialog = hf_merge_all_dialog_show (GTK_WINDOW (fixture->window), fixture->context, pairs);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), &done);
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  hf_test_book_refuse (fixture->book, refused);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (done.n == 1);
  g_assert_cmpstr (done.text, ==, "1 pair merged into one card");
  g_assert_cmpint (count_merged (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_cmpstr (gtk_label_get_text (kin_fixture_child (dialog, "left")), ==, done.text);
  g_assert_true (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));

  hf_test_book_allow (fixture->book);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (done.n == 2);
  g_assert_cmpstr (done.text, ==, "2 pairs merged into one card each");
  hf_undone_free (hf_test_book_undo (fixture->book)); /* both */
  g_assert_cmpint (count_merged (fixture), ==, 0);
  g_free (done.text);
}

static void
not_joined_cb (HfMergeAllDialog *dialog, const char *text, gint64 step, Done *done)
{
  g_assert_cmpint (step, ==, 0);
  done->text = g_strdup (text);
  done->n++;
}

/* Merges that stay steps of their own are told without an Undo, which would take back one. */
static void
test_not_joined (KinFixture *fixture, gconstpointer data)
{
  Done              done = { 0 };
  HfMergeAllDialog *dialog = open_dialog (fixture, &done);

  g_signal_handlers_disconnect_by_func (dialog, done_cb, &done);
  g_signal_connect (dialog, "done", G_CALLBACK (not_joined_cb), &done);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[0], HF_CUSTOMER_CITY, NULL);
  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  hf_test_book_refuse (fixture->book, "DELETE ON step");
  g_test_expect_message ("hf-gui", G_LOG_LEVEL_WARNING, "*merges stay steps of their own*");
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (done.n == 1);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (done.text, ==, "2 pairs merged into one card each");
  g_assert_cmpint (count_merged (fixture), ==, 2);
  g_free (done.text);
}

/* Closed while it runs, it ends with what is merged by then and says so. */
static void
test_stop (KinFixture *fixture, gconstpointer data)
{
  Done              done = { 0 };
  HfMergeAllDialog *dialog = open_dialog (fixture, &done);

  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  kin_fixture_click (dialog, "merge_button");
  gtk_window_close (GTK_WINDOW (dialog));
  hf_test_wait_for (done.n == 1);
  g_assert_null (done.text); /* the first pair differs, the second was not begun */
  g_assert_cmpint (count_merged (fixture), ==, 0);
}

/* What takes long leaves the window to everybody, and is told of where the dialog was. */
static void
test_lasts (KinFixture *fixture, gconstpointer data)
{
  Done              done = { 0 };
  HfMergeAllDialog *dialog = open_dialog (fixture, &done);
  g_autoptr (HfJob) job = NULL;
  gint64 total;

  hf_test_wait_for (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  hold_lane (fixture->book->store, HF_LANE_WRITE);
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (find_window (HF_TYPE_MERGE_ALL_DIALOG) == NULL);
  job = g_list_model_get_item (hf_jobs_of (fixture->context), 0);
  g_assert_cmpint (hf_job_read (job, &total), ==, 0);
  g_assert_cmpint (total, ==, 2);
  let_lane_go ();
  hf_test_wait_for (done.n == 1);
  g_assert_cmpstr (done.text, ==, "1 pair merged into one card");
  g_assert_cmpint (count_merged (fixture), ==, 1);
  g_free (done.text);
}

static void
test_close (KinFixture *fixture, gconstpointer data)
{
  Done              done = { 0 };
  HfMergeAllDialog *dialog = open_dialog (fixture, &done);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (dialog);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (done.n, ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/merge-all-dialog/merge", test_merge);
  kin_fixture_add_test ("/merge-all-dialog/failed", test_failed);
  kin_fixture_add_test ("/merge-all-dialog/not-joined", test_not_joined);
  kin_fixture_add_test ("/merge-all-dialog/stop", test_stop);
  kin_fixture_add_test ("/merge-all-dialog/lasts", test_lasts);
  kin_fixture_add_test ("/merge-all-dialog/close", test_close);
  return g_test_run ();
}
