/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each level of who referred whom has its people once, and a circle has an end. */

#include "core/hf-customer.h"
#include "session/customer/hf-referral.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfViewer       *viewer;
  gint64          root;
  gint64          referrer;
  guint           limit;
  HfReferralTally tally;
} Question;

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *asked = data;

  return hf_referral_read (db, asked->viewer, asked->root, asked->referrer, asked->limit, error);
}

static HfReferralLevel *
read_level (HfTestBook *book, gint64 root, gint64 referrer, guint limit)
{
  Question asked = { .viewer = book->viewer, .root = root, .referrer = referrer, .limit = limit };
  HfReferralLevel *level =
    hf_store_run_sync (book->store, HF_LANE_READ, read_work, &asked, NULL, NULL);

  g_assert_nonnull (level);
  return level;
}

static gpointer
tally_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *asked = data;

  return GINT_TO_POINTER (hf_referral_tally (db, asked->root, &asked->tally, error));
}

static void
assert_tally (HfTestBook *book, gint64 customer, HfReferralTally expected)
{
  Question asked = { .root = customer };

  g_assert_nonnull (hf_store_run_sync (book->store, HF_LANE_READ, tally_work, &asked, NULL, NULL));
  g_assert_cmpuint (asked.tally.n_referred, ==, expected.n_referred);
  g_assert_cmpuint (asked.tally.n_came, ==, expected.n_came);
  g_assert_cmpuint (asked.tally.n_referred_on, ==, expected.n_referred_on);
  g_assert_cmpint (asked.tally.is_any, ==, expected.is_any);
}

static gint64
add (HfTestBook *book, const char *name, gint64 referrer)
{
  HfRow *row = hf_test_customer (name);

  if (referrer != 0)
    hf_row_set_int (row, HF_CUSTOMER_REFERRER, referrer);
  return hf_test_book_insert (book, row);
}

static void
assert_person (const HfReferralLevel *level, guint i, gint64 id, guint n_below)
{
  const HfReferral *person;

  g_assert_cmpuint (i, <, level->people->len);
  person = g_ptr_array_index (level->people, i);
  g_assert_cmpint (person->row->id, ==, id);
  g_assert_cmpuint (person->n_below, ==, n_below);
}

static void
test_levels (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = add (book, "林静", 0);
  gint64 second = add (book, "陈建国", first);
  gint64 third = add (book, "李强", second);
  gint64 other = add (book, "王芳", second);
  gint64 last = add (book, "赵敏", third);
  g_autoptr (HfReferralLevel) top = read_level (book, first, first, 10);
  g_autoptr (HfReferralLevel) middle = read_level (book, first, second, 10);
  g_autoptr (HfReferralLevel) bottom = read_level (book, first, third, 10);

  g_assert_cmpuint (top->people->len, ==, 1);
  assert_person (top, 0, second, 2);
  g_assert_cmpuint (middle->people->len, ==, 2);
  assert_person (middle, 0, third, 1);
  assert_person (middle, 1, other, 0);
  g_assert_cmpuint (bottom->people->len, ==, 1);
  assert_person (bottom, 0, last, 0);
  assert_tally (book, first, (HfReferralTally){ 1, 0, 2, TRUE });
  assert_tally (book, last, (HfReferralTally){ 0, 0, 0, FALSE });
}

static void
test_pages (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = add (book, "林静", 0);
  g_autoptr (HfReferralLevel) some = NULL;
  g_autoptr (HfReferralLevel) all = NULL;

  for (guint i = 0; i < 5; i++)
    add (book, "陈建国", first);
  some = read_level (book, first, first, 2);
  g_assert_cmpuint (some->people->len, ==, 2);
  g_assert_cmpuint (some->n_more, ==, 3);
  all = read_level (book, first, first, 5);
  g_assert_cmpuint (all->people->len, ==, 5);
  g_assert_cmpuint (all->n_more, ==, 0);
}

/* As two cards merged into one can make it. */
static void
test_circle (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = add (book, "林静", 0);
  gint64 second = add (book, "陈建国", first);
  g_autoptr (HfReferralLevel) top = NULL;
  g_autoptr (HfReferralLevel) below = NULL;

  hf_test_book_set_int (book, &hf_customer_def, first, HF_CUSTOMER_REFERRER, second);
  top = read_level (book, first, first, 10);
  g_assert_cmpuint (top->people->len, ==, 1);
  assert_person (top, 0, second, 0);
  below = read_level (book, first, second, 10);
  g_assert_cmpuint (below->people->len, ==, 0);
  assert_tally (book, first, (HfReferralTally){ 1, 0, 0, TRUE });
}

/* Whoever is archived holds the tree together, and no more. */
static void
test_archived (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 first = add (book, "林静", 0);
  gint64 between = add (book, "陈建国", first);
  gint64 alone = add (book, "李强", first);
  gint64 last = add (book, "王芳", between);
  g_autoptr (HfReferralLevel) top = NULL;
  g_autoptr (HfReferralLevel) below = NULL;

  hf_test_book_archive (book, &hf_customer_def, between);
  hf_test_book_archive (book, &hf_customer_def, alone);
  top = read_level (book, first, first, 10);
  g_assert_cmpuint (top->people->len, ==, 1);
  assert_person (top, 0, between, 1);
  below = read_level (book, first, between, 10);
  assert_person (below, 0, last, 0);
  assert_tally (book, first, (HfReferralTally){ 0, 0, 0, TRUE });
}

/* The name is what the viewer may see. */
static void
test_masked (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);
  gint64   first = add (book, "林静", 0);
  gint64   second = add (book, "陈建国", first);
  Question asked = { .viewer = masked, .root = first, .referrer = first, .limit = 10 };
  g_autoptr (HfReferralLevel) level =
    hf_store_run_sync (book->store, HF_LANE_READ, read_work, &asked, NULL, NULL);
  HfReferral *person = g_ptr_array_index (level->people, 0);

  g_assert_cmpint (person->row->id, ==, second);
  g_assert_cmpstr (hf_row_text (person->row, HF_CUSTOMER_NAME), !=, "陈建国");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral/levels", test_levels);
  g_test_add_func ("/referral/pages", test_pages);
  g_test_add_func ("/referral/circle", test_circle);
  g_test_add_func ("/referral/archived", test_archived);
  g_test_add_func ("/referral/masked", test_masked);
  return g_test_run ();
}
