/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A report, from the book to the paper: the takeaway and the chart on the first page, each row and
 * their sum behind, every page numbered. */

#include "gui/print/hf-print-report.h"

#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "print-fixture.h"
#include "session/print/hf-printed-report.h"

#include <gtk/gtk.h>
#include <string.h>

#define TODAY "2023-11-21"

/* From September on two new patients a month; the first of them comes back in each month after. */
static void
add_visits (PrintFixture *fixture)
{
  static const char *const months[] = { "2023-09", "2023-10", "2023-11" };
  gint64                   first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *day = g_strconcat (months[i], "-05", NULL);

      if (first != 0)
        hf_test_book_insert (fixture->book, hf_test_visit (first, day, NULL));
      for (guint n = 0; n < 2; n++)
        {
          gint64 customer = hf_test_book_add_customer (fixture->book, "Zhang Min");

          hf_test_book_insert (fixture->book, hf_test_visit (customer, day, NULL));
          first = first ? first : customer;
        }
    }
}

static HfPrintSheet *
make_sheet_of (PrintFixture *fixture, const char *kind, const char *first, const char *second)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 2023 09:00", hf_date_from_iso (TODAY) };
  const char         *choices[] = { first, second };
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (hf_report_kind_find (kind), choices, origin.today);
  g_autoptr (HfPrintScope) scope = hf_printed_report_new_scope (question);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    print_fixture_read (fixture->book, scope, fixture->book->viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_report_kind, printed, scope->title, &origin);
}

static HfPrintSheet *
make_sheet (PrintFixture *fixture, const char *by, const char *period)
{
  return make_sheet_of (fixture, "new-returning", period, by);
}

static gboolean
says (const char *page, const char *text)
{
  return strstr (page, text) != NULL;
}

/* Whether a line of the table has these words, in this order. */
static gboolean
has_line (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_two_pages (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_visits (fixture);
  sheet = make_sheet (fixture, "month", "12");
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 3); /* two, and what follows the last one */
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of 2", i + 1);

      g_assert_true (says (pages[i], number));
      g_assert_true (says (pages[i], "New and returning visits"));
      g_assert_true (says (pages[i], "Printed by Sun Jie, 21 Nov 2023 09:00"));
    }
  g_assert_true (says (pages[0], "1 : 0.50")); /* of October, the newest month that is over */
  g_assert_true (says (pages[0], "target 1 : 1.50"));
  g_assert_true (says (pages[0], "As of 21 November 2023"));
  g_assert_true (has_line (pages[1], "^ *Month +Visits +Returning visits +New visits +Ratio"));
  g_assert_true (has_line (pages[1], "^ *September 2023 +2 +0 +2 +1 : 0.00 +2$"));
  g_assert_true (has_line (pages[1], "^ *October 2023 +3 +1 +2 +1 : 0.50 +3$"));
  g_assert_true (has_line (pages[1], "^ *November 2023 .to 21 Nov. +3 +1 +2 +1 : 0.50 +3$"));
  g_assert_true (has_line (pages[1], "^ *Total +8 +2 +6 +1 : 0.33$"));
}

/* What goes on has its titles again. */
static void
test_long (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  add_visits (fixture);
  hf_test_book_insert (fixture->book, hf_test_visit (1, "2017-01-05", NULL));
  sheet = make_sheet (fixture, "month", "all");
  pages = print_fixture_list_pages (sheet);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 2);
  for (guint i = 1; i < n_pages; i++)
    g_assert_true (has_line (pages[i], "^ *Month +Visits"));
  g_assert_true (says (pages[1], "January 2017"));
  g_assert_true (says (pages[n_pages - 1], "Total"));
}

static void
test_departments (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_visits (fixture);
  sheet = make_sheet (fixture, "department", "12");
  pages = print_fixture_list_pages (sheet);
  g_assert_true (has_line (pages[1], "^ *Department +Visits"));
  g_assert_true (has_line (pages[1], "^ *Not recorded +8"));
}

/* Two of the five are women; what has no chart is on one page. */
static void
test_table (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 5; i++)
    {
      HfRow *customer = hf_test_customer ("Zhang Min");

      hf_row_set_text (customer, HF_CUSTOMER_SEX, i < 2 ? "female" : "male");
      hf_row_set_text (customer, HF_CUSTOMER_GRADE, i < 1 ? "A" : "B");
      hf_test_book_insert (fixture->book, customer);
    }
  sheet = make_sheet_of (fixture, "customers", "grade", "sex");
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows it */
  g_assert_true (says (pages[0], "The largest group: Grade B and Male, 3 of 5 customers."));
  g_assert_true (has_line (pages[0], "^ *Follow-up grade +Female +Male +Total$"));
  g_assert_true (has_line (pages[0], "^ *Grade A +1 +0 +1$"));
  g_assert_true (has_line (pages[0], "^ *Grade B +1 +3 +4$"));
  g_assert_true (has_line (pages[0], "^ *Total +2 +3 +5$"));
}

static void
test_empty (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, "month", "24");
  g_autofree char *why = sheet->kind->thing->describe (sheet);

  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, 0);
  g_assert_cmpstr (why, ==, "Reports start with the first visit");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-report/two-pages", test_two_pages);
  PRINT_FIXTURE_ADD ("/print-report/long", test_long);
  PRINT_FIXTURE_ADD ("/print-report/departments", test_departments);
  PRINT_FIXTURE_ADD ("/print-report/table", test_table);
  PRINT_FIXTURE_ADD ("/print-report/empty", test_empty);
  return g_test_run ();
}
