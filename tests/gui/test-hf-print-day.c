/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day of the calendar, from the book to the paper: its follow-ups, open and closed, and its
 * visits; nothing of the days beside it. */

#include "gui/print/hf-print-day.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-moment.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "print-fixture.h"
#include "session/print/hf-printed-day.h"

#include <gtk/gtk.h>
#include <string.h>

#define DAY "2023-11-21"

static void
add_follow_up (PrintFixture *fixture, const char *name, const char *due)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  hf_test_book_insert (fixture->book, hf_test_follow_up (customer, due, "A"));
}

static void
add_visit (PrintFixture *fixture, const char *name, const char *day, const char *time)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_insert (fixture->book, hf_test_visit (customer, day, time));
}

static HfPrintSheet *
make_sheet (PrintFixture *fixture, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 2023 09:00", hf_date_from_iso (DAY) };
  const HfScope       everybodys = { 0, 0 };
  g_autoptr (HfPrintScope) scope =
    hf_printed_day_new_scope (origin.today, &everybodys, g_strdup ("Tue 21 Nov 2023"));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed = print_fixture_read (fixture->book, scope, viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_day_kind, printed, scope->title, &origin);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_day (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_follow_up (fixture, "Wang Fang", DAY);
  add_follow_up (fixture, "Li Before", "2023-11-20");
  add_visit (fixture, "Zhao Lei", DAY, "10:30");
  add_visit (fixture, "Li After", "2023-11-22", "10:30");
  sheet = make_sheet (fixture, fixture->book->viewer);
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *Tue 21 Nov 2023$"));
  g_assert_true (matches (pages[0], "A +Wang Fang +138 0013 8821 *$"));
  g_assert_true (matches (pages[0], "10:30 +Zhao Lei"));
  g_assert_null (strstr (pages[0], "Li Before"));
  g_assert_null (strstr (pages[0], "Li After"));
}

/* A closed one stays on the day on which it was due, with what became of it. */
static void
test_closed (PrintFixture *fixture, gconstpointer data)
{
  HfRow *row = hf_test_follow_up (hf_test_book_add_customer (fixture->book, "Zhang Min"), DAY, "A");
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_row_set_int (row, HF_FOLLOW_UP_CLOSED,
                  hf_moment_to_instant ((HfMoment){ hf_date_from_iso (DAY), 600 }));
  hf_test_book_insert (fixture->book, row);
  sheet = make_sheet (fixture, fixture->book->viewer);
  pages = print_fixture_list_pages (sheet);
  g_assert_true (matches (pages[0], "A +Zhang Min +Done *$"));
}

/* Whoever takes the day along has them at hand, below the row of whom they are about. */
static void
test_alert (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_follow_up (fixture, "Wang Fang", DAY);
  add_visit (fixture, "Zhao Lei", DAY, "10:30");
  hf_test_book_set_text (fixture->book, &hf_customer_def, 1, HF_CUSTOMER_ALLERGIES, "penicillin");
  hf_test_book_set_text (fixture->book, &hf_customer_def, 2, HF_CUSTOMER_HEREDITARY, "gout");
  sheet = make_sheet (fixture, fixture->book->viewer);
  pages = print_fixture_list_pages (sheet);
  g_assert_true (matches (pages[0], "Wang Fang.*\\s+Allergies: penicillin$"));
  g_assert_true (matches (pages[0], "Zhao Lei.*\\s+Hereditary diseases: gout$"));
}

/* The titles stand on each page, and nobody is on two. */
static void
test_long (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *name = g_strdup_printf ("Customer %02u", i);

      add_follow_up (fixture, name, DAY);
    }
  add_visit (fixture, "Zhao Lei", DAY, NULL);
  sheet = make_sheet (fixture, fixture->book->viewer);
  pages = print_fixture_list_pages (sheet);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 2);
  for (guint i = 0; i < n_pages; i++)
    g_assert_true (matches (pages[i], "^ *Time +(Grade +)?Name"));
  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *name = g_strdup_printf ("Customer %02u", i);
      guint            n = 0;

      for (guint page = 0; page < n_pages; page++)
        n += strstr (pages[page], name) != NULL;
      g_assert_cmpuint (n, ==, 1);
    }
  g_assert_nonnull (strstr (pages[n_pages - 1], "Zhao Lei"));
}

static void
test_masked (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (fixture->book->viewer);
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  add_follow_up (fixture, "Wang Fang", DAY);
  sheet = make_sheet (fixture, paper);
  pages = print_fixture_list_pages (sheet);
  g_assert_true (matches (pages[0], "Wang Fang +138\\*\\*\\*\\*8821"));
}

static gint64
add_staff (PrintFixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_staff_def);

  hf_row_set_text (row, HF_STAFF_NAME, name);
  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  return hf_test_book_insert (fixture->book, row);
}

/* Pages for each by name, with the own entries only; what is nobody's comes last. */
static void
test_doctors (PrintFixture *fixture, gconstpointer data)
{
  gint64 zhao = add_staff (fixture, "Dr Zhao"), li = add_staff (fixture, "Dr Li");
  HfRow *visit = hf_test_visit (hf_test_book_add_customer (fixture->book, "Ann Lee"), DAY, "10:30");
  HfRow *call = hf_test_follow_up (hf_test_book_add_customer (fixture->book, "Bea Lin"), DAY, "A");
  g_autoptr (HfPrintSheet) day = NULL;
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) pages = NULL;

  hf_row_set_int (visit, HF_VISIT_DOCTOR, zhao);
  hf_test_book_insert (fixture->book, visit);
  hf_row_set_int (call, HF_FOLLOW_UP_OWNER, li);
  hf_test_book_insert (fixture->book, call);
  add_visit (fixture, "Cai Lu", DAY, "11:00");
  day = make_sheet (fixture, fixture->book->viewer);
  sheet = hf_print_sheet_new (&hf_print_doctors_kind, day->printed, day->title,
                              &(HfPrintOrigin){ day->who, day->at, day->today });
  pages = print_fixture_list_pages (sheet);
  g_assert_cmpuint (g_strv_length (pages), ==, 4); /* three, and what follows their end */
  g_assert_true (matches (pages[0], "^ *Dr Li$"));
  g_assert_nonnull (strstr (pages[0], "Bea Lin"));
  g_assert_null (strstr (pages[0], "Ann Lee"));
  g_assert_true (matches (pages[1], "^ *Dr Zhao$"));
  g_assert_nonnull (strstr (pages[1], "Ann Lee"));
  g_assert_null (strstr (pages[1], "Bea Lin"));
  g_assert_true (matches (pages[2], "^ *Nobody's$"));
  g_assert_nonnull (strstr (pages[2], "Cai Lu"));
}

static void
test_empty (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, fixture->book->viewer);
  g_autofree char *why = hf_print_day_kind.thing->describe (sheet);

  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, 0);
  g_assert_cmpstr (why, ==, "Nothing on this day");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-day/day", test_day);
  PRINT_FIXTURE_ADD ("/print-day/closed", test_closed);
  PRINT_FIXTURE_ADD ("/print-day/alert", test_alert);
  PRINT_FIXTURE_ADD ("/print-day/long", test_long);
  PRINT_FIXTURE_ADD ("/print-day/masked", test_masked);
  PRINT_FIXTURE_ADD ("/print-day/doctors", test_doctors);
  PRINT_FIXTURE_ADD ("/print-day/empty", test_empty);
  return g_test_run ();
}
