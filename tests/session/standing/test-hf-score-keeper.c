/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/standing/hf-score-keeper.h"

#include "core/hf-case-class.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-visit.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  guint n_ranked;
  guint n_changed;
  guint n_told;
  guint n_pauses;
} Seen;

static void
ranked_cb (HfScoreKeeper *keeper, guint n_changed, Seen *seen)
{
  seen->n_ranked++;
  seen->n_changed += n_changed;
}

static void
changed_cb (HfStore *store, HfChanged *changed, Seen *seen)
{
  if (hf_changed_has_row (changed, &hf_customer_def, 1))
    seen->n_told++;
}

static void
saving_changed_cb (HfStore *store, gboolean is_saving, Seen *seen)
{
  if (!is_saving)
    seen->n_pauses++;
}

static void
look (HfScoreKeeper *keeper, Seen *seen)
{
  guint before = seen->n_ranked;

  hf_keeper_look (HF_KEEPER (keeper));
  hf_test_wait_for (seen->n_ranked > before);
}

/* More than fit into a portion, so that the rest is ranked too. */
static gpointer
fill_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "INSERT INTO customer (name, name_fold, name_sort, first_visit, last_visit, visit_count, "
    "spent) "
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
    "SELECT 'An', 'an', x'00', '2023-01-01', '2023-01-01', 1, i FROM n";

  g_assert_true (hf_database_script (db, sql, error));
  return NULL;
}

static void
test_ranks (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) keeper = NULL;
  Seen seen = { 0 };

  hf_store_run_sync (book->store, HF_LANE_WRITE, fill_work, NULL, NULL, NULL);
  keeper = hf_score_keeper_new (book->store);
  g_signal_connect (keeper, "kept", G_CALLBACK (ranked_cb), &seen);
  g_signal_connect (book->store, "changed", G_CALLBACK (changed_cb), &seen);
  g_signal_connect (book->store, "saving", G_CALLBACK (saving_changed_cb), &seen);
  look (keeper, &seen);
  g_assert_cmpuint (seen.n_changed, ==, 9000);
  g_assert_cmpuint (seen.n_pauses, >=, 3); /* so that the program may end meanwhile */
  g_assert_cmpuint (seen.n_told, ==, 1);   /* lists show the scores */
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE money_score = 5"),
                   ==, 1800);
  look (keeper, &seen);
  g_assert_cmpuint (seen.n_changed, ==, 9000);
  g_assert_cmpuint (seen.n_told, ==, 1);
}

/* Tomorrow who came in between moves the fifths. */
static void
test_another_day (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) keeper = hf_score_keeper_new (book->store);
  Seen seen = { 0 };

  g_signal_connect (keeper, "kept", G_CALLBACK (ranked_cb), &seen);
  look (keeper, &seen);
  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-20", NULL));
  hf_clock_set (book->clock, hf_clock_now (book->clock) + 24 * 60 * 60);
  look (keeper, &seen);
  g_assert_cmpint (hf_test_book_number (book, "SELECT money_score FROM customer"), ==, 1);
}

/* What is wanted on every card is counted for all cards, without anybody asking. */
static void
test_wanted (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) keeper = NULL;
  HfRow *field = hf_row_new (&hf_custom_field_def);

  hf_test_book_add_customer (book, "陈建国");
  keeper = hf_score_keeper_new (book->store);
  hf_row_set_text (field, HF_CUSTOM_FIELD_NAME, "Seat");
  hf_row_set_text (field, HF_CUSTOM_FIELD_KIND, HF_CUSTOM_FIELD_TEXT);
  hf_row_set_text (field, HF_CUSTOM_FIELD_LEVEL, HF_CUSTOM_FIELD_OPEN);
  hf_row_set_int (field, HF_CUSTOM_FIELD_WANTED, 1);
  hf_test_book_insert (book, field);
  hf_test_wait_for (hf_test_book_number (book, "SELECT sum(lacks_own) FROM customer") == 1);
}

/* What a department is called says of which specialty whoever came there is: at once, as with the
 * classes themselves, and not when the timer next looks. */
static void
test_department_renamed (void)
{
  static const char members[] = "SELECT count(*) FROM case_member";
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfRow *class = hf_row_new (&hf_case_class_def), *department = hf_row_new (&hf_department_def);
  HfRow *visit = hf_test_visit (hf_test_book_add_customer (book, "陈建国"), "2023-10-01", NULL);
  g_autoptr (HfScoreKeeper) keeper = NULL;
  Seen   seen = { 0 };
  gint64 id;

  hf_row_set_text (class, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_SPECIALTY);
  hf_row_set_text (class, HF_CASE_CLASS_NAME, "康复");
  hf_row_set_text (class, HF_CASE_CLASS_KEYWORDS, "康复");
  hf_test_book_insert (book, class);
  hf_row_set_text (department, HF_DEPARTMENT_NAME, "骨科");
  id = hf_test_book_insert (book, department);
  hf_row_set_int (visit, HF_VISIT_DEPARTMENT, id);
  hf_test_book_insert (book, visit);
  keeper = hf_score_keeper_new (book->store);
  g_signal_connect (keeper, "kept", G_CALLBACK (ranked_cb), &seen);
  look (keeper, &seen);
  g_assert_cmpint (hf_test_book_number (book, members), ==, 0);
  hf_test_book_set_text (book, &hf_department_def, id, HF_DEPARTMENT_NAME, "康复科");
  for (guint i = 0; i < 5; i++) /* noticed, looked at, and a portion for each of its tasks */
    hf_test_book_let_finish (book);
  g_assert_cmpint (hf_test_book_number (book, members), ==, 1);
}

static GMutex gate; /* held while nothing long is to be read */

static gpointer
wait_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  return NULL;
}

/* Nobody is left to rank for, and the book may be closed. */
static void
test_ends_with_keeper (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  HfScoreKeeper *keeper;

  hf_test_book_add_customer (book, "陈建国");
  hf_test_book_insert (book, hf_test_visit (1, "2023-10-19", NULL));
  keeper = hf_score_keeper_new (book->store);
  g_mutex_lock (&gate);
  hf_store_run_async (book->store, HF_LANE_SCAN, wait_work, NULL, NULL, NULL, NULL, NULL, NULL);
  hf_keeper_look (HF_KEEPER (keeper));
  g_assert_finalize_object (keeper);
  g_mutex_unlock (&gate);
  hf_test_wait_for (G_OBJECT (book->store)->ref_count == 1);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(money_score) FROM customer"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score-keeper/ranks", test_ranks);
  g_test_add_func ("/score-keeper/another-day", test_another_day);
  g_test_add_func ("/score-keeper/wanted", test_wanted);
  g_test_add_func ("/score-keeper/department-renamed", test_department_renamed);
  g_test_add_func ("/score-keeper/ends-with-keeper", test_ends_with_keeper);
  return g_test_run ();
}
