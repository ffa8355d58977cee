/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who referred a customer: chosen, shown, opened, taken back, and never a circle. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/card/hf-referrer-row.h"

static HfReferrerRow *
get_row (CustomerFixture *fixture)
{
  return HF_REFERRER_ROW (gtk_widget_get_template_child (GTK_WIDGET (fixture->details),
                                                         HF_TYPE_CUSTOMER_CARD_DETAILS,
                                                         "referrer"));
}

static GtkButton *
get_name (CustomerFixture *fixture)
{
  return GTK_BUTTON (
    gtk_widget_get_template_child (GTK_WIDGET (get_row (fixture)), HF_TYPE_PERSON_ROW, "name"));
}

static gint64
stored (CustomerFixture *fixture, gint64 customer)
{
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_customer_def, customer);

  return hf_row_int (row, HF_CUSTOMER_REFERRER);
}

static void
choose (CustomerFixture *fixture, gint64 customer, gint64 referrer)
{
  guint before = fixture->n_messages;

  customer_fixture_open (fixture, customer);
  hf_referrer_row_choose (get_row (fixture), referrer);
  hf_test_wait_for (fixture->n_messages > before);
}

static void
test_choose (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_open (fixture, fixture->wang);
  g_assert_true (hf_field_row_is_empty (HF_FIELD_ROW (get_row (fixture))));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_name (fixture))));
  choose (fixture, fixture->wang, fixture->li);
  g_assert_true (fixture->can_undo);
  g_assert_cmpint (stored (fixture, fixture->wang), ==, fixture->li);
  hf_test_wait_for (g_strcmp0 (gtk_button_get_label (get_name (fixture)), "李雷") == 0);
  g_assert_cmpint (g_variant_get_int64 (
                     gtk_actionable_get_action_target_value (GTK_ACTIONABLE (get_name (fixture)))),
                   ==, fixture->li);

  choose (fixture, fixture->wang, 0);
  g_assert_cmpint (stored (fixture, fixture->wang), ==, 0);
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_cmpint (stored (fixture, fixture->wang), ==, fixture->li);
}

static void
test_no_circle (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 third = hf_test_book_add_customer (fixture->book, "周敏");

  choose (fixture, fixture->wang, fixture->li);
  choose (fixture, third, fixture->wang);
  choose (fixture, fixture->li, third); /* referred through another one */
  g_assert_false (fixture->can_undo);
  g_assert_cmpint (stored (fixture, fixture->li), ==, 0);
  choose (fixture, fixture->li, fixture->li);
  g_assert_cmpint (stored (fixture, fixture->li), ==, 0);
}

static HfAlertMark *
get_alert (CustomerFixture *fixture)
{
  return HF_ALERT_MARK (
    gtk_widget_get_template_child (GTK_WIDGET (get_row (fixture)), HF_TYPE_PERSON_ROW, "alert"));
}

/* Of the referrer, not of the customer; and it goes with the referrer. */
static void
test_alert (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_ALLERGIES,
                         "青霉素");
  choose (fixture, fixture->wang, fixture->li);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (get_alert (fixture))));
  g_assert_cmpstr (hf_alert_mark_get_words (get_alert (fixture)), ==, "Allergies: 青霉素");
  hf_test_book_set_text (fixture->book, &hf_customer_def, fixture->li, HF_CUSTOMER_ALLERGIES,
                         "头孢");
  hf_test_wait_for (g_str_equal (hf_alert_mark_get_words (get_alert (fixture)), "Allergies: 头孢"));
  customer_fixture_open (fixture, fixture->li);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_alert (fixture))));
  customer_fixture_open (fixture, fixture->wang);
  hf_test_wait_for (gtk_widget_get_visible (GTK_WIDGET (get_alert (fixture))));
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/referrer-row/choose", test_choose);
  customer_fixture_add_test ("/referrer-row/no-circle", test_no_circle);
  customer_fixture_add_test ("/referrer-row/alert", test_alert);
  return g_test_run ();
}
