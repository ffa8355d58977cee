/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the rules for grades; the card's form suggests a grade, and asks why where
 * somebody chooses another; so does grading afterwards. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/hf-follow-up-acts.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/follow-up/hf-grade-rows.h"

#include <adwaita.h>

static void
click (GtkWidget *dialog, const char *name)
{
  g_signal_emit_by_name (gtk_widget_get_template_child (dialog, HF_TYPE_ROWS_DIALOG, name),
                         "clicked");
}

static void
test_dialog (CustomerFixture *fixture, gconstpointer data)
{
  static const char count[] = "SELECT count(*) FROM grade_rule WHERE archived IS NULL";
  GtkWidget *dialog = hf_rows_dialog_present (fixture->window, fixture->context, &hf_grade_rules);

  click (dialog, "add");
  hf_test_wait_for (hf_test_book_number (fixture->book, count) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  click (dialog, "usual");
  hf_test_wait_for (hf_test_book_number (fixture->book, count) == 4);
  hf_test_wait_for (find_label (dialog, "Last result") != NULL);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, count), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static GtkWidget *
open_form (CustomerFixture *fixture, const char *diagnosis)
{
  HfRow     *row = hf_test_visit (fixture->wang, "2023-10-19", NULL);
  GtkWidget *form;

  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, diagnosis);
  hf_test_book_insert (fixture->book, row);
  customer_fixture_open (fixture, fixture->wang);
  form = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_customer_card_plan (fixture->card);
  hf_test_wait_for (*gtk_editable_get_text (GTK_EDITABLE (child (form, "date"))) != '\0');
  return form;
}

static guint
get_grade (GtkWidget *form)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (child (form, "grade")));
}

static HfRow *
save (CustomerFixture *fixture, GtkWidget *form)
{
  gint64 before = hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up");
  gint64 id;

  g_assert_true (gtk_widget_get_sensitive (child (form, "save")));
  g_signal_emit_by_name (child (form, "save"), "clicked");
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM follow_up") > before);
  hf_test_wait_for (
    !gtk_widget_get_mapped (form)); /* a form that goes while it is open takes the pointer along */
  id = hf_test_book_number (fixture->book, "SELECT max(id) FROM follow_up");
  return hf_test_book_read (fixture->book, &hf_follow_up_def, id);
}

static void
test_taken (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *form = open_form (fixture, "阑尾手术");
  g_autoptr (HfRow) row = NULL;

  hf_test_wait_for (gtk_widget_get_visible (child (form, "because")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child (form, "because"))), ==,
                   "A because: “手术”");
  g_assert_cmpuint (get_grade (form), ==, 0);
  g_assert_false (gtk_widget_get_visible (child (form, "otherwise")));
  row = save (fixture, form);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_SUGGESTED), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_SUGGESTED_BY), ==, "word=手术");
  g_assert_true (hf_row_is_null (row, HF_FOLLOW_UP_GRADE_REASON));
}

/* Another grade needs a reason, and keeps it. */
static void
test_otherwise (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *form = open_form (fixture, "阑尾手术");
  g_autoptr (HfRow) row = NULL;
  g_autofree char *words = NULL;

  hf_test_wait_for (gtk_widget_get_visible (child (form, "because")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (form, "grade")), 1);
  g_assert_true (gtk_widget_get_visible (child (form, "otherwise")));
  g_assert_false (gtk_widget_get_sensitive (child (form, "save")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (form, "grade")), 0);
  g_assert_false (gtk_widget_get_visible (child (form, "otherwise")));
  g_assert_true (gtk_widget_get_sensitive (child (form, "save")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (form, "grade")), 1);
  gtk_editable_set_text (GTK_EDITABLE (child (form, "otherwise")), " nurse at home ");
  row = save (fixture, form);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "B");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_SUGGESTED), ==, "A");
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE_REASON), ==, "nurse at home");
  words = hf_follow_up_words_because (row);
  g_assert_cmpstr (words, ==, "A because: “手术”. Graded B: nurse at home");
}

/* Where nothing speaks for a grade, nobody is asked. */
static void
test_nothing (CustomerFixture *fixture, gconstpointer data)
{
  GtkWidget *form = open_form (fixture, "感冒");
  g_autoptr (HfRow) row = NULL;

  hf_test_book_let_finish (fixture->book);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (form, "grade")), 0);
  g_assert_false (gtk_widget_get_visible (child (form, "because")));
  g_assert_false (gtk_widget_get_visible (child (form, "otherwise")));
  row = save (fixture, form);
  g_assert_cmpstr (hf_row_text (row, HF_FOLLOW_UP_GRADE), ==, "A");
  g_assert_true (hf_row_is_null (row, HF_FOLLOW_UP_SUGGESTED));
}

static void
answer (const char *response, const char *reason)
{
  GtkWindow *dialog;

  hf_test_wait_for ((dialog = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "A because: “手术”");
  if (reason != NULL)
    gtk_editable_set_text (GTK_EDITABLE (find_widget (dialog, GTK_TYPE_TEXT)), reason);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
}

static void
test_afterwards (CustomerFixture *fixture, gconstpointer data)
{
  static const char otherwise[] = "SELECT count(*) FROM follow_up WHERE grade = 'C' AND "
                                  "grade_reason = 'moved away'";
  static const char as_suggested[] = "SELECT count(*) FROM follow_up WHERE grade = 'A' AND "
                                     "grade_reason IS NULL";
  HfRow            *row = hf_test_follow_up (fixture->wang, "2023-10-23", "A");
  gint64            id;
  g_autoptr (HfRow) planned = NULL;
  g_autoptr (HfRow) graded = NULL;

  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED, "A");
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED_BY, "word=手术");
  id = hf_test_book_insert (fixture->book, row);
  planned = hf_test_book_read (fixture->book, &hf_follow_up_def, id);
  hf_follow_up_acts_grade (GTK_WIDGET (fixture->card), fixture->context, planned, "C");
  answer ("cancel", NULL);
  hf_follow_up_acts_grade (GTK_WIDGET (fixture->card), fixture->context, planned, "C");
  answer ("agree", "moved away");
  hf_test_wait_for (hf_test_book_number (fixture->book, otherwise) == 1);
  graded = hf_test_book_read (fixture->book, &hf_follow_up_def, id);
  hf_follow_up_acts_grade (GTK_WIDGET (fixture->card), fixture->context, graded, "A");
  hf_test_wait_for (hf_test_book_number (fixture->book, as_suggested) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (hf_test_book_number (fixture->book, otherwise), ==, 1);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/grade-rules/dialog", test_dialog);
  customer_fixture_add_test ("/grade-rules/taken", test_taken);
  customer_fixture_add_test ("/grade-rules/otherwise", test_otherwise);
  customer_fixture_add_test ("/grade-rules/nothing", test_nothing);
  customer_fixture_add_test ("/grade-rules/afterwards", test_afterwards);
  return g_test_run ();
}
