/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rules of own fields, in the dialog in which these are defined: written bit by bit, stored once
 * they are whole, and taken back as one step. */

#include "customer-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-own-rules.h"
#include "gui/common/card/hf-own-field-row.h"
#include "gui/common/card/hf-own-rule-list.h"
#include "gui/common/card/hf-own-rule-row.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-own-fields-dialog.h"
#include "tests/session/own-fixture.h"

static GtkWidget *
nth_field (HfOwnFieldsDialog *dialog, int i)
{
  GtkListBox *list = GTK_LIST_BOX (
    gtk_widget_get_template_child (GTK_WIDGET (dialog), HF_TYPE_OWN_FIELDS_DIALOG, "list"));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (list, i));
}

static GtkWidget *
get_list (HfOwnFieldsDialog *dialog, int i)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (nth_field (dialog, i), HF_TYPE_OWN_FIELD_ROW, "rules"));
}

static GtkWidget *
part (GtkWidget *list, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (list, HF_TYPE_OWN_RULE_LIST, name));
}

static GtkWidget *
nth_rule (GtkWidget *list, guint i)
{
  GtkWidget *row = gtk_widget_get_first_child (part (list, "box"));

  while (row != NULL && i-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static HfEditableRow *
field (GtkWidget *rule, const char *name)
{
  return HF_EDITABLE_ROW (gtk_widget_get_template_child (rule, HF_TYPE_OWN_RULE_ROW, name));
}

static void
type (GtkWidget *rule, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (field (rule, name))), text);
  hf_editable_row_save (field (rule, name));
}

static const char *
get_hint (GtkWidget *rule)
{
  return gtk_label_get_text (
    GTK_LABEL (gtk_widget_get_template_child (rule, HF_TYPE_OWN_RULE_ROW, "hint")));
}

static char *
read_options (CustomerFixture *fixture, gint64 field)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_custom_field_def, field);

  return g_strdup (hf_row_text (row, HF_CUSTOM_FIELD_OPTIONS));
}

static gboolean
says (CustomerFixture *fixture, gint64 field, const char *options)
{
  g_autofree char *said = read_options (fixture, field);

  return g_strcmp0 (said, options) == 0;
}

static HfOwnFieldsDialog *
open_dialog (CustomerFixture *fixture, int n_fields)
{
  HfOwnFieldsDialog *dialog =
    hf_own_fields_dialog_show (GTK_WINDOW (fixture->window), fixture->context);

  hf_test_wait_for (nth_field (dialog, n_fields - 1) != NULL &&
                    hf_own_field_row_get_definition (HF_OWN_FIELD_ROW (nth_field (dialog, 0))));
  hf_test_book_let_finish (fixture->book);
  return dialog;
}

static void
select_by (GtkWidget *rule, guint selected)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (hf_editable_row_get_editor (field (rule, "by"))),
                              selected);
}

/* Only a choice is limited, by another one; what was typed of it stays until it is whole. */
static void
test_offer (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 city = own_fixture_add_field (fixture->book, "City", HF_CUSTOM_FIELD_CHOICE, "S, B", 0);
  gint64 district =
    own_fixture_add_field (fixture->book, "District", HF_CUSTOM_FIELD_CHOICE, "p, x, h", 1);
  g_autofree char *expected =
    g_strdup_printf ("p, x, h\n||offer|%" G_GINT64_FORMAT "|S|p, x|", city);
  g_autofree char *renewed =
    g_strdup_printf ("p, x, h, k\n||offer|%" G_GINT64_FORMAT "|S|p, x|", city);
  HfOwnFieldsDialog *dialog;
  GtkWidget         *list, *rule;

  own_fixture_add_field (fixture->book, "Note", HF_CUSTOM_FIELD_TEXT, NULL, 2);
  dialog = open_dialog (fixture, 3);
  hf_test_wait_for (gtk_widget_get_visible (part (get_list (dialog, 1), "offer")));
  g_assert_false (gtk_widget_get_visible (part (get_list (dialog, 2), "offer")));
  list = get_list (dialog, 1);
  g_signal_emit_by_name (part (list, "offer"), "clicked");
  g_signal_emit_by_name (part (list, "offer"), "clicked"); /* it is begun already */
  rule = nth_rule (list, 0);
  g_assert_null (nth_rule (list, 1));
  g_assert_false (gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (rule, HF_TYPE_OWN_RULE_ROW, "message_box"))));
  g_assert_cmpstr (get_hint (rule), ==,
                   "Say on which field it depends and what can be chosen then.");
  type (rule, "values", "p, x");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (field (rule, "holds_for"))));
  select_by (rule, 1);
  hf_test_wait_for (!says (fixture, district, "p, x, h"));
  hf_test_book_let_finish (fixture->book);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (field (rule, "holds_for"))));
  type (rule, "holds_for", "S");
  hf_test_wait_for (says (fixture, district, expected));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (get_hint (rule), ==, "What can be chosen then, with commas between");

  /* The choices are edited beside them. */
  HfEditableRow *options = HF_EDITABLE_ROW (
    gtk_widget_get_template_child (nth_field (dialog, 1), HF_TYPE_OWN_FIELD_ROW, "options"));
  GtkEditable *entry = GTK_EDITABLE (hf_editable_row_get_editor (options));

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "p, x, h");
  gtk_editable_set_text (entry, "p, x, h, k");
  hf_editable_row_save (options);
  hf_test_wait_for (says (fixture, district, renewed));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "p, x, h, k");
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_true (says (fixture, district, expected));

  /* It cannot depend on the very field. */
  select_by (nth_rule (get_list (dialog, 1), 0), 2);
  hf_test_book_let_finish (fixture->book);
  g_assert_true (says (fixture, district, expected));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* With the words that are said then; what the field could not hold is pointed out. */
static void
test_refuse (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 height = own_fixture_add_field (fixture->book, "Height", HF_CUSTOM_FIELD_NUMBER, NULL, 0);
  HfOwnFieldsDialog *dialog = open_dialog (fixture, 1);
  GtkWidget         *list = get_list (dialog, 0);
  GtkWidget         *rule;

  g_signal_emit_by_name (part (list, "refuse"), "clicked");
  rule = nth_rule (list, 0);
  type (rule, "values", "<30, 2x");
  g_assert_cmpstr (get_hint (rule), ==, "“2x” is nothing this field can hold.");
  type (rule, "values", "<30, >250");
  type (rule, "message", "In cm | not in m");
  hf_test_wait_for (says (fixture, height, "||refuse|0||<30, >250|In cm   not in m"));
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpstr (get_hint (rule), ==, "What is refused, such as <30, >250; empty: everything");

  /* Emptied half it stays as it was, whatever else is saved. */
  type (rule, "message", "");
  g_signal_emit_by_name (part (list, "refuse"), "clicked"); /* which mends that first */
  g_assert_null (nth_rule (list, 1));
  g_assert_true (says (fixture, height, "||refuse|0||<30, >250|In cm   not in m"));
  type (rule, "message", "In cm");
  hf_test_wait_for (says (fixture, height, "||refuse|0||<30, >250|In cm"));
  hf_test_book_let_finish (fixture->book);

  g_signal_emit_by_name (rule, "put-away");
  hf_test_wait_for (says (fixture, height, NULL));
  hf_test_book_let_finish (fixture->book);
  g_assert_null (nth_rule (list, 0));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (nth_rule (list, 0) != NULL);
  g_assert_true (says (fixture, height, "||refuse|0||<30, >250|In cm"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Two rules typed one after the other without waiting are both kept; so is the name. */
static void
test_quick (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64             note = own_fixture_add_field (fixture->book, "Note", HF_CUSTOM_FIELD_TEXT,
                                                   "||refuse|0||a|A\n||refuse|0||b|B", 0);
  HfOwnFieldsDialog *dialog = open_dialog (fixture, 1);
  GtkWidget         *list = get_list (dialog, 0);
  HfEditableRow     *name = HF_EDITABLE_ROW (
        gtk_widget_get_template_child (nth_field (dialog, 0), HF_TYPE_OWN_FIELD_ROW, "name"));

  type (nth_rule (list, 0), "message", "A1");
  type (nth_rule (list, 1), "message", "B1");
  gtk_editable_set_text (GTK_EDITABLE (hf_editable_row_get_editor (name)), "Remark");
  hf_editable_row_save (name);
  hf_test_wait_for (says (fixture, note, "||refuse|0||a|A1\n||refuse|0||b|B1"));
  hf_test_wait_for (hf_test_book_number (fixture->book, "SELECT count(*) FROM custom_field WHERE "
                                                        "name = 'Remark'") == 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_true (says (fixture, note, "||refuse|0||a|A1\n||refuse|0||b|B1"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/own-rule-list/offer", test_offer);
  customer_fixture_add_test ("/own-rule-list/refuse", test_refuse);
  customer_fixture_add_test ("/own-rule-list/quick", test_quick);
  return g_test_run ();
}
