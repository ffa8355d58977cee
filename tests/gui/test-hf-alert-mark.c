/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mark beside a name: who has alerts has it, whatever kind of row names them. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "core/hf-viewer.h"
#include "core/hf-visit.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-record-picker.h"

static void
assert_mark (GtkWidget *mark, const HfRow *row, const char *words)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has_tooltip = FALSE;

  hf_alert_mark_set_row (HF_ALERT_MARK (mark), row);
  g_assert_cmpint (gtk_widget_get_visible (mark), ==, words != NULL);
  g_assert_cmpstr (hf_alert_mark_get_words (HF_ALERT_MARK (mark)), ==, words ? words : "");
  if (words != NULL)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         words);
  g_signal_emit_by_name (mark, "query-tooltip", 1, 1, FALSE, tooltip, &has_tooltip);
  g_assert_cmpint (has_tooltip, ==, words != NULL);
  g_assert_null (gtk_widget_get_tooltip_text (mark)); /* setting one asks the display */
}

static void
test_customer (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *mark = g_object_ref_sink (hf_alert_mark_new ());
  g_autoptr (HfRow) row = hf_test_customer ("Zhang Min");

  assert_mark (mark, NULL, NULL);
  assert_mark (mark, row, NULL);
  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "penicillin");
  assert_mark (mark, row, "Allergies: penicillin");
  hf_row_set_text (row, HF_CUSTOMER_HEREDITARY, "haemophilia");
  assert_mark (mark, row, "Allergies: penicillin\nHereditary diseases: haemophilia");
  hf_row_set_text (row, HF_CUSTOMER_HEREDITARY, NULL);
  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "none");
  assert_mark (mark, row, NULL);
  g_object_unref (mark);
}

static gint64
add_patient (HfTestBook *book)
{
  HfRow *row = hf_test_customer ("Zhang Min");

  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "penicillin");
  hf_row_set_text (row, HF_CUSTOMER_HEREDITARY, "haemophilia");
  hf_row_set_text (row, HF_CUSTOMER_CONSTITUTION, "allergic");
  return hf_test_book_insert (book, row);
}

static gint64
add_member (HfTestBook *book, gint64 customer)
{
  HfRow *organisation = hf_row_new (&hf_organisation_def);
  HfRow *member = hf_row_new (&hf_member_def);

  hf_row_set_text (organisation, HF_ORGANISATION_NAME, "Plant");
  hf_row_set_text (organisation, HF_ORGANISATION_KIND, hf_organisation_kinds[0].key);
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, hf_test_book_insert (book, organisation));
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, customer);
  return hf_test_book_insert (book, member);
}

static void
assert_joined (HfTestBook *book, const HfEntityDef *def, gint64 id)
{
  GtkWidget *mark = g_object_ref_sink (hf_alert_mark_new ());
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfRow) row = hf_test_book_read (book, def, id);
  g_autoptr (HfRow) seen = hf_row_copy (row);

  assert_mark (mark, row,
               "Allergies: penicillin\nHereditary diseases: haemophilia\nConstitution: allergic");
  hf_viewer_mask (masked, seen);
  assert_mark (mark, seen, NULL);
  g_object_unref (mark);
}

/* Rows about somebody have the mark, too, but not for who may not see what it tells. */
static void
test_joined (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfTestBook *book = fixture->book;
  gint64      customer = add_patient (book);

  assert_joined (book, &hf_customer_def, customer);
  assert_joined (book, &hf_follow_up_def,
                 hf_test_book_insert (book, hf_test_follow_up (customer, "2023-10-20", "A")));
  assert_joined (book, &hf_visit_def,
                 hf_test_book_insert (book, hf_test_visit (customer, "2023-10-20", NULL)));
  assert_joined (book, &hf_member_def, add_member (book, customer));
}

static gboolean
is_name_cell (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_INSCRIPTION (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), name) == 0;
}

static gboolean
is_marked (CustomerFixture *fixture, const char *name)
{
  GtkWidget *cell = find_where (fixture->list, is_name_cell, name);
  GtkWidget *mark = cell ? gtk_widget_get_next_sibling (cell) : NULL;

  return mark != NULL && HF_IS_ALERT_MARK (mark) && gtk_widget_get_visible (mark);
}

/* Beside the name of the one who has it, as soon as it is known and for as long. */
static void
test_list (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  hf_test_wait_for (find_where (fixture->list, is_name_cell, "王芳") != NULL);
  g_assert_false (is_marked (fixture, "王芳"));
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_CONSTITUTION,
                         "过敏体质");
  hf_test_wait_for (is_marked (fixture, "王芳"));
  g_assert_false (is_marked (fixture, "李雷"));
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (!is_marked (fixture, "王芳"));
}

static gboolean
is_shown_mark (GtkWidget *widget, gconstpointer data)
{
  return HF_IS_ALERT_MARK (widget) && gtk_widget_get_visible (widget) &&
         strstr (hf_alert_mark_get_words (HF_ALERT_MARK (widget)), data) != NULL;
}

/* Who is chosen by searching is marked where they are chosen. */
static void
test_picker (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = g_object_new (HF_TYPE_RECORD_PICKER, NULL);
  gpointer   entry = gtk_widget_get_template_child (picker, HF_TYPE_RECORD_PICKER, "entry");

  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  gtk_box_append (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))), button);
  hf_record_picker_set_context (HF_RECORD_PICKER (picker), fixture->context);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gtk_editable_set_text (GTK_EDITABLE (entry), "李");
  hf_test_book_let_finish (fixture->book);
  g_assert_null (find_where (picker, is_shown_mark, "青霉素"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "王");
  hf_test_wait_for (find_where (picker, is_shown_mark, "青霉素") != NULL);
  gtk_popover_popdown (GTK_POPOVER (picker));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/alert-mark/customer", test_customer);
  customer_fixture_add_test ("/alert-mark/joined", test_joined);
  customer_fixture_add_test ("/alert-mark/list", test_list);
  customer_fixture_add_test ("/alert-mark/picker", test_picker);
  return g_test_run ();
}
