/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pairs that are two people: which, who said so, and what a viewer sees of them. */

#include "core/hf-customer.h"
#include "core/hf-distinct-pair.h"
#include "session/same-person/hf-merge.h"
#include "session/same-person/hf-pair-cards.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfViewer *viewer;
  guint     limit;
  GArray   *pairs;
} Question;

static gpointer
apart_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_pair_cards_read_apart (db, question->viewer, question->limit, error);
}

static gpointer
list_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_pair_cards_list_apart (db, error);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return hf_pair_cards_read (db, question->viewer, question->pairs, error);
}

static HfApartSheet *
read_apart (HfTestBook *book, HfViewer *viewer, guint limit)
{
  Question question = { viewer, limit, NULL };

  return hf_test_book_run (book, HF_LANE_READ, apart_work, &question);
}

static gint64
say_apart (HfTestBook *book, gint64 one, gint64 other)
{
  HfRow *pair = hf_row_new (&hf_distinct_pair_def);

  hf_row_set_int (pair, HF_DISTINCT_PAIR_CUSTOMER, one);
  hf_row_set_int (pair, HF_DISTINCT_PAIR_OTHER, other);
  return hf_test_book_insert (book, pair);
}

static void
assert_pair (HfApartSheet *sheet, guint i, gint64 one, gint64 other, const char *who)
{
  const HfPairCards *pair = g_ptr_array_index (sheet->pairs, i);

  g_assert_cmpint (pair->cards[0]->id, ==, one);
  g_assert_cmpint (pair->cards[1]->id, ==, other);
  g_assert_cmpstr (pair->who, ==, who);
}

/* The last said first; the same said twice, from either side, is one pair. */
static void
test_apart (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = hf_test_book_add_customer (book, "张敏");
  gint64 two = hf_test_book_add_customer (book, "张敏");
  gint64 three = hf_test_book_add_customer (book, "李强");
  g_autoptr (HfApartSheet) none = read_apart (book, book->viewer, 10), all = NULL, cut = NULL;
  g_autoptr (GHashTable) set = NULL;
  gint64 at = hf_clock_now (book->clock);

  g_assert_cmpuint (none->n_all, ==, 0);
  hf_test_book_set_person (book, "王芳");
  say_apart (book, one, two);
  hf_test_book_set_person (book, "赵丽");
  say_apart (book, three, two);
  all = read_apart (book, book->viewer, 10);
  g_assert_cmpuint (all->n_all, ==, 2);
  assert_pair (all, 0, two, three, "赵丽");
  assert_pair (all, 1, one, two, "王芳");
  g_assert_cmpint (((HfPairCards *) all->pairs->pdata[1])->at, ==, at);
  g_assert_false (hf_pair_cards_is_open (all->pairs->pdata[0]));

  say_apart (book, two, one);
  cut = read_apart (book, book->viewer, 1);
  g_assert_cmpuint (cut->n_all, ==, 2);
  g_assert_cmpuint (cut->pairs->len, ==, 1);
  assert_pair (cut, 0, one, two, "赵丽");
  g_assert_cmpuint (((HfPairCards *) cut->pairs->pdata[0])->apart->len, ==, 2);
  set = hf_test_book_run (book, HF_LANE_READ, list_work, NULL);
  g_assert_cmpuint (g_hash_table_size (set), ==, 2);
  g_assert_true (g_hash_table_contains (set, &(HfDuplicatePair){ two, three, 0 }));
}

/* Said by whoever said it, not by whoever took the taking back back. */
static void
test_said_again (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 one = hf_test_book_add_customer (book, "张敏");
  gint64 two = hf_test_book_add_customer (book, "张敏"), pair;
  g_autoptr (HfApartSheet) all = NULL;

  hf_test_book_set_person (book, "王芳");
  pair = say_apart (book, one, two);
  hf_test_book_set_person (book, "赵丽");
  hf_test_book_delete (book, &hf_distinct_pair_def, pair);
  hf_undone_free (hf_test_book_undo (book));
  all = read_apart (book, book->viewer, 10);
  assert_pair (all, 0, one, two, "王芳");
}

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfMergeOptions *options = data;

  return GINT_TO_POINTER (hf_merge_run (db, options, error) != 0);
}

/* Of two that were merged after all there is nothing left to tell apart. */
static void
test_merged (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64         one = hf_test_book_add_customer (book, "张敏");
  gint64         two = hf_test_book_add_customer (book, "张敏");
  HfMergeOptions options = { .keep = one, .drop = two, .viewer = book->viewer, .now = 1 };
  g_autoptr (HfApartSheet) all = NULL;
  g_autoptr (GHashTable) set = NULL;

  say_apart (book, one, two);
  hf_test_book_run (book, HF_LANE_WRITE, merge_work, &options);
  all = read_apart (book, book->viewer, 10);
  g_assert_cmpuint (all->n_all, ==, 0);
  set = hf_test_book_run (book, HF_LANE_READ, list_work, NULL);
  g_assert_cmpuint (g_hash_table_size (set), ==, 0);
}

static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) viewer = hf_viewer_new ("test", 0, TRUE);
  gint64 one = hf_test_book_add_customer (book, "张小敏");
  gint64 two = hf_test_book_add_customer (book, "张小敏");
  g_autoptr (HfApartSheet) all = NULL;
  const HfPairCards *pair;

  say_apart (book, one, two);
  all = read_apart (book, viewer, 10);
  pair = g_ptr_array_index (all->pairs, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_null (strstr (hf_row_text (pair->cards[i], HF_CUSTOMER_NAME), "小敏"));
}

/* Archived cards and judged pairs are nothing to decide about; a card that is gone is in none. */
static void
test_open (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64          one = hf_test_book_add_customer (book, "张敏");
  gint64          two = hf_test_book_add_customer (book, "张敏");
  gint64          three = hf_test_book_add_customer (book, "张敏");
  HfDuplicatePair all[] = { { one, two, 0 }, { one, three, 0 }, { one, three + 1, 0 } };
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HfDuplicatePair));
  Question question = { book->viewer, 0, pairs };
  g_autoptr (GPtrArray) read = NULL;

  g_array_append_vals (pairs, all, G_N_ELEMENTS (all));
  hf_test_book_archive (book, &hf_customer_def, three);
  read = hf_test_book_run (book, HF_LANE_READ, read_work, &question);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_true (hf_pair_cards_is_open (read->pdata[0]));
  g_assert_false (hf_pair_cards_is_open (read->pdata[1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pair-cards/apart", test_apart);
  g_test_add_func ("/pair-cards/said-again", test_said_again);
  g_test_add_func ("/pair-cards/merged", test_merged);
  g_test_add_func ("/pair-cards/masked", test_masked);
  g_test_add_func ("/pair-cards/open", test_open);
  return g_test_run ();
}
