/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* New against returning, compared with plain SQL over the raw visits while an invented book is
 * filled, edited, emptied, undone and redone at random. */

#include "../store/hf-test-book.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "stats/hf-stat-new-returning.h"
#include "store/hf-statement.h"

#include <math.h>

#define N_CUSTOMERS   30
#define N_DEPARTMENTS 3
#define N_ROUNDS      60

typedef struct
{
  HfTestBook *test;
  gint64      customers[N_CUSTOMERS];
  gint64      departments[N_DEPARTMENTS];
  gint64      doctors[N_DEPARTMENTS];
} Book;

typedef struct
{
  HfReportBy  by;
  const char *from;
  const char *to;
} Question;

static gint64
insert (HfChangeSet *changes, const HfEntityDef *def, guint field, const char *name)
{
  HfRow *row = hf_row_new (def);

  hf_row_set_text (row, field, name);
  if (def == &hf_staff_def)
    hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  return hf_change_set_insert (changes, row);
}

static void
commit (Book *book, HfChangeSet *changes)
{
  g_autoptr (HfCommitted) committed = hf_test_book_commit (book->test, changes);

  g_assert_nonnull (committed);
}

static void
add_people (Book *book)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Add people");
  g_autoptr (HfCommitted) committed = NULL;
  guint row = 0;

  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("客户%u", i);
      insert (changes, &hf_customer_def, HF_CUSTOMER_NAME, name);
    }
  for (guint i = 0; i < N_DEPARTMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("科室%u", i);
      insert (changes, &hf_department_def, HF_DEPARTMENT_NAME, name);
      insert (changes, &hf_staff_def, HF_STAFF_NAME, name);
    }
  committed = hf_test_book_commit (book->test, changes);
  for (guint i = 0; i < N_CUSTOMERS; i++)
    book->customers[i] = ((HfRow *) g_ptr_array_index (committed->rows, row++))->id;
  for (guint i = 0; i < N_DEPARTMENTS; i++)
    {
      book->departments[i] = ((HfRow *) g_ptr_array_index (committed->rows, row++))->id;
      book->doctors[i] = ((HfRow *) g_ptr_array_index (committed->rows, row++))->id;
    }
}

static Book *
book_new (void)
{
  Book *book = g_new0 (Book, 1);

  book->test = hf_test_book_new ();
  /* Somebody else's, so that undoing never takes the people away. */
  hf_test_book_set_person (book->test, "Founder");
  add_people (book);
  hf_test_book_set_person (book->test, "Tester");
  return book;
}

static void
book_free (Book *book)
{
  hf_test_book_free (book->test);
  g_free (book);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Book, book_free)

static void
set_random_date (HfRow *visit)
{
  HfDate day = hf_date_new (2021, 11, 1) + g_test_rand_int_range (0, 880);
  char   iso[11];

  /* A quiet season leaves months, and for some seeds whole years, without visits. */
  if (day > hf_date_new (2022, 6, 1) && day < hf_date_new (2022, 10, 1))
    day = hf_date_new (2022, 10, 1);
  hf_date_write_iso (day, iso);
  hf_row_set_text (visit, HF_VISIT_DATE, iso);
}

static void
set_random_place (const Book *book, HfRow *visit)
{
  int department = g_test_rand_int_range (-1, N_DEPARTMENTS);
  int doctor = g_test_rand_int_range (-1, N_DEPARTMENTS);

  hf_row_set_null (visit, HF_VISIT_DEPARTMENT);
  hf_row_set_null (visit, HF_VISIT_DOCTOR);
  if (department >= 0)
    hf_row_set_int (visit, HF_VISIT_DEPARTMENT, book->departments[department]);
  if (doctor >= 0)
    hf_row_set_int (visit, HF_VISIT_DOCTOR, book->doctors[doctor]);
}

static void
add_visits (Book *book)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Add visits");
  int n = g_test_rand_int_range (1, 9);

  for (int i = 0; i < n; i++)
    {
      HfRow *visit = hf_row_new (&hf_visit_def);

      hf_row_set_int (visit, HF_VISIT_CUSTOMER,
                      book->customers[g_test_rand_int_range (0, N_CUSTOMERS)]);
      set_random_date (visit);
      set_random_place (book, visit);
      if (g_test_rand_bit ())
        hf_row_set_text (visit, HF_VISIT_TIME, g_test_rand_bit () ? "09:00" : "15:30");
      hf_change_set_insert (changes, visit);
    }
  commit (book, changes);
}

static HfRow *
choose_visit (Book *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfQuery) query = hf_query_new (&hf_visit_def, hf_store_get_viewer (book->test->store));
  g_autoptr (GPtrArray) rows = hf_store_query_sync (book->test->store, query, &error);

  g_assert_no_error (error);
  if (rows->len == 0)
    return NULL;
  return hf_row_ref (
    g_ptr_array_index (rows, (guint) g_test_rand_int_range (0, (gint32) rows->len)));
}

static void
change_visit (Book *book)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Change visit");
  g_autoptr (HfRow) before = choose_visit (book);
  HfRow *after;

  if (before == NULL)
    return;
  after = hf_row_copy (before);
  set_random_date (after);
  set_random_place (book, after);
  hf_change_set_update (changes, before, after);
  commit (book, changes);
}

static void
delete_visit (Book *book)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Delete visit");
  g_autoptr (HfRow) visit = choose_visit (book);

  if (visit == NULL)
    return;
  hf_change_set_delete (changes, visit);
  commit (book, changes);
}

static void
go_back_or_forth (Book *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = hf_store_undo_sync (book->test->store, g_test_rand_bit (), &error);

  if (undone == NULL)
    g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOTHING);
}

static gpointer
ask_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_stat_new_returning (db, question->by, question->from, question->to, cancellable, error);
}

static HfNewReturningReport *
ask (Book *book, const Question *question)
{
  return hf_test_book_run (book->test, HF_LANE_SCAN, ask_work, (gpointer) question);
}

/* What the report must say, counted without any derived column. */
#define NUMBERED                                                                                  \
  "WITH numbered AS (SELECT v.*, min(date) OVER (PARTITION BY customer) AS first, row_number () " \
  "OVER (PARTITION BY customer ORDER BY date, coalesce (time, '00:00'), coalesce (external_id, "  \
  "''), id) AS n FROM visit AS v) SELECT "
#define COUNTS(is_new)                                    \
  ", count (*), sum (n = 1), count (DISTINCT customer), " \
  "count (DISTINCT CASE WHEN " is_new " THEN customer END) FROM numbered "
#define IN_RANGE "WHERE date BETWEEN $1 AND $2 "

static const char *const plain[] = {
  [HF_BY_MONTH] = NUMBERED "substr (date, 1, 7)" COUNTS (
    "substr (first, 1, 7) = substr (date, 1, 7)") IN_RANGE "GROUP BY 1 ORDER BY 1",
  [HF_BY_YEAR] = NUMBERED "substr (date, 1, 4)" COUNTS (
    "substr (first, 1, 4) = substr (date, 1, 4)") IN_RANGE "GROUP BY 1 ORDER BY 1",
  [HF_BY_DEPARTMENT] =
    NUMBERED "(SELECT name FROM department AS d WHERE d.id = numbered.department)" COUNTS (
      "first BETWEEN $1 AND $2") IN_RANGE
  "GROUP BY department ORDER BY 2 DESC, coalesce (department, 0)",
  [HF_BY_DOCTOR] = NUMBERED "(SELECT name FROM staff AS s WHERE s.id = numbered.doctor)" COUNTS (
    "first BETWEEN $1 AND $2") IN_RANGE "GROUP BY doctor ORDER BY 2 DESC, coalesce (doctor, 0)",
};
static const char plain_total[] = NUMBERED "''" COUNTS ("first BETWEEN $1 AND $2") IN_RANGE;

static void
assert_equal (const HfNewReturning *row, HfStatement *expected)
{
  g_assert_cmpint (row->visits, ==, hf_statement_int (expected, 1));
  g_assert_cmpint (row->new_visits, ==, hf_statement_int (expected, 2));
  g_assert_cmpint (row->patients, ==, hf_statement_int (expected, 3));
  g_assert_cmpint (row->new_patients, ==, hf_statement_int (expected, 4));
}

static const HfNewReturning *
get_row (const HfNewReturningReport *report, guint index)
{
  g_assert_cmpuint (index, <, report->rows->len);
  return &g_array_index (report->rows, HfNewReturning, index);
}

/* Rows of nobody are in the report only. */
static void
assert_is_gap (const HfNewReturning *row)
{
  g_assert_cmpint (row->visits, ==, 0);
  g_assert_cmpint (row->patients, ==, 0);
}

static gpointer
compare_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfNewReturningReport *report = data;
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, plain[report->by], "tt", report->from, report->to);
  g_autoptr (HfStatement) total = NULL;
  guint index = 0;

  g_assert_no_error (*error);
  while (hf_statement_step (rows, error) == HF_STEP_ROW)
    {
      const char *label = hf_statement_is_null (rows, 0) ? "" : hf_statement_text (rows, 0);

      while (!g_str_equal (get_row (report, index)->label, label))
        assert_is_gap (get_row (report, index++));
      assert_equal (get_row (report, index++), rows);
    }
  for (; index < report->rows->len; index++)
    assert_is_gap (get_row (report, index));

  total = hf_database_ask (db, error, plain_total, "tt", report->from, report->to);
  g_assert_true (hf_statement_step (total, error) == HF_STEP_ROW);
  assert_equal (&report->total, total);
  return NULL;
}

static void
check_against_plain_sql (Book *book)
{
  static const char *const ranges[][2] = {
    { NULL, NULL },         { "2023-01-01", "2023-12-31" }, { "2022-01-01", "2023-12-31" },
    { "2023-01-01", NULL }, { "2022-05-17", "2023-02-03" }, { "2022-07-01", "2022-08-31" },
    { "2023-03-01", NULL }, { NULL, "2022-12-31" },         { "1999-01-01", "1999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (int by = HF_BY_MONTH; by <= HF_BY_DOCTOR; by++)
      {
        Question question = { (HfReportBy) by, ranges[i][0], ranges[i][1] };
        g_autoptr (HfNewReturningReport) report = ask (book, &question);

        hf_test_book_run (book->test, HF_LANE_SCAN, compare_work, report);
      }
}

static void
test_equals_plain_sql (void)
{
  g_autoptr (Book) book = book_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      int dice = g_test_rand_int_range (0, 10);

      if (dice < 5)
        add_visits (book);
      else if (dice < 7)
        change_visit (book);
      else if (dice < 8)
        delete_visit (book);
      else
        go_back_or_forth (book);
      check_against_plain_sql (book);
    }
}

static void
add_visit (Book *book, HfChangeSet *changes, guint customer, const char *date)
{
  hf_change_set_insert (changes, hf_test_visit (book->customers[customer], date, NULL));
}

static Book *
new_known_book (void)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Add visits");
  Book *book = book_new ();

  add_visit (book, changes, 0, "2022-02-10");
  add_visit (book, changes, 0, "2022-02-10");
  add_visit (book, changes, 1, "2022-02-11");
  add_visit (book, changes, 0, "2022-05-01");
  commit (book, changes);
  return book;
}

static void
test_widens_to_whole_periods (void)
{
  g_autoptr (Book) book = new_known_book ();
  Question month = { HF_BY_MONTH, "2022-02-11", "2022-02-12" };
  Question year = { HF_BY_YEAR, "2022-04-11", "2024-02-12" };
  g_autoptr (HfNewReturningReport) by_month = NULL;
  g_autoptr (HfNewReturningReport) by_year = NULL;

  by_month = ask (book, &month);
  g_assert_cmpstr (by_month->from, ==, "2022-02-01");
  g_assert_cmpstr (by_month->to, ==, "2022-02-28");
  g_assert_cmpint (by_month->total.visits, ==, 3);
  g_assert_cmpint (by_month->total.new_visits, ==, 2);
  g_assert_cmpfloat (hf_new_returning_ratio (&by_month->total), ==, 0.5);

  by_year = ask (book, &year);
  g_assert_cmpstr (by_year->from, ==, "2022-01-01");
  g_assert_cmpstr (by_year->to, ==, "2024-12-31");
  g_assert_cmpuint (by_year->rows->len, ==, 1);
  g_assert_cmpint (by_year->total.visits, ==, 4);
  g_assert_cmpint (by_year->total.patients, ==, 2);
}

static void
assert_months (Book *book, const char *from, const char *to, const char *const *months)
{
  Question question = { HF_BY_MONTH, from, to };
  g_autoptr (HfNewReturningReport) report = ask (book, &question);

  g_assert_cmpuint (report->rows->len, ==, g_strv_length ((char **) months));
  for (guint i = 0; months[i] != NULL; i++)
    g_assert_cmpstr (get_row (report, i)->label, ==, months[i]);
}

static void
test_shows_months_without_visits (void)
{
  g_autoptr (Book) book = new_known_book ();

  assert_months (book, NULL, NULL,
                 (const char *const[]){ "2022-02", "2022-03", "2022-04", "2022-05", NULL });
  assert_months (book, "2022-03-01", "2022-04-30",
                 (const char *const[]){ "2022-03", "2022-04", NULL });
  assert_months (book, "2021-01-01", "2022-03-31",
                 (const char *const[]){ "2022-02", "2022-03", NULL });
  assert_months (book, "2022-05-01", "9999-12-31", (const char *const[]){ "2022-05", NULL });
  assert_months (book, "2022-04-01", "2022-03-01", (const char *const[]){ NULL });
}

static void
test_empty_book (void)
{
  g_autoptr (Book) book = book_new ();

  for (int by = HF_BY_MONTH; by <= HF_BY_DOCTOR; by++)
    {
      Question question = { (HfReportBy) by, NULL, NULL };
      g_autoptr (HfNewReturningReport) report = ask (book, &question);

      g_assert_cmpuint (report->rows->len, ==, 0);
      g_assert_cmpint (report->total.patients, ==, 0);
      g_assert_cmpstr (report->from, ==, "");
      g_assert_true (isnan (hf_new_returning_ratio (&report->total)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/stats/new-returning/equals-plain-sql", test_equals_plain_sql);
  g_test_add_func ("/stats/new-returning/widens-to-whole-periods", test_widens_to_whole_periods);
  g_test_add_func ("/stats/new-returning/shows-months-without-visits",
                   test_shows_months_without_visits);
  g_test_add_func ("/stats/new-returning/empty-book", test_empty_book);

  return g_test_run ();
}
