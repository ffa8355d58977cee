/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields of a hospital on paper: on the card what is said in them, in the list those it has as
 * columns; not what is hidden by a choice, masked for who prints, or about means and family. */

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "gui/print/hf-print-card.h"
#include "gui/print/hf-print-row.h"
#include "print-fixture.h"
#include "session/print/hf-printed-customers.h"
#include "tests/session/own-fixture.h"

#include <string.h>

static const char *const columns[] = { "name",       "own:Weight", "phone", "own:Insurance",
                                       "own:Houses", "own:Gone",   NULL };

/* In every kind: the insurer is shown for a kind of insurance that the second has not. */
static void
fill (PrintFixture *fixture)
{
  HfTestBook *book = fixture->book;
  gint64      anna = hf_test_book_add_customer (book, "Anna");
  gint64      berta = hf_test_book_add_customer (book, "Berta");
  gint64      insurance = own_fixture_add_field (book, "Insurance", "choice", "private, none", 1);
  gint64      insurer = own_fixture_add_field (book, "Insurer", "text", NULL, 2);
  gint64      weight = own_fixture_add_field (book, "Weight", "number", NULL, 3);
  gint64      since = own_fixture_add_field (book, "Owner", "date", NULL, 4);
  gint64      houses = own_fixture_add_field (book, "Houses", "text", NULL, 5);

  hf_test_book_set_int (book, &hf_custom_field_def, insurer, HF_CUSTOM_FIELD_SHOWN_BY, insurance);
  hf_test_book_set_text (book, &hf_custom_field_def, insurer, HF_CUSTOM_FIELD_SHOWN_FOR, "private");
  hf_test_book_set_text (book, &hf_custom_field_def, weight, HF_CUSTOM_FIELD_LEVEL,
                         HF_CUSTOM_FIELD_OPEN);
  hf_test_book_set_text (book, &hf_custom_field_def, houses, HF_CUSTOM_FIELD_LEVEL,
                         HF_CUSTOM_FIELD_RESTRICTED);
  own_fixture_add_value (book, anna, insurance, "private");
  own_fixture_add_value (book, anna, insurer, "Lakeside Mutual");
  own_fixture_add_value (book, anna, weight, "61.5");
  own_fixture_add_value (book, anna, since, "2019-04-05");
  own_fixture_add_value (book, anna, houses, "two by the lake");
  own_fixture_add_value (book, berta, insurance, "none");
  own_fixture_add_value (book, berta, insurer, "Hillside Mutual");
}

static char *
print (PrintFixture *fixture, const HfPrintKind *kind, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  HfQuery            *query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrintScope) scope = NULL;
  g_autoptr (HfPrinted) printed = NULL;
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  scope =
    hf_printed_customers_ask (hf_selected_new_all (query, NULL), columns, g_strdup ("Everybody"));
  printed = print_fixture_read (fixture->book, scope, viewer, &error);
  g_assert_no_error (error);
  sheet = hf_print_sheet_new (kind, printed, scope->title, &origin);
  pages = print_fixture_list_pages (sheet);
  return g_strjoinv ("", pages);
}

static void
test_card (PrintFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  fill (fixture);
  text = print (fixture, &hf_print_card_kind, fixture->book->viewer);
  g_assert_nonnull (strstr (text, "Insurance"));
  g_assert_nonnull (strstr (text, "private"));
  g_assert_nonnull (strstr (text, "Lakeside Mutual"));
  g_assert_nonnull (strstr (text, "61.5"));
  g_assert_nonnull (strstr (text, "2019-04-05"));
  g_assert_nonnull (strstr (text, "none"));
  g_assert_null (strstr (text, "Hillside")); /* kept, but not there for this card */
  g_assert_null (strstr (text, "lake"));
}

static void
test_list (PrintFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  fill (fixture);
  text = print (fixture, &hf_print_row_kind, fixture->book->viewer);
  g_assert_nonnull (strstr (text, "Weight: 61.5 · Insurance: private"));
  g_assert_nonnull (strstr (text, "Insurance: none"));
  g_assert_null (strstr (text, "Mutual")); /* no column */
  g_assert_null (strstr (text, "lake"));
}

/* Who sees masked rows prints what is for everybody, and nothing else. */
static void
test_masked (PrintFixture *fixture, gconstpointer kind)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *text = NULL;

  fill (fixture);
  text = print (fixture, kind, intern);
  g_assert_nonnull (strstr (text, "61.5"));
  g_assert_null (strstr (text, "private"));
  g_assert_null (strstr (text, "none"));
  g_assert_null (strstr (text, "Mutual"));
  g_assert_null (strstr (text, "2019"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/print-own/card", PrintFixture, NULL, print_fixture_set_up, test_card,
              print_fixture_tear_down);
  g_test_add ("/print-own/list", PrintFixture, NULL, print_fixture_set_up, test_list,
              print_fixture_tear_down);
  g_test_add ("/print-own/masked-card", PrintFixture, &hf_print_card_kind, print_fixture_set_up,
              test_masked, print_fixture_tear_down);
  g_test_add ("/print-own/masked-list", PrintFixture, &hf_print_row_kind, print_fixture_set_up,
              test_masked, print_fixture_tear_down);
  return g_test_run ();
}
