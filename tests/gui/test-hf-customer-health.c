/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tab with health indicators: adding by keyboard, mistakes, changing, removing, the strip
 * above, and another customer. */

#include "customer-fixture.h"

#include "core/hf-measurement.h"
#include "gui/common/health/hf-customer-health.h"
#include "gui/common/health/hf-health-detail.h"
#include "gui/common/health/hf-health-form.h"
#include "gui/common/health/hf-health-strip.h"
#include "gui/common/health/hf-health-table-view.h"
#include "session/customer/hf-timeline-item.h"

#include <adwaita.h>

static gpointer
child_of (CustomerFixture *fixture, GType type, const char *name)
{
  return gtk_widget_get_template_child (find_widget (fixture->card, type), type, name);
}

static const char *
shown_page (CustomerFixture *fixture)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (child_of (fixture, HF_TYPE_CUSTOMER_HEALTH, "stack")));
}

static void
type_value (CustomerFixture *fixture, const char *value, const char *date)
{
  gpointer entry = child_of (fixture, HF_TYPE_HEALTH_FORM, "value");

  gtk_editable_set_text (entry, value);
  gtk_editable_set_text (child_of (fixture, HF_TYPE_HEALTH_FORM, "date"), date);
  g_signal_emit_by_name (entry, "activate");
}

static void
add_value (CustomerFixture *fixture, const char *value, const char *date)
{
  guint before = fixture->n_messages;

  type_value (fixture, value, date);
  hf_test_wait_for (fixture->n_messages > before);
  g_assert_true (fixture->can_undo);
}

static gint64
count_values (CustomerFixture *fixture, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM measurement WHERE ", where, NULL);

  return hf_test_book_number (fixture->book, sql);
}

static void
test_add (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *strip;

  customer_fixture_open (fixture, fixture->wang);
  strip = find_widget (fixture->card, HF_TYPE_HEALTH_STRIP);
  g_assert_cmpstr (shown_page (fixture), ==, "empty");
  g_assert_false (gtk_widget_get_visible (strip));
  add_value (fixture, "128/82", "");
  g_assert_cmpint (count_values (fixture, "indicator = 'bp' AND date = '2023-10-20' AND "
                                          "value = 128000 AND second = 82000"),
                   ==, 1);
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  g_assert_true (gtk_widget_get_visible (strip));
}

static void
test_mistakes (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *trouble;

  customer_fixture_open (fixture, fixture->wang);
  trouble = child_of (fixture, HF_TYPE_HEALTH_FORM, "trouble");
  type_value (fixture, "128", "");
  g_assert_true (gtk_widget_get_visible (trouble));
  type_value (fixture, "128/82", "soon");
  g_assert_true (gtk_widget_get_visible (trouble));
  type_value (fixture, "80/120", "");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (trouble)), ==,
                   "The second value must be below the first, as in 128/82.");
  type_value (fixture, "128/82", "2023-10-21"); /* today is the 20th */
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (trouble)), ==, "This day has not come yet.");
  add_value (fixture, "128/82", "2023-3-5");
  g_assert_false (gtk_widget_get_visible (trouble));
  g_assert_cmpint (count_values (fixture, "date = '2023-03-05'"), ==, 1);
  g_assert_cmpint (count_values (fixture, "1"), ==, 1);
  add_value (fixture, "126/80", "昨天");
  g_assert_cmpint (count_values (fixture, "date = '2023-10-19'"), ==, 1);
}

static HfRow *
stored_value (CustomerFixture *fixture, gint64 id)
{
  return hf_test_book_read (fixture->book, &hf_measurement_def, id);
}

static void
test_change_and_remove (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfRow) row = NULL;
  g_autoptr (HfRow) changed = NULL;
  g_autoptr (HfUndone) undone = NULL;
  GtkWidget *detail;

  customer_fixture_open (fixture, fixture->wang);
  add_value (fixture, "128/82", "2023-03-05");
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.show-health", "s", "bp");
  g_assert_cmpstr (shown_page (fixture), ==, "detail");

  detail = find_widget (fixture->card, HF_TYPE_HEALTH_DETAIL);
  row = stored_value (fixture, 1);
  g_signal_emit_by_name (detail, "edit", row);
  add_value (fixture, "130/82", "2023-03-05");
  g_assert_cmpint (count_values (fixture, "value = 130000"), ==, 1);
  g_assert_cmpint (count_values (fixture, "1"), ==, 1);

  changed = stored_value (fixture, 1);
  g_signal_emit_by_name (detail, "remove", changed);
  hf_test_wait_for (g_str_equal (shown_page (fixture), "empty"));
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (!g_str_equal (shown_page (fixture), "empty"));
}

static gboolean
has_subtitle (GtkWidget *row, gconstpointer text)
{
  return ADW_IS_ACTION_ROW (row) &&
         g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), text) == 0;
}

/* A remark is typed with the value, and read beside it and in the timeline. */
static void
test_note (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfRow) row = NULL;
  g_autoptr (HfTimelineItem) item = NULL;
  GtkWidget *detail;
  gpointer   note;

  customer_fixture_open (fixture, fixture->wang);
  note = child_of (fixture, HF_TYPE_HEALTH_FORM, "note");
  gtk_editable_set_text (note, " after a walk ");
  add_value (fixture, "128/82", "2023-03-05");
  g_assert_cmpint (count_values (fixture, "note = 'after a walk'"), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (note), ==, "");

  row = stored_value (fixture, 1);
  item = hf_timeline_item_new (row);
  g_assert_true (g_str_has_suffix (hf_timeline_item_get_text (item), " (after a walk)"));
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.show-health", "s", "bp");
  detail = find_widget (fixture->card, HF_TYPE_HEALTH_DETAIL);
  g_assert_nonnull (find_where (detail, has_subtitle, "Sun 5 Mar 2023 · after a walk"));
  g_signal_emit_by_name (detail, "edit", row);
  g_assert_cmpstr (gtk_editable_get_text (note), ==, "after a walk");
}

static void
test_another_customer (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  add_value (fixture, "128/82", "2023-03-05");
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  customer_fixture_open (fixture, fixture->li);
  g_assert_cmpstr (shown_page (fixture), ==, "empty");
}

static gboolean
run_shortcut (GtkWidget *widget, GListModel *shortcuts, guint key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

/* As if the key had come up to the widget. */
static void
press_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      is_taken = is_taken || (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                              run_shortcut (widget, G_LIST_MODEL (controller), GDK_KEY_Escape));
    }
  g_assert_true (is_taken);
}

static gboolean
is_said (GtkWidget *label, gconstpointer text)
{
  return GTK_IS_LABEL (label) && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

static gboolean
is_button_labelled (GtkWidget *button, gconstpointer label)
{
  return GTK_IS_BUTTON (button) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

/* By the keyboard there and back; what is copied is what is shown. */
static void
test_compare (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *table, *health, *cell;

  customer_fixture_open (fixture, fixture->wang);
  add_value (fixture, "128/82", "2022-03-05");
  add_value (fixture, "151/82", "2023-03-05");
  add_value (fixture, "126/82", "2023-05-05");
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  health = find_widget (fixture->card, HF_TYPE_CUSTOMER_HEALTH);
  g_signal_emit_by_name (find_where (health, is_button_labelled, "_Compare Check-ups"), "clicked");
  g_assert_cmpstr (shown_page (fixture), ==, "table");
  table = find_widget (health, HF_TYPE_HEALTH_TABLE_VIEW);
  hf_test_wait_for (find_where (table, is_said, "126/82") != NULL);
  g_assert_null (find_where (table, is_said, "151/82 ▲"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (
                                  child_of (fixture, HF_TYPE_HEALTH_TABLE_VIEW, "by_day")),
                                TRUE);
  cell = find_where (table, is_said, "151/82 ▲");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Blood pressure, 2023-03-05, 151/82 ▲, high");
  g_signal_emit_by_name (child_of (fixture, HF_TYPE_HEALTH_TABLE_VIEW, "copy"), "clicked");
  g_assert_cmpstr (fixture->message, ==, "Table copied");
  g_assert_true (gtk_widget_activate_action (table, "card.show-health", "s", "bp"));
  g_assert_cmpstr (shown_page (fixture), ==, "detail");
  press_escape (health);
  g_assert_cmpstr (shown_page (fixture), ==, "table");
  press_escape (health);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

/* What only a laboratory knows is shown, mended and had again as what it is. */
static void
test_other (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow *row = hf_row_new (&hf_measurement_def);
  g_autoptr (HfRow) stored = NULL;
  GtkWidget *detail;

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, fixture->wang);
  hf_row_set_text (row, HF_MEASUREMENT_INDICATOR, "TSH");
  hf_row_set_text (row, HF_MEASUREMENT_DATE, "2023-03-05");
  hf_row_set_int (row, HF_MEASUREMENT_VALUE, 2350);
  stored = stored_value (fixture, hf_test_book_insert (fixture->book, row));
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  g_assert_nonnull (
    find_where (find_widget (fixture->card, HF_TYPE_CUSTOMER_HEALTH), is_said, "2.35"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->card), "card.show-health", "s", "TSH");
  g_assert_cmpstr (shown_page (fixture), ==, "detail");
  detail = find_widget (fixture->card, HF_TYPE_HEALTH_DETAIL);
  g_signal_emit_by_name (detail, "edit", stored);
  add_value (fixture, "2.5", "2023-03-05");
  g_assert_cmpint (count_values (fixture, "indicator = 'TSH' AND value = 2500"), ==, 1);
  add_value (fixture, "3", "2023-04-05");
  g_assert_cmpint (count_values (fixture, "indicator = 'TSH'"), ==, 2);
  g_assert_cmpint (count_values (fixture, "1"), ==, 2);
}

static gboolean
is_arrow_back (GtkWidget *button, gconstpointer data)
{
  return GTK_IS_BUTTON (button) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "go-previous-symbolic") == 0;
}

/* Beside all that a card has at its top, in the smallest window there is. */
static void
test_room (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *health, *form;
  int        least;

  customer_fixture_open (fixture, fixture->wang);
  add_value (fixture, "128/82", "2022-03-05");
  hf_test_wait_for (g_str_equal (shown_page (fixture), "list"));
  health = find_widget (fixture->card, HF_TYPE_CUSTOMER_HEALTH);
  form = find_widget (health, HF_TYPE_HEALTH_FORM);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_get_visible (form) == (i == 0));
      gtk_widget_measure (health, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 150); /* what a tab has at the least */
      g_signal_emit_by_name (find_where (health, is_button_labelled, "_Compare Check-ups"),
                             "clicked");
    }
  g_assert_cmpstr (shown_page (fixture), ==, "table");
  g_signal_emit_by_name (find_where (health, is_arrow_back, NULL), "clicked");
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  g_assert_true (gtk_widget_get_visible (form));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/customer-health/add", test_add);
  customer_fixture_add_test ("/customer-health/mistakes", test_mistakes);
  customer_fixture_add_test ("/customer-health/change-and-remove", test_change_and_remove);
  customer_fixture_add_test ("/customer-health/note", test_note);
  customer_fixture_add_test ("/customer-health/compare", test_compare);
  customer_fixture_add_test ("/customer-health/room", test_room);
  customer_fixture_add_test ("/customer-health/other", test_other);
  customer_fixture_add_test ("/customer-health/another-customer", test_another_customer);
  return g_test_run ();
}
