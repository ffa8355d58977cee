/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An organisation, from the book to the paper: what is filled in, and what hangs on it; and a list
 * of several. */

#include "gui/print/hf-print-organisation.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "gui/print/hf-print-organisations.h"
#include "print-fixture.h"
#include "session/print/hf-printed-organisation.h"
#include "session/print/hf-printed-organisations.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  HfTestBook *book;
  gint64      mill;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *row = hf_row_new (&hf_organisation_def);

  fixture->book = hf_test_book_new ();
  hf_row_set_text (row, HF_ORGANISATION_NAME, "Steel mill");
  hf_row_set_text (row, HF_ORGANISATION_CITY, "Taiyuan");
  hf_row_set_text (row, HF_ORGANISATION_PHONE, "0351-8600123");
  hf_row_set_int (row, HF_ORGANISATION_HEADCOUNT, 420);
  fixture->mill = hf_test_book_insert (fixture->book, row);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

static void
add_agreement (Fixture *fixture)
{
  HfRow *row = hf_row_new (&hf_agreement_def);

  hf_row_set_int (row, HF_AGREEMENT_ORGANISATION, fixture->mill);
  hf_row_set_text (row, HF_AGREEMENT_NUMBER, "A-17");
  hf_row_set_text (row, HF_AGREEMENT_TERMS, "Check-ups each spring");
  hf_test_book_insert (fixture->book, row);
}

static void
add_activity (Fixture *fixture)
{
  HfRow *row = hf_row_new (&hf_activity_def);

  hf_row_set_int (row, HF_ACTIVITY_ORGANISATION, fixture->mill);
  hf_row_set_text (row, HF_ACTIVITY_KIND, hf_activity_kinds[0].key);
  hf_row_set_text (row, HF_ACTIVITY_TITLE, "Talk about the heart");
  hf_test_book_insert (fixture->book, row);
}

static void
add_member (Fixture *fixture, const char *name)
{
  HfRow *row = hf_row_new (&hf_member_def);

  hf_row_set_int (row, HF_MEMBER_ORGANISATION, fixture->mill);
  hf_row_set_int (row, HF_MEMBER_CUSTOMER, hf_test_book_add_customer (fixture->book, name));
  hf_row_set_text (row, HF_MEMBER_ROLE, "Welder");
  hf_test_book_insert (fixture->book, row);
}

static char **
list_pages (Fixture *fixture, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  g_autoptr (HfPrintScope) scope = hf_printed_organisation_new_scope (fixture->mill);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed = print_fixture_read (fixture->book, scope, viewer, &error);
  g_autoptr (HfPrintSheet) sheet = NULL;

  g_assert_no_error (error);
  sheet = hf_print_sheet_new (&hf_print_organisation_kind, printed, "", &origin);
  return print_fixture_list_pages (sheet);
}

static gboolean
matches (const char *page, const char *pattern)
{
  return g_regex_match_simple (pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  add_agreement (fixture);
  add_activity (fixture);
  add_member (fixture, "Zhang Min");
  pages = list_pages (fixture, fixture->book->viewer);
  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (matches (pages[0], "^ *Steel mill$"));
  g_assert_true (matches (pages[0], "^ *City +Taiyuan$"));
  g_assert_true (matches (pages[0], "^ *Headcount +420$"));
  g_assert_null (strstr (pages[0], "Fax")); /* nothing is known of it */
  g_assert_true (matches (pages[0], "A-17 +Check-ups each spring$"));
  g_assert_true (matches (pages[0], "Talk about the heart"));
  g_assert_true (matches (pages[0], "^ *Its members$"));
  g_assert_true (matches (pages[0], "^ *Zhang Min +Welder"));
}

/* Its telephone is on paper as a person's is: only where somebody asked for it. */
static void
test_phone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (fixture->book->viewer);
  g_auto (GStrv) full = list_pages (fixture, fixture->book->viewer);
  g_auto (GStrv) hidden = list_pages (fixture, paper);

  g_assert_true (hf_print_organisation_kind.thing->hides_phones);
  g_assert_true (matches (full[0], "^ *Phone +0351-8600123$"));
  g_assert_true (matches (hidden[0], "^ *Phone +035\\*\\*\\*\\*0123$"));
}

/* Who may not see names reads no names of members. */
static void
test_masked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_auto (GStrv) pages = NULL;

  add_member (fixture, "Zhang Min");
  pages = list_pages (fixture, intern);
  g_assert_true (matches (pages[0], "^ *Steel mill$"));
  g_assert_true (matches (pages[0], "^ *Z\\* +Welder"));
  g_assert_null (strstr (pages[0], "Zhang"));
}

/* A list that goes on has its titles again, and what is empty has no heading. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  for (guint i = 0; i < 60; i++)
    add_member (fixture, "Zhang Min");
  pages = list_pages (fixture, fixture->book->viewer);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    g_assert_true (matches (pages[i], "^ *Name +Position"));
  g_assert_null (strstr (pages[0], "Agreements"));
  g_assert_null (strstr (pages[0], "Activities"));
}

static char **
list_lines (Fixture *fixture, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  HfQuery            *query = hf_query_new (&hf_organisation_def, viewer);
  g_autoptr (HfPrintScope) scope = NULL;
  g_autoptr (HfPrinted) printed = NULL;
  g_autoptr (HfPrintSheet) sheet = NULL;

  hf_query_order (query, HF_ORGANISATION_NAME, TRUE);
  scope = hf_print_scope_new (&hf_printed_organisations_source, hf_selected_new_all (query, NULL),
                              g_strdup ("All organisations"));
  printed = print_fixture_read (fixture->book, scope, viewer, NULL);
  g_assert_nonnull (printed);
  sheet = hf_print_sheet_new (&hf_print_organisations_kind, printed, scope->title, &origin);
  g_assert_cmpuint (hf_print_sheet_count_people (sheet), ==,
                    hf_test_book_number (fixture->book, "SELECT count(*) FROM organisation"));
  return print_fixture_list_pages (sheet);
}

/* In the order of the list, each in a line, the titles again on each page, and numbers only where
 * somebody asked for them. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) paper = hf_viewer_new_for_paper (fixture->book->viewer);
  g_auto (GStrv) full = NULL;
  g_auto (GStrv) hidden = NULL;

  for (guint i = 0; i < 60; i++)
    {
      HfRow *row = hf_row_new (&hf_organisation_def);

      hf_row_set_text (row, HF_ORGANISATION_NAME, "Bakery");
      hf_row_set_text (row, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_ACTIVE);
      hf_test_book_insert (fixture->book, row);
    }
  full = list_lines (fixture, fixture->book->viewer);
  hidden = list_lines (fixture, paper);
  g_assert_true (matches (full[0], "^ *All organisations$"));
  g_assert_true (
    matches (full[0], "^ *Organisation +Kind +Stage +Phone +Agreement +Next activity +Owner$"));
  g_assert_true (matches (full[0], "^ *Steel mill +0351-8600123$"));
  g_assert_true (strstr (full[0], "Steel mill") < strstr (full[0], "Bakery"));
  g_assert_true (matches (full[0], "^ *Bakery +Active"));
  g_assert_true (matches (full[1], "^ *Organisation +Kind +Stage"));
  g_assert_true (hf_print_organisations_kind.thing->hides_phones);
  g_assert_true (matches (hidden[0], "^ *Steel mill +035\\*\\*\\*\\*0123$"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/print-organisation/all", test_all);
  ADD ("/print-organisation/phone", test_phone);
  ADD ("/print-organisation/masked", test_masked);
  ADD ("/print-organisation/long", test_long);
  ADD ("/print-organisation/list", test_list);
  return g_test_run ();
}
