/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers by the results of a test that only a laboratory knows: it is offered once the book has
 * such a result, and asked for together with its value. */

#include "customer-fixture.h"

#include "core/hf-measurement.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/filter/hf-filter-editor.h"
#include "gui/common/filter/hf-filter-value.h"

static HfFilterEditor *
get_editor (CustomerFixture *fixture)
{
  GtkMenuButton *button = customer_fixture_child (fixture, "filter_button");

  return HF_FILTER_EDITOR (gtk_menu_button_get_popover (button));
}

static void
add (CustomerFixture *fixture, gint64 customer, const char *indicator, gint64 value)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, indicator);
  hf_row_set_text (row, HF_MEASUREMENT_DATE, "2023-05-01");
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, value);
  hf_test_book_insert (fixture->book, row);
}

/* By keys, as somebody types what to filter by. */
static void
choose_field (HfFilterEditor *editor, const char *name)
{
  GtkWidget *search = find_widget (editor, GTK_TYPE_SEARCH_ENTRY);

  hf_filter_editor_start (editor);
  gtk_editable_set_text (GTK_EDITABLE (search), name);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
}

static gboolean
is_mark_of (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) &&
         g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
find_mark (HfFilterEditor *editor, const char *label)
{
  GtkWidget *value = find_widget (editor, HF_TYPE_FILTER_VALUE);

  return value != NULL ? find_where (value, is_mark_of, label) : NULL;
}

/* Known only a moment after it is in the book. */
static GtkWidget *
look_for (HfFilterEditor *editor, const char *label)
{
  choose_field (editor, "Health indicator");
  return find_mark (editor, label);
}

static void
test_filter (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfFilterEditor  *editor = get_editor (fixture);
  HfFilterBar     *bar = customer_fixture_child (fixture, "filter_bar");
  GtkWidget       *mark = NULL;
  g_autofree char *said = NULL;

  gtk_popover_popup (GTK_POPOVER (editor));
  g_assert_null (look_for (editor, "TSH"));
  g_assert_nonnull (look_for (editor, "LDL cholesterol"));
  add (fixture, fixture->wang, "TSH", 6200);
  add (fixture, fixture->li, "TSH", 2350);
  add (fixture, fixture->li, "glucose", 6200);
  hf_test_wait_for ((mark = look_for (editor, "TSH")) != NULL);
  g_assert_null (find_mark (editor, "glucose")); /* by its name alone */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mark), TRUE);
  hf_test_wait_for (hf_filter_get_n (hf_filter_bar_get_filter (bar)) == 1);
  gtk_popover_popdown (GTK_POPOVER (editor)); /* that one is done */
  gtk_popover_popup (GTK_POPOVER (editor));
  choose_field (editor, "Measured value");
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), "4");
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->wang);
  said = hf_filter_bar_describe (bar);
  g_assert_nonnull (strstr (said, "Health indicator is TSH"));
  gtk_popover_popdown (GTK_POPOVER (editor));
}

/* A filter asks for what it asked for, even of what the book has no value of any more. */
static void
test_kept (CustomerFixture *fixture, gconstpointer is_empty)
{
  const char       *values[] = { "AFP", NULL };
  HfFilterEditor   *editor = get_editor (fixture);
  const HfCondition asked = { &hf_measurement_def, HF_MEASUREMENT_INDICATOR, 0, HF_FILTER_IS,
                              (char **) values };
  GtkWidget        *mark;

  gtk_popover_popup (GTK_POPOVER (editor));
  hf_filter_editor_edit (editor, &asked, FALSE);
  mark = find_mark (editor, "AFP");
  g_assert_nonnull (mark);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (mark)));
  gtk_popover_popdown (GTK_POPOVER (editor));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/filter-measured/filter", test_filter);
  customer_fixture_add_test ("/filter-measured/kept", test_kept);
  return g_test_run ();
}
