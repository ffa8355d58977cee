/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Service packages on a card: choosing one, seeing what it costs before it is given, and taking it
 * off again. */

#include "customer-fixture.h"
#include "find-field.h"

#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-staff.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/standing/hf-given-hint.h"
#include "gui/common/standing/hf-given-new.h"
#include "gui/common/standing/hf-given-section.h"
#include "gui/common/standing/hf-use-new.h"

#include <adwaita.h>
#include <string.h>

static gpointer
child_of (gpointer widget, GType type, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (widget), type, name);
}

static HfGivenSection *
open_section (CustomerFixture *fixture)
{
  GtkWidget      *stack = child_of (fixture->card, HF_TYPE_CUSTOMER_CARD, "stack");
  HfGivenSection *section;

  customer_fixture_open (fixture, fixture->wang);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "plan");
  section = HF_GIVEN_SECTION (find_widget (fixture->card, HF_TYPE_GIVEN_SECTION));
  hf_test_wait_for (gtk_widget_get_visible (child_of (section, HF_TYPE_GIVEN_SECTION, "group")));
  return section;
}

static gint64
add_item (CustomerFixture *fixture, gint64 package, const char *name, gint64 price)
{
  HfRow *row = hf_row_new (&hf_package_item_def);

  hf_row_set_int (row, HF_PACKAGE_ITEM_PACKAGE, package);
  hf_row_set_text (row, HF_PACKAGE_ITEM_NAME, name);
  hf_row_set_int (row, HF_PACKAGE_ITEM_PRICE, price);
  hf_row_set_int (row, HF_PACKAGE_ITEM_QUANTITY, 2);
  return hf_test_book_insert (fixture->book, row);
}

static gint64
add_package (CustomerFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_package_def);

  hf_row_set_text (row, HF_PACKAGE_NAME, "Diabetes year");
  hf_row_set_int (row, HF_PACKAGE_MONTHS, 12);
  return hf_test_book_insert (fixture->book, row);
}

/* Nothing else is worked on until it is closed, and it does not outlive its window. */
static void
assert_goes_with_window (GtkWidget *dialog)
{
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  g_assert_true (gtk_window_get_destroy_with_parent (GTK_WINDOW (dialog)));
}

static GtkWidget *
open_dialog (CustomerFixture *fixture)
{
  GtkWidget *dialog =
    hf_given_new_present (GTK_WIDGET (fixture->page), fixture->context, fixture->wang);

  assert_goes_with_window (dialog);
  return dialog;
}

static gpointer
editor_of (GtkWidget *dialog, const char *name)
{
  return hf_editable_row_get_editor (HF_EDITABLE_ROW (child_of (dialog, HF_TYPE_GIVEN_NEW, name)));
}

static void
choose_first (GtkWidget *dialog)
{
  GtkDropDown *packages = editor_of (dialog, "package");

  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (packages)) == 2);
  gtk_drop_down_set_selected (packages, 1); /* behind "none" */
}

static gboolean
can_save (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (child_of (dialog, HF_TYPE_GIVEN_NEW, "save"));
}

static const char *
sum_in (GtkWidget *dialog)
{
  return gtk_label_get_text (child_of (dialog, HF_TYPE_GIVEN_NEW, "sum"));
}

static gint64
count (CustomerFixture *fixture, const char *sql)
{
  return hf_test_book_number (fixture->book, sql);
}

static void
test_give (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenSection *section = open_section (fixture);
  GtkWidget      *list = child_of (section, HF_TYPE_GIVEN_SECTION, "list");
  GtkWidget      *dialog;

  g_assert_true (gtk_widget_get_visible (child_of (section, HF_TYPE_GIVEN_SECTION, "nothing")));
  add_item (fixture, add_package (fixture), "Eye photograph", 12005);
  dialog = open_dialog (fixture);
  g_assert_false (can_save (dialog));
  choose_first (dialog);
  hf_test_wait_for (can_save (dialog));
  g_assert_cmpstr (sum_in (dialog), ==, "Together ¥240.10");
  gtk_editable_set_text (GTK_EDITABLE (editor_of (dialog, "given")), "2023-11-1");
  gtk_widget_activate_action (dialog, "given.save", NULL); /* what is being typed counts */
  hf_test_wait_for (gtk_widget_get_visible (list));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM given_package WHERE given = '2023-11-01' "
                                   "AND expires = '2024-10-31'"),
                   ==, 1);
  g_assert_cmpint (count (fixture, "SELECT price * quantity FROM given_item"), ==, 24010);
  g_assert_true (fixture->can_undo);
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (!gtk_widget_get_visible (list));
}

/* Whoever was chosen can be unchosen: the choice is not told for ever. */
static void
test_by_nobody (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget   *dialog;
  GtkDropDown *staff;

  hf_test_book_add_staff (fixture->book, "吴昊", HF_STAFF_ROLE_DESK);
  open_section (fixture);
  dialog = open_dialog (fixture);
  staff = editor_of (dialog, "staff_row");
  hf_test_wait_for (g_list_model_get_n_items (gtk_drop_down_get_model (staff)) == 2);
  gtk_drop_down_set_selected (staff, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (staff), ==, 1);
  gtk_drop_down_set_selected (staff, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (staff), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A day that is none is said, and nothing is given on it. */
static void
test_wrong_day (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget     *dialog;
  HfEditableRow *given;

  open_section (fixture);
  add_item (fixture, add_package (fixture), "Eye photograph", 12005);
  dialog = open_dialog (fixture);
  given = child_of (dialog, HF_TYPE_GIVEN_NEW, "given");
  choose_first (dialog);
  hf_test_wait_for (can_save (dialog));
  gtk_editable_set_text (GTK_EDITABLE (editor_of (dialog, "given")), "2023-2-30");
  gtk_widget_activate_action (dialog, "given.save", NULL);
  g_assert_cmpstr (shown_problem (given), ==, "This is no date. Write it as in 2023-3-5.");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM given_package"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Nobody signs what costs something else by now: the dialog follows the package. */
static void
test_follows (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64     package;
  GtkWidget *dialog;

  open_section (fixture);
  package = add_package (fixture);
  dialog = open_dialog (fixture);
  choose_first (dialog);
  hf_test_wait_for (
    gtk_widget_get_visible (child_of (dialog, HF_TYPE_GIVEN_NEW, "nothing"))); /* no items yet */
  g_assert_false (can_save (dialog));
  add_item (fixture, package, "Eye photograph", 5);
  hf_test_wait_for (can_save (dialog));
  g_assert_cmpstr (sum_in (dialog), ==, "Together ¥0.10");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Where there is nothing to give, the way to make something is shown. */
static void
test_none (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *dialog;
  GtkStack  *stack;

  open_section (fixture);
  dialog = open_dialog (fixture);
  stack = child_of (dialog, HF_TYPE_GIVEN_NEW, "stack");
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "none"));
  add_package (fixture);
  hf_test_wait_for (g_str_equal (gtk_stack_get_visible_child_name (stack), "form"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gint64
insert_given (CustomerFixture *fixture)
{
  HfRow *row = hf_row_new (&hf_given_package_def);
  HfRow *item = hf_row_new (&hf_given_item_def);
  gint64 id;

  hf_row_set_int (row, HF_GIVEN_PACKAGE_CUSTOMER, fixture->wang);
  hf_row_set_int (row, HF_GIVEN_PACKAGE_PACKAGE, add_package (fixture));
  hf_row_set_text (row, HF_GIVEN_PACKAGE_GIVEN, "2023-11-01");
  id = hf_test_book_insert (fixture->book, row);
  hf_row_set_int (item, HF_GIVEN_ITEM_GIVEN_PACKAGE, id);
  hf_row_set_text (item, HF_GIVEN_ITEM_NAME, "Eye photograph");
  hf_row_set_int (item, HF_GIVEN_ITEM_PRICE, 12005);
  hf_row_set_int (item, HF_GIVEN_ITEM_QUANTITY, 1);
  hf_test_book_insert (fixture->book, item);
  return id;
}

static AdwExpanderRow *
first_line (GtkWidget *list)
{
  return ADW_EXPANDER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
}

/* What somebody unfolded stays so when another package comes. */
static void
test_remove (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenSection *section = open_section (fixture);
  GtkWidget      *list = child_of (section, HF_TYPE_GIVEN_SECTION, "list");
  gint64          id = insert_given (fixture);

  hf_test_wait_for (gtk_widget_get_visible (list));
  adw_expander_row_set_expanded (first_line (list), TRUE);
  insert_given (fixture);
  hf_test_wait_for (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1) != NULL);
  g_assert_cmpint (adw_expander_row_get_expanded (first_line (list)) +
                     adw_expander_row_get_expanded (
                       ADW_EXPANDER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1))),
                   ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (section), "given.remove", "x", id);
  hf_test_wait_for (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1) == NULL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM given_item"), ==, 1);
  g_assert_true (fixture->can_undo);
}

static const char *
subtitle_of (AdwExpanderRow *line)
{
  return adw_expander_row_get_subtitle (line);
}

static gint64
item_of (CustomerFixture *fixture, gint64 given)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM given_item WHERE given_package = %" G_GINT64_FORMAT, given);

  return count (fixture, sql);
}

static GtkWidget *
open_use (CustomerFixture *fixture, HfGivenSection *section, gint64 given)
{
  GtkWidget *dialog =
    hf_use_new_present (GTK_WIDGET (section), fixture->context, given, item_of (fixture, given));

  assert_goes_with_window (dialog);
  hf_test_wait_for (*gtk_label_get_text (child_of (dialog, HF_TYPE_USE_NEW, "rest")) != '\0');
  return dialog;
}

static void
type_into (GtkWidget *dialog, const char *field, const char *text)
{
  GtkWidget *editor =
    hf_editable_row_get_editor (HF_EDITABLE_ROW (child_of (dialog, HF_TYPE_USE_NEW, field)));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
}

/* What is used up cannot be used again, until that is taken back. */
static void
test_use (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenSection *section = open_section (fixture);
  GtkWidget      *list = child_of (section, HF_TYPE_GIVEN_SECTION, "list");
  gint64          id = insert_given (fixture);
  GtkWidget      *dialog;

  hf_test_wait_for (gtk_widget_get_visible (list));
  g_assert_nonnull (strstr (subtitle_of (first_line (list)), "1 of 1 left"));
  dialog = open_use (fixture, section, id);
  type_into (dialog, "note", "left eye");
  gtk_widget_activate_action (dialog, "use.save", NULL); /* what is being typed counts */
  hf_test_wait_for (strstr (subtitle_of (first_line (list)), "Used up") != NULL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM package_use WHERE date = '2023-10-20' "
                                   "AND note = 'left eye' AND quantity = 1"),
                   ==, 1);
  g_assert_null (find_button_for (list, "given.use"));
  gtk_widget_activate_action (GTK_WIDGET (section), "given.take-back", "x",
                              count (fixture, "SELECT id FROM package_use"));
  hf_test_wait_for (strstr (subtitle_of (first_line (list)), "1 of 1 left") != NULL);
  g_assert_nonnull (find_button_for (list, "given.use"));
  g_assert_true (fixture->can_undo);
}

static const char *
remark_in (GtkWidget *dialog)
{
  return gtk_label_get_text (child_of (dialog, HF_TYPE_USE_NEW, "remark"));
}

/* Too much is said and not saved; a day outside the term is only said, since it may be entered
 * late. */
static void
test_use_too_much (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenSection *section = open_section (fixture);
  gint64          id = insert_given (fixture);
  GtkWidget      *dialog = open_use (fixture, section, id);

  type_into (dialog, "quantity", "2");
  gtk_widget_activate_action (dialog, "use.save", NULL);
  g_assert_cmpstr (remark_in (dialog), ==, "That is more than is left.");
  type_into (dialog, "quantity", "1");
  type_into (dialog, "date", "2023-10-31");
  hf_editable_row_save (HF_EDITABLE_ROW (child_of (dialog, HF_TYPE_USE_NEW, "quantity")));
  hf_editable_row_save (HF_EDITABLE_ROW (child_of (dialog, HF_TYPE_USE_NEW, "date")));
  g_assert_cmpstr (remark_in (dialog), ==, "The package was not agreed yet on that day.");
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM package_use"), ==, 0);
  gtk_widget_activate_action (dialog, "use.save", NULL);
  hf_test_wait_for (count (fixture, "SELECT count(*) FROM package_use") == 1);
}

/* Whoever speaks with the customer sees what ends soon, until nothing is left to lose. */
static void
test_hint (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenHint    *hint = g_object_ref_sink (g_object_new (HF_TYPE_GIVEN_HINT, NULL));
  HfGivenSection *section = open_section (fixture);
  gint64          id = insert_given (fixture);
  GtkWidget      *label;

  hf_test_book_set_text (fixture->book, &hf_given_package_def, id, HF_GIVEN_PACKAGE_EXPIRES,
                         "2023-11-10");
  hf_given_hint_set_customer (hint, fixture->context, fixture->wang);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (hint)));
  label = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (hint)));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "1 of 1 left"));
  gtk_widget_activate_action (open_use (fixture, section, id), "use.save", NULL);
  hf_test_wait_for (!gtk_widget_get_visible (GTK_WIDGET (hint)));
  g_object_unref (hint);
}

/* Each package is printed from its own line, by the keyboard too. */
static void
test_print (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfGivenSection *section = open_section (fixture);
  GtkWidget      *list = child_of (section, HF_TYPE_GIVEN_SECTION, "list");
  gint64          id = insert_given (fixture);
  GtkWidget      *button;
  GVariant       *target;

  hf_test_wait_for (gtk_widget_get_visible (list));
  adw_expander_row_set_expanded (first_line (list), TRUE);
  button = find_button_for (list, "win.print-package");
  g_assert_nonnull (button);
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
  g_assert_cmpint (g_variant_get_int64 (target), ==, id);
  g_assert_true (gtk_widget_get_focusable (button));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/given-section/give", test_give);
  customer_fixture_add_test ("/given-section/by-nobody", test_by_nobody);
  customer_fixture_add_test ("/given-section/wrong-day", test_wrong_day);
  customer_fixture_add_test ("/given-section/follows", test_follows);
  customer_fixture_add_test ("/given-section/none", test_none);
  customer_fixture_add_test ("/given-section/remove", test_remove);
  customer_fixture_add_test ("/given-section/use", test_use);
  customer_fixture_add_test ("/given-section/use-too-much", test_use_too_much);
  customer_fixture_add_test ("/given-section/hint", test_hint);
  customer_fixture_add_test ("/given-section/print", test_print);
  return g_test_run ();
}
