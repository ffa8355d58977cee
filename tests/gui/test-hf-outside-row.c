/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a search finds outside the filter, said below the list of customers. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/common/filter/hf-filter-bar.h"
#include "gui/common/list/hf-outside-row.h"

static GtkWidget *
get_row (CustomerFixture *fixture)
{
  return customer_fixture_child (fixture, "outside_row");
}

static const char *
get_label (CustomerFixture *fixture)
{
  return gtk_button_get_label (GTK_BUTTON (get_row (fixture)));
}

static void
filter_by (CustomerFixture *fixture, guint field, HfFilterOp op, const char *value)
{
  HfFilter   *filter = hf_filter_new ();
  const char *values[] = { value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, (char **) values });
  hf_filter_bar_set_filter (customer_fixture_child (fixture, "filter_bar"), filter);
  g_signal_emit_by_name (customer_fixture_child (fixture, "filter_bar"), "changed");
  hf_test_wait_for (!hf_live_list_is_loading (fixture->model));
}

static void
grade (CustomerFixture *fixture, gint64 customer)
{
  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_GRADE, "A");
}

/* The words stay, and so does who was found. */
static void
test_nothing_within (CustomerFixture *fixture, gconstpointer is_empty)
{
  grade (fixture, fixture->wang);
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  customer_fixture_search (fixture, "李");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 0);
  hf_test_wait_for (gtk_widget_get_mapped (get_row (fixture)));
  g_assert_cmpstr (get_label (fixture), ==, "1 more outside the f_ilter — show");
  g_assert_true (gtk_widget_mnemonic_activate (get_row (fixture), FALSE));
  hf_test_wait_for (customer_fixture_count (fixture) == 1);
  g_assert_cmpint (hf_live_list_get_id (fixture->model, 0), ==, fixture->li);
  g_assert_cmpstr (hf_list_page_get_search (HF_LIST_PAGE (fixture->page)), ==, "李");
  g_assert_false (hf_filter_bar_is_filtering (customer_fixture_child (fixture, "filter_bar")));
  hf_test_wait_for (!gtk_widget_get_visible (get_row (fixture)));
}

static gboolean
says (CustomerFixture *fixture, const char *label)
{
  return gtk_widget_get_visible (get_row (fixture)) && g_str_equal (get_label (fixture), label);
}

/* Those that pass are no others; the count follows the words and the book. */
static void
test_fewer (CustomerFixture *fixture, gconstpointer is_empty)
{
  gint64 ming = hf_test_book_add_customer (fixture->book, "王明");

  hf_test_book_add_customer (fixture->book, "王丽");
  grade (fixture, fixture->wang);
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  customer_fixture_search (fixture, "王");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  hf_test_wait_for (says (fixture, "2 more outside the f_ilter — show"));
  grade (fixture, ming);
  hf_test_wait_for (says (fixture, "1 more outside the f_ilter — show"));
  customer_fixture_search (fixture, "王芳");
  hf_test_wait_for (!gtk_widget_get_visible (get_row (fixture)));
  customer_fixture_search (fixture, "王丽");
  hf_test_wait_for (says (fixture, "1 more outside the f_ilter — show"));
  customer_fixture_search (fixture, "");
  g_assert_false (gtk_widget_get_visible (get_row (fixture)));
}

static void
test_many (CustomerFixture *fixture, gconstpointer is_empty)
{
  customer_fixture_add_many (fixture, 60);
  grade (fixture, fixture->wang);
  filter_by (fixture, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
  customer_fixture_search (fixture, "Zz");
  hf_test_wait_for (says (fixture, "More than 50 outside the f_ilter — show"));
}

/* Among the archived nobody is missing who is not archived. */
static void
test_archive (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->wang);
  filter_by (fixture, HF_CUSTOMER_ARCHIVED, HF_FILTER_KNOWN, NULL);
  customer_fixture_search (fixture, "王");
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 1);
  hf_test_book_let_finish (fixture->book);
  g_assert_false (gtk_widget_get_visible (get_row (fixture)));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/outside-row/nothing-within", test_nothing_within);
  customer_fixture_add_test ("/outside-row/fewer", test_fewer);
  customer_fixture_add_test ("/outside-row/many", test_many);
  customer_fixture_add_test ("/outside-row/archive", test_archive);
  return g_test_run ();
}
