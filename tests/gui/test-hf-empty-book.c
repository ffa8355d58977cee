/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands where nobody is listed: a new book begins, one of the archived leads to them. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/customer/hf-empty-book.h"
#include "tests/store/hf-fault-vfs.h"

#include <adwaita.h>

static gpointer
child (CustomerFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (customer_fixture_child (fixture, "empty_book"),
                                        HF_TYPE_EMPTY_BOOK, name);
}

static const char *
read_title (CustomerFixture *fixture)
{
  GtkWidget *status = child (fixture, "status");

  return gtk_widget_get_mapped (status) ? adw_status_page_get_title (ADW_STATUS_PAGE (status)) : "";
}

static void
test_archived (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->wang);
  hf_test_book_archive (fixture->book, &hf_customer_def, fixture->li);
  hf_test_wait_for (g_str_equal (read_title (fixture), "All Customers Are Archived"));
  g_signal_emit_by_name (child (fixture, "show_archived"), "clicked");
  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  g_assert_cmpstr (read_title (fixture), ==, "");
}

static void
test_new (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_wait_for (g_str_equal (read_title (fixture), "Your Book Is Ready"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "show_archived")));
  g_assert_true (gtk_widget_has_css_class (child (fixture, "create"), "suggested-action"));
}

/* Nobody knows whether a book that cannot be read has anybody in it. */
static void
test_unread (CustomerFixture *fixture, gconstpointer is_empty)
{
  hf_test_wait_for (g_str_equal (read_title (fixture), "Your Book Is Ready"));
  hf_test_book_let_finish (fixture->book);
  hf_test_book_break_disk (fixture->book);
  hf_empty_book_look (HF_EMPTY_BOOK (customer_fixture_child (fixture, "empty_book")),
                      fixture->context);
  hf_test_book_let_finish (fixture->book);
  hf_fault_vfs_clear ();
  g_assert_cmpstr (read_title (fixture), ==, "");
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  hf_fault_vfs_install ();
  customer_fixture_add_test ("/empty-book/archived", test_archived);
  g_test_add ("/empty-book/new", CustomerFixture, GINT_TO_POINTER (TRUE), customer_fixture_set_up,
              test_new, customer_fixture_tear_down);
  g_test_add ("/empty-book/unread", CustomerFixture, GINT_TO_POINTER (TRUE),
              customer_fixture_set_up, test_unread, customer_fixture_tear_down);
  return g_test_run ();
}
