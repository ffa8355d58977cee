/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pairs in the whole book: which are found, once each, and what is left out. */

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "session/same-person/hf-duplicate-scan.h"
#include "session/same-person/hf-likeness.h"
#include "tests/store/hf-test-book.h"

#define PHONE "13800000001"

typedef struct
{
  guint         limit;
  guint         n_told;
  gint64        total;
  GCancellable *to_cancel;
} Look;

static void
progressed (gint64 done, gint64 total, gpointer user_data)
{
  Look *look = user_data;

  g_assert_cmpint (done, <, total);
  look->n_told++;
  look->total = total;
  if (look->to_cancel != NULL)
    g_cancellable_cancel (look->to_cancel);
}

static gpointer
scan_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Look      *look = user_data;
  HfProgress progress = { progressed, look };

  return hf_duplicate_scan_run (db, look->limit, &progress, cancellable, error);
}

static HfDuplicateScan *
scan (HfTestBook *book, guint limit)
{
  Look             look = { .limit = limit };
  HfDuplicateScan *found =
    hf_store_run_sync (book->store, HF_LANE_READ, scan_work, &look, NULL, NULL);

  g_assert_nonnull (found);
  g_assert_cmpuint (look.n_told, ==, 1);
  return found;
}

static void
assert_pairs (HfTestBook *book, guint n)
{
  g_autoptr (HfDuplicateScan) found = scan (book, 100);

  g_assert_cmpuint (found->pairs->len, ==, n);
  g_assert_false (found->is_cut);
}

static gint64
add (HfTestBook *book, const char *name, const char *phone)
{
  gint64 id = hf_test_book_insert (book, hf_test_customer (name));

  if (phone != NULL)
    hf_test_book_insert (book, hf_test_phone (id, phone));
  return id;
}

static void
test_rules (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = add (book, "张敏", PHONE);
  gint64 twin = add (book, "張敏", NULL);
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);

  add (book, "李强", PHONE); /* a family shares a telephone */
  assert_pairs (book, 0);
  hf_test_book_insert (book, hf_test_phone (twin, "138 0000 0001"));
  assert_pairs (book, 1);
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  hf_test_book_set_text (book, &hf_customer_def, twin, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  assert_pairs (book, 1); /* by two rules, but one pair */
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_SEX, "male");
  assert_pairs (book, 1);
  hf_test_book_set_text (book, &hf_customer_def, twin, HF_CUSTOMER_SEX, "female");
  assert_pairs (book, 0);
  hf_test_book_set_text (book, &hf_customer_def, twin, HF_CUSTOMER_SEX, NULL);
  assert_pairs (book, 1);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, twin);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, one);
  hf_test_book_insert (book, pair);
  assert_pairs (book, 0);
}

/* Names that sound alike and a telephone in common, but for those who live together. */
static void
test_sounds_alike (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = add (book, "张敏", PHONE), other = add (book, "章敏", PHONE);
  g_autoptr (HfDuplicateScan) found = NULL;

  add (book, "章敏", NULL); /* by the name alone: nobody */
  found = scan (book, 100);
  g_assert_cmpuint (found->pairs->len, ==, 1);
  g_assert_cmpuint (g_array_index (found->pairs, HfDuplicatePair, 0).reasons, ==,
                    HF_LIKENESS_PHONE | HF_LIKENESS_PINYIN);
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_HOUSEHOLD, "张敏 0001");
  assert_pairs (book, 0);
}

/* Nobody else has the number of an identity card: what differs was mistyped. */
static void
test_id_number (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = add (book, "张敏", NULL), other = add (book, "张敏敏", NULL);

  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_SEX, "male");
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_SEX, "female");
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_BIRTH_DATE, "1989-05-06");
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_BIRTH_DATE, "1989-06-05");
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_ID_NUMBER, "140105198905060021");
  assert_pairs (book, 0);
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_ID_NUMBER,
                         "140105198905060021");
  assert_pairs (book, 1);
}

static gint64
add_marked (HfTestBook *book, gint64 as_like)
{
  HfRow *twin = hf_test_customer ("张敏");

  hf_row_set_text (twin, HF_CUSTOMER_SEX, "female");
  hf_row_set_int (twin, HF_CUSTOMER_SIMILAR_TO, as_like);
  return hf_test_book_insert (book, twin);
}

/* Whoever was marked when the card was made is in a pair until somebody decided, whatever speaks
 * against it: each pair once, whichever card is the later one, and never beyond doubt. */
static void
test_marked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = add (book, "张敏", PHONE), twin, archived;
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);
  g_autoptr (HfDuplicateScan) found = NULL;

  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_SEX, "male");
  twin = add_marked (book, one);
  hf_test_book_insert (book, hf_test_phone (twin, PHONE));
  assert_pairs (book, 1);
  hf_test_book_set_int (book, &hf_customer_def, one, HF_CUSTOMER_SIMILAR_TO, twin);
  assert_pairs (book, 1);
  archived = add_marked (book, one);
  found = scan (book, 100);
  g_assert_cmpuint (found->pairs->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_false (
      hf_likeness_is_beyond_doubt (g_array_index (found->pairs, HfDuplicatePair, i).reasons));
  hf_test_book_archive (book, &hf_customer_def, archived);
  assert_pairs (book, 1);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, twin);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, one);
  hf_test_book_insert (book, pair);
  assert_pairs (book, 0);
}

/* The likest come first, wherever they stand in the book. */
static void
test_order (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one, other;
  g_autoptr (HfDuplicateScan) found = NULL;
  const HfDuplicatePair *first;

  add (book, "张敏", PHONE);
  add (book, "张敏", PHONE);
  one = add (book, "李强", NULL);
  other = add (book, "李强", NULL);
  hf_test_book_set_text (book, &hf_customer_def, one, HF_CUSTOMER_ID_NUMBER, "140105198905060021");
  hf_test_book_set_text (book, &hf_customer_def, other, HF_CUSTOMER_ID_NUMBER,
                         "140105198905060021");
  found = scan (book, 100);
  g_assert_cmpuint (found->pairs->len, ==, 2);
  first = &g_array_index (found->pairs, HfDuplicatePair, 0);
  g_assert_cmpint (first->one, ==, one);
  g_assert_cmpint (first->other, ==, other);
  g_assert_cmpuint (first->reasons, ==, HF_LIKENESS_ID_NUMBER);
}

static void
test_cut (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDuplicateScan) all = NULL;
  g_autoptr (HfDuplicateScan) some = NULL;

  for (guint i = 0; i < 3; i++)
    add (book, "张敏", PHONE);
  all = scan (book, 3);
  g_assert_cmpuint (all->pairs->len, ==, 3);
  g_assert_false (all->is_cut);
  some = scan (book, 2);
  g_assert_cmpuint (some->pairs->len, ==, 2);
  g_assert_true (some->is_cut);
}

/* A number that many have is nobody's: its pairs would grow with their square. */
static void
test_switchboard (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfDuplicateScan) most = NULL;
  g_autoptr (HfDuplicateScan) more = NULL;

  for (guint i = 0; i < HF_LIKENESS_MAX_SHARERS - 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("陈建国%u", i);

      add (book, name, PHONE);
    }
  add (book, "张敏", PHONE);
  add (book, "张敏", PHONE);
  most = scan (book, 9);
  g_assert_cmpuint (most->pairs->len, ==, 1);
  g_assert_cmpint (most->n_left_out, ==, 0);
  add (book, "李强", PHONE);
  more = scan (book, 9);
  g_assert_cmpuint (more->pairs->len, ==, 0);
  g_assert_cmpint (more->n_left_out, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Look look = { .limit = 9, .to_cancel = cancellable };

  add (book, "张敏", PHONE);
  g_assert_null (
    hf_store_run_sync (book->store, HF_LANE_READ, scan_work, &look, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (look.total, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicate-scan/rules", test_rules);
  g_test_add_func ("/duplicate-scan/sounds-alike", test_sounds_alike);
  g_test_add_func ("/duplicate-scan/id-number", test_id_number);
  g_test_add_func ("/duplicate-scan/marked", test_marked);
  g_test_add_func ("/duplicate-scan/order", test_order);
  g_test_add_func ("/duplicate-scan/cut", test_cut);
  g_test_add_func ("/duplicate-scan/switchboard", test_switchboard);
  g_test_add_func ("/duplicate-scan/cancelled", test_cancelled);
  return g_test_run ();
}
