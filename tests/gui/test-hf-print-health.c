/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Check-ups beside each other, from the book to the paper: years and days, more than fit side by
 * side, and who may not see them. */

#include "gui/print/hf-print-health.h"

#include "core/hf-measurement.h"
#include "print-fixture.h"
#include "session/health/hf-health.h"

#include <gtk/gtk.h>
#include <string.h>

static void
measure (PrintFixture *fixture,
         gint64        customer,
         const char   *code,
         const char   *day,
         const char   *text)
{
  HfRow *row = hf_row_new (&hf_measurement_def);

  hf_row_set_int (row, HF_MEASUREMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_MEASUREMENT_DATE, day);
  g_assert_true (hf_health_read_value (row, hf_indicator_find (code), text));
  hf_test_book_insert (fixture->book, row);
}

static char **
list_pages (PrintFixture *fixture, gint64 customer, gboolean is_by_day, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 09:00", hf_date_from_iso ("2023-11-21") };
  g_autoptr (GVariant) question = g_variant_ref_sink (g_variant_new ("(xb)", customer, is_by_day));
  g_autoptr (GPtrArray) scopes = hf_print_health_kind.thing->list_scopes (question);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    print_fixture_read (fixture->book, scopes->pdata[0], viewer, &error);
  g_autoptr (HfPrintSheet) sheet = NULL;

  g_assert_no_error (error);
  sheet = hf_print_sheet_new (&hf_print_health_kind, printed, "", &origin);
  return print_fixture_list_pages (sheet);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_years (PrintFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Wang Fang");
  g_auto (GStrv) pages = NULL, days = NULL;

  measure (fixture, customer, "ldl", "2021-03-05", "2.10");
  measure (fixture, customer, "ldl", "2022-03-05", "2.10");
  measure (fixture, customer, "ldl", "2022-09-05", "2.20");
  measure (fixture, customer, "ldl", "2023-03-05", "3.90");
  pages = list_pages (fixture, customer, FALSE, fixture->book->viewer);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *Wang Fang · Check-ups$"));
  g_assert_true (matches (pages[0], "^ *Health indicator +Normal range +2023 +2022 +2021$"));
  g_assert_true (matches (pages[0], "^ *LDL cholesterol +≤ 3.39 mmol/L +3.90 ▲ +2.20 +2.10$"));
  days = list_pages (fixture, customer, TRUE, fixture->book->viewer);
  g_assert_nonnull (strstr (days[0], "2022-09-05"));
}

/* Seven years, of which five stand side by side; pulse was measured in the first of them only. */
static void
test_many (PrintFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Wang Fang");
  g_auto (GStrv) pages = NULL;

  for (guint year = 2017; year <= 2023; year++)
    {
      g_autofree char *day = g_strdup_printf ("%u-03-05", year);

      measure (fixture, customer, "ldl", day, "2.10");
    }
  measure (fixture, customer, "pulse", "2017-03-05", "70");
  pages = list_pages (fixture, customer, FALSE, fixture->book->viewer);
  g_assert_true (matches (pages[0], "range +2023 +2022 +2021 +2020 +2019$"));
  g_assert_true (matches (pages[0], "range +2018 +2017$"));
  g_assert_true (matches (pages[0], "^ *Pulse .* 70$"));
  g_assert_true (strstr (pages[0], "Pulse") > strstr (pages[0], "2018"));
}

static void
test_masked (PrintFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Wang Fang");
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Zhao", 0, TRUE);
  g_auto (GStrv) pages = NULL;

  measure (fixture, customer, "ldl", "2023-03-05", "3.90");
  pages = list_pages (fixture, customer, FALSE, viewer);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_null (strstr (pages[i], "3.90"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-health/years", test_years);
  PRINT_FIXTURE_ADD ("/print-health/many", test_many);
  PRINT_FIXTURE_ADD ("/print-health/masked", test_masked);
  return g_test_run ();
}
