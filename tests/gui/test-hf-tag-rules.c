/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the rules for tags: whom one is for is chosen among the segments, told in words
 * and counted; undo takes it back; and the card shows what a rule gave beside what a hand did. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-tag-rule.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/customer/hf-tag-rule-row.h"
#include "gui/customer/hf-tag-rules.h"
#include "tests/store/hf-fault-vfs.h"

static gpointer
child_of (GtkWidget *row, const char *name)
{
  return gtk_widget_get_template_child (row, HF_TYPE_TAG_RULE_ROW, name);
}

static const char *
get_label (GtkWidget *row, const char *name)
{
  return gtk_label_get_label (child_of (row, name));
}

static GtkWidget *
add_rule (GtkWidget *dialog)
{
  GtkWidget *row;

  g_signal_emit_by_name (gtk_widget_get_template_child (dialog, HF_TYPE_ROWS_DIALOG, "add"),
                         "clicked");
  hf_test_wait_for ((row = find_widget (dialog, HF_TYPE_TAG_RULE_ROW)) != NULL);
  return row;
}

/* As Enter does on the line. */
static void
choose (GtkWidget *row, const char *segment)
{
  GtkWidget *all = child_of (row, "all");
  GtkWidget *label;

  hf_test_wait_for ((label = find_label (all, segment)) != NULL);
  g_assert_true (gtk_widget_activate (gtk_widget_get_parent (label)));
}

static void
test_rule (CustomerFixture *fixture, gconstpointer is_empty)
{
  static const char with_filter[] = "SELECT count(*) FROM tag_rule WHERE filter IS NOT NULL";
  GtkWidget        *dialog, *row;

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_GRADE, "A");
  dialog = hf_tag_rules_present (fixture->window, fixture->context);
  row = add_rule (dialog);
  g_assert_cmpstr (get_label (row, "whom"), ==, "For nobody yet");
  g_assert_false (gtk_widget_get_visible (child_of (row, "count")));
  g_assert_null (find_label (child_of (row, "all"), "All"));

  choose (row, "A grade");
  hf_test_wait_for (hf_test_book_number (fixture->book, with_filter) == 1);
  hf_test_wait_for (g_str_equal (get_label (row, "count"), "1 customer now"));
  g_assert_true (gtk_widget_get_visible (child_of (row, "count")));
  g_assert_nonnull (strstr (get_label (row, "whom"), "A"));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_GRADE, "A");
  hf_test_wait_for (g_str_equal (get_label (row, "count"), "2 customers now"));
  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_label (row, "count"), "1 customer now"));

  hf_undone_free (hf_test_book_undo (fixture->book));
  hf_test_wait_for (g_str_equal (get_label (row, "whom"), "For nobody yet"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Of whom nobody could count nothing is told, until somebody can. */
static void
test_uncounted (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow     *rule = hf_row_new (&hf_tag_rule_def);
  GtkWidget *dialog, *row;

  hf_row_set_text (rule, HF_TAG_RULE_TAG, "重点");
  hf_row_set_text (rule, HF_TAG_RULE_FILTER, "[('customer', 'grade', 0, 'is', ['A'])]");
  hf_test_book_insert (fixture->book, rule);
  dialog = hf_tag_rules_present (fixture->window, fixture->context);
  hf_test_wait_for ((row = find_widget (dialog, HF_TYPE_TAG_RULE_ROW)) != NULL);
  hf_test_wait_for (g_str_equal (get_label (row, "count"), "0 customers now"));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_GRADE, "A");
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_test_wait_for (!gtk_widget_get_visible (child_of (row, "count")));
  hf_fault_vfs_clear ();
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_GRADE, "A");
  hf_test_wait_for (gtk_widget_get_visible (child_of (row, "count")));
  g_assert_cmpstr (get_label (row, "count"), ==, "2 customers now");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_card (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfRow     *rule = hf_row_new (&hf_tag_rule_def);
  GtkWidget *tags = GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->card), HF_TYPE_CUSTOMER_CARD, "tags"));

  hf_row_set_text (rule, HF_TAG_RULE_TAG, "重点");
  hf_row_set_text (rule, HF_TAG_RULE_FILTER, "[('customer', 'grade', 0, 'is', ['A'])]");
  hf_test_book_insert (fixture->book, rule);
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_TAGS, "老师");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_GRADE, "A");
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (find_label (tags, "重点") != NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_label (tags, "重点")), ==, "By a rule");
  g_assert_nonnull (find_label (tags, "老师"));
  g_assert_null (gtk_widget_get_tooltip_text (find_label (tags, "老师")));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/tag-rules/rule", test_rule);
  customer_fixture_add_test ("/tag-rules/uncounted", test_uncounted);
  customer_fixture_add_test ("/tag-rules/card", test_card);
  return g_test_run ();
}
