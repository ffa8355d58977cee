/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Classes of cases follow the visits and the address at once; a filter by a class finds whom the
 * classes within it fit; and a changed class reaches everybody. */

#include "hf-test-book.h"

#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"
#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "core/hf-visit.h"
#include "store/hf-cases.h"

static gint64
add_class (HfTestBook *book, const char *axis, gint64 parent, const char *keywords)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  hf_row_set_text (row, HF_CASE_CLASS_AXIS, axis);
  hf_row_set_text (row, HF_CASE_CLASS_NAME, "class");
  hf_row_set_text (row, HF_CASE_CLASS_KEYWORDS, keywords);
  if (parent != 0)
    hf_row_set_int (row, HF_CASE_CLASS_PARENT, parent);
  return hf_test_book_insert (book, row);
}

static gint64
add_visit (HfTestBook *book, gint64 customer, const char *diagnosis)
{
  HfRow *visit = hf_test_visit (customer, "2023-10-01", NULL);

  hf_row_set_text (visit, HF_VISIT_DIAGNOSIS, diagnosis);
  return hf_test_book_insert (book, visit);
}

static gint64
count_members (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT count(*) FROM case_member");
}

static guint
count_seen (HfTestBook *book, HfViewer *viewer, gint64 class, HfFilterOp op)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, class);
  char            *values[] = { value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_case_class_def, HF_CASE_CLASS_PARENT, 0, op, values });
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  rows = hf_store_query_sync (book->store, query, NULL);
  return rows->len;
}

static guint
count_filtered (HfTestBook *book, gint64 class, HfFilterOp op)
{
  return count_seen (book, book->viewer, class, op);
}

/* Who may not see a diagnosis must not find out by its class either. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) intern = hf_viewer_new ("intern", 0, TRUE);
  gint64 class = add_class (book, HF_CASE_AXIS_DISEASE, 0, "高血压");
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  add_visit (book, customer, "高血压");
  g_assert_cmpuint (count_seen (book, book->viewer, class, HF_FILTER_IS), ==, 1);
  g_assert_cmpuint (count_seen (book, intern, class, HF_FILTER_IS), ==, 0);
}

static void
test_at_save (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 around = add_class (book, HF_CASE_AXIS_DISEASE, 0, NULL);
  gint64 within = add_class (book, HF_CASE_AXIS_DISEASE, around, "宫颈炎");
  gint64 region = add_class (book, HF_CASE_AXIS_REGION, 0, "太原");
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  hf_test_book_add_customer (book, "林一");
  g_assert_cmpint (count_members (book), ==, 0);
  add_visit (book, customer, "慢性宫颈炎");
  g_assert_cmpint (count_members (book), ==, 2);
  g_assert_cmpuint (count_filtered (book, around, HF_FILTER_IS), ==,
                    1); /* the classes within too */
  g_assert_cmpuint (count_filtered (book, within, HF_FILTER_IS), ==, 1);
  g_assert_cmpuint (count_filtered (book, region, HF_FILTER_IS), ==, 0);
  g_assert_cmpuint (count_filtered (book, around, HF_FILTER_IS_NOT), ==, 1);
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_CITY, "太原");
  g_assert_cmpuint (count_filtered (book, region, HF_FILTER_IS), ==, 1);
  hf_undone_free (hf_test_book_undo (book));
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count_members (book), ==, 0);
  hf_test_book_check (book);
}

/* Who is in two classes is not one row that is both. */
static void
test_in_both (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, book->viewer);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) rows = NULL;
  gint64 organ = add_class (book, HF_CASE_AXIS_DISEASE, 0, "宫颈");
  gint64 disease = add_class (book, HF_CASE_AXIS_DISEASE, 0, "炎");
  gint64 both = hf_test_book_add_customer (book, "陈建国");

  add_visit (book, both, "宫颈炎");
  add_visit (book, hf_test_book_add_customer (book, "林一"), "宫颈糜烂");
  add_visit (book, hf_test_book_add_customer (book, "孙二"), "阑尾炎");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, i ? disease : organ);
      char            *values[] = { value, NULL };

      hf_filter_add (filter, &(HfCondition){ &hf_case_class_def, HF_CASE_CLASS_PARENT, 0,
                                             HF_FILTER_IS, values });
    }
  hf_query_filter (query, filter, hf_date_new (2023, 10, 20));
  rows = hf_store_query_sync (book->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((HfRow *) rows->pdata[0])->id, ==, both);
}

static gint64
choose (HfTestBook *book, gint64 customer, gint64 class, const char *belongs)
{
  HfRow *row = hf_row_new (&hf_class_choice_def);

  hf_row_set_int (row, HF_CLASS_CHOICE_CUSTOMER, customer);
  hf_row_set_int (row, HF_CLASS_CHOICE_CLASS, class);
  hf_row_set_text (row, HF_CLASS_CHOICE_BELONGS, belongs);
  return hf_test_book_insert (book, row);
}

static void
decide_at (HfTestBook *book, gint64 choice, gint64 moment)
{
  g_autoptr (HfRow) before = hf_test_book_read (book, &hf_class_choice_def, choice);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after = hf_row_copy (before);

  hf_row_set_int (after, HF_CLASS_CHOICE_DECIDED, moment);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (book, changes));
}

/* What was decided by hand holds against the words, until the rule is asked again. */
static void
test_by_hand (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 around = add_class (book, HF_CASE_AXIS_DISEASE, 0, NULL);
  gint64 within = add_class (book, HF_CASE_AXIS_DISEASE, around, "宫颈炎");
  gint64 other = add_class (book, HF_CASE_AXIS_DISEASE, 0, "哮喘");
  gint64 first = hf_test_book_add_customer (book, "林一"); /* of whom nothing is said */
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 choice;
  static const char by_hand[] = "SELECT coalesce (sum (class_by_hand), 0) FROM customer";

  g_assert_cmpint (first, <, customer);
  add_visit (book, customer, "慢性宫颈炎");
  g_assert_cmpint (hf_test_book_number (book, by_hand), ==, 0);
  choice = choose (book, customer, within, HF_CLASS_CHOICE_OUT);
  g_assert_cmpint (count_members (book), ==, 0);
  g_assert_cmpint (hf_test_book_number (book, by_hand), ==, 1);
  choose (book, customer, other, HF_CLASS_CHOICE_IN);
  g_assert_cmpuint (count_filtered (book, other, HF_FILTER_IS), ==, 1);
  add_visit (book, customer, "宫颈炎"); /* another look at the words changes nothing */
  g_assert_cmpint (count_members (book), ==, 1);
  hf_test_book_set_text (book, &hf_class_choice_def, choice, HF_CLASS_CHOICE_BELONGS, NULL);
  g_assert_cmpint (count_members (book), ==, 3);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count_members (book), ==, 1);
  hf_test_book_check (book);
}

/* Each of the decisions holds, whichever was made first. */
static void
test_in_within_out (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      gint64 around = add_class (book, HF_CASE_AXIS_DISEASE, 0, "炎");
      gint64 within = add_class (book, HF_CASE_AXIS_DISEASE, around, "宫颈炎");
      gint64 customer = hf_test_book_add_customer (book, "陈建国");

      add_visit (book, customer, "宫颈炎");
      choose (book, customer, i == 0 ? around : within,
              i == 0 ? HF_CLASS_CHOICE_OUT : HF_CLASS_CHOICE_IN);
      choose (book, customer, i == 0 ? within : around,
              i == 0 ? HF_CLASS_CHOICE_IN : HF_CLASS_CHOICE_OUT);
      g_assert_cmpuint (count_filtered (book, around, HF_FILTER_IS), ==, 0);
      g_assert_cmpuint (count_filtered (book, within, HF_FILTER_IS), ==, 1);
    }
}

/* Two decisions on one class, as a merge brings them together. */
static void
test_last_decision (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 class = add_class (book, HF_CASE_AXIS_DISEASE, 0, "哮喘");
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 first = choose (book, customer, class, HF_CLASS_CHOICE_IN);

  choose (book, customer, class, HF_CLASS_CHOICE_OUT);
  g_assert_cmpuint (count_filtered (book, class, HF_FILTER_IS), ==, 0);
  decide_at (book, first, 1700000000);
  g_assert_cmpuint (count_filtered (book, class, HF_FILTER_IS), ==, 1);
}

static void
test_a_customer_goes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  add_class (book, HF_CASE_AXIS_REGION, 0, "太原");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_CITY, "太原");
  g_assert_cmpint (count_members (book), ==, 1);
  hf_test_book_delete (book, &hf_customer_def, customer);
  g_assert_cmpint (count_members (book), ==, 0);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpint (count_members (book), ==, 1);
}

static gpointer
refresh_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64   after = 0, mark;
  guint    n_changed = 0;
  gboolean is_stale;

  g_assert_true (hf_cases_is_stale (db, &is_stale, error));
  g_assert_true (is_stale);
  g_assert_true (hf_database_begin (db, error));
  do
    g_assert_true (hf_cases_refresh_portion (db, &after, &mark, &n_changed, error));
  while (after > 0);
  g_assert_true (hf_database_commit (db, error));
  g_assert_true (hf_cases_is_stale (db, &is_stale, error));
  g_assert_false (is_stale);
  return GUINT_TO_POINTER (n_changed);
}

static guint
refresh (HfTestBook *book)
{
  return GPOINTER_TO_UINT (
    hf_store_run_sync (book->store, HF_LANE_WRITE, refresh_work, NULL, NULL, NULL));
}

/* A class that comes later, that knows other words, that goes. */
static void
test_classes_change (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  gint64 class;

  add_visit (book, customer, "高血压");
  class = add_class (book, HF_CASE_AXIS_DISEASE, 0, "高血压");
  g_assert_cmpint (count_members (book), ==, 0);
  g_assert_cmpuint (refresh (book), ==, 1);
  g_assert_cmpuint (count_filtered (book, class, HF_FILTER_IS), ==, 1);
  hf_test_book_set_text (book, &hf_case_class_def, class, HF_CASE_CLASS_KEYWORDS, "糖尿病");
  g_assert_cmpuint (refresh (book), ==, 1);
  g_assert_cmpint (count_members (book), ==, 0);
  hf_undone_free (hf_test_book_undo (book));
  g_assert_cmpuint (refresh (book), ==, 1);
  hf_test_book_delete (book, &hf_case_class_def, class);
  g_assert_cmpuint (refresh (book), ==, 1);
  g_assert_cmpint (count_members (book), ==, 0);
}

/* With the last class goes what somebody decided of it. */
static void
test_last_class_goes (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 class = add_class (book, HF_CASE_AXIS_DISEASE, 0, "哮喘");
  gint64 customer = hf_test_book_add_customer (book, "陈建国");

  refresh (book);
  choose (book, customer, class, HF_CLASS_CHOICE_IN);
  g_assert_cmpint (hf_test_book_number (book, "SELECT class_by_hand FROM customer"), ==, 1);
  hf_test_book_archive (book, &hf_case_class_def, class);
  g_assert_cmpuint (refresh (book), ==, 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(class_by_hand) FROM customer"), ==, 0);
  hf_test_book_check (book);
}

/* More customers than are classified at a time. */
#define N_MANY 1500

static gpointer
break_off_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
    "INSERT INTO customer (id, name, name_fold, name_sort, city) "
    "SELECT i, 'x', 'x', x'00', '太原' FROM n";
  g_autofree char *many = g_strdup_printf (sql, N_MANY);
  gint64           after = 0, mark;
  guint            n_changed = 0;

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_database_script (db, many, error));
  g_assert_true (hf_cases_refresh_portion (db, &after, &mark, &n_changed, error));
  g_assert_true (hf_database_commit (db, error));
  g_assert_cmpint (after, >, 0);
  return NULL;
}

/* The program ends before everybody was classified: the rest are when it is started again. */
static void
test_broken_off (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  add_class (book, HF_CASE_AXIS_REGION, 0, "太原");
  hf_store_run_sync (book->store, HF_LANE_WRITE, break_off_work, NULL, NULL, NULL);
  g_assert_cmpint (count_members (book), <, N_MANY - 1);
  refresh (book);
  g_assert_cmpint (count_members (book), ==, N_MANY - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cases/at-save", test_at_save);
  g_test_add_func ("/cases/masked", test_masked);
  g_test_add_func ("/cases/in-both", test_in_both);
  g_test_add_func ("/cases/a-customer-goes", test_a_customer_goes);
  g_test_add_func ("/cases/classes-change", test_classes_change);
  g_test_add_func ("/cases/last-class-goes", test_last_class_goes);
  g_test_add_func ("/cases/broken-off", test_broken_off);
  g_test_add_func ("/cases/by-hand", test_by_hand);
  g_test_add_func ("/cases/in-within-out", test_in_within_out);
  g_test_add_func ("/cases/last-decision", test_last_decision);
  return g_test_run ();
}
