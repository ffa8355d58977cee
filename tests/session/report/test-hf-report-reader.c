/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What holds of every kind of report: it can be read of an empty book and of a full one, says what
 * it shows, offers what it was asked for, and its spreadsheet has the figures of the screen. */

#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-membership.h"
#include "core/hf-organisation.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-reader.h"
#include "tests/store/hf-test-book.h"

#include <math.h>

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfReportAnswer **answer = user_data;
  g_autoptr (GError) error = NULL;

  *answer = hf_report_read_finish (HF_STORE (source), result, &error);
  g_assert_no_error (error);
}

static HfReportAnswer *
ask (HfTestBook *book, const HfReportKind *kind, const char *first, const char *second)
{
  const char *choices[] = { first, second };
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (kind, choices, hf_clock_today (book->clock));
  HfReportAnswer *answer = NULL;

  hf_report_read_async (book->store, question, NULL, read_cb, &answer);
  hf_test_wait_for (answer != NULL);
  return answer;
}

static void
add_people (HfTestBook *book)
{
  for (guint i = 0; i < 6; i++)
    {
      HfRow *row = hf_test_customer ("陈建国"), *visit;
      gint64 id;

      hf_row_set_text (row, HF_CUSTOMER_SEX, i % 2 ? "female" : "male");
      hf_row_set_text (row, HF_CUSTOMER_DECISION_FACTORS, i % 2 ? "医生" : "Price, Service");
      hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, i < 3 ? "1980-05-05" : "2015-05-05");
      id = hf_test_book_insert (book, row);
      visit = hf_test_visit (id, i < 4 ? "2022-11-05" : "2023-10-05", NULL);
      hf_row_set_int (visit, HF_VISIT_FEE, 10000 * (i + 1));
      hf_test_book_insert (book, visit);
    }
}

/* Something for each kind to count. */
static void
add_terms (HfTestBook *book)
{
  HfRow *tier = hf_row_new (&hf_tier_def), *membership = hf_row_new (&hf_membership_def);
  HfRow *unit = hf_row_new (&hf_organisation_def), *agreement = hf_row_new (&hf_agreement_def);

  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  hf_row_set_int (membership, HF_MEMBERSHIP_CUSTOMER, 1);
  hf_row_set_int (membership, HF_MEMBERSHIP_TIER, hf_test_book_insert (book, tier));
  hf_row_set_text (membership, HF_MEMBERSHIP_FROM, "2022-01-01");
  hf_row_set_text (membership, HF_MEMBERSHIP_TO, "2023-01-01");
  hf_test_book_insert (book, membership);
  hf_row_set_text (unit, HF_ORGANISATION_NAME, "Harbour Office");
  hf_row_set_text (unit, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_ACTIVE);
  hf_row_set_int (agreement, HF_AGREEMENT_ORGANISATION, hf_test_book_insert (book, unit));
  hf_row_set_text (agreement, HF_AGREEMENT_EXPIRES, "2023-01-01");
  hf_test_book_insert (book, agreement);
}

/* Whatever is chosen of it. */
static void
for_each_choice (HfTestBook         *book,
                 const HfReportKind *kind,
                 void (*check) (HfTestBook *book, const HfReportAnswer *answer))
{
  g_autoptr (HfReportAnswer) first = ask (book, kind, NULL, NULL);

  check (book, first);
  for (guint i = 0; i < HF_REPORT_N_OPTIONS && first->offers[i] != NULL; i++)
    for (guint n = 0; first->offers[i][n] != NULL; n++)
      {
        const char *key = first->offers[i][n];
        g_autoptr (HfReportAnswer) answer =
          ask (book, kind, i == 0 ? key : NULL, i == 1 ? key : NULL);
        g_autofree char *word = kind->options[i].word (key);

        g_assert_cmpstr (answer->choices[i], ==, key);
        g_assert_cmpstr (word, !=, "");
        check (book, answer);
      }
}

static void
check_words (HfTestBook *book, const HfReportAnswer *answer)
{
  g_assert_false (answer->is_empty);
  g_assert_cmpstr (answer->title, !=, NULL);
  g_assert_cmpstr (answer->headline, !=, NULL);
  g_assert_cmpstr (answer->definition, !=, NULL);
  g_assert_cmpstr (answer->extent, !=, NULL);
  g_assert_null (strchr (answer->file_stem, ' '));
  g_assert_cmpuint (answer->table->rows->len, >, 0);
  g_assert_true ((answer->chart != NULL) == (answer->chart_rows != NULL));
  g_assert_true ((answer->chart != NULL) == (answer->picture != NULL));
}

/* A figure of the screen without what makes it readable. */
static char *
strip (char *figure)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = figure; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) || *c == '.')
      g_string_append_c (digits, *c);
  g_free (figure);
  return g_string_free (digits, FALSE);
}

static void
check_spreadsheet (HfTestBook *book, const HfReportAnswer *answer)
{
  const HfReportTable *table = answer->table;
  g_autofree char     *csv = hf_report_table_to_csv (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, table->rows->len + 2); /* titles, and what follows */
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row + 1], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, table->columns->len + 1);
      g_assert_cmpstr (cells[0], ==, hf_report_table_get_row (table, row)->label);
      for (guint i = 0; i < table->columns->len; i++)
        {
          g_autofree char *figure = strip (hf_report_table_format (table, row, i));
          HfReportUnit     unit = hf_report_table_get_column (table, i)->unit;

          if (unit == HF_REPORT_COUNT || unit == HF_REPORT_PERCENT)
            g_assert_cmpstr (cells[i + 1], ==, figure);
        }
    }
}

/* Who is masked is offered less, and each cell is one that the list may be asked for. */
static void
check_cells (HfTestBook *book, const HfReportAnswer *answer)
{
  for (guint row = 0; row < answer->table->rows->len; row++)
    for (guint column = 0; column < answer->table->columns->len; column++)
      {
        g_autoptr (HfFilter) whom = hf_report_table_make_filter (answer->table, row, column);
        g_autoptr (HfQuery) query =
          hf_query_new (&hf_customer_def, hf_store_get_viewer (book->store));
        g_autoptr (GPtrArray) rows = NULL;
        double value = hf_report_table_get_row (answer->table, row)->values[column];

        if (whom == NULL)
          continue;
        hf_query_filter (query, whom, hf_clock_today (book->clock));
        hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, (HfValue){ 0 });
        rows = hf_store_query_sync (book->store, query, NULL);
        g_assert_cmpfloat (value, ==, rows->len);
      }
}

static void
check_nothing (HfTestBook *book, const HfReportAnswer *answer)
{
  g_assert_true (answer->is_empty || answer->table != NULL);
  if (answer->is_empty)
    g_assert_null (answer->table);
}

static void
test_kind (gconstpointer data)
{
  const HfReportKind *kind = data;
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("intern", 0, TRUE);

  g_assert_true (hf_report_kind_find (kind->key) == kind);
  g_assert_nonnull (kind->label);
  g_assert_nonnull (kind->empty_title);
  g_assert_nonnull (kind->concerned[0]);
  for_each_choice (book, kind, check_nothing);
  add_people (book);
  add_terms (book);
  for_each_choice (book, kind, check_words);
  for_each_choice (book, kind, check_spreadsheet);
  for_each_choice (book, kind, check_cells);
  hf_store_set_viewer (book->store, intern);
  for_each_choice (book, kind, check_words);
  for_each_choice (book, kind, check_cells);
}

/* What was remembered, and is not in this book, gives way. */
static void
test_foreign_choice (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) answer = NULL;

  add_people (book);
  answer = ask (book, hf_report_kind_find ("new-returning"), "1987", "week");
  g_assert_cmpstr (answer->choices[0], ==, "24");
  g_assert_cmpstr (answer->choices[1], ==, "month");
  g_assert_true (g_strv_contains ((const char *const *) answer->offers[0], "2022"));
}

static void
test_period (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfReportAnswer) all = NULL, year = NULL;
  const HfReportKind *kind = hf_report_kind_find ("new-returning");

  add_people (book);
  all = ask (book, kind, "all", "year");
  g_assert_cmpuint (all->table->rows->len, ==, 3); /* two years and their sum */
  g_assert_cmpfloat (hf_report_table_get_row (all->table, 2)->values[0], ==, 6);
  year = ask (book, kind, "2023", "year");
  g_assert_cmpuint (year->table->rows->len, ==, 2);
  g_assert_cmpfloat (hf_report_table_get_row (year->table, 0)->values[0], ==, 2);
}

typedef struct
{
  const HfReportKind *kind;
  int                 is_concerned;
} Concern;

static void
concerned_cb (HfStore *store, HfChanged *changed, gpointer user_data)
{
  Concern *concern = user_data;

  concern->is_concerned = hf_report_kind_is_concerned (concern->kind, changed);
}

static void
assert_concerned (HfTestBook *book, const char *kind, HfRow *row, gboolean expected)
{
  Concern concern = { hf_report_kind_find (kind), -1 };
  gulong  handler = g_signal_connect (book->store, "changed", G_CALLBACK (concerned_cb), &concern);

  hf_test_book_insert (book, row);
  hf_test_wait_for (concern.is_concerned != -1);
  g_assert_cmpint (concern.is_concerned, ==, expected);
  g_signal_handler_disconnect (book->store, handler);
}

static void
test_concerned (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  assert_concerned (book, "new-returning", hf_test_customer ("陈建国"), FALSE);
  assert_concerned (book, "new-returning", hf_test_phone (1, "13812345678"), FALSE);
  assert_concerned (book, "new-returning", hf_test_visit (1, "2023-10-05", NULL), TRUE);
  assert_concerned (book, "customers", hf_test_customer ("陈建国"), TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; hf_report_kinds[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/report-reader/kind/", hf_report_kinds[i]->key, NULL);

      g_test_add_data_func (path, hf_report_kinds[i], test_kind);
    }
  g_test_add_func ("/report-reader/foreign-choice", test_foreign_choice);
  g_test_add_func ("/report-reader/period", test_period);
  g_test_add_func ("/report-reader/concerned", test_concerned);
  return g_test_run ();
}
