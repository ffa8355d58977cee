/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog before the printer: whom and how, page by page, and nothing to press without pages. */

#include "core/hf-given-package.h"
#include "core/hf-package.h"
#include "gui/print/hf-print-dialog.h"
#include "gui/print/hf-print-package.h"
#include "kin-fixture.h"
#include "session/print/hf-printed-customers.h"

#include <string.h>

static HfSelected *
select_all (KinFixture *fixture)
{
  HfQuery *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));

  return hf_selected_new (query, NULL, TRUE, g_array_new (FALSE, FALSE, sizeof (gint64)));
}

static HfSelected *
select_one (KinFixture *fixture)
{
  HfQuery *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (fixture->context));
  GArray  *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, fixture->ids[0]);
  return hf_selected_new (query, NULL, FALSE, ids);
}

static HfPrintDialog *
show (KinFixture *fixture)
{
  GPtrArray *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);

  g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_customers_source, select_all (fixture),
                                               g_strdup ("All customers")));
  g_ptr_array_add (scopes, hf_print_scope_new (&hf_printed_customers_source, select_one (fixture),
                                               g_strdup ("One")));
  return hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context, scopes);
}

static gboolean
says (HfPrintDialog *dialog, const char *text)
{
  return strcmp (gtk_label_get_text (kin_fixture_child (dialog, "position")), text) == 0;
}

static gboolean
can_print (HfPrintDialog *dialog)
{
  return gtk_widget_get_sensitive (kin_fixture_child (dialog, "print_button"));
}

/* List, cards, labels. */
static void
choose (HfPrintDialog *dialog, const char *what, guint position)
{
  gtk_drop_down_set_selected (kin_fixture_child (dialog, what), position);
}

static void
test_choices (KinFixture *fixture, gconstpointer data)
{
  HfPrintDialog *dialog = show (fixture);

  g_assert_false (can_print (dialog)); /* it is still being read */
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                 kin_fixture_child (dialog, "print_button")); /* Ctrl+P, Enter */
  choose (dialog, "kind", 1);
  g_assert_true (says (dialog, "Page 1 of 2"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.turn", "i", 1);
  g_assert_true (says (dialog, "Page 2 of 2"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.turn", "i", 1);
  g_assert_true (says (dialog, "Page 2 of 2"));
  choose (dialog, "kind", 2); /* nobody here has a street */
  g_assert_true (says (dialog, "None of them can be printed this way"));
  g_assert_false (can_print (dialog));
  choose (dialog, "kind", 1);
  choose (dialog, "scope", 1);
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

static gint64
add_given (KinFixture *fixture)
{
  HfRow *package = hf_row_new (&hf_package_def);
  HfRow *given = hf_row_new (&hf_given_package_def);

  hf_row_set_text (package, HF_PACKAGE_NAME, "Diabetes year");
  hf_row_set_int (given, HF_GIVEN_PACKAGE_PACKAGE, hf_test_book_insert (fixture->book, package));
  hf_row_set_int (given, HF_GIVEN_PACKAGE_CUSTOMER, fixture->ids[0]);
  hf_row_set_text (given, HF_GIVEN_PACKAGE_GIVEN, "2023-11-01");
  return hf_test_book_insert (fixture->book, given);
}

/* Of what there is one of, in one way, nothing is to be chosen. */
static void
test_package (KinFixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) id = g_variant_ref_sink (g_variant_new_int64 (add_given (fixture)));
  HfPrintDialog *dialog = hf_print_dialog_show (GTK_WINDOW (fixture->window), fixture->context,
                                                hf_print_package_kind.thing->list_scopes (id));

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Print Confirmation");
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "scope")));
  g_assert_false (gtk_widget_get_visible (kin_fixture_child (dialog, "kind")));
  hf_test_wait_for (says (dialog, "Page 1 of 1"));
  g_assert_true (can_print (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hf_test_book_let_finish (fixture->book);
}

/* Closed while it reads, it forgets what comes. */
static void
test_closed_early (KinFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (show (fixture)));
  hf_test_book_let_finish (fixture->book);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  kin_fixture_add_test ("/gui/print-dialog/choices", test_choices);
  kin_fixture_add_test ("/gui/print-dialog/package", test_package);
  kin_fixture_add_test ("/gui/print-dialog/closed-early", test_closed_early);
  return g_test_run ();
}
