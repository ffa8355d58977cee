/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Marks on a list without a widget: one by one, ranges, all but some, and what the list does
 * meanwhile. */

#include "gui/common/hf-marks.h"

#include "core/hf-customer.h"
#include "tests/store/hf-test-book.h"

#define N_ROWS 6

typedef struct
{
  HfTestBook *book;
  HfLiveList *list;
  HfMarks    *marks;
  guint       n_told;
} Fixture;

static void
changed_cb (HfMarks *marks, Fixture *fixture)
{
  fixture->n_told++;
}

static HfQuery *
make_query (Fixture *fixture)
{
  HfQuery *query = hf_query_new (&hf_customer_def, fixture->book->viewer);

  hf_query_where (query, HF_CUSTOMER_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_CUSTOMER_NAME, FALSE);
  return query;
}

static void
wait_for_rows (Fixture *fixture, guint n_rows)
{
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) == n_rows &&
                    !hf_live_list_is_loading (fixture->list));
}

/* Their ids are in the order of their names. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfQuery) query = NULL;

  fixture->book = hf_test_book_new ();
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zz %u", i);
      hf_test_book_add_customer (fixture->book, name);
    }
  fixture->list = hf_live_list_new (fixture->book->store);
  fixture->marks = hf_marks_new (fixture->list);
  g_signal_connect (fixture->marks, "changed", G_CALLBACK (changed_cb), fixture);
  query = make_query (fixture);
  hf_live_list_set_query (fixture->list, query);
  wait_for_rows (fixture, N_ROWS);
  fixture->n_told = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->marks);
  g_clear_object (&fixture->list);
  hf_test_book_free (fixture->book);
}

static gint64
nth (Fixture *fixture, guint position)
{
  return hf_live_list_get_id (fixture->list, position);
}

static void
check (Fixture *fixture, const char *expected)
{
  guint n_marked = 0;

  for (guint i = 0; i < strlen (expected); i++)
    {
      g_assert_cmpint (hf_marks_has (fixture->marks, nth (fixture, i)), ==, expected[i] == 'x');
      n_marked += expected[i] == 'x';
    }
  g_assert_cmpuint (hf_marks_count (fixture->marks, NULL), ==, n_marked);
}

static void
test_one_by_one (Fixture *fixture, gconstpointer data)
{
  g_assert_false (hf_marks_are_on (fixture->marks));
  hf_marks_set (fixture->marks, nth (fixture, 1), TRUE);
  hf_marks_set (fixture->marks, nth (fixture, 1), TRUE);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  hf_marks_set (fixture->marks, nth (fixture, 4), TRUE);
  check (fixture, ".x..x.");
  hf_marks_set (fixture->marks, nth (fixture, 1), FALSE);
  check (fixture, "....x.");
  g_assert_true (hf_marks_are_on (fixture->marks));
  hf_marks_set_on (fixture->marks, FALSE);
  check (fixture, "......");
  g_assert_false (hf_marks_are_on (fixture->marks));
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  hf_marks_set (fixture->marks, nth (fixture, 0), TRUE);
  hf_marks_set_range (fixture->marks, 2, 2, TRUE);
  check (fixture, "x.xx..");
  hf_marks_set_range (fixture->marks, 4, 10, FALSE);
  check (fixture, "....xx");
  g_assert_false (hf_marks_are_all (fixture->marks));
  hf_marks_set_range (fixture->marks, 0, N_ROWS, TRUE);
  g_assert_true (hf_marks_are_all (fixture->marks));
}

static void
test_all_but (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfSelected) selected = NULL;

  hf_marks_set_all (fixture->marks, TRUE);
  g_assert_true (hf_marks_are_all (fixture->marks));
  hf_marks_set (fixture->marks, nth (fixture, 2), FALSE);
  check (fixture, "xx.xxx");
  selected = hf_marks_select (fixture->marks, make_query (fixture), "x");
  g_assert_true (selected->is_all);
  g_assert_cmpuint (selected->ids->len, ==, 1);
  g_assert_cmpint (g_array_index (selected->ids, gint64, 0), ==, nth (fixture, 2));
  g_assert_cmpstr (selected->search, ==, "x");

  /* Another customer who is listed is one of all, and one who goes is not missed. */
  hf_test_book_add_customer (fixture->book, "Zz 9");
  wait_for_rows (fixture, N_ROWS + 1);
  check (fixture, "xx.xxxx");
  hf_test_book_delete (fixture->book, &hf_customer_def, nth (fixture, 2));
  wait_for_rows (fixture, N_ROWS);
  check (fixture, "xxxxxx");
  g_assert_cmpuint (hf_marks_count (fixture->marks, NULL), ==, N_ROWS);
}

/* Those marked one by one stay marked out of sight, and it is said; "all" was said of what was
 * seen. */
static void
test_other_question (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfQuery) query = make_query (fixture);
  g_autoptr (HfSelected) selected = NULL;
  guint n_unlisted;

  hf_marks_set (fixture->marks, nth (fixture, 0), TRUE);
  hf_marks_set (fixture->marks, nth (fixture, 3), TRUE);
  hf_marks_ask_again (fixture->marks);
  hf_live_list_search (fixture->list, query, "Zz 3");
  wait_for_rows (fixture, 1);
  g_assert_cmpuint (hf_marks_count (fixture->marks, &n_unlisted), ==, 2);
  g_assert_cmpuint (n_unlisted, ==, 1);
  g_assert_true (hf_marks_has (fixture->marks, nth (fixture, 0)));
  selected = hf_marks_select (fixture->marks, hf_query_ref (query), NULL);
  g_assert_false (selected->is_all);
  g_assert_cmpint (g_array_index (selected->ids, gint64, 0), ==, nth (fixture, 0));
  g_assert_cmpuint (selected->ids->len, ==, 2);

  hf_marks_set_all (fixture->marks, TRUE);
  hf_marks_ask_again (fixture->marks);
  g_assert_cmpuint (hf_marks_count (fixture->marks, NULL), ==, 0);
  g_assert_true (hf_marks_are_on (fixture->marks));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/marks/one-by-one", test_one_by_one);
  ADD ("/marks/range", test_range);
  ADD ("/marks/all-but", test_all_but);
  ADD ("/marks/other-question", test_other_question);
  return g_test_run ();
}
