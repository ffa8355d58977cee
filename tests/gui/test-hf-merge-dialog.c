/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Deciding about two cards: what is proposed, what is chosen, and both ways out, each with an undo.
 */

#include "kin-fixture.h"

#include "gui/customer/hf-merge-dialog.h"
#include "gui/customer/hf-merge-fields.h"

typedef struct
{
  gint64 kept;
  guint  n;
} Decision;

static void
decided_cb (HfMergeDialog *dialog, gint64 kept, const char *text, Decision *decision)
{
  decision->kept = kept;
  decision->n++;
}

static HfMergeDialog *
open_dialog (KinFixture *fixture, Decision *decision)
{
  HfMergeDialog *dialog = hf_merge_dialog_show (GTK_WINDOW (fixture->window), fixture->context,
                                                fixture->ids[0], fixture->ids[1]);

  g_signal_connect (dialog, "decided", G_CALLBACK (decided_cb), decision);
  hf_test_wait_for (
    g_strcmp0 (gtk_stack_get_visible_child_name (kin_fixture_child (dialog, "stack")), "cards") ==
    0);
  return dialog;
}

static void
assert_city (KinFixture *fixture, gint64 id, const char *city)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, id);

  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_CITY), ==, city);
}

/* The card with a visit is proposed to stay, and of two cities its own. */
static void
test_merge (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, fixture->ids[1]);
  assert_city (fixture, fixture->ids[1], "大同");
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM customer WHERE archived IS NULL"),
                   ==, 4);
}

static void
test_flip (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);
  g_autoptr (HfRow) card = NULL;

  kin_fixture_click (dialog, "flip_button");
  card = hf_merge_fields_make_card (kin_fixture_child (dialog, "fields"));
  g_assert_cmpint (card->id, ==, fixture->ids[0]);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_CITY), ==, "太原");
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_OCCUPATION), ==, "教师"); /* only one says */
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, fixture->ids[0]);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM visit WHERE customer = 1"),
                   ==, 1);
}

static void
test_not_a_duplicate (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 1, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  kin_fixture_click (dialog, "distinct_button");
  hf_test_wait_for (decision.n == 1);
  g_assert_cmpint (decision.kept, ==, 0);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   0);
}

/* Somebody changes the card while it is looked at: nothing of that is overwritten. */
static void
test_changed_meanwhile (KinFixture *fixture, gconstpointer data)
{
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog = open_dialog (fixture, &decision);

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_CITY,
                         "长治");
  kin_fixture_click (dialog, "merge_button");
  hf_test_wait_for (gtk_widget_get_visible (kin_fixture_child (dialog, "problem")));
  g_assert_cmpuint (decision.n, ==, 0);
  assert_city (fixture, fixture->ids[1], "长治");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  *told = g_strdup (what);
}

/* However it ends, it is told where the dialog was. */
static void
test_closed_while_merging (KinFixture *fixture, gconstpointer data)
{
  Decision         decision = { 0, 0 };
  HfMergeDialog   *dialog = open_dialog (fixture, &decision);
  g_autofree char *told = NULL;

  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->ids[1], HF_CUSTOMER_CITY,
                         "长治");
  kin_fixture_click (dialog, "merge_button");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Merge customers");

  dialog = open_dialog (fixture, &decision);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  kin_fixture_click (dialog, "merge_button");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (dialog == NULL);
  g_assert_cmpuint (decision.n, ==, 1);
}

static void
test_masked (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  Decision       decision = { 0, 0 };
  HfMergeDialog *dialog;

  hf_store_set_viewer (fixture->book->store, masked);
  dialog = open_dialog (fixture, &decision);
  g_assert_false (gtk_widget_get_sensitive (kin_fixture_child (dialog, "merge_button")));
  g_assert_true (gtk_widget_get_visible (kin_fixture_child (dialog, "problem")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/merge-dialog/merge", test_merge);
  kin_fixture_add_test ("/merge-dialog/flip", test_flip);
  kin_fixture_add_test ("/merge-dialog/not-a-duplicate", test_not_a_duplicate);
  kin_fixture_add_test ("/merge-dialog/changed-meanwhile", test_changed_meanwhile);
  kin_fixture_add_test ("/merge-dialog/closed-while-merging", test_closed_while_merging);
  kin_fixture_add_test ("/merge-dialog/masked", test_masked);
  return g_test_run ();
}
