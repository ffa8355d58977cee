/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rehearsals: what is changed in one is seen in it and nowhere else, and needs no writer. The
 * people are invented. */

#include "base/hf-fold.h"
#include "core/hf-article.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"
#include "tests/store/hf-test-book.h"

static const HfStepInfo info = { .who = "user", .at = 1, .label = "Test", .is_batch = TRUE };

static gint64
number (HfDatabase *db, const char *sql)
{
  gint64 n = -1;

  g_assert_true (hf_database_number (db, &n, NULL, sql, ""));
  return n;
}

static void
take (HfTransaction *transaction, HfRehearsalKey key, const char *text)
{
  g_autoptr (GError) error = NULL;

  hf_rehearsal_take (hf_transaction_get_rehearsal (transaction), key, text, &error);
  g_assert_no_error (error);
}

static gpointer
rename_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfTestBook      *book = data;
  g_autofree char *fold = hf_fold ("张敏");
  g_autoptr (HfTransaction) transaction =
    hf_transaction_rehearse (db, &info, &hf_customer_def, error);
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) after = NULL;

  g_assert_nonnull (transaction);
  g_assert_cmpint (number (db, "SELECT count(*) FROM customer"), ==, 0);
  take (transaction, HF_REHEARSAL_NAME, fold);
  take (transaction, HF_REHEARSAL_NAME, fold);
  g_assert_cmpint (number (db, "SELECT count(*) FROM customer"), ==, 1);
  before = hf_sql_read_one (db, &hf_customer_def, book->viewer, 1, error);
  after = hf_row_copy (before);
  hf_row_set_text (after, HF_CUSTOMER_STREET, "新街 1 号");
  g_assert_true (hf_transaction_update (transaction, before, after, error));
  take (transaction, HF_REHEARSAL_ID, "1");
  g_assert_cmpint (number (db, "SELECT count(*) FROM customer WHERE street = '新街 1 号'"), ==, 1);
  return GINT_TO_POINTER (TRUE);
}

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (
    (gsize) number (db, "SELECT count(*) FROM customer WHERE street IS NULL"));
}

static void
test_leaves_the_book (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();

  hf_test_book_add_customer (book, "张敏");
  hf_test_book_add_customer (book, "李雷");
  g_assert_true (hf_store_run_sync (book->store, HF_LANE_SCAN, rename_work, book, NULL, NULL));
  /* The connection sees the book again. */
  g_assert_cmpuint (GPOINTER_TO_SIZE (
                      hf_store_run_sync (book->store, HF_LANE_SCAN, count_work, NULL, NULL, NULL)),
                    ==, 2);
  g_assert_true (hf_store_run_sync (book->store, HF_LANE_SCAN, rename_work, book, NULL, NULL));
  hf_test_book_check (book);
}

static gpointer
insert_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfTransaction) transaction = hf_transaction_rehearse (db, &info, &hf_visit_def, error);
  g_autoptr (HfRow) row = hf_test_customer ("王芳");

  g_assert_nonnull (transaction);
  return GSIZE_TO_POINTER ((gsize) hf_transaction_insert (transaction, row, error));
}

static void
test_new_ids (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gpointer id;

  hf_test_book_add_customer (book, "张敏");
  hf_test_book_add_customer (book, "李雷");
  id = hf_store_run_sync (book->store, HF_LANE_SCAN, insert_work, NULL, NULL, NULL);
  g_assert_cmpuint (GPOINTER_TO_SIZE (id), ==, 3);
}

static gpointer
follow_up_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfTransaction) transaction =
    hf_transaction_rehearse (db, &info, &hf_follow_up_def, error);
  g_autoptr (HfRow) row = hf_test_follow_up (1, "2023-10-25", "B");
  g_autofree char *fold = hf_fold ("张敏");

  g_assert_nonnull (transaction);
  take (transaction, HF_REHEARSAL_NAME, fold);
  g_assert_cmpint (number (db, "SELECT count(*) FROM visit"), ==, 1);
  g_assert_cmpint (hf_transaction_insert (transaction, row, error), !=, 0);
  return GINT_TO_POINTER (TRUE);
}

/* They have what they follow, and are counted nowhere. */
static void
test_follow_ups (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "张敏");

  hf_test_book_insert (book, hf_test_visit (customer, "2023-10-18", "09:30"));
  g_assert_nonnull (
    hf_store_run_sync (book->store, HF_LANE_SCAN, follow_up_work, NULL, NULL, NULL));
  hf_test_book_check (book);
}

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfTestBook *book = data;
  gpointer    id;

  g_assert_true (hf_database_begin (db, error));
  id = hf_store_run_sync (book->store, HF_LANE_SCAN, insert_work, NULL, NULL, error);
  hf_database_rollback (db);
  return id;
}

static void
test_beside_the_writer (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gpointer id = hf_store_run_sync (book->store, HF_LANE_WRITE, write_work, book, NULL, NULL);

  g_assert_cmpuint (GPOINTER_TO_SIZE (id), ==, 1);
}

static gpointer
take_all_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfTransaction) transaction = hf_transaction_rehearse (db, &info, &hf_visit_def, error);

  g_assert_nonnull (transaction);
  take (transaction, HF_REHEARSAL_ROW_NUMBER, "no such number");
  take (transaction, HF_REHEARSAL_NUMBER, NULL);
  g_assert_cmpint (number (db, "SELECT count(*) FROM customer"), ==, 0);
  take (transaction, HF_REHEARSAL_ID, "2");
  g_assert_cmpint (number (db, "SELECT count(*) FROM phone"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM visit"), ==, 2);
  return GINT_TO_POINTER (TRUE);
}

static void
test_takes_what_hangs_on (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = hf_test_book_add_customer (book, "张敏");
  gint64 second = hf_test_book_add_customer (book, "李雷");

  hf_test_book_insert (book, hf_test_phone (first, "13800138000"));
  hf_test_book_insert (book, hf_test_phone (second, "13900139000"));
  hf_test_book_insert (book, hf_test_visit (second, "2023-05-01", NULL));
  hf_test_book_insert (book, hf_test_visit (second, "2023-05-02", NULL));
  g_assert_true (hf_store_run_sync (book->store, HF_LANE_SCAN, take_all_work, NULL, NULL, NULL));
}

static gint64
add_article (HfTestBook *book, const char *name)
{
  HfRow *row = hf_row_new (&hf_article_def);

  hf_row_set_text (row, HF_ARTICLE_NAME, name);
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_DRUG);
  return hf_test_book_insert (book, row);
}

static void
take_row (HfTransaction *transaction, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hf_rehearsal_take_row (hf_transaction_get_rehearsal (transaction), id, &error));
  g_assert_no_error (error);
}

static gpointer
article_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfTransaction) transaction =
    hf_transaction_rehearse (db, &info, &hf_article_def, error);
  g_autoptr (HfRow) row = hf_row_new (&hf_article_def);

  g_assert_nonnull (transaction);
  g_assert_cmpint (number (db, "SELECT count(*) FROM article"), ==, 0);
  take_row (transaction, 7); /* there is none */
  g_assert_cmpint (number (db, "SELECT count(*) FROM article"), ==, 0);
  take_row (transaction, 1);
  take_row (transaction, 1);
  g_assert_cmpint (number (db, "SELECT max(id) FROM article"), ==, 1);
  hf_row_set_text (row, HF_ARTICLE_NAME, "二甲双胍");
  hf_row_set_text (row, HF_ARTICLE_KIND, HF_ARTICLE_DRUG);
  return GSIZE_TO_POINTER ((gsize) hf_transaction_insert (transaction, row, error));
}

static void
test_articles (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gpointer id;

  add_article (book, "阿司匹林");
  add_article (book, "硝苯地平");
  id = hf_store_run_sync (book->store, HF_LANE_SCAN, article_work, NULL, NULL, NULL);
  g_assert_cmpuint (GPOINTER_TO_SIZE (id), ==, 3);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM article"), ==, 2);
  hf_test_book_check (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rehearsal/leaves-the-book", test_leaves_the_book);
  g_test_add_func ("/rehearsal/new-ids", test_new_ids);
  g_test_add_func ("/rehearsal/follow-ups", test_follow_ups);
  g_test_add_func ("/rehearsal/beside-the-writer", test_beside_the_writer);
  g_test_add_func ("/rehearsal/takes-what-hangs-on", test_takes_what_hangs_on);
  g_test_add_func ("/rehearsal/articles", test_articles);
  return g_test_run ();
}
