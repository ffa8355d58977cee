/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The form for a new customer, on the page of customers: what is said of a number, and what was
 * begun and left. */

#include "customer-fixture.h"
#include "press-shortcut.h"

#include "core/hf-customer.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/hf-record-list.h"
#include "gui/customer/hf-customer-new.h"
#include "tests/store/hf-fault-vfs.h"

static void
fill_form (CustomerFixture *fixture, const char *name, const char *phone)
{
  gtk_editable_set_text (customer_fixture_form_child (fixture, "name"), name);
  gtk_editable_set_text (customer_fixture_form_child (fixture, "phone"), phone);
}

static void
test_new_customer (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *hint = customer_fixture_form_child (fixture, "hint");
  GtkWidget *create = customer_fixture_form_child (fixture, "create");
  g_autoptr (HfRow) row = NULL;

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  g_signal_emit_by_name (create, "clicked"); /* nothing typed, nothing made */
  fill_form (fixture, "王芳", "138 0013 8821");
  hf_test_wait_for (hf_duplicate_hint_get_suspect (HF_DUPLICATE_HINT (hint)) == fixture->wang);
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (fixture->n_messages > 0 && customer_fixture_count (fixture) == 3);
  g_assert_true (fixture->can_undo);

  row = hf_test_book_read (fixture->book, &hf_customer_def,
                           hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_NAME), ==, "王芳");
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_PHONE), ==, "138 0013 8821");
  g_assert_cmpint (hf_row_int (row, HF_CUSTOMER_SIMILAR_TO), ==, fixture->wang);
}

/* Enter opens the card that is there, even while it is still being looked for; the button makes a
 * second one. */
static void
test_enter (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *hint = customer_fixture_form_child (fixture, "hint");
  GtkWidget *create = customer_fixture_form_child (fixture, "create");
  GtkWidget *phone = customer_fixture_form_child (fixture, "phone");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "王芳", "13800138821");
  g_signal_emit_by_name (phone, "activate");
  hf_test_wait_for (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)) == fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "王芳", "13800138821");
  hf_test_wait_for (hf_duplicate_hint_is_certain (HF_DUPLICATE_HINT (hint)));
  g_assert_false (gtk_widget_has_css_class (create, "suggested-action"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (create)), ==, "Create _Anyway");
  g_signal_emit_by_name (create, "clicked");
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
  g_assert_true (gtk_widget_has_css_class (create, "suggested-action"));
}

/* Somebody else with the same number is made by Enter, a relative too. */
static void
test_enter_creates (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *hint = customer_fixture_form_child (fixture, "hint");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "周强", "13800138821");
  hf_test_wait_for (!hf_duplicate_hint_is_looking (HF_DUPLICATE_HINT (hint)));
  g_assert_false (hf_duplicate_hint_is_certain (HF_DUPLICATE_HINT (hint)));
  g_assert_true (
    press_shortcut (customer_fixture_child (fixture, "form"), GDK_KEY_s, GDK_CONTROL_MASK));
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
}

/* Nobody knows who is alike where that could not be read, so Enter makes nothing, but looks again.
 */
static void
test_enter_unread (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *phone = customer_fixture_form_child (fixture, "phone");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "王芳", "");
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_fault_vfs_plan (HF_FAULT_READ, 1, FALSE); /* once: what is saved then is saved */
  gtk_editable_set_text (GTK_EDITABLE (phone), "13800138821");
  g_signal_emit_by_name (phone, "activate");
  hf_test_wait_for (fixture->n_messages > 0);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "王芳");
  g_signal_emit_by_name (phone, "activate");
  hf_test_wait_for (hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)) == fixture->wang);
  hf_test_book_let_finish (fixture->book);
  g_assert_cmpuint (customer_fixture_count (fixture), ==, 2);
}

static void
test_owner (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfRow) row = NULL;

  customer_fixture_work_as_chen (fixture);
  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "周强", "13900001111");
  g_signal_emit_by_name (customer_fixture_form_child (fixture, "phone"), "activate");
  hf_test_wait_for (customer_fixture_count (fixture) == 3);
  row = hf_test_book_read (fixture->book, &hf_customer_def,
                           hf_record_list_get_selected (HF_RECORD_LIST (fixture->list)));
  g_assert_cmpstr (hf_row_text (row, HF_CUSTOMER_OWNER_NAME), ==, "Chen");
}

/* What was begun and left comes back, but not under another's name. */
static void
test_begun (CustomerFixture *fixture, gconstpointer is_empty)
{
  HfCustomerNew *form = customer_fixture_child (fixture, "form");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "王小明", "13900001111");
  hf_customer_new_start (form, fixture->context, NULL);
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "13900001111");
  hf_customer_new_start (form, fixture->context, "王小明");
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "13900001111");
  hf_customer_new_start (form, fixture->context, "赵一鸣");
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "赵一鸣");
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "");
  fill_form (fixture, "王小明", "");
  hf_customer_new_start (form, fixture->context, "13900002222");
  g_assert_cmpstr (customer_fixture_typed (fixture, "name"), ==, "");
  g_assert_cmpstr (customer_fixture_typed (fixture, "phone"), ==, "13900002222");
}

static void
leave (GtkWidget *entry, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (entry);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_root_set_focus (root, NULL);
}

static void
test_no_number (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *create = customer_fixture_form_child (fixture, "create");
  GtkWidget *problem = customer_fixture_form_child (fixture, "phone_problem");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  fill_form (fixture, "王小明", "none");
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (problem));
  fill_form (fixture, "王小明", "12");
  g_signal_emit_by_name (create, "clicked");
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_get_sensitive (create));
}

/* As in the details: what was typed is judged when it is left, what is empty only in the end. */
static void
test_number_left (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *phone = customer_fixture_form_child (fixture, "phone");
  GtkWidget *problem = customer_fixture_form_child (fixture, "phone_problem");

  HF_PAGE_GET_CLASS (fixture->page)->create (fixture->page);
  leave (phone, "");
  g_assert_false (gtk_widget_get_visible (problem));
  leave (phone, "13x");
  g_assert_true (gtk_widget_get_visible (problem));
  leave (phone, "13800138000");
  g_assert_false (gtk_widget_get_visible (problem));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/customer-new/new-customer", test_new_customer);
  customer_fixture_add_test ("/customer-new/enter", test_enter);
  customer_fixture_add_test ("/customer-new/enter-creates", test_enter_creates);
  customer_fixture_add_test ("/customer-new/enter-unread", test_enter_unread);
  customer_fixture_add_test ("/customer-new/owner", test_owner);
  customer_fixture_add_test ("/customer-new/begun", test_begun);
  customer_fixture_add_test ("/customer-new/no-number", test_no_number);
  customer_fixture_add_test ("/customer-new/number-left", test_number_left);
  return g_test_run ();
}
