/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is asked before many customers are changed, and what comes of it: from the marks to the
 * book, and back by one Undo. */

#include "customer-fixture.h"
#include "held-lane.h"
#include "press-shortcut.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/common/list/hf-bulk-dialog.h"
#include "gui/common/list/hf-bulk-form.h"
#include "session/hf-job.h"

#include <adwaita.h>

static HfMarks *
get_marks (CustomerFixture *fixture)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (fixture->list));
}

static gpointer
form_child (HfBulkDialog *dialog, const char *name)
{
  gpointer form = gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_BULK_DIALOG, "form");

  return gtk_widget_get_template_child (form, HF_TYPE_BULK_FORM, name);
}

static gpointer
dialog_child (HfBulkDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_BULK_DIALOG, name);
}

static HfBulkDialog *
open_dialog (CustomerFixture *fixture, const char *what)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.bulk", "s", what);
  return find_window (HF_TYPE_BULK_DIALOG);
}

static gboolean
says (HfBulkDialog *dialog, const char *text)
{
  return g_strcmp0 (gtk_label_get_text (dialog_child (dialog, "summary")), text) == 0;
}

static void
apply (CustomerFixture *fixture, HfBulkDialog *dialog)
{
  guint before = fixture->n_messages;

  g_assert_true (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  g_signal_emit_by_name (dialog_child (dialog, "apply_button"), "clicked");
  hf_test_wait_for (fixture->n_messages > before);
}

static void
assert_number (CustomerFixture *fixture, const char *sql, gint64 expected)
{
  g_assert_cmpint (hf_test_book_number (fixture->book, sql), ==, expected);
}

static void
test_grade_all (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char graded[] = "SELECT count(*) FROM customer WHERE grade = 'B'";
  HfBulkDialog     *dialog;

  customer_fixture_add_many (fixture, 300); /* more than a page of rows */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark-all", NULL);
  hf_marks_set (get_marks (fixture), fixture->wang, FALSE);
  dialog = open_dialog (fixture, "grade");
  g_assert_true (says (dialog, "301 customers selected"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "grade_row"), 2);
  hf_test_wait_for (says (dialog, "301 of 301 customers change"));
  assert_number (fixture, graded, 0);
  apply (fixture, dialog);
  g_assert_true (fixture->can_undo);
  assert_number (fixture, graded, 301);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_number (fixture, graded, 0);
}

static void
test_tag_one (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "tag");
  g_assert_true (says (dialog, "1 customer selected"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  gtk_editable_set_text (form_child (dialog, "tag_row"), " 会员 ");
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE tags = '会员'", 1);

  dialog = open_dialog (fixture, "tag");
  gtk_editable_set_text (form_child (dialog, "tag_row"), "会员");
  hf_test_wait_for (says (dialog, "0 of 1 customer changes"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "tag_mode_row"), 1);
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE tags IS NULL", 2);
}

/* The nth field with a label, as the row that lists them has it. */
static void
choose_field (HfBulkDialog *dialog, const char *label)
{
  GListModel *labels = adw_combo_row_get_model (form_child (dialog, "field_row"));

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), label))
      {
        adw_combo_row_set_selected (form_child (dialog, "field_row"), i);
        return;
      }
  g_assert_not_reached ();
}

static void
test_field (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  customer_fixture_open (fixture, fixture->wang);
  dialog = open_dialog (fixture, "field");
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  choose_field (dialog, "Education");
  g_assert_true (gtk_widget_get_visible (form_child (dialog, "choice_row")));
  g_assert_false (gtk_widget_get_visible (form_child (dialog, "text_row")));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));

  choose_field (dialog, "Source");
  g_assert_false (gtk_widget_get_visible (form_child (dialog, "choice_row")));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  gtk_editable_set_text (form_child (dialog, "text_row"), " 义诊 ");
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE origin = '义诊'", 1);

  dialog = open_dialog (fixture, "field");
  choose_field (dialog, "Source");
  adw_combo_row_set_selected (form_child (dialog, "text_mode_row"), 1);
  g_assert_false (gtk_widget_get_visible (form_child (dialog, "text_row")));
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE origin IS NOT NULL", 0);

  dialog = open_dialog (fixture, "field");
  choose_field (dialog, "Education");
  adw_combo_row_set_selected (form_child (dialog, "choice_row"), 1);
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE education IS NOT NULL", 1);
}

static guint
count_choices (gpointer row)
{
  GListModel *model = adw_combo_row_get_model (row);

  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static void
test_owner (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow        *row = hf_row_new (&hf_staff_def);
  gint64        staff;
  HfBulkDialog *dialog;

  hf_row_set_text (row, HF_STAFF_NAME, "陈静");
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  staff = hf_test_book_insert (fixture->book, row);
  g_assert_cmpint (staff, ==, 1);
  hf_marks_set_all (get_marks (fixture), TRUE);
  dialog = open_dialog (fixture, "owner");
  hf_test_wait_for (count_choices (form_child (dialog, "owner_row")) == 3);
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "owner_row"), 2);
  hf_test_wait_for (says (dialog, "2 of 2 customers change"));
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE owner = 1", 2);
}

static void
test_plan (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_DECEASED,
                         "2023-01-02");
  hf_marks_set_all (get_marks (fixture), TRUE);
  dialog = open_dialog (fixture, "plan");
  gtk_editable_set_text (form_child (dialog, "day_row"), "2023-10-19");
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  g_assert_true (gtk_widget_has_css_class (form_child (dialog, "reading"), "error"));
  gtk_editable_set_text (form_child (dialog, "day_row"), "3天后");
  g_assert_false (gtk_widget_has_css_class (form_child (dialog, "reading"), "error"));
  hf_test_wait_for (says (dialog, "1 of 2 customers get a follow-up"));
  g_assert_true (gtk_widget_get_visible (dialog_child (dialog, "left_out")));
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM follow_up WHERE due = '2023-10-23'", 1);
}

/* No day is asked for then, and one that is no day is in nobody's way. */
static void
test_plan_by_cell (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfBulkDialog *dialog;

  hf_test_book_insert (fixture->book, hf_test_follow_up (fixture->li, "2024-02-01", "B"));
  hf_marks_set_all (get_marks (fixture), TRUE);
  dialog = open_dialog (fixture, "plan");
  gtk_editable_set_text (form_child (dialog, "day_row"), "2023-13-45");
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "when_row"), 1);
  g_assert_false (gtk_widget_get_visible (form_child (dialog, "day_row")));
  g_assert_false (gtk_widget_has_css_class (form_child (dialog, "reading"), "error"));
  hf_test_wait_for (says (dialog, "1 of 2 customers get a follow-up"));
  apply (fixture, dialog);
  assert_number (fixture,
                 "SELECT count(*) FROM follow_up WHERE customer = 1 AND due = '2023-11-20'", 1);
  assert_number (fixture, "SELECT count(*) FROM follow_up", 2);
}

/* By the key of the list; one has nothing to move, the other is moved past a limit. */
static void
test_move (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfBulkDialog *dialog;
  HfRow        *follow_up = hf_test_follow_up (fixture->li, "2023-10-20", "B");

  hf_row_set_text (follow_up, HF_FOLLOW_UP_LIMIT, "2023-10-22");
  hf_test_book_insert (fixture->book, follow_up);
  hf_marks_set_all (get_marks (fixture), TRUE);
  g_assert_true (press_shortcut (fixture->list, GDK_KEY_r, 0));
  dialog = find_window (HF_TYPE_BULK_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_mapped (form_child (dialog, "day_row")));
  g_assert_false (gtk_widget_get_mapped (form_child (dialog, "reason_row")));
  /* Before a day is thought of. */
  hf_test_wait_for (g_str_equal (gtk_label_get_text (dialog_child (dialog, "left_out")),
                                 "1 has no follow-up planned"));
  g_assert_true (says (dialog, "2 customers selected"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  gtk_editable_set_text (form_child (dialog, "day_row"), "3天后");
  hf_test_wait_for (says (dialog, "The next follow-up of 1 of 2 customers moves"));
  g_assert_cmpstr (gtk_label_get_text (dialog_child (dialog, "left_out")), ==,
                   "1 has no follow-up planned\n1 moves past its limit");
  apply (fixture, dialog);
  g_assert_cmpstr (fixture->message, ==, "1 follow-up moved");
  assert_number (fixture, "SELECT count(*) FROM follow_up WHERE due = '2023-10-23'", 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  assert_number (fixture, "SELECT count(*) FROM follow_up WHERE due = '2023-10-20'", 1);
}

/* The marks end with the list of those they stood on, and the archive offers the way back. */
static void
test_archive (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfFilter) archived = hf_filter_new ();

  hf_marks_set_all (get_marks (fixture), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.delete", NULL);
  apply (fixture, open_dialog (fixture, "nothing"));
  hf_test_wait_for (customer_fixture_count (fixture) == 0);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));

  hf_filter_add (archived, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ARCHIVED, 0,
                                           HF_FILTER_KNOWN, NULL });
  hf_customer_list_set_filter (fixture->list, archived);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  hf_marks_set_all (get_marks (fixture), TRUE);
  apply (fixture, open_dialog (fixture, "restore"));
  hf_test_wait_for (customer_fixture_count (fixture) == 0);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE archived IS NULL", 2);
}

/* A card that was merged into another is in the archive too, where it stays. */
static void
test_restore_merged (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfFilter) archived = hf_filter_new ();
  HfBulkDialog *dialog;

  hf_test_book_set_int (fixture->book, &hf_customer_def, 2, HF_CUSTOMER_MERGED_INTO, 1);
  for (gint64 id = 1; id <= 2; id++)
    hf_test_book_archive (fixture->book, &hf_customer_def, id);
  hf_filter_add (archived, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_ARCHIVED, 0,
                                           HF_FILTER_KNOWN, NULL });
  hf_customer_list_set_filter (fixture->list, archived);
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  hf_marks_set_all (get_marks (fixture), TRUE);
  dialog = open_dialog (fixture, "restore");
  hf_test_wait_for (says (dialog, "1 of 2 customers change"));
  g_assert_cmpstr (gtk_label_get_text (dialog_child (dialog, "left_out")), ==,
                   "1 is left out: merged into another card");
  apply (fixture, dialog);
  assert_number (fixture, "SELECT id FROM customer WHERE archived IS NULL", 1);
}

static void
unsaved_cb (HfContext *context, const char *what, const char *action, GError *error, char **told)
{
  *told = g_strdup (what);
}

/* Who closed the dialog, with the window behind it, is told all the same. */
static void
test_closed_while_applying (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *told = NULL;
  HfBulkDialog    *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark-all", NULL);
  dialog = open_dialog (fixture, "grade");
  adw_combo_row_set_selected (form_child (dialog, "grade_row"), 2);
  hf_test_wait_for (says (dialog, "2 of 2 customers change"));
  g_signal_connect (fixture->context, "unsaved", G_CALLBACK (unsaved_cb), &told);
  hf_test_book_refuse (fixture->book, "UPDATE ON customer");
  g_signal_emit_by_name (dialog_child (dialog, "apply_button"), "clicked");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_wait_for (told != NULL);
  g_assert_cmpstr (told, ==, "Grade customers");
}

static guint
count_jobs (CustomerFixture *fixture)
{
  return g_list_model_get_n_items (hf_jobs_of (fixture->context));
}

/* What takes long leaves the window to everybody, and is told of all the same. */
static void
test_applying_lasts (CustomerFixture *fixture, gconstpointer is_empty)
{
  guint         before;
  HfBulkDialog *dialog;

  hf_marks_set_all (get_marks (fixture), TRUE);
  dialog = open_dialog (fixture, "grade");
  adw_combo_row_set_selected (form_child (dialog, "grade_row"), 2);
  hf_test_wait_for (says (dialog, "2 of 2 customers change"));
  before = fixture->n_messages;
  hold_lane (fixture->book->store, HF_LANE_WRITE);
  g_signal_emit_by_name (dialog_child (dialog, "apply_button"), "clicked");
  g_assert_cmpuint (count_jobs (fixture), ==, 0);
  hf_test_wait_for (find_window (HF_TYPE_BULK_DIALOG) == NULL);
  g_assert_cmpuint (count_jobs (fixture), ==, 1);
  g_assert_true (fixture->book->is_saving);
  let_lane_go ();
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_cmpstr (fixture->message, ==, "2 customers changed");
  g_assert_true (fixture->can_undo);
  g_assert_cmpuint (count_jobs (fixture), ==, 0);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  /* Without a window manager the focus stays with an entry whose window is not active. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  customer_fixture_add_test ("/bulk-dialog/grade-all", test_grade_all);
  customer_fixture_add_test ("/bulk-dialog/tag-one", test_tag_one);
  customer_fixture_add_test ("/bulk-dialog/field", test_field);
  customer_fixture_add_test ("/bulk-dialog/owner", test_owner);
  customer_fixture_add_test ("/bulk-dialog/plan", test_plan);
  customer_fixture_add_test ("/bulk-dialog/plan-by-cell", test_plan_by_cell);
  customer_fixture_add_test ("/bulk-dialog/move", test_move);
  customer_fixture_add_test ("/bulk-dialog/archive", test_archive);
  customer_fixture_add_test ("/bulk-dialog/restore-merged", test_restore_merged);
  customer_fixture_add_test ("/bulk-dialog/closed-while-applying", test_closed_while_applying);
  customer_fixture_add_test ("/bulk-dialog/applying-lasts", test_applying_lasts);
  return g_test_run ();
}
