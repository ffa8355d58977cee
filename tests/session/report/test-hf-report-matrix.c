/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers by two classes, counted by hand: of a book with two diseases, one within the other, six
 * people and one who is archived. Today is 2023-10-20. */

#include "core/hf-case-class.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "session/report/hf-report-reader.h"
#include "stats/hf-stat-matrix.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  const char *sex;
  const char *born;
  const char *occupation;
  const char *diagnosis;
} Person;

/* The fourth has her seventh birthday today, the fifth tomorrow. */
static const Person people[] = {
  { "female", "1980-01-01", "教师", "高血压" }, { "female", "1980-01-01", "教师", "糖尿病" },
  { "male", "1950-01-01", "会计", "高血压" },   { "female", "2016-10-20", NULL, NULL },
  { "female", "2016-10-21", NULL, "感冒" },     { NULL, NULL, "会计", NULL },
};

static gint64
add_class (HfTestBook *book, const char *name, const char *keywords, gint64 parent)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  hf_row_set_text (row, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, name);
  hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, keywords);
  if (parent != 0)
    hf_row_set_int (row, HF_CASE_CLASS_PARENT, parent);
  return hf_test_book_insert (book, row);
}

static gint64
add_person (HfTestBook *book, const Person *person)
{
  HfRow *row = hf_test_customer ("陈建国");
  HfRow *visit;
  gint64 id;

  hf_row_set_text (row, HF_CUSTOMER_SEX, person->sex);
  hf_row_set_text (row, HF_CUSTOMER_BIRTH_DATE, person->born);
  hf_row_set_text (row, HF_CUSTOMER_OCCUPATION, person->occupation);
  id = hf_test_book_insert (book, row);
  if (person->diagnosis == NULL)
    return id;
  visit = hf_test_visit (id, "2023-10-05", NULL);
  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, person->diagnosis);
  hf_test_book_insert (book, visit);
  return id;
}

static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();
  gint64      chronic = add_class (book, "Chronic", "糖尿病", 0);
  HfRow      *archived = hf_test_customer ("赵一");

  add_class (book, "Pressure", "高血压", chronic);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_person (book, &people[i]);
  hf_row_set_text (archived, HF_CUSTOMER_SEX, "male");
  hf_row_set_int (archived, HF_CUSTOMER_ARCHIVED, 1700000000);
  hf_test_book_insert (book, archived);
  return book;
}

static HfReportAnswer *
read_report (HfTestBook *book, HfViewer *viewer, const char *rows, const char *columns)
{
  const char *choices[] = { rows, columns };
  g_autoptr (HfDatabase) db = hf_test_book_connect (book);
  g_autoptr (HfReportQuestion) question =
    hf_report_question_new (hf_report_kind_find ("customers"), choices,
                            hf_clock_today (book->clock));
  g_autoptr (GError) error = NULL;
  HfReportAnswer *answer = hf_report_read (db, question, viewer, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
assert_report (HfTestBook *book, const char *rows, const char *columns, const char *expected)
{
  g_autoptr (HfReportAnswer) answer = read_report (book, book->viewer, rows, columns);
  g_autofree char *csv = hf_report_table_to_csv (answer->table);

  g_assert_cmpstr (csv + strlen ("\xef\xbb\xbf"), ==, expected);
}

/* Who has a class within another is in both, once in the total. */
static void
test_classes (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_report (book, "disease", "sex",
                 "Disease,Female,Male,Not recorded,Total\r\n"
                 "Chronic,2,1,0,3\r\n"
                 "Pressure,1,1,0,2\r\n"
                 "None of these,2,0,1,3\r\n"
                 "Total,4,1,1,6\r\n");
}

/* Who brought whom: each is credited with those whose card they entered. */
static void
test_entered_by (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  hf_test_book_set_person (book, "吴昊");
  add_person (book, &people[2]);
  assert_report (book, "entered_by", "sex",
                 "Entered by,Female,Male,Not recorded,Total\r\n"
                 "Lin,4,1,1,6\r\n"
                 "吴昊,0,1,0,1\r\n"
                 "Total,4,2,1,7\r\n");
}

/* By what somebody wrote; who wrote nothing is counted too. */
static void
test_origin (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  gint64 id = hf_test_book_number (book, "SELECT min(id) FROM customer WHERE sex = 'female'");

  hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_ORIGIN, "外院转诊");
  assert_report (book, "origin", "sex",
                 "Source,Female,Male,Not recorded,Total\r\n"
                 "外院转诊,1,0,0,1\r\n"
                 "Not recorded,3,1,1,5\r\n"
                 "Total,4,1,1,6\r\n");
}

static void
test_ages (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_report (book, "age", "sex",
                 "Age,Female,Male,Not recorded,Total\r\n"
                 "0–6,1,0,0,1\r\n"
                 "7–17,1,0,0,1\r\n"
                 "18–34,0,0,0,0\r\n"
                 "35–49,2,0,0,2\r\n"
                 "50–64,0,0,0,0\r\n"
                 "65–79,0,1,0,1\r\n"
                 "80 and over,0,0,0,0\r\n"
                 "Not recorded,0,0,1,1\r\n"
                 "Total,4,1,1,6\r\n");
}

/* As many as there are words for, the most frequent first. */
static void
test_words (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  assert_report (book, "occupation", "sex",
                 "Occupation,Female,Male,Not recorded,Total\r\n"
                 "会计,0,1,1,2\r\n"
                 "教师,2,0,0,2\r\n"
                 "Not recorded,2,0,0,2\r\n"
                 "Total,4,1,1,6\r\n");
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *word = g_strdup_printf ("work %02u", i);

      add_person (book, &(Person){ "male", NULL, word, NULL });
    }
  {
    g_autoptr (HfReportAnswer) answer = read_report (book, book->viewer, "occupation", "sex");
    const HfReportRow *other = hf_report_table_get_row (answer->table, 15);

    g_assert_cmpstr (other->label, ==, "Other");
    g_assert_cmpfloat (other->values[1], ==, 1); /* of 16 words 15 have a row of their own */
  }
}

/* Who may not filter by diagnoses or birth dates is not told them by counting either. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("intern", 0, TRUE);
  g_autoptr (HfReportAnswer) answer = read_report (book, intern, "disease", "age");

  g_assert_false (g_strv_contains ((const char *const *) answer->offers[0], "disease"));
  g_assert_false (g_strv_contains ((const char *const *) answer->offers[0], "age"));
  g_assert_true (g_strv_contains ((const char *const *) answer->offers[0], "sex"));
  g_assert_cmpstr (answer->choices[0], ==, "province");
  g_assert_cmpstr (answer->choices[1], ==, "stage");
}

/* Without classes there is nothing to cut by. */
static void
test_offers (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfReportAnswer) answer = read_report (book, book->viewer, NULL, NULL);

  g_assert_true (g_strv_contains ((const char *const *) answer->offers[0], "disease"));
  g_assert_false (g_strv_contains ((const char *const *) answer->offers[0], "region"));
  g_assert_cmpstr (answer->headline, ==,
                   "The largest group: Chronic and Customer, 3 of 6 customers.");
}

static void
told_cb (gint64 done, gint64 total, gpointer user_data)
{
  gint64 *told = user_data;

  g_assert_cmpint (done, >, told[0]);
  told[0] = done;
  told[1] = total;
}

/* Over several portions, and given up between two. */
static void
test_portions (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfDatabase) db = NULL;
  g_autoptr (HfMatrixAxis) sexes = hf_matrix_axis_new (&hf_customer_def, HF_CUSTOMER_SEX);
  g_autoptr (HfMatrix) matrix = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 told[2] = { 0 };

  hf_matrix_axis_add (sexes, "female");
  db = hf_test_book_connect (book);
  g_assert_true (hf_database_run (db, NULL,
                                  "UPDATE sqlite_sequence SET seq = 50000 WHERE name = 'customer'",
                                  ""));
  add_person (book, &people[0]);
  matrix = hf_stat_matrix (db, sexes, sexes, told_cb, told, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpint (told[0], ==, told[1]);
  g_assert_cmpint (told[1], ==, 50001);
  g_assert_cmpint (matrix->cells[0], ==, 5);
  g_assert_cmpint (matrix->total, ==, 7);
  g_cancellable_cancel (cancellable);
  g_assert_null (hf_stat_matrix (db, sexes, sexes, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-matrix/classes", test_classes);
  g_test_add_func ("/report-matrix/ages", test_ages);
  g_test_add_func ("/report-matrix/entered-by", test_entered_by);
  g_test_add_func ("/report-matrix/origin", test_origin);
  g_test_add_func ("/report-matrix/words", test_words);
  g_test_add_func ("/report-matrix/masked", test_masked);
  g_test_add_func ("/report-matrix/offers", test_offers);
  g_test_add_func ("/report-matrix/portions", test_portions);
  return g_test_run ();
}
