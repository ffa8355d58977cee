/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which answer counts, and what becomes of the one before. */

#include "session/customer/hf-consents.h"

#include "core/hf-consent.h"
#include "tests/store/hf-test-book.h"

static HfRow *
new_answer (const char *channel, const char *purpose, const char *answer, const char *day)
{
  HfRow *row = hf_row_new (&hf_consent_def);

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, 1);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, answer);
  hf_row_set_text (row, HF_CONSENT_DAY, day);
  return row;
}

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_consents_read (db, viewer, 1, error);
}

static GPtrArray *
read_all (HfTestBook *book)
{
  return hf_test_book_run (book, HF_LANE_READ, read_work, book->viewer);
}

static void
give (HfTestBook *book, HfRow *given)
{
  g_autoptr (GPtrArray) before = read_all (book);
  g_autoptr (HfChangeSet) changes = hf_consents_give (before, given);

  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
assert_answer (HfTestBook *book, const char *channel, const char *purpose, const char *answer)
{
  g_autoptr (GPtrArray) rows = read_all (book);

  g_assert_cmpstr (hf_consents_answer_of (hf_consents_find (rows, channel, purpose)), ==, answer);
}

static HfTestBook *
new_book (void)
{
  HfTestBook *book = hf_test_book_new ();

  hf_test_book_add_customer (book, "陈建国");
  return book;
}

static void
test_last_counts (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  assert_answer (book, "mail", "care", "unknown");
  give (book, new_answer ("mail", "care", "agreed", "2023-03-01"));
  give (book, new_answer ("mail", "care", "refused", "2023-10-01"));
  give (book, new_answer ("mail", "care", "agreed", "2022-01-01")); /* an old form, found late */
  give (book, new_answer ("mail", "marketing", "agreed", "2023-10-02"));
  assert_answer (book, "mail", "care", "refused");
  assert_answer (book, "mail", "marketing", "agreed");
  assert_answer (book, "phone", "care", "unknown");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM consent"), ==, 4);
}

/* Who changes it again the same day corrects it. */
static void
test_same_day (void)
{
  g_autoptr (HfTestBook) book = new_book ();

  give (book, new_answer ("phone", "care", "agreed", "2023-03-01"));
  give (book, new_answer ("phone", "care", "refused", "2023-10-20"));
  give (book, new_answer ("phone", "care", "unknown", "2023-10-20"));
  assert_answer (book, "phone", "care", "unknown");
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM consent"), ==, 2);
  hf_undone_free (hf_test_book_undo (book));
  assert_answer (book, "phone", "care", "refused");
  hf_undone_free (hf_test_book_undo (book));
  assert_answer (book, "phone", "care", "agreed");
}

/* Only that of care is meant by those who look after the person. */
static void
test_refuse_calls (void)
{
  g_autoptr (HfTestBook) book = new_book ();
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) other = NULL;

  give (book, new_answer ("phone", "marketing", "refused", "2023-10-20"));
  one = read_all (book);
  g_assert_false (hf_consents_refuse_calls (one));
  give (book, new_answer ("phone", "care", "refused", "2023-10-20"));
  other = read_all (book);
  g_assert_true (hf_consents_refuse_calls (other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consents/last-counts", test_last_counts);
  g_test_add_func ("/consents/same-day", test_same_day);
  g_test_add_func ("/consents/refuse-calls", test_refuse_calls);
  return g_test_run ();
}
