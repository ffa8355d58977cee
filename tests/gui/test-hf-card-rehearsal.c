/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rehearsing by cards: the answer comes when it is asked for, what was not known comes again. */

#include "customer-fixture.h"

#include "core/hf-article.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/knowledge/hf-card-rehearsal.h"

static void
add_article (CustomerFixture *fixture, const char *kind, const char *name)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_KIND, kind);
  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_TEXT, "Say so.");
  hf_test_book_insert (fixture->book, row);
}

static gpointer
child_of (GtkWidget *dialog, const char *name)
{
  return gtk_widget_get_template_child (dialog, HF_TYPE_CARD_REHEARSAL, name);
}

static const char *
get_page (GtkWidget *dialog, const char *stack)
{
  const char *name = gtk_stack_get_visible_child_name (child_of (dialog, stack));

  return name ? name : "";
}

static char *
get_question (GtkWidget *dialog)
{
  return g_strdup (gtk_label_get_label (child_of (dialog, "question")));
}

/* The button on the page in front, as Enter does. */
static void
answer (GtkWidget *dialog, const char *which)
{
  g_assert_cmpstr (get_page (dialog, "answer_stack"), ==, "hidden");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == child_of (dialog, "show"));
  g_assert_true (gtk_widget_activate (child_of (dialog, "show")));
  hf_test_wait_for (g_str_equal (get_page (dialog, "answer_stack"), "shown"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == child_of (dialog, "known"));
  g_signal_emit_by_name (child_of (dialog, which), "clicked");
}

static void
test_round (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *first = NULL, *second = NULL, *third = NULL;
  GtkWidget       *dialog;

  add_article (fixture, HF_ARTICLE_QUESTION, "What does it cost?");
  add_article (fixture, HF_ARTICLE_PROCEDURE, "Greeting");
  add_article (fixture, HF_ARTICLE_DRUG, "Aspirin"); /* nobody recites that */
  dialog = hf_card_rehearsal_present (fixture->window, fixture->context, NULL);
  hf_test_wait_for (g_str_equal (get_page (dialog, "stack"), "card"));
  g_assert_cmpstr (gtk_label_get_label (child_of (dialog, "left")), ==, "2 cards left");
  first = get_question (dialog);
  answer (dialog, "again");
  second = get_question (dialog);
  g_assert_cmpstr (first, !=, second);
  answer (dialog, "known");
  third = get_question (dialog);
  g_assert_cmpstr (third, ==, first);
  g_assert_cmpstr (gtk_label_get_label (child_of (dialog, "left")), ==, "1 card left");
  answer (dialog, "known");
  g_assert_cmpstr (get_page (dialog, "stack"), ==, "result");
  g_assert_cmpstr (adw_status_page_get_description (child_of (dialog, "result")), ==,
                   "1 of 2 cards known at once");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gint64
count_entered (CustomerFixture *fixture, gint64 staff)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM training WHERE staff = %" G_GINT64_FORMAT
                     " AND kind = 'simulation' AND "
                     "passed IS NULL AND topic = 'cards' AND note = '1/1' AND date = '2023-10-20'",
                     staff);

  return hf_test_book_number (fixture->book, sql);
}

/* One's own rehearsal, of which others may say whether it was passed. */
static void
test_entered (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 staff = hf_test_book_add_staff (fixture->book, "陈静", HF_STAFF_ROLE_DESK);
  g_autoptr (HfViewer) desk = hf_viewer_new ("陈静", staff, FALSE);
  GtkWidget *dialog;

  add_article (fixture, HF_ARTICLE_QUESTION, "What does it cost?");
  dialog = hf_card_rehearsal_present (fixture->window, fixture->context, NULL);
  hf_test_wait_for (g_str_equal (get_page (dialog, "stack"), "card"));
  answer (dialog, "known");
  g_assert_false (gtk_widget_get_visible (child_of (dialog, "enter"))); /* nobody in particular */
  gtk_window_destroy (GTK_WINDOW (dialog));

  hf_store_set_viewer (fixture->book->store, desk);
  dialog = hf_card_rehearsal_present (fixture->window, fixture->context, NULL);
  hf_test_wait_for (g_str_equal (get_page (dialog, "stack"), "card"));
  answer (dialog, "known");
  g_assert_true (gtk_widget_activate (child_of (dialog, "enter")));
  hf_test_wait_for (gtk_widget_get_visible (child_of (dialog, "entered")));
  g_assert_false (gtk_widget_get_visible (child_of (dialog, "enter")));
  g_assert_cmpint (count_entered (fixture, staff), ==, 1);
  g_signal_emit_by_name (child_of (dialog, "once_more"), "clicked");
  answer (dialog, "known");
  g_assert_true (gtk_widget_get_visible (child_of (dialog, "enter"))); /* another one */
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (count_entered (fixture, staff), ==, 0);
  hf_store_set_viewer (fixture->book->store, fixture->book->viewer);
}

static void
test_kind (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;

  add_article (fixture, HF_ARTICLE_DRUG, "Aspirin");
  dialog = hf_card_rehearsal_present (fixture->window, fixture->context, HF_ARTICLE_DRUG);
  hf_test_wait_for (g_str_equal (get_page (dialog, "stack"), "card"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = hf_card_rehearsal_present (fixture->window, fixture->context, NULL);
  hf_test_wait_for (g_str_equal (get_page (dialog, "stack"), "nothing"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/rehearsal/round", test_round);
  customer_fixture_add_test ("/rehearsal/entered", test_entered);
  customer_fixture_add_test ("/rehearsal/kind", test_kind);
  return g_test_run ();
}
