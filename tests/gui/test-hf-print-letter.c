/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A letter, from the book to the paper: whose it is, to whom and where, in the words of the
 * hospital; and none to whom none is to be written. */

#include "gui/print/hf-print-letter.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "print-fixture.h"
#include "session/print/hf-printed-customers.h"

#include <gtk/gtk.h>
#include <string.h>

#define HOSPITAL "Taiyuan Central Hospital"

static gint64
add_customer (PrintFixture *fixture, const char *name, const char *street)
{
  HfRow *row = hf_test_customer (name);

  hf_row_set_text (row, HF_CUSTOMER_SEX, HF_CUSTOMER_SEX_FEMALE);
  hf_row_set_text (row, HF_CUSTOMER_CITY, "Taiyuan");
  if (street != NULL)
    hf_row_set_text (row, HF_CUSTOMER_STREET, street);
  return hf_test_book_insert (fixture->book, row);
}

static gpointer
run_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_run (db, error, sql, ""));
}

static void
run (PrintFixture *fixture, const char *sql)
{
  hf_test_book_run (fixture->book, HF_LANE_WRITE, run_work, (gpointer) sql);
}

static HfPrintSheet *
make_sheet_for (PrintFixture *fixture, const char *purpose)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  HfQuery            *query = hf_query_new (&hf_customer_def, fixture->book->viewer);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrintScope) scope = NULL;
  g_autoptr (HfPrinted) printed = NULL;

  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  scope = hf_printed_customers_ask (hf_selected_new (query, NULL, TRUE,
                                                     g_array_new (FALSE, FALSE, sizeof (gint64))),
                                    NULL, g_strdup ("All customers"));
  printed = print_fixture_read (fixture->book, scope, fixture->book->viewer, &error);
  g_assert_no_error (error);
  printed->purpose = purpose;
  return hf_print_sheet_new (&hf_print_letter_kind, printed, scope->title, &origin);
}

static HfPrintSheet *
make_sheet (PrintFixture *fixture)
{
  return make_sheet_for (fixture, HF_CONSENT_CARE);
}

static char **
list_pages (PrintFixture *fixture)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture);

  return print_fixture_list_pages (sheet);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

/* Nobody said anything of the hospital yet. */
static void
test_default (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  add_customer (fixture, "Ann Lee", "5 Liu Lane");
  pages = list_pages (fixture);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *To Ann Lee\n *5 Liu Lane\n *Taiyuan$"));
  g_assert_true (matches (pages[0], "^ *1 December 2023$"));
  g_assert_true (matches (pages[0], "^ *Dear Ms Lee,$"));
  g_assert_true (matches (pages[0], "^ *Yours sincerely,$"));
  g_assert_null (strchr (pages[0], '{'));
}

static void
test_own (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  add_customer (fixture, "Ann Lee", "5 Liu Lane");
  add_customer (fixture, "Bea Lin", "7 Liu Lane");
  run (fixture, "INSERT INTO meta VALUES ('hospital-name', '" HOSPITAL "')");
  run (fixture, "INSERT INTO meta VALUES ('hospital-letter', 'Hello {name},' || char (10) || "
                "'{hospital} asks for {patience}.')");
  pages = list_pages (fixture);
  g_assert_cmpuint (g_strv_length (pages), ==, 3); /* one each */
  g_assert_true (matches (pages[0], "^ *" HOSPITAL "$"));
  g_assert_true (matches (pages[0], "^ *Hello Ann Lee,\n *" HOSPITAL " asks for {patience}\\.$"));
  g_assert_true (matches (pages[1], "^ *Hello Bea Lin,$"));
  g_assert_null (strstr (pages[1], "Ann Lee"));
}

/* The post could not bring it, or nobody wants it. */
static void
test_left_out (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  gint64 late;

  add_customer (fixture, "Ann Lee", NULL);
  late = add_customer (fixture, "Bea Lin", "7 Liu Lane");
  hf_test_book_set_text (fixture->book, &hf_customer_def, late, HF_CUSTOMER_DECEASED, "2023-10-01");
  sheet = make_sheet (fixture);
  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, 0);
}

static void
answer (PrintFixture *fixture, gint64 customer, const char *purpose, const char *given)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, HF_CONSENT_MAIL);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, given);
  hf_row_set_text (row, HF_CONSENT_DAY, "2023-11-01");
  hf_test_book_insert (fixture->book, row);
}

/* Who wants no advertising, or was not asked, still gets what concerns the own care. */
static void
test_refused (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) care = NULL;
  g_autoptr (HfPrintSheet) marketing = NULL;

  answer (fixture, add_customer (fixture, "Ann Lee", "5 Liu Lane"), HF_CONSENT_MARKETING,
          HF_CONSENT_AGREED);
  answer (fixture, add_customer (fixture, "Bea Lin", "7 Liu Lane"), HF_CONSENT_MARKETING,
          HF_CONSENT_REFUSED);
  answer (fixture, add_customer (fixture, "Cora Lu", "9 Liu Lane"), HF_CONSENT_CARE,
          HF_CONSENT_REFUSED);
  add_customer (fixture, "Dora Ma", "11 Liu Lane");
  care = make_sheet_for (fixture, HF_CONSENT_CARE);
  g_assert_cmpuint (hf_print_sheet_count_people (care), ==, 3);
  g_assert_cmpstr (care->left_out, ==, "Left out: 1 refuses");
  marketing = make_sheet_for (fixture, HF_CONSENT_MARKETING);
  g_assert_cmpuint (hf_print_sheet_count_people (marketing), ==, 1);
  g_assert_cmpstr (marketing->left_out, ==,
                   "Left out: 1 refuses, <a href=\"to-ask\">2 were never asked</a>");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-letter/default", test_default);
  PRINT_FIXTURE_ADD ("/print-letter/own", test_own);
  PRINT_FIXTURE_ADD ("/print-letter/left-out", test_left_out);
  PRINT_FIXTURE_ADD ("/print-letter/refused", test_refused);
  return g_test_run ();
}
