/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A rule reaches everybody beside everything else, in as many portions as it takes. */

#include "session/standing/hf-tag-keeper.h"

#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  guint n_kept;
  guint n_changed;
  guint n_told;
} Seen;

static void
kept_cb (HfTagKeeper *keeper, guint n_changed, Seen *seen)
{
  seen->n_kept++;
  seen->n_changed += n_changed;
}

static void
changed_cb (HfStore *store, HfChanged *changed, Seen *seen)
{
  if (hf_changed_has_row (changed, &hf_customer_def, 1))
    seen->n_told++;
}

static gpointer
fill_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] =
    "INSERT INTO customer (name, name_fold, name_sort, grade) "
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1300) "
    "SELECT 'An', 'an', x'00', iif(i % 2, 'A', 'B') FROM n";

  g_assert_true (hf_database_script (db, sql, error));
  return NULL;
}

static gint64
add_rule_of (HfTestBook *book, guint field, HfFilterOp op, const char *value)
{
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;
  char            *values[] = { (char *) value, NULL };
  HfRow           *row = hf_row_new (&hf_tag_rule_def);

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, op, values });
  text = hf_filter_to_text (filter);
  hf_row_set_text (row, HF_TAG_RULE_TAG, "重点");
  hf_row_set_text (row, HF_TAG_RULE_FILTER, text);
  return hf_test_book_insert (book, row);
}

static gint64
add_rule (HfTestBook *book)
{
  return add_rule_of (book, HF_CUSTOMER_GRADE, HF_FILTER_IS, "A");
}

static gint64
count_tagged (HfTestBook *book)
{
  return hf_test_book_number (book, "SELECT count(*) FROM customer WHERE tags_auto = '重点'");
}

static void
test_rule (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  g_autoptr (HfTagKeeper) keeper = hf_tag_keeper_new (scores, book->store);
  Seen seen = { 0 };

  hf_store_run_sync (book->store, HF_LANE_WRITE, fill_work, NULL, NULL, NULL);
  g_signal_connect (keeper, "kept", G_CALLBACK (kept_cb), &seen);
  add_rule (book);
  hf_test_wait_for (seen.n_kept == 1);
  g_assert_cmpuint (seen.n_changed, ==, 650);
  g_assert_cmpint (count_tagged (book), ==, 650);
  g_signal_connect (book->store, "changed", G_CALLBACK (changed_cb), &seen);
  hf_undone_free (hf_test_book_undo (book));
  hf_test_wait_for (seen.n_kept == 2);
  g_assert_cmpint (count_tagged (book), ==, 0);
  g_assert_cmpuint (seen.n_told, ==, 1);
}

/* The look when nothing is stale comes with each ranking, and costs nothing. */
static void
test_ranked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  g_autoptr (HfTagKeeper) keeper = hf_tag_keeper_new (scores, book->store);
  Seen seen = { 0 };

  g_signal_connect (keeper, "kept", G_CALLBACK (kept_cb), &seen);
  hf_keeper_look (HF_KEEPER (scores));
  hf_test_wait_for (seen.n_kept == 1);
  g_assert_cmpuint (seen.n_changed, ==, 0);
}

/* The rule holds for a book without customers, when they come unseen; somebody new on the staff is
 * why everybody is looked at. */
static void
move (HfTestBook *book, const HfTagKeeper *keeper, Seen *seen)
{
  g_signal_connect ((gpointer) keeper, "kept", G_CALLBACK (kept_cb), seen);
  add_rule (book);
  hf_test_wait_for (seen->n_kept == 1);
  hf_store_run_sync (book->store, HF_LANE_WRITE, fill_work, NULL, NULL, NULL);
}

/* What could not be written is written when the next occasion comes. */
static void
test_failed (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  g_autoptr (HfTagKeeper) keeper = hf_tag_keeper_new (scores, book->store);
  Seen seen = { 0 };

  move (book, keeper, &seen);
  hf_test_book_refuse (book, "UPDATE ON customer");
  hf_test_book_add_staff (book, "林一", HF_STAFF_ROLE_DOCTOR);
  hf_test_wait_for (seen.n_kept == 2);
  g_assert_cmpint (count_tagged (book), ==, 0);
  hf_test_book_allow (book);
  hf_keeper_look (HF_KEEPER (scores));
  hf_test_wait_for (seen.n_kept == 3);
  g_assert_cmpint (count_tagged (book), ==, 650);
}

/* Nor is it forgotten by a process that ends in the middle. */
static void
test_half (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  HfTagKeeper *first = hf_tag_keeper_new (scores, book->store);
  g_autoptr (HfTagKeeper) second = NULL;
  Seen seen = { 0 };

  move (book, first, &seen);
  hf_test_book_add_staff (book, "林一", HF_STAFF_ROLE_DOCTOR);
  hf_test_wait_for (count_tagged (book) > 0);
  g_assert_finalize_object (first);
  hf_test_book_let_finish (book);
  g_assert_cmpint (count_tagged (book), ==, 500);
  second = hf_tag_keeper_new (scores, book->store);
  g_signal_connect (second, "kept", G_CALLBACK (kept_cb), &seen);
  hf_keeper_look (HF_KEEPER (scores));
  hf_test_wait_for (seen.n_kept == 2);
  g_assert_cmpint (count_tagged (book), ==, 650);
}

/* Whoever ranked ended before the tags were worked out: they are known to be to come, and come. */
static void
test_ranked_only (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  HfTagKeeper *first = hf_tag_keeper_new (scores, book->store);
  g_autoptr (HfTagKeeper) second = NULL;
  Seen seen = { 0 }, ranked = { 0 };

  g_signal_connect (first, "kept", G_CALLBACK (kept_cb), &seen);
  g_signal_connect (scores, "kept", G_CALLBACK (kept_cb), &ranked);
  add_rule_of (book, HF_CUSTOMER_FREQUENCY_SCORE, HF_FILTER_KNOWN, NULL);
  hf_test_wait_for (seen.n_kept == 1);
  hf_test_book_insert (book, hf_test_visit (hf_test_book_add_customer (book, "陈建国"),
                                            "2023-10-01", NULL));
  g_assert_finalize_object (first);
  hf_keeper_look (HF_KEEPER (scores));
  hf_test_wait_for (ranked.n_kept == 1);
  g_assert_cmpuint (ranked.n_changed, ==, 1);
  g_assert_cmpint (count_tagged (book), ==, 0);
  hf_test_book_check (book);
  second = hf_tag_keeper_new (scores, book->store);
  g_signal_connect (second, "kept", G_CALLBACK (kept_cb), &seen);
  hf_keeper_look (HF_KEEPER (second));
  hf_test_wait_for (seen.n_kept == 2);
  g_assert_cmpint (count_tagged (book), ==, 1);
  hf_test_book_check (book);
}

/* What an organisation is called may be asked for. */
static void
test_organisation (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  g_autoptr (HfTagKeeper) keeper = hf_tag_keeper_new (scores, book->store);
  HfRow *row = hf_row_new (&hf_organisation_def);
  Seen   seen = { 0 };

  move (book, keeper, &seen);
  hf_row_set_text (row, HF_ORGANISATION_NAME, "云上信息");
  hf_test_book_insert (book, row);
  hf_test_wait_for (seen.n_kept == 2);
  g_assert_cmpint (count_tagged (book), ==, 650);
}

/* A keeper may go in the middle of its work. */
static void
test_gone (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfScoreKeeper) scores = hf_score_keeper_new (book->store);
  HfTagKeeper *keeper = hf_tag_keeper_new (scores, book->store);

  hf_store_run_sync (book->store, HF_LANE_WRITE, fill_work, NULL, NULL, NULL);
  add_rule (book);
  g_assert_finalize_object (keeper);
  hf_test_book_let_finish (book);
  g_assert_cmpint (count_tagged (book), <, 650);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag-keeper/rule", test_rule);
  g_test_add_func ("/tag-keeper/ranked", test_ranked);
  g_test_add_func ("/tag-keeper/failed", test_failed);
  g_test_add_func ("/tag-keeper/half", test_half);
  g_test_add_func ("/tag-keeper/ranked-only", test_ranked_only);
  g_test_add_func ("/tag-keeper/organisation", test_organisation);
  g_test_add_func ("/tag-keeper/gone", test_gone);
  return g_test_run ();
}
