/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hangs on a customer, in the details of a card: added once it is complete, edited, removed
 * and taken back. */

#include "customer-fixture.h"

#include "core/hf-handle.h"
#include "core/hf-special-day.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-child-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-field-row.h"

static HfChildList *
find_list (CustomerFixture *fixture, const char *entity)
{
  return HF_CHILD_LIST (hf_customer_card_details_find_list (fixture->details, entity));
}

static guint
count (HfChildList *list)
{
  return g_list_model_get_n_items (hf_child_list_get_model (list));
}

static HfChildRow *
first_row (HfChildList *list)
{
  return HF_CHILD_ROW (customer_fixture_find (GTK_WIDGET (list), HF_TYPE_CHILD_ROW));
}

static HfEditableRow *
find_field (gpointer row, const char *name)
{
  return HF_EDITABLE_ROW (hf_child_row_find (HF_CHILD_ROW (row), name));
}

static void
type (gpointer row, const char *name, const char *text)
{
  GtkWidget *editor = hf_editable_row_get_editor (find_field (row, name));

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
  g_assert_true (hf_editable_row_save (find_field (row, name)));
}

static const HfRow *
stored (HfChildList *list)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (hf_child_list_get_model (list), 0);

  return hf_record_get_row (record);
}

static HfChildList *
add_account (CustomerFixture *fixture)
{
  HfChildList *list = find_list (fixture, "handle");

  customer_fixture_open (fixture, fixture->wang);
  type (hf_child_list_add (list), "value", "wangfang@example.com");
  hf_test_wait_for (fixture->n_messages > 0 && count (list) == 1);
  return list;
}

static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "handle");

  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (list)));
  add_account (fixture);
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_KIND), ==, HF_HANDLE_EMAIL);
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_VALUE), ==, "wangfang@example.com");
  g_assert_cmpint (hf_row_int (stored (list), HF_HANDLE_CUSTOMER), ==, fixture->wang);
  g_assert_true (fixture->can_undo);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));

  customer_fixture_open (fixture, fixture->li);
  hf_test_wait_for (count (list) == 0);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (list)));
}

/* Nothing is stored before the occasion and the date are there. */
static void
test_add_in_two_steps (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = find_list (fixture, "special_day");
  GtkWidget   *row;

  customer_fixture_open (fixture, fixture->wang);
  row = hf_child_list_add (list);
  type (row, "kind", "结婚纪念日");
  g_assert_cmpuint (fixture->n_messages, ==, 0);
  type (row, "date", "2018-10-6");
  hf_test_wait_for (fixture->n_messages > 0 && count (list) == 1);
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_KIND), ==, "结婚纪念日");
  g_assert_cmpstr (hf_row_text (stored (list), HF_SPECIAL_DAY_DATE), ==, "2018-10-06");
}

static void
test_edit (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList   *list = add_account (fixture);
  HfEditableRow *kind = find_field (first_row (list), "kind");
  HfEditableRow *invalid = find_field (first_row (list), "invalid");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (kind)), 1);
  hf_test_wait_for (g_strcmp0 (hf_row_text (stored (list), HF_HANDLE_KIND), HF_HANDLE_WECHAT) == 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hf_editable_row_get_editor (invalid)), TRUE);
  hf_test_wait_for (hf_row_int (stored (list), HF_HANDLE_INVALID) == 1);
}

static void
test_remove_and_undo (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList *list = add_account (fixture);
  g_autoptr (HfUndone) undone = NULL;
  GtkWidget *entries = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (first_row (list)), HF_TYPE_CHILD_ROW, "entries"));

  g_signal_emit_by_name (gtk_widget_get_next_sibling (entries), "clicked");
  hf_test_wait_for (count (list) == 0);
  g_assert_true (fixture->can_undo);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (count (list) == 1);
}

/* What has to be there cannot be taken away. */
static void
test_required (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfChildList   *list = add_account (fixture);
  HfEditableRow *value = find_field (first_row (list), "value");

  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (value)), "");
  g_assert_false (hf_editable_row_save (value));
  g_assert_nonnull (hf_editable_row_get_problem (value));
  g_assert_cmpstr (hf_row_text (stored (list), HF_HANDLE_VALUE), ==, "wangfang@example.com");
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/child-list/add", test_add);
  customer_fixture_add_test ("/child-list/add-in-two-steps", test_add_in_two_steps);
  customer_fixture_add_test ("/child-list/edit", test_edit);
  customer_fixture_add_test ("/child-list/remove-and-undo", test_remove_and_undo);
  customer_fixture_add_test ("/child-list/required", test_required);
  return g_test_run ();
}
