/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view Staff over a real book: finding, adding, editing in place, hours, archiving, and who may
 * keep trainings. */

#include "filter-memory.h"
#include "row-menu.h"
#include "staff-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-package-item.h"
#include "core/hf-package.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/staff/hf-duty-board.h"
#include "gui/staff/hf-score-ledger.h"
#include "gui/staff/hf-staff-card.h"
#include "gui/staff/hf-staff-list.h"
#include "gui/staff/hf-staff-page.h"
#include "store/hf-live-list.h"

#include <adwaita.h>

/* By the keys as by the pointer, about the row that is selected. */
static void
test_row_menu (StaffFixture *fixture, gconstpointer is_empty)
{
  HfRecordList *list = staff_fixture_child (fixture, "list");
  GtkWidget    *rows = hf_list_view_get_rows (
       GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (list), HF_TYPE_STAFF_LIST, "view")));
  GtkWidget *menu;

  g_assert_null (hf_row_menu_open (rows, gtk_widget_get_first_child (rows)));
  staff_fixture_open (fixture, fixture->qian);
  hf_test_wait_for (hf_record_list_get_selected (list) == fixture->qian);
  menu = hf_row_menu_open (rows, gtk_widget_get_first_child (rows));
  g_assert_true (offers (menu, "_Open Card") && offers (menu, "_Edit"));
  choose_line (menu, "_Archive");
  hf_test_wait_for (fixture->n_messages > 0);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT id FROM staff WHERE archived IS NOT NULL"),
                   ==, fixture->qian);
}

static void
test_empty (StaffFixture *fixture, gconstpointer is_empty)
{
  GtkStack *stack = staff_fixture_child (fixture, "stack");

  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "empty"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.create", NULL));
  hf_test_wait_for (hf_staff_card_get_staff (fixture->card) != NULL);
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "staff"));
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM staff"), ==, 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "empty"));
}

static void
test_search (StaffFixture *fixture, gconstpointer is_empty)
{
  gpointer list = staff_fixture_child (fixture, "list");

  hf_page_search (fixture->page, "钱");
  hf_test_wait_for (staff_fixture_count_rows (list) == 1);
  HF_PAGE_GET_CLASS (fixture->page)->activate_search (fixture->page);
  hf_test_wait_for (hf_staff_card_get_staff (fixture->card) != NULL);
  g_assert_cmpint (hf_staff_card_get_staff (fixture->card)->id, ==, fixture->qian);
  hf_page_search (fixture->page, "zhaoh");
  hf_test_wait_for (hf_live_list_get_id (hf_record_list_get_model (list), 0) == fixture->zhao);
  g_assert_cmpuint (staff_fixture_count_rows (list), ==, 1);
  hf_page_search (fixture->page, "无此人");
  hf_test_wait_for (
    g_str_equal (gtk_stack_get_visible_child_name (staff_fixture_child (fixture, "list_stack")),
                 "nothing"));
}

/* Whoever is searched for and does not pass the filter is told of, and found with the same words.
 */
static void
test_outside_filter (StaffFixture *fixture, gconstpointer is_empty)
{
  HfFilterBar      *bar = staff_fixture_child (fixture, "filter_bar");
  gpointer          list = staff_fixture_child (fixture, "list");
  GtkWidget        *row = staff_fixture_child (fixture, "outside_row");
  HfFilter         *filter = hf_filter_new ();
  const char *const values[] = { "doctor", NULL };

  hf_filter_add (filter,
                 &(HfCondition){ &hf_staff_def, HF_STAFF_ROLE, 0, HF_FILTER_IS, (char **) values });
  hf_filter_bar_set_filter (bar, filter);
  g_signal_emit_by_name (bar, "changed");
  hf_page_search (fixture->page, "zhaoh");
  hf_test_wait_for (gtk_widget_get_visible (row));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (row)), ==,
                   "1 more outside the f_ilter — show");
  g_assert_true (gtk_widget_mnemonic_activate (row, FALSE));
  hf_test_wait_for (hf_live_list_get_id (hf_record_list_get_model (list), 0) == fixture->zhao);
  g_assert_false (hf_filter_bar_is_filtering (bar));
}

/* What was changed of somebody, for whoever may read the record. */
static void
test_changes (StaffFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *changes = staff_fixture_card_child (fixture, "changes");

  hf_test_book_set_text (fixture->book, &hf_staff_def, fixture->qian, HF_STAFF_TITLE, "Consultant");
  staff_fixture_open (fixture, fixture->qian);
  gtk_stack_set_visible_child_name (staff_fixture_card_child (fixture, "stack"), "changes");
  hf_test_wait_for (find_label (changes, "— → Consultant") != NULL);
}

static gint64
shown_id (StaffFixture *fixture)
{
  const HfRow *row = hf_staff_card_get_staff (fixture->card);

  return row ? row->id : 0;
}

/* Enter right after typing: the old rows are still listed, and the first of them is not meant. */
static void
test_open_first (StaffFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);

  hf_page_search (fixture->page, "钱");
  page_class->activate_search (fixture->page);
  hf_test_wait_for (shown_id (fixture) == fixture->qian);
  hf_page_search (fixture->page, "赵");
  page_class->activate_search (fixture->page);
  hf_test_wait_for (shown_id (fixture) == fixture->zhao);
}

/* The next start begins with whom the last one ended with. */
static void
test_state (StaffFixture *fixture, gconstpointer is_empty)
{
  HfPageClass *page_class = HF_PAGE_GET_CLASS (fixture->page);
  g_autoptr (GVariant) state = NULL;

  staff_fixture_open (fixture, fixture->qian);
  state = g_variant_ref_sink (page_class->save_state (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.show-duty", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (staff_fixture_child (fixture, "detail")), ==,
                   "none");
  page_class->restore_state (fixture->page, state);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (staff_fixture_child (fixture, "detail")), ==,
                   "card");
  hf_test_wait_for (shown_id (fixture) == fixture->qian);
}

/* Nobody is chosen: the board says who is on duty, and a line opens the card. */
static void
test_board (StaffFixture *fixture, gconstpointer is_empty)
{
  HfDutyBoard *board = staff_fixture_child (fixture, "board");
  gpointer list = gtk_widget_get_template_child (GTK_WIDGET (board), HF_TYPE_DUTY_BOARD, "list");

  hf_test_wait_for (hf_duty_board_count (board) == 1);
  staff_fixture_add_duty (fixture, fixture->zhao, "5");
  hf_test_wait_for (hf_duty_board_count (board) == 2);
  g_signal_emit_by_name (list, "activate", 0);
  hf_test_wait_for (hf_staff_card_get_staff (fixture->card) != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (staff_fixture_child (fixture, "detail")), ==,
                   "card");
}

static GtkWidget *
find_field (StaffFixture *fixture, const char *name)
{
  GtkWidget *field = gtk_widget_get_first_child (staff_fixture_card_child (fixture, "fields"));

  while (field != NULL && !g_str_equal (hf_editable_row_get_field (HF_EDITABLE_ROW (field)), name))
    field = gtk_widget_get_next_sibling (field);
  g_assert_nonnull (field);
  return field;
}

static void
test_edit (StaffFixture *fixture, gconstpointer is_empty)
{
  HfEditableRow *field;
  g_autoptr (HfRow) row = NULL;

  staff_fixture_open (fixture, fixture->qian);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.edit", NULL));
  field = HF_EDITABLE_ROW (find_field (fixture, "specialty"));
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field)), "甲状腺");
  g_assert_true (hf_editable_row_save (field));
  hf_test_wait_for (fixture->n_messages == 1);
  row = hf_test_book_read (fixture->book, &hf_staff_def, fixture->qian);
  g_assert_cmpstr (hf_row_text (row, HF_STAFF_SPECIALTY), ==, "甲状腺");
}

/* How many they are is to be read beside a card, however narrow the list. */
static void
test_narrow_list (StaffFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *count = staff_fixture_child (fixture, "count");

  staff_fixture_open (fixture, fixture->qian);
  gtk_paned_set_position (staff_fixture_child (fixture, "paned"), 0);
  hf_test_wait_for (gtk_widget_get_width (staff_fixture_child (fixture, "list_side")) == 300);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (count)), ==, "2 staff members");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (count))));
}

/* What was selected when the program was closed is seen again, wherever it stands. */
static void
test_restored (StaffFixture *fixture, gconstpointer is_empty)
{
  gpointer list = staff_fixture_child (fixture, "list");
  gpointer view = gtk_widget_get_template_child (list, HF_TYPE_STAFF_LIST, "view");
  g_autoptr (GVariant) state = NULL;
  gint64 last = 0;

  for (guint i = 0; i < 40; i++)
    last = hf_test_book_add_staff (fixture->book, "郑平", HF_STAFF_ROLE_DESK);
  state = g_variant_ref_sink (g_variant_new ("(xis)", last, 320, "@a(ssxsas) []"));
  HF_PAGE_GET_CLASS (fixture->page)->restore_state (fixture->page, state);
  hf_test_wait_for (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (view)) > 0);
  g_assert_cmpint (hf_record_list_get_selected (list), ==, last);
}

static void
test_closed_while_creating (StaffFixture *fixture, gconstpointer is_empty)
{
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = gtk_window_new ();
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT count(*) FROM staff"), ==, 3);
}

static void
test_archive (StaffFixture *fixture, gconstpointer is_empty)
{
  gpointer list = staff_fixture_child (fixture, "list");

  staff_fixture_open (fixture, fixture->qian);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.archive", NULL));
  hf_test_wait_for (staff_fixture_count_rows (list) == 1);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (staff_fixture_count_rows (list) == 2);
}

static void
offered_cb (HfPage *page, const char *text, const char *button, const char *action, char **offered)
{
  g_free (*offered);
  *offered = g_strdup (action);
}

/* Nobody leaves with customers unnoticed; whoever leaves with none is let go. */
static void
test_leaves_with_customers (StaffFixture *fixture, gconstpointer is_empty)
{
  g_autofree char *offered = NULL;
  gint64           customer = hf_test_book_add_customer (fixture->book, "陈建国");

  g_signal_connect (fixture->page, "offer", G_CALLBACK (offered_cb), &offered);
  staff_fixture_open (fixture, fixture->qian);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.archive", NULL);
  hf_test_wait_for (staff_fixture_count_rows (staff_fixture_child (fixture, "list")) == 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_null (offered);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (staff_fixture_count_rows (staff_fixture_child (fixture, "list")) == 2);
  hf_test_book_set_int (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_OWNER,
                        fixture->qian);
  staff_fixture_open (fixture, fixture->zhao);
  staff_fixture_open (fixture, fixture->qian);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.archive", NULL);
  hf_test_wait_for (offered != NULL);
  g_assert_cmpstr (offered, ==, "win.hand-over");
}

/* Whoever left is found by name, and may come back. */
static void
test_comes_back (StaffFixture *fixture, gconstpointer is_empty)
{
  gpointer list = staff_fixture_child (fixture, "list");

  hf_test_book_archive (fixture->book, &hf_staff_def, fixture->qian);
  hf_test_wait_for (staff_fixture_count_rows (list) == 1);
  hf_page_search (fixture->page, "钱");
  hf_test_wait_for (hf_live_list_find (hf_record_list_get_model (list), fixture->qian) !=
                    HF_LIVE_LIST_NOT_FOUND);
  staff_fixture_open (fixture, fixture->qian);
  g_assert_cmpstr (gtk_label_get_label (staff_fixture_card_child (fixture, "name")), ==,
                   "钱进 (left)");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.archive", NULL); /* nothing */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "staff.restore", NULL);
  hf_page_search (fixture->page, "");
  hf_test_wait_for (staff_fixture_count_rows (list) == 2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (staff_fixture_count_rows (list) == 1);
}

/* A doctor looks at everybody's card and changes nobody's, least of all the own role. */
static void
test_rights (StaffFixture *fixture, gconstpointer is_empty)
{
  static const char *const tabs[] = { "roster", "details", "scores", "trainings" };
  g_autoptr (HfViewer) doctor = hf_viewer_new ("钱进", fixture->qian, FALSE);
  GtkWidget *page = GTK_WIDGET (fixture->page);

  staff_fixture_open (fixture, fixture->zhao);
  g_assert_true (gtk_widget_get_sensitive (find_field (fixture, "role")));
  g_assert_true (gtk_widget_get_sensitive (staff_fixture_card_child (fixture, "duties")));
  g_assert_false (gtk_widget_get_mapped (staff_fixture_card_child (fixture, "no_right")));
  hf_store_set_viewer (fixture->book->store, doctor);
  staff_fixture_open (fixture, fixture->qian);
  g_assert_false (gtk_widget_get_sensitive (find_field (fixture, "role")));
  g_assert_false (gtk_widget_get_sensitive (find_field (fixture, "name")));
  g_assert_false (gtk_widget_get_sensitive (staff_fixture_card_child (fixture, "duties")));
  g_assert_false (gtk_widget_get_sensitive (staff_fixture_card_child (fixture, "exceptions")));
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      gtk_stack_set_visible_child_name (staff_fixture_card_child (fixture, "stack"), tabs[i]);
      g_assert_true (gtk_widget_get_mapped (staff_fixture_card_child (fixture, "no_right")));
    }
  gtk_widget_activate_action (page, "staff.archive", NULL);
  gtk_widget_activate_action (page, "staff.create", NULL);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (hf_test_book_number (fixture->book,
                                        "SELECT count(*) FROM staff WHERE archived IS NULL"),
                   ==, 2);
}

static void
add_training (StaffFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_training_def);

  hf_row_set_int (row, HF_TRAINING_STAFF, fixture->qian);
  hf_row_set_text (row, HF_TRAINING_TOPIC, "急救");
  hf_row_set_text (row, HF_TRAINING_KIND, HF_TRAINING_SIMULATION);
  hf_row_set_text (row, HF_TRAINING_DATE, "2022-10-01");
  hf_row_set_int (row, HF_TRAINING_PASSED, 1);
  hf_row_set_text (row, HF_TRAINING_EXPIRES, "2023-10-01");
  hf_test_book_insert (fixture->book, row);
}

static void
test_lapsing (StaffFixture *fixture, gconstpointer is_empty)
{
  staff_fixture_open (fixture, fixture->qian);
  g_assert_false (gtk_widget_get_visible (staff_fixture_card_child (fixture, "lapsing")));
  add_training (fixture);
  hf_test_wait_for (gtk_widget_get_visible (staff_fixture_card_child (fixture, "lapsing")));
}

static gpointer
ledger_child (StaffFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (staff_fixture_card_child (fixture, "scores"),
                                        HF_TYPE_SCORE_LEDGER, name);
}

/* Entered by keyboard, summed up, taken back by Undo. */
static void
test_scores (StaffFixture *fixture, gconstpointer is_empty)
{
  staff_fixture_open (fixture, fixture->qian);
  gtk_stack_set_visible_child_name (staff_fixture_card_child (fixture, "stack"), "scores");
  hf_test_wait_for (gtk_widget_get_visible (ledger_child (fixture, "nothing")));
  g_assert_true (gtk_widget_get_visible (ledger_child (fixture, "form")));
  gtk_spin_button_set_value (ledger_child (fixture, "points"), -2);
  gtk_editable_set_text (ledger_child (fixture, "reason"), "回访超时");
  g_signal_emit_by_name (ledger_child (fixture, "reason"), "activate");
  hf_test_wait_for (gtk_widget_get_visible (ledger_child (fixture, "list")));
  g_assert_cmpstr (gtk_label_get_label (ledger_child (fixture, "total")), ==, "Total: -2");
  g_assert_cmpint (hf_test_book_number (fixture->book, "SELECT sum(points) FROM service_score"), ==,
                   -2);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (gtk_widget_get_visible (ledger_child (fixture, "nothing")));
}

static void
add_item (StaffFixture *fixture, gint64 package, gint64 price, gint64 quantity)
{
  HfRow *row = hf_row_new (&hf_package_item_def);

  hf_row_set_int (row, HF_PACKAGE_ITEM_PACKAGE, package);
  hf_row_set_text (row, HF_PACKAGE_ITEM_NAME, "专家门诊");
  hf_row_set_int (row, HF_PACKAGE_ITEM_PRICE, price);
  hf_row_set_int (row, HF_PACKAGE_ITEM_QUANTITY, quantity);
  hf_test_book_insert (fixture->book, row);
}

/* A package says what its items cost together, as they come and go. */
static void
test_packages (StaffFixture *fixture, gconstpointer is_empty)
{
  HfRow     *row = hf_row_new (&hf_package_def);
  GtkWidget *dialog;
  gint64     package;

  hf_row_set_text (row, HF_PACKAGE_NAME, "慢病随访套餐");
  package = hf_test_book_insert (fixture->book, row);
  add_item (fixture, package, 5000, 2);
  dialog =
    hf_rows_dialog_present (GTK_WIDGET (fixture->page), fixture->context, &hf_rows_dialog_packages);
  hf_test_wait_for (find_label (dialog, "Together ¥100") != NULL);
  add_item (fixture, package, 30000, 1);
  hf_test_wait_for (find_label (dialog, "Together ¥400") != NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The card has a window of 720 pixels less what the icons of the views take. */
static void
test_least_width (StaffFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *tab;
  int        least;

  staff_fixture_open (fixture, fixture->qian);
  add_training (fixture);
  hf_test_wait_for (gtk_widget_get_visible (staff_fixture_card_child (fixture, "lapsing")));
  hf_test_book_let_finish (fixture->book);
  tab = gtk_widget_get_first_child (staff_fixture_card_child (fixture, "stack"));
  for (; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      gtk_widget_measure (tab, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 650);
    }
}

/* As the list of customers does, see test-filter-memory.c. */
static void
test_filter_memory (StaffFixture *fixture, gconstpointer is_empty)
{
  static const FilterAsked harmless = { &hf_staff_def, HF_STAFF_ROLE, HF_FILTER_IS,
                                        HF_STAFF_ROLE_DESK };
  static const FilterAsked asked[] = {
    { &hf_staff_def, HF_STAFF_NAME, HF_FILTER_CONTAINS, "Qiao" },
    { &hf_staff_def, HF_STAFF_SPECIALTY, HF_FILTER_IS, "Qiao" },
    { &hf_staff_def, HF_STAFF_INTRODUCTION, HF_FILTER_CONTAINS, "Qiao" },
  };

  assert_filter_memory (fixture->page, staff_fixture_child (fixture, "filter_bar"), &harmless,
                        asked, G_N_ELEMENTS (asked));
}

#define ADD(path, test, data) \
  g_test_add (path, StaffFixture, data, staff_fixture_set_up, test, staff_fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/staff-page/empty", test_empty, "empty");
  ADD ("/staff-page/search", test_search, NULL);
  ADD ("/staff-page/outside-filter", test_outside_filter, NULL);
  ADD ("/staff-page/filter-memory", test_filter_memory, NULL);
  ADD ("/staff-page/changes", test_changes, NULL);
  ADD ("/staff-page/open-first", test_open_first, NULL);
  ADD ("/staff-page/state", test_state, NULL);
  ADD ("/staff-page/board", test_board, NULL);
  ADD ("/staff-page/edit", test_edit, NULL);
  ADD ("/staff-page/row-menu", test_row_menu, NULL);
  ADD ("/staff-page/archive", test_archive, NULL);
  ADD ("/staff-page/leaves-with-customers", test_leaves_with_customers, NULL);
  ADD ("/staff-page/comes-back", test_comes_back, NULL);
  ADD ("/staff-page/rights", test_rights, NULL);
  ADD ("/staff-page/least-width", test_least_width, NULL);
  ADD ("/staff-page/narrow-list", test_narrow_list, NULL);
  ADD ("/staff-page/lapsing", test_lapsing, NULL);
  ADD ("/staff-page/restored", test_restored, NULL);
  ADD ("/staff-page/closed-while-creating", test_closed_while_creating, NULL);
  ADD ("/staff-page/scores", test_scores, NULL);
  ADD ("/staff-page/packages", test_packages, NULL);
  return g_test_run ();
}
