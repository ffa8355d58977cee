/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pairs merged without anybody looking: only what says nothing different, each its own step. The
 * people are invented. */

#include "session/same-person/hf-merge-batch.h"

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "core/hf-validate.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  HfViewer       *viewer;
  HfDuplicatePair pair;
  GArray         *pairs;
  HfMergeVerdict  verdict;
  gint64          step;
  gint64          counts[HF_MERGE_N_VERDICTS];
} Work;

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  return GINT_TO_POINTER (
    hf_merge_batch_pair (db, &work->pair, work->viewer, 7, &work->verdict, &work->step, error));
}

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work      *work = data;
  HfProgress progress = { 0 };

  return GINT_TO_POINTER (hf_merge_batch_count (db, work->pairs, work->viewer, &progress,
                                                cancellable, work->counts, error));
}

static HfMergeVerdict
merge (HfTestBook *book, gint64 one, gint64 other)
{
  Work work = { .viewer = book->viewer, .pair = { one, other, 0 } };
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_store_run_sync (book->store, HF_LANE_WRITE, merge_work, &work, NULL, &error) !=
                 NULL);
  g_assert_no_error (error);
  return work.verdict;
}

static gint64
merge_step (HfTestBook *book, gint64 one, gint64 other)
{
  Work work = { .viewer = book->viewer, .pair = { one, other, 0 } };

  hf_store_run_sync (book->store, HF_LANE_WRITE, merge_work, &work, NULL, NULL);
  g_assert_cmpint (work.step, >, 0);
  return work.step;
}

static gpointer
join_work (HfDatabase *db, gpointer steps, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_merge_batch_join (db, steps, error));
}

static gint64
get_merged_into (HfTestBook *book, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, id);

  return hf_row_int (row, HF_CUSTOMER_MERGED_INTO);
}

/* 1 to 3: one person, of whom 2 has come once. 4: says something else of where she lives. */
static HfTestBook *
make_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  for (guint i = 0; i < 4; i++)
    hf_test_book_add_customer (book, i == 1 ? "張敏" : "张敏");
  hf_test_book_insert (book, hf_test_visit (2, "2023-05-01", NULL));
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_CITY, "大同");
  hf_test_book_set_text (book, &hf_customer_def, 4, HF_CUSTOMER_CITY, "太原");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_ALLERGIES, "青霉素");
  hf_test_book_set_text (book, &hf_customer_def, 3, HF_CUSTOMER_ALLERGIES, "磺胺");
  return book;
}

static void
test_merge (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfRow) kept = NULL;

  g_assert_cmpint (merge (book, 1, 2), ==, HF_MERGE_DONE);
  g_assert_cmpint (get_merged_into (book, 1), ==, 2); /* who has come stays */
  g_assert_cmpint (merge (book, 1, 3), ==, HF_MERGE_DONE);
  g_assert_cmpint (get_merged_into (book, 3), ==, 2); /* the first of the pair is 2 by now */
  kept = hf_test_book_read (book, &hf_customer_def, 2);
  g_assert_cmpstr (hf_row_text (kept, HF_CUSTOMER_CITY), ==, "大同");
  g_assert_nonnull (strstr (hf_row_text (kept, HF_CUSTOMER_ALLERGIES), "磺胺"));
  g_assert_cmpint (merge (book, 2, 3), ==, HF_MERGE_GONE);
  g_assert_cmpint (merge (book, 2, 99), ==, HF_MERGE_GONE);
  hf_test_book_check (book);
}

/* What somebody would have to choose is not chosen for them. */
static void
test_differs (void)
{
  g_autoptr (HfTestBook) book = make_book ();

  g_assert_cmpint (merge (book, 1, 4), ==, HF_MERGE_DIFFERS);
  g_assert_cmpint (get_merged_into (book, 4), ==, 0);
  g_assert_cmpint (merge (book, 2, 4), ==, HF_MERGE_DONE); /* who says nothing there */
}

/* Nor is what the role of whoever asks hides. */
static void
test_hidden_differs (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  HfDuplicatePair pair = { 2, 3, 0 };
  Work work = { .viewer = book->viewer, .pairs = g_array_new (FALSE, FALSE, sizeof pair) };

  for (gint64 id = 2; id <= 3; id++)
    hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_ECONOMY,
                           hf_customer_economies[id - 2].key);
  book->viewer->hides_restricted = TRUE;
  g_array_append_val (work.pairs, pair);
  hf_test_book_run (book, HF_LANE_READ, count_work, &work);
  g_assert_cmpint (work.counts[HF_MERGE_DIFFERS], ==, 1);
  g_assert_cmpint (merge (book, 2, 3), ==, HF_MERGE_DIFFERS);
  g_assert_cmpint (get_merged_into (book, 3), ==, 0);
  g_array_unref (work.pairs);
}

/* A year that was written as its first day is less than that day; and what is too long for one card
 * is not cut short. */
static void
test_lossless (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autofree char *first = g_strnfill (HF_TEXT_MAX_BYTES - 1, 'a');
  g_autofree char *second = g_strnfill (9, 'b');

  for (gint64 id = 1; id <= 2; id++)
    hf_test_book_set_text (book, &hf_customer_def, id, HF_CUSTOMER_BIRTH_DATE, "1980-01-01");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_BIRTH_PRECISION,
                         HF_CUSTOMER_PRECISION_YEAR);
  g_assert_cmpint (merge (book, 1, 2), ==, HF_MERGE_DIFFERS);
  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_BIRTH_PRECISION,
                         HF_CUSTOMER_PRECISION_YEAR);
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_NOTE, first);
  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_NOTE, second);
  g_assert_cmpint (merge (book, 1, 2), ==, HF_MERGE_DIFFERS);
  hf_test_book_set_text (book, &hf_customer_def, 2, HF_CUSTOMER_NOTE, "aa");
  hf_test_book_set_text (book, &hf_customer_def, 1, HF_CUSTOMER_NOTE, "aa");
  g_assert_cmpint (merge (book, 1, 2), ==, HF_MERGE_DONE);
}

/* What was asked for at once goes back at once, whatever was saved in between; a merge that was
 * undone meanwhile stays so. */
static void
test_join (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HfUndone) undone = NULL;
  gint64 step = merge_step (book, 1, 2);

  g_array_append_val (steps, step);
  hf_test_book_add_customer (book, "林静");
  step = merge_step (book, 2, 3);
  g_array_append_val (steps, step);
  hf_test_book_run (book, HF_LANE_WRITE, join_work, steps);
  hf_test_book_check (book);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step WHERE label = 'Merge "
                                              "customers'"),
                   ==, 1);
  undone = hf_test_book_undo (book);
  g_assert_cmpint (get_merged_into (book, 1), ==, 0);
  g_assert_cmpint (get_merged_into (book, 3), ==, 0);
  hf_test_book_check (book);
  hf_undone_free (hf_test_book_redo (book));
  g_assert_cmpint (get_merged_into (book, 1), ==, 2);
  g_assert_cmpint (get_merged_into (book, 3), ==, 2);
  hf_test_book_check (book);
}

/* What somebody said after the pairs were read counts. */
static void
test_distinct (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);

  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, 1);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, 2);
  hf_test_book_insert (book, pair);
  g_assert_cmpint (merge (book, 1, 2), ==, HF_MERGE_DIFFERS);
  g_assert_cmpint (merge (book, 2, 1), ==, HF_MERGE_DIFFERS);
  g_assert_cmpint (merge (book, 1, 3), ==, HF_MERGE_DONE);
}

static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (HfRow) row = hf_test_book_read (book, &hf_customer_def, 3);
  HfChangeSet *changes = hf_change_set_new ("Archive");
  HfRow       *draft = hf_row_copy (row);

  hf_row_set_int (draft, HF_CUSTOMER_ARCHIVED, 1);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
  g_assert_cmpint (merge (book, 2, 3), ==, HF_MERGE_GONE);
}

static void
test_count (void)
{
  const HfDuplicatePair listed[] = { { 1, 2, 0 }, { 1, 3, 0 }, { 1, 4, 0 }, { 2, 99, 0 } };
  g_autoptr (HfTestBook) book = make_book ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  g_autoptr (GError) error = NULL;
  Work work = { .viewer = book->viewer, .pairs = pairs };

  g_array_append_vals (pairs, listed, G_N_ELEMENTS (listed));
  g_assert_true (hf_store_run_sync (book->store, HF_LANE_READ, count_work, &work, NULL, &error) !=
                 NULL);
  g_assert_no_error (error);
  g_assert_cmpint (work.counts[HF_MERGE_DONE], ==, 2);
  g_assert_cmpint (work.counts[HF_MERGE_DIFFERS], ==, 1);
  g_assert_cmpint (work.counts[HF_MERGE_GONE], ==, 1);
  g_assert_cmpint (get_merged_into (book, 1), ==, 0);
  g_cancellable_cancel (cancelled);
  g_assert_null (
    hf_store_run_sync (book->store, HF_LANE_READ, count_work, &work, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/merge-batch/merge", test_merge);
  g_test_add_func ("/merge-batch/differs", test_differs);
  g_test_add_func ("/merge-batch/hidden-differs", test_hidden_differs);
  g_test_add_func ("/merge-batch/lossless", test_lossless);
  g_test_add_func ("/merge-batch/join", test_join);
  g_test_add_func ("/merge-batch/distinct", test_distinct);
  g_test_add_func ("/merge-batch/archived", test_archived);
  g_test_add_func ("/merge-batch/count", test_count);
  return g_test_run ();
}
