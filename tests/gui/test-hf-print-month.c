/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of the calendar, from the book to the paper: each of its days and no other's, what they
 * hold, and behind them whoever has no room in a day. */

#include "gui/print/hf-print-month.h"

#include "print-fixture.h"
#include "session/print/hf-printed-month.h"

#include <gtk/gtk.h>
#include <string.h>

static void
add_follow_up (PrintFixture *fixture, const char *name, const char *due)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (customer, due, "A"));
}

static HfPrintSheet *
make_sheet (PrintFixture *fixture)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 2023 09:00", hf_date_from_iso ("2023-11-21") };
  const HfScope       everybody = { 0, 0 };
  g_autoptr (HfPrintScope) scope =
    hf_printed_month_new_scope (origin.today, &everybody, g_strdup ("November 2023"));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    print_fixture_read (fixture->book, scope, fixture->book->viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_month_kind, printed, scope->title, &origin);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_month (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_follow_up (fixture, "Ann Lee", "2023-11-30");
  add_follow_up (fixture, "Before", "2023-10-31");
  add_follow_up (fixture, "After", "2023-12-01");
  hf_test_book_insert (fixture->book,
                       hf_test_visit (hf_test_book_add_customer (fixture->book, "Bea Lin"),
                                      "2023-11-30", "10:30"));
  sheet = make_sheet (fixture);
  g_assert_cmpfloat (hf_print_sheet_get_width (sheet), >, hf_print_sheet_get_height (sheet));
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *November 2023$"));
  g_assert_true (matches (pages[0], "Mon +Tue +Wed +Thu +Fri +Sat +Sun"));
  g_assert_true (matches (pages[0], "27 +28 +29 +30$")); /* and no 31 */
  g_assert_nonnull (strstr (pages[0], "1 follow-up · 1 visit"));
  g_assert_nonnull (strstr (pages[0], "A Ann Lee"));
  g_assert_null (strstr (pages[0], "8821"));
  g_assert_null (strstr (pages[0], "Before"));
  g_assert_null (strstr (pages[0], "After"));
}

/* Nobody is missing, and nobody stands there twice. */
static void
test_overflow (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %02u", i);

      add_follow_up (fixture, name, i < 39 ? "2023-11-10" : "2023-11-11");
    }
  sheet = make_sheet (fixture);
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 3);
  g_assert_true (matches (pages[0], "[0-9]+ more"));
  g_assert_nonnull (strstr (pages[0], "A Person 39"));
  g_assert_null (strstr (pages[1], "Person 39"));
  g_assert_true (matches (pages[1], "10 Nov +A Person"));
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %02u", i);

      g_assert_cmpint ((strstr (pages[0], name) != NULL) + (strstr (pages[1], name) != NULL), ==,
                       1);
    }
}

static void
test_empty (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture);

  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, 1); /* to be written on */
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-month/month", test_month);
  PRINT_FIXTURE_ADD ("/print-month/overflow", test_overflow);
  PRINT_FIXTURE_ADD ("/print-month/empty", test_empty);
  return g_test_run ();
}
