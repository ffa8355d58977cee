/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month of service scores, from the book to the paper: whose one may read, each entry, and sums
 * that agree with them. */

#include "gui/print/hf-print-scores.h"

#include "core/hf-department.h"
#include "core/hf-service-score.h"
#include "core/hf-staff.h"
#include "print-fixture.h"
#include "session/print/hf-printed-scores.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  HfTestBook *book;
  gint64      surgery, manager, head, zhao, qian;
} Fixture;

static gint64
add_staff (Fixture *fixture, const char *name, const char *role, gint64 department)
{
  HfRow *row = hf_test_staff (name, role);

  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return hf_test_book_insert (fixture->book, row);
}

static HfRow *
make_score (gint64 staff, const char *date, gint64 points, const char *reason)
{
  HfRow *row = hf_row_new (&hf_service_score_def);

  hf_row_set_int (row, HF_SERVICE_SCORE_STAFF, staff);
  hf_row_set_text (row, HF_SERVICE_SCORE_DATE, date);
  hf_row_set_int (row, HF_SERVICE_SCORE_POINTS, points);
  hf_row_set_text (row, HF_SERVICE_SCORE_REASON, reason);
  return row;
}

static void
add_score (Fixture *fixture, gint64 staff, const char *date, gint64 points, const char *reason)
{
  hf_test_book_insert (fixture->book, make_score (staff, date, points, reason));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HfRow *surgery = hf_row_new (&hf_department_def);

  fixture->book = hf_test_book_new ();
  hf_row_set_text (surgery, HF_DEPARTMENT_NAME, "外科");
  fixture->surgery = hf_test_book_insert (fixture->book, surgery);
  fixture->manager = add_staff (fixture, "Sun Jie", HF_STAFF_ROLE_MANAGER, 0);
  fixture->head = add_staff (fixture, "Li Head", HF_STAFF_ROLE_HEAD, fixture->surgery);
  fixture->zhao = add_staff (fixture, "赵红", HF_STAFF_ROLE_DOCTOR, fixture->surgery);
  fixture->qian = add_staff (fixture, "Qian Jin", HF_STAFF_ROLE_DOCTOR, 0);
  add_score (fixture, fixture->zhao, "2023-10-31", 70, "Before");
  add_score (fixture, fixture->zhao, "2023-11-01", 5, "Praised by a customer");
  add_score (fixture, fixture->zhao, "2023-11-30", -2, "回访超时");
  add_score (fixture, fixture->zhao, "2023-12-01", 80, "After");
  add_score (fixture, fixture->qian, "2023-11-15", 8, "Took a shift");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_test_book_free (fixture->book);
}

/* In the first scope one person, in the second everybody. */
static HfPrintSheet *
make_sheet (Fixture *fixture, guint scope, HfViewer *viewer)
{
  const HfPrintOrigin origin = { "Sun Jie", "1 Dec 09:00", hf_date_from_iso ("2023-12-01") };
  g_autoptr (GVariant) parameter =
    g_variant_ref_sink (g_variant_new ("(xsb)", fixture->zhao, "2023-11-01", TRUE));
  g_autoptr (GPtrArray) scopes = hf_print_scores_kind.thing->list_scopes (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPrinted) printed =
    print_fixture_read (fixture->book, scopes->pdata[scope], viewer, &error);

  g_assert_no_error (error);
  return hf_print_sheet_new (&hf_print_scores_kind, printed, "", &origin);
}

static char **
list_pages (Fixture *fixture, guint scope, HfViewer *viewer)
{
  g_autoptr (HfPrintSheet) sheet = make_sheet (fixture, scope, viewer);

  return print_fixture_list_pages (sheet);
}

static gboolean
says (const char *page, const char *text)
{
  return strstr (page, text) != NULL;
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = list_pages (fixture, 0, fixture->book->viewer);

  g_assert_cmpuint (g_strv_length (pages), ==, 2); /* one, and what follows its end */
  g_assert_true (says (pages[0], "Service Scores"));
  g_assert_true (says (pages[0], "November 2023"));
  g_assert_true (says (pages[0], "赵红 · 外科"));
  g_assert_true (says (pages[0], "+5"));
  g_assert_true (says (pages[0], "-2"));
  g_assert_true (says (pages[0], "+3"));
  g_assert_true (says (pages[0], "Signature, date"));
  g_assert_true (says (pages[0], "Approved by"));
  g_assert_true (strstr (pages[0], "Praised by") < strstr (pages[0], "回访超时"));
  g_assert_false (says (pages[0], "Before"));
  g_assert_false (says (pages[0], "After"));
  g_assert_false (says (pages[0], "Qian"));
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = list_pages (fixture, 1, fixture->book->viewer);

  g_assert_true (says (pages[0], "赵红 · 外科"));
  g_assert_true (says (pages[0], "Qian Jin"));
  g_assert_true (says (pages[0], "+11"));      /* of both */
  g_assert_false (says (pages[0], "Li Head")); /* nothing was entered for that one */
}

static void
test_rights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) head = hf_viewer_new ("Li Head", fixture->head, FALSE);
  g_autoptr (HfViewer) colleague = hf_viewer_new ("Qian Jin", fixture->qian, FALSE);
  g_autoptr (HfPrintSheet) nothing = make_sheet (fixture, 0, colleague);
  g_autofree char *why = hf_print_scores_kind.thing->describe (nothing);
  g_auto (GStrv) of_head = list_pages (fixture, 1, head);
  g_auto (GStrv) own = list_pages (fixture, 1, colleague);

  g_assert_true (says (of_head[0], "赵红"));
  g_assert_false (says (of_head[0], "Qian"));
  g_assert_true (says (own[0], "Took a shift"));
  g_assert_false (says (own[0], "赵红"));
  g_assert_cmpuint (hf_print_sheet_count_pages (nothing), ==, 0);
  g_assert_cmpstr (why, ==, "No scores in this month.");
}

static void
test_masked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);
  g_auto (GStrv) pages = list_pages (fixture, 1, intern);

  g_assert_true (says (pages[0], "+11"));
  g_assert_false (says (pages[0], "Praised"));
}

/* No sum stands alone on a page, and no page is without titles. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;
  guint n_pages;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *reason = g_strdup_printf ("Reason%03u of several words for two lines", i);

      add_score (fixture, i % 2 ? fixture->qian : fixture->zhao, "2023-11-20", 1, reason);
    }
  pages = list_pages (fixture, 1, fixture->book->viewer);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_assert_true (says (pages[i], "Entered by"));
      g_assert_true (says (pages[i], "November 2023"));
      g_assert_true (!says (pages[i], "Signature, date") || says (pages[i], "20 Nov"));
    }
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *reason = g_strdup_printf ("Reason%03u", i);
      guint            n = 0;

      for (guint page = 0; page < n_pages; page++)
        n += says (pages[page], reason);
      g_assert_cmpuint (n, ==, 1);
    }
  g_assert_true (says (pages[n_pages - 1], "+131"));
}

/* Half a month is no month: what would be too long is not begun. */
static void
test_too_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfPrintSheet) sheet = NULL;
  g_autofree char *why = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Scores");
  g_autoptr (HfCommitted) committed = NULL;

  for (guint i = 0; i < HF_PRINTED_SCORES_MOST; i++)
    hf_change_set_insert (changes, make_score (fixture->zhao, "2023-11-02", 1, "x"));
  committed = hf_test_book_commit (fixture->book, changes);
  sheet = make_sheet (fixture, 1, fixture->book->viewer);
  why = hf_print_scores_kind.thing->describe (sheet);
  g_assert_cmpuint (hf_print_sheet_count_pages (sheet), ==, 0);
  g_assert_cmpstr (why, ==, "These are too many for paper. Print them person by person.");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/print-scores/one", test_one);
  ADD ("/print-scores/all", test_all);
  ADD ("/print-scores/rights", test_rights);
  ADD ("/print-scores/masked", test_masked);
  ADD ("/print-scores/long", test_long);
  ADD ("/print-scores/too-many", test_too_many);
  return g_test_run ();
}
