/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ranking customers: that the fifths are fifths, that equal customers rank alike, and that a visit
 * counts at once, by the ranking there is. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "store/hf-scores.h"

#define N_CUSTOMERS 20

static gint64
add_visit (HfTestBook *book, gint64 customer, const char *date, gint64 fee)
{
  HfRow *visit = hf_test_visit (customer, date, NULL);

  hf_row_set_int (visit, HF_VISIT_FEE, fee);
  return hf_test_book_insert (book, visit);
}

/* Customer n, from 1 on, came on the n-th of June and paid n yuan; one more never came. */
static HfTestBook *
ranked_ones (void)
{
  HfTestBook *book = hf_test_book_new ();

  for (int i = 1; i <= N_CUSTOMERS; i++)
    {
      gint64           customer = hf_test_book_add_customer (book, "陈建国");
      g_autofree char *date = g_strdup_printf ("2023-06-%02d", i);

      add_visit (book, customer, date, 100 * i);
    }
  hf_test_book_add_customer (book, "陈建国");
  return book;
}

static gpointer
make_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfScoreBasis *basis = data;

  g_assert_true (hf_score_basis_make (db, hf_date_new (2023, 10, 20), basis, NULL, error));
  return NULL;
}

static gpointer
rank_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfScoreBasis *basis = data;
  gint64              after = 0;
  guint               n_changed = 0;

  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_score_basis_store (db, basis, error));
  do
    g_assert_true (hf_scores_refresh (db, basis, &after, &n_changed, error));
  while (after > 0);
  g_assert_true (hf_database_commit (db, error));
  return GUINT_TO_POINTER (n_changed);
}

static guint
rank (HfTestBook *book, HfScoreBasis *basis)
{
  hf_store_run_sync (book->store, HF_LANE_SCAN, make_work, basis, NULL, NULL);
  return GPOINTER_TO_UINT (
    hf_store_run_sync (book->store, HF_LANE_WRITE, rank_work, basis, NULL, NULL));
}

static void
test_fifths (void)
{
  g_autoptr (HfTestBook) book = ranked_ones ();
  HfScoreBasis basis;

  g_assert_cmpuint (rank (book, &basis), ==, N_CUSTOMERS);
  g_assert_cmpint (basis.n_customers, ==, N_CUSTOMERS);
  g_assert_cmpint (basis.n_visits, ==, N_CUSTOMERS);
  g_assert_cmpint (basis.cuts.at[HF_SCORE_MONEY][0], ==, 400);
  g_assert_cmpint (basis.cuts.at[HF_SCORE_MONEY][3], ==, 1600);
  g_assert_cmpint (basis.money, ==, 21000);
  g_assert_cmpint (basis.money_of_top, ==, 100 * (17 + 18 + 19 + 20));
  g_assert_cmpint (hf_test_book_number (
                     book, "SELECT count(*) FROM customer WHERE money_score = 5 AND spent > 1600"),
                   ==, 4);
  g_assert_cmpint (hf_test_book_number (book,
                                        "SELECT count(*) FROM customer WHERE recency_score = 1"),
                   ==, 4);
  /* who are alike: all came once, and length is nought for all */
  g_assert_cmpint (
    hf_test_book_number (
      book, "SELECT count(*) FROM customer WHERE frequency_score = 1 AND length_score = 1"),
    ==, N_CUSTOMERS);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer WHERE money_score IS "
                                              "NULL AND value_now IS NULL AND visit_count = 0"),
                   ==, 1);
  g_assert_cmpuint (rank (book, &basis), ==, 0); /* nothing changes twice */
  hf_test_book_check (book);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_score_basis_read (db, data, error));
  return NULL;
}

static gpointer
stale_work (HfDatabase *db, gpointer day, GCancellable *cancellable, GError **error)
{
  HfScoreBasis basis;
  gboolean     is_stale;

  g_assert_true (hf_score_basis_read (db, &basis, error));
  g_assert_true (hf_score_basis_is_stale (db, &basis, *(HfDate *) day, &is_stale, error));
  return GINT_TO_POINTER (is_stale);
}

static gboolean
is_stale (HfTestBook *book, HfDate day)
{
  return hf_store_run_sync (book->store, HF_LANE_READ, stale_work, &day, NULL, NULL) != NULL;
}

static void
test_kept (void)
{
  g_autoptr (HfTestBook) book = ranked_ones ();
  HfDate       today = hf_date_new (2023, 10, 20);
  HfScoreBasis made, kept;

  hf_store_run_sync (book->store, HF_LANE_READ, read_work, &kept, NULL, NULL);
  g_assert_false (kept.is_known);
  g_assert_true (is_stale (book, today));
  rank (book, &made);
  hf_store_run_sync (book->store, HF_LANE_READ, read_work, &kept, NULL, NULL);
  g_assert_true (kept.is_known);
  g_assert_cmpmem (&made.cuts, sizeof made.cuts, &kept.cuts, sizeof kept.cuts);
  g_assert_cmpint (kept.money_of_top, ==, made.money_of_top);
  g_assert_false (is_stale (book, today));
  g_assert_true (is_stale (book, today + 1));
  add_visit (book, 1, "2023-10-19", 0); /* one more of twenty */
  g_assert_true (is_stale (book, today));
}

static gpointer
begin_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_database_begin (db, error));
  g_assert_true (hf_score_basis_store (db, data, error));
  g_assert_true (hf_database_commit (db, error));
  return NULL;
}

/* The program ends after the basis was kept, the same day that everybody had been ranked. */
static void
test_broken_off (void)
{
  g_autoptr (HfTestBook) book = ranked_ones ();
  HfDate       today = hf_date_new (2023, 10, 20);
  HfScoreBasis basis;

  g_assert_true (is_stale (book, today));
  rank (book, &basis);
  g_assert_false (is_stale (book, today));
  hf_store_run_sync (book->store, HF_LANE_WRITE, begin_work, &basis, NULL, NULL);
  g_assert_true (is_stale (book, today));
}

/* By the ranking of before, which the next look renews; and undo takes it back. */
static void
test_a_visit_counts_at_once (void)
{
  g_autoptr (HfTestBook) book = ranked_ones ();
  g_autoptr (HfRow) before = NULL, after = NULL, undone = NULL;
  HfScoreBasis basis;

  rank (book, &basis);
  before = hf_test_book_read (book, &hf_customer_def, 1);
  g_assert_cmpstr (hf_row_text (before, HF_CUSTOMER_VALUE_NOW), ==, HF_CUSTOMER_VALUE_LOW);
  g_assert_cmpstr (hf_row_text (before, HF_CUSTOMER_VALUE_GROUP), ==, HF_CUSTOMER_GROUP_LOST);
  add_visit (book, 1, "2023-10-19", 500000);
  after = hf_test_book_read (book, &hf_customer_def, 1);
  g_assert_cmpint (hf_row_int (after, HF_CUSTOMER_SPENT), ==, 500100);
  g_assert_cmpstr (hf_row_text (after, HF_CUSTOMER_VALUE_NOW), ==, HF_CUSTOMER_VALUE_HIGH);
  g_assert_cmpstr (hf_row_text (after, HF_CUSTOMER_VALUE_GROUP), ==, HF_CUSTOMER_GROUP_CORE);
  hf_undone_free (hf_test_book_undo (book));
  undone = hf_test_book_read (book, &hf_customer_def, 1);
  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    g_assert_false (hf_row_differs (before, undone, i));
}

/* What somebody said of the value, the stage and who is a VIP goes before every rule. */
static void
test_by_hand (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "陈建国");
  g_autoptr (HfRow) plain = hf_test_book_read (book, &hf_customer_def, customer);
  g_autoptr (HfRow) chosen = NULL;

  g_assert_true (hf_row_is_null (plain, HF_CUSTOMER_VIP_NOW));
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_VALUE, "high");
  hf_test_book_set_text (book, &hf_customer_def, customer, HF_CUSTOMER_STAGE, "lifelong");
  chosen = hf_test_book_read (book, &hf_customer_def, customer);
  g_assert_cmpstr (hf_row_text (chosen, HF_CUSTOMER_VALUE_NOW), ==, "high");
  g_assert_cmpstr (hf_row_text (chosen, HF_CUSTOMER_STAGE_NOW), ==, "lifelong");
  g_assert_cmpint (hf_row_int (chosen, HF_CUSTOMER_VIP_NOW), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scores/broken-off", test_broken_off);
  g_test_add_func ("/scores/fifths", test_fifths);
  g_test_add_func ("/scores/kept", test_kept);
  g_test_add_func ("/scores/a-visit-counts-at-once", test_a_visit_counts_at_once);
  g_test_add_func ("/scores/by-hand", test_by_hand);
  return g_test_run ();
}
