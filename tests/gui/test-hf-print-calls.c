/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The call sheet, from the book to the paper: the queue in its order, fourteen on a page, with
 * something to tick for each. */

#include "gui/print/hf-print-calls.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-paper-code.h"
#include "print-fixture.h"
#include "session/print/hf-printed-queue.h"

#include <gtk/gtk.h>
#include <string.h>

#define TODAY "2023-11-21"

static gint64
add (PrintFixture *fixture, const char *name, const char *due, const char *grade)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);
  HfRow *row = hf_test_follow_up (customer, due, grade);

  hf_test_book_insert (fixture->book, hf_test_phone (customer, "13800138821"));
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "After the operation");
  return hf_test_book_insert (fixture->book, row);
}

static HfPrintSheet *
make_sheet (PrintFixture *fixture, HfQueueFilter filter, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "21 Nov 2023 09:00", hf_date_from_iso (TODAY) };
  const HfMoment      now = { origin.today, 9 * 60 };
  g_autoptr (HfPrintScope) scope =
    hf_printed_queue_new_scope (filter, now, g_strdup ("Follow-ups due"));
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed = print_fixture_read (fixture->book, scope, viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_calls_kind, printed, scope->title, &origin);
}

static char **
list_pages (PrintFixture *fixture, HfQueueFilter filter, HfViewer *viewer)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, filter, viewer);

  return print_fixture_list_pages (sheet);
}

static guint
count (const char *page, const char *text)
{
  guint n = 0;

  for (const char *p = page; (p = strstr (p, text)) != NULL; p++)
    n++;
  return n;
}

static void
test_order (PrintFixture *fixture, gconstpointer data)
{
  static const char *const outcomes[] = { "Fine",      "No answer", "Later",     "Complaint",
                                          "To doctor", "Booked",    "Wrong no.", "Refused",
                                          "Lost",      "Skip" };
  g_auto (GStrv) pages = NULL;

  add (fixture, "Wang Fang", TODAY, "B");
  add (fixture, "Zhang Min", "2023-11-19", "A");
  add (fixture, "Not yet due", "2023-11-22", "A");
  pages = list_pages (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_nonnull (strstr (pages[0], "Follow-ups due"));
  g_assert_nonnull (strstr (pages[0], "Page 1 of 1"));
  g_assert_true (
    g_regex_match_simple ("Zhang Min.*138 0013 8821.*Overdue 2 d\\s+After the operation"
                          ".*Wang Fang.*138 0013 8821.*Due today",
                          pages[0], G_REGEX_DOTALL, 0));
  g_assert_null (strstr (pages[0], "Not yet due"));
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    g_assert_cmpuint (count (pages[0], outcomes[i]), ==, 2);
}

static void
test_fourteen (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  for (guint i = 0; i < 29; i++)
    add (fixture, "Zhang Min", TODAY, "A");
  pages = list_pages (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  g_assert_cmpuint (g_strv_length (pages), ==, 4);
  g_assert_cmpuint (count (pages[0], "Zhang Min"), ==, 14);
  g_assert_cmpuint (count (pages[1], "Zhang Min"), ==, 14);
  g_assert_cmpuint (count (pages[2], "Zhang Min"), ==, 1);
}

static void
test_filter (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;
  g_autoptr (HfPrintSheet) none = NULL;
  g_autofree char *why = NULL;

  add (fixture, "Wang Fang", TODAY, "B");
  add (fixture, "Zhang Min", "2023-11-19", "A");
  pages = list_pages (fixture, HF_QUEUE_OVERDUE, fixture->book->viewer);
  g_assert_nonnull (strstr (pages[0], "Zhang Min"));
  g_assert_null (strstr (pages[0], "Wang Fang"));
  none = make_sheet (fixture, HF_QUEUE_LATER, fixture->book->viewer);
  why = hf_print_calls_kind.thing->describe (none);
  g_assert_cmpuint (hf_print_sheet_count_pages (none), ==, 0);
  g_assert_cmpstr (why, ==, "Nothing is left");
}

static void
test_masked (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (fixture->book->viewer);
  g_auto (GStrv) of_intern = NULL;
  g_auto (GStrv) of_paper = NULL;

  add (fixture, "Zhang Min", TODAY, "A");
  of_intern = list_pages (fixture, HF_QUEUE_ALL, intern);
  of_paper = list_pages (fixture, HF_QUEUE_ALL, paper);
  g_assert_nonnull (strstr (of_intern[0], "Z*"));
  g_assert_null (strstr (of_intern[0], "Zhang Min"));
  g_assert_null (strstr (of_intern[0], "After the operation"));
  g_assert_nonnull (strstr (of_paper[0], "Zhang Min"));
  g_assert_nonnull (strstr (of_paper[0], "138****8821"));
  g_assert_null (strstr (of_paper[0], "0013"));
}

/* Each call has its code, for the eye and for a scanner, and nobody else's. */
static void
test_codes (PrintFixture *fixture, gconstpointer data)
{
  gint64           wang = add (fixture, "Wang Fang", TODAY, "B");
  gint64           zhang = add (fixture, "Zhang Min", "2023-11-19", "A");
  g_autofree char *of_wang = hf_paper_code_new (wang), *of_zhang = hf_paper_code_new (zhang);
  g_autofree char *both = g_strdup_printf ("Zhang Min.*%s.*Wang Fang.*%s", of_zhang, of_wang);
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  g_auto (GStrv) pages = print_fixture_list_pages (sheet);
  g_auto (GStrv) codes = print_fixture_list_codes (sheet);

  g_assert_true (g_regex_match_simple (both, pages[0], G_REGEX_DOTALL, 0));
  g_assert_cmpuint (g_strv_length (codes), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) codes, of_wang));
  g_assert_true (g_strv_contains ((const char *const *) codes, of_zhang));
}

/* A whole page of them. */
static void
test_all_codes (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; i < 14; i++)
    add (fixture, "Zhang Min", TODAY, "A");
  sheet = make_sheet (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  codes = print_fixture_list_codes (sheet);
  g_assert_cmpuint (g_strv_length (codes), ==, 14);
  for (guint i = 0; i < 14; i++)
    g_assert_cmpint (hf_paper_code_read (codes[i]), >, 0);
}

static gint64
add_allergic (PrintFixture *fixture, const char *name, const char *allergies)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, name);

  hf_test_book_set_text (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_ALLERGIES,
                         allergies);
  hf_test_book_insert (fixture->book, hf_test_follow_up (customer, TODAY, "A"));
  return customer;
}

/* Between the name and the reason, all of it, and not for everybody. */
static void
test_alert (PrintFixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_autofree char *allergies = g_strnfill (200, 'x');
  gint64           zhang = add_allergic (fixture, "Zhang Min", allergies);
  g_auto (GStrv) pages = NULL;
  g_auto (GStrv) of_intern = NULL;

  hf_test_book_set_text (fixture->book, &hf_customer_def, zhang, HF_CUSTOMER_HEREDITARY, "gout");
  add (fixture, "Wang Fang", TODAY, "B");
  pages = list_pages (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  g_assert_true (
    g_regex_match_simple ("Zhang Min.*Allergies:.*x.*gout.*Fine.*Wang Fang.*After the operation",
                          pages[0], G_REGEX_DOTALL, 0));
  g_assert_cmpuint (count (pages[0], "x"), >=, 200);
  g_assert_cmpuint (count (pages[0], "Allergies"), ==, 1);
  of_intern = list_pages (fixture, HF_QUEUE_ALL, intern);
  g_assert_null (strstr (of_intern[0], "Allergies"));
}

/* Nothing is painted over what is below it: the last one goes to the next page. */
static void
test_alert_takes_room (PrintFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  add_allergic (fixture, "Zhang Min", "penicillin");
  for (guint i = 0; i < 13; i++)
    add (fixture, "Zhang Min", TODAY, "B");
  pages = list_pages (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  g_assert_cmpuint (count (pages[0], "Zhang Min"), ==, 13);
  g_assert_cmpuint (count (pages[1], "Zhang Min"), ==, 1);
}

/* What nobody would call by paper is not read. */
static void
test_too_many (PrintFixture *fixture, gconstpointer data)
{
  gint64 customer = hf_test_book_add_customer (fixture->book, "Zhang Min");
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Plan");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_autofree char *how_many = NULL;

  for (guint i = 0; i <= HF_PRINTED_QUEUE_MOST; i++)
    hf_change_set_insert (changes, hf_test_follow_up (customer, TODAY, "A"));
  committed = hf_test_book_commit (fixture->book, changes);
  sheet = make_sheet (fixture, HF_QUEUE_ALL, fixture->book->viewer);
  how_many = hf_print_calls_kind.thing->describe (sheet);
  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, HF_PRINTED_QUEUE_MOST / 14);
  g_assert_cmpstr (how_many, ==, "the first 1,400 of them");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  PRINT_FIXTURE_ADD ("/print-calls/order", test_order);
  PRINT_FIXTURE_ADD ("/print-calls/fourteen", test_fourteen);
  PRINT_FIXTURE_ADD ("/print-calls/filter", test_filter);
  PRINT_FIXTURE_ADD ("/print-calls/masked", test_masked);
  PRINT_FIXTURE_ADD ("/print-calls/codes", test_codes);
  PRINT_FIXTURE_ADD ("/print-calls/all-codes", test_all_codes);
  PRINT_FIXTURE_ADD ("/print-calls/alert", test_alert);
  PRINT_FIXTURE_ADD ("/print-calls/alert-takes-room", test_alert_takes_room);
  PRINT_FIXTURE_ADD ("/print-calls/too-many", test_too_many);
  return g_test_run ();
}
