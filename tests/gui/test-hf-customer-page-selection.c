/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Doing something to many customers, from the list to the book and back by one Undo. */

#include "customer-fixture.h"
#include "held-lane.h"
#include "press-shortcut.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/list/hf-bulk-dialog.h"
#include "gui/common/list/hf-bulk-form.h"
#include "gui/common/list/hf-jump-bar.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/customer/hf-merge-dialog.h"
#include "gui/common/list/hf-selection-bar.h"
#include "session/hf-job.h"
#include "session/print/hf-printed.h"

#include <adwaita.h>

static GtkSelectionModel *
get_model (CustomerFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);

  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static guint
count_columns (CustomerFixture *fixture)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)));
}

static HfMarks *
get_marks (CustomerFixture *fixture)
{
  return hf_record_list_get_marks (HF_RECORD_LIST (fixture->list));
}

static gpointer
bar_child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (customer_fixture_child (fixture, "selection_bar"),
                                        HF_TYPE_SELECTION_BAR, name);
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

static gboolean
prints (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.print") == 0;
}

/* As GTK asks for it when somebody clicks with Ctrl or Shift, or presses Ctrl+A. */
static void
test_marking (CustomerFixture *fixture, gconstpointer is_empty)
{
  guint before = count_columns (fixture);

  customer_fixture_add_many (fixture, 4);
  g_assert_false (gtk_widget_get_visible (customer_fixture_child (fixture, "selection_bar")));
  gtk_selection_model_select_item (get_model (fixture), 1, TRUE);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  gtk_selection_model_select_item (get_model (fixture), 3, FALSE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  g_assert_cmpuint (count_columns (fixture), ==, before + 1);
  g_assert_true (gtk_widget_get_visible (customer_fixture_child (fixture, "selection_bar")));
  g_assert_nonnull (find_where (customer_fixture_child (fixture, "selection_bar"), prints, NULL));
  g_assert_cmpstr (gtk_label_get_text (bar_child (fixture, "count")), ==, "2 selected");
  /* The card stays: one looks at it and goes on marking. */
  g_assert_cmpint (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)), ==,
                   hf_live_list_get_id (fixture->model, 1));
  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  gtk_selection_model_select_range (get_model (fixture), 2, 3, TRUE);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 3);
  gtk_selection_model_select_all (get_model (fixture));
  g_assert_cmpstr (gtk_label_get_text (bar_child (fixture, "count")), ==, "6 selected");
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  g_assert_cmpuint (count_columns (fixture), ==, before);
}

/* GTK has selected the row by the time the button is let go of. */
static void
click_row (CustomerFixture *fixture, guint position)
{
  GtkWidget *view = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->list), HF_TYPE_CUSTOMER_LIST, "view"));
  GtkWidget *row = gtk_widget_get_first_child (hf_list_view_get_rows (view));
  double     x = 0, y = 0;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  gtk_selection_model_select_item (get_model (fixture), position, TRUE);
  while (position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  hf_test_wait_for (gtk_widget_get_width (row) > 0);
  gtk_widget_translate_coordinates (row, view, gtk_widget_get_width (row) / 2.0,
                                    gtk_widget_get_height (row) / 2.0, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) click = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (click) &&
          gtk_event_controller_get_propagation_phase (click) != GTK_PHASE_NONE)
        g_signal_emit_by_name (click, "released", 1, x, y);
    }
}

/* Whoever marks hits the row, be it where a click would open the card otherwise. */
static void
test_clicking (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = HF_RECORD_LIST (fixture->list);
  gint64        first = hf_live_list_get_id (fixture->model, 0);

  click_row (fixture, 0);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  hf_marks_set_on (get_marks (fixture), TRUE);
  click_row (fixture, 0);
  g_assert_true (hf_marks_has (get_marks (fixture), first));
  click_row (fixture, 1);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  click_row (fixture, 0);
  g_assert_false (hf_marks_has (get_marks (fixture), first));
  gtk_widget_grab_focus (fixture->entry);
  hf_record_list_set_click_opens (list, TRUE);
  click_row (fixture, 0);
  g_assert_true (hf_marks_has (get_marks (fixture), first));
  g_assert_true (gtk_widget_has_focus (fixture->entry) ||
                 gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         fixture->entry)); /* no card took it */
}

/* The button hands the focus to the list, whose Ctrl+A is meant then. */
static void
test_button (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *button = customer_fixture_child (fixture, "select_button");
  GtkWidget *focus;

  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->list)));
}

static const char *
nth_title (GPtrArray *scopes, guint i)
{
  return ((HfPrintScope *) g_ptr_array_index (scopes, i))->title;
}

static GPtrArray *
list_printed (CustomerFixture *fixture)
{
  return HF_PAGE_GET_CLASS (fixture->page)->list_printed (fixture->page);
}

static gboolean
offers (CustomerFixture *fixture, guint n)
{
  g_autoptr (GPtrArray) scopes = list_printed (fixture);

  return scopes->len == n;
}

/* On paper go those marked, else all that are listed or the one who is shown. */
static void
test_printing (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) marked = NULL;

  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  hf_test_wait_for (offers (fixture, 2));
  shown = list_printed (fixture);
  g_assert_cmpstr (nth_title (shown, 0), ==, "All customers");
  gtk_selection_model_select_all (get_model (fixture));
  marked = list_printed (fixture);
  g_assert_cmpuint (marked->len, ==, 2);
  g_assert_cmpstr (nth_title (marked, 0), ==, "2 customers selected");
  g_assert_cmpstr (nth_title (marked, 1), ==, "All customers");
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  customer_fixture_search (fixture, "王");
  found = list_printed (fixture);
  g_assert_cmpstr (nth_title (found, 0), ==, "Found by “王”");
}

/* Whoever is at a card, with the keyboard or because nothing else is seen, means its customer. */
static void
test_printing_the_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) beside = NULL, inside = NULL, alone = NULL, left = NULL, marked = NULL;

  customer_fixture_open (fixture, fixture->wang);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  beside = list_printed (fixture);
  g_assert_cmpstr (nth_title (beside, 0), ==, "All customers");
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->card), GTK_DIR_TAB_FORWARD));
  inside = list_printed (fixture);
  g_assert_cmpuint (inside->len, ==, 2);
  g_assert_cmpstr (nth_title (inside, 0), ==, "王芳");
  g_assert_cmpstr (nth_title (inside, 1), ==, "All customers");
  hf_page_set_narrow (fixture->page, TRUE);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), fixture->entry);
  alone = list_printed (fixture);
  g_assert_cmpstr (nth_title (alone, 0), ==, "王芳");
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  marked = list_printed (fixture);
  g_assert_cmpuint (marked->len, ==, 3);
  g_assert_cmpstr (nth_title (marked, 0), ==, "王芳");
  g_assert_cmpstr (nth_title (marked, 1), ==, "1 customer selected");
  hf_marks_set_on (get_marks (fixture), FALSE);
  g_assert_true (HF_PAGE_GET_CLASS (fixture->page)->go_back (fixture->page));
  left = list_printed (fixture);
  g_assert_cmpstr (nth_title (left, 0), ==, "All customers");
}

/* Numbers are masked on paper, the one that was searched for as well. */
static void
test_printing_a_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) end = NULL;

  customer_fixture_search (fixture, "138 0013 8821");
  whole = list_printed (fixture);
  g_assert_cmpstr (nth_title (whole, 0), ==, "Found by “138****8821”");
  customer_fixture_search (fixture, "8821");
  end = list_printed (fixture);
  g_assert_cmpstr (nth_title (end, 0), ==, "Found by “8821”");
}

static void
test_keys (CustomerFixture *fixture, gconstpointer is_empty)
{
  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.mark", NULL);
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
}

/* Space is the check box's, as in any list; what the card adds to itself needs no way to the card.
 */
static void
test_plain_keys (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *dialog = NULL, *popover;

  gtk_selection_model_select_item (get_model (fixture), 0, TRUE);
  hf_test_wait_for (hf_customer_card_get_customer (fixture->card) != NULL);
  g_assert_true (press_shortcut (view, GDK_KEY_space, 0));
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 1);
  g_assert_true (press_shortcut (view, GDK_KEY_space, 0));
  g_assert_cmpuint (hf_marks_count (get_marks (fixture), NULL), ==, 0);
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_v, 0));
  hf_test_wait_for ((dialog = find_window (HF_TYPE_ENTRY_DIALOG)) != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (press_shortcut (fixture->page, GDK_KEY_a, 0));
  popover = find_widget (fixture->card, HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  hf_test_wait_for (gtk_widget_get_visible (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
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
  hf_test_wait_for (says (dialog, "0 of 1 customers change"));
  g_assert_false (gtk_widget_get_sensitive (dialog_child (dialog, "apply_button")));
  adw_combo_row_set_selected (form_child (dialog, "tag_mode_row"), 1);
  apply (fixture, dialog);
  assert_number (fixture, "SELECT count(*) FROM customer WHERE tags IS NULL", 2);
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

/* Sixty of Z and one of W: the letters there are, and none in another order. */
static void
decide_shown_pair (const char *name)
{
  HfMergeDialog *dialog = NULL;
  gpointer       button;

  hf_test_wait_for ((dialog = find_window (HF_TYPE_MERGE_DIALOG)) != NULL);
  button = gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_MERGE_DIALOG, name);
  hf_test_wait_for (gtk_widget_get_sensitive (button));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (button, "clicked");
  hf_test_wait_for (dialog == NULL);
}

/* Of three that are selected one is left, in two steps; of one nothing can be merged. */
static void
test_merge (CustomerFixture *fixture, gconstpointer data)
{
  static const char merged[] = "SELECT count(*) FROM customer WHERE merged_into IS NOT NULL";
  gint64            third = hf_test_book_add_customer (fixture->book, "Zhao Yun");
  GtkWidget        *button =
    find_button_for (customer_fixture_child (fixture, "selection_bar"), "customer.merge");

  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL) &&
                  gtk_widget_get_sensitive (button));
  hf_marks_set (get_marks (fixture), fixture->wang, TRUE);
  g_assert_false (gtk_widget_get_sensitive (button));
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  hf_marks_set (get_marks (fixture), third, TRUE);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL);
  decide_shown_pair ("merge_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, merged), ==, 1);
  decide_shown_pair ("merge_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, merged), ==, 2);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
  g_assert_true (fixture->can_undo);
}

/* Three people: each is compared with each, and then it is over. */
static void
test_told_apart (CustomerFixture *fixture, gconstpointer data)
{
  gint64 third = hf_test_book_add_customer (fixture->book, "Zhao Yun");

  hf_marks_set (get_marks (fixture), fixture->wang, TRUE);
  hf_marks_set (get_marks (fixture), fixture->li, TRUE);
  hf_marks_set (get_marks (fixture), third, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "customer.merge", NULL);
  for (guint i = 0; i < 3; i++)
    decide_shown_pair ("distinct_button");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM distinct_pair"), ==,
                   3);
  g_assert_false (hf_marks_are_on (get_marks (fixture)));
}

static void
test_initials (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfJumpBar     *bar = HF_JUMP_BAR (find_widget (fixture->list, HF_TYPE_JUMP_BAR));
  GtkAdjustment *adjustment;
  GtkWidget     *view = find_widget (fixture->list, GTK_TYPE_COLUMN_VIEW);
  guint          rows_above;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  customer_fixture_add_many (fixture, 60);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_cmpuint (hf_jump_bar_find (bar, 'L'), ==, 0);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'W'), ==, 1);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'Z'), ==, 2);
  g_assert_cmpuint (hf_jump_bar_find (bar, 'A'), ==, HF_NO_LETTER);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  hf_test_wait_for (gtk_adjustment_get_upper (adjustment) >
                    gtk_adjustment_get_page_size (adjustment));
  g_signal_emit_by_name (bar, "jumped", 31);
  rows_above =
    (guint) (gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment) * 62 +
             0.5);
  g_assert_cmpuint (rows_above, ==, 31);

  hf_customer_list_set_order (fixture->list, (HfListOrder){ "name", TRUE });
  hf_test_wait_for (hf_jump_bar_find (bar, 'L') == 61);
  hf_customer_list_set_order (fixture->list, (HfListOrder){ "grade", FALSE });
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (bar)));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  /* Without a window manager the focus stays with an entry whose window is not active. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  customer_fixture_add_test ("/customer-page-selection/marking", test_marking);
  customer_fixture_add_test ("/customer-page-selection/clicking", test_clicking);
  customer_fixture_add_test ("/customer-page-selection/button", test_button);
  customer_fixture_add_test ("/customer-page-selection/printing", test_printing);
  customer_fixture_add_test ("/customer-page-selection/printing-the-card", test_printing_the_card);
  customer_fixture_add_test ("/customer-page-selection/printing-a-number", test_printing_a_number);
  customer_fixture_add_test ("/customer-page-selection/keys", test_keys);
  customer_fixture_add_test ("/customer-page-selection/plain-keys", test_plain_keys);
  customer_fixture_add_test ("/customer-page-selection/grade-all", test_grade_all);
  customer_fixture_add_test ("/customer-page-selection/tag-one", test_tag_one);
  customer_fixture_add_test ("/customer-page-selection/owner", test_owner);
  customer_fixture_add_test ("/customer-page-selection/plan", test_plan);
  customer_fixture_add_test ("/customer-page-selection/plan-by-cell", test_plan_by_cell);
  customer_fixture_add_test ("/customer-page-selection/move", test_move);
  customer_fixture_add_test ("/customer-page-selection/archive", test_archive);
  customer_fixture_add_test ("/customer-page-selection/closed-while-applying",
                             test_closed_while_applying);
  customer_fixture_add_test ("/customer-page-selection/applying-lasts", test_applying_lasts);
  customer_fixture_add_test ("/customer-page-selection/merge", test_merge);
  customer_fixture_add_test ("/customer-page-selection/told-apart", test_told_apart);
  customer_fixture_add_test ("/customer-page-selection/initials", test_initials);
  return g_test_run ();
}
